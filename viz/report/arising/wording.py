"""A label and its values in; the words of the Matters Arising draft out, read from `arising.yml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from graph.words import load_words
from viz.report.wording import filled

HERE = Path(__file__).parent


@cache
def wording() -> dict[str, Any]:
    """The fixed sentences and labels of the draft."""
    return dict(load_words("arising", HERE))


def told(name: str, /, **values: object) -> str:
    """A fixed sentence of the draft with its values."""
    return filled(wording(), name, **values)
