"""A gap in; the parts of it, the matters it is of, out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from queries.asked import loose

Row = Mapping[str, Any]


def parts_of(row: Row) -> list[Row]:
    """The gap and those told with it that are of its kind."""
    return [row, *(other for other in row.get("also") or () if other.get("kind") == row.get("kind"))]


def matters_of(row: Row) -> set[str]:
    """The issues or priorities a gap and its parts are of, in loose letters."""
    return {loose(str(part.get("issue") or part.get("what") or "")) for part in parts_of(row)}
