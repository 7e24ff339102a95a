"""Nodes to start from and a way to see what touches them, in; what is near, as far as there is room, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from graph.schema import Edge


class Walked(NamedTuple):
    """The nodes that a walk saw, the edges it took, and in words what it left out."""

    seen: set[str]
    edges: dict[str, Edge]
    cut: str


def walk(
    seeds: Iterable[str],
    near: Callable[[Sequence[str]], Iterable[Edge]],
    *,
    hops: int,
    limit: int,
    first: Iterable[Edge] | None = None,
) -> Walked:
    """What is within `hops` edges of the seeds, where `near` tells what touches some nodes; the newest stay.

    `first` is what touches the seeds, where it is known already.
    """
    seen = set(seeds)
    front, taken, left_out = set(seen), dict[str, Edge](), set[str]()
    for _ in range(hops if seen else 0):
        touching = near(sorted(front)) if first is None else first
        first, front = None, set()
        each = {edge.id: edge for edge in touching}.values()
        for edge in sorted(each, key=lambda e: (e.as_of, e.kind, e.id), reverse=True):
            new = {edge.src, edge.dst} - seen
            if len(seen) + len(new) > limit:
                left_out |= new
                continue
            seen |= new
            front |= new
            taken[edge.id] = edge
        if not front:
            break
    left_out -= seen
    more = f"{len(left_out)} more, the oldest, are left out: narrow the dates or the body." if left_out else ""
    return Walked(seen, taken, more)
