"""Groups of a board, in; those that ended, do not report or do not meet, and are still spoken of, out."""

from __future__ import annotations

from collections.abc import Iterator

from graph.dates import spoken
from graph.schema import CHAIR_OF, Edge, Node, Quote
from queries.asked import loose
from queries.facts import first_cited, is_cut, last_cited, months_between
from queries.follow.undecided import placed
from queries.gaps.doubts import cannot_tell_report
from queries.gaps.facts import Doubt, Gap, GapFacts
from queries.gaps.rules import gone_since, left_by
from queries.gaps.words import HAS_MET, NOT_MET, SAID_SILENT, SILENT_MONTHS
from queries.lazy import Pattern

ENOUGH = 3  # whole minutes of later meetings, before anything is concluded from a report that is not seen
OF_THE_TITLE = Pattern(r"(?i)(?:the|this) (?:sub-?\s?)?(?:group|board|panel|forum|committee)\b")


def silent_bodies(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Groups that ended, or that should report and do not, and are still spoken of."""
    for body in known.facts.of_kind("Body"):
        yield from _ended_body(known, body)
        yield from _unheard_body(known, body)
        yield from _body_not_met(known, body)


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


def _unheard_body(known: GapFacts, body: Node) -> Iterator[Gap | Doubt]:
    """A group that is to report to a board, of which no report is seen at its next whole meetings for a year."""
    facts = known.facts
    if facts.out(body.key, "REPORTED_AT", "HELD"):
        return
    for edge in facts.out(body.key, "REPORTS_TO"):
        start = first_cited(edge)
        later = [m for m in known.meetings if facts.body_of(m.key) == edge.dst and m.date > start]
        if edge.basis == "derived" or len(later) < ENOUGH or months_between(start, later[-1].date) < SILENT_MONTHS:
            continue
        whole = [m for m in later if not any(is_cut(facts.node(e.dst)) for e in facts.out(m.key, "HAS_ITEM"))]
        above = facts.node(edge.dst).name
        if len(whole) < ENOUGH or months_between(start, whole[-1].date) < SILENT_MONTHS:
            yield Doubt(last_cited(edge), cannot_tell_report(body.name, above, len(later) - len(whole)))
            continue
        unseen = f"no report is seen at the {len(whole)} later meetings whose whole minutes are loaded."
        why = f"The record says that it reports to the {above}; {unseen}"
        yield Gap("body_silent", body.key, body.name, last_cited(edge), (edge,), words={"owner": why}, key=body.key)


def _body_not_met(known: GapFacts, body: Node) -> Iterator[Gap]:
    """A group of which the record says in words that it does not meet, and nothing later that it met again."""
    facts = known.facts
    told = [(edge, q) for edge in facts.into(body.key, "MENTIONS") for q in facts.quotes(edge)]
    below = list(_told_below_its_title(known, body))
    met = [q.meeting for edge in facts.into(body.key, "CHAIRS") for q in facts.quotes(edge) if HAS_MET.search(q.quote)]
    silent = [*((edge, q) for edge, q in told if _says_not_met(body, q.quote)), *below]
    for edge, quote in sorted(silent, key=lambda one: (one[1].meeting, one[1].start))[-1:]:
        heard = [e.as_of for e in facts.out(body.key, "REPORTED_AT")]
        heard += [facts.node(e.dst).date for e in facts.out(body.key, "HELD")]
        heard += [*met, *(q.meeting for _, q in told if HAS_MET.search(q.quote) and not _says_not_met(body, q.quote))]
        if not any(day > quote.meeting for day in heard):
            yield Gap(
                "body_silent", body.key, body.name, quote.meeting, (edge,), words={"owner": SAID_SILENT}, key=body.key,
                quotes=(quote,), told_with=body.key,
            )  # fmt: skip


def departed_chairs(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Groups without minutes of their own whose last chair has left, with nobody named and no report since.

    Where the record says who followed, in whatever post, that person may have the chair too.
    """
    facts = known.facts
    for body in facts.of_kind("Body"):
        chairs = [edge for edge in facts.into(body.key, "CHAIRS") if edge.props.get("role") in (None, "", "chair")]
        last = max((last_cited(edge) for edge in chairs), default="")
        newest = [edge for edge in chairs if last_cited(edge) == last]
        ended = any(event.get("event") == "ended" for event in body.props.get("events", ()))
        if len(newest) != 1 or ended or facts.out(body.key, "HELD"):
            continue
        gone = gone_since(known, newest[0].src, last)
        if gone is not None and gone.kind == "MENTIONS" and not _heard_since(known, body, gone.as_of):
            what, owner = f"{CHAIR_OF}{body.name}", newest[0].src
            gap = Gap("owner_departed", f"chair {body.key}", what, last, (newest[0],), key=body.key, told_with=body.key)
            yield left_by(known, gap, owner, gone)


def _heard_since(known: GapFacts, body: Node, day: str) -> bool:
    """Whether a group is heard of at work after a day."""
    facts = known.facts
    told = [q for edge in facts.into(body.key, "MENTIONS") for q in facts.quotes(edge)]
    met = [q.meeting for q in told if HAS_MET.search(q.quote) and not _says_not_met(body, q.quote)]
    return any(one >= day for one in (*met, *(e.as_of for e in facts.out(body.key, "REPORTED_AT") if e.as_of > day)))


def _told_below_its_title(known: GapFacts, body: Node) -> Iterator[tuple[Edge, Quote]]:
    """Sentences that say it of 'the sub-group', in an item that is named after the group."""
    facts, name = known.facts, loose(body.name)
    for edge in facts.of("HAS_ITEM") if len(name.split()) > 1 else ():
        item = facts.node(edge.dst)
        meeting = known.minutes_of(item.key) if loose(item.name) == name else None
        if meeting is None:
            continue
        for sentence in known.follow.texts.sentences(meeting):
            said = NOT_MET.search(loose(sentence[3])) if OF_THE_TITLE.match(sentence[3]) else None
            if said is not None and name.endswith(said["who"].split()[-1]):
                quote = placed(known.follow, meeting, sentence)
                if quote.item == str(item.props.get("number") or ""):
                    yield edge, quote


def _says_not_met(body: Node, text: str) -> bool:
    """Whether a sentence says of this group, by its name or its last word, that it has not met for some time."""
    name = loose(body.name)
    said = NOT_MET.search(loose(text))
    return said is not None and said["who"].split()[-1] == name.split()[-1] and name in loose(text)
