"""Who came, what is not held and what was planned, on the five real packs where they are at hand."""

from __future__ import annotations

from typing import Any

from graph.store.sqlite import SqliteView
from queries.meetings.attendance import find_attendance
from queries.meetings.coverage import find_coverage
from queries.meetings.one_meeting import find_meeting
from queries.meetings.planned import find_planned
from queries.meetings.seats import find_seats

MARCH = "2018-03-26"


def cells(view: SqliteView, key: str) -> dict[str, str]:
    row = next(row for row in find_seats(view).rows if row["key"] == key)
    return {cell["date"]: cell["state"] for cell in row["meetings"] if cell["loaded"]}


def test_the_seats_of_the_law(view: SqliteView) -> None:
    assert list(cells(view, "council").values()) == ["present"] * 5
    assert list(cells(view, "police").values()) == ["present"] * 3 + ["cannot_tell"] * 2
    assert list(cells(view, "fire").values()) == ["no_entry", "present", "present", "present", "cannot_tell"]
    assert list(cells(view, "probation").values()) == ["present"] * 3 + ["cannot_tell", "present"]
    assert list(cells(view, "health").values()) == ["no_entry"] * 3 + ["present"] * 2


def test_nobody_is_missed_at_a_meeting_without_a_list(view: SqliteView) -> None:
    rows = find_attendance(view).rows
    assert [row["name"] for row in rows if {"2022-05-26", "2023-01-12"} & set(row["no_entry"])] == []
    chaired = {row["name"]: len(row["presided"]) for row in rows if row["presided"]}
    assert chaired == {"Chris Hafford": 1, "Nigel Davies": 2, "Louise Watkinson": 1}


def test_what_is_not_held(view: SqliteView) -> None:
    told = {(row["after"], row["before"]): row for row in find_coverage(view).rows}
    hole = told["2015-02-20", "2017-03-09"]
    assert ([named["date"] for named in hole["named"]], hole["items"]) == (["2015-04-16", "2016-12-08"], "40 to 127")
    assert told[MARCH, "2022-05-26"]["years"] == ["2019", "2020", "2021"]
    days = [(day["date"], day["agenda"]) for day in told[MARCH, "2022-05-26"]["named"]]
    assert days == [("2018-06-21", True), ("2018-09-06", False), ("2021-12-09", False)]
    moved = [(day["moved_from"], day["date"]) for row in told.values() for day in row["named"] if day["moved_from"]]
    assert moved == [("2017-06-08", "2017-07-06")]


def test_agendas_and_minutes_of_different_days_are_not_compared(view: SqliteView) -> None:
    answer = find_planned(view)
    assert list(answer.rows) == []
    assert len(answer.cannot_tell) == 2


def test_one_meeting(view: SqliteView) -> None:
    row: Any = find_meeting(view, MARCH).rows[0]
    assert [len(row[key]) for key in ("present", "also_present", "apologies")] == [17, 5, 5]
    assert (row["chair"], row["next_date"]) == ("Nigel Davies", "2018-06-21")
    assert [one["item"] for one in row["promised"]] == ["193", "204"]
    last: Any = find_meeting(view, "last").rows[0]
    assert [one["issue"] for one in last["problems"]] == ["MARAC co-ordination", "Data and analysis", "MARAC"]


def test_every_row_has_words(view: SqliteView) -> None:
    for answer in (find_attendance(view), find_seats(view), find_coverage(view), find_meeting(view, "2018")):
        assert answer.rows
        assert all(row["evidence"] for row in answer.rows)
