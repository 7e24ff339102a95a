"""Words of later minutes that move the day of a task, in; the newest day, out; words on other days move nothing."""

from __future__ import annotations

import pytest

from tests.queries.conftest import BOARD, Open, Record
from tests.queries.follow.test_follow_through import TWO, one, told, two_meetings


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("The day had been moved to September.", "September"),
        ("The deadline had been extended until 4 May 2020.", "4 May 2020"),
        ("In progress. Revised date: December 2020", "December 2020"),
        ("New deadline 31/10/2020.", "31/10/2020"),
        ("He now proposed to draw the map by 31 May 2020.", "31 May 2020"),
        ("She expected to be able to report by the end of March 2021.", "the end of March 2021"),
        ("The map was now due in June 2020.", "June 2020"),
        ("She thought that the end of September was realistic.", "the end of September"),
        ("The map was put back to the next meeting.", "next meeting"),
        ("The map of 3 May 2019 had been found.", "end of March"),
        ("The lane had been moved in May 2019.", "end of March"),
        ("He hoped to see the fair in June 2020.", "end of March"),
        ("The fair was expected in June 2020.", "end of March"),
    ],
)
def test_words_that_move_a_day(record: Record, opened: Open, said: str, due: str) -> None:
    told(record, TWO, two_meetings(record, due="end of March"), said, "in_progress")
    assert one(opened, record)["due"] == due


def test_what_is_done_moves_no_day(record: Record, opened: Open) -> None:
    told(record, TWO, two_meetings(record, due="end of March"), "The map had been moved to June.", "reported_done")
    assert one(opened, record)["times_moved"] == 0


@pytest.mark.parametrize(
    ("printed", "state", "due"),
    [
        ("31/05/20", "in_progress", "31/05/20"),
        ("May 2020", "reported_done", "May 2020"),
        ("1 March 2020", "in_progress", "31 March 2020"),  # no later than before
        ("31/03/20", "in_progress", "31 March 2020"),  # the same day in other words
        ("soon", "in_progress", "31 March 2020"),
    ],
)
def test_a_later_log_that_prints_a_later_day_moves_it(
    record: Record, opened: Open, printed: str, state: str, due: str
) -> None:
    task = two_meetings(record, due="31 March 2020")
    props = {"body": BOARD, "state": state, "update": "Ongoing", "told_in": "minutes"}
    update = record.node("update:log", "Map the hydrants.", TWO, **props)
    record.say(update, "UPDATES", task, TWO, "Map the hydrants. Ongoing", state=state, due=printed)
    assert one(opened, record)["due"] == due
