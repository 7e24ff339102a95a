"""What a person sees by default fits about one screen, says the answer first and how to see the rest."""

from __future__ import annotations

import json
import shutil
import sys
from os import terminal_size
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.grid import Style, draw_rows
from cli.main import group
from cli.options import Options
from cli.screen import LEAST, MOST, PAGE, screen_of
from queries.catalogue import QUERIES

WORDS = {
    "who": ("Bronagh Quilley",), "timeline": ("Domestic Abuse Sub Group",), "explain": ("Una Corrie",),
    "search": ("report",), "brief": ("Priscilla Overton",), "path": ("Una Corrie", "modern slavery"),
    "meeting": ("2018-03-22",),
}  # fmt: skip
QUESTIONS = [
    *((name, *WORDS.get(name, ())) for name in QUERIES),
    ("check",), ("owns", "--tasks"), ("themes", "--new"), ("themes", "--priorities"), ("themes", "alley gates"),
    ("attendance", "--by", "organization"), ("attendance", "Damian Frost"), ("meeting", "2018"), ("gaps", "fires"),
    ("body", "Partnership Board"), ("follow-through", "modern slavery"), ("who", "Doyle"),
]  # fmt: skip
LISTS = ("owns --tasks", "gaps", "themes --every", "follow-through", "changes", "attendance", "network")


def run(store: Path, *words: str) -> Result:
    return CliRunner().invoke(group, [*words, "--store", str(store)], env={"COLUMNS": "80", "LINES": "12"})


def ask(store: Path, *words: str) -> str:
    done = run(store, *words, "--format", "table")
    assert done.exit_code == 0, done.output
    return done.stdout


def rows_of(store: Path, *words: str) -> list[dict[str, object]]:
    done = run(store, *words, "--format", "json")
    assert done.exit_code == 0, done.output
    rows: list[dict[str, object]] = json.loads(done.stdout)["rows"]
    return rows


@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_every_answer_is_about_one_screen(example_store: Path, words: tuple[str, ...]) -> None:
    lines = ask(example_store, *words).splitlines()
    assert len(lines) <= PAGE + 3
    assert max(map(len, lines)) <= 80
    assert lines[lines.index("") - 1].startswith("Read from")  # what it rests on, before the rows
    assert lines == ask(example_store, *words).splitlines()
    whole = ask(example_store, *words, "--all").splitlines()
    assert len(whole) >= len(lines)
    assert not any("--all" in line for line in whole)


@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_with_the_words_an_answer_is_still_about_one_screen(example_store: Path, words: tuple[str, ...]) -> None:
    lines = ask(example_store, *words, "--evidence").splitlines()
    assert len(lines) <= MOST + 6
    whole = ask(example_store, *words, "--evidence", "--all").splitlines()
    assert whole == lines or len(whole) > len(lines)
    assert "--all" in " ".join(lines) or "…" in " ".join(lines) or whole == lines
    assert not any("--all" in line for line in whole)


@pytest.mark.parametrize("line", LISTS)
def test_a_long_list_says_how_many_there_are_and_how_to_see_them(example_store: Path, line: str) -> None:
    words = line.split()
    total = len(rows_of(example_store, *words))
    printed = " ".join(ask(example_store, *words).split())
    assert f" of {total} rows. --all shows every row; --evidence adds the words. Narrow with " in printed
    assert len(ask(example_store, *words, "--all").splitlines()) > PAGE
    assert "“" in ask(example_store, *words, "--evidence")


def test_programs_get_every_row_and_people_as_many_as_they_ask_for(example_store: Path) -> None:
    every = rows_of(example_store, "gaps")
    assert rows_of(example_store, "gaps", "--limit", "2") == every[:2]
    answer = json.loads(run(example_store, "gaps", "--limit", "2", "--format", "json").stdout)
    assert answer["warnings"][-1] == f"these are the first 2 of {len(every)} rows, as --limit asks."
    assert run(example_store, "gaps", "--limit", "2", "--format", "csv").stdout.count("\n") == 3
    printed = ask(example_store, "gaps", "--limit", "25")
    assert sum(line.startswith(("high", "medium", "low")) for line in printed.splitlines()) == 25


@pytest.mark.parametrize("number", ["x", "0", "-1", "1.5", "²"])
def test_a_limit_that_is_no_number_is_one_sentence(example_store: Path, number: str) -> None:
    done = run(example_store, "gaps", "--limit", number)
    assert done.exit_code == 2
    assert "is not a number of rows; write it as 1 or more; see `partnergraph gaps --help`." in done.output
    assert done.output.count("\n") == 1


@pytest.mark.parametrize(("high", "lines"), [(10, LEAST), (24, LEAST), (31, 30), (90, MOST)])
def test_a_terminal_shows_what_it_holds(monkeypatch: pytest.MonkeyPatch, high: int, lines: int) -> None:
    monkeypatch.setattr(shutil, "get_terminal_size", lambda _: terminal_size((80, high)))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert screen_of(Options()).lines == lines
    assert screen_of(Options(all_rows=True)).lines is None
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    assert screen_of(Options()).lines == PAGE  # a file holds the same, whatever the terminal


def test_ten_thousand_rows_are_cut_and_told() -> None:
    rows = [{"what": f"Matter {number}", "who": "Una Grey " * 20} for number in range(10_000)]
    drawn = draw_rows(rows, (), Style(80, most=20))
    assert (len(drawn.lines) <= 20, drawn.shown) == (True, 6)
    last = draw_rows(rows, (), Style(80, most=20, last=True))
    assert last.lines[-3].startswith("Matter 9999 ")
    assert draw_rows(rows, (), Style(80)).shown == 10_000


def test_rows_stand_under_the_heading_of_their_board() -> None:
    told = (("Fire Board", "Una"), ("Fire Board", "Ben"), ("Forum", "C"))
    rows = [{"under": board, "who": name} for board, name in told]
    assert draw_rows(rows, (), Style(80)).lines[2:] == ["Fire Board:", "Una", "Ben", "Forum:", "C  "]


@pytest.mark.parametrize("name", [name for name in QUERIES if name not in WORDS])
@pytest.mark.parametrize(
    "given", [("--as-of", "1999"), ("--since", "2030"), ("--body", "Arson Task Group")], ids=" ".join
)
def test_where_no_minutes_are_read_the_reason_is_told(example_store: Path, name: str, given: tuple[str, str]) -> None:
    printed = ask(example_store, name, *given)
    assert "Cannot tell: " in printed or rows_of(example_store, name, *given)


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_a_help_page_fits_and_lists_its_kinds(name: str) -> None:
    printed = CliRunner().invoke(group, [name, "--help"], env={"COLUMNS": "80"}).stdout
    assert max(map(len, printed.splitlines())) <= 80
    told = " ".join(printed.split())
    assert all(choice in told for option in QUERIES[name].options for choice in option.choices)
