"""What must be written to a server, in; the statements that write it, in batches, out.

A row is sent as a plain list of values in a fixed order: their names stand once in the statement, not in every row.
That halves what is packed here and unpacked there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

from graph.store.neo4j.held import Changes
from graph.store.neo4j.kept import ANSWER_KEPT
from graph.store.neo4j.layout import ANSWER, ENTITY, FILE, KNOWN_AS, QUOTE, SHARED, edge_types
from graph.store.neo4j.rows import EDGE_KEPT, FILE_KEPT, NODE_KEPT, QUOTE_KEPT

BATCH = 2_000  # rows of one statement
KEPT = {ENTITY: NODE_KEPT, QUOTE: QUOTE_KEPT, FILE: FILE_KEPT, ANSWER: ANSWER_KEPT}
SENT = {label: tuple(name for name in names if name != "graph") for label, names in KEPT.items()}  # that is $graph
EDGE_SENT = tuple(name for name in EDGE_KEPT if name != "graph")
ENDS = ("s", "d")
_Row = TypeVar("_Row")

_DELETE_NODES = "MATCH (n) WHERE elementId(n) IN $rows DETACH DELETE n RETURN count(*)"
_DELETE_EDGES = "MATCH ()-[e]->() WHERE elementId(e) IN $rows DELETE e RETURN count(*)"
SHARE = (
    f"MATCH (n:{ENTITY}:Organization {{graph: $graph}}) WHERE NOT EXISTS {{ (n)-[:{KNOWN_AS}]->(:{SHARED}) }} "
    f"MERGE (o:{SHARED} {{key: n.key}}) ON CREATE SET o.name = n.name MERGE (n)-[:{KNOWN_AS}]->(o) RETURN count(*)"
)
UNSHARE = f"MATCH (o:{SHARED}) WHERE NOT EXISTS {{ (o)<-[:{KNOWN_AS}]-() }} DELETE o RETURN count(*)"


class Step(NamedTuple):
    """One statement and its rows; it returns how many it wrote, so that the server works while the next is packed."""

    text: str
    rows: Sequence[Any] = ()
    values: Callable[[Any], Sequence[Any]] | None = None  # what is sent of a row; None: the row, which may be gone

    def given(self, graph: str) -> dict[str, Any]:
        """The values that the statement is run with."""
        return {"graph": graph, "rows": list(map(self.values, self.rows)) if self.values else self.rows}

    @property
    def least(self) -> int:
        """How many rows it must have written."""
        return len(self.rows) if self.values else 0


def steps(changes: Changes) -> Iterator[Step]:
    """The statements in their order: what goes, then things, then relations, then what partnerships share."""
    for text, ids in ((_DELETE_EDGES, changes.stale_edges), (_DELETE_NODES, changes.stale_nodes)):
        yield from (Step(text, part) for part in _batches(ids))
    for labels, nodes in changes.nodes.items():
        names = SENT[labels.split(":")[0]]
        yield from (Step(merge_nodes(labels, names), part, itemgetter(*names)) for part in _batches(nodes))
    for kind, edges in changes.edges.items():
        yield from (Step(merge_edges(kind), part, _edge_values) for part in _batches(edges))
    yield Step(SHARE)
    yield Step(UNSHARE)


def merge_nodes(labels: str, names: Sequence[str]) -> str:
    """The statement that writes things with these labels, each a row of these properties."""
    known = f"graph: $graph, key: row[{names.index('key')}]"
    return f"UNWIND $rows AS row MERGE (n:{labels} {{{known}}}) SET n = {_row(names)} RETURN count(*)"


def merge_edges(kind: str) -> str:
    """The statement that writes relations of a kind, whose ends must be there."""
    ends = " ".join(f"MATCH ({end}:{ENTITY} {{graph: $graph, key: row[{n}]}})" for n, end in enumerate(ENDS))
    fid = f"row[{EDGE_SENT.index('fid') + len(ENDS)}]"
    merge = f"MERGE (s)-[e:{edge_types([kind])} {{fid: {fid}}}]->(d) SET e = {_row(EDGE_SENT, len(ENDS))}"
    return f"UNWIND $rows AS row {ends} {merge} RETURN count(*)"


def _row(names: Sequence[str], first: int = 0) -> str:
    """All properties of a thing, each from its place in the row."""
    return f"{{graph: $graph, {', '.join(f'{name}: row[{number}]' for number, name in enumerate(names, first))}}}"


_of_edge = itemgetter(*EDGE_SENT)


def _edge_values(edge: dict[str, Any]) -> tuple[Any, ...]:
    return (edge["src"], edge["dst"], *_of_edge(edge["props"]))


def _batches(rows: Sequence[_Row]) -> Iterator[Sequence[_Row]]:
    return (rows[start : start + BATCH] for start in range(0, len(rows), BATCH))
