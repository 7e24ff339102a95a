"""Minutes by people who write as they speak ('In the room', 'Sorry for absence', 'Next one') in, the same facts out."""

from __future__ import annotations

import pytest

from loaders.records import MeetingRecord
from tests.loaders.made import read

HEAD = "Fernhill Safety Board\n\nNotes - Wed 4 June 2031, 2pm\n\n"
TAIL = "\n\n1. Last time\n\nThe notes were agreed.\n\n2. Dogs\n\nThe dogs were counted.\n\n3. Cats\n\nThe cats were not.\n"


def noted(people: str, tail: str = TAIL) -> MeetingRecord:
    (meeting,) = read(HEAD + people + tail)[1].meetings
    return meeting


def states(people: str) -> dict[str, str]:
    return {row.name: row.state for row in noted(people).attendance}


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("In the room:", "present"),
        ("Round the table -", "present"),
        ("Who came:", "present"),
        ("Who was there:", "present"),
        ("Who's on the call:", "present"),
        ("Here -", "present"),
        ("There:", "present"),
        ("Sorry for absence:", "apology"),
        ("Sent sorries:", "apology"),
        ("Regrets:", "apology"),
        ("Couldn't come:", "apology"),
        ("Not able to make it -", "apology"),
        ("Not here (sorry):", "apology"),
        ("Not here:", "absent"),
        ("Who didn’t:", "absent"),
        ("No word:", "absent"),
        ("Missing:", "absent"),
    ],
)
def test_a_label_in_everyday_words(label: str, state: str) -> None:
    assert states(f"Present: Ida Brook\n{label} Orla Finch, Perry Stone") == {
        "Ida Brook": "present", "Orla Finch": state, "Perry Stone": state,
    }  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    ["Here we go again, said Orla Finch.", "There Orla Finch found the dogs.", "Who came last time is not known."],
)
def test_the_same_words_in_a_sentence_are_no_label(sentence: str) -> None:
    assert states(sentence) == {}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Next one: Thurs 11 September 2031, same place", "2031-09-11"),
        ("Next time 11 September 2031, 2pm", "2031-09-11"),
        ("Next: 11 Sept", "2031-09-11"),
        ("Meet again Thurs 11 September, 7pm", "2031-09-11"),
        ("Next up is a talk on 11 September 2031", None),
    ],
)
def test_the_next_meeting_in_everyday_words(said: str, expected: str | None) -> None:
    meeting = noted("Here: Orla Finch, Perry Stone", f"{TAIL}\n{said}\n")
    assert meeting.next_meeting.date == expected
