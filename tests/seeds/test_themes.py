"""Themes of the five real packs, where they are at hand: what comes back, and who answered for it at each point."""

from __future__ import annotations

from typing import Any

import pytest

from graph.store.sqlite import SqliteView
from queries.themes.answer import ask_themes, find_themes


def row(view: SqliteView, issue: str) -> dict[str, Any]:
    (found,) = (row for row in find_themes(view, issue).rows if row["issue"].lower() == issue.lower())
    return dict(found)


@pytest.mark.parametrize("issue", ["Data and analysis", "MARAC", "MARAC co-ordination", "Begging", "IOM co-ordination"])
def test_what_came_back_stands_on_the_first_screen(issue: str, view: SqliteView) -> None:
    first = [row["issue"] for row in ask_themes(view).rows if row["state"] == "recurred"]
    assert issue in first[:8]


def test_the_conference_nobody_co_ordinates_is_told_from_2018_to_what_was_not_progressed(view: SqliteView) -> None:
    found = row(view, "MARAC co-ordination")
    assert found["meetings"] == ["2018-03-26", "2022-05-26", "2023-01-12"]
    assert any("not been progressed" in line["quote"] for line in found["story"] if line["meeting"] == "2023-01-12")


def test_data_and_analysis_has_no_owner_since_2015(view: SqliteView) -> None:
    found = row(view, "data and analysis")
    assert (found["first_raised"], found["last_cited"], found["owners"]) == ("2015-02-20", "2023-01-12", [])


def test_offender_management_has_another_name_each_time(view: SqliteView) -> None:
    told = [(owner["meeting"], owner["owner"]) for owner in row(view, "IOM co-ordination")["owners"]]
    assert told == [("2017-03-09", "Dan Jones"), ("2018-03-26", "Helen Andrews")]


def test_the_lead_on_gangs_moves_from_post_to_post(view: SqliteView) -> None:
    told = {(owner["meeting"], owner["owner"]) for owner in row(view, "gangs")["owners"] if owner["how"] == "leads"}
    assert {meeting for meeting, _ in told} == {"2015-02-20", "2017-03-09", "2022-05-26"}
    assert ("2022-05-26", "Community Safety Officer and Serious Youth Crime and Gangs Lead") in told


def test_priorities_after_a_strategy_that_is_not_held_are_not_called_new(view: SqliteView) -> None:
    rows = {row["priority"].lower(): row["status"] for row in ask_themes(view, priorities=True).rows}
    assert rows["safer neighbourhoods"] == "cannot_tell"
    assert rows["reducing reoffending"] == "cannot_tell"


def test_no_phrase_of_the_packs_is_furniture(view: SqliteView) -> None:
    assert ask_themes(view, new=True).rows == []
