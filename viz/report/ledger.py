"""Evidence of answers in; its numbers in a report, given in the order a reader meets them, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, is_dataclass, replace
from typing import Any

from viz.report.model import Evidence, Finding, Quoted, Report, Text, parts_of_kind
from viz.report.parts import in_order_of_print


def no_link(row: Mapping[str, Any]) -> str:
    """No link, where no network page goes with the report."""
    return ""


@dataclass
class Ledger:
    """Numbers the evidence of a report; the same words at the same place once."""

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


def in_reading_order(report: Report) -> Report:
    """Number the evidence anew as a reader of any form meets it, and drop what no statement cites.

    The appendices come last in all of them, and Word numbers its notes by where they stand.
    """
    report = in_order_of_print(report)
    met = {old: new for new, old in enumerate(dict.fromkeys(_cited(report.sections)), 1)}
    sections = _renumbered(report.sections, met)
    return replace(report, sections=sections, evidence=tuple(report.evidence[old - 1] for old in met))


def _cited(part: Any) -> Iterator[int]:
    """The numbers that a part of a report cites, in reading order."""
    if isinstance(part, Text):
        yield from part.cites
    elif isinstance(part, Quoted):
        yield part.cite
    elif isinstance(part, Finding):  # its words are read before what they show
        yield from _cited((part.quotes, part.statement, part.takers))
    elif is_dataclass(part) and not isinstance(part, type):
        for name in parts_of_kind(type(part)):
            yield from _cited(getattr(part, name))
    elif isinstance(part, tuple):
        for inner in part:
            yield from _cited(inner)


def _renumbered(part: Any, met: Mapping[int, int]) -> Any:
    """The same part with each number as it is met."""
    if isinstance(part, Text):
        return replace(part, cites=tuple(met[cite] for cite in part.cites)) if part.cites else part
    if isinstance(part, Quoted):
        return replace(part, cite=met[part.cite])
    if is_dataclass(part) and not isinstance(part, type):
        old = {name: getattr(part, name) for name in parts_of_kind(type(part))}
        return replace(part, **{name: _renumbered(value, met) for name, value in old.items()})
    return tuple(_renumbered(inner, met) for inner in part) if isinstance(part, tuple) else part


def runs(cites: Sequence[int]) -> list[tuple[int, int]]:
    """Evidence numbers as spans of such as follow each other, first and last."""
    found: list[tuple[int, int]] = []
    for cite in sorted(set(cites)):
        if found and cite == found[-1][1] + 1:
            found[-1] = (found[-1][0], cite)
        else:
            found.append((cite, cite))
    return found


def _evidence(row: Mapping[str, Any]) -> Evidence:
    return Evidence(
        str(row.get("document") or ""), str(row.get("meeting") or ""), str(row.get("item") or ""),
        int(row.get("page") or 0), int(row.get("line") or 0), str(row["quote"]),
    )  # fmt: skip
