"""A window, in; every gap of ownership the record shows, one row per matter, worst first, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from graph.asof import as_it_stood
from graph.dates import spoken
from graph.errors import NotFoundError
from graph.schema import GAP_KINDS, Quote
from graph.view import View, Window
from queries import gap_words, wording
from queries.answer import Answer
from queries.asked import NAMED, find_named, loose
from queries.facts import EVER, broader_of, months_between, read_meetings, within
from queries.gap_facts import Doubt, Gap, GapFacts, Rule, read_gap_facts
from queries.gap_followup import unfollowed
from queries.gap_problems import (
    absent_partners,
    off_record,
    raised_problems,
    silent_bodies,
    unled_priorities,
    vacant_posts,
)
from queries.gap_rules import absent_owners, departed_leads, departed_owners, unowned_actions
from queries.rows import Found, Notes, give_answer
from queries.spoken import said_at

RULES: tuple[Rule, ...] = (
    unowned_actions,
    raised_problems,
    vacant_posts,
    departed_owners,
    departed_leads,
    absent_owners,
    unfollowed,
    absent_partners,
    unled_priorities,
    silent_bodies,
    off_record,
)


ONE_PROBLEM = ("no_owner", "post_vacant")


def find_gaps(view: View, what: str = "", *, kinds: Sequence[str] = (), window: Window = EVER) -> Answer:
    """List what has no owner, an unclear owner or an owner who has moved on, worst first."""
    view = as_it_stood(view, window.until)
    _check_kinds(kinds)
    known = read_gap_facts(view, window)
    reported = [one for rule in RULES for one in rule(known)]
    gaps = _grouped(known, _once([one for one in reported if isinstance(one, Gap)]))
    said = said_at(view, (), window)
    gaps = [group for group in gaps if _is_asked(group, what, kinds) and _in_window(group, window, said)]
    rows = sorted((_row(known, group) for group in gaps), key=_rank)
    days = {meeting.date for meeting in read_meetings(view, window)} if window.body else None
    found = [one for one in reported if isinstance(one, Doubt) and within(one.date, window)]
    doubts = sorted({(d.date, d.text) for d in found if days is None or d.date in days})
    question = f"What about {what} has no settled owner?" if what else wording.QUESTIONS["gaps"]
    told = [text for _, text in doubts if not kinds and (not what or loose(what) in loose(text))]
    if what and not rows and not told:
        find_named(view, what, (*NAMED, "Action"))
    notes = Notes(told)
    return give_answer(view, question, window=window, found=rows, notes=notes)


def _check_kinds(kinds: Sequence[str]) -> None:
    unknown = [kind for kind in kinds if kind not in GAP_KINDS]
    if unknown:
        raise NotFoundError(f'No kind of gap is called "{unknown[0]}"; the kinds are {", ".join(GAP_KINDS)}.')


def _once(gaps: Sequence[Gap]) -> list[Gap]:
    """What is left to a talk outside the meeting is one matter, not also an action without an owner."""
    outside = {(gap.date, loose(gap.subject)) for gap in gaps if gap.kind == "off_record"}
    twice = ("no_owner", "collective_owner")
    return [
        gap
        for gap in gaps
        if gap.kind not in twice or not any(d == gap.date and loose(gap.subject) in s for d, s in outside)
    ]


def _grouped(known: GapFacts, gaps: Sequence[Gap]) -> list[list[Gap]]:
    """Bring the same matter at several meetings together, in the order of the meetings."""
    groups: dict[tuple[str, str], list[Gap]] = defaultdict(list)
    roots = _roots(known, gaps)
    for gap in sorted(gaps, key=lambda g: (g.date, g.kind, g.subject, [e.id for e in g.edges])):
        merged = gap.kind in ONE_PROBLEM and gap.key in roots
        groups[("", roots[gap.key]) if merged else (gap.kind, gap.subject)].append(gap)
    return [group for group in groups.values() if _counts(group)]


def _roots(known: GapFacts, gaps: Sequence[Gap]) -> dict[str, str]:
    """The matter each unowned problem is told under: its wider matter when that is an unowned problem too."""
    raised = {
        gap.key
        for gap in gaps
        if gap.key.startswith("issue:")
        and (gap.kind == "post_vacant" or (gap.kind == "no_owner" and gap.subject == gap.key))
    }
    roots = {}
    for key in raised:
        root = key
        while (wider := broader_of(known.facts.node(root))) in raised and wider != root:
            root = wider
        roots[key] = root
    return roots


def _counts(group: list[Gap]) -> bool:
    """Apologies of one partner at a single meeting are no gap; from the second meeting on they are."""
    return not group[0].words.get("apologies") or len(_meetings(group)) > 1


def _meetings(group: list[Gap]) -> list[str]:
    return sorted({gap.date for gap in group if gap.date})


def _is_asked(group: list[Gap], what: str, kinds: Sequence[str]) -> bool:
    if kinds and _kind(group) not in kinds:
        return False
    words = loose(what).split()
    text = loose(" ".join(part for gap in group for part in (gap.what, gap.issue, str(gap.words.get("owner", "")))))
    return all(word in text for word in words)


def _in_window(group: list[Gap], window: Window, said: set[str] | None) -> bool:
    return any(within(gap.date, window) for gap in group) and (
        said is None or any(edge.id in said for gap in group for edge in gap.edges)
    )


def _kind(group: list[Gap]) -> str:
    """A problem raised at two meetings or more is an issue without a lead."""
    if len({gap.kind for gap in group}) == 1 and group[0].kind != "no_owner":
        return group[0].kind
    if all(gap.key.startswith("issue:") for gap in group) and len(_meetings(group)) > 1:
        return "issue_unled"
    return "post_vacant" if any(gap.kind == "post_vacant" for gap in group) else group[0].kind


def _telling(group: list[Gap]) -> Gap:
    """The gap that gives a group its name: the newest of the widest matter."""
    wide = {gap.key for gap in group if not any(gap.key.startswith(f"{other.key}-") for other in group)}
    return next(gap for gap in reversed(group) if gap.key in wide or len(wide) == 0)


def _row(known: GapFacts, group: list[Gap]) -> Found:
    kind, dates = _kind(group), _meetings(group)
    last = _telling(group) if kind == "issue_unled" else next(g for g in reversed(group) if g.kind == kind)
    what = last.issue if kind == "issue_unled" else last.what
    words = {**last.words, "what": wording.quoted(what), "times": len(dates)}
    gap = gap_words.GAPS[kind]
    template = gap_words.PARTNER_APOLOGIES if last.words.get("apologies") else gap.why
    if kind == "no_owner" and last.edges[0].kind != "RAISES":
        template = gap_words.NO_OWNER_ACTION
    if kind == "issue_unled" and (tasked := [g.words["task"] for g in group if g.words.get("task")]):
        template, words = gap_words.UNLED_TASKED, words | {"task": " and ".join(map(spoken, sorted(set(tasked))))}
    values: dict[str, Any] = {
        "kind": kind,
        "label": gap.label,
        "what": what,
        "issue": last.issue or None,
        "key": last.key or None,
        "first_cited": dates[0] if dates else None,
        "last_cited": dates[-1] if dates else None,
        "meetings": dates,
        "severity": _severity(known, kind, group),
        "why": gap_words.fill(template, words),
        "candidates": list(dict.fromkeys(name for g in reversed(group) for name in g.candidates)),
        "question": gap_words.fill(gap.question, words),
    }
    edges = {edge.id: edge for one in group for edge in one.edges}
    return Found(values, tuple(edges.values()), "derived", _words_only(group))


def _words_only(group: list[Gap]) -> tuple[Quote, ...]:
    """The very words, where an edge also carries words that prove something else."""
    return tuple(quote for gap in group for quote in gap.quotes) if all(gap.quotes for gap in group) else ()


def _severity(known: GapFacts, kind: str, group: list[Gap]) -> str:
    dates = _meetings(group)
    recurring = len(dates) >= gap_words.RECURRING_MEETINGS
    long_open = len(dates) > 1 and months_between(dates[0], dates[-1]) >= gap_words.LONG_OPEN_MONTHS
    said = [q.quote for gap in group for q in gap.quotes or _quotes(known, gap)]
    if recurring or long_open or any(gap_words.URGENT.search(quote) for quote in said):
        return "high"
    return "medium" if len(dates) > 1 else gap_words.GAPS[kind].base


def _quotes(known: GapFacts, gap: Gap) -> list[Quote]:
    return [quote for edge in gap.edges if edge.kind in ("RAISES", "ARISES_FROM") for quote in known.facts.quotes(edge)]


def _rank(row: Found) -> tuple[int, int, int, str, str]:
    values = row.values
    age = months_between(values["first_cited"] or "", values["last_cited"] or "")
    severity = gap_words.SEVERITIES.index(values["severity"])
    newest = "".join(str(9 - int(c)) for c in (values["last_cited"] or "") if c.isdigit())
    return (severity, -len(values["meetings"]), -age, newest, f"{values['kind']} {values['what']}")
