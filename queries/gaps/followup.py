"""Actions and the minutes after them, in; the actions that those minutes do not speak of, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.schema import Node
from queries.facts import is_cut, words_of
from queries.follow.chains import steps_of
from queries.follow.phrases import is_for_a_meeting
from queries.follow.spoken_of import spoken_issue
from queries.follow.states import standing_of
from queries.follow.words import LEADING
from queries.gaps.doubts import cannot_tell_cut
from queries.gaps.facts import Doubt, Gap, GapFacts, named
from queries.gaps.words import NAMES_SOMEBODY
from queries.wording import CLOSED

STRONG_SOURCES = frozenset({"column", "marker", "resolution", ""})


def unfollowed(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Owned actions of which neither an update nor the next minutes speak; what cannot be told `untold` counts."""
    for action, meeting in known.open_actions:
        if not known.settled(action.key) or str(action.props.get("source", "")) not in STRONG_SOURCES:
            continue
        if _is_updated(known, action.key) or _is_lead(known, action.key):
            continue
        later = known.follow.following(meeting).minutes
        if later is not None and spoken_issue(known.follow, action.key, later) is None:
            yield _gap(known, action, meeting, later)


def unowned_decisions(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Decisions to put something before a meeting by a day, of which nobody is named and no action was made."""
    for work, meeting in known.follow.works:
        if work.kind != "Resolution" or not work.props.get("due") or not is_for_a_meeting(words_of(work)):
            continue
        is_told = known.facts.into(work.key, "UPDATES") or known.is_closed(work.key)
        if known.settled(work.key) or is_told or NAMES_SOMEBODY.search(words_of(work)):
            continue
        if any(is_cut(known.facts.node(edge.src)) for edge in known.facts.into(work.key, "DECIDED")):
            yield Doubt(meeting.date, cannot_tell_cut(words_of(work), meeting.date))
            continue
        issue = next((node.name for node in known.issues_of(work.key)), "")
        edges = tuple(known.facts.into(work.key, "DECIDED"))
        yield Gap("no_owner", *named(work), meeting.date, edges, issue=issue, key=work.key)


def _is_lead(known: GapFacts, action: str) -> bool:
    """Whether the words only say who leads; that is a standing duty and not a task to report on."""
    said = {q.quote for edge in known.facts.out(action, "ARISES_FROM") for q in known.facts.quotes(edge)}
    if LEADING.search(words_of(known.facts.node(action))):
        return True
    leads = [edge for issue in known.issues_of(action) for edge in known.leads_of(issue.key)]
    return any(q.quote in text or text in q.quote for edge in leads for q in known.facts.quotes(edge) for text in said)


def _is_updated(known: GapFacts, action: str) -> bool:
    parents = [edge.dst for edge in known.facts.out(action, "ARISES_FROM")]
    parents += [item.key for item in known.items_of(action)]
    return any(known.facts.into(key, "UPDATES") for key in (action, *parents))


def _gap(known: GapFacts, action: Node, meeting: Node, later: Node) -> Gap:
    issue = next((node.name for node in known.issues_of(action.key)), "")
    owners = sorted({known.facts.node(edge.dst).name for edge in known.settled(action.key)})
    edges = tuple(known.facts.out(action.key, "ARISES_FROM", "ASSIGNED_TO"))
    gap = Gap("no_follow_up", *named(action), meeting.date, edges, issue=issue, key=action.key)
    return replace(gap, candidates=tuple(owners), words={"named": meeting.date, "next": later.date})


def broken_promises(known: GapFacts) -> Iterator[Gap | Doubt]:
    """What was to come back on a day, and the whole of that day's minutes do not hear or say was not taken."""
    for work, meeting in known.follow.works:
        if known.follow.is_told_before(work):
            continue  # one promise, one gap
        steps = steps_of(known.follow, work, meeting)
        standing = standing_of(known.follow, work, meeting, steps)
        if standing.came != "did_not_come" or standing.state in CLOSED:
            continue
        told = [step for step in steps[1:] if step.date == standing.promised_for]
        how = "says that it was not taken or not ready" if told else "does not speak of it"
        issue = next((node.name for node in known.issues_of(work.key)), "")
        edges = (*known.facts.out(work.key, "ARISES_FROM", "ASSIGNED_TO"), *(step.edge for step in told))
        words = {"named": meeting.date, "next": standing.promised_for, "how": how}
        gap = Gap("no_follow_up", *named(work), meeting.date, edges, issue=issue, key=work.key, words=words)
        yield replace(gap, candidates=tuple(sorted({known.facts.node(e.dst).name for e in known.settled(work.key)})))
