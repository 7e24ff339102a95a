"""Nodes, edges, quotes and files in, the properties a server keeps of them out, and back again, value for value."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from typing import Any

from graph.schema import Edge, Node, Quote
from graph.spelling import spelled
from graph.store.neo4j.words import joined
from graph.view import DocumentInfo

Properties = dict[str, Any]
NODE_FIELDS = ("key", "kind", "name", "date", "props")
EDGE_FIELDS = (
    "as_of", "basis", "rule", "confidence", "first_cited", "last_cited", "start", "end", "document", "props",
)  # fmt: skip
QUOTE_FIELDS = ("key", "document", "meeting", "item", "page", "line", "start", "end", "quote")
NODE_KEPT = ("graph", *NODE_FIELDS, "other_names", "words", "other_words")
EDGE_KEPT = ("graph", "fid", "id", *EDGE_FIELDS, "quotes", "quote", "bodies")
QUOTE_KEPT = ("graph", *QUOTE_FIELDS, "proves", "words")
FILE_FIELDS = ("key", "name", "sha256", "format", "accounting", "warnings")
FILE_KEPT = ("graph", *FILE_FIELDS, "text")


def fields(name: str, keys: Sequence[str]) -> str:
    """The properties of one variable, for the end of a statement."""
    return ", ".join(f"{name}.{key}" for key in keys)


def fid_of(graph: str, edge: str) -> str:
    """The identity of a relationship on a server that holds many partnerships."""
    return f"{graph} {edge}"


def node_properties(graph: str, node: Node, words: Sequence[str], other_words: Sequence[str]) -> Properties:
    """A node as a server keeps it; `words` are those of its name, `other_words` those of its other names."""
    others = sorted({*node.names} - {node.name})
    told = {"key": node.key, "kind": node.kind, "name": node.name, "date": node.date, "props": spelled(node.props)}
    return {"graph": graph, **told, "other_names": others, "words": joined(words), "other_words": joined(other_words)}


def node_of(row: Sequence[Any]) -> Node:
    """The node of a row of NODE_FIELDS."""
    key, kind, name, date, props = row
    return Node(key, kind, name, date, json.loads(props) if props != "{}" else {})


def edge_properties(graph: str, edge: Edge, quotes: Sequence[str], bodies: Sequence[str]) -> Properties:
    """An edge as a server keeps it: with the keys of its quotes, the first in words, and the boards it belongs to."""
    told = {name: getattr(edge, name) for name in EDGE_FIELDS}
    told |= {"confidence": float(edge.confidence), "props": spelled(edge.props)}
    first = edge.evidence[0].quote if edge.evidence else ""
    ids = {"graph": graph, "fid": fid_of(graph, edge.id), "id": edge.id}
    return {**ids, **told, "quotes": list(quotes), "quote": first, "bodies": sorted(bodies)}


class EdgeReader:
    """Rows in, edges out; properties that many of them have in common are read once."""

    def __init__(self) -> None:
        self._props: dict[str, dict[str, Any]] = {"{}": {}}

    def __call__(self, row: Sequence[Any]) -> Edge:
        """The edge of a row of id, start, kind, end and EDGE_FIELDS, without its quotes."""
        *plain, props = row
        if props not in self._props:
            self._props[props] = json.loads(props)
        fields = (*plain, self._props[props])
        return Edge(*fields)


def quote_properties(graph: str, key: str, quote: Quote, proves: Sequence[str], words: Sequence[str]) -> Properties:
    """A quote as a server keeps it, with the edges it proves, each as `KIND id start`."""
    told = {**quote._asdict(), "proves": list(proves), "words": joined(words)}
    return {"graph": graph, "key": key, **told}


def quote_of(row: Sequence[Any]) -> Quote:
    """The quote of a row of QUOTE_FIELDS."""
    return Quote(*row[1:])


def file_properties(graph: str, info: DocumentInfo, text: str) -> Properties:
    """A loaded file as a server keeps it; its text is packed, which also keeps letters that no server would take."""
    told = {"key": info.key, "name": info.name, "sha256": info.sha256, "format": info.format}
    told |= {"accounting": spelled(info.accounting), "warnings": spelled(info.warnings)}
    return {"graph": graph, **told, "text": zlib.compress(text.encode("utf-8", "surrogatepass"), 6)}


def file_of(row: Sequence[Any]) -> DocumentInfo:
    """The file of a row of FILE_FIELDS."""
    *plain, accounting, warnings = row
    told = (*plain, json.loads(accounting), json.loads(warnings))
    return DocumentInfo(*told)


def text_of(packed: bytes) -> str:
    """The text of a file as its reader produced it."""
    return zlib.decompress(packed).decode("utf-8", "surrogatepass")
