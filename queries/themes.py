"""An issue or nothing, in; when the record speaks of it, its state and its story in quotes, out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from graph.asof import as_it_stood
from graph.schema import Node
from graph.view import View, Window
from queries import wording
from queries.answer import Answer
from queries.asked import find_named, read_as
from queries.facts import EVER, Facts, broader_of, minuted, months_between, read_facts, within
from queries.rows import Found, Notes, give_answer
from queries.spoken import said_at
from queries.theme_events import Event, read_events, standing
from queries.wording import STATE_ORDER, THEME_ORDER

KINDS = (
    "ABOUT",
    "RAISES",
    "LEADS",
    "UPDATES",
    "ASSIGNED_TO",
    "HAS_ITEM",
    "ARISES_FROM",
    "DECIDED",
)


def find_themes(view: View, what: str = "", *, window: Window = EVER, least: int = 2) -> Answer:
    """List the issues that come back, or tell the story of one."""
    view = as_it_stood(view, window.until)
    asked = find_named(view, what, ["Issue"]) if what.strip() else []
    wanted = {node.key for node in asked}
    facts = read_facts(view, view.edges(KINDS), Window(until=window.until))
    facts.fetch(facts.of("ABOUT", "RAISES", "LEADS", "UPDATES"))
    said = said_at(view, KINDS, window)
    found = []
    for key, everything in read_events(facts).items():
        events = [e for e in everything if within(e.date, window) and (said is None or e.edge.id in said)]
        if events and (key in wanted if asked else len({e.date for e in events}) >= least):
            found.append(_row(facts, facts.node(key), events))
    found.sort(key=_rank)
    question = f"What does the record say of {what}, meeting by meeting?" if asked else wording.QUESTIONS["themes"]
    silent = [n for n in asked if n.name not in {row.values["issue"] for row in found}]
    notes = Notes([f"The record says nothing of {n.name} in these meetings." for n in silent], read_as(what, asked))
    return give_answer(view, question, window=window, found=found, notes=notes)


def _row(facts: Facts, issue: Node, events: Sequence[Event]) -> Found:
    sat = {n.date for n in facts.view.nodes(["Meeting"]) if minuted(n)}
    dates = sorted({event.date for event in events} & sat) or sorted({event.date for event in events})
    story = _story(events)
    values: dict[str, Any] = {
        "issue": issue.name,
        "broader": facts.view_name(broader_of(issue)) or None,
        "state": standing(events),
        "meetings": dates,
        "first_cited": dates[0],
        "last_cited": dates[-1],
        "times": len({(e.date, e.item) for e in events}),
        "longest_silence_months": max((months_between(a, b) for a, b in pairwise(dates)), default=0),
        "owners": _owners(facts, events),
        "story": [{"meeting": e.date, "item": e.item, "state": e.state, "quote": e.quote.quote} for e in story],
    }
    return Found(values, tuple(e.edge for e in story), "derived", tuple(e.quote for e in story))


def _story(events: Sequence[Event]) -> list[Event]:
    """One entry for each item of each meeting: the strongest thing said there."""
    strongest: dict[tuple[str, str], Event] = {}
    for event in events:
        place = (event.date, event.item)
        if place not in strongest or STATE_ORDER.index(event.state) > STATE_ORDER.index(strongest[place].state):
            strongest[place] = event
    return list(strongest.values())


def _owners(facts: Facts, events: Sequence[Event]) -> list[dict[str, str]]:
    """Who leads an issue, and who was given a task in an item that is headed with it."""
    headed = {e.edge.src for e in events if e.edge.kind == "ABOUT" and _is_heading(facts, e)}
    found = set()
    for event in events:
        if event.edge.kind == "LEADS" and event.state == "assigned" and event.edge.props.get("role") != "support":
            found.add((event.date, facts.node(event.edge.src).name))
        elif event.edge.kind == "ABOUT" and event.state == "assigned" and _under(facts, event, headed):
            found |= {(event.date, facts.node(e.dst).name) for e in facts.out(event.edge.src, "ASSIGNED_TO")}
    return [{"meeting": date, "owner": name} for date, name in sorted(found)]


def _under(facts: Facts, event: Event, headed: set[str]) -> bool:
    return any(edge.dst in headed for edge in facts.out(event.edge.src, "ARISES_FROM"))


def _is_heading(facts: Facts, event: Event) -> bool:
    """Whether an item speaks of an issue in its very title."""
    item = facts.node(event.edge.src)
    words = str(event.edge.props.get("words") or "").lower()
    return item.kind == "AgendaItem" and bool(words) and words in item.name.lower()


def _rank(row: Found) -> tuple[int, int, int, str]:
    values = row.values
    return (THEME_ORDER.index(values["state"]), -len(values["meetings"]), -values["times"], values["issue"])
