"""What a page draws: marks with their places, lines between them, what was left out, and the steps of its story."""

from __future__ import annotations

from dataclasses import dataclass

from graph.schema import Edge, Node, Quote

NO_OWNER = Node("drawn:no-owner", "NoOwner", "No owner", props={"text": "No settled owner in the record"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A node at its place; `side` says where its label stands: right, left, below or above."""

    key: str
    x: int
    y: int
    side: str = "right"
    label: str = "name"  # what stands beside it: "name" for the name of the node
    letters: int = 30  # in a line of the label
    note: str = ""  # a last line, such as a date
    doubt: str = ""  # a last line that warns, such as who has moved on


@dataclass(frozen=True, slots=True)
class Drawing:
    """One picture: its heading, its marks and lines, its columns, and what it leaves out."""

    heading: str
    summary: str
    marks: tuple[Mark, ...]
    lines: tuple[Edge, ...]
    bends: tuple[tuple[tuple[int, int], ...], ...] = ()  # of each line, where it bends; () where all are straight
    earlier: frozenset[str] = frozenset()  # ids of lines that tell of earlier days
    beyond: tuple[Edge, ...] = ()  # what belongs here and is not drawn; the table and the files hold it
    extra_nodes: tuple[Node, ...] = ()  # "No owner" and the like, which are not in the graph
    extra_edges: tuple[Edge, ...] = ()
    columns: tuple[tuple[int, str, int], ...] = ()  # x, title and width; width 0 where nothing stands beside it
    between: tuple[tuple[int, str, int], ...] = ()  # x, what went by between two columns, and the room for it
    lanes: tuple[tuple[int, str], ...] = ()  # y and title
    days: tuple[tuple[str, int], ...] = ()  # date and x
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
