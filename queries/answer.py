"""Quotes and rows in, one `Answer` out: the same value whichever way it is written afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from graph.schema import Quote


class Answer(NamedTuple):
    """What the record shows for one question; every row carries its basis and the words behind it."""

    question: str
    as_of: str = ""  # the date the answer stands at, ISO prefix
    meetings_read: Sequence[str] = ()
    rows: Sequence[Mapping[str, Any]] = ()
    cannot_tell: Sequence[str] = ()
    warnings: Sequence[str] = ()
    columns: Sequence[str] = ()  # what a table for people shows; () shows every key, programs always get all
    headline: Sequence[str] = ()  # what a busy reader takes away, above the rows
    beside: Mapping[str, Sequence[Mapping[str, Any]]] = MappingProxyType({})  # rows of another kind, by their key
    of_minutes: bool = True  # whether it answers from the minutes, whose dates a table then names

    def to_dict(self) -> dict[str, Any]:
        """The answer as other programs read it; a value that is absent is null or an empty list."""
        return {
            "question": self.question,
            "as_of": self.as_of or None,
            "meetings_read": list(self.meetings_read),
            "rows": [absent_as_none(row) for row in self.rows],
            "cannot_tell": list(self.cannot_tell),
            "warnings": list(self.warnings),
            "headline": list(self.headline),
            **{key: [absent_as_none(row) for row in rows] for key, rows in self.beside.items()},
        }


def evidence_rows(quotes: Iterable[Quote]) -> list[dict[str, Any]]:
    """The words behind a row with the place they stand at, each once, in the order given."""
    rows: dict[tuple[Any, ...], dict[str, Any]] = {}
    for quote in quotes:
        row = {
            "document": quote.document,
            "meeting": quote.meeting or None,
            "item": quote.item or None,
            "page": quote.page or None,
            "line": quote.line or None,
            "quote": quote.quote,
        }
        rows.setdefault(tuple(row.values()), row)
    return list(rows.values())


def quotes_of(evidence: Iterable[Mapping[str, Any]]) -> tuple[Quote, ...]:
    """The words behind a row of an answer, to prove a row of another; where a quote begins is not kept."""
    return tuple(
        Quote(e["document"], e["meeting"] or "", e["item"] or "", e["page"] or 0, e["line"] or 0, 0, 0, e["quote"])
        for e in evidence
    )


def absent_as_none(value: Any) -> Any:
    """Replace empty text by null at every depth; numbers and yes/no stay as they are."""
    if isinstance(value, str):
        return value or None
    if isinstance(value, Mapping):
        return {str(key): absent_as_none(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [absent_as_none(inner) for inner in value]
    return value
