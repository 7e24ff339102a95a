"""A store file and a server in; the server's copy of the partnership brought up to date, and what that took, out.

Whatever the server holds is compared with the file, value for value, and only what differs is written, in one
transaction: who asks meanwhile sees the old state or the new one. More than one transaction takes is written in many,
and readers are told to wait. Where that is broken off, the next publish finds what is missing and writes it.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import neo4j
from neo4j.exceptions import Neo4jError

from graph.errors import StoreError
from graph.store.neo4j.content import Content
from graph.store.neo4j.held import Changes, find_changes
from graph.store.neo4j.layout import CONSTRAINTS, ENTITY, INDEXES, KNOWN_AS, PUBLICATION, SHARED, edge_types, name_of

BATCH = 2_000  # rows of one statement
AT_ONCE = 20_000  # rows that one transaction takes without straining a small server's memory
Progress = Callable[[int, int], None]
_Row = TypeVar("_Row")
ENDS = (("s", "src"), ("d", "dst"))
_Step = tuple[str, dict[str, Any]]

_DELETE_NODES = "MATCH (n) WHERE elementId(n) IN $ids DETACH DELETE n"
_DELETE_EDGES = "MATCH ()-[e]->() WHERE elementId(e) IN $ids DELETE e"
_MERGE_NODE = "UNWIND $rows AS row MERGE (n:{} {{graph: row.graph, key: row.key}}) SET n = row"
_SHARE = (
    f"MATCH (n:{ENTITY}:Organization {{graph: $graph}}) WHERE NOT EXISTS {{ (n)-[:{KNOWN_AS}]->(:{SHARED}) }} "
    f"MERGE (o:{SHARED} {{key: n.key}}) ON CREATE SET o.name = n.name MERGE (n)-[:{KNOWN_AS}]->(o)"
)
UNSHARE = f"MATCH (o:{SHARED}) WHERE NOT EXISTS {{ (o)<-[:{KNOWN_AS}]-() }} DELETE o"
_BEGIN = (
    f"MERGE (p:{PUBLICATION} {{graph: $graph}}) SET p.name = $name, p.writer = $writer, "
    "p.state = 'publishing' RETURN p.load"
)
_END = f"MATCH (p:{PUBLICATION} {{graph: $graph, writer: $writer}}) SET p = $notes RETURN count(p)"


class Publisher:
    """One partnership on one server, while it is brought up to date."""

    def __init__(self, driver: neo4j.Driver, database: str, content: Content) -> None:
        self.driver, self.database, self.content = driver, database, content
        self.graph = content.partnership.graph

    def find_changes(self) -> Changes:
        """What would be written; nothing is."""
        with self.driver.session(database=self.database, fetch_size=-1) as session:
            changes = find_changes(session, self.content)
        if changes.name not in ("", self.content.partnership.name):
            raise StoreError(
                f"On the server {changes.name} already has the key {self.graph}: give this one another name with "
                "--partnership."
            )
        return changes

    def publish(self, progress: Progress) -> Changes:
        """Write what differs, and say what that was."""
        is_kept = self._prepare()
        changes = self.find_changes()
        if not changes.is_none:
            self._write(changes, progress)
        if not is_kept:  # things stood twice, which this publish has mended
            self._prepare(strictly=True)
        return changes

    def _prepare(self, *, strictly: bool = False) -> bool:
        """Make the constraints and indexes that are missing; False where something stands twice."""
        is_kept = True
        with self.driver.session(database=self.database) as session:
            there = {row[0] for row in session.run("SHOW INDEXES YIELD name")}  # a constraint has an index of its name
            missing = [each for each in (*CONSTRAINTS, *INDEXES) if name_of(each) not in there]
            for statement in missing:
                try:
                    session.run(statement).consume()
                except Neo4jError as error:
                    if strictly or "ConstraintCreation" not in str(error.code):
                        raise
                    is_kept = False
            if missing:
                session.run("CALL db.awaitIndexes(300)").consume()
        return is_kept

    def _write(self, changes: Changes, progress: Progress) -> None:
        writer, steps = secrets.token_hex(8), list(self._steps(changes))
        total = changes.rows
        with self.driver.session(database=self.database) as session:
            if total <= AT_ONCE:
                session.execute_write(self._all_at_once, changes, steps, writer)
                progress(total, total)
                return
            session.execute_write(self._begin, changes, writer)
            done = 0
            for statement, given in steps:
                session.execute_write(_run, statement, given)
                done += len(given.get("rows") or given.get("ids") or ())
                progress(done, total)
            session.execute_write(self._end, writer)

    def _steps(self, changes: Changes) -> Iterator[_Step]:
        """The statements in their order: what goes, then things, then relations, then what partnerships share."""
        for statement, ids in ((_DELETE_EDGES, changes.stale_edges), (_DELETE_NODES, changes.stale_nodes)):
            yield from ((statement, {"ids": part}) for part in _batches(ids))
        for labels, nodes in changes.nodes.items():
            yield from ((_MERGE_NODE.format(labels), {"rows": part}) for part in _batches(nodes))
        for kind, edges in changes.edges.items():
            statement = _merge_edges(kind)
            yield from ((statement, {"rows": part, "graph": self.graph}) for part in _batches(edges))
        yield _SHARE, {"graph": self.graph}
        yield UNSHARE, {}

    def _all_at_once(
        self, work: neo4j.ManagedTransaction, changes: Changes, steps: Sequence[_Step], writer: str
    ) -> None:
        self._begin(work, changes, writer)
        for statement, given in steps:
            _run(work, statement, given)
        self._end(work, writer)

    def _begin(self, work: neo4j.ManagedTransaction, changes: Changes, writer: str) -> None:
        """Take the partnership for this publish; nobody else may have changed it since it was compared."""
        name = self.content.partnership.name
        given = {"graph": self.graph, "name": name, "writer": writer}
        [(load,)] = list(work.run(_BEGIN, given))
        if (load or "") != changes.load:
            raise self._beaten()

    def _end(self, work: neo4j.ManagedTransaction, writer: str) -> None:
        notes = {**self.content.notes, "state": "published"}
        [(ours,)] = list(work.run(_END, graph=self.graph, writer=writer, notes=notes))
        if not ours:
            raise self._beaten()

    def _beaten(self) -> StoreError:
        name = self.content.partnership.name
        return StoreError(f"Another program published {name} at the same time: wait until it is done, then try again.")


def _merge_edges(kind: str) -> str:
    """The statement that writes relations of a kind, whose ends must be there."""
    ends = " ".join(f"MATCH ({end}:{ENTITY} {{graph: $graph, key: row.{name}}})" for end, name in ENDS)
    return f"UNWIND $rows AS row {ends} MERGE (s)-[e:{edge_types([kind])} {{fid: row.fid}}]->(d) SET e = row.props"


def _run(work: neo4j.ManagedTransaction, statement: str, given: dict[str, Any]) -> None:
    work.run(statement, given).consume()


def _batches(rows: Sequence[_Row]) -> Iterator[Sequence[_Row]]:
    return (rows[start : start + BATCH] for start in range(0, len(rows), BATCH))
