"""The store remembers where its judgements lie: `judge` writes there, and no load drops them without saying so."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import group
from tests.cli.test_judge_list import MINUTES

WHY = ("--why", "asked", "--on", "2030-07-01")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "june.txt").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "july.txt").write_text(MINUTES.replace("4 June", "2 July"), encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PARTNERGRAPH_STORE", raising=False)
    assert run("load", "papers").exit_code == 0
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(group, [*words])


def judged(*words: str) -> list[str]:
    return [row["left"] for row in json.loads(run("judge", "list", "--format", "json", *words).output)["rows"]]


def test_a_judgement_goes_beside_the_minutes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = run("judge", "different", "Tess Moor", "Ada Quill", *WHY)
    assert "Written to papers/partnership.yml;" in told.output
    monkeypatch.chdir(folder / "elsewhere")
    store = ("--store", "../partnergraph.db")
    place = folder / "papers" / "partnership.yml"
    assert f"Written to {place};" in run("judge", "alias", "Fernhill Council", "FC", *WHY, *store).output
    assert judged(*store) == ["Tess Moor", "Fernhill Council"]
    assert f"Your names and judgements: {place}." in run("load", str(folder / "papers"), *store).output
    assert f"Taken out of {place}:" in run("judge", "undo", *store).output
    assert not (folder / "elsewhere" / "partnership.yml").exists()


def test_a_file_named_with_load_is_the_one_to_write_to(folder: Path) -> None:
    (folder / "ours.yml").write_text("partnership: {name: Fernhill}\n", encoding="utf-8")
    assert run("load", "papers", "--partnership", "ours.yml").exit_code == 0
    assert "Written to ours.yml;" in run("judge", "different", "Tess Moor", "Ada Quill", *WHY).output
    assert "Your names and judgements: ours.yml." in run("load", "papers").output
    assert "Written to other.yml;" in run("judge", "alias", "A", "B", *WHY, "--partnership", "other.yml").output


def test_other_minutes_keep_the_judgements(folder: Path) -> None:
    run("judge", "different", "Tess Moor", "Ada Quill", *WHY)
    run("load", "papers")
    told = run("load", "more").output
    assert "Your names and judgements: papers/partnership.yml." in told
    assert "no longer" not in told
    assert run("judge", "list", "--format", "json").output.count('"found": "yes"') == 1


def test_what_a_load_drops_is_told(folder: Path) -> None:
    run("judge", "different", "Tess Moor", "Ada Quill", *WHY)
    run("load", "papers")
    (folder / "more" / "partnership.yml").write_text("partnership: {name: Fernhill}\n", encoding="utf-8")
    told = run("load", "more").output
    assert "1 judgement no longer counts: the store was loaded with papers/partnership.yml before;" in told
    run("load", "papers")
    (folder / "papers" / "partnership.yml").unlink()
    told = run("load", "papers").output
    assert "papers/partnership.yml before and is not there any more; name the right file with --partnership" in told
    assert "no longer" not in run("load", "papers").output


def test_store_and_minutes_can_move_together(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("judge", "different", "Tess Moor", "Ada Quill", *WHY)
    run("load", "papers")
    moved = folder / "elsewhere" / "moved"
    moved.mkdir()
    shutil.move(folder / "papers", moved)
    shutil.move(folder / "partnergraph.db", moved)
    monkeypatch.chdir(moved)
    assert judged() == ["Tess Moor"]


def test_without_a_store_the_current_folder_takes_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "elsewhere")
    assert "Written to partnership.yml;" in run("judge", "same", "A Moor", "B Moor", *WHY).output
    assert run("judge", "same", "A", "B", *WHY, "--store", "none.db").exit_code == 3


def test_a_store_named_in_the_environment_has_to_be_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARTNERGRAPH_STORE", "nowhere.db")
    refused = run("judge", "different", "Tess Moor", "Ada Quill", *WHY)
    assert refused.exit_code != 0
    assert "nowhere.db" in refused.output
    assert not (folder / "partnership.yml").exists()
