"""What a page draws at opening: marks with their places, lines between them, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.schema import Edge, Node

NO_OWNER = Node("drawn:no-owner", "NoOwner", "No owner", props={"text": "No settled owner in the record"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A node at its place; `side` says where its label stands: right, left or below."""

    key: str
    x: int
    y: int
    side: str = "right"


@dataclass(frozen=True, slots=True)
class Drawing:
    """One picture: its heading, its marks and lines, its column headings and what it leaves out."""

    heading: str
    summary: str
    marks: tuple[Mark, ...]
    lines: tuple[Edge, ...]
    extra_nodes: tuple[Node, ...] = ()  # "No owner" and "+ 12 more", which are not in the graph
    extra_edges: tuple[Edge, ...] = ()
    columns: tuple[tuple[int, str], ...] = ()
    focus: str = ""
    cut: str = field(default="")
