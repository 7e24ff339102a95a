"""A store that is away, foreign, damaged, locked, read-only or full: one sentence each, nothing lost."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.store.sqlite import SqliteStore, SqliteView
from tests.graph.test_store_world import ALL, JUNE, build_world, contents, load_all, make_document

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return load_all(tmp_path / "graph.db")


def sentence(act: Callable[[], object]) -> str:
    with pytest.raises(StoreError) as caught:
        act()
    text = str(caught.value)
    assert text.endswith(".")
    assert "\n" not in text
    assert caught.value.exit_code == 3
    return text


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    text = sentence(lambda: SqliteView(tmp_path / "none.db"))
    assert "none.db" in text
    assert "partnergraph load" in text


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    assert "is a folder" in sentence(lambda: SqliteView(tmp_path))
    assert "is a folder" in sentence(lambda: SqliteStore(tmp_path))


def test_a_missing_parent_folder(tmp_path: Path) -> None:
    assert "does not exist" in sentence(lambda: SqliteStore(tmp_path / "no" / "graph.db"))
    assert not (tmp_path / "no").exists()


def test_a_new_store_that_holds_nothing(tmp_path: Path) -> None:
    SqliteStore(tmp_path / "graph.db").close()
    assert "holds no minutes yet" in sentence(lambda: SqliteView(tmp_path / "graph.db"))
    load_all(tmp_path / "graph.db")


@pytest.mark.parametrize("opener", [SqliteView, SqliteStore])
def test_a_file_of_another_program(tmp_path: Path, opener: Callable[[Path], object]) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE accounts (id)")
    connection.close()
    plain = tmp_path / "notes.txt"
    plain.write_text("These are the minutes of a meeting. " * 50)
    before = other.read_bytes()
    assert "not a partnergraph store" in sentence(lambda: opener(other))
    assert "not a partnergraph store" in sentence(lambda: opener(plain))
    assert other.read_bytes() == before


@pytest.mark.parametrize("opener", [SqliteView, SqliteStore])
@pytest.mark.parametrize(("version", "words"), [(99, "newer partnergraph"), (0, "older partnergraph")])
def test_another_version(path: Path, opener: Callable[[Path], object], version: int, words: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    assert words in sentence(lambda: opener(path))


def test_a_damaged_store(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:] = b"\x7f" * (len(data) - 4096)
    path.write_bytes(bytes(data))
    assert "damaged" in sentence(lambda: SqliteView(path).nodes())
    assert "damaged" in sentence(lambda: load_all(path))


def test_a_store_cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:6000])
    assert "move it away" in sentence(lambda: SqliteView(path).nodes())


def test_a_locked_store(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with SqliteStore(path, wait=0.05) as store:
        assert "another program" in sentence(lambda: store.load([JUNE], build_world))
    other.close()
    assert contents(path)["documents"]


def test_a_full_disk_leaves_the_last_graph(path: Path) -> None:
    before = contents(path)
    big = make_document("big.txt", "2031-10-01", *((f"Person {n:04}", f"issue {n:04}") for n in range(300)))
    with SqliteStore(path) as store:
        pages = store.connection.execute("PRAGMA page_count").fetchone()[0]
        store.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        assert "disk is full" in sentence(lambda: store.load([big], build_world))
        assert len(store.documents()) == len(ALL)
    assert contents(path) == before


_GUEST = """
import os, sys
from graph.store.sqlite import *
if os.geteuid() == 0:  # the administrator may write anywhere, so step down first
    os.setgid(65534)
    os.setuid(65534)
path = sys.argv[1]
for act in (lambda: len(SqliteView(path).documents()), lambda: SqliteStore(path).load([], None),
            lambda: SqliteStore(path + ".new")):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)
"""


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs file permissions as on Unix")
def test_a_read_only_folder_can_be_read_and_is_not_written() -> None:
    with tempfile.TemporaryDirectory() as name:
        path = load_all(Path(name) / "graph.db")
        path.chmod(0o444)
        path.parent.chmod(0o555)
        run = [sys.executable, "-c", _GUEST, str(path)]
        done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True)
        path.parent.chmod(0o755)
    read, written, started = done.stdout.splitlines()
    assert read == "3"
    assert "StoreError" in written
    assert "read-only" in written
    assert "StoreError" in started
    assert "read-only" in started


_LOADER = """
import sys
from tests.graph.test_store_world import *
leads = [(f"P{i}", f"issue {i}") for i in range(80)]
documents = [make_document(f"{n:03}.txt", f"20{n:02}-01-07", *leads[n:n + 40]) for n in range(10, 40)]
with SqliteStore(sys.argv[1]) as store:
    for document in documents:
        store.load([document], build_world)
        print(document.name, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
def test_killed_loads_leave_the_last_good_graph(path: Path) -> None:
    run = [sys.executable, "-c", _LOADER, str(path)]
    for pause in (0.0, 0.004, 0.009, 0.015, 0.03, 0.05):
        with subprocess.Popen(run, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            said = [child.stdout.readline()]  # the first load is through, the next is under way
            time.sleep(pause)
            child.kill()
            said += list(child.stdout)
        with SqliteView(path) as view:
            assert view.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            held = {document.name for document in view.documents()}
            assert held >= {line.strip() for line in said if line.endswith("\n")}
            assert {quote.document for quote, _ in view.search("leads", limit=9999)} == held
    with SqliteStore(path) as store:
        report = store.load(ALL, build_world)
        assert not report.changed
