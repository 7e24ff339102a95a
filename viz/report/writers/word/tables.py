"""The columns and rows of a table in; a table of a Word file out: widths, a header row that repeats, alt text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from viz.report.model import Table
from viz.report.widths import least, spread
from viz.report.widths import widths as shares
from viz.report.writers.word import xml
from viz.report.writers.word.pen import Pen
from viz.report.writers.word.xml import Words, w

MOST_UPRIGHT = 6  # columns that a page has room for when it stands upright, whatever they hold
MOST_TEXTS = 4  # columns of words that stand upright beside many of numbers
WHOLE = 12  # letters of a word that stays whole where a table of more columns stands upright
TOGETHER, SHORT = 24, 60  # rows of a table that stays on one page, where its cells hold no more than so many letters
LOOK = {"val": "0620", "firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
LETTER, EDGES = 116, 230  # twentieths of a point: a letter of a cell, and what its edges take
SIGN = 2.6  # letters: the least that a sign takes
LABELS = 3  # times as broad as a sign are the labels of a field, where there is room


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, in what shade, and at which side."""

    inside: list[Any]
    shade: str = ""
    side: str = ""
    upward: bool = False  # whether its words run up the page, where they are too long for it


def is_broad(table: Table, room: int) -> bool:
    """Whether a table needs a page laid sideways: many columns, with long texts or with words that have no room.

    Columns of numbers need no more room than these where their heads run up the page.
    """
    if len(table.columns) <= MOST_UPRIGHT:
        return False
    if _takes(table, room) <= 1 and not _has_long(table):
        return False
    return not _runs_upward(table, room)


def _runs_upward(table: Table, room: int) -> bool:
    """Whether a table of many columns stands upright only if the heads of its numbers run up the page."""
    texts = sum(column.kind != "number" for column in table.columns)
    many = len(table.columns) > MOST_UPRIGHT and 0 < texts <= MOST_TEXTS
    return many and (_takes(table, room) > 1 or _has_long(table)) and _takes(_without_heads(table), room) <= 1


def _without_heads(table: Table) -> Table:
    """A table whose numbers have no heads that would need room."""
    columns = (replace(c, head="", share=1) if c.kind == "number" else c for c in table.columns)
    return replace(table, columns=tuple(columns))


def _takes(table: Table, room: int) -> float:
    """How much of a room the words of a table take at least."""
    written = [[row[place].words for row in table.rows] for place in range(len(table.columns))]
    return sum(least(head, cells, WHOLE) for head, cells in zip(table.heads, written, strict=True)) / (room / LETTER)


def _has_long(table: Table) -> bool:
    return any(len(cell.words) > SHORT for row in table.rows for cell in row)


def drawn(pen: Pen, table: Table, title: str, room: int) -> Any:
    """A table of a report."""
    rows = [*cells(pen, table, room)]
    told = table.caption or f"{', '.join(table.heads)}."
    return framed(pen, rows, widths(table, room), alt=(title, told))


def cells(pen: Pen, table: Table, room: int) -> Iterator[list[Cell]]:
    """The heads and the rows of a table; numbers stand at the right, and in a narrow room below upward heads."""
    sides = ["right" if column.kind == "number" else "" for column in table.columns]
    heads = ([xml.run(xml.text(pen.words.line(head)))] for head in table.heads)
    up = _runs_upward(table, room)
    yield [Cell(head, side="" if up else side, upward=up and side == "right")
           for head, side in zip(heads, sides, strict=True)]  # fmt: skip
    for row in table.rows:
        yield [Cell(pen.stretches(cell), side=side) for cell, side in zip(row, sides, strict=True)]


def framed(pen: Pen, rows: Sequence[Sequence[Cell]], broad: Sequence[int], *, alt: tuple[str, str]) -> Any:
    """Rows of cells, the first of them the heads, set as a table with columns as broad as told."""
    title, told = map(Words().line, alt)  # what stands on the page too is not counted twice
    about = w(
        "tblPr",
        w("tblStyle", val=pen.styles["report table"]), w("tblW", w=sum(broad), type="dxa"),
        w("tblLayout", type="fixed"), w("tblLook", **LOOK), w("tblCaption", val=title), w("tblDescription", val=told),
    )  # fmt: skip
    grid = w("tblGrid", *(w("gridCol", w=each) for each in broad))
    last = len(rows) - 1 if _is_short(rows) else 2  # else the heads keep to the first row
    lines = [_row(pen, row, broad, head=number == 0, with_next=number < last) for number, row in enumerate(rows)]
    return w("tbl", about, grid, *lines)


def _is_short(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table can stay on one page."""
    cells = (cell for row in rows for cell in row)
    return len(rows) <= TOGETHER and all(sum(len("".join(one.itertext())) for one in c.inside) <= SHORT for c in cells)


def _row(pen: Pen, cells: Sequence[Cell], widths: Sequence[int], *, head: bool, with_next: bool) -> Any:
    """A row that stays on one page; the head stands anew on each page."""
    upward = (each for cell in cells if cell.upward for each in cell.inside)
    longest = max((len("".join(each.itertext())) for each in upward), default=0)
    high = w("trHeight", val=longest * LETTER + EDGES, hRule="atLeast") if longest else None
    about = w("trPr", w("cantSplit"), high, w("tblHeader") if head else None)
    style = pen.styles["report head" if head else "report cell"]
    made = (_cell(cell, width, style, with_next=with_next) for cell, width in zip(cells, widths, strict=True))
    return w("tr", about, *made)


def _cell(cell: Cell, width: int, style: str, *, with_next: bool) -> Any:
    shade = w("shd", val="clear", color="auto", fill=cell.shade) if cell.shade else None
    turned = w("textDirection", val="btLr") if cell.upward else None
    extra = {"keepNext": w("keepNext")} if with_next else {}
    extra |= {"jc": w("jc", val=cell.side)} if cell.side else {}
    about = w("tcPr", w("tcW", w=width, type="dxa"), shade, turned)
    return w("tc", about, xml.paragraph(style, *cell.inside, **extra))


def widths(table: Table, room: int) -> list[int]:
    """How broad each column is, in twentieths of a point."""
    told = _without_heads(table) if _runs_upward(table, room) else table
    return [int(room * share) for share in shares(told, room / LETTER)]


def signs_need(labels: Sequence[tuple[str, object]], heads: Sequence[str]) -> int:
    """How broad a field of signs is at the least, in twentieths of a point: its heads run up the page."""
    return int(LETTER * (least("", [label for label, _ in labels]) + SIGN * len(heads)))


def signs(labels: Sequence[str], heads: Sequence[str], room: int) -> tuple[list[int], bool]:
    """How broad the labels and each column of a field of signs are, and whether its heads run up the page."""
    told, across = least("", labels), [least(head, ()) for head in heads]
    upward = told + sum(across) > room / LETTER
    kept = [told, *((SIGN,) * len(across) if upward else across)]
    return [int(LETTER * part) for part in spread([LABELS, *(1 for _ in heads)], kept, room / LETTER)], upward
