"""A reference ('minute 187', 'action from December') means one piece of work, several or none; that is said."""

from __future__ import annotations

import pytest

from graph.view import Window
from queries.follow.answer import find_follow_through
from queries.follow.owner_told import owner_of
from queries.follow.references import read_reference
from tests.queries.conftest import BOARD, Open, Record

ONE, TWO, BEFORE = "2020-01-10", "2020-04-10", "2019-12-05"


@pytest.fixture
def board(record: Record) -> Record:
    for date, numbers in ((ONE, ("187", "187a")), (TWO, ("12",))):
        record.meeting(date, *numbers)
        for number in numbers:
            record.node(f"item:{BOARD[5:]}/{date}/{number}", date=date, number=number)
    record.action(ONE, "187", "Map the hydrants.", "person:anne-hart")
    record.action(ONE, "187a", "Count the lamps.", "person:ben-low")
    record.action(TWO, "12", "Ask the schools.", "person:ben-low")
    record.action(TWO, "12", "Paint the gate.", "person:ben-low")
    earlier = f"meeting:{BOARD[5:]}/{BEFORE}"
    record.node(earlier, "Meeting", BEFORE, status="named")
    words = "Resolved that the Harbour Master find the two boats. The boats were found."
    report = {"body": BOARD, "minute": "170", "meeting_date": BEFORE, "state": "in_progress"}
    text = {"text": "Resolved that the Harbour Master find the two boats.", "update": "The boats were found."}
    update = record.node("update:boats", "boats were found", ONE, **report, **text)
    record.say(update, "UPDATES", record.node(f"item:{BOARD[5:]}/{BEFORE}/170", "Minute 170"), ONE, words)
    return record


@pytest.mark.parametrize(
    ("typed", "found", "told"),
    [
        ("minute 187", ["Map the hydrants."], "one piece of work has it"),
        ("187A", ["Count the lamps."], "one piece of work has it"),
        ("item 12", ["Ask the schools.", "Paint the gate."], "that 2 pieces of work have: 10 April 2020"),
        ("actions from April", ["Ask the schools.", "Paint the gate."], "that 2 pieces of work have"),
        ("minute 187 of 10 January 2020", ["Map the hydrants."], "one piece of work has it"),
        ("minute 187 of 2019", [], "no piece of work in the record has it"),
        ("minute 999", [], "no piece of work in the record has it"),
        ("minute 170", ["Resolved that the Harbour Master find the two boats."], "one piece of work has it"),
        ("decision from December", ["Resolved that the Harbour Master find the two boats."], "one piece of work"),
    ],
)
def test_a_reference_means_one_several_or_none(
    board: Record, opened: Open, typed: str, found: list[str], told: str
) -> None:
    answer = find_follow_through(opened(board), typed)
    assert sorted(row["what"] for row in answer.rows) == found
    assert told in answer.warnings[0]


def test_a_minute_known_from_a_later_report_alone_is_found_by_its_words(board: Record, opened: Open) -> None:
    view = opened(board)
    (row,) = find_follow_through(view, "two boats").rows
    assert (row["meeting"], row["item"], row["state"], row["owners"]) == (BEFORE, "170", "in_progress", [])
    assert "not loaded" in row["why"]
    assert row["owner_doubt"]
    assert row["age_months"] is not None  # what is in progress has not ended


def test_who_is_to_do_what_a_report_alone_tells_is_who_its_words_name(board: Record, opened: Open) -> None:
    board.nodes["update:boats"].props["owners"] = ["Harbour Master"]
    (row,) = find_follow_through(opened(board), "two boats").rows
    assert (row["owners"], row["owner_doubt"]) == (["Harbour Master"], None)


def test_a_minute_known_from_reports_alone_is_among_all_with_what_the_last_one_says(
    board: Record, opened: Open
) -> None:
    report = {"body": BOARD, "minute": "170", "meeting_date": BEFORE, "state": "reported_done"}
    text = {"text": "Resolved that the Harbour Master find the two boats.", "update": "The boats were sold."}
    update = board.node("update:sold", "boats were sold", TWO, **report, **text)
    board.say(update, "UPDATES", f"item:{BOARD[5:]}/{BEFORE}/170", TWO, "The boats were sold.")
    view = opened(board)
    told = [row for row in find_follow_through(view).rows if row["meeting"] == BEFORE]
    assert [(row["state"], row["matters_arising"], owner_of(row)) for row in told] == [
        ("reported_done", TWO, "not read (?)")
    ]
    assert [row for row in find_follow_through(view, meeting=ONE).rows if row["meeting"] == BEFORE] == []
    assert told[0]["age_months"] is None
    then = find_follow_through(view, window=Window(until=ONE)).rows
    assert [row["state"] for row in then if row["meeting"] == BEFORE] == ["in_progress"]


@pytest.mark.parametrize("typed", ["2018", "12 January", "street racing", "action plan", "decision on it", "101 line"])
def test_names_and_words_are_no_references(typed: str) -> None:
    assert read_reference(typed) is None
