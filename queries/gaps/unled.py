"""The priorities of strategies, in; those for which the record names no lead agency, out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from graph.schema import Quote
from queries.gaps.facts import Doubt, Gap, GapFacts
from queries.gaps.words import (
    AGENCIES_ASSIGNED,
    AGENCIES_PARTLY,
    LEADS_IN,
    LONGEST_PRIORITY,
    PRIORITIES_OF,
)
from queries.meetings.texts import MinutesText, as_filed

_PARAGRAPH = re.compile(r"\n\s*\n|(?<=[.;:])\s+(?=[A-Z])")


def unled_priorities(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Priorities of a strategy for which the record names no lead agency."""
    starts = _priority_starts(known)
    for node in known.facts.of_kind("Priority"):
        if known.facts.out(node.key, "ALLOCATED_TO") or node.props.get("lead_agencies"):
            continue
        edges = tuple(known.facts.view.edges(src=[node.key]) + known.facts.view.edges(dst=[node.key]))
        date = node.date or max((edge.as_of for edge in edges), default="")
        whole = f"{PRIORITIES_OF}{node.props.get('strategy') or 'the strategy'}"
        said = () if edges else tuple(Quote(*words) for words in node.props.get("said", ()))
        told = said or tuple(quote for edge in edges for quote in known.facts.quotes(edge))
        words = {"part": part} if (part := _part_led(known, told, starts)) else {}
        allocated = _allocated(known, told[0], starts) if told else ()
        if allocated and not AGENCIES_PARTLY.search(allocated[0].quote) and _is_among(known, node.name, allocated[0]):
            words["assigned"] = "1"
        gap = Gap("priority_unled", node.key, node.name, date, edges, key=node.key, part_of=whole, words=words)
        yield replace(gap, quotes=(*told, *allocated) if allocated else said)


def _allocated(known: GapFacts, first: Quote, starts: Collection[tuple[str, int]]) -> tuple[Quote, ...]:
    """The sentence before the list of priorities that says that lead agencies were assigned, without naming them."""
    begin = min((start for name, start in starts if name == first.document), default=first.start)
    low = max(0, begin - LONGEST_PRIORITY)
    text = known.follow.texts.of_file(first.document)
    places = list(AGENCIES_ASSIGNED.finditer(text, low, begin))
    plan = MinutesText(first.document, text, low, begin, as_filed(text, [first]))
    return (plan.sentence(places[-1].start(), first.meeting),) if places else ()


def _is_among(known: GapFacts, name: str, said: Quote) -> bool:
    """Whether a priority is among those named before the sentence that assigns agencies: one may be added later.

    Where none is named there, the sentence is of the whole list.
    """
    above = known.follow.texts.of_file(said.document)[max(0, said.start - LONGEST_PRIORITY) : said.start]
    names = {_letters(node.name) for node in known.facts.of_kind("Priority")}
    named = {one for one in names if one and one in _letters(above)}
    return not named or _letters(name) in named


def _letters(words: str) -> str:
    """The letters of some words alone, so that 're-offending' and 'reoffending' are one."""
    return re.sub(r"[^a-z]", "", words.lower())


def _priority_starts(known: GapFacts) -> set[tuple[str, int]]:
    """Where the texts about priorities begin, by file."""
    nodes = known.facts.of_kind("Priority")
    edges = [edge for node in nodes for edge in known.facts.out(node.key, "ABOUT")]
    quotes = [quote for edge in edges for quote in known.facts.quotes(edge)]
    quotes += [Quote(*words) for node in nodes for words in node.props.get("said", ())]
    return {(quote.document, quote.start) for quote in quotes}


def _part_led(known: GapFacts, told: Sequence[Quote], starts: Collection[tuple[str, int]]) -> str:
    """The sentence below a priority that says who will lead in some of it; "" where none does."""
    for quote in told:
        text = known.follow.texts.of_file(quote.document)
        later = [start for name, start in starts if name == quote.document and start > quote.start]
        below = text[quote.end : min([*later, quote.end + LONGEST_PRIORITY])]
        found = (LEADS_IN.match(" ".join(part.split())) for part in _PARAGRAPH.split(below))
        if said := next(filter(None, found), None):
            return said.group()
    return ""
