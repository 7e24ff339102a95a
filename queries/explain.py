"""A key, an edge id or a name, in; why its names were joined and every relation with its words, out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.errors import NotFoundError
from graph.schema import EDGE_KINDS, Edge, Node
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import NAMED, find_named, numbered, read_as
from queries.facts import EVER, Facts, first_cited, last_cited, read_facts
from queries.rows import Found, Notes, give_answer
from queries.who import aliases_of
from queries.wording import relation_of

KINDS = (*NAMED, "Meeting", "AgendaItem", "Resolution", "Action", "ProgressUpdate", "Document")


def find_explanation(view: View, what: str, *, window: Window = EVER) -> Answer:
    """Show why the record says what it says about one thing: rule, words and place."""
    edges = [edge for edge in view.edges() if edge.id == what] if _looks_like_id(what) else []
    nodes = [] if edges else _nodes(view, what)
    for node in [*nodes, *_work_of(view, nodes)]:
        edges += view.edges(src=[node.key], window=window) + view.edges(dst=[node.key], window=window)
    facts = read_facts(view, edges, window, keys=[node.key for node in nodes])
    found = [row for node in nodes for row in _names(facts, node)]
    found += [_relation(facts, edge) for edge in sorted(facts.edges, key=_weight)]
    notes = Notes((), read_as(what, nodes))
    return give_answer(view, f"Why does the record say this about {what}?", window=window, found=found, notes=notes)


def _weight(edge: Edge) -> tuple[int, str, str]:
    """What became of a thing and who owns it come before what it merely speaks of."""
    kinds = ("UPDATES", "DECIDED", "ASSIGNED_TO", "ARISES_FROM", "LEADS", "CHAIRS", "HOLDS", "MEMBER_OF", "RAISES")
    last = ("ABOUT", "MENTIONS", "HAS_ITEM")
    rank = kinds.index(edge.kind) if edge.kind in kinds else len(kinds) + (edge.kind in last)
    return rank, edge.as_of, edge.id


def _looks_like_id(what: str) -> bool:
    return len(what) >= 12 and " " not in what and ":" not in what


def _work_of(view: View, nodes: Sequence[Node]) -> list[Node]:
    """The resolutions and actions of an item: what was decided there and what became of it."""
    items = [node.key for node in nodes if node.kind == "AgendaItem"]
    if not items:
        return []
    keys = {edge.dst for edge in view.edges(["DECIDED"], src=items)}
    keys |= {edge.src for edge in view.edges(["ARISES_FROM"], dst=items)}
    return view.nodes(keys=sorted(keys)) if keys else []


def _nodes(view: View, what: str) -> list[Node]:
    if items := numbered(view, what):
        return items
    try:
        return find_named(view, what, NAMED)[:5]
    except NotFoundError:
        return find_named(view, what, KINDS)[:5]


def _names(facts: Facts, node: Node) -> list[Found]:
    """One row for each name that was joined, with the words that carry the name."""
    edges = facts.out(node.key, *EDGE_KINDS) + facts.into(node.key, *EDGE_KINDS)
    facts.fetch(edges)
    found = []
    for alias in aliases_of(node):
        quotes = [q for edge in edges for q in facts.quotes(edge) if alias["name"].lower() in q.quote.lower()]
        values = _values(node.name, node.kind, "is also written", alias["name"])
        values |= {
            "rule": alias["why"],
            "confidence": None,
            "since": None,
            "last_cited": None,
            "id": node.key,
        }
        found.append(Found(values, tuple(edges[:1]), "derived", tuple(quotes[:3])))
    return found


def _values(what: str, kind: str, relation: str, other: str) -> dict[str, Any]:
    return {"what": what, "kind": kind, "relation": relation, "other": other}


def _relation(facts: Facts, edge: Edge) -> Found:
    src, dst = facts.node(edge.src), facts.node(edge.dst)
    values = _values(src.name, edge.kind, relation_of(edge), dst.name)
    values |= {"rule": edge.rule or None, "confidence": edge.confidence, "since": first_cited(edge) or None}
    values |= {"last_cited": last_cited(edge) or None, "id": edge.id}
    return Found(values, (edge,))


def sentence(nodes: Sequence[Node], edge: Edge) -> str:
    """A relation in words: 'Ann Example leads on Arson'."""
    names = {node.key: node.name for node in nodes}
    relation = relation_of(edge)
    return f"{names.get(edge.src, edge.src)} {relation} {names.get(edge.dst, edge.dst)}"
