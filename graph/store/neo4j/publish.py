"""A store file and a server in; the server's copy of the partnership brought up to date, and what that took, out.

Whatever the server holds is compared with the file, value for value, and only what differs is written. A server shows
readers the parts of a transaction as it puts them in place, not all at once: so that it is being written is told before
anything changes and until all has, and who asks meanwhile waits. Where that is broken off, the next publish finds what
is missing and writes it.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence

import neo4j
from neo4j.exceptions import Neo4jError

from graph.errors import StoreError
from graph.store.neo4j.content import Content
from graph.store.neo4j.held import Changes, find_changes
from graph.store.neo4j.layout import CONSTRAINTS, INDEXES, PUBLICATION, name_of
from graph.store.neo4j.writing import Step, steps

AT_ONCE = 20_000  # rows that one transaction takes without straining a small server's memory
Progress = Callable[[int, int], None]

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
        writer, total = secrets.token_hex(8), changes.rows
        parts = list(_parts(steps(changes)))
        with self.driver.session(database=self.database) as session:
            session.execute_write(self._begin, changes, writer)
            done = 0
            for part in parts:
                session.execute_write(self._run, part)
                done += sum(len(step.rows) for step in part)
                progress(done, total)
            session.execute_write(self._end, writer)

    def _run(self, work: neo4j.ManagedTransaction, part: Sequence[Step]) -> None:
        """Run statements without waiting for the first to end before the second is sent."""
        results = [(step, work.run(step.text, step.given(self.graph))) for step in part]
        for step, result in results:
            if result.single(strict=True)[0] < step.least:
                raise self._beaten()  # the ends of a relation are gone

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


def _parts(each: Iterable[Step]) -> Iterator[list[Step]]:
    """Statements in the order given, as many together as one transaction takes."""
    part: list[Step] = []
    size = 0
    for step in each:
        if part and size + len(step.rows) > AT_ONCE:
            yield part
            part, size = [], 0
        part.append(step)
        size += len(step.rows)
    yield part
