"""The edges that speak of an issue, in; what each meeting did with it, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.schema import Edge, Quote
from queries.facts import Facts, broader_of, minuted
from queries.wording import CLOSED, STATE_ORDER


@dataclass(frozen=True)
class Event:
    """One thing the record says of an issue at one meeting."""

    issue: str
    date: str
    item: str
    state: str
    edge: Edge
    quote: Quote
    is_open: bool = False  # raised as a problem or given to someone: this is what can recur


def read_events(facts: Facts) -> dict[str, list[Event]]:
    """What was said of each issue, by date."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in _events(facts):
        found[event.issue].append(event)
    _told_wider(facts, found)
    for events in found.values():
        events.sort(key=lambda e: (e.date, STATE_ORDER.index(e.state), e.item, e.edge.id, e.quote.start))
    return dict(found)


def _told_wider(facts: Facts, found: dict[str, list[Event]]) -> None:
    """What is said of a narrower matter in the wider one's own words is said of the wider one too."""
    for key, events in sorted(found.items()):
        wider = broader_of(facts.node(key))
        words = [str(word) for word in facts.node(wider).props.get("words", ())]
        if wider not in found or not words:
            continue
        named = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in words))
        told = [replace(event, issue=wider) for event in events if named.search(event.quote.quote)]
        found[wider].extend(told)


def _events(facts: Facts) -> Iterator[Event]:
    for edge in facts.of("ABOUT", "RAISES"):
        state = _state(facts, edge)
        if state:
            yield from _at_meetings(facts, edge, edge.dst, state)
    for edge in facts.of("LEADS"):
        lesser = edge.props.get("relation") == "reports" or edge.props.get("role") == "support"
        state = "reported" if lesser else "assigned"
        yield from _at_meetings(facts, edge, edge.dst, state)
    for edge in facts.of("UPDATES"):
        if _update_state(facts, edge) in CLOSED:
            for about in facts.out(edge.dst, "ABOUT"):
                yield from _at_meetings(facts, edge, about.dst, "resolved")


def _state(facts: Facts, edge: Edge) -> str:
    """How an issue stands in one item, decision, action or update; "" where only an agenda names it."""
    if edge.kind == "RAISES":
        return "raised"
    kind = edge.src.split(":", 1)[0]
    if kind == "update":
        states = {_update_state(facts, e) for e in facts.out(edge.src, "UPDATES")}
        return "resolved" if states & CLOSED else "reported"
    meeting = facts.meeting_of(edge.src)
    if meeting is not None and not minuted(meeting):
        return ""
    return "assigned" if facts.out(edge.src, "ASSIGNED_TO") else "mentioned"


def _update_state(facts: Facts, edge: Edge) -> str:
    return str(edge.props.get("state") or facts.node(edge.src).props.get("state", ""))


def _at_meetings(facts: Facts, edge: Edge, issue: str, state: str) -> Iterator[Event]:
    is_open = state == "raised" or (state == "assigned" and edge.kind == "ABOUT")
    for quote in facts.quotes(edge):
        if date := quote.meeting or edge.as_of:
            yield Event(issue, date, quote.item, state, edge, quote, is_open)


def standing(events: Sequence[Event]) -> str:
    """The state of an issue after its last meeting; recurred when it came back unsettled."""
    came_back: set[str] = set()
    last = ("", "mentioned")
    for event in events:
        if event.state == "resolved":
            came_back.clear()
        elif event.is_open:
            came_back.add(event.date)
        if event.state != "mentioned":
            last = max(last, (event.date, event.state), key=lambda x: (x[0], STATE_ORDER.index(x[1])))
    return "recurred" if len(came_back) > 1 else last[1]
