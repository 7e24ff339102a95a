"""A person and a day, in; the post held that day, and what the record says later of leaving it, out."""

from __future__ import annotations

import re

from graph.schema import UNLED, Edge, Node
from queries.facts import Facts, announced, first_cited, last_cited
from queries.lazy import Pattern

_GOES = Pattern(
    r"\b(?:before|until|by the time(?: that)?|when) (?:he|she|they) (?:goes|go|leaves?|retires?|moves? on|departs?|"
    r"steps? down|stands? down|finish(?:es)?)\b|\bbefore (?:his|her|their) (?:retirement|departure|last day)\b",
    re.IGNORECASE,
)


def post_on(facts: Facts, person: str, date: str) -> str:
    """The post a person is seen in nearest to a date, never one first seen later."""
    held = [e for e in facts.out(person, "HOLDS") if first_cited(e) <= date and not announced(e, facts.now)]
    held.sort(key=lambda e: (last_cited(e) >= date, last_cited(e), e.dst))
    return held[-1].dst if held else ""


def departure(facts: Facts, person: str, after: str, now: str = "") -> Edge | None:
    """The edge by which the record shows, after a date, that a person left the post held then; by `now` if given."""
    held = post_on(facts, person, after)
    for edge in facts.out(person, "SUCCEEDED_BY"):
        if _is_after(edge.start, now) or _is_still_to_leave(facts, person, edge.as_of, now):
            continue
        if edge.as_of >= after and (not held or edge.props.get("post", "") in ("", held, facts.node(held).name)):
            return edge
    for edge in facts.into(person, "MENTIONS"):
        post, on = str(edge.props.get("post") or ""), str(edge.props.get("on") or "")
        if edge.props.get("event") != "outgoing" or edge.as_of < after or post not in ("", held) or _is_after(on, now):
            continue
        if post or not _came_again(facts, person, edge.as_of):
            return edge
    ends = [e for e in facts.out(person, "HOLDS") if e.end and e.end >= after[: len(e.end)] and e.dst == held]
    return next((e for e in ends if not _is_after(e.end, now)), None)


def _is_after(day: str, now: str) -> bool:
    """Whether a stated day is still to come; a month or a year is over when the next has begun."""
    return bool(day and now) and (day > f"{now}~"[: len(day)] or (len(day) < len(now) and day == now[: len(day)]))


def _is_still_to_leave(facts: Facts, person: str, said: str, now: str) -> bool:
    """Whether the meeting that names who comes after also says that this person leaves on a day to come."""
    told = [e for e in facts.into(person, "MENTIONS") if e.props.get("event") == "outgoing" and e.as_of == said]
    return any(_is_after(str(edge.props.get("on") or ""), now) for edge in told)


def _came_again(facts: Facts, person: str, after: str) -> bool:
    """Whether somebody said to leave, nobody says from which post, sat at the table again."""
    return any(e.as_of > after and e.props.get("state") == "present" for e in facts.out(person, "ATTENDED"))


def until_gone(text: str) -> bool:
    """Whether a task was to be done before its owner goes: that the owner went leaves it with nobody new."""
    return _GOES.search(text) is not None


def nobody_leads_since(facts: Facts, issue: str) -> str:
    """The last day on which a list of leads says that nobody leads on a matter; "" for none."""
    told = [edge.as_of for edge in facts.into(issue, "RAISES") if edge.props.get("cue") == UNLED]
    return max((day for day in told if not facts.now or day <= facts.now), default="")


def without_chair_since(facts: Facts, board: Node) -> str:
    """The last day on which the record says that nobody chairs a board; "" for none."""
    told = [str(day) for day in board.props.get("no_chair") or ()]
    return max((day for day in told if not facts.now or day <= facts.now), default="")


def has_ended(facts: Facts, board: Node, after: str) -> bool:
    """Whether the record says, on a day or later, that a board came to an end, and shows no meeting of it since."""
    told = [str(event.get("on") or "") for event in board.props.get("events") or () if event.get("event") == "ended"]
    days = [day for day in told if day >= after and (not facts.now or day <= facts.now)]
    if not days:
        return False
    return not any(edge.as_of > max(days) for edge in facts.view.edges(["HELD"], src=[board.key]))
