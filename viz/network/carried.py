"""A view and a window in; every node and relation a page carries, with its quotes, out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property

from graph.schema import EDGE_KINDS, NODE_KINDS, Edge, Node
from graph.view import View, Window

LEFT_OUT = ("Document",)  # a file is named in each quote and in the footer, it is not a thing to walk to


@dataclass(frozen=True)
class Carried:
    """The part of the graph a page holds, in a fixed order, with what stands next to each node."""

    nodes: dict[str, Node]
    edges: tuple[Edge, ...]
    documents: tuple[str, ...] = ()

    @cached_property
    def touching(self) -> dict[str, list[Edge]]:
        """Every relation of each node, in order."""
        found: dict[str, list[Edge]] = {key: [] for key in self.nodes}
        for edge in self.edges:
            found[edge.src].append(edge)
            if edge.dst != edge.src:
                found[edge.dst].append(edge)
        return found

    @cached_property
    def _kinds(self) -> dict[str, list[Node]]:
        found: dict[str, list[Node]] = defaultdict(list)
        for node in self.nodes.values():
            found[node.kind].append(node)
        return found

    def of_kind(self, kind: str) -> list[Node]:
        """The nodes of one kind, in order."""
        return list(self._kinds.get(kind, ()))

    def out(self, key: str, kind: str) -> list[Edge]:
        """The relations of one kind that start at a node."""
        return [edge for edge in self.touching.get(key, []) if edge.kind == kind and edge.src == key]

    def into(self, key: str, kind: str) -> list[Edge]:
        """The relations of one kind that end at a node."""
        return [edge for edge in self.touching.get(key, []) if edge.kind == kind and edge.dst == key]


def carry(view: View, window: Window) -> Carried:
    """Read everything within the window once; a node stays when it is undated or inside the window."""
    kinds = [kind for kind in NODE_KINDS if kind not in LEFT_OUT]
    nodes = {node.key: node for node in view.nodes(kinds)}
    found = [
        edge for edge in view.edges(EDGE_KINDS, window=window) if edge.src in nodes and edge.dst in nodes
    ]
    kept = _within(nodes, found, window)
    quotes = view.evidence([edge.id for edge in found])
    edges = tuple(replace(edge, evidence=quotes.get(edge.id, edge.evidence)) for edge in found)
    return Carried(kept, edges, tuple(document.name for document in view.documents()))


def _within(nodes: dict[str, Node], edges: list[Edge], window: Window) -> dict[str, Node]:
    if window == Window():
        return dict(sorted(nodes.items()))
    touched = {key for edge in edges for key in (edge.src, edge.dst)}
    return {key: node for key, node in sorted(nodes.items()) if key in touched}
