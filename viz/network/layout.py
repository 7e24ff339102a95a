"""Keys and links in; whole-number places out: columns for ownership, rings for one node."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from viz.network.drawing import Mark

COLUMN_GAP, ROW_GAP, TOP_GAP = 290, 56, 60
RING_ROW, RING_GAP, LEAST_RING = 38, 310, 200


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


def place_rings(focus: str, rings: Sequence[Sequence[str]]) -> tuple[Mark, ...]:
    """Place one node in the middle and its rings around it, evenly by height so that labels never touch."""
    marks = [Mark(focus, 0, 0, "below")]
    radius = 0
    for ring in rings:
        radius = max(radius + RING_GAP if radius else LEAST_RING, RING_ROW * (len(ring) + 2) // 4)
        marks.extend(_ring(ring, radius))
    return tuple(marks)


def _ring(keys: Sequence[str], radius: int) -> list[Mark]:
    right = (len(keys) + 1) // 2
    return [*_arc(keys[:right], radius, "right"), *_arc(tuple(reversed(keys[right:])), radius, "left")]


def _arc(keys: Sequence[str], radius: int, side: str) -> list[Mark]:
    marks = []
    for place, key in enumerate(keys):
        y = round((place - (len(keys) - 1) / 2) * RING_ROW)
        x = round(math.sqrt(max(radius * radius - y * y, (radius * 2 // 5) ** 2)))
        marks.append(Mark(key, x if side == "right" else -x, y, side))
    return marks
