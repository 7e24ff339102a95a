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
