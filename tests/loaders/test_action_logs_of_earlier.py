"""Logs of earlier meetings, and rows that repeat a sentence of the minutes."""

from __future__ import annotations

import pytest

from loaders.parsers.matters_arising import update_state
from tests.loaders.made import HEAD, PEOPLE, read
from tests.loaders.test_action_lists import ALL, SERIES, of


@pytest.mark.parametrize(
    ("caption", "last", "told"),
    [
        ("Actions so far.", "J31", ALL),
        ("Actions so far.", "M31", [ALL[0], ALL[2]]),  # one letter alone may be any
        ("This covers everything left from March and June.", "M31", ALL),
        ("The list is that of this meeting.", "D31", [ALL[0], ALL[2]]),
    ],
)
def test_letters_of_months_and_the_line_above_say_that_a_log_is_of_earlier_meetings(
    caption: str, last: str, told: list[str]
) -> None:
    head = HEAD.replace("4 June 2031", "4 December 2031").format(present="\n".join(PEOPLE))
    text = head + "\n11  LAMPS\n\n" + SERIES.format(caption=caption, head="Update 4 Dec", last=last)
    assert [update.text for update in read(text)[1].meetings[0].updates] == told


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("Others do it now. Board agreed to drop it", "superseded"),
        ("Tess: decided not to send, a new one came", "superseded"),
        ("No update received", "open"),
        ("Could not find who had this", "open"),
        ("The second half is still to be written. Part complete", "in_progress"),
        ("Talked over twice. Still not signed. OPEN", "open"),
        ("Sent in May; no reply yet. Ongoing", "in_progress"),
    ],
)
def test_a_cell_tells_how_far_a_task_is(status: str, state: str) -> None:
    assert update_state(status) == state


NEW = "Orla Finch would write an options paper on ponds by 28 February.\n\n12  NEXT MEETING\n\n3 September 2031.\n\n"


@pytest.mark.parametrize(
    ("row", "count"),
    [
        ("Options paper, frogs | OF | 28 Feb", 1),
        ("Options paper, frogs | OF | 28 March", 2),
        ("Options paper, frogs | TM | 28 Feb", 2),
        ("Count the lamps | OF | 28 Feb", 2),
    ],
)
def test_a_row_with_the_owner_and_the_day_of_a_sentence_repeats_it(row: str, count: int) -> None:
    table = f"New actions\n\n| Action | Who | When |\n|---|---|---|\n| {row} |\n| Paint the kerb | RB | May |\n"
    text = HEAD.format(present="\n".join(PEOPLE)) + f"11  PONDS\n\n{NEW}" + table
    assert len(read(text)[1].meetings[0].actions) == count + 1


BARE = """
Actions

3    Chase the three boards that owe us a map of the drains    Tess Moor    31 July 2032
4    Figures of the quay by month    Perry Stone    next meeting
11   Draft a new plan for the lamps of the harbour    Rufus Bell    -
"""


def test_a_list_parted_by_the_same_few_spaces_and_without_heads_is_read_row_by_row() -> None:
    found = [(a.text, a.owners, a.due) for a in of(BARE).actions]
    assert found == [
        ("Chase the three boards that owe us a map of the drains", ["Tess Moor"], "31 July 2032"),
        ("Figures of the quay by month", ["Perry Stone"], "next meeting"),
        ("Draft a new plan for the lamps of the harbour", ["Rufus Bell"], None),
    ]


def test_rows_of_another_title_are_no_list_of_actions() -> None:
    assert of(BARE.replace("Actions", "Budget")).actions == []


OF_ITEMS = """
Actions

11   Chase the boards that owe us a map of the drains    Tess Moor    31 July 2032
12   Figures of the quay by month    Perry Stone    next meeting
12   Draft a new plan for the lamps of the harbour    Rufus Bell    -
"""


def test_numbers_that_come_again_in_a_list_without_heads_are_those_of_items() -> None:
    assert [a.item for a in of(OF_ITEMS).actions] == ["11", "12", "12"]
    assert [a.item for a in of(BARE).actions] == [None, None, None]


def test_the_letters_of_a_name_are_a_word_of_it() -> None:
    row = OF_ITEMS.replace("Figures of the quay by month    Perry Stone", "Letter to CFO    Perry Stone")
    told = "Perry Stone would write to the Chief Fire Officer about the drains.\n"
    found = [a.text for a in of(row, after=told).actions]
    assert len(found) == len(of(row).actions)
