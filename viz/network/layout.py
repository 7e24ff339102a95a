"""Columns of keys and the links between them, in; whole-number places out."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from viz.network.drawing import Mark

COLUMN_GAP, ROW_GAP, TOP_GAP = 290, 56, 60


@dataclass(frozen=True, slots=True)
class Column:
    """A titled column of keys, top first."""

    title: str
    keys: tuple[str, ...]


def place_columns(
    columns: Sequence[Column], links: Sequence[tuple[str, str]]
) -> tuple[tuple[Mark, ...], tuple[tuple[int, str], ...]]:
    """Place columns side by side, each key near the middle of what it is linked to further right."""
    used = [column for column in columns if column.keys]
    near = _neighbours(links)
    heights: dict[str, float] = {}
    for column in reversed(used):
        heights.update(_column_heights(column.keys, near, heights))
    marks = [
        Mark(key, place * COLUMN_GAP, round(heights[key]))
        for place, column in enumerate(used)
        for key in column.keys
    ]
    return tuple(marks), tuple((place * COLUMN_GAP, column.title) for place, column in enumerate(used))


def _neighbours(links: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    near: dict[str, list[str]] = defaultdict(list)
    for left, right in links:
        near[left].append(right)
        near[right].append(left)
    return near


def _column_heights(
    keys: Sequence[str], near: dict[str, list[str]], heights: dict[str, float]
) -> dict[str, float]:
    """Wanted heights first, then pushed down so that no two labels touch."""
    wanted = {}
    for place, key in enumerate(keys):
        known = [heights[other] for other in near[key] if other in heights]
        wanted[key] = sum(known) / len(known) if known else float(TOP_GAP + place * ROW_GAP)
    placed: dict[str, float] = {}
    last = -math.inf
    for key in sorted(keys, key=lambda k: (wanted[k], keys.index(k))):
        last = max(wanted[key], last + ROW_GAP)
        placed[key] = last
    return placed
