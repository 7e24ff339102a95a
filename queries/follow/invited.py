"""A task that asks somebody by name to come, in; the first later list of the same board that has them, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.schema import Edge, Node, Quote
from queries.follow.record import FollowFacts
from queries.lazy import Pattern

_INVITE = Pattern(r"(?i)\b(?:invite|inviting|invite[ds])\b(?P<behind>[^.;]*)")
_PASSIVE = Pattern(r"(?i)^(?P<ahead>.*?)\b(?:(?:to|should|would|will) )?be (?:re-?)?invited\b")
_THERE = ("present", "also_present")


def came_later(known: FollowFacts, work: Node, meeting: Node) -> Quote | None:
    """The words of a later list of those present, or of members, that have somebody whom a task wants invited."""
    asked = _asked(known.text(work))
    if not asked:
        return None
    edges = [edge for person in _named(known, work, asked) for edge in _listed(known, person, meeting)]
    known.facts.fetch(edges)
    later = [quote for edge in edges for quote in known.facts.quotes(edge) if quote.meeting > meeting.date]
    return min(later, key=lambda quote: (quote.meeting, quote.start), default=None)


def _asked(text: str) -> str:
    """The words of a task that say who is to be invited; "" for a task that wants nobody invited."""
    told = " ".join(text.split())
    if passive := _PASSIVE.search(told):
        return passive["ahead"]
    found = _INVITE.search(told)
    return found["behind"] if found else ""


def _named(known: FollowFacts, work: Node, asked: str) -> list[str]:
    """The people whom the item of a task names, as far as their names stand in some words."""
    view, items = known.facts.view, sorted(known.items_of(work.key))
    spoken_of = sorted({edge.dst for edge in view.edges(["MENTIONS"], src=items)}) if items else []
    people = view.nodes(["Person"], keys=spoken_of) if spoken_of else []
    return [node.key for node in people if re.search(rf"\b{re.escape(node.name)}\b", asked)]


def _listed(known: FollowFacts, person: str, meeting: Node) -> Iterator[Edge]:
    """Where lists of the board of a meeting have somebody."""
    board = known.facts.body_of(meeting.key)
    for edge in known.facts.view.edges(["ATTENDED", "MEMBER_OF"], src=[person]):
        came = edge.dst.startswith(f"meeting:{board.partition(':')[2]}/") and edge.props.get("state") in _THERE
        if came or edge.dst == board:
            yield edge
