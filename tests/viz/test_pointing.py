"""A task that needs the words before it is known by "it", "him", "a copy" or "this"; one with its thing is not."""

from __future__ import annotations

import pytest

from viz.report.before import meant
from viz.report.pointing import leans_back, opens_with_pronoun, points_back, with_title


@pytest.mark.parametrize(
    ("words", "leans"),
    [
        ("Ada will supply it by the end of June", True),
        ("The mill's lamps be added to it", True),
        ("Ada Quill had written to each of its members", True),
        ("Ada Quill had written to each mill and its members", False),
        ("Ben Low agreed to ask whether the Commissioner would pay for it", True),
        ("Ada undertook to draft a joint plan for lamps and have it ready for May", False),
        ("The plan be printed before it is sent", False),
        ("It was agreed that lamps be lit", False),
        ("The Lamp Officer and Gates Lead would be contacting them", True),
        ("The clerk would collect the lamps and number them", False),
        ("Mr Stone and Mr Low would settle the fence between them", False),
        ("Mr Low agreed to look at the gates with her before the next meeting", True),
        ("Ada Quill would hold a talk with him", True),
        ("Mr Stone asked partners to tell him of any dark lane", False),
        ("The clerk would see Ada Quill and thank her", False),
        ("Ms Quill would shortly be writing to partners about a new one", True),
        ("Somebody will write one", True),
        ("Ada Quill to ask round for one outside the meeting", True),
        ("Ben Low would for one thing count the lamps", False),
        ("Ben Low said that a survey was due and would send one in May", False),
        ("A copy be sent to the Commissioner", True),
        ("A copy of the plan be sent to the Commissioner", False),
        ("Ada promised to bring figures to the next meeting", True),
        ("The clerk will send round the figures by street", False),
    ],
)
def test_a_word_with_nothing_before_it_that_it_could_mean_leans_back(words: str, leans: bool) -> None:
    assert leans_back(words) is leans


@pytest.mark.parametrize(
    ("words", "points"),
    [
        ("The Principal Lamp Officer and the Joint Lead on Gates and Fords and Mills and Parks would "
         "be writing about this shortly", True),
        ("A talk would run on this via the wire", True),
        ("The Chair said that she would raise the matter with the Chief Executive", True),
        ("The clerk would send the matter of lamps to the board", False),
        ("Ada Quill promised to find out", True),
        ("Ada Quill promised to find out who has the key", False),
    ],
)  # fmt: skip
def test_who_is_to_do_it_says_nothing_of_what_it_is_about(words: str, points: bool) -> None:
    assert points_back(words) is points


def test_the_title_stands_in_front_of_the_matter_and_of_nothing_else() -> None:
    assert with_title("The matter be deferred", "Lamps") == "Lamps: the matter be deferred"
    assert with_title("Ada would raise the matter with Ben", "Lamps") == "Lamps: Ada would raise the matter with Ben"
    assert with_title("She would report back concerning this", "Lamps") == "She would report back concerning this"


def test_what_leans_comes_with_what_it_leans_on_and_a_set_phrase_does_not() -> None:
    assert meant("Ada Quill wished to leave the board. The Chair thanked her for it all. ", cut=False) == (
        "Ada Quill wished to leave the board. The Chair thanked her for it all."
    )
    assert meant("The lamps had been lit in May. It was noted that no lamp was out.", cut=False) == (
        "It was noted that no lamp was out."
    )


@pytest.mark.parametrize(
    ("words", "opens"),
    [("She was glad", True), ("In response to a question he said so", True), ("The Chair said that she came", False)],
)
def test_only_words_that_open_with_he_or_she_need_to_be_told_who(words: str, opens: bool) -> None:
    assert opens_with_pronoun(words) is opens
