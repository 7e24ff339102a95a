"""Values of a closed list in; the words of the governance review out, read from `review.yml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from graph.words import load_words
from viz.report.wording import said

HERE = Path(__file__).parent


@cache
def wording() -> dict[str, Any]:
    """The fixed sentences and labels of the review."""
    return dict(load_words("review", HERE))


def label(table: str, value: object) -> str:
    """A value of a closed list in the words of one table."""
    return said(wording()[table], value)
