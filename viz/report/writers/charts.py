"""A picture of the report model in; where each bar, mark and word of it stands, for the template, out.

Across, everything stands at a share of the width, and words keep their size: a drawing is right for any width from the
one it is made for. Down, everything stands at pixels. A picture too tall or too wide for a page is drawn in several.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from graph.words import load_words
from viz.report.model import Bars, Grid, Mark
from viz.report.writers.svg import Lines, cut, lines_of, width

HERE = Path(__file__).parents[1]
LETTERS, SMALL = 12, 11  # sizes of words in pixels, as in report.css
LINE, BAR, CELL, GAP = 14, 16, 20, 6
BAR_ROWS, GRID_ROWS = 18, 32  # rows of one drawing
FILLS = 6  # fills that report.css and the template tell apart; a seventh series starts again
STEP = 7.0  # the widest column of a field, as a share of the whole


class Room(NamedTuple):
    """A width that a drawing is made for."""

    name: str
    pixels: float
    beside: float  # the share of the width for labels beside bars; 0 where they stand above them
    columns: int  # of a field, at most


ROOMS = (Room("wide", 560, 36, 24), Room("narrow", 288, 0, 12))  # a page or a screen; a telephone


class Segment(NamedTuple):
    """A piece of a bar: where it starts and how wide it is, in per cent, its fill, and the number in it."""

    x: float
    wide: float
    fill: int
    number: str
    told: str


class Label(NamedTuple):
    """A line of words, how far down it stands, and the whole where it was cut."""

    words: str
    y: float
    whole: str


class BarRow(NamedTuple):
    """A label, its bar, and the words behind the bar."""

    labels: tuple[Label, ...]
    y: float
    segments: tuple[Segment, ...]
    end: float
    total: str


class Cell(NamedTuple):
    """A mark: where it stands, in per cent, its sign and its shade."""

    x: float
    middle: float
    sign: str
    shade: str


class GridRow(NamedTuple):
    """A label and the marks beside it."""

    labels: tuple[Label, ...]
    y: float
    tall: float
    cells: tuple[Cell, ...]


class Drawing(NamedTuple):
    """One drawing: the room it is made for, its height, and its rows; a field has heads and the width of a mark."""

    room: str
    tall: float
    rows: tuple[Any, ...]
    heads: tuple[tuple[float, Label], ...] = ()
    wide: float = 0
    part: str = ""


class Key(NamedTuple):
    """A line of a legend: a fill of bars, or a sign with its shade."""

    words: str
    fill: int = -1
    sign: str = ""
    shade: str = ""


class Picture(NamedTuple):
    """A title, the picture told in words, what is counted, its legend and its drawings."""

    kind: str
    title: str
    told: str
    unit: str
    keys: tuple[Key, ...]
    drawings: tuple[Drawing, ...]


@cache
def marks() -> dict[Mark, dict[str, str]]:
    """How each mark is said, its sign and its shade."""
    return dict(load_words("marks", HERE))


def draw_picture(picture: Bars | Grid) -> Picture:
    """Lay out a picture for each room."""
    if isinstance(picture, Bars):
        keys = tuple(Key(name, fill=place % FILLS) for place, name in enumerate(picture.series))
        drawn = [drawing for room in ROOMS for drawing in _numbered(_draw_bars(picture, room))]
        return Picture("bars", picture.title, picture.told, picture.unit, keys if len(keys) > 1 else (), tuple(drawn))
    used = {mark for _, row in picture.rows for mark in row}
    looks = [look for mark, look in marks().items() if mark in used and look["shade"] != "none"]
    keys = tuple(Key(look["said"], sign=look["sign"], shade=look["shade"]) for look in looks)
    drawn = [drawing for room in ROOMS for drawing in _numbered(_draw_grid(picture, room))]
    return Picture("grid", picture.title, picture.told, "", keys, tuple(drawn))


def _numbered(drawings: Sequence[Drawing]) -> list[Drawing]:
    """Drawings of one picture, each saying which it is where there are more."""
    if len(drawings) < 2:
        return list(drawings)
    return [each._replace(part=f"part {place} of {len(drawings)}") for place, each in enumerate(drawings, 1)]


def _draw_bars(bars: Bars, room: Room) -> list[Drawing]:
    behind = max((width(_total(numbers, plain=False), LETTERS) for _, numbers in bars.rows), default=0) + 12
    most = max((sum(_counted(numbers)) for _, numbers in bars.rows), default=0) or 1
    longest = 100 - room.beside - min(50.0, 100 * behind / room.pixels)
    return [_bar_drawing(rows, bars.series, room, longest / most) for rows in _slices(bars.rows, BAR_ROWS)]


def _bar_drawing(
    rows: Sequence[tuple[str, tuple[int, ...]]], series: Sequence[str], room: Room, scale: float
) -> Drawing:
    down, drawn = 0.0, list[BarRow]()
    for name, numbers in rows:
        said = lines_of(name, (room.beside or 100) * room.pixels / 100 - 8, LETTERS)
        high = LINE * len(said.lines)
        tall = max(BAR, high) if room.beside else high + BAR + 2
        labels = _labels(said, down + (tall - high) / 2 + 11 if room.beside else down + 11)
        segments = tuple(_segments(numbers, series, room, scale))
        plain = len(segments) > 1 and all(segment.number for segment in segments)
        end = segments[-1].x + segments[-1].wide if segments else room.beside
        total = cut(_total(numbers, plain=plain), (100 - end) * room.pixels / 100 - 6, LETTERS)
        top = down + (tall - BAR) / 2 if room.beside else down + high + 2
        drawn.append(BarRow(labels, top, segments, round(end, 3), total))
        down += tall + GAP + (0 if room.beside else GAP)
    return Drawing(room.name, down, tuple(drawn))


def _segments(numbers: Sequence[int], series: Sequence[str], room: Room, scale: float) -> Iterator[Segment]:
    """The pieces of a bar; a number stands in its piece where the narrowest picture has room for it."""
    at = room.beside
    for place, number in enumerate(_counted(numbers)):
        if not number:
            continue
        wide, said = number * scale, str(number)
        fits = len(series) > 1 and width(said, SMALL) + 8 <= wide * room.pixels / 100
        name = series[place] if place < len(series) else ""
        yield Segment(round(at, 3), round(wide, 3), place % FILLS, said if fits else "", f"{name}: {said}")
        at += wide


def _total(numbers: Sequence[int], *, plain: bool) -> str:
    """What stands behind a bar: the sum, and its parts where they do not stand in the bar."""
    counted = _counted(numbers)
    parts = " + ".join(map(str, counted))
    return str(sum(counted)) if plain or len([n for n in counted if n]) < 2 else f"{parts} = {sum(counted)}"


def _counted(numbers: Iterable[int]) -> list[int]:
    return [max(0, number) for number in numbers]


def _draw_grid(grid: Grid, room: Room) -> list[Drawing]:
    across = list(_slices(range(len(grid.heads)), room.columns))
    step = min(STEP, 60 / max(map(len, across), default=1))
    return [
        _grid_drawing([(grid.heads[place], place) for place in columns], rows, room, step)
        for columns in across
        for rows in _slices(grid.rows, GRID_ROWS)
    ]


def _grid_drawing(
    heads: Sequence[tuple[str, int]], rows: Sequence[tuple[str, tuple[Mark, ...]]], room: Room, step: float
) -> Drawing:
    named = [lines_of(head, 110, SMALL, most=1) for head, _ in heads]
    down = max((width(head.lines[0], SMALL) for head in named), default=0) + 10
    over = [_labels(head, down - 6)[0] for head in named]
    left = 100 - step * len(heads)  # the room of the labels
    middles = [round(left + step * (place + 0.5), 3) for place in range(len(heads))]
    drawn = list[GridRow]()
    for name, row in rows:
        said = lines_of(name, left * room.pixels / 100 - 8, LETTERS)
        tall = max(CELL, LINE * len(said.lines)) + 4
        labels = _labels(said, down + (tall - LINE * len(said.lines)) / 2 + 11)
        cells = [_cell(row[place], middle, step) for middle, (_, place) in zip(middles, heads, strict=True)]
        drawn.append(GridRow(labels, down, tall, tuple(cells)))
        down += tall
    return Drawing(
        room.name, down + 1, tuple(drawn), tuple(zip(middles, over, strict=True)), round(step * 0.9, 3)
    )


def _cell(mark: Mark, middle: float, step: float) -> Cell:
    look = marks()[mark]
    return Cell(round(middle - step * 0.45, 3), middle, look["sign"], look["shade"])


def _labels(said: Lines, y: float) -> tuple[Label, ...]:
    """Lines under each other, the first with the whole words where they do not all show."""
    whole = said.whole if " ".join(said.lines) != said.whole else ""
    return tuple(Label(line, y + LINE * place, "" if place else whole) for place, line in enumerate(said.lines))


def _slices(rows: Sequence[Any], most: int) -> Iterator[Any]:
    """Rows in even portions of at most so many."""
    portions = -(-len(rows) // most)
    size = -(-len(rows) // portions) if portions else 1
    for start in range(0, len(rows), size):
        yield rows[start : start + size]
