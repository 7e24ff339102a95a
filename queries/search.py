"""Words, in; the quotes that hold them, best first, with what each proves and of whom, out."""

from __future__ import annotations

from graph.asof import as_it_stood
from graph.errors import NotFoundError
from graph.schema import EDGE_KINDS, NODE_KINDS
from graph.view import View, Window
from queries.answer import Answer
from queries.explain import sentence
from queries.facts import EVER, within
from queries.rows import Found, give_answer


def find_words(view: View, text: str, *, kind: str = "", window: Window = EVER, limit: int = 50) -> Answer:
    """Find words in the minutes and say what they prove."""
    view = as_it_stood(view, window.until)
    _check_kind(kind)
    hits = view.search(text, limit=limit if not kind and window == EVER else 1000)
    said = {e.id for e in view.edges(window=Window(body=window.body))} if window.body else None
    hits = [(q, e) for q, e in hits if within(q.meeting or e.as_of, window) and (said is None or e.id in said)]
    ends = sorted({end for _, edge in hits for end in (edge.src, edge.dst)})
    nodes = {node.key: node for node in view.nodes(keys=ends)} if ends else {}
    found = []
    for quote, edge in hits:
        kinds = {edge.kind, *(nodes[end].kind for end in (edge.src, edge.dst) if end in nodes)}
        if kind and kind.lower() not in {each.lower() for each in kinds}:
            continue
        about = [nodes[end] for end in (edge.src, edge.dst) if end in nodes]
        values = {
            "quote": quote.quote,
            "meeting": quote.meeting or None,
            "item": quote.item or None,
            "proves": sentence(about, edge),
            "kind": edge.kind,
            "id": edge.id,
        }
        found.append(Found(values, (edge,), quotes=(quote,)))
    return give_answer(view, f"Where does the record say “{text}”?", window=window, found=found[:limit])


def _check_kind(kind: str) -> None:
    known = [*NODE_KINDS, *EDGE_KINDS]
    if kind and kind.lower() not in {each.lower() for each in known}:
        raise NotFoundError(f'No kind is called "{kind}"; give one of {", ".join(known)}.')
