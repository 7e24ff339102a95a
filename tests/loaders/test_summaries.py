"""A list that closes the minutes tells once more what the text told: each deed counts once."""

from __future__ import annotations

import pytest

from loaders.records import ActionRecord
from tests.loaders.made import read, read_table, text_of

LIST = "AOB|None.\n\nACTIONS\n\nTM – email Kite Group re chair\nRB – draft ToR for the new board – end Feb\nOF – {row}"


def actions(*items: str, row: str = "badge order") -> list[ActionRecord]:
    return read(text_of(*items, LIST.format(row=row)))[1].meetings[0].actions


def told(found: list[ActionRecord]) -> list[tuple[str, str | None, int]]:
    return [(action.text, action.item, len(action.also)) for action in found]


def test_a_row_is_joined_to_the_sentence_of_its_owner() -> None:
    found = actions(
        "Kites|The group has no chair. TM to ask Kite Group members for names.",
        "Boards|A new board is needed. RB to draft terms of reference for this by end of February.",
        row="lamps for the fair",
    )
    assert told(found) == [
        ("email Kite Group re chair", "11", 1), ("draft ToR for the new board – end Feb", "12", 1),
        ("lamps for the fair", "13", 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "said",
    [
        "PS to ask Kite Group members for names.",  # another owner
        "TM to paint the shed by the pond.",  # another deed
        "TM to ask the whole group.",  # one word that many deeds hold
    ],
)
def test_another_owner_or_deed_is_another_task(said: str) -> None:
    assert len(actions(f"Lamps|{said}")) == 4


@pytest.mark.parametrize(("said", "count"), [("30 June 2032", 3), ("30 June", 3), ("28 June 2032", 4)])
def test_one_day_may_be_written_in_two_ways(said: str, count: int) -> None:
    task = f"OF to order new badges for the wardens by {said}."
    assert len(actions(f"Wardens|{task}", row="badges for wardens – 30/06/2032")) == count


def test_of_two_sentences_that_fit_as_well_none_is_taken() -> None:
    found = actions("Kites|TM to ring Kite Group about the chair.", "Ponds|TM to write to Kite Group about a chair.")
    assert len(found) == 5


TABLE = """# Fernhill Lamp Board

Notes of the meeting held on 15 November 2031

Present: Tess Moor (TM), Rufus Bell (RB), Orla Finch (OF)

## 1. Notes

The notes were agreed.

| {head} | Who | Update |
|---|---|---|
| Kite figures | TM | Not there yet. Carry fwd |
| Share the list | RB | {done} |

## 2. Lamps

None.
"""


@pytest.mark.parametrize("done", ["Done 2 October", "RB will send it again. Ongoing"])
@pytest.mark.parametrize(
    "head",
    [
        "Action from 13 Sept", "Actions from last meeting", "Previous actions", "Action (13 Sept)",
        "Actions from 13/9/31", "Last meeting's actions", "Tasks since July",
    ],
)  # fmt: skip
def test_a_head_that_names_the_meeting_before_stands_over_old_actions(head: str, done: str) -> None:
    meeting = read_table(TABLE.format(head=head, done=done))[1].meetings[0]
    assert meeting.actions == []
    assert [(update.text, update.owners) for update in meeting.updates] == [
        ("Kite figures", ["Tess Moor"]), ("Share the list", ["Rufus Bell"]),
    ]  # fmt: skip


@pytest.mark.parametrize("head", ["Action", "Actions agreed", "New actions"])
def test_a_head_without_a_meeting_stands_over_new_ones(head: str) -> None:
    text = TABLE.format(head=head, done="").replace("Update", "By when").replace("Not there yet. Carry fwd", "May")
    meeting = read_table(text)[1].meetings[0]
    assert [action.owners for action in meeting.actions] == [["Tess Moor"], ["Rufus Bell"]]
