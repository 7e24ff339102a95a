"""The name of a file of `words/*.yml` in, what it holds out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from graph.words import load_words

HERE = Path(__file__).parent / "words"


def words(name: str) -> dict[str, Any]:
    """One file of words, e.g. `words("owners")`."""
    loaded: dict[str, Any] = load_words(name, HERE)
    return loaded
