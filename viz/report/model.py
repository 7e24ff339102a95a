"""Sections of texts, points, tables and quotes in; one typed report that any writer can set out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Evidence:
    """Verbatim words and where they stand."""

    document: str
    meeting: str
    item: str
    page: int
    line: int
    quote: str


@dataclass(frozen=True, slots=True)
class Text:
    """Words, the numbers of the evidence behind them, and where a network page shows what they are about."""

    words: str
    cites: tuple[int, ...] = ()
    link: str = ""


@dataclass(frozen=True, slots=True)
class Points:
    """A list of short statements."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its heads, and rows of as many cells."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """Verbatim words set apart, with the number of their evidence."""

    words: str
    cite: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A title inside a section."""

    words: str


Block = Text | Points | Table | Quoted | Heading


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a report under its title."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report; number n of the evidence is `evidence[n - 1]`."""

    title: str
    period: str
    note: str
    sections: tuple[Section, ...]
    evidence: tuple[Evidence, ...] = ()


def no_link(row: Mapping[str, Any]) -> str:
    """No link, where no network page goes with the report."""
    return ""


@dataclass
class Ledger:
    """Numbers the evidence of a report in the order it is cited; the same words at the same place once."""

    link: Callable[[Mapping[str, Any]], str] = no_link  # of a row into the network page that goes with the report
    _numbers: dict[Evidence, int] = field(default_factory=dict)

    def cite(self, rows: Iterable[Mapping[str, Any]]) -> tuple[int, ...]:
        """Give the numbers of these evidence rows."""
        found = [
            self._numbers.setdefault(_evidence(row), len(self._numbers) + 1)
            for row in rows
            if row.get("quote")
        ]
        return tuple(dict.fromkeys(found))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Everything cited so far, in number order."""
        return tuple(self._numbers)


def _evidence(row: Mapping[str, Any]) -> Evidence:
    return Evidence(
        str(row.get("document") or ""), str(row.get("meeting") or ""), str(row.get("item") or ""),
        int(row.get("page") or 0), int(row.get("line") or 0), str(row["quote"]),
    )  # fmt: skip
