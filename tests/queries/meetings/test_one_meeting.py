"""One meeting on one screen, by its day, month or year, and what of it is not held."""

from __future__ import annotations

from typing import Any

import pytest

from graph.errors import NotFoundError
from graph.view import Window
from queries.meetings.one_meeting import find_meeting
from tests.queries.conftest import BOARD, Open, Record
from tests.queries.meetings.scenes import ONE, THREE, TWO, attend, item_of, meeting_key


@pytest.fixture
def told(record: Record) -> Record:
    record.node(BOARD, "Fernhill Safety Board")
    record.meeting(ONE, "4", "5", next_date=TWO, previous_date="2019-10-10", chair_key="person:anne-hart")
    cut = item_of(record, ONE, "6", "Alley gates", truncated=True)
    record.say(meeting_key(ONE), "HAS_ITEM", cut, ONE, order=5)
    attend(record, ONE, anne_hart="p", ben_low="a", cal_moor="s", gus_fry="g")
    record.say("person:cal-moor", "SUBSTITUTED_FOR", "person:ben-low", ONE, meeting=meeting_key(ONE))
    record.action(ONE, "4", "Anne Hart to report to the next meeting", "person:anne-hart")
    record.action(ONE, "4", "Locks to be mended")
    record.node("resolution:x", "RESOLVED that the plan be approved", text="RESOLVED that the plan be approved")
    record.say(record.item(ONE, "4"), "DECIDED", "resolution:x", ONE, effect="approve")
    return record


def row_of(record: Record, opened: Open, day: str) -> dict[str, Any]:
    return dict(find_meeting(opened(record), day).rows[0])


def test_everything_of_one_meeting(told: Record, opened: Open) -> None:
    row = row_of(told, opened, ONE)
    assert (row["chair"], row["next_date"]) == ("Anne Hart", TWO)
    assert [one["name"] for one in row["apologies"]] == ["Ben Low"]
    assert [(one["name"], one["for"]) for one in row["substitutes"]] == [("Cal Moor", "Ben Low")]
    assert [one["name"] for one in row["also_present"]] == ["Gus Fry"]
    assert "Anne Hart" in [one["name"] for one in row["present"]]
    assert sorted((one["text"], one["owners"]) for one in row["actions"]) == [
        ("Anne Hart to report to the next meeting", ["Anne Hart"]),
        ("Locks to be mended", []),
    ]
    assert [one["text"] for one in row["decisions"]] == ["RESOLVED that the plan be approved"]
    assert [one["text"] for one in row["promised"]] == ["Anne Hart to report to the next meeting"]
    assert row["not_held"] == [
        "the rest of item 6, cut in the paper",
        "its agenda",
        "the minutes of 10 October 2019",
        "the minutes of 10 April 2020",
    ]
    assert row["evidence"]


def test_a_meeting_called_off_or_of_another_board_is_told_apart(told: Record, opened: Open) -> None:
    off = {"event": "not_held", "on": ONE, "other": TWO, "quote": "x"}
    told.node(BOARD, "Fernhill Safety Board", events=[off])
    other = told.node("body:pond-group", "Pond Group")
    told.node("meeting:pond-group/2019-10-10", "Pond Group, 10 October 2019", "2019-10-10", status="minuted")
    told.say(other, "HELD", "meeting:pond-group/2019-10-10", "2019-10-10")
    assert row_of(told, opened, ONE)["not_held"][2:] == ["the minutes of 10 October 2019"]


@pytest.mark.parametrize("typed", [ONE, "2020-01", "10 January 2020", "January 2020", "2020", "last"])
def test_a_day_may_be_typed_in_several_ways(told: Record, opened: Open, typed: str) -> None:
    assert row_of(told, opened, typed)["date"] == ONE


@pytest.mark.parametrize("typed", ["soon", "2020-13", "2020-02-31", ""])
def test_what_is_no_date_is_said_to_be_none(told: Record, opened: Open, typed: str) -> None:
    with pytest.raises(NotFoundError, match="is not a date"):
        find_meeting(opened(told), typed)


def test_a_day_without_minutes(told: Record, opened: Open) -> None:
    answer = find_meeting(opened(told), TWO)
    assert list(answer.rows) == []
    assert "its minutes are not loaded" in answer.cannot_tell[0]
    with pytest.raises(NotFoundError, match="the nearest are 10 January 2020"):
        find_meeting(opened(told), THREE)


def test_an_agenda_alone(told: Record, opened: Open) -> None:
    told.meeting(TWO, "1", status="scheduled")
    row = row_of(told, opened, TWO)
    assert (row["status"], row["not_held"]) == ("agenda", ["its minutes: the agenda alone is loaded"])
    assert len(find_meeting(opened(told), "2020").rows) == 2


def test_before_the_first_meeting_and_a_board_without_minutes(told: Record, opened: Open) -> None:
    assert "earliest" in find_meeting(opened(told), "last", window=Window(until="2010")).cannot_tell[0]
    told.node("body:arson-group", "Arson Group")
    answer = find_meeting(opened(told), "last", window=Window(body="body:arson-group"))
    assert "Arson Group" in answer.cannot_tell[0]


def test_the_problems_raised_are_told_the_one_most_spoken_of_first(told: Record, opened: Open) -> None:
    gates, litter = told.node("issue:alley-gates", "Alley gates"), told.node("issue:litter", "Litter")
    for item, issue, words in (
        ("4", litter, "Litter was a concern."),
        ("5", gates, "Nobody  mends\nthe gates."),
        ("5", gates, "The gates had been without money for years."),
        ("5", gates, "Nobody mends the gates."),
        ("4", told.node("issue:noise"), "Noise: there was no one present to report."),
    ):
        told.say(told.item(ONE, item), "RAISES", issue, ONE, words)
    told.meeting(TWO, "1", status="scheduled")
    told.say(told.item(TWO, "1"), "RAISES", litter, TWO, "Litter was a concern still.")
    row = row_of(told, opened, ONE)
    assert [(one["issue"], one["words"]) for one in row["problems"]] == [
        ("Alley gates", ["Nobody mends the gates.", "The gates had been without money for years."]),
        ("Litter", ["Litter was a concern."]),
    ]
    assert "Litter was a concern." in [proof["quote"] for proof in row["evidence"]]
    assert row_of(told, opened, TWO)["problems"] == []
