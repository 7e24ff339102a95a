"""Every question in every form: the words that prove an answer stand in a table, JSON, CSV and Markdown alike."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import COMMANDS, group
from tests.queries.conftest import BOARD, Open, Record

HEAD = "Minutes of the Fernhill Safety Board"
LEADS, WRITE = "Anne Hart leads on arson.", "Write to every school in the borough about the summer fires."
CAME, LISTED = "Anne Hart (Police Sergeant)", "1 Lantern parade"
BEFORE = "The minutes of the meeting of 10 October 2019 were agreed."
ASKED = {
    "owns": ([], LEADS),
    "gaps": ([], WRITE),
    "themes": ([], LEADS),
    "follow-through": ([], WRITE),
    "who": (["Anne Hart"], LEADS),
    "body": ([], HEAD),
    "timeline": (["Anne Hart"], LEADS),
    "explain": (["Arson"], LEADS),
    "search": (["arson"], LEADS),
    "changes": ([], WRITE),
    "brief": (["Anne Hart"], LEADS),
    "network": ([], LEADS),
    "path": (["Anne Hart", "Arson"], LEADS),
    "meeting": (["2020-06-10"], WRITE),
    "attendance": ([], CAME),
    "seats": ([], CAME),
    "coverage": ([], BEFORE),
    "planned": ([], LISTED),
}
QUESTIONS = [name for name, entry in COMMANDS.items() if entry.section == "Ask"]


@pytest.fixture
def store(record: Record, opened: Open) -> Path:
    for date in ("2020-01-10", "2020-06-10"):
        record.meeting(date, "4")
        record.say(BOARD, "HELD", f"meeting:{BOARD[5:]}/{date}", date, HEAD)
        planned = [{"number": "1", "title": "Lantern parade", "quotes": [["a.txt", date, "1", 1, 1, 0, 16, LISTED]]}]
        told = {"status": "minuted", "agenda": planned, "previous_date": "2019-10-10"}
        meeting = record.node(f"meeting:{BOARD[5:]}/{date}", f"Meeting of {date}", date, **told)
        record.say(BOARD, "HELD", meeting, date, BEFORE)
        record.say("person:anne-hart", "ATTENDED", meeting, date, CAME, state="present", role="",
                   name_as_written="Sergeant Anne Hart")  # fmt: skip
        record.say("person:anne-hart", "LEADS", "issue:arson", date, LEADS, relation="leads")
    record.action("2020-06-10", "4", WRITE)
    return opened(record).path


def ask(name: str, form: str, store: Path) -> str:
    """What a question prints, with the words behind each row."""
    given = [name, *ASKED[name][0], "--store", str(store), "--format", form, "--evidence"]
    result = CliRunner().invoke(group, given)
    assert result.exit_code == 0, result.output
    return result.output


def test_every_question_is_asked_here() -> None:
    assert sorted(ASKED) == sorted(QUESTIONS)


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_help_of_a_question_gives_an_example(name: str) -> None:
    shown = CliRunner().invoke(group, [name, "--help"])
    assert shown.exit_code == 0, shown.output
    assert f"Example: partnergraph {name}" in shown.output


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_table_fits_the_screen_and_shows_the_words(name: str, store: Path) -> None:
    printed = ask(name, "table", store)
    assert f"“{ASKED[name][1]}”" in " ".join(printed.split())
    assert max(map(len, printed.splitlines())) <= 80


@pytest.mark.parametrize("name", QUESTIONS)
def test_json_holds_the_words(name: str, store: Path) -> None:
    rows = json.loads(ask(name, "json", store))["rows"]
    assert ASKED[name][1] in {evidence["quote"] for row in rows for evidence in row["evidence"]}


@pytest.mark.parametrize("name", QUESTIONS)
def test_csv_holds_the_words(name: str, store: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(ask(name, "csv", store))))
    assert any(f"“{ASKED[name][1]}”" in row["evidence"] for row in rows)
    assert all(row["basis"] for row in rows)


@pytest.mark.parametrize("name", QUESTIONS)
def test_markdown_has_a_table_and_the_words_below_it(name: str, store: Path) -> None:
    printed = ask(name, "md", store)
    assert "| --- |" in printed
    assert f"“{ASKED[name][1]}”" in printed.rpartition("| --- |")[2].partition("\n1. ")[2]
