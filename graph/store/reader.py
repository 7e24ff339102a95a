"""Reading a store: questions in, nodes, edges and quotes out; nothing is ever written."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from graph.errors import NotFoundError
from graph.schema import Edge, Node, Quote
from graph.store.connect import OpenFile, open_reading, plainly, tidy
from graph.store.rows import (
    DOCUMENTS,
    EDGE_COLUMNS,
    NODE_COLUMNS,
    QUOTE_COLUMNS,
    EdgeReader,
    QuoteReader,
    document_of,
    edge_of,
    node_of,
    quote_of,
)
from graph.view import Counts, DocumentInfo, Slice, Window

if TYPE_CHECKING:
    from graph.store.origin import Origin

# CROSS JOIN keeps SQLite to this order: from the few rows asked for to the many, never the other way round.
EDGES = f"SELECT {EDGE_COLUMNS} FROM edge e{{}} CROSS JOIN node s ON s.id = e.src CROSS JOIN node d ON d.id = e.dst"
EVIDENCE = (
    f"SELECT e.key, {QUOTE_COLUMNS} FROM json_each(?) j CROSS JOIN edge e ON e.key = j.value "
    "CROSS JOIN evidence v ON v.edge = e.id CROSS JOIN quote q ON q.id = v.quote ORDER BY e.key, v.n"
)
FIND = f"SELECT {NODE_COLUMNS} FROM node_fts CROSS JOIN node n ON n.id = node_fts.rowid WHERE node_fts MATCH ?"
# The exact name, then the exact alias, then whatever holds the words.
BEST = (
    "n.name = ? COLLATE NOCASE DESC, "
    "instr(lower(char(10) || n.aliases || char(10)), lower(char(10) || ? || char(10))) > 0 DESC"
)
SEARCH = (
    f"SELECT {QUOTE_COLUMNS}, (SELECT x.id FROM evidence v CROSS JOIN edge x ON x.id = v.edge "
    "WHERE v.quote = q.id ORDER BY x.kind, x.key LIMIT 1) "
    "FROM quote_fts CROSS JOIN quote q ON q.id = quote_fts.rowid "
    "WHERE quote_fts MATCH ? ORDER BY rank, q.document, q.starts, q.key LIMIT ?"
)
# The same with every edge that a quote proves, as "12,7".
SEARCH_ALL = SEARCH.replace("SELECT x.id FROM", "SELECT group_concat(x.id) FROM").replace(
    "ORDER BY x.kind, x.key LIMIT 1) ", ") "
)
_IDS = "(SELECT n.id FROM json_each(?) j CROSS JOIN node n ON n.key = j.value)"
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
EVERYTHING = Window()
_Made = TypeVar("_Made")


def match_text(text: str) -> str:
    """Words as a full-text question: all must stand there, "two words" in order, `burg*` as a start."""
    terms = []
    for phrase, word in _TERM.findall(text):
        words = re.findall(r"\w+", phrase or word)
        if words:
            terms.append(f'"{" ".join(words)}"' + ("*" if word.endswith("*") else ""))
    return " ".join(terms)


def edges_sql(
    kinds: Sequence[str], *, src: Sequence[str] = (), dst: Sequence[str] = (), window: Window = EVERYTHING
) -> tuple[str, list[Any]]:
    """The statement and its values for edges of these kinds, between these ends, within this window."""
    tests: list[str] = []
    values: list[Any] = []

    def ask(test: str, *given: Any) -> None:
        """Add one test and the values it is asked with."""
        tests.append(test)
        values.extend(given)

    if kinds:
        ask(f"e.kind IN ({', '.join('?' * len(kinds))})", *kinds)
    if src:
        ask(f"e.src IN {_IDS}", json.dumps(src))
    if dst:
        ask(f"e.dst IN {_IDS}", json.dumps(dst))
    # "~" sorts after every digit and dash, so that "2018" covers all of 2018 on either side.
    if window.since:
        ask("max(e.as_of, e.last_cited) || '~' >= ?", window.since)
    if window.until:
        ask("iif(e.first_cited = '', e.as_of, e.first_cited) <= ?", window.until + "~")
    if window.body:
        ask(f"e.id IN (SELECT b.edge FROM edge_body b WHERE b.body IN {_IDS})", json.dumps([window.body]))
    where = f" WHERE {' AND '.join(tests)}" if tests else ""
    # Without being told, SQLite may read every edge of a kind only because that is the order asked for.
    index = " INDEXED BY edge_src" if src else " INDEXED BY edge_dst" if dst else ""
    return f"{EDGES.format(index)}{where} ORDER BY e.kind, e.as_of, e.key", values


class SqliteView(OpenFile):
    """One state of a store file, to read; a `View` (graph/view.py)."""

    def _connect(self, wait: float) -> sqlite3.Connection:
        self._sized: Counts | None = None
        self._of_kinds: dict[tuple[str, ...], list[Node]] = {}  # one state of the file: what was read stays true
        return open_reading(self.path, wait=wait)

    def close(self) -> None:
        """Let go of the file, and of the files that were made beside it to read it."""
        super().close()
        tidy(self.path)

    def _each(self, sql: str, values: Sequence[Any], make: Callable[[Sequence[Any]], _Made]) -> list[_Made]:
        """What each row stands for, one row after the other: the rows of a long answer are never held together."""
        with plainly(self.path):
            return [make(row) for row in self.connection.execute(sql, values)]

    def _all(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        with plainly(self.path):
            return self.connection.execute(sql, values).fetchall()

    def nodes(self, kinds: Iterable[str] = (), keys: Iterable[str] = ()) -> list[Node]:
        """Nodes of these kinds and (if given) these keys, sorted by key."""
        wanted, named = tuple(kinds), list(keys)
        if not named:
            if wanted not in self._of_kinds:
                self._of_kinds[wanted] = self._nodes(wanted, named)
            return list(self._of_kinds[wanted])
        return self._nodes(wanted, named)

    def _nodes(self, wanted: Sequence[str], named: Sequence[str]) -> list[Node]:
        tests = [f"n.kind IN ({', '.join('?' * len(wanted))})"] if wanted else []
        tests += ["n.key IN (SELECT value FROM json_each(?))"] if named else []
        where = f" WHERE {' AND '.join(tests)}" if tests else ""
        values = [*wanted, *([json.dumps(named)] if named else [])]
        return self._each(f"SELECT {NODE_COLUMNS} FROM node n{where} ORDER BY n.key", values, node_of)

    def edges(
        self,
        kinds: Iterable[str] = (),
        *,
        src: Iterable[str] = (),
        dst: Iterable[str] = (),
        window: Window = EVERYTHING,
    ) -> list[Edge]:
        """Edges of these kinds cited within the window (undated: always), no quotes, by kind, date, id."""
        sql, values = edges_sql(list(kinds), src=list(src), dst=list(dst), window=window)
        return self._each(sql, values, EdgeReader())

    def evidence(self, edge_ids: Iterable[str]) -> dict[str, tuple[Quote, ...]]:
        """The quotes behind these edges."""
        found: dict[str, list[Quote]] = {}
        read = QuoteReader()

        def keep(row: Sequence[Any]) -> None:
            """Put one quote to its edge."""
            found.setdefault(row[0], []).append(read(row[1:]))

        self._each(EVIDENCE, [json.dumps(sorted(set(edge_ids)))], keep)
        return {key: tuple(quotes) for key, quotes in found.items()}

    def counts(self, window: Window = EVERYTHING) -> Counts:
        """How much there is, counted in the file, so that a question too large can be refused before it is read."""
        if self._sized is None:
            # the first quotes stand for all: reading every one takes longer than the answer is worth
            few = "(SELECT quote FROM quote LIMIT 20000)"
            letters = f"(SELECT count(*) FROM quote) * (SELECT total(length(quote)) / max(count(*), 1) FROM {few})"
            [(nodes, edges, many)] = self._all(
                f"SELECT (SELECT count(*) FROM node), (SELECT count(*) FROM edge), {letters}"
            )
            self._sized = Counts(nodes, edges, int(many))
        if window == EVERYTHING:
            return self._sized
        sql, values = edges_sql([], window=window)
        sql = sql.replace(EDGES.format(""), "SELECT count(*) FROM edge e").partition(" ORDER BY")[0]
        return self._sized._replace(edges=self._all(sql, values)[0][0])

    def find(self, text: str, kinds: Iterable[str] = (), *, limit: int = 20) -> list[Node]:
        """Nodes whose name or alias holds these words, best first; an exact name or alias leads."""
        wanted, words = list(kinds), match_text(text)
        if not words:
            return []
        of_kind = f" AND n.kind IN ({', '.join('?' * len(wanted))})" if wanted else ""
        sql = f"{FIND}{of_kind} ORDER BY {BEST}, rank, n.key LIMIT ?"
        return [node_of(row) for row in self._all(sql, [words, *wanted, text.strip(), text.strip(), limit])]

    def search(self, text: str, *, limit: int = 50, every: bool = False) -> list[tuple[Quote, Edge]]:
        """Quotes that hold these words, best first, with one edge each proves, or with `every` one."""
        words = match_text(text)
        rows = self._all(SEARCH_ALL if every else SEARCH, [words, limit]) if words else []
        ids = [[int(number) for number in str(row[-1] or "").split(",") if number] for row in rows]
        sql = EDGES.format("").replace("SELECT", "SELECT e.id,", 1) + " WHERE e.id IN (SELECT value FROM json_each(?))"
        found = self._all(sql, [json.dumps(sorted({number for group in ids for number in group}))])
        edges = {row[0]: edge_of(row[1:]) for row in found}
        pairs = []
        for row, group in zip(rows, ids, strict=True):
            proved = sorted((edges[number] for number in group if number in edges), key=lambda e: (e.kind, e.id))
            pairs += [(quote_of(row[:-1]), edge) for edge in proved]
        return pairs

    def slice(self, seeds: Sequence[str], *, hops: int = 1, window: Window = EVERYTHING, limit: int = 600) -> Slice:
        """The seeds and what is within `hops` edges of them; the newest stay when there is too much."""
        seen = {node.key for node in self.nodes(keys=seeds)} if seeds else set()

        def near(ends: Sequence[str]) -> list[Edge]:
            """What touches these nodes."""
            return self.edges(src=ends, window=window) + self.edges(dst=ends, window=window)

        from graph.store.walk import walk  # few questions walk

        walked = walk(seen, near, hops=hops, limit=limit)
        quotes = self.evidence(walked.edges)
        edges = [replace(edge, evidence=quotes.get(key, ())) for key, edge in walked.edges.items()]
        nodes = {node.key: node for node in self.nodes(keys=sorted(walked.seen))} if walked.seen else {}
        return Slice(nodes, sorted(edges, key=lambda e: (e.kind, e.as_of, e.id)), walked.cut)

    def documents(self) -> list[DocumentInfo]:
        """Every loaded file, sorted by name."""
        return [document_of(row) for row in self._all(DOCUMENTS)]

    def text(self, document: str) -> str:
        """The text of a loaded file as its reader produced it."""
        sha = document.removeprefix("document:")
        rows = self._all("SELECT text FROM document WHERE substr(sha256, 1, 12) = ?", [sha])
        if not rows:
            raise NotFoundError(f"No loaded file has the key {document}: `partnergraph check` lists them.")
        import zlib  # few questions read a whole text

        return zlib.decompress(rows[0][0]).decode("utf-8", "surrogatepass")

    def origin(self) -> Origin:
        """Where the minutes and the judgements of the last load lie."""
        from graph.store.origin import read_origin  # only a load asks

        with plainly(self.path):
            return read_origin(self.connection, self.path)

    def meta(self) -> Mapping[str, Any]:
        """What the build noted about the whole graph."""
        rows = self._all("SELECT key, value FROM meta ORDER BY key")
        return {key: json.loads(value) for key, value in rows}
