"""One relation, in; what it says happened, dated and with its words, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.schema import Edge, Quote
from queries.facts import Facts, first_cited, last_cited


class Happening(NamedTuple):
    """One dated line of a history."""

    date: str
    event: str
    what: str
    edges: tuple[Edge, ...]
    quotes: tuple[Quote, ...]
    basis: str = ""

    @property
    def item(self) -> str:
        """The item it was said under, as printed."""
        return next((quote.item for quote in self.quotes if quote.item), "")


def once(facts: Facts, edge: Edge, event: str, what: str) -> Iterator[Happening]:
    """What a relation says, on the first day it was said."""
    yield from _on_days(facts, edge, event, {first_cited(edge): what})


def each_time(facts: Facts, edge: Edge, event: str, what: str) -> Iterator[Happening]:
    """What a relation says, on every day it was said."""
    days = {quote.meeting for quote in facts.quotes(edge) if quote.meeting} or {first_cited(edge)}
    yield from _on_days(facts, edge, event, dict.fromkeys(sorted(days), what))


def first_and_last(facts: Facts, edge: Edge, event: str, what: str) -> Iterator[Happening]:
    """A state that was seen on some days: the first of them and the last."""
    first, last = first_cited(edge), last_cited(edge)
    told = {first: f"seen {what}"} if first == last else {first: f"first seen {what}", last: f"last seen {what}"}
    yield from _on_days(facts, edge, event, told)


def _on_days(facts: Facts, edge: Edge, event: str, told: dict[str, str]) -> Iterator[Happening]:
    for day, what in told.items():
        said = facts.quotes(edge)
        quotes = tuple(q for q in said if q.meeting == day) or said[:1]
        yield Happening(day, event, what, (edge,), quotes)


def in_order(told: Sequence[Happening]) -> list[Happening]:
    """Oldest first, each line once with the words of all that say it; what is not dated stands at the end."""
    once_each: dict[tuple[str, str, str], Happening] = {}
    for h in told:
        same = once_each.get((h.date, h.event, h.what))
        once_each[h.date, h.event, h.what] = _both(same, h) if same else h
    return sorted(once_each.values(), key=lambda h: (h.date or "~", _place(h), h.event, h.what))


def _both(one: Happening, other: Happening) -> Happening:
    edges = tuple({edge.id: edge for edge in (*one.edges, *other.edges)}.values())
    return one._replace(edges=edges, quotes=tuple(dict.fromkeys((*one.quotes, *other.quotes))))


def _place(told: Happening) -> tuple[str, int]:
    return (told.quotes[0].document, told.quotes[0].start) if told.quotes else ("", 0)
