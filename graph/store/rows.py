"""Nodes, edges and quotes in, table rows out, and back again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from graph.schema import Edge, Node, Quote, document_key
from graph.spelling import spelled
from graph.view import DocumentInfo

Row = tuple[Any, ...]
NODE_COLUMNS = "n.key, n.kind, n.name, n.date, n.props"
EDGE_COLUMNS = (
    "e.key, s.key, e.kind, d.key, e.as_of, e.basis, e.rule, e.confidence, e.first_cited, e.last_cited, "
    "e.starts, e.ends, e.document, e.props"
)
DOCUMENTS = "SELECT name, sha256, format, accounting, warnings FROM document ORDER BY name"
QUOTE_COLUMNS = "q.document, q.meeting, q.item, q.page, q.line, q.starts, q.ends, q.quote"


def other_names(node: Node) -> str:
    """Every other name a node answers to, one to a line, for the full-text search."""
    return "\n".join(sorted({*node.names} - {node.name}))


def node_row(node: Node) -> Row:
    """A node as its row, without the key."""
    return (node.kind, node.name, node.date, other_names(node), spelled(node.props))


def node_of(row: Sequence[Any]) -> Node:
    """A row as a node."""
    key, kind, name, date, props = row
    return Node(key, kind, name, date, json.loads(props) if props != "{}" else {})


def edge_row(edge: Edge, ids: dict[str, int]) -> Row:
    """An edge as its row, without the key; its ends become row numbers."""
    return (
        ids[edge.src], edge.kind, ids[edge.dst], edge.as_of, edge.basis, edge.rule, float(edge.confidence),
        edge.first_cited, edge.last_cited, edge.start, edge.end, edge.document, spelled(edge.props),
    )  # fmt: skip


def edge_of(row: Sequence[Any]) -> Edge:
    """A row as an edge without its quotes."""
    fields = (*row[:-1], json.loads(row[-1]) if row[-1] != "{}" else {})
    return Edge(*fields)


class EdgeReader:
    """Rows in, edges out; what many of them have in common (keys, dates, properties) is held once."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._props: dict[str, dict[str, Any]] = {"{}": {}}

    def __call__(self, row: Sequence[Any]) -> Edge:
        """One row as an edge without its quotes; nobody changes the properties of an edge that was read."""
        once = self._texts.setdefault
        key, src, kind, dst, as_of, basis, rule, sure, first, last, start, end, document, props = row
        if props not in self._props:
            self._props[props] = json.loads(props)
        return Edge(
            key, once(src, src), once(kind, kind), once(dst, dst), once(as_of, as_of), once(basis, basis),
            once(rule, rule), sure, once(first, first), once(last, last), start, end, once(document, document),
            self._props[props],
        )  # fmt: skip


class QuoteReader:
    """Rows in, quotes out; the names and dates that many of them have in common are held once."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def __call__(self, row: Sequence[Any]) -> Quote:
        """One row as a quote."""
        once = self._texts.setdefault
        document, meeting, item, *place = row
        return Quote(once(document, document), once(meeting, meeting), once(item, item), *place)


def quote_row(quote: Quote) -> Row:
    """A quote as its row, without the key."""
    return (
        quote.document, quote.meeting, quote.item, quote.page, quote.line, quote.start, quote.end,
        quote.quote,
    )  # fmt: skip


def quote_of(row: Sequence[Any]) -> Quote:
    """A row as a quote."""
    return Quote(*row)


def document_of(row: Sequence[Any]) -> DocumentInfo:
    """A row as what is known of a loaded file."""
    name, sha256, kind, accounting, warnings = row
    return DocumentInfo(document_key(sha256), name, sha256, kind, json.loads(accounting), json.loads(warnings))
