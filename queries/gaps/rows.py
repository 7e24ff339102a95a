"""The gaps that are one matter, in; its kind, its words, how grave it is and its row, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graph.dates import spoken
from graph.schema import Quote
from queries import wording
from queries.facts import broader_of, is_cut, last_cited, months_between
from queries.gaps import words as gap_words
from queries.gaps.asking import all_of_them, the_post
from queries.gaps.facts import Gap, GapFacts
from queries.gaps.heard import named_later, told_later
from queries.gaps.partners import why_more
from queries.gaps.together import raised_at
from queries.gaps.words import GAPS, fill
from queries.rows import Found


def meetings_of(group: Sequence[Gap]) -> list[str]:
    """The days on which a matter was told as a gap."""
    return sorted({gap.date for gap in group if gap.date})


def kind_of(group: Sequence[Gap]) -> str:
    """A problem raised at two meetings or more, or one that a list of leads shows, is an issue without a lead."""
    if len({gap.kind for gap in group}) == 1 and group[0].kind != "no_owner":
        return group[0].kind
    listed = any(gap.words.get("unled") for gap in group)
    if all(gap.key.startswith("issue:") for gap in group) and (listed or len(meetings_of(group)) > 1):
        return "issue_unled"
    return "post_vacant" if any(gap.kind == "post_vacant" for gap in group) else group[0].kind


def _telling(group: Sequence[Gap]) -> Gap:
    """The gap that gives a group its name: the newest of the widest matter."""
    wide = {gap.key for gap in group if not any(gap.key.startswith(f"{other.key}-") for other in group)}
    return next(gap for gap in reversed(group) if gap.key in wide or len(wide) == 0)


def row_of(known: GapFacts, group: Sequence[Gap]) -> Found:
    """One matter as a row: what is missing, since when, why it counts, what would show otherwise, what to ask."""
    kind, dates = kind_of(group), meetings_of(group)
    last = _telling(group) if kind == "issue_unled" else next(g for g in reversed(group) if g.kind == kind)
    what = last.issue if kind == "issue_unled" else last.what
    words = {**last.words, "what": _amid(known, last, what), "times": len(dates)}
    gap = GAPS[kind]
    later = told_later(known, group)
    who, named = named_later(known, kind, later)
    words |= {"named_later": named}
    values: dict[str, Any] = {
        "kind": kind,
        "label": _label(kind, group, last),
        "what": what,
        "issue": last.issue or None,
        "key": last.key or None,
        "told_as": sorted({g.issue for g in group if g.issue} - {last.issue}),
        "part_of": last.part_of or None,
        "owner_written": str(last.words.get("owner") or "") or None if kind == "collective_owner" else None,
        "told_with": last.told_with or None,
        "raised_at": sorted({day for one in group for day in raised_at(known, one)}),
        "first_cited": dates[0] if dates else None,
        "last_cited": max([*dates, *(step.date for step in later), *_seat(last)[:1]], default=None),
        "meetings": dates,
        "age_months": months_between(dates[0], known.facts.now) if dates else None,
        "severity": _severity(known, kind, group),
        "why": _why(kind, group, last, words) + why_more(group) + _wider(known, kind, last)
        + _cut_later(known, last, dates),
        "candidates": list(dict.fromkeys(filter(None, [who, *(n for g in reversed(group) for n in g.candidates)]))),
        "disproof": fill(gap.disproof, words),
        "question": fill(_question(kind, group, last), words | _asked_for(kind, last, words)),
    }
    edges = {edge.id: edge for edge in (*(e for one in group for e in one.edges), *(step.edge for step in later))}
    return Found(values, tuple(edges.values()), "derived", _words_only(group))


def _amid(known: GapFacts, last: Gap, what: str) -> str:
    """A matter as the question names it: a sentence in marks, an issue as it reads inside a sentence."""
    if last.key not in known.facts.nodes or what != known.facts.node(last.key).name:
        return wording.quoted(what)
    return wording.quoted(wording.amid(what, known.facts.node(last.key).names))


def _why(kind: str, group: Sequence[Gap], last: Gap, words: dict[str, Any]) -> str:
    """The rule in words, for this matter."""
    only_listed = all(gap.words.get("apologies") for gap in group)
    template = gap_words.PARTNER_APOLOGIES if only_listed else GAPS[kind].why
    if kind == "no_owner" and last.edges[0].kind not in ("RAISES", "HAS_ITEM"):
        template = gap_words.NO_OWNER_ACTION
    if _is_thin(kind, group):
        template = gap_words.PART_TIME_WHY
    if _is_short(kind, group):
        template = gap_words.SHORT_WHY
    if last.words.get("how"):
        template = gap_words.NOT_COME
    if last.words.get("settled"):
        template = gap_words.SOME_SETTLED
    if last.words.get("chair"):
        template = gap_words.CHAIRED_SINCE
    if last.words.get("assigned"):
        template += gap_words.ASSIGNED_UNNAMED
    if last.words.get("part"):
        template += gap_words.PART_LED
    if last.words.get("may_be"):
        template += gap_words.MAY_BE
    if words["named_later"]:
        template = gap_words.SO_FAR.get(kind, template) + str(words["named_later"])
    if seat := _seat(last):
        template += gap_words.SEAT_EMPTY.format(day=spoken(seat[0]), words=seat[1])
    if last.words.get("margin"):
        template += gap_words.IN_THE_MARGIN
    if unled := max((str(gap.words.get("unled") or "") for gap in group), default=""):
        template, words = last.words.get("said") or gap_words.UNLED_LISTED, words | {"unled": spoken(unled)}
    elif kind == "issue_unled":
        if tasked := sorted({g.words["task"] for g in group if g.words.get("task")}):
            template, words = gap_words.UNLED_TASKED, words | {"task": " and ".join(map(spoken, tasked))}
        if cut := sorted({g.words["cut"] for g in group if g.words.get("cut")}):
            template, words = template + gap_words.UNLED_CUT, words | {"cut": " and ".join(map(spoken, cut))}
    return fill(template, words)


def _asked_for(kind: str, last: Gap, words: Mapping[str, Any]) -> dict[str, str]:
    """What a question names in words of its own: a post, and those who are all asked."""
    if kind == "post_vacant" and (post := the_post(last.what)):
        return {"what": post}
    return {"owner": all_of_them(str(words["owner"]))} if kind == "collective_owner" else {}


def _question(kind: str, group: Sequence[Gap], last: Gap) -> str:
    """What to ask the board of this matter."""
    if last.words.get("chair"):
        return gap_words.CHAIRED_SINCE_QUESTION
    if _is_short(kind, group):
        return gap_words.SHORT_QUESTION
    return gap_words.PART_TIME_QUESTION if _is_thin(kind, group) else GAPS[kind].question


def _label(kind: str, group: Sequence[Gap], last: Gap) -> str:
    """What kind of gap it is, in plain words; where a plan says that agencies were assigned, only names are missing."""
    if last.words.get("assigned"):
        return gap_words.ASSIGNED_LABEL
    if _is_short(kind, group):
        return gap_words.SHORT_LABEL
    return gap_words.PART_TIME_LABEL if _is_thin(kind, group) else GAPS[kind].label


def _seat(gap: Gap) -> tuple[str, ...]:
    """The day and the words of a later list in which the seat of a vacant post is empty."""
    return tuple(gap.words.get("seat", ()))


def _cut_later(known: GapFacts, last: Gap, dates: Sequence[str]) -> str:
    """That the matter of a gap is spoken of later where the text is cut short: what is said there is not seen."""
    if last.kind != "no_owner" or not last.key.startswith("issue:") or not dates:
        return ""
    later = known.facts.into(last.key, "ABOUT", "RAISES")
    days = sorted({e.as_of for e in later if e.as_of > dates[-1] and is_cut(known.facts.node(e.src))})
    matter = known.facts.node(last.key).name
    return gap_words.CUT_LATER.format(matter=matter, cut=" and ".join(map(spoken, days))) if days else ""


def _wider(known: GapFacts, kind: str, last: Gap) -> str:
    """Who leads the wider matter of one without a lead, so that nobody takes it for wholly unled."""
    wider = broader_of(known.facts.node(last.key)) if kind == "issue_unled" else ""
    leads = known.leads_of(wider) if wider else []
    if not leads:
        return ""
    told = [f"{known.facts.node(edge.src).name} ({spoken(last_cited(edge))})" for edge in leads]
    names = " and ".join(dict.fromkeys(told[-2:]))
    return gap_words.UNLED_WIDER.format(wider=known.facts.node(wider).name, leads=names)


def _is_thin(kind: str, group: Sequence[Gap]) -> bool:
    """Whether the words only say that a post is part-time, and not that it is empty."""
    named = [gap for gap in group if all(edge.kind != "HAS_ITEM" for edge in gap.edges)]
    quotes = [quote.quote for gap in named for quote in gap.quotes]
    return kind == "post_vacant" and bool(quotes) and not any(map(gap_words.VACANT.search, quotes))


def _is_short(kind: str, group: Sequence[Gap]) -> bool:
    """Whether all that is said is that whoever does the work has too little to do it with."""
    quotes = [quote.quote for gap in group for quote in gap.quotes]
    return kind == "no_owner" and bool(quotes) and all(map(gap_words.SHORT_OF_MEANS.search, quotes))


def _words_only(group: Sequence[Gap]) -> tuple[Quote, ...]:
    """The very words, where an edge also carries words that prove something else."""
    return tuple(quote for gap in group for quote in gap.quotes) if all(gap.quotes for gap in group) else ()


def _severity(known: GapFacts, kind: str, group: Sequence[Gap]) -> str:
    dates = meetings_of(group)
    recurring = len(dates) >= gap_words.RECURRING_MEETINGS
    long_open = len(dates) > 1 and months_between(dates[0], dates[-1]) >= gap_words.LONG_OPEN_MONTHS
    if all(gap.words.get("apologies") for gap in group):  # somebody is named for it, who was away each time
        return "high" if recurring and long_open else "medium" if recurring else GAPS[kind].base
    said = [q.quote for gap in group for q in known.quotes_of(gap, "RAISES", "ARISES_FROM")]
    if recurring or long_open or any(gap_words.URGENT.search(quote) for quote in said):
        return "high"
    lasting = len(dates) > 1 or any(gap.words.get("lasting") for gap in group)
    return "medium" if lasting else GAPS[kind].base
