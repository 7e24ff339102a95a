"""Columns of keys and the links between them, in; whole-number places out."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from viz.network.drawing import Mark

ROW_GAP, LETTER, BESIDE, GUTTER = 56, 8, 40, 40  # between rows; a letter; a mark and the space after its name; lines
SWEEPS, NEAREST = 3, 6  # an owner of many stands beside the first of them, in sight at opening


@dataclass(frozen=True, slots=True)
class Column:
    """A titled column of keys, top first; `letters` says how many stand in a line of a name."""

    title: str
    keys: tuple[str, ...]
    letters: int = 24

    @property
    def width(self) -> int:
        """What the column takes, marks and names together."""
        return self.letters * LETTER + BESIDE


Titles = tuple[tuple[int, str, int], ...]  # where each title stands, and how wide it may be


def place_columns(
    columns: Sequence[Column], links: Sequence[tuple[str, str]], left: int = 0
) -> tuple[list[Mark], Titles]:
    """Place columns side by side, each key near the middle of what it is linked to further right."""
    used = [column for column in columns if column.keys]
    near = _neighbours(links)
    heights = _heights(used, near)
    for _ in range(SWEEPS if used else 0):  # what several own moves to their middle, and they follow
        last = used[-1]
        middles = {key: _middle(near.get(key, ()), heights) or heights[key] for key in last.keys}
        used[-1] = replace(last, keys=tuple(sorted(last.keys, key=lambda key: (middles[key], heights[key]))))
        heights = _heights(used, near)
    top = min(heights.values(), default=0)
    marks, titles, x = [], [], left
    for column in used:
        marks += [Mark(key, x, round(heights[key] - top), letters=column.letters) for key in column.keys]
        titles.append((x, column.title, column.width))
        x += column.width + GUTTER
    return marks, tuple(titles)


def _heights(columns: Sequence[Column], near: Mapping[str, Sequence[str]]) -> dict[str, float]:
    heights: dict[str, float] = {}
    for column in reversed(columns):
        heights.update(_column_heights(column.keys, near, heights))
    return heights


def _middle(keys: Sequence[str], heights: Mapping[str, float]) -> float | None:
    known = sorted(heights[key] for key in keys if key in heights)[:NEAREST]
    return sum(known) / len(known) if known else None


def _neighbours(links: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    near: dict[str, list[str]] = defaultdict(list)
    for left, right in links:
        near[left].append(right)
        near[right].append(left)
    return near


def _column_heights(
    keys: Sequence[str], near: Mapping[str, Sequence[str]], heights: Mapping[str, float]
) -> dict[str, float]:
    """Wanted heights first, then pushed apart so that no two labels touch."""
    wanted = {}
    for place, key in enumerate(keys):
        middle = _middle(near.get(key, ()), heights)
        wanted[key] = float(place * ROW_GAP) if middle is None else middle
    order = sorted(keys, key=lambda k: (wanted[k], keys.index(k)))
    return dict(zip(order, _apart([wanted[key] for key in order]), strict=True))


def _apart(wanted: Sequence[float]) -> list[float]:
    """Heights in order, a row apart at least; a crowd spreads evenly around the middle of where it would stand."""
    crowds: list[tuple[float, int]] = []  # the middle and the number of each
    for height in wanted:
        middle, count = height, 1
        while crowds and middle - (count - 1) * ROW_GAP / 2 < crowds[-1][0] + (crowds[-1][1] + 1) * ROW_GAP / 2:
            before, many = crowds.pop()
            middle, count = (before * many + middle * count) / (many + count), many + count
        crowds.append((middle, count))
    return [
        math.floor(middle - (count - 1) * ROW_GAP / 2) + place * ROW_GAP
        for middle, count in crowds
        for place in range(count)
    ]
