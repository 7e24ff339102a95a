"""Minutes, in; their sentences, and the labels that open a paragraph ('Lockers – ...'), with their places, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.schema import Edge, Quote
from queries.facts import Facts, minuted
from queries.follow.record import FollowFacts
from queries.follow.undecided import placed

_LABEL = re.compile(
    r"[\W\d]*(?P<label>[A-Z][\w'’-]*(?: (?:[a-z][\w'’-]*|[A-Z][\w'’-]*)){0,4})\*{0,2}(?::|\.$|\s*[-–—]\s)(?!\d)"
)


def spoken_texts(facts: Facts) -> Iterator[tuple[str, str, Edge, Quote]]:
    """Each sentence of minutes as what it is (`label`, `text`), its words, an edge of its meeting, its place."""
    known = FollowFacts(facts)
    for meeting in facts.of_kind("Meeting"):
        items = facts.out(meeting.key, "HAS_ITEM") if minuted(meeting) else []
        for sentence in known.texts.sentences(meeting) if items else ():
            quote = placed(known, meeting, sentence)
            edge = _edge_of(facts, items, quote)
            label = _LABEL.match(quote.quote)
            if label is not None:
                yield "label", label["label"], edge, quote
            yield "text", quote.quote, edge, quote


def _edge_of(facts: Facts, items: list[Edge], quote: Quote) -> Edge:
    """The relation of the meeting to the item in which some words stand."""
    numbers = [str(facts.node(edge.dst).props.get("number") or "") for edge in items]
    return items[numbers.index(quote.item)] if quote.item in numbers else items[0]
