"""`judge owner` and `judge status` take a few words of an action, and say which half of a judgement is not known."""

from __future__ import annotations

import re
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

ACTION: Tess Moor to count the dark lamps of the harbour road.
ACTION: Tess Moor to mend the dark lamps.
"""
COUNT = "Tess Moor to count the dark lamps of the harbour road."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PARTNERGRAPH_STORE", raising=False)
    assert run("load", "minutes.txt").exit_code == 0
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(group, [*words])


def judge(*words: str) -> Result:
    return run("judge", *words, "--why", "asked", "--by", "clerk", "--on", "2030-07-01")


def lefts(folder: Path) -> list[str]:
    return [judgement.left for judgement in read_partnership(folder / "partnership.yml").judgements]


def test_a_fragment_becomes_the_whole_action(folder: Path) -> None:
    assert f"Action: {COUNT}" in judge("owner", "COUNT the dark", "Ada Quill").output
    assert judge("status", "harbour road", "agreed_closed").exit_code == 0
    assert lefts(folder) == [COUNT, COUNT]
    assert "matches nothing" not in run("load", "minutes.txt").output
    assert '"curated"' in run("owns", "Ada Quill", "--format", "json").output


def test_several_are_offered_with_their_keys_and_days(folder: Path) -> None:
    result = judge("owner", "dark lamps", "Ada Quill")
    assert result.exit_code == 1
    assert 'More than one action has the words "dark lamps"' in result.output
    assert result.output.count(", 4 June 2030)") == 2
    assert not (folder / "partnership.yml").exists()
    found = re.search(r"action:\w+", result.output)
    assert found
    assert judge("owner", found[0], "Ada Quill").exit_code == 0
    assert lefts(folder) == [found[0]]


def test_an_owner_may_go_by_a_name_of_ones_own(folder: Path) -> None:
    own = "organizations:\n  - {name: Fernhill Council, aliases: [the Authority]}\n"
    (folder / "partnership.yml").write_text(own, encoding="utf-8")
    assert run("load", "minutes.txt").exit_code == 0
    assert judge("owner", "mend the", "the Authority").exit_code == 0
    assert "matches nothing" not in run("load", "minutes.txt").output


def test_letters_inside_a_word_name_no_action(folder: Path) -> None:
    result = judge("unsure", "arbou", "owner")
    assert (result.exit_code, "No action in the record has the words" in result.output) == (1, True)
    assert not (folder / "partnership.yml").exists()
    assert judge("unsure", "harbour", "owner").exit_code == 0


def test_a_decision_without_its_reason_is_asked_for_it(folder: Path) -> None:
    for words in (("same", "Ada Quill", "Tess Moor"), ("not-an-issue", "lamps")):
        result = run("judge", *words)
        assert (result.exit_code, "Say after --why what the decision rests on" in result.output) == (2, True)


@pytest.mark.parametrize(
    ("words", "owner", "told"),
    [
        ("count the bright lamps", "Ada Quill", f'No action in the record has the words "{{words}}": "{COUNT}'),
        ("sing", "Ada Quill", 'No action in the record has the words "{words}"; nothing was written'),
        ("mend the", "Ada Quil", '"{owner}" as an owner (the nearest name is Ada Quill); nothing was written'),
        ("mend the", "Zebedee", 'Nobody in the record answers to "{owner}" as an owner; nothing was written'),
    ],
)
def test_which_half_is_not_known(folder: Path, words: str, owner: str, told: str) -> None:
    result = judge("owner", words, owner)
    assert result.exit_code == 1
    assert told.format(words=words, owner=owner) in result.output
    assert not (folder / "partnership.yml").exists()


def test_a_person_and_a_board_are_not_joined(folder: Path) -> None:
    result = judge("same", "Ada Quill", "Fernhill Safety Board")
    assert result.exit_code == 1
    assert '"Ada Quill" is a person and "Fernhill Safety Board" is a board or group' in result.output
    assert not (folder / "partnership.yml").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("same", "Ada Quill", "Ada Quil"), 'answers to "Ada Quil" (the nearest name is Ada Quill)'),
        (("not-an-issue", "xyzzy"), 'answers to "xyzzy"'),
        (("alias", "Ada Quill", "AQ One"), ""),
    ],
)
def test_a_name_that_the_record_lacks_is_told(folder: Path, words: tuple[str, ...], told: str) -> None:
    result = judge(*words)
    assert result.exit_code == 0
    assert told in result.output
    assert ("Nothing in the record" in result.output) == bool(told)


def test_a_part_of_an_action_written_by_hand_is_told_as_one(folder: Path) -> None:
    row = "judgements:\n  - {kind: owner, left: count the dark lamps, right: Ada Quill}\n"
    (folder / "partnership.yml").write_text(row, encoding="utf-8")
    told = " ".join(run("load", "minutes.txt").output.split())
    assert f'"count the dark lamps" is only a part of "{COUNT}"; give all its words, or its key action:' in told
