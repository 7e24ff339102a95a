"""What a row of a report asks and tells, what a task points back to, and a season as its date."""

from __future__ import annotations

import pytest

from loaders.parsers.action_records import due_in
from loaders.parsers.matters_arising import told_state, update_state
from tests.loaders.made import actions

ASKED = "It was resolved that landlords be asked to attend the Panel"


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("Fernhill Homes attended the Panel in May and will do so from now on.", "reported_done"),
        ("Fernhill Homes has not attended the Panel.", "in_progress"),
        ("Fernhill Homes hoped to have attended the Panel.", "in_progress"),
        ("Fernhill Homes attended the Panel; the others are still to come.", "in_progress"),
        ("Fernhill Homes attended the fair.", "in_progress"),
    ],
)
def test_a_report_that_tells_the_very_deed_it_was_asked_for(told: str, state: str) -> None:
    assert update_state(told) == "in_progress"
    assert told_state(ASKED, told) == state


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Mr Stone to print a leaflet before the autumn.", "before the autumn"),
        ("The rota be redone by the end of the summer, if possible", "by the end of the summer"),
        ("The rota be redone in early spring 2032 and sent round", "in early spring 2032"),
        ("The summer fair be cancelled", None),
        ("A stall be booked for the summer fair", None),
        ("Mr Stone to report by 30 June, before the summer", "30 June"),
    ],
)
def test_a_season_is_a_date_in_its_own_words(text: str, due: str | None) -> None:
    assert due_in(text) == due


def test_a_task_that_points_back_keeps_the_sentence_in_front() -> None:
    [task] = actions("The kennel in Quarry Lane leaked. It was agreed that Mr Stone would put this right.")
    assert task.before == "The kennel in Quarry Lane leaked."
    [task] = actions("Dogs barked. It was agreed that Mr Stone repair the kennel fence in Quarry Lane.")
    assert task.before == ""
