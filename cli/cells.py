"""A row and a column of the catalogue, in; the text that stands in the cell, out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cli.tables import brisk, clip, day
from queries.question import Column

Row = Mapping[str, Any]


def columns_of(columns: Sequence[Column]) -> dict[str, Callable[[Row], Any]]:
    """Functions that fill the columns of a table, by heading."""
    return {column.head: _filler(column) for column in columns}


def _filler(column: Column) -> Callable[[Row], Any]:
    form = FORMS[column.form]
    return lambda row: form(row.get(column.key))


def _text(value: Any) -> Any:
    return "" if value is None else value


FORMS: dict[str, Callable[[Any], Any]] = {
    "text": _text,
    "day": day,
    "clip": clip,
    "brisk": lambda value: brisk(clip(value)),  # with short dates
}
