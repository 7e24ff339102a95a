"""A row and a column of the catalogue, in; the text that stands in the cell, out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cli.tables import clip, day
from queries.catalogue import Column

Row = Mapping[str, Any]


def columns_of(columns: Sequence[Column]) -> dict[str, Callable[[Row], Any]]:
    """Functions that fill the columns of a table, by heading."""
    return {column.head: _filler(column) for column in columns}


def _filler(column: Column) -> Callable[[Row], Any]:
    form = FORMS[column.form]
    return lambda row: form(value_at(row, column.key))


def value_at(row: Row, key: str) -> Any:
    """The value of a key, `a.b` being b of a; None where a step is missing."""
    value: Any = row
    for step in key.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def _text(value: Any) -> Any:
    return "" if value is None else value


def _days(value: Any) -> str:
    return ", ".join(map(day, value or ()))


def _count(value: Any) -> Any:
    return len(value) if value else ""


def _names(value: Any) -> str:
    return "; ".join(str(name) for name in value or ())


FORMS: dict[str, Callable[[Any], Any]] = {
    "text": _text,
    "words": lambda value: str(value or "").replace("_", " "),
    "day": day,
    "days": _days,
    "clip": clip,
    "long": lambda value: clip(value, 40),
    "count": _count,
    "names": _names,
}
