"""Words that call a post empty and the heading they stand under, in; whether later minutes fill it there, out.

Under 'Music' a teacher is missing; at a later meeting 'Music. Ann Lee was appointed and started in May.'
"""

from __future__ import annotations

import re

from graph.schema import Node, Quote
from queries.asked import loose
from queries.gaps.facts import GapFacts
from queries.lazy import Pattern

_NEAR = 700  # letters of a paragraph behind its label
_SOMEBODY = r"[A-Z][\w'’-]+ (?:[A-Z][\w'’-]+ )?[A-Z][\w'’-]+"
_APPOINTED = Pattern(
    rf"\b{_SOMEBODY},? (?:(?:has|had) (?:now |since |recently )?been|(?:was|is)(?: now)?) (?:appointed|recruited)\b"
    r"(?! (?:as |to be )?(?:the )?(?:chair|vice|deputy|lead))"
    rf"|\b{_SOMEBODY} (?:has |had )?(?:now |since |recently )*(?:started|took up (?:the )?post|is (?:now )?in post)\b"
)
_OPEN = Pattern(r"(?i)\b(?:not|no|nobody|unable|until|if|once|would|will|to be|hoped?|yet|may|might|withdrew|left)\b")


def filled_under(known: GapFacts, item: Node, said: Quote) -> bool:
    """Whether a later sentence under the same heading tells by name who was appointed, and leaves nothing open."""
    title = loose(str(item.props.get("title") or item.props.get("inferred_title") or ""))
    if not title:
        return False
    for meeting in known.meetings:
        if meeting.date <= said.meeting:
            continue
        for document, start, _, text in known.follow.texts.sentences(meeting):
            if _APPOINTED.search(text) and not _OPEN.search(text) and _is_under(known, meeting, document, start, title):
                return True
    return False


def _is_under(known: GapFacts, meeting: Node, document: str, start: int, title: str) -> bool:
    """Whether a sentence stands in an item with this title, or in a paragraph that opens with it as a label."""
    above = known.follow.texts.of_file(document)[max(0, start - _NEAR) : start].rpartition("\n\n")[2]
    label = rf"(?im)^\W*(?:\d[\d.]*\s+)?{re.escape(title)}(?=\W*[.:*–—-])"
    if re.search(label, re.sub(r"[^\S\n]+", " ", above)):
        return True
    heads = sorted(
        (quote.start, loose(known.facts.node(edge.dst).name))
        for edge in known.facts.out(meeting.key, "HAS_ITEM") for quote in known.facts.quotes(edge)
        if quote.document == document and quote.start <= start
    )  # fmt: skip
    return bool(heads) and heads[-1][1] == title
