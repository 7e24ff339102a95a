"""Who was at the table and what should be heard of, in; partners, groups and priorities that nobody speaks for, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graph.dates import spoken
from graph.schema import Edge, Node
from queries.facts import first_cited, is_cut, last_cited, months_between
from queries.gaps.facts import Doubt, Gap, GapFacts
from queries.gaps.words import AWAY, MINIMUM_PRESENT, SILENT_MONTHS


def absent_partners(known: GapFacts) -> Iterator[Gap | Doubt]:
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
        cut = sum(any(is_cut(facts.node(e.dst)) for e in facts.out(m.key, "HAS_ITEM")) for m in later)
        unseen = f"no report is seen at the {len(later)} later meetings loaded."
        unseen += f" The text of {cut} of them is cut short: a report there would not be seen." if cut else ""
        why = f"The record says that it reports to the {above}; {unseen}"
        yield Gap("body_silent", body.key, body.name, last_cited(edge), (edge,), words={"owner": why}, key=body.key)
