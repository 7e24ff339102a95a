"""Which body an edge belongs to: nodes and edges in, pairs of body key and edge id out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.schema import Edge, Node


def _bodies_by_node(edges: Sequence[Edge]) -> dict[str, set[str]]:
    """The body of every meeting and of every item of its agenda."""
    bodies: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        if edge.kind == "HELD":
            bodies[edge.dst].add(edge.src)
    for edge in edges:
        if edge.kind == "HAS_ITEM":
            bodies[edge.dst] |= bodies.get(edge.src, set())
    return bodies


def _bodies_by_place(nodes: Mapping[str, Node], edges: Iterable[Edge]) -> dict[tuple[str, str], set[str]]:
    """The body whose meeting of a date stands in a document."""
    places: dict[tuple[str, str], set[str]] = defaultdict(set)
    for edge in edges:
        if edge.kind == "HELD":
            for quote in edge.evidence:
                places[quote.document, quote.meeting or nodes[edge.dst].date].add(edge.src)
    return places


def body_edges(nodes: Mapping[str, Node], edges: Sequence[Edge]) -> set[tuple[str, str]]:
    """Pair each body with the edges said at its meetings, or that end at it, its meeting or its item."""
    by_node, by_place = _bodies_by_node(edges), _bodies_by_place(nodes, edges)
    pairs: set[tuple[str, str]] = set()
    for edge in edges:
        bodies = {end for end in (edge.src, edge.dst) if nodes[end].kind == "Body"}
        bodies |= by_node.get(edge.src, set()) | by_node.get(edge.dst, set())
        for quote in edge.evidence:
            bodies |= by_place.get((quote.document, quote.meeting), set())
        pairs |= {(body, edge.id) for body in bodies}
    return pairs
