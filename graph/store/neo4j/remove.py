"""A server and the name of a partnership in; all that it holds of it taken away, and how much that was, out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import neo4j

from graph.errors import NotFoundError
from graph.store.neo4j.layout import ANSWER, ENTITY, FILE, PUBLICATION, QUOTE
from graph.store.neo4j.writing import BATCH, UNSHARE

_NAMED = f"MATCH (p:{PUBLICATION}) RETURN p.graph, p.name ORDER BY p.name"
_HIDE = f"MATCH (p:{PUBLICATION} {{graph: $graph}}) SET p.state = 'publishing', p.load = null"
_COUNT = "MATCH (n:{} {{graph: $graph}}) RETURN count(n)"
_SOME = "MATCH (n:{} {{graph: $graph}}) WITH n LIMIT $most DETACH DELETE n RETURN count(*)"
_LAST = f"MATCH (p:{PUBLICATION} {{graph: $graph}}) DETACH DELETE p"
LABELS = (ENTITY, QUOTE, FILE, ANSWER)


class Remover:
    """One partnership on one server, while it is taken away; its files are not touched."""

    def __init__(self, driver: neo4j.Driver, database: str, name: str) -> None:
        self._driver, self._database = driver, database
        held = [(str(graph), str(told)) for graph, told in self._run(_NAMED)]
        asked = name.strip().casefold()
        found = [each for each in held if asked in (each[0], each[1].casefold())]
        if not found:
            names = "; ".join(told for _, told in held) or "none"
            raise NotFoundError(f'The server holds no partnership "{name}": give one of {names}.')
        self.graph, self.name = found[0]

    def count(self) -> int:
        """How many things, quotes, files and answers there are."""
        return sum(int(self._run(_COUNT.format(label))[0][0]) for label in LABELS)

    def remove(self, progress: Callable[[int, int], None]) -> int:
        """Take everything away, many at a time; broken off, it is asked for once more."""
        total, done = self.count(), 0
        self._run(_HIDE)
        for label in LABELS:
            while gone := int(self._run(_SOME.format(label), most=BATCH)[0][0]):
                done += gone
                progress(done, total)
        self._run(UNSHARE)
        self._run(_LAST)
        return done

    def _run(self, text: str, **given: Any) -> list[tuple[Any, ...]]:
        values = {"graph": getattr(self, "graph", ""), **given}
        found = self._driver.execute_query(text, values, database_=self._database)
        return [tuple(record.values()) for record in found.records]
