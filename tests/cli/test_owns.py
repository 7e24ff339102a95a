"""The screens of `owns`: who leads what, what has no lead, the tasks as a count; a long table is cut."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from cli.main import group


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
    assert "`owns" in printed


def test_tasks_are_listed_where_they_are_asked_for(example_store: Path) -> None:
    printed = ask(example_store, "--tasks")
    assert "51 tasks have an owner on record" in printed
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
