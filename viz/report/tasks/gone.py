"""Pieces of work of the follow-through in; their owners whom the record shows gone since, with its words, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from graph.dates import spoken
from graph.schema import Edge, Quote
from queries.answer import evidence_rows
from queries.facts import first_cited
from queries.gaps.facts import GapFacts
from queries.gaps.rules import gone_since
from queries.wording import CLOSED, first_words
from viz.report.tasks.wording import told, wording

Row = Mapping[str, Any]


class Gone(NamedTuple):
    """An owner who has gone: the day on which the record shows it, the words that tell it, and their evidence."""

    day: str
    told: str
    proof: dict[str, Any]


def gone_owners(known: GapFacts, rows: Iterable[Row]) -> dict[str, list[Gone]]:
    """By the key of each piece of work that is open, the settled owners who have gone since it was agreed."""
    found: dict[str, list[Gone]] = {}
    for row in rows:
        if row["state"] in CLOSED:
            continue
        edges = [edge for edge in known.settled(row["key"]) if edge.props.get("role") != "support"]
        for person in dict.fromkeys(edge.dst for edge in edges):
            gone = gone_since(known, person, str(row["meeting"]))
            quotes = known.facts.quotes(gone) if gone is not None else ()
            if gone is not None and quotes:
                found.setdefault(row["key"], []).append(_gone(known, person, gone, quotes))
    return found


def _gone(known: GapFacts, person: str, edge: Edge, quotes: Iterable[Quote]) -> Gone:
    """One owner who has gone, in the words of the record; with the name where these words lack it."""
    name = known.facts.node(person).name
    if edge.kind == "HOLDS" and edge.src != person:  # seen by who has the post now
        quote = min(quotes, key=lambda one: (one.meeting, one.start))
        post = known.facts.node(edge.dst).name
        said = told("post_has", post=post, holder=known.facts.node(edge.src).name)
        day = first_cited(edge)
    else:
        quote = max(quotes, key=lambda one: (one.meeting == edge.as_of, one.start))
        said = told("gone_quote", words=first_words(" ".join(quote.quote.split()), int(wording()["gone_words"])))
        day = quote.meeting or edge.as_of
    named = "" if name.split()[-1] in said else told("gone_of", name=name)
    (proof,) = evidence_rows([quote])
    return Gone(day, told("gone", day=spoken(day), of=named, said=said), proof)
