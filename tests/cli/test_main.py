"""The command line itself: help without imports, one sentence for an error, the right exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cli import main as program
from cli.main import COMMANDS, Entry, group
from graph.errors import LoadError, StoreError
from queries.catalogue import CATALOGUE
from tests.graph.test_store_world import load_all

ROOT = Path(__file__).parents[2]
HEAVY = ("pydantic", "yaml", "networkx", "pyvis", "jinja2", "neo4j", "rapidfuzz")
QUESTIONS = {
    "check": [],
    "owns": ["dog fouling"],
    "gaps": [],
    "themes": [],
    "who": ["Orla Finch"],
    "explain": ["dog fouling"],
    "search": ["leads"],
}


@pytest.fixture
def store(tmp_path: Path) -> str:
    return str(load_all(tmp_path / "graph.db"))


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cli.main", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


def test_help_lists_every_command_and_imports_none() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from cli.main import group; "
        "print(CliRunner().invoke(group, ['--help']).output); "
        "print([m for m in sys.modules if m.startswith(('cli.', 'queries', 'viz', 'loaders'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    for name, entry in COMMANDS.items():
        assert f"  {name} " in done.stdout
        assert entry.help in done.stdout
    assert done.stdout.strip().endswith("['queries', 'queries.question', 'queries.catalogue', 'cli.main']")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_where_it_is_said_to_be(name: str) -> None:
    result = CliRunner().invoke(group, [name, "--help"])
    assert result.exit_code == 0, result.output
    assert "--help" in result.output


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_a_question_imports_little(name: str, store: str) -> None:
    code = (
        "import sys\nfrom cli.main import group\n"
        "try: group(sys.argv[1:])\n"
        "finally: print([m for m in " + repr(HEAVY) + " if m in sys.modules], file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, name, *QUESTIONS[name], "--store", store, "--format", "json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert set(json.loads(done.stdout)) >= {
        "question",
        "as_of",
        "meetings_read",
        "rows",
        "cannot_tell",
        "warnings",
    }
    assert done.stderr.strip() == "[]"


def test_no_store_is_one_sentence_and_exit_3(tmp_path: Path) -> None:
    done = run("check", "--store", str(tmp_path / "none.db"))
    assert done.returncode == 3
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("partnergraph: There is no store at")


def test_usage_errors_exit_2() -> None:
    assert run("check", "--since", "soon").returncode == 2
    assert run("chek").returncode == 2
    assert run("check", "--colour").returncode == 2


def test_version_and_help_exit_0() -> None:
    assert run("--version").stdout.startswith("partnergraph ")
    assert "Read minutes:" in run("--help").stdout


def _fails(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> tuple[int, str]:
    @click.command()
    def command() -> None:
        raise error

    monkeypatch.setattr(program, "failing", command, raising=False)
    monkeypatch.setitem(COMMANDS, "failing", Entry("cli.main:failing", "Ask", "Fail."))
    result = CliRunner().invoke(group, ["failing"])
    return result.exit_code, result.stderr


def test_errors_are_sentences_with_their_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _fails(LoadError("The file a.txt\nholds no words."), monkeypatch) == (
        1,
        "partnergraph: The file a.txt holds no words.\n",
    )
    assert _fails(StoreError("Away."), monkeypatch) == (3, "partnergraph: Away.\n")
    assert _fails(KeyboardInterrupt(), monkeypatch)[0] == 130
    assert "Stopped" in _fails(KeyboardInterrupt(), monkeypatch)[1]


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(COMMANDS, "absent", Entry("cli.not_there:command", "Ask", "Be absent."))
    result = CliRunner().invoke(group, ["absent"])
    assert result.exit_code == 1
    assert "reinstall partnergraph" in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_sentence(store: str) -> None:
    command = [sys.executable, "-m", "cli.main", "check", "--store", store, "--format", "json"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("partnergraph: The output cannot be used")
    assert len(done.stderr.splitlines()) == 1


def test_a_reader_who_leaves_early_is_no_error(store: str) -> None:
    command = [sys.executable, "-m", "cli.main", "check", "--store", store, "--format", "json"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        assert child.stderr.read() == ""


@pytest.mark.parametrize("name", [query.name for query in CATALOGUE if any(a.required for a in query.arguments)])
def test_a_question_without_its_name_is_one_sentence(name: str) -> None:
    done = run(name)
    assert done.returncode == 2
    assert "Missing argument" in done.stderr
    assert "Traceback" not in done.stderr
