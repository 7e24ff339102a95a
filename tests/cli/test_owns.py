"""The screens of `owns`: who leads what, what has no lead, the tasks as a count; a long table is cut."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli.main import group
from cli.owns import _each_owner_first, _folded


def ask(store: Path, *words: str, form: str = "table") -> str:
    done = CliRunner().invoke(group, ["owns", *words, "--store", str(store), "--format", form], env={"COLUMNS": "80"})
    assert done.exit_code == 0, done.output
    assert form != "table" or max(map(len, done.stdout.splitlines())) <= 80
    return done.stdout


def test_the_first_screen_tells_leads_and_what_has_none(example_store: Path) -> None:
    printed = ask(example_store)
    assert "standing matters have a lead or chair on record" in printed.splitlines()[1]
    assert any(line.startswith("Alley gates ") and "nobody shown" in line for line in printed.splitlines())
    assert "is to do" not in printed
    assert "what came of" not in printed  # a doubt about a task is told where the tasks are listed
    assert "`owns" in printed


def test_tasks_are_listed_where_they_are_asked_for(example_store: Path) -> None:
    printed = ask(example_store, "--tasks")
    assert "55 tasks have an owner on record" in printed
    assert "is to do" not in printed  # all of them are
    assert "leads:" not in printed


def test_a_very_long_table_says_how_to_narrow_it(example_store: Path) -> None:
    every = json.loads(ask(example_store, "--tasks", form="json"))["rows"]
    cut = ask(example_store, "--tasks")
    assert f" of {len(every)} rows. --all shows every row; " in cut
    assert "Narrow with WHAT, --since, --until or --body." in cut
    assert len(cut.splitlines()) <= 31
    whole = ask(example_store, "--tasks", "--all")
    assert "Shown: the first" not in whole
    assert len(whole) > 2 * len(cut)
    assert "Shown: the first" not in ask(example_store, "--tasks", form="csv")


@pytest.mark.parametrize("words", [("--tasks",), ("Farida Nasser",), ("Helen Stainforth",), ()])
def test_programs_find_only_words_of_the_closed_lists(example_store: Path, words: tuple[str, ...]) -> None:
    rows = json.loads(ask(example_store, *words, form="json"))["rows"]
    assert {row["state"] for row in rows} <= {"current", "last_cited", "ended", "ambiguous"}
    assert {row["relation"] for row in rows} <= {"leads", "assigned", "supports", "chairs", "reports"}
    assert all(row["standing"] == row["state"] for row in rows if row["standing"] in ("current", "ambiguous"))
    if words == ("--tasks",):
        assert {"closed", "passed_on"} <= {row["standing"] for row in rows if row["state"] == "ended"}


def _row(who: str, day: str, relation: str = "assigned", kind: str = "person", **more: str) -> dict[str, Any]:
    things: dict[str, Any] = dict.fromkeys(("issue", "action", "resolution", "post", "body", "priority"))
    owner: dict[str, Any] = {"name": who, "kind": kind, "organization": None, "post": None, "holders": []}
    state = {"relation": relation, "state": "last_cited", "since": day, "last_cited": day}
    return things | state | {"owner": owner, "also": [], "candidates": [], "evidence": [{"quote": who}]} | more


def test_owners_of_one_task_share_a_row_and_the_chair_of_a_group_adds_none() -> None:
    rows = [
        _row("Cal Moor", "2015", "chairs", action="Map the hydrants."),
        _row("Lamp Group", "2015", kind="body", action="Map the hydrants."),
        _row("Anne Hart", "2015", action="Write."), _row("Ben Low", "2015", action="Write."),
        _row("Ivo Penn", "2016", "chairs", action="Count the lamps."),
    ]  # fmt: skip
    told = [(row["owner"]["name"], row["also"], len(row["evidence"])) for row in _folded(rows)]
    assert told == [("Lamp Group", [], 1), ("Anne Hart", ["Ben Low"], 2), ("Ivo Penn", [], 1)]


def test_each_owner_is_shown_before_what_else_the_first_owns_newest_first() -> None:
    rows = [
        _row("Anne Hart", "2015", "leads", issue="Arson"), _row("Anne Hart", "2019", action="Write."),
        _row("Ola Pine", "2020", "reports", issue="Arson"), _row("Ben Low", "2017", action="Map."),
        _row("Cal Moor", "2014", "leads", issue="Arson", state="current"),
    ]  # fmt: skip
    told = [(row["owner"]["name"], row["since"]) for row in _each_owner_first(rows)]
    assert told == [("Cal Moor", "2014"), ("Ben Low", "2017"), ("Anne Hart", "2015"),
                    ("Anne Hart", "2019"), ("Ola Pine", "2020")]  # fmt: skip
