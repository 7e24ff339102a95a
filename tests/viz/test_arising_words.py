"""Tasks as the table of a Matters Arising draft words them."""

from __future__ import annotations

import pytest

from graph.view import View
from queries.follow.answer import find_follow_through
from tests.viz.test_arising import draft, rows, work
from tests.viz.test_xlsx import tracker
from viz.report.tasks.opened import Opening
from viz.report.tasks.words import task_words


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
        ("The Chair of the Lamp Panel (Dale) showed the lamps, and it was agreed that she would raise this in May.", "",
         "The Chair of the Lamp Panel (Dale) showed the lamps, and it was agreed that she would raise this in May."),
        ("Ada Quill spoke of the mill, and it was agreed that she would count the lamps.", "",
         "Ada Quill would count the lamps."),
        ("Ada Quill spoke to Ms Lark of lamps, and it was agreed that she would count them.", "",
         "Ada Quill spoke to Ms Lark of lamps, and it was agreed that she would count them."),
        ("The Board thanked Ms Lark, and it was agreed that she would count the lamps.", "",
         "The Board thanked Ms Lark, and it was agreed that she would count the lamps."),
        ("The lamps were dark, and it was agreed that this be put right.", "",
         "The lamps were dark, and it was agreed that this be put right."),
    ],
)  # fmt: skip
def test_a_task_is_told_as_a_table_can_hold_it(what: str, name: str, told: str) -> None:
    assert task_words(work(what, meant_by=name), "") == told


def test_what_this_means_stands_in_front_and_behind_what_was_resolved() -> None:
    row = work("This be put right.", said_before=[{"quote": "The mill\nlamp was out."}])
    assert task_words(row, "") == "The mill lamp was out. This should be put right."
    resolved = {**row, "opening": Opening("resolved")}
    assert task_words({**resolved, "what": "This to be put right."}, "") == (
        "Resolved: This to be put right (“The mill lamp was out”)."
    )
    assert task_words(resolved, "") == "It was resolved that this be put right (“The mill lamp was out”)."


def test_what_was_agreed_on_a_day_is_counted_alike_everywhere(seeds: View) -> None:
    """The draft, the follow-through of the review and the tracker tell the same work of a meeting."""
    answer = find_follow_through(seeds, kinds=("action", "resolution"))
    day = [row for row in answer.rows if row["meeting"] == "2015-02-20" and row["state"] == "cannot_tell"]
    assert answer.cannot_tell[0].startswith(f"What became of {len(day)} things agreed or asked on 20 February 2015")
    drafted = [row for row in rows(draft(seeds, "2018-06-21"), "old") if "20 February 2015" in row[0]]
    tracked = [row for row in rows(tracker(seeds), "actions") if row[0].startswith("20 February 2015")]
    of_day = [row for row in answer.rows if row["meeting"] == "2015-02-20"]
    assert (len(drafted), len(tracked)) == (len(day), len(of_day))


def test_the_telling_that_names_its_thing_is_taken_of_two() -> None:
    plain = "the Warden to write to the mill about the lamps"
    row = work("The Board felt that lamps were few; this was something that the Warden would write to the mill about.")
    told = {**row, "evidence": [*row["evidence"], {"quote": plain, "meeting": "2031-03-04"}]}
    assert task_words(told, "") == "The Warden to write to the mill about the lamps."
    assert task_words(row, "").startswith("The Board felt")


@pytest.mark.parametrize(
    ("what", "name", "told"),
    [
        ("He is writing a plan with Ada and would share it in May.", "Ben Low",
         "Ben Low is writing a plan with Ada and would share it in May."),
        ("Ben said that the key was lost and he would look for it.", "Ben Low",
         "Ben said that the key was lost and he would look for it."),
        ("The lamp report be noted and that options for the mill be brought to the next meeting.", "",
         "Options for the mill should be brought to the next meeting."),
        ("The plan be approved and that a report be brought in May.", "",
         "The plan be approved and that a report be brought in May."),
    ],
)  # fmt: skip
def test_a_name_stands_once_and_noting_is_left_off(what: str, name: str, told: str) -> None:
    assert task_words(work(what, meant_by=name), "") == told


def test_the_words_before_stand_behind_where_they_are_half_a_sentence() -> None:
    half = [{"quote": "RESOLVED that the lamps be counted"}]
    assert task_words(work("The gates be added to it.", said_before=half), "") == (
        "The gates should be added to it (“The lamps be counted”)."
    )


def test_what_was_asked_for_stands_without_who_asked() -> None:
    told = ("Similarly, he requested that the lamps be lit.", "Mr Low asked the Board to paint the gate.",
            "Mr Low asked for a key.")  # fmt: skip
    asked = [{"quote": words} for words in told]
    row = work("RESOLVED that thought be given to the requests made by Mr Low.", said_before=asked, asked_for=True)
    assert task_words(row, "LAMPS") == (
        "It was resolved that thought be given to the requests made by Mr Low "
        "(that the lamps be lit; that the Board paint the gate; Mr Low asked for a key)."
    )
