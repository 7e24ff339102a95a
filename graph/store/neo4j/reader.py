"""Reading a server: questions in, nodes, edges and quotes out, each as the store file gives it; nothing is written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import cached_property
from itertools import islice
from types import TracebackType
from typing import Any, Self

import neo4j

from graph.errors import MovedError, NotFoundError
from graph.schema import EDGE_KINDS, Edge, Node, Quote
from graph.store.neo4j import statements
from graph.store.neo4j.choosing import choose
from graph.store.neo4j.connect import Account, connected, plainly
from graph.store.neo4j.finding import NAMES, QUOTES, ranked
from graph.store.neo4j.gathered import Gathered
from graph.store.neo4j.layout import FILE, PUBLICATION
from graph.store.neo4j.ranking import is_called
from graph.store.neo4j.rows import (
    FILE_FIELDS,
    NODE_FIELDS,
    QUOTE_FIELDS,
    EdgeReader,
    fields,
    file_of,
    node_of,
    quote_of,
    text_of,
)
from graph.store.neo4j.statements import Statement
from graph.store.neo4j.words import phrases
from graph.store.origin import Origin
from graph.store.walk import walk
from graph.view import Counts, DocumentInfo, Slice, Window

EVERYTHING = Window()
LONGEST = 300.0  # seconds that a question may take before the server ends it
STEPS = 8  # times that a question asks for edges before all are fetched,
GATHER = 20_000  # where there are no more than these: about a second's worth
AHEAD = 500  # quotes that are read before they are asked for
AT_ONCE = 50_000  # things and relations of a partnership whose rows a server gives as one list


class Neo4jView:
    """One partnership on a server, to read in one transaction; a `View` (graph/view.py). Use it in a `with`."""

    def __init__(
        self, uri: str, account: Account, partnership: str = "", *, driver: neo4j.Driver | None = None
    ) -> None:
        self.uri, self.account = uri, account
        self.graph, self._notes = "", dict[str, Any]()
        self._open = ExitStack()
        driver = driver or self._open.enter_context(connected(uri, account))
        self._read_edge = EdgeReader()
        self._proofs: dict[str, list[str]] = {}  # edge -> keys of its quotes, as far as they were read
        self._quotes: dict[str, Quote] = {}
        self._steps = 0
        self._texts: dict[str, str] = {}
        self._nodes: dict[str, Node | None] = {}  # None: looked for, and not there
        self._of_kinds: dict[tuple[str, ...], list[Node]] = {}
        try:
            with plainly(uri, account):
                session = driver.session(
                    database=account.database, default_access_mode=neo4j.READ_ACCESS, fetch_size=-1
                )
                self._open.enter_context(session)
                self._work = self._open.enter_context(session.begin_transaction(timeout=LONGEST))
            self._notes = choose(self._run, uri, partnership)
        except BaseException:
            self.close()
            raise
        self.graph = str(self._notes["graph"])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None or issubclass(kind, Exception):
                self._check_unmoved()
        finally:
            self.close()

    def close(self) -> None:
        """Let go of the server."""
        with plainly(self.uri, self.account):
            self._open.close()

    def _check_unmoved(self) -> None:
        """What was read is of one published state; where it changed meanwhile, the question has to be asked again."""
        rows = self._run(Statement(f"MATCH (p:{PUBLICATION} {{graph: $graph}})", "p.load, p.state", {}))
        if rows != [[self._notes["load"], "published"]]:
            raise MovedError(f"{self._notes['name']} was published anew while this question was answered: ask again.")

    def _run(self, statement: Statement) -> list[list[Any]]:
        """The rows of one statement, in one round trip."""
        given = {**statement.given, "graph": self.graph}
        is_small = self._notes.get("nodes", 0) + self._notes.get("edges", 0) <= AT_ONCE
        with plainly(self.uri, self.account):
            if not is_small:
                return [record.values() for record in self._work.run(statement.text, given)]
            [[rows]] = self._work.run(statement.as_list, given)
            return list(rows)

    def nodes(self, kinds: Iterable[str] = (), keys: Iterable[str] = ()) -> list[Node]:
        """Nodes of these kinds and (if given) these keys, sorted by key."""
        wanted, named = tuple(kinds), set(keys)
        if named:
            self._look_for(named)
            found = [node for key in sorted(named) if (node := self._nodes[key])]
            return [node for node in found if not wanted or node.kind in wanted]
        if wanted not in self._of_kinds:
            rows = self._run(statements.nodes(wanted, []))
            self._of_kinds[wanted] = sorted(map(node_of, rows), key=lambda node: node.key)
            self._nodes |= {node.key: node for node in self._of_kinds[wanted]}
        return list(self._of_kinds[wanted])

    def _look_for(self, keys: Iterable[str]) -> None:
        """Read the nodes of these keys that were not read yet."""
        if unread := sorted({*keys} - self._nodes.keys()):
            self._nodes |= dict.fromkeys(unread)
            self._nodes |= {row[0]: node_of(row) for row in self._run(statements.nodes([], unread))}

    def edges(
        self,
        kinds: Iterable[str] = (),
        *,
        src: Iterable[str] = (),
        dst: Iterable[str] = (),
        window: Window = EVERYTHING,
    ) -> list[Edge]:
        """Edges of these kinds cited within the window (undated: always), no quotes, by kind, date, id."""
        wanted = list(kinds)
        starts, ends = list(src), list(dst)
        if wanted and not set(wanted) & set(EDGE_KINDS):
            return []
        self._steps += 1
        if self._steps > STEPS and self._notes["edges"] <= GATHER:
            return self._gathered.select(wanted, src=starts, dst=ends, window=window)
        rows = self._run(statements.edges(wanted, src=starts, dst=ends, window=window))
        return sorted(map(self._edge, rows), key=lambda e: (e.kind, e.as_of, e.id))

    @cached_property
    def _gathered(self) -> Gathered:
        rows = self._run(statements.every_edge())
        return Gathered([self._edge(row[1:]) for row in rows], {row[2]: row[0] for row in rows})

    def _edge(self, row: Sequence[Any]) -> Edge:
        """The edge of a row; the keys of its quotes, which stand first, are kept for when they are asked for."""
        self._proofs[row[1]] = row[0]
        return self._read_edge(row[1:])

    def evidence(self, edge_ids: Iterable[str]) -> dict[str, tuple[Quote, ...]]:
        """The quotes behind these edges."""
        wanted = sorted(set(edge_ids))
        if unread := [edge for edge in wanted if edge not in self._proofs]:
            self._edges_by_id(unread)
        keys = {edge: self._proofs[edge] for edge in wanted if self._proofs.get(edge)}
        if missing := {key for found in keys.values() for key in found} - self._quotes.keys():
            # who asks edge by edge will ask for the next ones too: a round trip costs more than a few quotes
            more = (key for found in self._proofs.values() for key in found if key not in self._quotes)
            missing |= set(islice(more, AHEAD))
            self._quotes |= {row[0]: quote_of(row) for row in self._run(statements.quotes(sorted(missing)))}
        return {edge: tuple(self._quotes[key] for key in found) for edge, found in keys.items()}

    def _edges_by_id(self, ids: Iterable[str], src: Iterable[str] = ()) -> dict[str, Edge]:
        rows = self._run(statements.by_id(sorted(set(ids)), sorted(set(src))))
        return {edge.id: edge for edge in map(self._edge, rows)}

    def counts(self, window: Window = EVERYTHING) -> Counts:
        """How much there is, without reading it."""
        every = Counts(self._notes["nodes"], self._notes["edges"], self._notes["letters"])
        if window == EVERYTHING:
            return every
        [[edges]] = self._run(statements.edges([], src=[], dst=[], window=window, counted=True))
        return every._replace(edges=edges)

    def find(self, text: str, kinds: Iterable[str] = (), *, limit: int = 20) -> list[Node]:
        """Nodes whose name or alias holds these words, best first; an exact name or alias leads."""
        asked, typed = phrases(text), text.strip()
        if not asked:
            return []
        returned = f"n.other_names, {fields('n', NODE_FIELDS)}"
        rows = self._run(NAMES.statement(self.graph, asked, returned, list(kinds)))

        def order(row: Sequence[Any]) -> tuple[tuple[bool, bool], Node]:
            """Whether a node is called just that, and the node."""
            node = node_of(row[1:])
            exact, other = is_called(node.name, row[0], typed)
            return (not exact, not other), node

        size = {"texts": self._notes["nodes"], "words": self._notes["node_words"]}
        found = [(called, fit, node.key, node) for fit, (called, node) in ranked(rows, asked, order, **size)]
        return [node for *_, node in sorted(found, key=lambda each: each[:3])[:limit]]

    def search(self, text: str, *, limit: int = 50, every: bool = False) -> list[tuple[Quote, Edge]]:
        """Quotes that hold these words, best first, with one edge each proves, or with `every` one."""
        asked = phrases(text)
        returned = f"n.proves, {fields('n', QUOTE_FIELDS)}"
        rows = self._run(QUOTES.statement(self.graph, asked, returned)) if asked else []
        size = {"texts": self._notes["quotes"], "words": self._notes["quote_words"]}
        hits = [(fit, quote_of(row[1:]), row) for fit, row in ranked(rows, asked, list, **size)]
        hits.sort(key=lambda hit: (hit[0], hit[1].document, hit[1].start, hit[2][1]))
        proved = [(quote, [told.split(" ", 2) for told in sorted(row[0])]) for _, quote, row in hits[:limit]]
        chosen = [(quote, edge, src) for quote, told in proved for _, edge, src in told[: None if every else 1]]
        edges = self._edges_by_id([edge for _, edge, _ in chosen], [src for *_, src in chosen]) if chosen else {}
        return [(quote, edges[edge]) for quote, edge, _ in chosen if edge in edges]

    def slice(self, seeds: Sequence[str], *, hops: int = 1, window: Window = EVERYTHING, limit: int = 600) -> Slice:
        """The seeds and what is within `hops` edges of them, in a round trip for each hop and one for the quotes."""
        known: dict[str, Node] = {}

        def near(keys: Sequence[str]) -> list[Edge]:
            """What touches these nodes."""
            edges: dict[str, Edge] = {}
            for node, edge, other in self._run(statements.around(keys, window)):
                known[node[0]] = node_of(node)
                if edge is not None:
                    known[other[0]] = node_of(other)
                    edges[edge[1]] = self._edge(edge)
            return list(edges.values())

        first = near(seeds) if seeds else []
        seen = known.keys() & set(seeds)
        walked = walk(seen, near, hops=hops, limit=limit, first=first)
        quotes = self.evidence(walked.edges)
        edges = [replace(edge, evidence=quotes.get(key, ())) for key, edge in walked.edges.items()]
        nodes = {key: known[key] for key in sorted(walked.seen)}
        return Slice(nodes, sorted(edges, key=lambda e: (e.kind, e.as_of, e.id)), walked.cut)

    @cached_property
    def _documents(self) -> list[DocumentInfo]:
        files = Statement(f"MATCH (f:{FILE} {{graph: $graph}})", fields("f", FILE_FIELDS), {})
        return sorted(map(file_of, self._run(files)), key=lambda info: info.name)

    def documents(self) -> list[DocumentInfo]:
        """Every loaded file, sorted by name."""
        return list(self._documents)

    def text(self, document: str) -> str:
        """The text of a loaded file as its reader produced it."""
        if document not in self._texts:
            text = f"MATCH (f:{FILE} {{graph: $graph, key: $key}})"
            rows = self._run(Statement(text, "f.text", {"key": f"document:{document.removeprefix('document:')}"}))
            if not rows:
                raise NotFoundError(f"No loaded file has the key {document}: `partnergraph check` lists them.")
            self._texts[document] = text_of(rows[0][0])
        return self._texts[document]

    def origin(self) -> Origin:
        """A server does not know where the minutes lie."""
        return Origin()

    def meta(self) -> Mapping[str, Any]:
        """What the build noted about the whole graph."""
        notes: Mapping[str, Any] = json.loads(self._notes["meta"])
        return notes
