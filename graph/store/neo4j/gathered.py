"""All edges of a partnership in; those of some kinds, between some ends and within a window, from memory, out.

A question that asks a server edge by edge waits for the way there and back each time: after a few such steps it is
quicker to fetch all edges at once. The rules are those of the file and of `statements`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.schema import Edge
from graph.view import Window


class Gathered:
    """The edges of a partnership, by either end."""

    def __init__(self, edges: Iterable[Edge], bodies: Mapping[str, Sequence[str]]) -> None:
        self._all = sorted(edges, key=lambda e: (e.kind, e.as_of, e.id))
        self._bodies = bodies
        self._from: dict[str, list[Edge]] = defaultdict(list)
        self._to: dict[str, list[Edge]] = defaultdict(list)
        self._of: dict[str, list[Edge]] = defaultdict(list)
        for edge in self._all:
            self._from[edge.src].append(edge)
            self._to[edge.dst].append(edge)
            self._of[edge.kind].append(edge)

    def select(self, kinds: Sequence[str], *, src: Sequence[str], dst: Sequence[str], window: Window) -> list[Edge]:
        """Edges of these kinds from `src` to `dst` (empty = any) within the window, by kind, date, id."""
        wanted, starts, ends = set(kinds), set(src), set(dst)
        if starts:
            near = [edge for key in starts for edge in self._from.get(key, ())]
        elif ends:
            near = [edge for key in ends for edge in self._to.get(key, ())]
        else:
            near = [edge for kind in wanted for edge in self._of.get(kind, ())] if wanted else self._all
        found = [
            edge
            for edge in near
            if (not wanted or edge.kind in wanted) and (not ends or edge.dst in ends) and self._is_in(edge, window)
        ]
        return sorted(found, key=lambda e: (e.kind, e.as_of, e.id))

    def _is_in(self, edge: Edge, window: Window) -> bool:
        return (
            (not window.since or max(edge.as_of, edge.last_cited) + "~" >= window.since)
            and (not window.until or (edge.first_cited or edge.as_of) <= window.until + "~")
            and (not window.body or window.body in self._bodies.get(edge.id, ()))
        )
