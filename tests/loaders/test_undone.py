"""Words that undo a decision or hand a task on, and words that only look like it."""

from __future__ import annotations

import pytest

from loaders.parsers.progress_states import progress_state
from tests.loaders.made import read, said, text_of


@pytest.mark.parametrize(
    ("text", "undone"),
    [
        ("The decision to seek a licence be rescinded.", True),
        ("The licence had been withdrawn.", True),
        ("It was agreed not to rescind the decision to seek a licence.", False),
        ("The motion to rescind the decision of 4 May fell.", False),
        ("Rufus asked whether to withdraw the resolution.", False),
        ("The licence of Marram had been rescinded by its council.", False),
    ],
)
def test_what_is_undone(text: str, undone: bool) -> None:
    assert (progress_state(text) == "superseded") == undone


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("As the council has one it was agreed that Perry Stone take this over from Orla Finch.", ["Perry Stone"]),
        ("Since no prices had come it was agreed that Perry take it on.", ["Perry Stone"]),
        ("As Orla Finch said, it was agreed last year that cameras are dear.", []),
    ],
)
def test_who_takes_over_is_given_the_task(text: str, owners: list[str]) -> None:
    held = said(text)
    assert [name for action in held.actions for name in action.owners] == owners


@pytest.mark.parametrize(
    ("text", "taker"),
    [
        ("It was agreed that Perry Stone take this over from Orla Finch.", "Perry Stone"),
        ("It was agreed that Perry Stone should take it on.", "Perry Stone"),
        ("Orla asked whether Perry Stone might take it on.", ""),
        ("It was agreed that Perry Stone take the bus.", ""),
    ],
)
def test_who_takes_a_matter_over(text: str, taker: str) -> None:
    told = [one.taker for one in said(f"Cameras. Prices had not come. {text}").progress if one.label]
    assert (told or [""])[-1] == taker


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Notes of 21 May (moved from the 14th because of the count) - not typed up before Pia left.", "--05-21"),
        ("Minutes of 21 May 2031 were never written.", "2031-05-21"),
        ("Notes of 21 May - agreed.", ""),
        ("The notes of the 21 May visit were not typed up.", ""),
    ],
)
def test_a_meeting_whose_notes_were_never_typed_was_held(text: str, day: str) -> None:
    _, records = read(text_of(f"Last time|{text}"))
    assert [body.other for body in records.bodies if body.event == "met"] == ([day] if day else [])
