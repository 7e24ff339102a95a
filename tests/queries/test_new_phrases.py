"""Phrases that come back and that no issue covers are offered; names, places and furniture are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView
from queries.themes.answer import ask_themes
from tests.folders import load_folder
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


def papers(folder: Path, *texts: str) -> dict[str, list[str]]:
    """The phrases that some minutes offer, each with its days; every text stands under an item of the same title."""
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts, 1):
        top = f"Fernhill Safety Board\n\nMinutes of the meeting held on 4 June 203{number}\n\n"
        (folder / f"{number}.txt").write_text(f"{top}{text}\n", encoding="utf-8")
    load_folder(folder, folder / "graph.db")
    with SqliteView(folder / "graph.db") as view:
        return {str(row["phrase"]).lower(): list(row["meetings"]) for row in ask_themes(view, new=True).rows}


def test_a_label_and_a_title_of_one_word_come_back(tmp_path: Path) -> None:
    found = papers(
        tmp_path,
        "1. Reports\n\nLanterns: twelve had been hung.",
        "1. Lanterns at the quay\n\nNone.",
        "1. Reports\n\nIt was dark and the lanterns were lit.",
    )
    assert found["lanterns"] == ["2031-06-04", "2032-06-04", "2033-06-04"]


def test_a_title_of_several_words_counts_where_they_are_only_spoken_of(tmp_path: Path) -> None:
    found = papers(
        tmp_path,
        "1. Women only shelter\n\nNone.",
        "1. Reports\n\nA women only shelter was asked for.",
        "1. Reports\n\nIda Marsh spoke of the women only shelter.",
    )
    assert len(found["women only shelter"]) == 3


def test_long_words_are_known_by_their_beginning(tmp_path: Path) -> None:
    found = papers(
        tmp_path,
        "1. Registration with kites\n\nNone.",
        "1. Registration\n\nNone.",
        "1. Reports\n\nThe kite club had refused to register four boys.",
    )
    assert len(found["registration"]) == 3


@pytest.mark.parametrize("word", ["December", "Resolved", "Decisions", "Present", "Private"])
def test_words_of_every_record_are_not_offered(tmp_path: Path, word: str) -> None:
    text = f"1. {word}\n\n{word}: the kites were counted."
    assert papers(tmp_path, text, text) == {}
