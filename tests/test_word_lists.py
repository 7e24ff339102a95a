"""The word lists: what YAML takes for true or false is a word all the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
FILES = sorted(path for folder in ("graph", "loaders", "queries", "viz") for path in (ROOT / folder).rglob("*.yml"))


def members(value: Any) -> Iterator[Any]:
    """Every member of every list, however deep."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from members(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from members(inner) if isinstance(inner, (list, dict)) else [inner]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_word_is_read_as_true_or_false(path: Path) -> None:
    assert [word for word in members(yaml.safe_load(path.read_text(encoding="utf-8"))) if isinstance(word, bool)] == []
