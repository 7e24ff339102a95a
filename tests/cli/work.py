"""A folder that was loaded once, in; a copy of it for one test, which works there, out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


def own_copy(loaded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy to work in, with no other store named."""
    shutil.copytree(loaded, tmp_path / "work")
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.delenv("PARTNERGRAPH_STORE", raising=False)
    return tmp_path / "work"
