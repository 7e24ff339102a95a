"""A second load reads what changed and nothing else, and leaves the same store as a load of everything."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import graph.build
from cli.main import group
from graph.errors import StoreError
from graph.partnership import Partnership
from graph.store.sqlite import SqliteStore, SqliteView
from loaders import fingerprint, workers
from loaders.fingerprint import building_fingerprint, reading_fingerprint
from loaders.loading import find_partnership, read_documents
from loaders.pipeline import read_file
from loaders.settings import OCR
from tests.graph.test_store_world import contents
from tests.loaders.test_self_checks import WHOLE

NAMES = ["a.txt", "b.txt", "c.txt"]
BOARD = "partnership: {name: Fernhill Partnership}\n"


class Folder:
    """Three minutes and a store of them, with the names of the files that were read since."""

    def __init__(self, place: Path) -> None:
        self.papers, self.store = place / "papers", place / "graph.db"
        self.read: list[str] = []
        self.built = 0
        self.papers.mkdir()
        for number, name in enumerate(NAMES):
            (self.papers / name).write_text(WHOLE.replace("2030", str(2030 + number)), encoding="utf-8")

    def load(self, *more: str, store: Path | None = None) -> Result:
        self.read, self.built = [], 0
        given = ["load", str(self.papers), "--store", str(store or self.store), *more]
        return CliRunner().invoke(group, given)

    def loads_as_anew(self) -> None:
        """The store is the one that a first load of the same files gives."""
        fresh = self.store.with_name("fresh.db")
        fresh.unlink(missing_ok=True)
        self.load(store=fresh)
        assert contents(self.store) == contents(fresh)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    made = Folder(tmp_path)

    def read(path: Path, **more: Any) -> Any:
        made.read.append(path.name)
        return read_file(path, **more)

    def build(*given: Any) -> Any:
        made.built += 1
        return real(*given)

    real = graph.build.build_graph
    monkeypatch.setattr(workers, "read_file", read)
    monkeypatch.setattr(graph.build, "build_graph", build)
    monkeypatch.chdir(tmp_path)
    assert made.load().exit_code == 0
    assert (made.read, made.built) == (NAMES, 1)
    return made


def test_nothing_changed_is_neither_read_nor_built(folder: Folder) -> None:
    before = folder.store.read_bytes()
    said = folder.load()
    assert (said.exit_code, folder.read, folder.built) == (0, [], 0)
    assert "a.txt: unchanged, " in said.stderr
    assert "3 unchanged." in said.stderr
    assert folder.store.read_bytes() == before


def test_what_is_said_of_an_unchanged_file_is_what_was_said_first(folder: Folder) -> None:
    first = folder.load(store=folder.store.with_name("fresh.db")).stderr.splitlines()
    again = folder.load().stderr.splitlines()
    assert [line.replace("unchanged, ", "") for line in again[:-2]] == first[:-2]


def test_a_changed_byte_has_that_file_read(folder: Folder) -> None:
    with (folder.papers / "b.txt").open("a") as file:
        file.write(".")
    said = folder.load()
    assert (folder.read, folder.built) == (["b.txt"], 1)
    assert "1 changed, 2 unchanged." in said.stderr
    folder.loads_as_anew()


def test_a_new_file_is_read_alone(folder: Folder) -> None:
    (folder.papers / "d.txt").write_text(WHOLE.replace("2030", "2040"), encoding="utf-8")
    assert "1 added, 3 unchanged." in folder.load().stderr
    assert folder.read == ["d.txt"]
    folder.loads_as_anew()


def test_a_file_touched_but_the_same_is_not_read(folder: Folder) -> None:
    (folder.papers / "b.txt").touch()
    folder.load()
    assert folder.read == []


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (BOARD, []),
        (BOARD + "judgements: [{kind: unsure, left: Perry Stone, right: Orla Finch}]\n", []),
        (BOARD + "issues: [{id: night-buses, label: Night buses}]\n", NAMES),
        (BOARD + "columns: {Wer: owner}\n", NAMES),
    ],
    ids=["name", "judgement", "issue", "column"],
)
def test_changed_words_of_the_partnership(folder: Folder, words: str, read: list[str]) -> None:
    """All of partnership.yml decides what is built, its issues and columns also what is read."""
    (folder.papers / "partnership.yml").write_text(words, encoding="utf-8")
    folder.load()
    assert (folder.read, folder.built) == (read, 1)
    folder.loads_as_anew()
    assert "3 unchanged." in folder.load().stderr
    assert (folder.read, folder.built) == ([], 0)


def test_another_program_reads_and_builds_all(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fingerprint, "program_fingerprint", lambda: "later")
    said = folder.load()
    assert (folder.read, folder.built) == (NAMES, 1)
    assert "3 unchanged." in said.stderr
    folder.load()
    assert (folder.read, folder.built) == ([], 0)


def test_only_what_this_program_read_counts(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fingerprint, "program_fingerprint", lambda: "later")
    CliRunner().invoke(group, ["load", str(folder.papers / "b.txt"), "--store", str(folder.store)])
    folder.load()
    assert folder.read == ["a.txt", "c.txt"]


def test_again_reads_all(folder: Folder) -> None:
    before = folder.store.read_bytes()
    said = folder.load("--again")
    assert folder.read == NAMES
    assert "3 unchanged." in said.stderr
    assert folder.store.read_bytes() == before


def test_scans_wanted_is_another_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(OCR, raising=False)
    without = reading_fingerprint(Partnership())
    monkeypatch.setenv(OCR, "1")
    assert reading_fingerprint(Partnership()) != without


def test_the_fingerprint_is_of_code_and_word_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for room in ("graph", "loaders"):
        (tmp_path / room / "words").mkdir(parents=True)
    monkeypatch.setattr(fingerprint, "_ROOT", tmp_path)
    seen = set()
    for name, text in (("graph/a.py", "1"), ("graph/a.py", "2"), ("loaders/words/b.yml", "2"), ("loaders/c.txt", "2")):
        (tmp_path / name).write_text(text)
        seen.add(fingerprint.program_fingerprint.__wrapped__())
    assert len(seen) == 3  # a text beside the code is no part of it


def test_a_deleted_file_stays_until_it_is_forgotten(folder: Folder) -> None:
    (folder.papers / "b.txt").unlink()
    assert "2 unchanged." in folder.load().stderr
    assert (folder.read, folder.built) == ([], 0)
    assert "2 unchanged, 1 forgotten." in folder.load("--forget", "b.txt").stderr
    assert (folder.read, folder.built) == ([], 1)
    folder.loads_as_anew()


def test_a_file_that_is_there_cannot_be_forgotten(folder: Folder) -> None:
    assert "3 unchanged." in folder.load("--forget", "b.txt").stderr


def test_a_failed_file_is_told_each_time_and_read_once_mended(folder: Folder) -> None:
    before = contents(folder.store)
    text = (folder.papers / "b.txt").read_text(encoding="utf-8")
    (folder.papers / "b.txt").write_text("", encoding="utf-8")
    for _ in range(2):
        said = folder.load()
        assert (said.exit_code, folder.read) == (1, ["b.txt"])
        assert "not loaded: " in said.stderr
        assert "2 unchanged." in said.stderr
    assert contents(folder.store) == before  # what it said when it could be read
    (folder.papers / "b.txt").write_text(f"{text}\n", encoding="utf-8")
    assert "1 changed, 2 unchanged." in folder.load().stderr


def test_all_the_rest_failing_is_no_failure_of_the_load(folder: Folder) -> None:
    for name in NAMES[1:]:
        (folder.papers / name).unlink()
    (folder.papers / "empty.txt").touch()
    said = folder.load()
    assert said.exit_code == 1
    assert "1 unchanged." in said.stderr


def test_a_copy_of_an_unchanged_file_is_not_read(folder: Folder) -> None:
    shutil.copy(folder.papers / "b.txt", folder.papers / "copy.txt")
    said = folder.load()
    assert folder.read == []
    assert "copy.txt is the same file as b.txt and was not loaded twice." in said.stderr
    assert "3 unchanged." in said.stderr


def test_a_renamed_file_takes_the_place_of_the_forgotten_one(folder: Folder) -> None:
    (folder.papers / "b.txt").rename(folder.papers / "z.txt")
    assert "1 added, 2 unchanged, 1 forgotten." in folder.load("--forget", "b.txt").stderr
    assert folder.read == ["z.txt"]
    folder.loads_as_anew()


def test_files_that_swap_names_are_read(folder: Folder) -> None:
    a, b, c = (folder.papers / name for name in ("a.txt", "b.txt", "c"))
    for old, new in ((a, c), (b, a), (c, b)):
        old.rename(new)
    assert "2 changed, 1 unchanged." in folder.load().stderr
    folder.loads_as_anew()


def test_a_changed_file_that_is_now_a_copy(folder: Folder) -> None:
    shutil.copy(folder.papers / "b.txt", folder.papers / "a.txt")
    assert "2 unchanged, 1 forgotten." in folder.load().stderr
    assert folder.read == []
    with SqliteView(folder.store) as view:
        assert [document.name for document in view.documents()] == ["b.txt", "c.txt"]


def test_a_store_that_another_load_changed_meanwhile(folder: Folder) -> None:
    own = find_partnership([folder.papers], None)[1]
    by = building_fingerprint(own)
    build: Callable[..., Any] = graph.build.build_graph
    with SqliteStore(folder.store) as store:
        reading = read_documents([folder.papers], own, lambda name, total: None, held=store.held())
        store.load([], build, gone=["b.txt"], by=by)
        with pytest.raises(StoreError, match=r"b\.txt was taken out of the store"):
            store.load(reading.documents, build, by=by)
