"""One page of an open PDF in; the ruled lines on it, across and down, and the share of it that pictures cover, out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from ctypes import c_float, c_int
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from loaders.readers.pdf.boxes import Page, Rule

THIN = 3.0  # points: a bar thinner than this is a ruled line
SHORT = 4.0  # points: what is shorter is a dot
MOST_OBJECTS = 20_000  # drawings of a page that are looked at
MOST_POINTS = 4_000  # corners of one drawing that are looked at
_PLAIN = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

Turn = Callable[[float, float], tuple[float, float]]
Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]


class _Bar(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float


def read_rules(page: Any, found: Page, turn: Turn) -> None:
    """Put the ruled lines of a page, and how much of it is pictures, on the page that was found."""
    area = max(1.0, found.width * found.height)
    for thing, matrix in _things(page.raw):
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            bar = _bar([turn(*point) for point in _corners(thing, matrix)])
            found.pictures += max(0.0, bar.right - bar.left) * max(0.0, bar.bottom - bar.top) / area
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            for bar in _bars(thing, matrix, turn):
                _add(found, bar)


def _add(found: Page, bar: _Bar) -> None:
    width, height = bar.right - bar.left, bar.bottom - bar.top
    if height <= THIN and width >= SHORT:
        found.across.append(Rule((bar.top + bar.bottom) / 2, bar.left, bar.right))
    elif width <= THIN and height >= SHORT:
        found.down.append(Rule((bar.left + bar.right) / 2, bar.top, bar.bottom))


def _things(page: Any) -> Iterator[tuple[Any, Matrix]]:
    """Every drawing of a page with how it is placed; drawings inside a drawing as well."""
    for place in range(min(raw.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        thing = raw.FPDFPage_GetObject(page, place)
        if raw.FPDFPageObj_GetType(thing) != raw.FPDF_PAGEOBJ_FORM:
            yield thing, _PLAIN
            continue
        matrix = _matrix(thing)
        for inner in range(min(raw.FPDFFormObj_CountObjects(thing), MOST_OBJECTS)):
            yield raw.FPDFFormObj_GetObject(thing, inner), matrix


def _matrix(thing: Any) -> Matrix:
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(thing, found):
        return _PLAIN
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _placed(matrix: Matrix, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _corners(thing: Any, matrix: Matrix) -> list[Point]:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    if not raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
        return [(0.0, 0.0)]
    return [_placed(matrix, left.value, bottom.value), _placed(matrix, right.value, top.value)]


def _bar(points: Sequence[Point]) -> _Bar:
    across, down = [point[0] for point in points], [point[1] for point in points]
    return _Bar(min(across), min(down), max(across), max(down))


def _bars(thing: Any, matrix: Matrix, turn: Turn) -> Iterator[_Bar]:
    """The straight lines of one drawing: bars that are thin, and the sides of what is drawn as an outline."""
    whole = _bar([turn(*point) for point in _corners(thing, matrix)])
    if min(whole.right - whole.left, whole.bottom - whole.top) <= THIN:
        yield whole
        return
    fill, stroke = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(thing, fill, stroke)
    own = _matrix(thing)
    for outline in _outlines(thing):
        points = [turn(*_placed(matrix, *_placed(own, x, y))) for x, y in outline]
        bar = _bar(points)
        if min(bar.right - bar.left, bar.bottom - bar.top) <= THIN:
            yield bar
        elif stroke.value:
            yield from (_bar(pair) for pair in pairwise(points))


def _outlines(thing: Any) -> Iterator[list[Point]]:
    """The corners of each outline of a drawing, the first one again where it is closed."""
    x, y = c_float(), c_float()
    points: list[Point] = []
    for place in range(min(raw.FPDFPath_CountSegments(thing), MOST_POINTS)):
        segment = raw.FPDFPath_GetPathSegment(thing, place)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append((x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points
