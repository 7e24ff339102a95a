"""One person or board is a card, many are a table; both fit a screen of 80 columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.cards import draw_card
from cli.main import group
from cli.tables import said
from graph.store.sqlite import SqliteView
from queries.explain import find_explanation


def ask(store: Path, *words: str) -> str:
    done = CliRunner().invoke(group, [*words, "--store", str(store), "--format", "table"], env={"COLUMNS": "80"})
    assert done.exit_code == 0, done.output
    assert max(map(len, done.stdout.splitlines())) <= 80
    return done.stdout


def test_a_card_puts_lines_beside_their_heading() -> None:
    row = {"name": "Anne Hart", "posts": ["Station Commander", "a post whose title is so long that it takes two lines"]}
    parts = {"Name": lambda row: [row["name"]], "Posts": lambda row: row["posts"], "None": lambda _: [""]}
    assert draw_card(row, parts, width=50) == [
        "Name              Anne Hart",
        "Posts             Station Commander",
        "                  a post whose title is so long",
        "                    that it takes two lines",
    ]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (("who", "Judith Amory"), ("Posts             Partnership Officer", "Moved             seen for")),
        (("body", "Partnership Board"), ("State             active: last met on", "Also called", "Chairs")),
        (("explain", "Nathaniel Creswick"), ("How the names were joined, step by step", "What the record says")),
        (("explain", "Stefan Doyle"), ("Looked at and not joined", "kept apart")),
        (("timeline", "Bronagh Quilley"), ("Date", "seen as Station", "lines, 17 Oct 2019 to")),
    ],
)
def test_one_thing_is_told_line_by_line(example_store: Path, words: tuple[str, ...], shown: tuple[str, ...]) -> None:
    printed = ask(example_store, *words)
    assert [text for text in shown if text not in printed] == []
    assert "The words:" in ask(example_store, *words[:2], "--evidence") or words[0] in ("explain", "timeline")


def test_many_things_stay_a_table(example_store: Path) -> None:
    assert any(line.startswith("Name") and "Kind" in line for line in ask(example_store, "body").splitlines())
    assert any(line.startswith("Name") and "Seats" in line for line in ask(example_store, "who", "Doyle").splitlines())


def test_a_document_holds_every_heading(example_store: Path) -> None:
    given = ["who", "Doyle", "--store", str(example_store), "--format", "md"]
    printed = CliRunner().invoke(group, given).stdout
    assert "| Attendance | Not joined with |" in printed
    assert "Stephen Doyle (kept apart: judged; different" in printed


def test_one_relation_always_shows_its_words(example_store: Path) -> None:
    view = SqliteView(example_store)
    rows = find_explanation(view, "alley gates").rows
    dates = [row["since"] for row in rows if row["group"] == "fact"]
    assert dates == sorted(dates)
    edge = next(row["id"] for row in rows if row["group"] == "fact")
    assert edge not in ask(example_store, "explain", "alley gates", "--all")
    told = ask(example_store, "explain", edge)
    assert ["Fact" in told, "Rule" in told, "The words:" in told, "“" in told] == [True] * 4


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2018-01", "2017-12", "Dec 2017; from Jan 2018"),
        ("2017-12-07", "2018-01-05", "7 Dec 2017 to 5 Jan 2018"),
        ("2018-01", "2018-01", "Jan 2018"),
        ("", "2018-01", "Jan 2018"),
        (None, None, ""),
    ],
)
def test_no_span_ends_before_it_begins(first: str | None, last: str | None, told: str) -> None:
    assert said(first, last) == told
