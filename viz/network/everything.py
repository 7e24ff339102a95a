"""The carried graph in; a place for every node out: from left to right by date, from top to bottom by matter.

Worked out without forces: a node stands at its own date and beside what it belongs to, so that a new meeting moves
nothing else, and fifty thousand nodes take seconds. A spring layout needs minutes for as many and moves everything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from graph.claims import content_id
from graph.schema import Node
from viz.network.carried import Carried
from viz.words import kind_word

Place = tuple[int, int]

MONTH, CELL = 60, 16  # steps of the map: what a month is wide, and what a mark takes
LANE = 3 * CELL  # what an issue is high
BAND = 12 * CELL  # what a kind of its own is high
SPREAD = 9  # steps over which those of a band that belong to one place are spread
ROWS = 101  # over which what nothing is said of is spread
FIRST_YEAR = 2000
PARENTS = ("HAS_ITEM", "DECIDED", "ARISES_FROM", "UPDATES", "HELD")  # a thing stands beside what it came out of
# Above the issues, a band for each kind that belongs to no issue, the lowest last.
BANDS = (("Meeting",), ("Body",), ("Organization",), ("Post",), ("Person",), ("Priority",))
# What comes out of a meeting stands right of it, each kind in a column of its own.
ASIDE = {"Meeting": 0, "AgendaItem": 0, "Resolution": 1, "Action": 2, "ProgressUpdate": 3}


@dataclass(frozen=True)
class Axes:
    """What left to right and top to bottom mean: where years begin, and where each band stands."""

    years: tuple[tuple[int, str], ...]
    bands: tuple[tuple[int, str], ...]


def place_everything(carried: Carried) -> dict[str, Place]:
    """Give every node a place of its own; the same node keeps its place when a meeting is added."""
    heights = _heights(carried)
    dated = {node.key: _across(node.date) + ASIDE.get(node.kind, 0) * MONTH for node in _dated(carried)}
    wanted = {key: (across, heights.get(key, LANE)) for key, across in dated.items()}
    wanted |= _beside(carried, dated, heights)
    crowd = Crowd()
    return {key: crowd.near(*wanted[key]) for key in sorted(wanted, key=_order_of(carried))}


def _dated(carried: Carried) -> list[Node]:
    return [node for node in carried.nodes.values() if node.date]


def _beside(carried: Carried, dated: Mapping[str, int], heights: Mapping[str, int]) -> dict[str, Place]:
    """Where what bears no date would stand: a matter where it was first spoken of, the rest amid what it is linked to.

    What nothing is said of stands left of it all.
    """
    across, alone = dict(dated), min(dated.values(), default=0) - 2 * LANE
    order = {kind: place for place, (kind,) in enumerate(BANDS)}
    rest = [node for node in carried.nodes.values() if node.key not in dated]
    found = dict[str, Place]()
    for node in sorted(rest, key=lambda node: (order.get(node.kind, -1), node.key)):
        middle = _first_said(carried, node) if node.kind == "Issue" else _middle(carried, node, across)
        across[node.key] = alone if middle is None else middle
        # each alone a row of its own, so that no other moves when one is spoken of
        right, down = _aside(node.key) if node.kind in order else (0, 0 if middle is not None else _row(node.key))
        found[node.key] = across[node.key] + right, heights.get(node.key, LANE) + down
    return found


def _order_of(carried: Carried) -> Callable[[str], tuple[str, bool, str, str]]:
    """Who chooses a place before whom: what was there first, so that nothing gives way to what a meeting brings."""
    first: dict[str, str] = {}
    for edge in carried.edges:
        for end in (edge.src, edge.dst):
            first[end] = min(first.get(end, "~"), edge.first_cited or edge.as_of or "~")

    def order(key: str) -> tuple[str, bool, str, str]:
        """By the first day it is spoken of, then by kind and key."""
        node = carried.nodes[key]
        return node.date or first.get(key, "~"), not node.date, node.kind, key

    return order


def _aside(key: str) -> Place:
    """A few steps to one side, the same for a key whatever else is there, so that few nodes want one place."""
    number = int(content_id(key, 8), 16)
    return (number % SPREAD - SPREAD // 2) * CELL, (number // SPREAD % SPREAD - SPREAD // 2) * CELL


def _row(key: str) -> int:
    """How far down a node stands of which nothing is said, the same whatever else is there."""
    return int(content_id(key, 8), 16) % ROWS * CELL


def axes_of(places: Mapping[str, Place], carried: Carried) -> Axes:
    """The years within the map, and the bands that hold anything."""
    xs = [places[node.key][0] for node in carried.nodes.values() if node.date]
    if not xs:
        return Axes((), ())
    years = range(min(xs) // (12 * MONTH), max(xs) // (12 * MONTH) + 2)
    used = {node.kind for node in carried.nodes.values()}
    bands = [(_band(kind), kind_word(kind, 2)) for (kind,) in BANDS if kind in used]
    lowest = ((LANE * 2, kind_word("Issue", 2)),) if "Issue" in used else ()
    return Axes(tuple((year * 12 * MONTH, str(FIRST_YEAR + year)) for year in years), (*bands, *lowest))


def _band(kind: str) -> int:
    place = next((at for at, kinds in enumerate(BANDS) if kind in kinds), None)
    return LANE if place is None else (place - len(BANDS)) * BAND


class Crowd:
    """Which steps of the map are taken; who comes later stands further out in a spiral."""

    def __init__(self) -> None:
        self._taken: set[Place] = set()
        self._walks: dict[Place, Iterator[Place]] = {}

    def near(self, x: int, y: int) -> Place:
        """The nearest free place, taken from now on."""
        home = (x // CELL, y // CELL)
        walk = self._walks.setdefault(home, _spiral(*home))
        at = next(step for step in walk if step not in self._taken)
        self._taken.add(at)
        return at[0] * CELL, at[1] * CELL


def _spiral(x: int, y: int) -> Iterator[Place]:
    """Every step of the map, in squares that grow around one."""
    yield x, y
    ring = 0
    while True:
        ring += 1
        for across in range(-ring, ring + 1):
            yield x + across, y - ring
            yield x + across, y + ring
        for down in range(1 - ring, ring):
            yield x - ring, y + down
            yield x + ring, y + down


def _across(date: str) -> int:
    """Months since a fixed year, and the day: nothing that is loaded later can move it."""
    months = (int(date[:4]) - FIRST_YEAR) * 12 + int(date[5:7] or 1) - 1
    return months * MONTH + int(date[8:10] or 1) * MONTH // 31


def _heights(carried: Carried) -> dict[str, int]:
    """How far down things stand: a band for each kind, then issues in the order in which they came up, with theirs.

    An issue of which nothing is said has no lane: it would move with every issue that comes up.
    """
    lanes = {key: (place + 2) * LANE for place, key in enumerate(_issues_in_order(carried))}
    heights = lanes | {key: _band(node.kind) for key, node in carried.nodes.items() if _band(node.kind) < 0}
    for kind in ("RAISES", "ABOUT"):
        for edge in carried.edges:
            if edge.kind == kind and edge.dst in lanes:
                heights.setdefault(edge.src, lanes[edge.dst])
    for edge in carried.edges:
        if edge.kind in PARENTS:
            up, down = (edge.src, edge.dst) if edge.kind in ("HAS_ITEM", "DECIDED", "HELD") else (edge.dst, edge.src)
            if up in heights and heights[up] > 0:
                heights.setdefault(down, heights[up])
    return heights


def _issues_in_order(carried: Carried) -> list[str]:
    first: dict[str, str] = defaultdict(lambda: "~")
    for edge in carried.edges:
        first[edge.dst] = min(first[edge.dst], edge.as_of or "~")
    named = [node.key for node in carried.of_kind("Issue") if node.key in first]
    return sorted(named, key=lambda key: (first[key], key))


def _first_said(carried: Carried, node: Node) -> int | None:
    """Where a node was first spoken of, from left to right."""
    days = [day for edge in carried.touching[node.key] if (day := edge.first_cited or edge.as_of)]
    return _across(min(days)) if days else None


def _middle(carried: Carried, node: Node, across: Mapping[str, int]) -> int | None:
    """The middle of what a node is linked to, from left to right."""
    near = [across[end] for edge in carried.touching[node.key] for end in (edge.src, edge.dst) if end in across]
    return sorted(near)[len(near) // 2] if near else None
