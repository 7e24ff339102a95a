"""Every command takes a server for its store, and writes what it writes from the file, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store.reader import SqliteView
from tests.conftest import Run
from tests.neo4j.conftest import EXAMPLE as NAME
from tests.neo4j.conftest import Publish
from tests.neo4j.invoked import invoke
from tests.neo4j.server import Server

COMMANDS = (
    ("owns", "domestic abuse", "--evidence", "--format", "table"), ("gaps", "--as-of", "2018", "--format", "csv"),
    ("check",), ("themes", "--format", "md"), ("judge", "next", "--list", "--format", "json"),
    ("report", "review", "--output", "-"), ("report", "tracker", "--output", "-"), ("who", "Nobody At All"),
    ("owns", "--body", "Partnership Board"), ("meeting", "last", "--format", "table"),
)  # fmt: skip


def test_the_file_itself_names_the_partnership(partnergraph: Run, region: dict[str, Path], logged_in: Server) -> None:
    done = partnergraph("publish", logged_in.uri, "--store", region[NAME])
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert f"{NAME} on {logged_in.uri}: nothing differs" in done.stderr


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_command_writes_the_same(
    region: dict[str, Path], logged_in: Server, command: tuple[str, ...]
) -> None:
    there = invoke(*command, "--store", logged_in.uri, PARTNERGRAPH_PARTNERSHIP=NAME)
    assert there == invoke(*command, "--store", region[NAME])


def test_the_page_is_the_same(region: dict[str, Path], logged_in: Server, tmp_path: Path) -> None:
    for name, store in (("here", region[NAME]), ("there", logged_in.uri)):
        page = tmp_path / f"{name}.html"
        done = invoke("view", "--store", store, "--output", page, PARTNERGRAPH_PARTNERSHIP=NAME)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "here.html").read_bytes() == (tmp_path / "there.html").read_bytes()


def test_a_dry_run_counts_and_writes_nothing(example_store: Path, logged_in: Server, publish: Publish) -> None:
    words = ("publish", logged_in.uri, "--store", example_store, "--partnership", "Elsewhere", "--dry-run")
    done = invoke(*words)
    with SqliteView(example_store) as view:
        things, relations, _ = view.counts()
    assert f"{relations} relations would be written, 0 would be taken away; {things} things, " in done.stderr
    assert "holds no partnership" in invoke("owns", "--store", logged_in.uri, "--partnership", "Elsewhere").stderr
    publish(example_store, "Elsewhere", keep=True)
    assert "nothing differs from the store" in invoke(*words).stderr


def test_a_partnership_without_a_name_has_to_be_given_one(
    partnergraph: Run, logged_in: Server, boroughs: dict[str, Path]
) -> None:
    done = partnergraph("publish", logged_in.uri, "--store", boroughs["Borough 001"])
    assert (done.returncode, "give its name with --partnership" in done.stderr) == (1, True)


def test_minutes_are_not_loaded_into_a_server(partnergraph: Run, logged_in: Server, tmp_path: Path) -> None:
    (tmp_path / "m.txt").write_text("Minutes", encoding="utf-8")
    done = partnergraph("load", "m.txt", "--store", logged_in.uri)
    assert (done.returncode, "give the path of the file with --store" in done.stderr) == (3, True)
