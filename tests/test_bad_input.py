"""What a user can get wrong: each time one sentence that names the thing and the next step, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.conftest import ROOT, Run

BAD = ROOT / "tests" / "fixtures" / "bad"
REFUSED = ("empty.txt", "picture.txt", "recipe.txt")
READ = ("agenda-only.txt", "cp1252.txt", "utf16.txt")
NEXT_STEP = ("load ", "save ", "check ", "give ", "choose ", "use ", "split ", "move ", "make ", "update ", "name ")


def problem(done: CompletedProcess[str], code: int, *named: object) -> str:
    """What is wrong with a refusal; "" where it is one sentence on standard error, with its names and a next step."""
    lines = done.stderr.strip().splitlines()
    if done.returncode != code:
        return f"exit code {done.returncode}, not {code}: {done.stderr}"
    if done.stdout:
        return f"something is printed as if it were an answer: {done.stdout}"
    if len(lines) != 1:
        return f"{len(lines)} lines, not one: {done.stderr}"
    if not (lines[0].startswith("partnergraph: ") and lines[0].endswith(".")):
        return f"no sentence of this program: {lines[0]}"
    if missing := [str(name) for name in named if str(name) not in lines[0]]:
        return f"{missing} not named: {lines[0]}"
    return "" if any(step in lines[0] for step in NEXT_STEP) else f"no next step: {lines[0]}"


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_not_minutes_is_named_and_leaves_no_store(name: str, partnergraph: Run, tmp_path: Path) -> None:
    assert problem(partnergraph("load", BAD / name), 1, name) == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", REFUSED)
def test_reading_one_such_file_says_the_same(name: str, partnergraph: Run) -> None:
    assert problem(partnergraph("read", BAD / name, "--format", "json"), 1, name) == ""


def test_a_pdf_under_another_name_is_told_by_its_content(partnergraph: Run, tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    assert problem(partnergraph("load", "minutes.txt"), 1, "minutes.txt", "PDF") == ""


def test_a_huge_file_is_refused_at_once(partnergraph: Run, tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(200 * 2**20)
    begun = time.monotonic()
    assert problem(partnergraph("load", "huge.txt"), 1, "huge.txt", "MB") == ""
    assert time.monotonic() - begun < 5


def test_other_files_still_load(partnergraph: Run) -> None:
    done = partnergraph("load", BAD)
    assert done.returncode == 1
    told = done.stderr.splitlines()
    for name in REFUSED:
        assert [line for line in told if name in line and "not loaded" in line]
    for name in READ:
        assert [line for line in told if name in line and "facts" in line]
    answer = partnergraph("owns", "--format", "json")
    assert answer.returncode == 0
    assert '"2014-05-14"' in answer.stdout


def test_every_character_set_gives_the_same_words(partnergraph: Run) -> None:
    texts = [partnergraph("read", BAD / name, "--format", "text").stdout for name in ("cp1252.txt", "utf16.txt")]
    assert "“top road”" in texts[0]
    assert "£4,350" in texts[0]
    assert texts[0] == texts[1]


def test_a_folder_without_minutes(partnergraph: Run, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "plan.odt").touch()
    assert problem(partnergraph("load", "papers"), 1, "papers", ".docx", ".pdf") == ""


def test_bytes_that_are_no_text_are_refused(partnergraph: Run, tmp_path: Path) -> None:
    (tmp_path / "noise.txt").write_bytes(bytes((7919 * n * n + 31 * n) % 256 for n in range(4000)))
    assert problem(partnergraph("load", "noise.txt"), 1, "noise.txt", "not a text file") == ""


def test_files_of_other_kinds_are_told(partnergraph: Run, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    shutil.copy(BAD / "cp1252.txt", tmp_path / "papers")
    (tmp_path / "papers" / "minutes.eml").write_text("Subject: minutes", encoding="utf-8")
    done = partnergraph("load", "papers")
    assert done.returncode == 0
    assert "not loaded: minutes.eml is in a format that is not read; save it as .docx or PDF" in done.stderr


def test_a_path_that_is_not_there(partnergraph: Run, tmp_path: Path) -> None:
    assert problem(partnergraph("load", BAD / "cp1252.txt", "away.txt"), 1, "away.txt") == ""
    assert problem(partnergraph("read", "away.txt", "--format", "json"), 1, "away.txt") == ""
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_place_of_a_file(partnergraph: Run) -> None:
    assert problem(partnergraph("read", BAD, "--format", "json"), 1, BAD) == ""


def test_corrections_that_do_not_follow_their_form(partnergraph: Run, tmp_path: Path) -> None:
    (tmp_path / "partnership.yml").write_text("bodies:\n  - nam: Forum\n", encoding="utf-8")
    done = partnergraph("load", BAD / "cp1252.txt")
    assert done.returncode == 1
    assert "partnership.yml" in done.stderr
    assert not (tmp_path / "partnergraph.db").exists()


@pytest.mark.parametrize("arguments", [["owns", "--since", "2018-13"], ["load"], ["ownz"], ["gaps", "--kind", "odd"]])
def test_a_command_line_that_makes_no_sense_is_usage(arguments: list[str], partnergraph: Run) -> None:
    done = partnergraph(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "partnergraph" in done.stderr


def test_no_store_yet(partnergraph: Run, tmp_path: Path) -> None:
    assert problem(partnergraph("owns"), 3, "partnergraph.db", "partnergraph load") == ""
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_not_a_store_is_left_alone(partnergraph: Run, tmp_path: Path) -> None:
    shutil.copy(BAD / "recipe.txt", tmp_path / "notes.db")
    before = (tmp_path / "notes.db").read_bytes()
    assert problem(partnergraph("owns", "--store", "notes.db"), 3, "notes.db") == ""
    assert problem(partnergraph("load", BAD / "cp1252.txt", "--store", "notes.db"), 3, "notes.db") == ""
    assert (tmp_path / "notes.db").read_bytes() == before


def test_somebody_elses_database(partnergraph: Run, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE person (name)")
    other.close()
    assert problem(partnergraph("gaps", "--store", "other.db"), 3, "other.db") == ""
    assert problem(partnergraph("load", BAD / "cp1252.txt", "--store", "other.db"), 3, "other.db") == ""


def test_a_store_of_a_newer_version(partnergraph: Run, tmp_path: Path, example_store: Path) -> None:
    newer = tmp_path / "newer.db"
    copy_store(example_store, newer)
    with sqlite3.connect(newer) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert problem(partnergraph("owns", "--store", newer), 3, "newer.db", "newer") == ""
    assert problem(partnergraph("load", BAD / "cp1252.txt", "--store", newer), 3, "newer.db", "newer") == ""


def test_a_refused_load_leaves_the_old_answers(partnergraph: Run, tmp_path: Path, example_store: Path) -> None:
    copy_store(example_store, tmp_path / "graph.db")
    before = partnergraph("owns", "--store", "graph.db")
    assert partnergraph("load", BAD / "recipe.txt", "--store", "graph.db").returncode == 1
    after = partnergraph("owns", "--store", "graph.db")
    assert after.returncode == 0
    assert after.stdout == before.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["load", str(BAD / "cp1252.txt"), "--store", "file/below/graph.db"],
        ["view", "--output", "file/below/page.html"],
        ["report", "review", "--output", "file/below/review.md"],
    ],
    ids=["load", "view", "report"],
)
def test_a_place_that_cannot_be_written(
    arguments: list[str], partnergraph: Run, tmp_path: Path, example_store: Path
) -> None:
    (tmp_path / "file").touch()
    code = 3 if arguments[0] == "load" else 1
    assert problem(partnergraph(*arguments, PARTNERGRAPH_STORE=str(example_store)), code, "file/below") == ""


def test_papers_in_other_formats_are_named(partnergraph: Run, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "plan.odt").touch()
    (tmp_path / "papers" / "minutes.txt").write_bytes((BAD / "cp1252.txt").read_bytes())
    done = partnergraph("load", "papers")
    assert done.returncode == 0, done.stderr
    assert "not loaded: plan.odt is in a format that is not read; save it as .docx or PDF" in done.stderr


def test_a_document_to_forget_that_is_not_there(partnergraph: Run, tmp_path: Path) -> None:
    assert problem(partnergraph("load", BAD / "cp1252.txt", "--forget", "nope.txt"), 1, "nope.txt") == ""


def test_a_folder_that_is_read_only(partnergraph: Run, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    if os.geteuid() == 0:  # root may write into any folder but those of the kernel
        locked = Path("/sys")
    assert (
        problem(partnergraph("load", BAD / "cp1252.txt", "--store", locked / "graph.db"), 3, locked / "graph.db") == ""
    )


def test_a_terminal_that_knows_few_letters(partnergraph: Run, example_store: Path) -> None:
    done = partnergraph(
        "search", "alley", "--store", example_store, "--format", "table", PYTHONUTF8="0", PYTHONIOENCODING="ascii"
    )
    assert done.returncode == 0, done.stderr
    assert "alley" in done.stdout.lower()


def copy_store(store: Path, to: Path) -> None:
    """Copy a store as SQLite sees it, with whatever still stands in its log."""
    source, target = sqlite3.connect(store), sqlite3.connect(to)
    with source, target:
        source.backup(target)
    source.close()
    target.close()
