"""What the record calls wrong or missing, in; the problems, posts, groups and priorities unowned, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from graph.dates import spoken
from graph.schema import Edge, Node, Quote
from queries.asked import loose
from queries.facts import broader_of, first_cited, last_cited, months_between, narrower_of
from queries.gap_facts import Doubt, Gap, GapFacts, is_cut
from queries.gap_words import (
    AWAY,
    BODY_ENDINGS,
    HERE,
    MINIMUM_PRESENT,
    NOT_A_PROBLEM,
    NOT_THERE,
    OFF_RECORD,
    OFF_RECORD_SEARCHES,
    PART_TIME,
    POST_NAME,
    POST_NOUN,
    SILENT_MONTHS,
    VACANT,
    cannot_tell_cut,
    cannot_tell_filled,
)

_OPEN, _OWNED, _CUT = "open", "owned", "cut"  # what an item did about a problem, as far as its minutes go
NEAR = 400  # characters between a problem and the action that takes it up
_SMALL = """
about after again against agreed being could group issue issues matter meeting noted other partners
partnership problem problems provide provided report should still their there these this those would
which where while
"""
SMALL_WORDS = frozenset(_SMALL.split())
CUES = ((VACANT, "post_vacant"), (PART_TIME, "post_vacant"), (NOT_THERE, "partner_absent"))


def raised_problems(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Problems whose item settles no owner; vacancies and absent speakers by their own kind.

    Once a matter is raised without an owner, the meetings before at which it was raised belong to its story, also
    where a single task was given to somebody then or the minutes of the item are cut short.
    """
    found = [told for edge in known.facts.of("RAISES") if (told := _told(known, edge)) is not None]
    open_since = {gap.key for gap, standing in found if isinstance(gap, Gap) and standing == _OPEN}
    open_since |= _back_again([gap for gap, _ in found if isinstance(gap, Gap)])
    wider = {broader_of(known.facts.node(key)) for key in open_since}
    for gap, standing in found:
        if standing == _CUT and isinstance(gap, Gap):
            yield Doubt(gap.date, cannot_tell_cut(gap.issue, gap.date))
        same = isinstance(gap, Gap) and gap.kind == "no_owner" and gap.key in open_since | wider
        again = isinstance(gap, Gap) and standing == _CUT and broader_of(known.facts.node(gap.key)) in open_since
        if standing == _OPEN or same or again:
            yield gap


def _back_again(gaps: Sequence[Gap]) -> set[str]:
    """Matters raised as a problem at several meetings: that they came back shows that no task settled them."""
    days: dict[str, set[str]] = defaultdict(set)
    for gap in gaps:
        if gap.kind == "no_owner" and gap.subject == gap.key:
            days[gap.key].add(gap.date)
    return {key for key, dates in days.items() if len(dates) > 1}


def _told(known: GapFacts, edge: Edge) -> tuple[Gap | Doubt, str] | None:
    """One raised problem as a gap, and whether its item gave somebody something to do or was cut short."""
    item, issue = known.facts.node(edge.src), known.matter(edge)
    meeting = known.minutes_of(item.key)
    if meeting is None:
        return None
    kind, quotes = _kind_of(known, edge)
    if not quotes or (kind == "no_owner" and known.leads_of(issue.key)):
        return None
    owned = kind == "no_owner" and _has_owner(known, item.key, edge.dst, quotes)
    cut = kind == "no_owner" and not owned and is_cut(item)
    subject, what = _matter(kind, issue, quotes)
    reporters = tuple(known.reporters_of(issue.key)) if kind == "no_owner" else ()
    if kind == "post_vacant" and (filled := _spoken_of_later(known, issue, meeting.date, quotes)):
        return Doubt(meeting.date, cannot_tell_filled(subject_of(what), meeting.date, filled)), _OPEN
    gap = Gap(
        kind, subject, what, meeting.date, (edge,), issue=issue.name, key=issue.key, candidates=reporters,
        quotes=quotes, words={"task": meeting.date} if owned else {"cut": meeting.date} if cut else {},
    )  # fmt: skip
    return gap, _OWNED if owned else _CUT if cut else _OPEN


def subject_of(what: str) -> str:
    """A vacancy in few words, for a sentence about it."""
    return what if len(what.split()) < 8 else " ".join(what.split()[:8]) + " ..."


def _spoken_of_later(known: GapFacts, issue: Node, date: str, quotes: tuple[Quote, ...]) -> str:
    """The first later meeting that speaks of the same post without calling it wanting; "" when none does."""
    nouns = {word for q in quotes for word in POST_NOUN.findall(q.quote.lower().replace("-", ""))}
    narrower = [node.key for node in narrower_of({issue.key}, known.facts.of_kind("Issue"))]
    later = [
        quote
        for key in (issue.key, *narrower)
        for edge in known.facts.into(key, "ABOUT", "LEADS")
        for quote in known.facts.quotes(edge)
        if quote.meeting > date and nouns & set(POST_NOUN.findall(quote.quote.lower().replace("-", "")))
    ]
    wanting = {q.quote for e in known.facts.of("RAISES") for q in known.facts.quotes(e)}
    return min((quote.meeting for quote in later if quote.quote not in wanting), default="")


def _kind_of(known: GapFacts, edge: Edge) -> tuple[str, tuple[Quote, ...]]:
    """Read the words themselves: only they say whether a post is vacant or nobody was there."""
    said = known.facts.quotes(edge)
    for pattern, kind in CUES:
        if words := tuple(q for q in said if pattern.search(q.quote)):
            return kind, words
    return "no_owner", tuple(q for q in said if not NOT_A_PROBLEM.search(q.quote))


def _matter(kind: str, issue: Node, quotes: tuple[Quote, ...]) -> tuple[str, str]:
    """What a problem is counted under, and its words: a vacancy by its post, others by their issue."""
    said = " ".join(quotes[-1].quote.split())
    if kind == "post_vacant" and (named := POST_NAME.search(said)):
        return loose(named.group(1)).replace("co ordinator", "coordinator"), named.group(1)
    ending = loose(issue.name).split()[-1:]
    if kind == "no_owner" and not BODY_ENDINGS & set(ending):
        return issue.key, said
    return said.lower(), said


def _has_owner(known: GapFacts, item: str, issue: str, quotes: tuple[Quote, ...]) -> bool:
    """Whether the item gives this problem an owner, or holds an action on it that is itself reported as ownerless."""
    facts = known.facts
    decided = [edge.dst for edge in facts.out(item, "DECIDED")]
    actions = [edge.src for key in (item, *decided) for edge in facts.into(key, "ARISES_FROM")]
    for key in dict.fromkeys((*decided, *actions)):
        about = {node.key for node in known.issues_of(key)}
        owned = bool(facts.out(key, "ASSIGNED_TO"))
        if (key in actions and issue in about) or (owned and _answers(known, key, quotes)):
            return True
    return False


def _answers(known: GapFacts, key: str, quotes: tuple[Quote, ...]) -> bool:
    """Whether an action takes up a problem: told right after it, or in its words."""
    facts = known.facts
    edges = [*facts.out(key, "ARISES_FROM"), *facts.into(key, "DECIDED")]
    told = [quote for edge in edges for quote in facts.quotes(edge)]
    return any(
        -NEAR <= said.start - problem.end <= NEAR or len(_content(said.quote) & _content(problem.quote)) > 1
        for said in told
        for problem in quotes
        if said.document == problem.document
    )


def _content(text: str) -> set[str]:
    """The words of a quote that say what it is about; names in capitals say who, not what."""
    return {word for word in re.findall(r"\b[a-z]{5,}\b", text) if word not in SMALL_WORDS}


def vacant_posts(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Posts that the record calls vacant and does not show anyone in later."""
    for edge in known.facts.of("MENTIONS"):
        held = known.facts.into(edge.dst, "HOLDS")
        if edge.props.get("event") == "vacant" and not any(last_cited(e) > edge.as_of for e in held):
            post = known.facts.node(edge.dst)
            yield Gap("post_vacant", post.key, post.name, edge.as_of, (edge,), key=post.key)


def off_record(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Matters that the record leaves to a discussion outside the meeting."""
    seen: set[tuple[str, str, str]] = set()
    for words in OFF_RECORD_SEARCHES:
        for quote, edge in known.facts.view.search(words, limit=200):
            if edge.id not in known.by_id or not quote.meeting:
                continue
            for sentence in _sentences(quote.quote):
                place = (quote.document, quote.meeting, sentence.lower())
                if place not in seen and OFF_RECORD.search(sentence):
                    seen.add(place)
                    yield Gap("off_record", sentence.lower(), sentence, quote.meeting, (edge,), quotes=(quote,))


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?]) (?=[A-Z])", " ".join(text.split()))


def absent_partners(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Organisations that sent only apologies, where the record lists who was there."""
    homes = _homes(known)
    for meeting in known.meetings:
        entries = known.facts.into(meeting.key, "ATTENDED")
        here = [e for e in entries if e.props.get("state") in HERE or e.props.get("state") not in AWAY]
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
                    f"away {home}",
                    name,
                    meeting.date,
                    (edge,),
                    words={"owner": name, "apologies": True},
                )


def unrepresented_partners(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Partners of whom the record says in words that nobody came."""
    for edge in known.facts.of("MENTIONS"):
        if edge.props.get("event") == "not_represented":
            partner = known.facts.node(edge.dst)
            yield Gap("partner_absent", f"away {partner.key}", partner.name, edge.as_of, (edge,), key=partner.key)


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
    for node in known.facts.of_kind("Priority"):
        if known.facts.out(node.key, "ALLOCATED_TO") or node.props.get("lead_agencies"):
            continue
        edges = tuple(known.facts.view.edges(src=[node.key]) + known.facts.view.edges(dst=[node.key]))
        date = node.date or max((edge.as_of for edge in edges), default="")
        whole = f"priorities of {node.props.get('strategy') or 'the strategy'}"
        yield Gap("priority_unled", node.key, node.name, date, edges, key=node.key, part_of=whole)


def silent_bodies(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Groups that ended, or that should report and do not, and are still spoken of."""
    for body in known.facts.of_kind("Body"):
        yield from _ended_body(known, body)
        yield from _unheard_body(known, body)


def _ended_body(known: GapFacts, body: Node) -> Iterator[Gap]:
    events = [event for event in body.props.get("events", ()) if event.get("event") == "ended"]
    ended = max((str(event.get("on") or "") for event in events), default="")
    uses = known.facts.into(body.key, "ASSIGNED_TO", "REPORTS_TO") + known.facts.out(body.key, "LEADS")
    later = tuple(edge for edge in uses if ended and last_cited(edge) > ended)
    if later and not known.facts.out(body.key, "HELD"):
        why = f"On {spoken(ended)} the record says that this group has ended; later it still gives it work."
        yield Gap(
            "body_silent",
            body.key,
            body.name,
            last_cited(later[-1]),
            later,
            words={"owner": why},
            key=body.key,
        )


def _unheard_body(known: GapFacts, body: Node) -> Iterator[Gap]:
    """A group that is to report to a board, of which no report is seen at its next meetings for a year."""
    facts = known.facts
    if facts.out(body.key, "REPORTED_AT", "HELD"):
        return
    for edge in facts.out(body.key, "REPORTS_TO"):
        start = first_cited(edge)
        later = [m for m in known.meetings if facts.body_of(m.key) == edge.dst and m.date > start]
        if edge.basis == "derived" or len(later) < 3 or months_between(start, later[-1].date) < SILENT_MONTHS:
            continue
        above = facts.node(edge.dst).name
        unseen = f"no report is seen at the {len(later)} later meetings loaded."
        why = f"The record says that it reports to the {above}; {unseen}"
        yield Gap("body_silent", body.key, body.name, last_cited(edge), (edge,), words={"owner": why}, key=body.key)
