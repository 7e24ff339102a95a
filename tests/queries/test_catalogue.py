"""The table of queries names real functions and commands; asking a question stays light."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import COMMANDS, group
from queries.catalogue import QUERIES, Query, query
from tests.queries.conftest import Open, Record

HEAVY = ("pydantic", "yaml", "networkx", "pyvis", "jinja2", "neo4j", "rapidfuzz")
ARGUMENTS = {
    "owns": [],
    "gaps": [],
    "themes": [],
    "who": ["Anne Hart"],
    "explain": ["Arson"],
    "search": ["arson"],
}


@pytest.mark.parametrize("entry", QUERIES, ids=lambda entry: entry.name)
def test_each_entry_has_its_function_and_command(entry: Query) -> None:
    module, _, name = entry.function.partition(":")
    assert callable(getattr(importlib.import_module(module), name))
    assert entry.name in COMMANDS
    assert entry.example.startswith(f"partnergraph {entry.name} ")
    assert query(entry.name) is entry
    shown = CliRunner().invoke(group, [entry.name, "--help"])
    assert shown.exit_code == 0
    assert f"Example: partnergraph {entry.name}" in shown.output


@pytest.fixture
def store(record: Record, opened: Open) -> Path:
    record.meeting("2020-01-10", "4")
    record.say(
        "person:anne-hart",
        "LEADS",
        "issue:arson",
        "2020-01-10",
        "Anne Hart leads on arson.",
        relation="leads",
    )
    record.action("2020-01-10", "4", "Write to every school in the borough about the summer fires.")
    return opened(record).path


@pytest.mark.parametrize("name", sorted(ARGUMENTS))
@pytest.mark.parametrize("form", ["table", "json", "csv", "md"])
def test_every_command_answers_in_every_form(name: str, form: str, store: Path) -> None:
    given = [name, *ARGUMENTS[name], "--store", str(store), "--format", form, "--evidence"]
    result = CliRunner().invoke(group, given)
    assert result.exit_code == 0, result.output
    assert name == "themes" or "rson" in result.output or "school" in result.output
    if form == "table":
        assert max(map(len, result.output.splitlines())) <= 80


@pytest.mark.parametrize("name", sorted(ARGUMENTS))
def test_import_budget(name: str, store: Path) -> None:
    code = (
        "import sys\nfrom cli.main import group\n"
        "try:\n    group(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        f"print(sorted(set(sys.modules) & set({HEAVY!r})), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, name, *ARGUMENTS[name], "--store", str(store)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr.strip().splitlines()[-1] == "[]"
