"""What is asked for in; the statement and its values out. Only names of the closed lists ever stand in a statement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from graph.store.neo4j.layout import ENTITY, QUOTE, edge_types
from graph.store.neo4j.rows import EDGE_FIELDS, NODE_FIELDS, QUOTE_FIELDS, fields
from graph.view import Window

Given = dict[str, Any]
EDGE = f"e.id, startNode(e).key, type(e), endNode(e).key, {fields('e', EDGE_FIELDS)}"
NODE = fields("n", NODE_FIELDS)


class Statement(NamedTuple):
    """A statement up to what it returns, what that is, and the values it is run with."""

    start: str
    returned: str
    given: Given

    @property
    def text(self) -> str:
        """The statement that gives a record for each row."""
        return f"{self.start} RETURN {self.returned}"

    @property
    def as_list(self) -> str:
        """The statement that gives all rows as one list: half the work for who reads it, but a server must hold it."""
        return f"{self.start} WITH [{self.returned}] AS row RETURN collect(row)"


def nodes(kinds: Sequence[str], keys: Sequence[str]) -> Statement:
    """Nodes of these kinds with these keys."""
    tests = [*(["n.kind IN $kinds"] if kinds else []), *(["n.key IN $keys"] if keys else [])]
    where = f" WHERE {' AND '.join(tests)}" if tests else ""
    return Statement(f"MATCH (n:{ENTITY} {{graph: $graph}}){where}", NODE, {"kinds": kinds, "keys": keys})


def _window_tests(window: Window) -> list[str]:
    """The same rules as a file's: undated is always in, and "~" sorts after every digit and dash."""
    return [
        *(["CASE WHEN e.as_of > e.last_cited THEN e.as_of ELSE e.last_cited END + '~' >= $since"] * bool(window.since)),
        *(["CASE e.first_cited WHEN '' THEN e.as_of ELSE e.first_cited END <= $until + '~'"] * bool(window.until)),
        *(["$body IN e.bodies"] * bool(window.body)),
    ]


def edges(
    kinds: Iterable[str], *, src: Sequence[str], dst: Sequence[str], window: Window, counted: bool = False
) -> Statement:
    """Edges of these kinds from `src` to `dst` within a window, or how many there are."""
    # the end with the fewer keys is looked up, the other is tested
    ends = {"s": src, "d": dst}
    first = min((end for end in ends if ends[end]), key=lambda end: len(ends[end]), default="s")
    known = f" WHERE {first}.key IN ${first}" if ends[first] else ""
    tests = [f"{end}.key IN ${end}" for end in ends if ends[end] and end != first]
    tests += ["e.graph = $graph", *_window_tests(window)]
    text = f"MATCH ({first}:{ENTITY} {{graph: $graph}}){known} WITH {first} "
    text += f"MATCH (s)-[e:{edge_types(kinds)}]->(d) WHERE {' AND '.join(tests)}"
    return Statement(text, "count(e)" if counted else f"e.quotes, {EDGE}", {"s": src, "d": dst, **window._asdict()})


def every_edge() -> Statement:
    """All edges of a partnership, with the boards they belong to."""
    text = f"MATCH (s:{ENTITY} {{graph: $graph}})-[e:{edge_types()}]->() WHERE e.graph = $graph"
    return Statement(text, f"e.bodies, e.quotes, {EDGE}", {})


def around(keys: Sequence[str], window: Window) -> Statement:
    """Nodes with whatever edges touch them within a window, and the node at the other end of each."""
    tests = " AND ".join(["e.graph = $graph", *_window_tests(window)])
    other = fields("m", NODE_FIELDS)
    text = (
        f"MATCH (n:{ENTITY} {{graph: $graph}}) WHERE n.key IN $keys "
        f"OPTIONAL MATCH (n)-[e:{edge_types()}]-(m:{ENTITY}) WHERE {tests}"
    )
    returned = f"[{NODE}], CASE WHEN e IS NULL THEN NULL ELSE [e.quotes, {EDGE}] END, [{other}]"
    return Statement(text, returned, {"keys": keys, **window._asdict()})


def by_id(ids: Sequence[str], src: Sequence[str]) -> Statement:
    """Edges by identity, out of those that start at `src`, or out of all: one text, which a server plans once."""
    known = " WHERE s.key IN $src" if src else ""
    text = f"MATCH (s:{ENTITY} {{graph: $graph}}){known} WITH s MATCH (s)-[e:{edge_types()}]->(d) "
    text += "WHERE e.graph = $graph AND e.id IN $ids"
    return Statement(text, f"e.quotes, {EDGE}", {"ids": ids, "src": src})


def quotes(keys: Sequence[str]) -> Statement:
    """Quotes by key."""
    text = f"MATCH (q:{QUOTE} {{graph: $graph}}) WHERE q.key IN $keys"
    return Statement(text, fields("q", QUOTE_FIELDS), {"keys": keys})
