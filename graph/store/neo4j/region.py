"""A server in; all its partnerships, what they keep, and which of them hold some words, out; nothing is written."""

from __future__ import annotations

from contextlib import ExitStack
from types import TracebackType
from typing import Any, NamedTuple, Self

import neo4j

from graph.store.neo4j.connect import Account, connected, nothing_published, plainly
from graph.store.neo4j.finding import NAMES, QUOTES
from graph.store.neo4j.layout import ANSWER, FORM, PUBLICATION
from graph.store.neo4j.reader import LONGEST, Neo4jView
from graph.store.neo4j.words import phrases


class Published(NamedTuple):
    """One partnership of a server, and why it cannot be asked now, "" where it can."""

    graph: str
    name: str
    why: str = ""


_PUBLISHED = (
    f"MATCH (p:{PUBLICATION}) RETURN p.graph, p.name, CASE WHEN p.state <> 'published' OR p.state IS NULL "
    f"THEN 'it is being published, or that was broken off: wait, or publish it again.' WHEN p.form <> {FORM} "
    "THEN 'it was published by another version of partnergraph: publish it again.' ELSE '' END ORDER BY p.name"
)
_KEPT = (
    f"MATCH (a:{ANSWER} {{key: $asking, rules: $rules}}) MATCH (p:{PUBLICATION} {{graph: a.graph}}) "
    "WHERE p.state = 'published' AND p.load = a.load RETURN a.graph, a.answer"
)
_SPOKEN = f"MATCH (p:{PUBLICATION}) WHERE p.meta CONTAINS $word RETURN p.graph"


class Region:
    """All partnerships on a server, to be asked one after the other over one line; use it in a `with`."""

    def __init__(self, uri: str, account: Account) -> None:
        self.uri, self.account = uri, account
        self._open = ExitStack()
        self._driver = self._open.enter_context(connected(uri, account))
        try:
            self.partnerships = [Published(*row) for row in self._rows(_PUBLISHED)]
            if not self.partnerships:
                raise nothing_published(uri)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the server."""
        with plainly(self.uri, self.account):
            self._open.close()

    def _rows(self, text: str, **given: Any) -> list[tuple[Any, ...]]:
        query = neo4j.Query(text, timeout=LONGEST)
        with plainly(self.uri, self.account):
            found = self._driver.execute_query(
                query, given, database_=self.account.database, routing_=neo4j.RoutingControl.READ
            )
            return [tuple(record.values()) for record in found.records]

    def open(self, graph: str) -> Neo4jView:
        """One of the partnerships, by its key; use it in a `with`."""
        return Neo4jView(self.uri, self.account, graph, driver=self._driver)

    def kept(self, asking: str, rules: str) -> dict[str, bytes]:
        """What the partnerships keep under the name of a question, by their keys, worked out by these rules."""
        return {str(graph): bytes(answer) for graph, answer in self._rows(_KEPT, asking=asking, rules=rules)}

    def holding(self, text: str) -> set[str] | None:
        """The partnerships in whose names, quotes or notes words stand; None where that cannot be told by words."""
        asked = phrases(text)
        if not asked or not text.isascii() or not all(phrase.lucene(("words",)) for phrase in asked):
            return None
        found = {str(row[0]) for row in self._rows(_SPOKEN, word=text.strip().upper())}
        for index in (NAMES, QUOTES):
            statement = index.graphs(asked)
            found |= {str(row[0]) for row in self._rows(statement.text, **statement.given)}
        return found
