"""`judge next` asks what is open, one key for each answer, and writes each answer at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import group
from graph.partnership import Judgement, read_partnership

JUNE = """Fernhill Safety Board
Minutes of the meeting held on Tuesday 4 June 2030

Present:
Ada Quill (Chair)
Alan Queen
Jane Moor

1. Lamps

ACTION: AQ to count the dark lamps.
ACTION: AQ to mend the gate.
"""
JULY = """Fernhill Roads Forum
Minutes of the meeting held on Tuesday 2 July 2030

Present:
Una Rudd (Chair)
Janet Moor

1. Roads

Janet Moor reported on the roads.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "minutes").mkdir()
    (tmp_path / "minutes" / "june.txt").write_text(JUNE, encoding="utf-8")
    (tmp_path / "minutes" / "july.txt").write_text(JULY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert load().exit_code == 0
    return tmp_path


def run(*arguments: str, keys: str = "") -> Result:
    return CliRunner().invoke(group, [*arguments], input=keys)


def load() -> Result:
    return run("load", "minutes")


def asked(keys: str, *options: str) -> str:
    result = run("judge", "next", "--by", "clerk", "--on", "2030-08-01", *options, keys=keys)
    assert result.exit_code == 0, result.output
    return result.output


def written(folder: Path) -> list[Judgement]:
    return list(read_partnership(folder / "minutes" / "partnership.yml").judgements)


def test_each_key_is_a_judgement(folder: Path) -> None:
    told = asked("1ns")
    assert [(j.kind, j.left, j.right, j.by, j.on) for j in written(folder)] == [
        ("owner", "AQ to count the dark lamps.", "Ada Quill", "clerk", "2030-08-01"),
        ("owner", "AQ to mend the gate.", "", "clerk", "2030-08-01"),
        ("same", "Jane Moor", "Janet Moor", "clerk", "2030-08-01"),
    ]
    assert {j.why for j in written(folder)} == {"settled in judge next by clerk"}
    assert "3 decisions written to minutes/partnership.yml, 0 questions left." in told
    assert max(map(len, told.splitlines())) <= 90


def test_the_reason_is_the_one_given(folder: Path) -> None:
    asked("1kq", "--why", "she was asked on the telephone")
    assert [j.why for j in written(folder)] == ["she was asked on the telephone"]


def test_check_lists_the_pairs_that_are_asked(folder: Path) -> None:
    rows = json.loads(run("check", "--format", "json").output)["rows"]
    names = [row["what"] for row in rows if row["kind"] == "name_not_settled"]
    assert names == [f"{row['kind']} / {row['left']} / {row['right']}" for row in queue() if row["kind"] != "owner"]


def test_a_question_shows_what_hangs_on_it(folder: Path) -> None:
    told = asked("kkq")
    assert "Question 1 of 3" in told
    assert "Who owns this action of 4 June 2030?" in told
    assert "[1] Ada Quill  [2] Alan Queen  [n] none of them  [u] unsure  [k] keep for later\n[q] quit: " in told
    assert "2 actions wait for an answer" in " ".join(told.split())
    assert "Are these one person?" in told
    assert "Janet Moor (2 relations, 2 July 2030)" in told
    assert "(july.txt, 2 July 2030, line 6)" in told
    assert not (folder / "minutes" / "partnership.yml").exists()


def test_the_answers_count_after_the_next_load_and_are_not_asked_again(folder: Path) -> None:
    asked("2ks")
    assert "Question 1 of 1\n" in asked("q")
    assert load().exit_code == 0
    assert "Question 1 of 1\n" in asked("q")
    assert "Alan Queen" in run("owns", "count the dark lamps", "--format", "json").output
    assert json.loads(run("who", "Janet Moor", "--format", "json").output)["rows"][0]["not_joined"] == []


def test_who_is_unsure_is_asked_again_only_with_all(folder: Path) -> None:
    asked("kku")
    assert "1 question that somebody was unsure of is left out." in asked("kk")
    for _ in range(2):
        assert "Question 3 of 3" in asked("kku", "--all")
        assert len(written(folder)) == 1
        assert load().exit_code == 0
    asked("kkd", "--all")
    assert [j.kind for j in written(folder)] == ["unsure", "different"]
    assert load().exit_code == 0
    assert "Question 1 of 2\n" in asked("q", "--all")


def test_an_owner_that_nobody_can_tell_is_asked_again_only_with_all(folder: Path) -> None:
    asked("ukk")
    assert [(j.kind, j.left, j.right) for j in written(folder)] == [("unsure", "AQ to count the dark lamps.", "owner")]
    for _ in range(2):
        assert "Question 1 of 2\n" in asked("q")
        assert "Question 3 of 3" in asked("kku", "--all")
        assert len(written(folder)) == 1
        assert load().exit_code == 0
    assert "nobody could tell" in run("explain", "count the dark lamps", "--format", "table").output
    asked("kk1", "--all")
    assert load().exit_code == 0
    assert {row["left"] for row in queue("--all")} == {"AQ to mend the gate.", "Jane Moor"}
    assert [row["found"] for row in json.loads(run("judge", "list", "--format", "json").output)["rows"]] == ["yes"] * 2


def test_the_queue_as_it_stood(folder: Path) -> None:
    assert [row["kind"] for row in queue("--as-of", "2030-06-30")] == ["owner", "owner"]
    assert "Question 1 of 2\n" in asked("q", "--as-of", "2030-06-30")
    asked("1kk")
    assert [row["left"] for row in queue("--as-of", "2030-06-30")] == ["AQ to mend the gate."]
    told = asked("", "--as-of", "2030-05-01")
    assert "2030" in told
    assert "Nothing is left to decide." not in told


def test_people_of_one_name_are_asked_about_once(folder: Path) -> None:
    for board, partner in (("Trees", "Oxley Police"), ("Parks", "Oxley Fire"), ("Bins", "Oxley Homes")):
        minutes = f"{board} Forum\nMinutes of the meeting held on Friday 3 May 2030\n\nPresent:\nTom Ash, {partner}\n"
        (folder / "minutes" / f"{board}.txt").write_text(minutes, encoding="utf-8")
    assert load().exit_code == 0
    assert [(row["left"], row["right"]) for row in queue()].count(("Tom Ash", "Tom Ash")) == 3
    place = [row["left"] for row in queue()].index("Tom Ash")
    told = asked("k" * place + "uq")
    assert [(j.kind, j.left, j.right) for j in written(folder)] == [("unsure", "Tom Ash", "Tom Ash")]
    assert load().exit_code == 0
    assert "Tom Ash" not in [row["left"] for row in queue()]
    assert told.count("settled by an earlier answer") == 2


def test_any_other_key_is_met_with_the_keys_there_are(folder: Path) -> None:
    told = asked("9\n x Q")
    assert told.count("That is none of the keys 1, 2, n, u, k, q.") == 2
    assert not (folder / "minutes" / "partnership.yml").exists()


def test_an_answer_settles_what_follows_from_it(folder: Path) -> None:
    trees = JULY.replace("2 July", "7 May").replace("Roads Forum", "Trees Forum").replace("Janet ", "Jan ")
    (folder / "minutes" / "may.txt").write_text(trees, encoding="utf-8")
    assert load().exit_code == 0
    pairs = [(row["left"], row["right"]) for row in queue() if row["kind"] == "person"]
    assert len(pairs) == 3
    told = asked("sskk")
    assert "2 decisions written to minutes/partnership.yml, 2 questions left." in told
    assert len(queue()) == 2


def test_an_answer_that_cannot_be_written_is_told(folder: Path) -> None:
    (folder / "minutes" / "partnership.yml").write_text("judgements: ~\n", encoding="utf-8")
    told = asked("1kk")
    assert "Not written: minutes/partnership.yml is written in a form that this program cannot change safely" in told
    assert (folder / "minutes" / "partnership.yml").read_text(encoding="utf-8") == "judgements: ~\n"


def queue(*options: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(run("judge", "next", "--format", "json", *options).output)["rows"]
    return rows


def test_the_queue_is_printed_without_asking(folder: Path) -> None:
    assert [(row["kind"], row["changes"]) for row in queue()] == [("owner", 2), ("owner", 2), ("person", 2)]
    assert queue() == queue()
    assert "the minutes say" in run("judge", "next", "--list", "--format", "table").output


def test_nothing_is_left_to_decide(folder: Path) -> None:
    asked("11s")
    assert asked("").splitlines() == ["Nothing is left to decide."]


def test_the_wrong_file_is_told_before_anything_is_asked(folder: Path) -> None:
    asked("1kk")
    assert load().exit_code == 0
    result = run("judge", "next", "--partnership", "other.yml", keys="1")
    assert result.exit_code == 1
    assert "loaded with 1 judgement and other.yml holds none: name the file" in result.output
    assert not (folder / "other.yml").exists()
