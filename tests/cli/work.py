"""A folder that was loaded once, in; a copy of it for one test, which works there, out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import group


def own_copy(loaded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy to work in, with no other store named."""
    shutil.copytree(loaded, tmp_path / "work")
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.delenv("PARTNERGRAPH_STORE", raising=False)
    return tmp_path / "work"


def run(*words: object, answer: str = "") -> Result:
    """One command with these words, and what is typed where it asks."""
    return CliRunner().invoke(group, [str(word) for word in words], input=answer)


def corrections(work: Path) -> str:
    """What the partnership has decided in its own file."""
    return (work / "minutes" / "partnership.yml").read_text(encoding="utf-8")
