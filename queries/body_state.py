"""What is said of a board, in; whether it is active, ended, proposed or silent, and what cannot be told, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from graph.dates import spoken
from graph.schema import Edge, Node
from graph.view import View
from queries.facts import EVER, Facts, first_cited, last_cited, minuted, months_between, read_meetings, within
from queries.limits import limits
from queries.moved import moved_days

AT_WORK = ("HELD", "CHAIRS", "MEMBER_OF", "REPORTS_TO", "REPORTED_AT")  # a board that does these is more than proposed

_WHOLE = 10  # letters of a date with year, month and day
_MOVED_FROM = r"(?:moved|put back|put off|postponed|rearranged|brought forward|changed) from\W+(?:the )?{day}\D"


class Standing(NamedTuple):
    """How a board stands on the asked day, when it was last spoken of, and why."""

    state: str
    first: str
    last: str
    why: str


def latest_of(view: View) -> str:
    """The day of the last minutes read: silence counts up to it, as nobody knows what was said later."""
    return max((meeting.date for meeting in read_meetings(view, EVER)), default="")


def edges_of(facts: Facts, body: str) -> list[Edge]:
    """Every relation of a board that was read; an agenda of a coming meeting says it is at work too."""
    return [edge for edge in facts.edges if body in (edge.src, edge.dst)]


def meetings_of(facts: Facts, body: str) -> list[Node]:
    """The meetings of a board whose minutes were read, by date."""
    found = [facts.node(edge.dst) for edge in facts.out(body, "HELD")]
    return sorted((m for m in found if minuted(m) and m.date), key=lambda m: (m.date, m.key))


def other_of(facts: Facts, event: dict[str, Any]) -> str:
    """The other board an event names: by its key, or as it is written."""
    named = str(event.get("other") or "")
    return facts.view_name(named) if named.startswith("body:") else named


def events_of(body: Node) -> list[dict[str, Any]]:
    """What the record says became of a board, oldest first."""
    told = [event for event in body.props.get("events") or () if isinstance(event, dict)]
    return sorted(told, key=lambda e: (str(e.get("on") or ""), str(e.get("event") or ""), str(e.get("other") or "")))


def standing_of(facts: Facts, body: Node, now: str) -> Standing:
    """How a board stands on the day of the last minutes read, as far as the record shows it."""
    edges, events = edges_of(facts, body.key), events_of(body)
    dates = [date for e in edges for date in (first_cited(e), last_cited(e)) if date]
    papers = body.props.get("spoken") or ()
    dates = sorted([*dates, *(str(e["on"]) for e in (*events, *papers) if e.get("on"))])
    first, last = (dates[0], dates[-1]) if dates else ("", "")
    met = [meeting.date for meeting in meetings_of(facts, body.key)]
    ended = [str(e.get("on") or "") for e in events if e.get("event") == "ended"]
    if ended and not any(date > ended[-1] for date in met):
        return Standing("ended", first, last, f"the record of {spoken(ended[-1])} says that it came to an end")
    proposed = [str(e.get("on") or "") for e in events if e.get("event") == "proposed"]
    if proposed and not _came_to_be(facts, body, events):
        why = f"proposed on {spoken(proposed[-1])}; the record does not show it at work"
        return Standing("proposed", first, last, why)
    months = limits()["body_silent_months"]
    if not last:
        return Standing("silent", "", "", "the record read here does not speak of it")
    told = _last_heard(met, last)
    if now and months_between(last, now) > months:
        long_ago = f"more than {months} months before the last minutes read ({spoken(now)})"
        return Standing("silent", first, last, f"{told}, {long_ago}")
    return Standing("active", first, last, told)


def _last_heard(met: Sequence[str], last: str) -> str:
    """When a board last met, as far as its minutes are read, and when it was last spoken of."""
    if not met:
        return f"last spoken of on {spoken(last)}"
    later = f", last spoken of on {spoken(last)}" if last > met[-1] else ""
    return f"last met on {spoken(met[-1])}{later}"


def _came_to_be(facts: Facts, body: Node, events: Sequence[dict[str, Any]]) -> bool:
    """Whether a proposed board is shown at work; to whom the proposal itself has it report says nothing of that."""
    proposed = max((str(e.get("on") or "") for e in events if e.get("event") == "proposed"), default="")
    at_work = [edge for edge in edges_of(facts, body.key) if edge.kind in AT_WORK
               and (edge.kind != "REPORTS_TO" or edge.dst == body.key or last_cited(edge) > proposed)]  # fmt: skip
    return bool(at_work) or any(event.get("event") == "named" for event in events)


def doubts_of(facts: Facts, body: Node, now: str) -> list[str]:
    """Why little can be concluded from what the record does not show of a board."""
    met = {meeting.date for meeting in meetings_of(facts, body.key)}
    if not met:
        return [_unheard(facts, body)]
    named = _named_days(facts, body.key, facts.window.until or now) - met - cancelled_days(body)
    missing = sorted(day for day in named if within(day, facts.window))
    if not missing:
        return []
    days = ", ".join(map(spoken, missing[:6])) + (f" and {len(missing) - 6} more" if len(missing) > 6 else "")
    return [f"what {body.name} did on {days}: its minutes of {'that day' if len(missing) == 1 else 'those days'} are "
            "named in other papers and not loaded."]  # fmt: skip


def _unheard(facts: Facts, body: Node) -> str:
    """Why nothing is concluded of a board without minutes, with the days on which it is said to have met."""
    board = facts.view_name(str(body.props.get("main_board") or ""))
    if board:
        return f"what {body.name} did apart from its board: its minutes are those of {board}; ask for that."
    told = sorted({str(e.get("other") or "") for e in events_of(body) if e.get("event") == "met"})
    unread = "none of its own minutes are loaded, so nothing is concluded from what they would show."
    if told:
        days = ", ".join(map(spoken, told))
        return f"what {body.name} did on {days}, when it is said to have met: {unread}"
    return f"whether {body.name} met: {unread}"


def cancelled_days(body: Node) -> set[str]:
    """The days on which a board was to meet and, as a later paper says, did not."""
    return {str(event.get("other") or "") for event in events_of(body) if event.get("event") == "not_held"}


def met_days(body: Node) -> dict[str, str]:
    """The days on which a board is said to have met, each with the first day that says so."""
    told = [event for event in events_of(body) if event.get("event") == "met"]
    return {str(event.get("other") or ""): str(event.get("on") or "") for event in reversed(told)}


def moved_in_words(body: Node, announced: Iterable[str]) -> dict[str, str]:
    """Announced days that were given up, each with the day on which the board met instead, as a paper tells it.

    'Notes of 21 May (moved from the 14th)' gives up 14 May, where that day was announced.
    """
    days, found = sorted(set(announced)), {}
    for event in (event for event in events_of(body) if event.get("event") == "met"):
        met, words = str(event.get("other") or ""), f"{event.get('quote') or ''} "
        near = [
            day for day in days
            if len(day) == len(met) == _WHOLE and day != met and months_between(*sorted((day, met))) <= 1
            and re.search(_MOVED_FROM.format(day=int(day[8:])), words, re.IGNORECASE)
        ]  # fmt: skip
        if len(near) == 1:
            found[near[0]] = met
    return found


def _named_days(facts: Facts, body: str, until: str) -> set[str]:
    """The days up to one on which loaded papers say that a board met or was to meet."""
    meetings = [facts.node(edge.dst) for edge in facts.out(body, "HELD")]
    days = {str(m.props.get(key) or "") for m in meetings for key in ("previous_date", "next_date")}
    days |= {m.date for m in meetings}
    days -= {day for _, day in moved_days(meetings)} | moved_in_words(facts.node(body), days).keys()
    return {day for day in days if day and day <= f"{until}~"}
