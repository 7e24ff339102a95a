"""A task without a settled owner, in; what the text of the same item, or a later meeting, says of who has it, out."""

from __future__ import annotations

import re
from typing import NamedTuple

from graph.schema import Edge, Node
from queries.asked import loose
from queries.facts import first_cited, words_of
from queries.follow.words import LEADING
from queries.gaps.facts import GapFacts
from queries.gaps.words import ASKS_FOR_A_NAME, SMALL_WORDS, TAKES_IT

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n\s*\n|</?(?:p|ul|li)\b[^>]*>")
_PARAGRAPH = re.compile(r"\n\s*\n|</?p\b[^>]*>")
_LONGEST = 4000  # letters of an item that are read on each side of a task
_SHARED = 2  # words that a sentence must share with a task to be about it


class _Place(NamedTuple):
    """The text of an item around some words of it."""

    before: str
    behind: str


def taker(known: GapFacts, action: Node) -> str:
    """The sentence of the same item that names somebody who will do what a task asks; "" where none does."""
    place = _around(known, action)
    wanted = _stems(words_of(action))
    for text in (place.before, place.behind) if place else ():
        sentences = [" ".join(one.split()) for one in _SENTENCE.split(text)]
        for last, sentence in zip(["", *sentences], sentences, strict=False):
            if TAKES_IT.search(sentence) and len(wanted & _stems(f"{last} {sentence}")) >= _SHARED:
                return sentence
    return ""


def named_later(known: GapFacts, action: Node, date: str) -> bool:
    """Whether a task asks for the name of a lead, and a later meeting names the head of the one group it is about."""
    words = words_of(action)
    place = _around(known, action) if LEADING.search(words) or ASKS_FOR_A_NAME.search(words) else None
    if place is None:
        return False
    told = loose(f"{_PARAGRAPH.split(place.before)[-1]} {words}")
    groups = [b for b in known.facts.of_kind("Body") if len(b.name.split()) > 1 and loose(b.name) in told]
    return len(groups) == 1 and any(_is_lead_after(edge, date) for edge in known.facts.into(groups[0].key, "CHAIRS"))


def _is_lead_after(edge: Edge, date: str) -> bool:
    return first_cited(edge) > date and edge.props.get("role") in (None, "", "chair", "acting_chair")


def _around(known: GapFacts, action: Node) -> _Place | None:
    """The text of the item of a task, up to its words and from them to the next item."""
    quote = next((q for e in known.facts.out(action.key, "ARISES_FROM") for q in known.facts.quotes(e)), None)
    text = known.text_of(quote.document) if quote else ""
    if quote is None or not text:
        return None
    heads = sorted(known.heads_of(quote.document))
    start = max((head for head in heads if head <= quote.start), default=0)
    end = min((head for head in heads if head > quote.end), default=len(text))
    start, end = max(start, quote.start - _LONGEST), min(end, quote.end + _LONGEST)
    return _Place(text[start : quote.start], text[quote.end : end])


def _stems(text: str) -> set[str]:
    """The first letters of the words that say what a sentence is about."""
    return {word[:5] for word in re.findall(r"[a-z]{4,}", loose(text)) if word not in SMALL_WORDS}
