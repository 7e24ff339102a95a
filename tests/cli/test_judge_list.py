"""`judge list` numbers what was decided, `judge undo` takes it back, and `load` names what matches nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import group

MINUTES = """Fernhill Safety Board
Minutes of the meeting held on Tuesday 4 June 2030

Present:
Ada Quill (Chair), Fernhill Council
Tess Moor, Fernhill Police

1. Lamps

It was agreed that Tess Moor would count the lamps.
"""
FILE = (
    "\ufeff# ours\r\njudgements:\r\n  - {kind: different, left: Tess Moor, right: Ada Quill}  # two\r\n\r\n# the end"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, [*arguments])


def judge(*words: str) -> Result:
    return run("judge", *words, "--why", "asked", "--by", "clerk", "--on", "2030-07-01")


def rows(*options: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("judge", "list", "--format", "json", *options).output)["rows"]
    return found


def test_the_list_is_numbered_and_fits_a_terminal(folder: Path) -> None:
    assert "Nothing has been decided yet." in run("judge", "list", "--format", "table").output
    judge("same", "Tess Moor", "T Moor")
    judge("owner", "count the lamps and every other thing that stands along the road", "Ada Quill")
    told = run("judge", "list", "--format", "table").output
    assert max(map(len, told.splitlines())) <= 80
    assert "clerk, 1 July 2030" in told
    assert [(row["number"], row["kind"], row["line"], row["found"]) for row in rows()] == [
        (1, "same", 3, None),
        (2, "owner", 9, None),
    ]


def test_the_list_as_it_stood(folder: Path) -> None:
    judge("same", "Tess Moor", "T Moor")
    run("judge", "unsure", "Tess Moor", "Una Rudd", "--why", "asked", "--on", "2031-02-01")
    assert [row["number"] for row in rows("--as-of", "2030-12")] == [1]
    assert [row["number"] for row in rows("--as-of", "2031")] == [1, 2]
    told = run("judge", "list", "--as-of", "2030-06-30", "--format", "table").output
    assert "Nothing had been decided by 30 June 2030." in told


def test_nobody_can_tell_who_owns_an_action(folder: Path) -> None:
    assert run("load", "minutes.txt").exit_code == 0
    told = judge("unsure", "count the lamps", "owner").output
    assert "Action: It was agreed that Tess Moor would count the lamps" in told
    assert run("load", "minutes.txt").exit_code == 0
    assert [(row["kind"], row["right"], row["found"]) for row in rows()] == [("unsure", "owner", "yes")]
    assert "nobody can tell who owns " in run("judge", "undo").output


def test_an_owner_that_is_none_of_the_candidates_is_told(folder: Path) -> None:
    (folder / "partnership.yml").write_text("judgements:\n- {kind: owner, left: mend it}\n", encoding="utf-8")
    assert "mend it / none of its candidates" in run("judge", "list", "--format", "table").output


def test_with_a_store_the_list_says_what_was_found(folder: Path) -> None:
    judge("different", "Tess Moor", "Ada Quill")
    judge("same", "Tess Moor", "Nobody Known")
    assert run("judge", "list", "--store", "none.db").exit_code == 3
    assert run("load", "minutes.txt").exit_code == 0
    judge("unsure", "Tess Moor", "Una Rudd")
    assert [row["found"] for row in rows()] == ["yes", "nothing", "not loaded"]


@pytest.mark.parametrize("before", [FILE, "", FILE.removeprefix("\ufeff") + "\r\n", None])
def test_undo_gives_back_the_very_same_file(folder: Path, before: str | None) -> None:
    place = folder / "partnership.yml"
    if before is not None:
        place.write_bytes(before.encode("utf-8"))
    judge("same", "Tess Moor", "T Moor")
    judge("alias", "Fernhill Council", "FC")
    assert [row["kind"] for row in rows()][-2:] == ["same", "alias"]
    assert 'Taken out of partnership.yml: "Fernhill Council" also goes by "FC".' in run("judge", "undo").output
    assert run("judge", "undo").exit_code == 0
    assert (place.read_bytes().decode("utf-8") if place.exists() else None) == before


def test_undo_by_number(folder: Path) -> None:
    judge("same", "Tess Moor", "T Moor")
    judge("alias", "Fernhill Council", "FC")
    assert run("judge", "undo", "1").exit_code == 0
    assert [row["kind"] for row in rows()] == ["alias"]
    assert "holds 1 judgement, none with the number 7" in run("judge", "undo", "7").output
    assert run("judge", "undo", "0").exit_code == 2
    assert run("judge", "undo").exit_code == 0
    assert "holds no judgement" in run("judge", "undo").output


def test_a_contradiction_is_refused_and_the_file_stays(folder: Path) -> None:
    judge("same", "Tess Moor", "T Moor")
    before = (folder / "partnership.yml").read_bytes()
    result = judge("different", "T Moor", "Tess Moor")
    assert result.exit_code == 1
    assert "(judgement 1, line 3); take that out first with `partnergraph judge undo 1`." in result.output
    assert (folder / "partnership.yml").read_bytes() == before


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("judgements:\n- {kind: same, left: A, right: B}\n- {kind: different, left: B, right: A}\n", 3),
        ("judgements:\n- {kind: same, left: A}\n", 2),
        ("judgements:\n- {kind: same, lefft: A, right: B}\n", 2),
        ("judgements:\n- {kind: same, left: A, right: B\n", 2),
        ("judgements:\n- {kind: same, left: A, right: B, on: 2020-13-45}\n", 2),
        ("judgements: []\nbodies: []\njudgements: []\n", 3),
    ],
)
def test_a_file_in_error_leaves_the_store_as_it_was(folder: Path, text: str, line: int) -> None:
    assert run("load", "minutes.txt").exit_code == 0
    before = (folder / "partnergraph.db").read_bytes()
    (folder / "partnership.yml").write_text(text, encoding="utf-8")
    result = run("load", "minutes.txt")
    assert (result.exit_code, len(result.output.splitlines())) == (1, 1)
    assert f"partnership.yml, line {line}: " in result.output
    assert (folder / "partnergraph.db").read_bytes() == before


def test_load_and_check_name_what_matches_nothing(folder: Path) -> None:
    judge("different", "Tess Moor", "Ada Quill")
    judge("same", "Fernhill Council", "Wexcombe Council")
    told = run("load", "minutes.txt").output
    assert (
        "  judgement 2 (line 9) matches nothing in the loaded minutes "
        '("Fernhill Council" and "Wexcombe Council" are the same): '
        'nobody and nothing is called "Wexcombe Council"; '
        "correct it, or take it out with `partnergraph judge undo 2`.\n"
    ) in told
    assert "judgement 1" not in told
    found = json.loads(run("check", "--format", "json").output)["rows"]
    assert [row["what"] for row in found if row["kind"] == "judgement_unused"] == [
        "same / Fernhill Council / Wexcombe Council"
    ]


@pytest.mark.parametrize(
    ("kind", "left", "right", "missing"),
    [
        ("owner", "sing a song", "Tess Moor", 'no action has the words "sing a song"'),
        ("owner", "It was agreed that Tess Moor would count the lamps", "Una Rudd", 'nobody answers to "Una Rudd"'),
        ("status", "sing a song", "open", 'no action has the words "sing a song"'),
        ("not-an-issue", "arson", "", 'no issue is named by "arson"'),
        ("same", "Una Rudd", "Tom Rudd", 'nobody and nothing is called "Una Rudd" or "Tom Rudd"'),
    ],
)
def test_load_says_which_half_is_not_known(folder: Path, kind: str, left: str, right: str, missing: str) -> None:
    judge(kind, left, right)
    assert f"): {missing}; correct it, " in run("load", "minutes.txt").output
    found = json.loads(run("check", "--format", "json").output)["rows"]
    assert [row["finding"].partition(": ")[2] for row in found if row["kind"] == "judgement_unused"] == [missing]


def test_a_decision_needs_two_names_and_a_reason(tmp_path: Path) -> None:
    place = tmp_path / "partnership.yml"
    for words in (("same", "Ann Lee", "ann lee", "--why", "x"), ("different", "Ann Lee", "Bo Rae", "--why", " ")):
        done = CliRunner().invoke(group, ["judge", *words, "--partnership", str(place)])
        assert done.exit_code == 2
        assert not place.exists()
