"""Minutes in; the questions put to the board in them, and whether they were answered, out."""

from __future__ import annotations

import pytest

from loaders.records import QuestionRecord
from tests.loaders.made import read
from tests.loaders.test_progress import MINUTES


def questions(said: str) -> list[QuestionRecord]:
    (meeting,) = read(MINUTES.format(said=said))[1].meetings
    return meeting.questions


@pytest.mark.parametrize(
    ("said", "state", "asked_by"),
    [
        ("A question was received from a resident. He asked who paid. The Chairman replied that nobody did.",
         "answered", "public"),
        ("A written question had been received from Councillor Una Trask, who asked who paid. "
         "A written answer would be sent.", "promised", "councillor"),
        ("A question was put by a member of the public. It was long.", "nothing", "public"),
        ("A resident asked the following question. Who paid? In response, Uri Thorn named the fund.",
         "answered", "public"),
    ],
)  # fmt: skip
def test_a_question_and_what_was_said_to_it(said: str, state: str, asked_by: str) -> None:
    [record] = questions(said)
    assert (record.state, record.asked_by) == (state, asked_by)
    assert record.evidence is not None


@pytest.mark.parametrize(
    "said",
    [
        "No questions had been received.",
        "Questions have to be put in writing two weeks before the Board sits.",
        "Una Trask questioned the figures. The Chairman replied.",
    ],
)
def test_what_is_no_question_to_the_board(said: str) -> None:
    assert questions(said) == []


def test_two_questions_are_two() -> None:
    said = "A question was received from a resident. A further question was put by Cllr Una Trask. She asked why."
    first, second = questions(said)
    assert first.text == "A question was received from a resident."
    assert second.text.endswith("She asked why.")


def test_an_answer_that_promises_more() -> None:
    [record] = questions("A question was put by a resident. The Chairman replied. A written answer will be sent.")
    assert (record.state, record.promise) == ("answered", True)


TITLED = "QUESTIONS FROM THE PUBLIC"


def below(title: str, said: str) -> list[QuestionRecord]:
    """The questions of an item with a title of its own."""
    (meeting,) = read(MINUTES.format(said="Nothing.") + f"\n12   {title}\n\n{said}\n")[1].meetings
    return meeting.questions


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("A resident of Dale Hill, Mr Ivo Renk, asked when the cars would go. Mr Vale replied: soon.", "answered"),
        ("Mrs Ada Sholt, who lives in Dale Road, had asked by letter who swept. Nobody could say.", "nothing"),
        ("Mrs Ada Sholt had written again about the bins.\nShe had not had an answer to her first letter.", "nothing"),
    ],
)  # fmt: skip
def test_below_their_title_questions_are_put_in_plain_words(said: str, state: str) -> None:
    [record] = below(TITLED, said)
    assert (record.state, record.asked_by) == (state, "public")
    assert below("PARKS", said) == []


def test_what_was_heard_of_an_earlier_letter_goes_on_with_the_question() -> None:
    [record] = below(TITLED, "Mrs Sholt had written about the bins. She had not had an answer to her first letter.")
    assert record.text.endswith("She had not had an answer to her first letter.")


@pytest.mark.parametrize(
    "said",
    [
        "There were no questions.",
        "The Chairman asked Mr Vale to write to her.",
        "Questions can be sent to the Clerk. Mr Vale asked whether the form worked.",
        "Mr Vale had written to the school.",
    ],
)
def test_what_is_said_of_questions_puts_none(said: str) -> None:
    assert below(TITLED, said) == []


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Mr Vale did not know. The Chair undertook to reply to Mrs Sholt.", "promised"),
        ("Mr Vale would write to her.", "promised"),
        ("It was agreed that a written reply be sent to Mrs Sholt.", "promised"),
        ("The Chair undertook to reply to Mr Renk.", "nothing"),  # somebody else
        ("The Chair undertook to reply to the consultation.", "nothing"),
        ("The Chair had not promised to reply.", "nothing"),
    ],
)
def test_who_undertakes_to_reply_to_the_asker_promises_an_answer(said: str, state: str) -> None:
    [record] = below(TITLED, f"Mrs Ada Sholt asked who swept Dale Road. {said}")
    assert record.state == state
