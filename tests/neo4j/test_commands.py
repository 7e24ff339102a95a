"""Every command takes a server for its store, and writes what it writes from the file, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store.reader import SqliteView
from tests.conftest import Run
from tests.neo4j.conftest import Publish
from tests.neo4j.server import Server

NAME = "Harbourne Safer Communities Partnership"
COMMANDS = (
    ("owns", "domestic abuse", "--evidence", "--format", "table"), ("gaps", "--as-of", "2018", "--format", "csv"),
    ("check",), ("themes", "--format", "md"), ("judge", "next", "--list", "--format", "json"),
    ("report", "review", "--output", "-"), ("report", "tracker", "--output", "-"), ("who", "Nobody At All"),
    ("owns", "--body", "Partnership Board"), ("meeting", "last", "--format", "table"),
)  # fmt: skip


@pytest.fixture
def copied(partnergraph: Run, logged_in: Server, example_store: Path) -> Server:
    """The example on the server, brought there by the command; the file itself names the partnership."""
    done = partnergraph("publish", logged_in.uri, "--store", example_store)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert f"{NAME} on {logged_in.uri}: " in done.stderr
    return logged_in


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_command_writes_the_same(
    partnergraph: Run, copied: Server, example_store: Path, command: tuple[str, ...]
) -> None:
    settings = {"PARTNERGRAPH_PARTNERSHIP": NAME}
    there = partnergraph(*command, "--store", copied.uri, **settings)
    here = partnergraph(*command, "--store", example_store)
    assert (there.returncode, there.stdout, there.stderr) == (here.returncode, here.stdout, here.stderr)


def test_the_page_is_the_same(partnergraph: Run, copied: Server, example_store: Path, tmp_path: Path) -> None:
    for name, store in (("here", example_store), ("there", copied.uri)):
        done = partnergraph("view", "--store", store, "--output", f"{name}.html", PARTNERGRAPH_PARTNERSHIP=NAME)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "here.html").read_bytes() == (tmp_path / "there.html").read_bytes()


def test_a_dry_run_counts_and_writes_nothing(
    partnergraph: Run, empty: Server, example_store: Path, publish: Publish
) -> None:
    words = ("publish", empty.uri, "--store", example_store, "--partnership", "Elsewhere", "--dry-run")
    done = partnergraph(*words)
    with SqliteView(example_store) as view:
        things, relations, _ = view.counts()
    whole = f"0 would be taken away; {things:,} things, {relations:,} relations in all"
    assert f"{relations:,} relations would be written, {whole}".replace(",", "") in done.stderr.replace(",", "")
    assert "holds no partnership yet" in partnergraph("owns", "--store", empty.uri).stderr
    publish(example_store, "Elsewhere")
    assert "nothing differs from the store" in partnergraph(*words).stderr


def test_a_partnership_without_a_name_has_to_be_given_one(
    partnergraph: Run, empty: Server, stores: dict[str, Path]
) -> None:
    done = partnergraph("publish", empty.uri, "--store", stores["Made Up 250"])
    assert (done.returncode, "give its name with --partnership" in done.stderr) == (1, True)


def test_minutes_are_not_loaded_into_a_server(partnergraph: Run, empty: Server, tmp_path: Path) -> None:
    (tmp_path / "m.txt").write_text("Minutes", encoding="utf-8")
    done = partnergraph("load", "m.txt", "--store", empty.uri)
    assert (done.returncode, "give the path of the file with --store" in done.stderr) == (3, True)
