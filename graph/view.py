"""What a query may ask of a store: read-only, bounded, plain values out. SQLite and Neo4j both answer it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from graph.schema import Edge, Node, Quote


class Window(NamedTuple):
    """The dates and the body a question is limited to; "" means no limit. `until` doubles as the as-of date."""

    since: str = ""
    until: str = ""
    body: str = ""  # key of the body, not its name


class Counts(NamedTuple):
    """How much a store holds of a window: nodes, relations, letters of quotes; the quotes are those of all dates."""

    nodes: int
    edges: int
    letters: int


class DocumentInfo(NamedTuple):
    """One loaded file: its name, hash, format, warnings, and how many of its lines were used, ignored, unread."""

    key: str
    name: str
    sha256: str
    format: str
    accounting: Mapping[str, Any]  # lines, used, ignored, unread, unread_lines, ignored_by
    warnings: Sequence[Mapping[str, Any]]


class Slice(NamedTuple):
    """A bounded part of the graph; `cut` says in words what was left out, "" when nothing was."""

    nodes: Mapping[str, Node]
    edges: Sequence[Edge]  # sorted by kind, as_of, id; evidence filled
    cut: str = ""


class View(Protocol):
    """Read access to one partnership's graph."""

    def nodes(self, kinds: Iterable[str] = (), keys: Iterable[str] = ()) -> list[Node]:
        """Nodes of these kinds and (if given) these keys, sorted by key."""

    def edges(
        self, kinds: Iterable[str] = (), *, src: Iterable[str] = (), dst: Iterable[str] = (), window: Window = ...
    ) -> list[Edge]:
        """Edges of these kinds from `src` and to `dst` (empty = any) within the window, without quotes, sorted."""

    def evidence(self, edge_ids: Iterable[str]) -> dict[str, tuple[Quote, ...]]:
        """The quotes behind these edges."""

    def find(self, text: str, kinds: Iterable[str] = (), *, limit: int = 20) -> list[Node]:
        """Nodes whose name or alias holds these words, best first."""

    def search(self, text: str, *, limit: int = 50, every: bool = False) -> list[tuple[Quote, Edge]]:
        """Quotes that hold these words, best first, with one edge each proves, or with `every` one."""

    def slice(self, seeds: Sequence[str], *, hops: int = 1, window: Window = ..., limit: int = 600) -> Slice:
        """The seeds and what is within `hops` edges of them."""

    def documents(self) -> list[DocumentInfo]:
        """Every loaded file, sorted by name."""

    def text(self, document: str) -> str:
        """The text of a loaded file as its reader produced it; `document` is a document key."""

    def meta(self) -> Mapping[str, Any]:
        """What the build noted about the whole graph: undecided pairs, joins, unmatched judgements, counts."""
