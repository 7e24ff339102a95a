"""Phrases that come back and that no issue covers are offered; names, places and furniture are not."""

from __future__ import annotations

import pytest

from queries.themes.answer import ask_themes
from tests.queries.conftest import Open, Record

DATES = ("2019-01-10", "2019-07-10")


def head(record: Record, date: str, number: str, title: str) -> None:
    item = record.item(date, number)
    record.node(item, title, date)
    record.say(f"meeting:fernhill-safety-board/{date}", "HAS_ITEM", item, date, f"{number} {title}")


@pytest.fixture
def board(record: Record) -> Record:
    for date in DATES:
        record.meeting(date)
    record.node("person:ann-hart", "Ann Hart")
    record.node("organization:fernhill-homes", "Fernhill Homes")
    record.node("issue:alley-gates", "Alley gates", words=["alley gate"], listed=True)
    return record


def test_a_title_that_comes_back_is_offered_with_its_line(board: Record, opened: Open) -> None:
    head(board, DATES[0], "4", "TAXI MARSHALS AT THE CORN MARKET")
    head(board, DATES[1], "7", "UPDATE ON TAXI MARSHALS")
    answer = ask_themes(opened(board), new=True)
    (row,) = answer.rows
    assert (row["phrase"], row["meetings"]) == ("Taxi marshals", list(DATES))
    assert row["adopt"] == "- {id: taxi-marshals, label: Taxi marshals, words: [taxi marshals]}"
    assert [place["where"] for place in row["places"]] == ["heading", "heading"]
    assert "partnership.yml" in answer.headline[0]


def test_a_heading_and_a_task_count_together(board: Record, opened: Open) -> None:
    head(board, DATES[0], "4", "Parking Permits")
    board.meeting(DATES[1], "5")
    board.action(DATES[1], "5", "Ann Hart to bring a list of the parking permits to the Board.")
    assert [row["phrase"] for row in ask_themes(opened(board), new=True).rows] == ["Parking Permits"]


@pytest.mark.parametrize(
    "title",
    [
        "MATTERS ARISING",
        "Minutes of the last meeting",
        "Chairman's Update",
        "PRE ADVISED QUESTIONS",
        "Any Other Business",
        "Ann Hart",
        "Fernhill Homes Update",
        "ALLEY GATES",
        "Works in Market Street",
        "Report on the High Street",
        "Update",
    ],
)
def test_furniture_names_places_and_known_issues_are_not_offered(title: str, board: Record, opened: Open) -> None:
    for date in DATES:
        head(board, date, "4", title)
    assert ask_themes(opened(board), new=True).rows == []


def test_once_is_not_coming_back(board: Record, opened: Open) -> None:
    head(board, DATES[0], "4", "TAXI MARSHALS")
    board.action(DATES[0], "4", "Count the taxi marshals.")
    assert ask_themes(opened(board), new=True).rows == []


def test_a_coming_agenda_does_not_count(board: Record, opened: Open) -> None:
    head(board, DATES[0], "4", "TAXI MARSHALS")
    head(board, DATES[1], "4", "TAXI MARSHALS")
    board.meeting(DATES[1], status="scheduled")
    assert ask_themes(opened(board), new=True).rows == []
