"""The carried graph in; a place for every node out: from left to right by date, from top to bottom by matter.

Worked out without forces: a node stands at its own date and beside what it belongs to, so that a new meeting moves
nothing else, and fifty thousand nodes take seconds. A spring layout needs minutes for as many and moves everything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from graph.schema import Node
from viz.network.carried import Carried

Place = tuple[int, int]

MONTH, CELL = 60, 16  # steps of the map: what a month is wide, and what a mark takes
LANE = 3 * CELL  # what an issue is high
PARENTS = ("HAS_ITEM", "DECIDED", "ARISES_FROM", "UPDATES", "HELD")  # a thing stands beside what it came out of
UNDATED = ("Issue", "Priority", "Body", "Organization", "Post", "Person")


def place_everything(carried: Carried) -> dict[str, Place]:
    """Give every node a place of its own; the same node keeps its place when a meeting is added."""
    heights = _heights(carried)
    crowd, places = Crowd(), dict[str, Place]()
    dated = sorted((node for node in carried.nodes.values() if node.date), key=lambda n: (n.date, n.kind, n.key))
    for node in dated:
        places[node.key] = crowd.near(_across(node.date), heights.get(node.key, 0))
    # what nothing is said of stands left of the first date
    alone = min((x for x, _ in places.values()), default=0) - 2 * LANE, 0
    order = {kind: place for place, kind in enumerate(UNDATED)}
    rest = [node for node in carried.nodes.values() if node.key not in places]
    rest.sort(key=lambda node: (order.get(node.kind, len(order)), node.key))
    for node in rest:
        places[node.key] = crowd.near(*(_middle(carried, node, places, heights) or alone))
    return places


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
    months = (int(date[:4]) - 2000) * 12 + int(date[5:7] or 1) - 1
    return months * MONTH + int(date[8:10] or 1) * MONTH // 31


def _heights(carried: Carried) -> dict[str, int]:
    """How far down things stand: an issue in a lane, in the order in which they came up; what belongs to it follows."""
    lanes = {key: (place + 2) * LANE for place, key in enumerate(_issues_in_order(carried))}
    heights = dict(lanes)
    for kind in ("RAISES", "ABOUT"):
        for edge in carried.edges:
            if edge.kind == kind and edge.dst in lanes:
                heights.setdefault(edge.src, lanes[edge.dst])
    for edge in carried.edges:
        if edge.kind in PARENTS:
            up, down = (edge.src, edge.dst) if edge.kind in ("HAS_ITEM", "DECIDED", "HELD") else (edge.dst, edge.src)
            if up in heights:
                heights.setdefault(down, heights[up])
    return heights


def _issues_in_order(carried: Carried) -> list[str]:
    first: dict[str, str] = defaultdict(lambda: "~")
    for edge in carried.edges:
        first[edge.dst] = min(first[edge.dst], edge.as_of or "~")
    return sorted((node.key for node in carried.of_kind("Issue")), key=lambda key: (first[key], key))


def _middle(
    carried: Carried, node: Node, places: Mapping[str, Place], heights: Mapping[str, int]
) -> Place | None:
    """The middle of what a node is linked to; an issue stays in its lane."""
    near = [places[end] for edge in carried.touching[node.key] for end in (edge.src, edge.dst) if end in places]
    if not near:
        return None
    xs, ys = sorted(x for x, _ in near), sorted(y for _, y in near)
    return xs[len(xs) // 2], heights.get(node.key, ys[len(ys) // 2])
