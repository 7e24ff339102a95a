"""Writing a store: documents and their claims in, one transaction, a report of what changed out."""

from __future__ import annotations

import gc
import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from graph.errors import NotFoundError, StoreError
from graph.packed import PackedClaims, PackedText, PackedTexts, unpack_claims
from graph.schema import Edge, Node, Quote
from graph.spelling import spelled
from graph.store.base import AnyDocument, Build, GraphLike, LoadedDocument, LoadReport, StoredDocument
from graph.store.connect import OpenFile, check_ours, is_empty, open_writing, plainly
from graph.store.layout import EDGE, EDGE_BODY, EVIDENCE, META, NODE, QUOTE, statements
from graph.store.origin import Origin, note_origin
from graph.store.rows import DOCUMENTS, Row, document_of, edge_row, node_row, quote_row
from graph.store.scope import body_edges
from graph.store.sync import sync
from graph.view import DocumentInfo

if TYPE_CHECKING:
    from graph.claims import Claim

_HELD = "SELECT name, sha256, accounting, warnings, facts, read_by FROM document ORDER BY name"
_COLUMNS = "sha256, format, accounting, warnings, facts, text, claims, read_by"


class SqliteStore(OpenFile):
    """A store file to add documents to; each load is one step that happens wholly or not at all."""

    def _connect(self, wait: float) -> sqlite3.Connection:
        return open_writing(self.path, wait=wait)

    def documents(self) -> list[DocumentInfo]:
        """Every loaded file, sorted by name; none in a new store."""
        with plainly(self.path):
            if is_empty(self.connection):
                return []
            return [document_of(row) for row in self.connection.execute(DOCUMENTS)]

    def held(self) -> dict[str, StoredDocument]:
        """Every loaded file by name, with what it was read with; none in a new store."""
        with plainly(self.path):
            if is_empty(self.connection):
                return {}
            return {row[0]: _stored(row) for row in self.connection.execute(_HELD)}

    def load(
        self,
        changes: Sequence[AnyDocument],
        build: Build,
        *,
        gone: Iterable[str] = (),
        by: str = "",
        origin: Origin | None = None,
    ) -> LoadReport:
        """Add or replace documents, drop those `gone`, rebuild the graph; write only rows that differ.

        `by` tells one build from another: with the same documents and the same `by`, the graph is left as it is.
        `origin` is where the minutes and the judgements lie, for `judge` to find them again.
        """
        with plainly(self.path), _no_sweeps(), self._transaction() as connection:
            before = connection.total_changes
            report = _write_documents(connection, changes, gone=set(gone))
            same = not (report["added"] or report["replaced"] or report["forgotten"])
            if same and by and by == _built_by(connection):
                nodes, edges = _count(connection, "node"), _count(connection, "edge")
            else:
                nodes, edges = _write_graph(connection, build(*_read_back(connection)))
                _note_build(connection, by)
            if origin:
                note_origin(connection, self.path, origin)
            changed = connection.total_changes != before
            if not changed:
                connection.execute("ROLLBACK")  # not even a page is touched
        return LoadReport(**report, nodes=nodes, edges=edges, changed=changed)

    def forget(self, name: str, build: Build) -> LoadReport:
        """Take one document and its claims away and rebuild the graph without it."""
        if name not in {document.name for document in self.documents()}:
            raise NotFoundError(f"No loaded file is called {name}: `partnergraph check` lists the files.")
        return self.load([], build, gone=[name])

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            if is_empty(self.connection):
                for statement in statements():
                    self.connection.execute(statement)
            check_ours(self.connection, self.path)
            yield self.connection
            if self.connection.in_transaction:
                self.connection.execute("COMMIT")
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise


@contextmanager
def _no_sweeps() -> Iterator[None]:
    """Leave the rubbish be: to look for it among all claims and edges, again and again, takes a fourth of a load."""
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()


def keep_one_of_each(held: Mapping[str, str], wanted: Mapping[str, str]) -> dict[str, str]:
    """Pair each name whose file stands under another name with that name: one held, else the first."""
    owner: dict[str, str] = {}
    duplicates = {}
    for name in sorted(wanted, key=lambda name: (held.get(name) != wanted[name], name)):
        if (first := owner.setdefault(wanted[name], name)) != name:
            duplicates[name] = first
    return duplicates


def _document_row(document: LoadedDocument) -> Row:
    text, claims = document.text, document.claims
    packed = text if isinstance(text, PackedText) else PackedText(text)
    record = claims if isinstance(claims, PackedClaims) else PackedClaims(claims)
    accounting, warnings = dict(document.accounting), [dict(warning) for warning in document.warnings]
    told = (document.sha256, document.format, spelled(accounting), spelled(warnings), document.facts)
    return (*told, packed.packed, record.packed, document.read_by)


def _is_stored(connection: sqlite3.Connection, document: AnyDocument) -> bool:
    """Whether the store holds this document with exactly these claims, whatever program read them."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM document WHERE name = ?", [document.name]).fetchone()
    if isinstance(document, LoadedDocument):
        return row is not None and row[:-1] == _document_row(document)[:-1]
    if row is None or (row[0], row[-1]) != (document.sha256, document.read_by):
        raise StoreError(
            f"{document.name} was taken out of the store or replaced by another load while this one looked at the "
            "files, so nothing was stored: load them again."
        )
    return True


def _write_documents(
    connection: sqlite3.Connection, changes: Sequence[AnyDocument], *, gone: set[str]
) -> dict[str, Any]:
    """Bring the documents and their claims up to date; what became of each name."""
    held: dict[str, str] = dict(connection.execute("SELECT name, sha256 FROM document"))
    coming = {document.name: document for document in changes}
    wanted = {name: sha for name, sha in held.items() if name not in gone}
    wanted |= {name: document.sha256 for name, document in coming.items()}
    duplicates = keep_one_of_each(held, wanted)
    fresh = [coming[name] for name in sorted(coming) if name not in duplicates]
    unchanged = [document for document in fresh if _is_stored(connection, document)]
    same = {document.name for document in unchanged}
    writing = [d for d in fresh if isinstance(d, LoadedDocument) and d.name not in same]
    dropped = (held.keys() - wanted.keys()) | (duplicates.keys() & held.keys())
    stale = sorted(dropped | {document.name for document in writing})
    connection.executemany("DELETE FROM document WHERE name = ?", [(name,) for name in stale])
    connection.executemany(
        f"INSERT INTO document (name, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((document.name, *_document_row(document)) for document in writing),
    )
    connection.executemany(
        "UPDATE document SET read_by = ?1 WHERE name = ?2 AND read_by <> ?1", [(d.read_by, d.name) for d in unchanged]
    )
    return {
        "added": tuple(d.name for d in writing if d.name not in held),
        "replaced": tuple(d.name for d in writing if d.name in held),
        "unchanged": tuple(sorted(same)),
        "forgotten": tuple(sorted(dropped)),
        "duplicates": tuple(sorted(duplicates.items())),
    }


def _built_by(connection: sqlite3.Connection) -> str:
    """What the graph was built with, "" where nobody noted it."""
    return "".join(by for (by,) in connection.execute("SELECT by FROM built"))


def _note_build(connection: sqlite3.Connection, by: str) -> None:
    if _built_by(connection) != by:
        connection.execute("DELETE FROM built")
        connection.execute("INSERT INTO built (by) VALUES (?)", [by])


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _read_back(connection: sqlite3.Connection) -> tuple[list[Claim], dict[str, str], PackedTexts]:
    """Every claim as it is stored, in order of document name, so that the order of loading never shows."""
    claims: list[Claim] = []
    names: dict[str, str] = {}
    texts: dict[str, bytes] = {}
    for name, sha, text, record in connection.execute("SELECT name, sha256, text, claims FROM document ORDER BY name"):
        claims += unpack_claims(record)
        names[sha], texts[sha] = name, text
    return claims, names, PackedTexts(texts)


def _quote_key(quote: Quote) -> str:
    """The same words at the same place are one row, however many edges they prove."""
    return hashlib.sha256(spelled(quote_row(quote)).encode("utf-8")).hexdigest()[:20]


def _write_graph(connection: sqlite3.Connection, graph: GraphLike) -> tuple[int, int]:
    """Bring nodes, edges, quotes and notes up to date; how many nodes and edges there are."""
    nodes, edges = _checked(graph)
    sync(connection, NODE, wanted=(((key,), node_row(node)) for key, node in nodes.items()))
    node_ids = _ids(connection, "node")
    sync(connection, EDGE, wanted=(((edge.id,), edge_row(edge, node_ids)) for edge in edges))
    keys = {quote: _quote_key(quote) for quote in {quote for edge in edges for quote in edge.evidence}}
    quotes = sorted((key, quote) for quote, key in keys.items())
    sync(connection, QUOTE, wanted=(((key,), quote_row(quote)) for key, quote in quotes))
    edge_ids, quote_ids = _ids(connection, "edge"), _ids(connection, "quote")
    proofs = ((edge_ids[e.id], n, quote_ids[keys[quote]]) for e in edges for n, quote in enumerate(e.evidence))
    sync(connection, EVIDENCE, wanted=(((edge, n), (quote,)) for edge, n, quote in proofs))
    pairs = sorted(body_edges(nodes, edges))
    sync(connection, EDGE_BODY, wanted=(((node_ids[body], edge_ids[edge]), ()) for body, edge in pairs))
    sync(connection, META, wanted=(((key,), (spelled(value),)) for key, value in sorted(graph.meta.items())))
    return len(nodes), len(edges)


def _checked(graph: GraphLike) -> tuple[dict[str, Node], list[Edge]]:
    """The graph in order; an edge that stands twice or ends nowhere is a fault of ours and stops the load."""
    given = graph.nodes.values() if isinstance(graph.nodes, Mapping) else graph.nodes
    nodes = {node.key: node for node in sorted(given, key=lambda node: node.key)}
    edges = {edge.id: edge for edge in sorted(graph.edges, key=lambda edge: edge.id)}
    if len(edges) != sum(1 for _ in graph.edges):
        raise StoreError("Two edges have the same id, so nothing was stored: please report this.")
    for edge in edges.values():
        if edge.src not in nodes or edge.dst not in nodes:
            ends = f"{edge.src} {edge.kind} {edge.dst}"
            raise StoreError(f"The edge {ends} ends nowhere, so nothing was stored: please report this.")
    return nodes, list(edges.values())


def _ids(connection: sqlite3.Connection, table: str) -> dict[str, int]:
    return dict(connection.execute(f"SELECT key, id FROM {table}"))


def _stored(row: Sequence[Any]) -> StoredDocument:
    """A row as a file that need not be read again; not in `rows`, for a question has no use for such a file."""
    name, sha256, accounting, warnings, facts, read_by = row
    return StoredDocument(name, sha256, json.loads(accounting), json.loads(warnings), facts, read_by)
