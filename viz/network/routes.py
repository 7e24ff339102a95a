"""Places of marks in columns and the lines between them, in; a way for each line that touches no other name, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from viz.network.drawing import Mark
from viz.network.layout import BESIDE, LETTER

HALF_ROW, APART = 27, 5  # what a mark with its name takes above and below its middle; between two lines in one gap
BEFORE = 16  # a line is level again before it reaches the marks of a column
Bends = tuple[tuple[int, int], ...]


def route(marks: Sequence[Mark], lines: Iterable[tuple[str, str]]) -> list[Bends]:
    """Where each line bends: level past its own name, across between columns, through free gaps of those it skips."""
    place = {mark.key: (mark.x, mark.y) for mark in marks}
    ends = {mark.x: mark.x + mark.letters * LETTER + BESIDE - BEFORE for mark in marks}
    gaps = _Gaps(marks)
    found: list[Bends] = []
    for pair in lines:
        (left, top), (right, bottom) = sorted(place[key] for key in pair)
        between = [x for x in sorted(ends) if left < x < right]
        bends, y = [(ends[left], top)], top
        for at, x in enumerate(between):
            y = gaps.take(x, round(y + (bottom - y) / (len(between) + 1 - at)))
            bends += [(x - BEFORE, y), (ends[x], y)]
        whole = (*bends, (right - BEFORE, bottom)) if left < right else ()
        found.append(tuple(reversed(whole)) if place[pair[0]] > place[pair[1]] else whole)
    return found


class _Gaps:
    """The free heights between the rows of each column; each is given to one line."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        rows: dict[int, list[int]] = defaultdict(list)
        for mark in marks:
            rows[mark.x].append(mark.y)
        self.rows: Mapping[int, list[int]] = {x: sorted(ys) for x, ys in rows.items()}
        self.taken: dict[int, set[int]] = defaultdict(set)

    def take(self, x: int, wanted: int) -> int:
        """The free height nearest to the wanted one, in the gaps of a column and beyond its ends."""
        ys, taken = self.rows[x], self.taken[x]
        free = [y for y in _free(ys, wanted) if all(abs(y - other) >= APART for other in taken)]
        best = min(free, key=lambda y: (abs(y - wanted), y))
        taken.add(best)
        return best


def _free(ys: Sequence[int], wanted: int) -> list[int]:
    """Heights that meet no row, a step apart: in every gap, and far enough beyond both ends for every line."""
    found: list[int] = []
    for above, below in pairwise(ys):
        middle = (above + below) // 2
        room = max((below - above) // 2 - HALF_ROW, 0)
        found += range(middle - room // APART * APART, middle + room + 1, APART)
    over, under = ys[0] - HALF_ROW - 1, ys[-1] + HALF_ROW + 1
    reach = abs(wanted - over) + abs(wanted - under) + 400
    return [*found, *range(over, over - reach, -APART), *range(under, under + reach, APART)]
