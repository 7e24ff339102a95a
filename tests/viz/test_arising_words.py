"""Tasks as the table of a Matters Arising draft words them."""

from __future__ import annotations

import pytest

from graph.view import View
from queries.follow.answer import find_follow_through
from tests.viz.test_arising import rows, work
from viz.report.arising.draw import draw_arising
from viz.report.arising.tellings import task_words
from viz.report.tracker.draw import draw_tracker


@pytest.mark.parametrize(
    ("what", "name", "told"),
    [
        ("She promised to count the lamps.", "Ada Quill", "Ada Quill promised to count the lamps."),
        ("A talk would run via the wire and she would send it on.", "the Clerk",
         "A talk would run via the wire and the Clerk would send it on."),
        ("Ms Lark spoke of the mill and she would count the lamps.", "Ada Quill",
         "Ms Lark spoke of the mill and she would count the lamps."),
        ("She would count the lamps.", "", "She would count the lamps."),
        ("Many felt that there was a link to lamps, and so it was decided to invite Ada Quill.", "",
         "Invite Ada Quill."),
        ("Ada Quill spoke of the lamps, and it was agreed that she would count them.", "",
         "Ada Quill spoke of the lamps, and it was agreed that she would count them."),
        ("The fly- tipped rubbish be removed, in mid- or late May.", "",
         "The fly-tipped rubbish be removed, in mid- or late May."),
    ],
)  # fmt: skip
def test_a_task_is_told_as_a_table_can_hold_it(what: str, name: str, told: str) -> None:
    assert task_words(work(what, meant_by=name), "") == told


def test_what_this_means_stands_in_front_and_behind_what_was_resolved() -> None:
    row = work("This be put right.", said_before=[{"quote": "The mill\nlamp was out."}])
    assert task_words(row, "") == "The mill lamp was out. This be put right."
    assert task_words(row, "", resolved=True) == "This be put right (“The mill lamp was out”)."


def test_what_was_agreed_on_a_day_is_counted_alike_everywhere(seeds: View) -> None:
    """The draft, the follow-through of the review and the tracker tell the same work of a meeting."""
    answer = find_follow_through(seeds, kinds=("action", "resolution"))
    day = [row for row in answer.rows if row["meeting"] == "2015-02-20" and row["state"] == "cannot_tell"]
    assert answer.cannot_tell[0].startswith(f"What became of {len(day)} of 20 February 2015")
    drafted = [row for row in rows(draw_arising(seeds, "2018-06-21"), "old") if "20 February 2015" in row[0]]
    tracked = [row for row in rows(draw_tracker(seeds), "actions") if row[0].startswith("20 February 2015")]
    of_day = [row for row in answer.rows if row["meeting"] == "2015-02-20"]
    assert (len(drafted), len(tracked)) == (len(day), len(of_day))
