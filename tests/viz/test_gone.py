"""Owners of what is still open who, the record shows, have gone since: told in the row of the draft, with the words."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.view import View
from tests.viz.from_minutes import HEAD, view_of
from tests.viz.test_arising import below_of, draft, rows
from tests.viz.test_arising_about import body_of
from viz.report.arising.draw import draw_arising
from viz.report.model import Table
from viz.report.tracker.draw import draw_tracker

MARCH = (
    HEAD.format(day="4 March 2031")
    + "Present:\nAnne Hart, Lake Borough Council (Chairman)\nCal Moor, Superintendent, Lakeshire Police\n"
    "Ada Moss, Victim Aid Manager\n\n1. LAMPS\n\n"
    "It was agreed that Cal Moor and Ada Moss would write to the mills about the lamps.\n\n"
    "2. GATES\n\nIt was agreed that Anne Hart would paint the gate at the ford.\n\n"
)
JUNE = (
    HEAD.format(day="3 June 2031")
    + "Present:\nAnne Hart, Lake Borough Council (Chairman)\nAda Moss, Victim Aid Manager\n\n1. BOATS\n\n{told}\n\n"
    "It was agreed that Anne Hart would count the boats.\n\n"
)


def updates(place: Path, told: str) -> dict[str, str]:
    with view_of(place, MARCH, JUNE.format(told=told)) as view:
        found = rows(draw_arising(view, "2031-09-02"), "matters")
    return {row[1].split()[-1].rstrip("."): row[2] for row in found}


def test_one_of_two_owners_who_has_gone_is_told(tmp_path: Path) -> None:
    told = updates(tmp_path, "Superintendent Cal Moor had retired in April.")
    assert told["lamps"] == "3 June 2031: “Superintendent Cal Moor had retired in April.”"
    assert (told["boats"], told["ford"]) == ("", "")


@pytest.mark.parametrize("said", [
    "Cal Moor would be away until July.", "Cal Moor left the meeting at four.", "Cal Moor had left a note.",
])  # fmt: skip
def test_whoever_is_only_away_has_not_gone(tmp_path: Path, said: str) -> None:
    assert updates(tmp_path, said)["lamps"] == ""


def test_the_tracker_tells_it_beside_how_the_work_stands_in_every_form(tmp_path: Path) -> None:
    with view_of(tmp_path, MARCH, JUNE.format(told="Superintendent Cal Moor had retired in April.")) as view:
        for drawn in (draw_tracker(view), draw_tracker(view, to_edit=True), draw_tracker(view, short=True)):
            table = drawn.sections[0].blocks[0]
            assert isinstance(table, Table)
            place = table.heads.index("What the record shows")
            said = [row[place].words for row in table.rows]
            assert len([words for words in said if "(3 June 2031: “Superintendent Cal Moor had retired" in words]) == 1


def test_the_words_that_show_it_are_cited_in_the_row_and_stand_nowhere_else(example: View) -> None:
    drafted = draft(example, "2021-06-10", body_of(example), short=True)
    table = drafted.sections[0].blocks[0]
    assert isinstance(table, Table)
    (row,) = [row for row in table.rows if row[3].words == "Priscilla Overton"]
    assert row[2].words == "11 March 2021: “Members heard that Priscilla Overton had left the Council in January.”"
    assert "had left the Council" in drafted.evidence[row[2].cites[-1] - 1].quote
    assert "Priscilla Overton" not in str(below_of(drafted, "matters"))
