"""A report in; the sheets of a workbook in order, each a table with a name that a spreadsheet takes, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from graph.words import load_words
from viz.report.model import (
    Block,
    Chart,
    Column,
    Evidence,
    Finding,
    Heading,
    Points,
    Quoted,
    Report,
    Section,
    Table,
    Text,
)
from viz.report.wording import figure

LONGEST_NAME = 31
SMALL = 12  # rows of a table that shares its sheet with others of its section
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")


class Sheet(NamedTuple):
    """One sheet: its name, and the table in it or several small ones, each below its title."""

    name: str
    tables: tuple[tuple[str, Table], ...]


class Line(NamedTuple):
    """One line of the sheet that holds what is no table: a heading of some level, or a text (0)."""

    words: str
    level: int = 0
    cites: tuple[int, ...] = ()


class Book(NamedTuple):
    """The sheets of a report, and everything it says outside of tables."""

    sheets: tuple[Sheet, ...]
    lines: tuple[Line, ...]


@cache
def wording() -> Mapping[str, Any]:
    """The fixed words of a workbook."""
    return dict(load_words("xlsx", Path(__file__).parent))


def book_of(report: Report) -> Book:
    """Put each large table on a sheet, the small ones of a section on one, and list all other words in reading order.

    The evidence has the last sheet.
    """
    taken: set[str] = {wording()["readme"].casefold(), wording()["lists"].casefold()}
    evidence = Sheet(named(wording()["evidence"], taken), (("", _evidence(report.evidence)),))
    sheets: list[Sheet] = []
    lines = [Line(report.title, 1), Line(report.period), Line(report.note)]
    for section in report.sections:
        lines.append(Line(section.title, 2))
        blocks = list(_titled(section))
        small = tuple((title, block) for title, block in blocks if isinstance(block, Table) and _is_small(block))
        together: Sheet | None = None
        for title, block in blocks:
            if not isinstance(block, Table):
                lines += _lines(block)
                continue
            sheet = together if _is_small(block) else None
            if sheet is None:
                is_shared = len(small) > 1 and _is_small(block)
                held = small if is_shared else ((title, block),)
                sheet = Sheet(named(section.title if is_shared else title, taken), held)
                sheets.append(sheet)
                together = sheet if is_shared else together
            what = block.caption or ", ".join(block.heads)
            lines.append(Line(wording()["see"].format(sheet=sheet.name, what=what)))
    return Book((*sheets, *([evidence] if report.evidence else [])), tuple(line for line in lines if line.words))


def _titled(section: Section) -> Iterator[tuple[str, Block]]:
    """The blocks of a section, each with the title that it stands under."""
    title = section.title
    for block in _gathered(section):
        title = block.words if isinstance(block, Heading) else title  # below a heading of its own
        yield title, block


def _is_small(table: Table) -> bool:
    return len(table.rows) <= SMALL


def named(title: str, taken: set[str]) -> str:
    """A name for a sheet, unlike those taken: no longer than a spreadsheet allows and without the signs it refuses."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", title).split()).strip("'") or wording()["untitled"]
    name, number = _short(plain, LONGEST_NAME), 1
    while name.casefold() in taken:
        number += 1
        name = f"{_short(plain, LONGEST_NAME - len(str(number)) - 1)} {number}"
    taken.add(name.casefold())
    return name


def _short(name: str, most: int) -> str:
    """The first words of a name, as many as there is room for; a single long word is cut."""
    if len(name) <= most:
        return name
    return name[: most + 1].rpartition(" ")[0].strip(" ,;'") or name[:most]


def _gathered(section: Section) -> Iterator[Block]:
    """The blocks of a section; its findings together are one table, and of a picture its table stays."""
    findings = [block for block in section.blocks if isinstance(block, Finding)]
    is_told = False
    for block in section.blocks:
        if isinstance(block, Chart):
            yield Heading(block.picture.title)
            yield Text(block.picture.told)
            yield block.table
        elif isinstance(block, Finding):
            if not is_told:
                yield _findings(findings)
            is_told = True
        else:
            yield block


def _findings(findings: list[Finding]) -> Table:
    heads = wording()["finding_heads"]
    rows = tuple(
        (
            Text(one.title),
            Text("\n".join(map(_dated, one.quotes)), tuple(quote.cite for quote in one.quotes)),
            one.statement, one.takers, Text(one.question),
        )
        for one in findings
    )  # fmt: skip
    return Table(tuple(Column(head, share=share) for head, share in zip(heads, (2, 4, 4, 2, 3), strict=True)), rows)


def _dated(quote: Quoted) -> str:
    return f"{quote.when}: {quote.words}" if quote.when else quote.words


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Text():
            yield Line(block.words, 0, block.cites)
        case Heading():
            yield Line(block.words, 3)
        case Quoted():
            yield Line(f"“{block.words}”", 0, (block.cite,))
        case Points():
            for item in block.items:
                yield Line(f"– {item.words}", 0, item.cites)


def _evidence(evidence: tuple[Evidence, ...]) -> Table:
    heads = wording()["evidence_heads"]
    kinds = ("number", "text", "date", "text", "number", "number", "text")
    shares = (1, 2, 1, 1, 1, 1, 6)
    columns = tuple(
        Column(head, kind, share)  # type: ignore[arg-type]  # each kind is one of the model's
        for head, kind, share in zip(heads, kinds, shares, strict=True)
    )
    rows = tuple(
        (
            figure(number), Text(one.document), Text(one.meeting, value=one.meeting or None),
            Text(one.item), _number(one.page), _number(one.line), Text(one.quote),
        )
        for number, one in enumerate(evidence, 1)
    )  # fmt: skip
    return Table(columns, rows)


def _number(value: int) -> Text:
    return figure(value) if value else Text("")
