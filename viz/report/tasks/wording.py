"""A label and its values in; the words that tell a piece of work out, read from `tasks.yml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from graph.words import load_words
from viz.report.wording import filled

HERE = Path(__file__).parent


@cache
def wording() -> dict[str, Any]:
    """The fixed words and patterns of a piece of work."""
    return dict(load_words("tasks", HERE))


def told(name: str, /, **values: object) -> str:
    """A fixed sentence about a piece of work with its values."""
    return filled(wording(), name, **values)
