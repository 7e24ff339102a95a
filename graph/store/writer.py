"""Writing a store: documents and their claims in, one transaction, a report of what changed out."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from graph.errors import NotFoundError, StoreError
from graph.packed import PackedClaims
from graph.schema import Edge, Node, Quote
from graph.spelling import spelled
from graph.store.base import Build, GraphLike, LoadedDocument, LoadReport
from graph.store.connect import OpenFile, check_ours, is_empty, open_writing, plainly
from graph.store.layout import EDGE, EDGE_BODY, EVIDENCE, META, NODE, QUOTE, Table, statements
from graph.store.rows import DOCUMENTS, Row, document_of, edge_row, node_row, quote_row
from graph.store.scope import body_edges
from graph.view import DocumentInfo

if TYPE_CHECKING:
    from graph.claims import Claim

Wanted = dict[tuple[Any, ...], Row]


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

    def load(self, changes: Sequence[LoadedDocument], build: Build, *, gone: Iterable[str] = ()) -> LoadReport:
        """Add or replace documents, drop those `gone`, rebuild the graph; write only rows that differ."""
        with plainly(self.path), self._transaction() as connection:
            before = connection.total_changes
            report = _write_documents(connection, changes, gone=set(gone))
            claims, names, texts = _read_back(connection)
            graph = build(claims, names, texts)
            nodes, edges = _write_graph(connection, graph)
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


def keep_one_of_each(held: Mapping[str, str], wanted: Mapping[str, str]) -> dict[str, str]:
    """Pair each name whose file stands under another name with that name: one held, else the first."""
    owner: dict[str, str] = {}
    duplicates = {}
    for name in sorted(wanted, key=lambda name: (held.get(name) != wanted[name], name)):
        if (first := owner.setdefault(wanted[name], name)) != name:
            duplicates[name] = first
    return duplicates


def _document_row(document: LoadedDocument) -> Row:
    packed = zlib.compress(document.text.encode("utf-8", "surrogatepass"), 6)
    accounting, warnings = dict(document.accounting), [dict(warning) for warning in document.warnings]
    return (document.sha256, document.format, spelled(accounting), spelled(warnings), packed)


def _claim_rows(document: LoadedDocument) -> list[str]:
    if isinstance(document.claims, PackedClaims):
        return document.claims.rows()
    return [spelled(claim.model_dump(mode="json")) for claim in document.claims]


def _is_stored(connection: sqlite3.Connection, document: LoadedDocument) -> bool:
    """Whether the store holds this document with exactly these claims."""
    row = connection.execute(
        "SELECT id, sha256, format, accounting, warnings, text FROM document WHERE name = ?", [document.name]
    ).fetchone()
    if row is None or row[1:] != _document_row(document):
        return False
    stored = connection.execute("SELECT claim FROM claim WHERE document = ? ORDER BY n", row[:1])
    return [claim for (claim,) in stored] == _claim_rows(document)


def _write_documents(
    connection: sqlite3.Connection, changes: Sequence[LoadedDocument], *, gone: set[str]
) -> dict[str, Any]:
    """Bring the documents and their claims up to date; what became of each name."""
    held: dict[str, str] = dict(connection.execute("SELECT name, sha256 FROM document"))
    coming = {document.name: document for document in changes}
    wanted = {name: sha for name, sha in held.items() if name not in gone}
    wanted |= {name: document.sha256 for name, document in coming.items()}
    duplicates = keep_one_of_each(held, wanted)
    fresh = [coming[name] for name in sorted(coming) if name not in duplicates]
    unchanged = {document.name for document in fresh if _is_stored(connection, document)}
    writing = [document for document in fresh if document.name not in unchanged]
    dropped = (held.keys() - wanted.keys()) | (duplicates.keys() & held.keys())
    stale = sorted(dropped | {document.name for document in writing})
    connection.executemany("DELETE FROM document WHERE name = ?", [(name,) for name in stale])
    for document in writing:
        _write_document(connection, document)
    return {
        "added": tuple(d.name for d in writing if d.name not in held),
        "replaced": tuple(d.name for d in writing if d.name in held),
        "unchanged": tuple(sorted(unchanged)),
        "forgotten": tuple(sorted(dropped)),
        "duplicates": tuple(sorted(duplicates.items())),
    }


def _write_document(connection: sqlite3.Connection, document: LoadedDocument) -> None:
    added = connection.execute(
        "INSERT INTO document (name, sha256, format, accounting, warnings, text) VALUES (?, ?, ?, ?, ?, ?)",
        (document.name, *_document_row(document)),
    )
    rows = [(added.lastrowid, n, claim) for n, claim in enumerate(_claim_rows(document))]
    connection.executemany("INSERT INTO claim (document, n, claim) VALUES (?, ?, ?)", rows)


def _read_back(connection: sqlite3.Connection) -> tuple[list[Claim], dict[str, str], dict[str, str]]:
    """Every claim as it is stored, in order of document name, so that the order of loading never shows."""
    from graph.claims import read_claim

    stored = connection.execute(
        "SELECT c.claim FROM document d CROSS JOIN claim c ON c.document = d.id ORDER BY d.name, c.n"
    )
    claims = [read_claim(claim) for (claim,) in stored]
    documents = connection.execute("SELECT sha256, name, text FROM document ORDER BY name").fetchall()
    texts = {sha: zlib.decompress(text).decode("utf-8", "surrogatepass") for sha, _, text in documents}
    return claims, {sha: name for sha, name, _ in documents}, texts


def _quote_key(quote: Quote) -> str:
    """The same words at the same place are one row, however many edges they prove."""
    return hashlib.sha256(spelled(quote_row(quote)).encode("utf-8")).hexdigest()[:20]


def _write_graph(connection: sqlite3.Connection, graph: GraphLike) -> tuple[int, int]:
    """Bring nodes, edges, quotes and notes up to date; how many nodes and edges there are."""
    nodes, edges = _checked(graph)
    _sync(connection, NODE, wanted={(key,): node_row(node) for key, node in nodes.items()})
    node_ids = _ids(connection, "node")
    _sync(connection, EDGE, wanted={(edge.id,): edge_row(edge, node_ids) for edge in edges})
    keys = [[_quote_key(quote) for quote in edge.evidence] for edge in edges]
    quotes = {
        key: quote for edge, own in zip(edges, keys, strict=True)
        for key, quote in zip(own, edge.evidence, strict=True)
    }  # fmt: skip
    _sync(connection, QUOTE, wanted={(key,): quote_row(quotes[key]) for key in sorted(quotes)})
    edge_ids, quote_ids = _ids(connection, "edge"), _ids(connection, "quote")
    proofs = {
        (edge_ids[e.id], n): (quote_ids[key],) for e, own in zip(edges, keys, strict=True) for n, key in enumerate(own)
    }
    _sync(connection, EVIDENCE, wanted=proofs)
    pairs = sorted(body_edges(nodes, edges))
    _sync(connection, EDGE_BODY, wanted={(node_ids[body], edge_ids[edge]): () for body, edge in pairs})
    _sync(connection, META, wanted={(key,): (spelled(value),) for key, value in sorted(graph.meta.items())})
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


def _sync(connection: sqlite3.Connection, table: Table, *, wanted: Wanted) -> None:
    """Write the rows that differ and delete those nobody wants any more; equal rows are left alone."""
    width = len(table.key)
    held = {tuple(row[:width]): tuple(row[width:]) for row in connection.execute(table.select)}
    connection.executemany(table.delete, [key for key in held if key not in wanted])
    connection.executemany(table.upsert, [(*key, *row) for key, row in wanted.items() if held.get(key) != row])
