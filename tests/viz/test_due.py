"""When a piece of work is due, as every report tells it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.viz.test_arising import work
from viz.report.tasks.due import due_told, with_due


def due(said: str, last: str, **more: Any) -> dict[str, Any]:
    return {**work("Lamps."), "meeting": "2031-02-07", "due": said, "due_by": last, **more}


@pytest.mark.parametrize(
    ("said", "last", "told"),
    [
        ("1 March", "2031-03-01", "1 March 2031"),
        ("31st March 2031", "2031-03-31", "31 March 2031"),
        ("15 Dec 31", "2031-12-15", "15 December 2031"),
        ("end of May", "2031-05-31", "end of May 2031"),
        ("December 2031", "2031-12-31", "December 2031"),
        ("Apr", "2031-04-30", "April 2031"),
        ("Christmas", "2031-12-25", "Christmas 2031"),
        ("before the summer holidays", "", "before the summer holidays"),
        ("next meeting", "2031-06-03", "next meeting (3 June 2031)"),
        ("May meeting", "2031-05-15", "May meeting (15 May 2031)"),
        ("May meeting", "2031-05-28", "May meeting (28 May 2031)"),
        ("May meeting", "2031-05-31", "May 2031 meeting"),
        ("Round 4 (May 2031)", "2031-05-31", "Round 4 (May 2031)"),
        ("", "", ""),
    ],
)
def test_a_due_date_is_told_once_with_its_year(said: str, last: str, told: str) -> None:
    assert due_told(due(said, last)) == told


@pytest.mark.parametrize(
    ("words", "said", "last", "told"),
    [
        ("Lamp advert.", "1 March", "2031-03-01", "Lamp advert (by 1 March 2031)."),
        ("Lamps.", "end of May", "2031-05-31", "Lamps (by the end of May 2031)."),
        ("Map of lamps.", "June", "2031-06-30", "Map of lamps (due: June 2031)."),
        ("Ann would count the lamps by 1st March.", "1 March", "2031-03-01", "Ann would count the lamps by 1st March."),
        ("Ann would count by 3 March 2031.", "03/03/31", "2031-03-03", "Ann would count by 3 March 2031."),
        ("Lamp plan to next meeting.", "next meeting", "2031-06-03", "Lamp plan to next meeting."),
        ("Lamps.", "", "", "Lamps."),
    ],
)
def test_a_task_has_its_day_behind_it_where_it_does_not_say_it(words: str, said: str, last: str, told: str) -> None:
    assert with_due(due(said, last), words) == told


def test_a_day_that_was_moved_stands_behind_the_old_one() -> None:
    row = due("31st May", "2031-05-31", times_moved=1)
    assert with_due(row, "Ann would count the lamps by 30 April.") == (
        "Ann would count the lamps by 30 April (now by 31 May 2031)."
    )


def test_the_day_of_another_step_has_the_words_of_that_step_behind_it() -> None:
    moved = {"due": "June 31", "said_on": "2031-02-07", "step": "Lamps of Ley"}
    row = due("June 31", "2031-06-30", due_history=[moved])
    assert due_told(row) == "June 2031 for “Lamps of Ley”"
    assert with_due(row, "Ann to light the lamps on 1 March.") == (
        "Ann to light the lamps on 1 March (due: June 2031 for “Lamps of Ley”)."
    )


@pytest.mark.parametrize(
    ("first", "now", "last", "told"),
    [
        ("31/8/30", "December", "2030-12-31", "December 2030, moved from 31 August 2030"),
        ("end of March", "next meeting", "2031-06-03", "next meeting (3 June 2031), moved from end of March 2030"),
        ("before the summer holidays", "December", "2030-12-31", "December 2030"),
    ],
)
def test_a_day_that_was_moved_says_from_when(first: str, now: str, last: str, told: str) -> None:
    days = [{"due": first, "said_on": "2030-02-01"}, {"due": now, "said_on": "2030-11-30"}]
    assert due_told(due(now, last, due_history=days, times_moved=1)) == told
