"""A key, an edge id or a name, in; why its names were joined and every relation with its words, out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from graph.asof import as_it_stood
from graph.errors import NotFoundError
from graph.folding import fold
from graph.schema import EDGE_KINDS, Edge, Node, Quote
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import NAMED, find_named, numbered, read_as, told_apart
from queries.facts import EVER, Facts, first_cited, last_cited, read_facts, title_in
from queries.joined import judgement_rows, name_rows, row_of
from queries.network.said import called, is_untitled
from queries.owns.reading import owner_rows
from queries.rows import Found, Notes, give_answer
from queries.spoken import from_day
from queries.wording import relation_of


class _Said(NamedTuple):
    """Words and the relation they prove."""

    edge: Edge
    quote: Quote


KINDS = (*NAMED, "Meeting", "AgendaItem", "Resolution", "Action", "ProgressUpdate", "Document")


def find_explanation(view: View, what: str, *, window: Window = EVER) -> Answer:
    """Show why the record says what it says about one thing: rule, words and place."""
    view = as_it_stood(view, window.until)
    edges = [edge for edge in view.edges() if edge.id == what] if _looks_like_id(what) else []
    nodes = [] if edges else _nodes(view, what)
    for node in [*nodes, *_work_of(view, nodes)]:
        edges += view.edges(src=[node.key], window=window) + view.edges(dst=[node.key], window=window)
    facts = from_day(read_facts(view, edges, window, keys=[node.key for node in nodes]), window.since)
    found = [row for node in nodes for row in _names(facts, node)]
    found += [_relation(facts, edge) for edge in sorted(facts.edges, key=_in_order)]
    notes = Notes((), read_as(what, told_apart(view, nodes)))
    return give_answer(view, f"Why does the record say this about {what}?", window=window, found=found, notes=notes)


def _in_order(edge: Edge) -> tuple[str, int, str]:
    """Oldest first; of one day what became of a thing and who owns it come before what it merely speaks of."""
    kinds = ("UPDATES", "DECIDED", "ASSIGNED_TO", "ARISES_FROM", "LEADS", "CHAIRS", "HOLDS", "MEMBER_OF", "RAISES")
    last = ("ABOUT", "MENTIONS", "HAS_ITEM")
    rank = kinds.index(edge.kind) if edge.kind in kinds else len(kinds) + (edge.kind in last)
    return first_cited(edge) or "~", rank, edge.id


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
        return find_named(view, what, NAMED, closer=False)[:5]
    except NotFoundError:
        return find_named(view, what, KINDS)[:5]


def _names(facts: Facts, node: Node) -> list[Found]:
    """How the names of a thing were joined, step by step, what was not joined, and what people decided."""
    edges = facts.out(node.key, *EDGE_KINDS) + facts.into(node.key, *EDGE_KINDS)
    facts.fetch(edges)
    told = [_Said(edge, quote) for edge in edges for quote in facts.quotes(edge)]
    rows = (*name_rows(facts.view, node), *owner_rows(facts, node), *judgement_rows(node))
    return [_proved(values, told, edges) for values in rows]


def _proved(values: dict[str, Any], told: Sequence[_Said], edges: Sequence[Edge]) -> Found:
    """A row with the words that carry its names; where none do, with the first words on the thing at all."""
    names = [fold(str(values[key])).lower() for key in ("other", "what") if values[key]]
    for name in names:
        if here := [said for said in told if name in fold(said.quote.quote).lower()]:
            quotes = dict.fromkeys(said.quote for said in here)
            return Found(values, (here[0].edge,), values.pop("basis"), tuple(quotes)[:3])
    quotes = dict.fromkeys(said.quote for said in told)
    return Found(values, tuple(edges[:1]), values.pop("basis"), tuple(quotes)[:1])


def _relation(facts: Facts, edge: Edge) -> Found:
    src, dst = facts.node(edge.src), facts.node(edge.dst)
    ends = [called(node) if is_untitled(node) else node.name for node in (src, dst)]
    values = row_of("fact", edge.kind, what=ends[0], relation=relation_of(edge), other=title_in(edge) or ends[1])
    values |= {"rule": edge.rule or None, "confidence": edge.confidence, "since": first_cited(edge) or None}
    values |= {"last_cited": last_cited(edge) or None, "id": edge.id, "why": _why(edge)}
    values |= {"start": edge.start or None, "end": edge.end or None}
    del values["basis"]
    return Found(values, (edge,), quotes=facts.quotes(edge)[:2] if edge.kind == "HELD" else ())


def _why(edge: Edge) -> str | None:
    """Who decided a relation and why, where a person did."""
    if edge.basis != "curated":
        return None
    told = [str(edge.props.get(key) or "") for key in ("by", "on", "why")]
    return "; ".join(text for text in told if text) or None


def sentence(nodes: Sequence[Node], edge: Edge) -> str:
    """A relation in words: 'Ann Example leads on Arson'."""
    names = {node.key: node.name for node in nodes}
    relation = relation_of(edge)
    return f"{names.get(edge.src, edge.src)} {relation} {title_in(edge) or names.get(edge.dst, edge.dst)}"
