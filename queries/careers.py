"""A person and the facts read of them, in; posts, seats, moves and who came before and after, out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.dates import spoken
from graph.schema import Edge
from graph.view import View, Window
from queries.facts import Facts, announced, first_cited, last_cited, within
from queries.named_then import home_of, sat_for
from queries.presided import presided_by
from queries.wording import TENURE_WORDS

Row = dict[str, Any]


def dates_of(edge: Edge) -> dict[str, str | None]:
    """When a relation was seen, and from when to when it is said to hold."""
    cited = {"first_cited": first_cited(edge) or None, "last_cited": last_cited(edge) or None}
    return {**cited, "start": edge.start or None, "end": edge.end or None}


def posts_of(facts: Facts, person: str) -> list[Row]:
    """The posts a person was seen in, oldest first, with every title written and its dates."""
    held = sorted(facts.out(person, "HOLDS"), key=lambda e: (first_cited(e), last_cited(e), e.dst))
    away = _days_away(facts, person)
    return [
        {"post": facts.title(e), "organization": home_of(facts, e), **dates_of(e), **_ahead(e),
         "away": last_cited(e) in away, "titles": titles(e)}
        for e in held
    ]  # fmt: skip


def _days_away(facts: Facts, person: str) -> set[str]:
    """The days of whose meetings the lists tell of somebody only that they were away."""
    days: dict[str, set[str]] = {}
    for edge in facts.out(person, "ATTENDED"):
        days.setdefault(last_cited(edge), set()).add(str(edge.props.get("state")))
    return {day for day, states in days.items() if states <= {"apology", "absent", "represented"}}


def _ahead(held: Edge) -> Row:
    """The day on which a post was announced, where the record first speaks of it before its stated start."""
    return {"announced": first_cited(held) if announced(held, first_cited(held)) else None}


def titles(held: Edge) -> list[Row]:
    """The titles of a post as they were written, each with its dates."""
    keys = ("title", "first_cited", "last_cited")
    return [{key: title.get(key) or None for key in keys} for title in held.props.get("titles") or ()
            if isinstance(title, dict)]  # fmt: skip


def seats_of(facts: Facts, person: str) -> list[Row]:
    """The boards a person sat on or chaired, oldest first."""
    seats, away = [], _days_away(facts, person)
    for edge in sorted(facts.out(person, "MEMBER_OF", "CHAIRS"), key=lambda e: (first_cited(e), e.dst, e.kind)):
        role = str(edge.props.get("role") or ("chair" if edge.kind == "CHAIRS" else "member"))
        seat = {"body": facts.node(edge.dst).name, "on_behalf_of": sat_for(facts, edge) or None, "role": role}
        seats.append({**seat, **dates_of(edge), "away": last_cited(edge) in away})
    seen = {attended.id for attended in facts.out(person, "ATTENDED")}
    for edge, board in presided_by(facts.view, person):
        if edge.id in seen:
            seat = {"body": facts.view_name(board), "on_behalf_of": None, "role": "presided"}
            seats.append({**seat, **dates_of(edge)})
    return seats


def before_and_after(facts: Facts, person: str) -> dict[str, list[Row]]:
    """Whom a person followed in a post, and who followed them."""
    return {
        "followed": [_succession(facts, edge, person) for edge in facts.into(person, "SUCCEEDED_BY")],
        "followed_by": [_succession(facts, edge, person) for edge in facts.out(person, "SUCCEEDED_BY")],
    }


def changes_of(view: View, facts: Facts, person: str) -> list[Row]:
    """What the record says of somebody coming to a post or leaving one, oldest first."""
    told = [e for e in view.edges(["MENTIONS"], dst=[person]) if e.props.get("event") in TENURE_WORDS]
    rows = []
    for edge in sorted((e for e in told if within(first_cited(e), facts.window)), key=lambda e: (first_cited(e), e.id)):
        post = facts.post_name(person, str(edge.props.get("post") or "")) or None
        when = {"said_on": first_cited(edge) or None, "on": str(edge.props.get("on") or "") or None}
        rows.append({"event": str(edge.props["event"]), "post": post, **when})
    return rows


def _succession(facts: Facts, edge: Edge, person: str) -> Row:
    other = edge.dst if edge.src == person else edge.src
    post = facts.post_name(person, str(edge.props.get("post") or "")) or None
    told = {"name": facts.node(other).name, "post": post, "basis": edge.basis}
    return {**told, "said_on": first_cited(edge) or None, "on": edge.start or None}


def moves_of(view: View, person: str, window: Window) -> list[Row]:
    """Moves from one organisation to another, as far as the dates on which the person was seen show them."""
    moves = []
    for note in view.meta().get("moved") or ():
        seen, before = str(note.get("first_seen") or ""), str(note.get("last_seen") or "")
        if note.get("person") == person and within(seen, window) and within(before, window):
            ends = {side: _organization(view, str(note.get(side) or "")) for side in ("from", "to")}
            stated = _start_at(view, person, str(note.get("to") or ""), before, seen)
            dated = f"stated start {spoken(stated)}" if stated else "the record read here does not date the move itself"
            words = f"seen for {ends['from']} up to {spoken(before)}, for {ends['to']} from {spoken(seen)}; {dated}"
            moves.append({**ends, "last_seen": before or None, "first_seen": seen or None, "words": words})
    return moves


def _start_at(view: View, person: str, partner: str, after: str, until: str) -> str:
    """The stated day or month in which somebody took up a post for an organisation between two sightings."""
    held = {e.dst: e.start for e in view.edges(["HOLDS"], src=[person]) if after < e.start and e.start <= until}
    homes = view.edges(["POST_IN"], src=sorted(held)) if held else []
    return min((held[home.src] for home in homes if home.dst == partner), default="")


def _organization(view: View, key: str) -> str:
    return next((node.name for node in view.nodes(keys=[key])), key.partition(":")[2])


def attendance_of(edges: Iterable[Edge]) -> Row:
    """How often each state of attendance is recorded for somebody, and between which days."""
    edges = list(edges)
    states: dict[str, int] = {}
    for edge in edges:
        state = str(edge.props.get("state") or "unknown")
        states[state] = states.get(state, 0) + 1
    days = sorted(first_cited(edge) for edge in edges)
    return {"meetings": len({edge.dst for edge in edges}), "states": dict(sorted(states.items())),
            "first": days[0] if days else None, "last": days[-1] if days else None}  # fmt: skip
