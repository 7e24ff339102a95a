"""A store file in; everything a server should hold of it, as properties in a fixed order, out."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from graph.errors import NotFoundError
from graph.identity.words import slug
from graph.schema import EDGE_KINDS, NODE_KINDS, Edge, Node, Quote
from graph.spelling import spelled
from graph.store.neo4j.layout import ENTITY, FILE, FORM, QUOTE
from graph.store.neo4j.rows import (
    Properties,
    edge_properties,
    file_properties,
    node_properties,
    quote_properties,
)
from graph.store.neo4j.words import cut
from graph.store.reader import SqliteView

ALL = "all"  # no partnership has this key


class Partnership(NamedTuple):
    """The key of a partnership on a server and its name as people write it."""

    graph: str  # letters, digits and hyphens
    name: str

    @classmethod
    def called(cls, name: str) -> Partnership:
        """The partnership of a name; one without a letter cannot be told from others."""
        if not (key := slug(name)):
            raise NotFoundError("Nothing says what this partnership is called: give its name with --partnership.")
        if key == ALL:
            raise NotFoundError('"all" stands for all partnerships: give this one a name of its own.')
        return cls(key, " ".join(name.split()))


@dataclass
class Content:
    """What a server should hold of one partnership."""

    partnership: Partnership
    nodes: dict[str, dict[str, Properties]] = field(default_factory=dict)  # by label, then by key
    edges: dict[str, tuple[str, str, str, Properties]] = field(default_factory=dict)  # by fid: kind, ends, properties
    notes: Properties = field(default_factory=dict)  # of the partnership itself, `load` among them
    answers: Answers = field(default_factory=lambda: Answers())


class Answers(NamedTuple):
    """What the partnership answers to the questions that are kept, worked out only where the server has it not."""

    rules: str = ""  # by which they are worked out
    askings: Sequence[str] = ()
    work_out: Callable[[], Mapping[str, bytes]] = dict


def read_content(view: SqliteView, partnership: Partnership) -> Content:
    """Everything of a store file."""
    nodes, edges = view.nodes(), view.edges()
    quotes, keys = _quotes(view), _proofs(view)
    edges = [replace(edge, evidence=tuple(quotes[key] for key in keys.get(edge.id, ()))) for edge in edges]
    content, graph = Content(partnership), partnership.graph
    names = cut(node.name for node in nodes)
    others = cut("\n".join(sorted({*node.names} - {node.name})) for node in nodes)
    content.nodes[ENTITY] = {
        node.key: node_properties(graph, node, *words) for node, *words in zip(nodes, names, others, strict=True)
    }
    proved, spoken = _proved(edges, keys), dict(zip(quotes, cut(q.quote for q in quotes.values()), strict=True))
    content.nodes[QUOTE] = {
        key: quote_properties(graph, key, quote, proved.get(key, ()), spoken[key]) for key, quote in quotes.items()
    }
    content.nodes[FILE] = {i.key: file_properties(graph, i, view.text(i.key)) for i in view.documents()}
    _add_edges(content, edges, keys, _bodies(view))
    words = {"node_words": sum(map(len, names)) + sum(map(len, others)), "quote_words": sum(map(len, spoken.values()))}
    content.notes = _notes(view, content, nodes, edges) | words
    content.notes["load"] = _digest(content)
    return content


def _quotes(view: SqliteView) -> dict[str, Quote]:
    rows = view.connection.execute(
        "SELECT key, document, meeting, item, page, line, starts, ends, quote FROM quote ORDER BY key"
    )
    return {row[0]: Quote(*row[1:]) for row in rows}


def _proofs(view: SqliteView) -> dict[str, list[str]]:
    """The keys of the quotes behind each edge, in their order."""
    found: dict[str, list[str]] = defaultdict(list)
    for edge, quote in view.connection.execute(
        "SELECT e.key, q.key FROM evidence v JOIN edge e ON e.id = v.edge JOIN quote q ON q.id = v.quote "
        "ORDER BY v.edge, v.n"
    ):
        found[edge].append(quote)
    return found


def _bodies(view: SqliteView) -> dict[str, list[str]]:
    """The keys of the boards that each edge belongs to."""
    found: dict[str, list[str]] = defaultdict(list)
    for edge, body in view.connection.execute(
        "SELECT e.key, n.key FROM edge_body b JOIN edge e ON e.id = b.edge JOIN node n ON n.id = b.body"
    ):
        found[edge].append(body)
    return found


def _proved(edges: Iterable[Edge], keys: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    proved: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        for key in dict.fromkeys(keys.get(edge.id, ())):
            proved[key].append(f"{edge.kind} {edge.id} {edge.src}")
    return proved


def _add_edges(
    content: Content, edges: Iterable[Edge], keys: Mapping[str, Sequence[str]], bodies: Mapping[str, Sequence[str]]
) -> None:
    for edge in edges:
        if edge.kind not in EDGE_KINDS:
            raise ValueError(f"{edge.kind!r} is no kind of edge")
        told = edge_properties(content.partnership.graph, edge, keys.get(edge.id, ()), bodies.get(edge.id, ()))
        content.edges[told["fid"]] = (edge.kind, edge.src, edge.dst, told)


def _notes(view: SqliteView, content: Content, nodes: Sequence[Node], edges: Sequence[Edge]) -> Properties:
    """What stands on the partnership itself: its name, how much there is of it, and what the build noted."""
    if unknown := {node.kind for node in nodes} - set(NODE_KINDS):
        raise ValueError(f"{sorted(unknown)} are no kinds of node")
    counts = view.counts()
    told = {"graph": content.partnership.graph, "name": content.partnership.name, "form": FORM}
    sizes = {"nodes": counts.nodes, "edges": counts.edges, "letters": counts.letters}
    return {**told, **sizes, "quotes": len(content.nodes[QUOTE]), "meta": spelled(view.meta())}


def _digest(content: Content) -> str:
    """Names this content: the same content has the same name."""
    told = hashlib.sha256(spelled(content.notes).encode("utf-8", "surrogatepass"))
    for by_key in content.nodes.values():
        for properties in by_key.values():
            told.update(repr(sorted(properties.items())).encode("utf-8", "surrogatepass"))
    for fid, edge in sorted(content.edges.items()):
        told.update(repr((fid, *edge[:3], sorted(edge[3].items()))).encode("utf-8", "surrogatepass"))
    return told.hexdigest()[:16]
