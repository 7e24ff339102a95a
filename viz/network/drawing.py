"""What a page draws: marks with their places, lines between them, what was left out, and the steps of its story."""

from __future__ import annotations

from dataclasses import dataclass

from graph.schema import Edge, Node, Quote

NO_OWNER = Node("drawn:no-owner", "NoOwner", "No owner", props={"text": "No settled owner in the record"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A node at its place; `side` says where its label stands: right, left or below."""

    key: str
    x: int
    y: int
    side: str = "right"
    label: str = "name"  # what stands beside it: "name" for the name of the node


@dataclass(frozen=True, slots=True)
class Drawing:
    """One picture: its heading, its marks and lines, its columns, and what it leaves out."""

    heading: str
    summary: str
    marks: tuple[Mark, ...]
    lines: tuple[Edge, ...]
    extra_nodes: tuple[Node, ...] = ()  # "No owner" and the like, which are not in the graph
    extra_edges: tuple[Edge, ...] = ()
    columns: tuple[tuple[int, str], ...] = ()  # x and title
    lanes: tuple[tuple[int, str], ...] = ()  # y and title
    cut: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One stop of the story: what the record shows, the words that prove it, and the view to look at it in."""

    title: str
    sentence: str
    question: str  # what the board would have to answer; "" for none
    view: str  # of VIEWS
    focus: str  # the key of the node it is about
    quotes: tuple[Quote, ...] = ()


VIEWS = ("ownership", "explore", "timeline", "path", "map")
