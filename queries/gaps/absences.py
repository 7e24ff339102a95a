"""Who was at the table and what should be heard of, in; partners, groups and priorities that nobody speaks for, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from graph.schema import Edge, Quote
from queries.asked import loose
from queries.gaps.facts import Doubt, Gap, GapFacts
from queries.gaps.filled import is_same_partner
from queries.gaps.words import (
    AGENCIES_ASSIGNED,
    AGENCIES_PARTLY,
    AWAY,
    LEADS_IN,
    LONGEST_PRIORITY,
    MINIMUM_PRESENT,
    PRIORITIES_OF,
)
from queries.meetings.texts import MinutesText, as_filed

_PARAGRAPH = re.compile(r"\n\s*\n|(?<=[.;:])\s+(?=[A-Z])")


def partner_absences(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Partners that nobody spoke for at a board, as long as nobody is seen there for them at a later meeting of it."""
    by_subject: dict[str, list[Gap]] = defaultdict(list)
    for gap in (*_only_apologies(known), *_told_absent(known)):
        by_subject[gap.subject].append(gap)
    for gaps in by_subject.values():
        last = max(gap.date for gap in gaps)
        if not any(_came_after(known, gap, last) for gap in gaps):
            yield from gaps


def _came_after(known: GapFacts, gap: Gap, day: str) -> bool:
    """Whether somebody of a partner was at a later meeting of the same board."""
    facts, body = known.facts, gap.subject.rpartition(" ")[2]
    later = [m for m in known.meetings if m.date > day and facts.body_of(m.key) == body]
    came = [e for m in later for e in facts.into(m.key, "ATTENDED") if e.props.get("state") not in AWAY]
    homes = _homes(known) if came else {}
    names = {name for edge in came for name in _spoke_for(known, edge, homes[edge.src])}
    return any(is_same_partner(loose(gap.what), loose(name)) for name in names)


def _spoke_for(known: GapFacts, edge: Edge, homes: set[str]) -> set[str]:
    """For which partners somebody may have come: that of the list; where it gives none, any they ever spoke for.

    A list with one column for posts and employers may have the partner where others have their post.
    """
    listed = known.facts.view_name(_organization(edge))
    post = known.facts.view_name(str(edge.props.get("post") or ""))
    return {listed} if listed else {*(known.facts.view_name(home) for home in homes if home), *([post] if post else ())}


def _only_apologies(known: GapFacts) -> Iterator[Gap]:
    """Organisations that sent only apologies, where the record lists who was there."""
    homes = _homes(known)
    for meeting in known.meetings:
        entries = known.facts.into(meeting.key, "ATTENDED")
        here = [e for e in entries if e.props.get("state") not in AWAY]
        if len(here) < MINIMUM_PRESENT:
            continue
        represented = {home for edge in here for home in homes[edge.src]} | {
            _organization(e) for e in entries if known.stood_in(e.src, meeting)
        }
        for edge in entries:
            home = _organization(edge)
            if home and edge.props.get("state") in AWAY and home not in represented:
                name = known.facts.view_name(home)
                yield Gap(
                    "partner_absent",
                    f"away {home} {known.facts.body_of(meeting.key)}",
                    name,
                    meeting.date,
                    (edge,),
                    words={"owner": name, "apologies": True},
                )


def _told_absent(known: GapFacts) -> Iterator[Gap]:
    """Partners of whom the record says in words that nobody came."""
    for edge in known.facts.of("MENTIONS"):
        if edge.props.get("event") == "not_represented":
            partner, meeting = known.facts.node(edge.dst), known.facts.meeting_of(edge.src)
            subject = f"away {partner.key} {known.facts.body_of(meeting.key) if meeting else ''}"
            yield Gap("partner_absent", subject, partner.name, edge.as_of, (edge,), key=partner.key)


def _organization(edge: Edge) -> str:
    return str(edge.props.get("organization") or "")


def _homes(known: GapFacts) -> dict[str, set[str]]:
    """Every organisation a person ever spoke for, so that nobody there is overlooked."""
    homes: dict[str, set[str]] = defaultdict(set)
    for edge in known.facts.of("ATTENDED"):
        homes[edge.src].add(_organization(edge))
    for edge in known.facts.of("HOLDS"):
        homes[edge.src] |= {e.dst for e in known.facts.out(edge.dst, "POST_IN")}
    for person, found in homes.items():
        homes[person] = found | {known.facts.view_name(home) for home in found}
    return homes


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
