"""A picture of a report in; a table of signs or bars, which Word can edit and a screen reader reads, out."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import Any

from viz.report.model import Bars, Chart, Column, Grid, Table, Text
from viz.report.parts import letter
from viz.report.wording import row_of
from viz.report.writers.charts import marks as meanings
from viz.report.writers.word import xml
from viz.report.writers.word.pen import Pen
from viz.report.writers.word.tables import Cell, cells, drawn, framed, is_broad, signs, signs_need, widths
from viz.report.writers.word.template import wording
from viz.report.writers.word.xml import w

BLANK = "\u00a0"  # a shaded blank is a piece of a bar, and a screen reader passes over it
BLANK_WIDE = 56  # twentieths of a point, in the size of a cell
FULL = 0.8  # of its column that the longest bar takes, so that another font does not break it
BAR_SHARE, MANY_SHARE, FEW = 0.4, 0.26, 6  # of the width of the whole table; beside more columns than few


def chart(pen: Pen, chart: Chart, width: int, *, apart: bool = False) -> list[Any]:
    """A picture with a key, and its table where the picture does not hold all of it; `apart` keeps bars out of it."""
    picture = chart.picture
    if isinstance(picture, Bars):
        return _bars(pen, picture, chart.table, width, apart=apart)
    field = _grid(pen, picture, next(iter(chart.table.heads), picture.title), width)
    if _says_all(picture, chart.table):
        return field
    return [*field, gap(pen), drawn(pen, chart.table, picture.title, width)]


def gap(pen: Pen) -> Any:
    """A little room below a table, without which Word joins it to the next."""
    return xml.paragraph(pen.styles["report gap"])


def _grid(pen: Pen, grid: Grid, corner: str, width: int) -> list[Any]:
    """A field of signs, shaded; `corner` is the head over its labels."""
    marks = wording()["marks"]
    broad, upward = signs([label for label, _ in grid.rows], grid.heads, width)
    heads = [_words(pen, corner), *(replace(_words(pen, head, side="center"), upward=upward) for head in grid.heads)]
    rows = [
        [_words(pen, label), *(_words(pen, *marks[m], side="center") for m in found)]
        for label, found in grid.rows
    ]
    used = [mark for mark in marks if marks[mark][0] and any(mark in found for _, found in grid.rows)]
    key = ", ".join(f"{marks[mark][0]} {meanings()[mark]['said']}" for mark in used)
    table = framed(pen, (heads, *rows), broad, alt=(grid.title, grid.told))
    return [_key(pen, [xml.run(xml.text(key))]), table] if key else [table]


def _words(pen: Pen, words: str, shade: str = "", *, side: str = "") -> Cell:
    return Cell([xml.run(xml.text(pen.words.line(words)))] if words else [], shade, side)


def _key(pen: Pen, inside: list[Any]) -> Any:
    """The line above a picture that says what its signs mean."""
    label = xml.run(xml.text(f"{wording()['key']}: "))
    return xml.paragraph(pen.styles["report note"], label, *inside, keepNext=w("keepNext"))


def _says_all(grid: Grid, table: Table) -> bool:
    """Whether a table adds nothing to the field of signs: the same labels, and each cell the meaning of its sign."""
    shown = [(label, *(meanings()[mark]["said"] for mark in found)) for label, found in grid.rows]
    plain = not any(cell.cites or cell.link for row in table.rows for cell in row)
    return plain and shown == [tuple(cell.words for cell in row) for row in table.rows]


def _bars(pen: Pen, bars: Bars, table: Table, width: int, *, apart: bool) -> list[Any]:
    """The table with a bar at the end of each row; where its rows are not those of the picture, or apart, both."""
    key = [_bar_key(pen, bars)] if len(bars.series) > 1 else []
    if apart:
        labels = Table(table.columns[:1], tuple(row_of(label) for label, _ in bars.rows))
        return [*key, _barred(pen, bars, labels, width), gap(pen), drawn(pen, table, bars.title, width)]
    if in_one(bars, table):
        return [*key, _barred(pen, bars, table, width)]
    unit = f" ({bars.unit})" if bars.unit else ""
    own = Table(
        (Column(bars.title), *(Column(f"{name}{unit}", "number") for name in bars.series)),
        tuple(row_of(label, *map(str, numbers)) for label, numbers in bars.rows),
    )
    return [*key, _barred(pen, bars, own, width), gap(pen), drawn(pen, table, bars.title, width)]


def in_one(bars: Bars, table: Table) -> bool:
    """Whether the rows of a table are those of the bars, but for totals after them."""
    return [row[0].words for row in table.rows if row][: len(bars.rows)] == [label for label, _ in bars.rows]


def needs_sideways(chart: Chart, room: int) -> bool:
    """Whether a picture, or its table with the bars in it, needs a page laid sideways."""
    if isinstance(chart.picture, Bars):
        beside = _bar_room(chart.table, room) if in_one(chart.picture, chart.table) else 0
        return is_broad(chart.table, room - beside)
    return signs_need(chart.picture.rows, chart.picture.heads) > room or is_broad(chart.table, room)


def _bar_room(table: Table, width: int) -> int:
    return int(width * (BAR_SHARE if len(table.columns) <= FEW else MANY_SHARE))


def _barred(pen: Pen, bars: Bars, table: Table, width: int) -> Any:
    most = max((sum(numbers) for _, numbers in bars.rows), default=0) or 1
    room = _bar_room(table, width)
    scale = room * FULL / BLANK_WIDE / most
    heads, *rows = cells(pen, table, width - room)
    found = [
        [*heads, _words(pen, wording()["bar"])],
        *([*row, Cell(_bar(numbers, scale))] for row, (_, numbers) in zip_longest(rows, bars.rows, fillvalue=("", ()))),
    ]
    return framed(pen, found, [*widths(table, width - room), room], alt=(bars.title, bars.told))


def _bar(numbers: tuple[int, ...], scale: float) -> list[Any]:
    """Shaded blanks, as many as the numbers ask for; each part opens with the letter of its series."""
    letters = [letter(number + 1) for number in range(len(numbers))] if len(numbers) > 1 else [""] * len(numbers)
    return [
        _piece(name + BLANK * max(round(number * scale) - 2 * len(name), 1), index)
        for index, (name, number) in enumerate(zip(letters, numbers, strict=True))
        if number > 0
    ]


def _piece(words: str, index: int) -> Any:
    shades = wording()["shades"]
    look = w("rPr", w("color", val="000000"), w("shd", val="clear", color="auto", fill=shades[index % len(shades)]))
    return w("r", look, xml.text(words))


def _bar_key(pen: Pen, bars: Bars) -> Any:
    inside: list[Any] = []
    for index, name in enumerate(bars.series):
        inside += [_piece(f"{BLANK}{letter(index + 1)}{BLANK}", index), xml.run(xml.text(f" {pen.words.line(name)}  "))]
    return _key(pen, inside)


def told(pen: Pen, picture: Bars | Grid) -> Any:
    """The picture in a sentence, for all readers."""
    return pen.paragraph(Text(picture.told))
