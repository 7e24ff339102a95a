"""What one record says of who came is the same whoever asks: seats, attendance, meeting and body, today and then."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pytest

from graph.store.sqlite import SqliteView
from graph.view import Window
from queries.bodies import find_body
from queries.facts import within
from queries.meetings.attendance import find_attendance
from queries.meetings.one_meeting import find_meeting
from queries.meetings.recognized import authorities
from queries.meetings.seats import find_seats

CAME = ("present", "also_present", "substitutes")
THERE = ("present", "substitute")


@pytest.fixture(scope="module", params=["example_store", "seeds_store"], ids=["example", "seeds"])
def view(request: pytest.FixtureRequest) -> Iterator[SqliteView]:
    with SqliteView(request.getfixturevalue(request.param)) as opened:
        yield opened


@lru_cache(maxsize=64)  # asked of the same record by every test
def _seats(view: SqliteView, until: str = "") -> dict[tuple[str, str], dict[str, Any]]:
    rows = find_seats(view, window=Window(until=until)).rows
    return {(row["key"], one["date"]): one for row in rows for one in row["meetings"] if one["loaded"]}


@lru_cache(maxsize=2)
def _board(view: SqliteView) -> str:
    """The board that `seats` is read for."""
    return next(node.key for node in view.nodes(["Body"]) if node.name == _name(view))


@lru_cache(maxsize=2)
def _name(view: SqliteView) -> str:
    days = {date for _, date in _seats(view)}
    bodies = find_body(view).rows
    return str(next(row["name"] for row in bodies if days == set(row["meetings"])))


def test_who_came_by_the_minutes_of_a_day_is_never_away_in_the_seats(view: SqliteView) -> None:
    seats, own = _seats(view), authorities(view.meta().get("seats") or ())
    for date in sorted({date for _, date in seats}):
        (row,) = find_meeting(view, date, window=Window(body=_board(view))).rows
        for person in (one for part in CAME for one in row[part] if one["organization"]):
            called = [a.key for a in own if a.is_called(person["organization"])]
            assert [key for key in called if seats[key, date]["state"] not in THERE] == [], (date, person)


def test_a_partner_that_attended_is_never_away_in_the_seats(view: SqliteView) -> None:
    seats, own, board = _seats(view), authorities(view.meta().get("seats") or ()), _name(view)
    for partner in view.nodes(["Organization"]):
        keys = [a.key for a in own if a.is_called(partner.name)]
        for row in find_attendance(view, partner.key).rows if keys else ():
            if row["body"] == board and row["state"] in ("present", "also_present", "substitute"):
                states = {key: seats[key, row["date"]]["state"] for key in keys}
                assert set(states.values()) <= {*THERE, "cannot_tell"}, (partner.name, row["date"], states)


def test_who_attended_stands_so_in_the_meeting_and_in_the_body(view: SqliteView) -> None:
    (body,) = find_body(view, _name(view)).rows
    came = {member["name"]: member["last_came"] for member in body["members"] if member["last_came"]}
    for name, last in came.items():
        days = [row for row in find_attendance(view, name).rows if row["name"] == name and row["body"] == body["name"]]
        there = [row["date"] for row in days if row["state"] in ("present", "also_present", "substitute")]
        assert max(there) == last, name
    for one in body["came"]:
        (row,) = find_meeting(view, body["came_on"], window=Window(body=_board(view))).rows
        listed = [(p["name"], p["organization"]) for part in CAME for p in row[part]]
        assert (one["name"], one["organization"]) in listed
    if body["came"]:
        assert len(body["came"]) == len({one["name"] for one in body["came"]})


def test_the_seats_of_a_meeting_are_the_same_on_every_later_day(view: SqliteView) -> None:
    seats = _seats(view)
    for until in sorted({date for _, date in seats}):
        then = _seats(view, until)
        changed = {key: (one, seats[key]) for key, one in then.items()
                   if one != seats[key] and not _away_by_later_papers(one, seats[key])}  # fmt: skip
        assert changed == {}, until
        assert then.keys() == {key for key in seats if within(key[1], Window(until=until))}


def _away_by_later_papers(then: dict[str, Any], now: dict[str, Any]) -> bool:
    """Whether later papers told for whom somebody stayed away, with a full list held: nothing else may turn."""
    return (then["state"], then["listed"]) == ("cannot_tell", True) and now["state"] in ("apology", "absent")


def test_the_last_day_there_is_the_last_day_of_the_cells(view: SqliteView) -> None:
    for row in find_seats(view).rows:
        held = [one for one in row["meetings"] if one["loaded"]]
        there = [one["date"] for one in held if one["state"] in THERE]
        assert row["last_present"] == (there[-1] if there else None)
        later = [one["date"] for one in held if one["date"] > (row["last_present"] or "")]
        away = [one["date"] for one in held if one["date"] in later and one["state"] != "cannot_tell"]
        assert sorted([*row["cannot_tell_since"], *away]) == later


def test_a_chair_of_a_meeting_is_there(view: SqliteView) -> None:
    for date in sorted({date for _, date in _seats(view)}):
        (row,) = find_meeting(view, date, window=Window(body=_board(view))).rows
        if row["chair"]:
            told = [one for one in find_attendance(view, row["chair"]).rows if one["date"] == date]
            assert [one["presided"] for one in told if one["body"] == row["body"]] == [True]
