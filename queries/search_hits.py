"""Quotes and the relations they prove, in; each place of the minutes once, with all that it proves, out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.schema import Edge, Quote


@dataclass
class Hit:
    """One place in the minutes and everything it proves."""

    quote: Quote
    edges: dict[str, Edge] = field(default_factory=dict)


def hits_of(pairs: Iterable[tuple[Quote, Edge]]) -> list[Hit]:
    """Each place once, in the order given: a longer quote around it, or a shorter one in it, is the same place."""
    hits: list[Hit] = []
    by_document: dict[tuple[str, str], list[Hit]] = {}
    for quote, edge in pairs:
        here = by_document.setdefault((quote.document, quote.meeting), [])
        hit = next((each for each in here if _is_same(each.quote, quote)), None)
        if hit is None:
            hit = Hit(quote)
            hits.append(hit)
            here.append(hit)
        hit.edges.setdefault(edge.id, edge)
    return hits


def _is_same(one: Quote, other: Quote) -> bool:
    if one.quote == other.quote and (one.line, one.start) == (other.line, other.start):
        return True
    inside = one.start <= other.start and other.end <= one.end
    around = other.start <= one.start and one.end <= other.end
    return one.end > one.start and other.end > other.start and (inside or around)
