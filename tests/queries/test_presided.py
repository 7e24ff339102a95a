"""Whoever led one meeting is told of, without being made the chair of the board; the chair of before is not of now."""

from __future__ import annotations

import pytest

from graph.view import Window
from queries.bodies import find_body
from queries.owns.answer import find_owners
from queries.timeline import find_timeline
from queries.who import find_who
from tests.queries.conftest import BOARD, Open, Record

ONE, TWO, THREE = "2020-01-10", "2020-04-10", "2020-07-10"
ANNE, BEN = "person:anne-hart", "person:ben-low"


@pytest.fixture
def led(record: Record) -> Record:
    meetings = [record.meeting(date, "1") for date in (ONE, TWO, THREE)]
    record.say(ANNE, "CHAIRS", BOARD, ONE, role="chair")
    record.say(ANNE, "ATTENDED", meetings[0], ONE, role="chair", state="present")
    record.say(BEN, "ATTENDED", meetings[2], THREE, role="chair", state="present")
    return record


def _state(opened: Open, record: Record, until: str = "") -> str:
    found = find_owners(opened(record), "Fernhill Safety Board", Window(until=until))
    return str(found.rows[0]["state"])


def test_a_chair_who_neither_came_nor_excused_herself_is_of_earlier(led: Record, opened: Open) -> None:
    assert _state(opened, led, TWO) == "current"
    assert _state(opened, led) == "last_cited"


def test_a_chair_who_sent_apologies_still_chairs(led: Record, opened: Open) -> None:
    led.say(ANNE, "ATTENDED", f"meeting:{BOARD[5:]}/{THREE}", THREE, state="apology")
    rows = find_owners(opened(led), "Fernhill Safety Board").rows
    assert [row["owner"]["name"] for row in rows] == ["Anne Hart", "Ben Low"]
    assert _state(opened, led) == "current"


def test_who_presided_once_stands_in_every_answer(led: Record, opened: Open) -> None:
    view = opened(led)
    assert find_body(view, "Fernhill Safety Board").rows[0]["presided"] == [{"name": "Ben Low", "on": THREE}]
    assert [(seat["role"], seat["first_cited"]) for seat in find_who(view, "Ben Low").rows[0]["seats"]] == [
        ("presided", THREE)
    ]
    told = [row["what"] for row in find_timeline(view, "Ben Low").rows]
    assert "presided at a meeting of Fernhill Safety Board" in told
    assert "led that day by Ben Low" in [row["what"] for row in find_timeline(view, "Fernhill Safety Board").rows]


def test_who_was_in_the_chair_stands_among_the_owners_for_those_days_alone(led: Record, opened: Open) -> None:
    led.say(ANNE, "ATTENDED", "meeting:fernhill-safety-board/2020-10-10", "2020-10-10", state="present")
    led.meeting("2020-10-10", "1")
    led.say("person:cal-moor", "CHAIRS", BOARD, "2020-10-10", role="chair")
    view = opened(led)
    answer = find_owners(view, "Fernhill Safety Board")
    told = [(row["owner"]["name"], row["relation"], row["presided"]) for row in answer.rows]
    assert told == [("Cal Moor", "chairs", []), ("Ben Low", "presided", [THREE]), ("Anne Hart", "chairs", [])]
    assert "then Cal Moor (10 October 2020). In the chair on the day: Ben Low (10 July 2020)." in answer.headline[0]


def test_who_was_in_the_chair_is_said_of_the_person_and_as_of_that_day(led: Record, opened: Open) -> None:
    view = opened(led)
    row = find_owners(view, "Ben Low", Window(until=THREE)).rows[0]
    assert (row["body"], row["relation"], row["state"]) == ("Fernhill Safety Board", "presided", "last_cited")
    assert row["evidence"]
    assert find_owners(view, "Fernhill Safety Board", Window(until=TWO)).rows[0]["owner"]["name"] == "Anne Hart"
    assert not [row for row in find_owners(view, "").rows if row["relation"] == "presided"]
