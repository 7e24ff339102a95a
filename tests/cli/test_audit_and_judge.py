"""From a doubtful fact to its correction: the audit page gives a command, and the command does what it says."""

from __future__ import annotations

import html
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import group
from graph.partnership import read_partnership

MINUTES = """Fernhill Safety Board
Minutes of the meeting held on Tuesday 4 June 2030

Present:
Ada Quill (Chair), Fernhill Council
Tess Moor, Fernhill Police

1. Lamps

It was agreed that Tess Moor would count the "dark" lamps at 50% of $ites.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, [*arguments])


def test_the_command_on_the_page_changes_the_owner(folder: Path) -> None:
    assert run("audit", "minutes.txt").output.splitlines()[0] == "minutes-audit.html"
    page = (folder / "minutes-audit.html").read_text(encoding="utf-8")
    told = [html.unescape(text) for text in re.findall(r'data-copy="([^"]*)"', page)]
    owner = next(text for text in told if text.startswith("partnergraph judge owner"))
    words = shlex.split(owner.replace('"Tess Moor"', '"Ada Quill"').replace('"..."', '"she said so"'))
    assert run(*words[1:], "--by", "clerk", "--on", "2030-07-01").exit_code == 0
    assert run("load", ".", "--store", "g.db").exit_code == 0
    answer = run("owns", "Ada Quill", "--store", "g.db", "--format", "json").output
    assert '"curated"' in answer
    assert "count the" in answer


def test_a_judgement_is_written_down_with_its_day(folder: Path) -> None:
    assert run("judge", "same", "Tess Moor", "T Moor", "--why", "the same post").exit_code == 0
    row = read_partnership(folder / "partnership.yml").judgements[0]
    assert (row.kind, row.left, row.right, row.why) == ("same", "Tess Moor", "T Moor", "the same post")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", row.on)


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("same", "Tess Moor", "--why", "x"), 2, "needs a second name"),
        (("same", "Tess Moor", "T Moor"), 2, "--why"),
        (("status", "count the lamps", "sometime", "--why", "x"), 1, "one of open, promised"),
        (("likes", "A", "B", "--why", "x"), 2, "likes"),
    ],
)
def test_a_judgement_that_cannot_stand_writes_nothing(
    folder: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    result = run("judge", *words)
    assert result.exit_code == code
    assert told in result.output
    assert not (folder / "partnership.yml").exists()


def test_a_broken_file_is_left_as_it_was(folder: Path) -> None:
    broken = "judgements:\n  - kind: sane\n    left: A\n"
    (folder / "partnership.yml").write_text(broken, encoding="utf-8")
    result = run("judge", "same", "A", "B", "--why", "x")
    assert result.exit_code == 1
    assert "partnership.yml, line 2" in result.output
    assert (folder / "partnership.yml").read_text(encoding="utf-8") == broken


def test_the_page_never_overwrites_the_minutes(folder: Path) -> None:
    (folder / "page.html").write_text(MINUTES, encoding="utf-8")
    assert run("audit", "page.html", "--output", "page.html").exit_code == 2
    assert (folder / "page.html").read_text(encoding="utf-8") == MINUTES
    assert run("audit", "minutes.txt", "--output", "page.docx").exit_code == 2
