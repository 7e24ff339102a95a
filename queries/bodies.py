"""The name of a board or nothing, in; its names, place, chairs, members, meetings and state, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from graph.asof import as_it_stood
from graph.schema import Edge, Node, Quote
from graph.sightings import dated_aliases
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import find_named, read_as
from queries.body_state import Standing, doubts_of, edges_of, events_of, latest_of, meetings_of, other_of, standing_of
from queries.careers import dates_of
from queries.facts import EVER, Facts, first_cited, last_cited, read_facts, within
from queries.meetings.heard_people import people_heard
from queries.meetings.sittings import THERE, sittings_of, state_of
from queries.places import place_of
from queries.presided import presided_over
from queries.rows import Found, Notes, give_answer
from queries.spoken import from_day, said_at, said_where

Row = dict[str, Any]
KINDS = ("HELD", "CHAIRS", "MEMBER_OF", "PART_OF", "REPORTS_TO", "REPORTED_AT", "LEADS", "ASSIGNED_TO", "MENTIONS")
QUESTION = "Which boards and groups does the record name?"


def find_body(view: View, name: str = "", *, window: Window = EVER) -> Answer:
    """Say what a board or group is: names, place, chairs, members, meetings and whether it is still at work."""
    view = as_it_stood(view, window.until)
    asked = _asked(view, name, window)
    facts = _read(view, asked, window)
    now = latest_of(view)
    shown = _said_in(facts, window)
    rows = [_row(shown, _told_since(body, window), standing_of(facts, body, now)) for body in asked]
    found = [row for row in rows if row.quotes]
    notes = Notes(_cannot_tell(replace(facts, window=window), asked, found, now), read_as(name, asked) if name else ())
    question = f"What is {name}?" if name.strip() else QUESTION
    return give_answer(view, question, window=window, found=found, notes=notes)


def _asked(view: View, name: str, window: Window) -> list[Node]:
    if name.strip():
        return [node for node in find_named(view, name, ["Body"]) if node.kind == "Body"]
    bodies = view.nodes(["Body"])
    if not window.body:
        return bodies
    near = {window.body, *(end for e in _structure(view, window.body) for end in (e.src, e.dst))}
    names = {name for body in bodies if body.key == window.body for name in (body.key, *body.names)}
    return [body for body in bodies if body.key in near or body.props.get("parent") in names]


def _structure(view: View, body: str) -> list[Edge]:
    """What stands right above and below a board."""
    kinds = ("PART_OF", "REPORTS_TO")
    return view.edges(kinds, src=[body]) + view.edges(kinds, dst=[body])


def _read(view: View, bodies: list[Node], window: Window) -> Facts:
    """Everything said of these boards, with the boards that heard their reports."""
    keys = [body.key for body in bodies]
    edges = view.edges(KINDS, src=keys) + view.edges(KINDS, dst=keys) if keys else []
    heard = sorted({edge.dst for edge in edges if edge.kind == "REPORTED_AT"})
    edges += view.edges(["HELD"], dst=heard) if heard else []
    return read_facts(view, edges, Window(until=window.until), keys=keys)


def _said_in(facts: Facts, window: Window) -> Facts:
    """What was said since the first day asked for and at the board asked for; standing counts the rest as well."""
    said = said_at(facts.view, KINDS, window)
    return from_day(replace(facts, edges=[e for e in facts.edges if said is None or e.id in said]), window.since)


def _told_since(body: Node, window: Window) -> Node:
    """A board with the events told in the window."""
    events = [event for event in events_of(body) if within(str(event.get("on") or ""), window)]
    return replace(body, props={**body.props, "events": events})


def _row(facts: Facts, body: Node, standing: Standing) -> Found:
    edges = sorted(edges_of(facts, body.key), key=lambda e: (KINDS.index(e.kind), e.as_of, e.id))
    proof = [*edges, *_led(facts, body.key)]
    came, heard = _came_last(facts, body.key)
    events = [{**event, "other": other_of(facts, event)} for event in events_of(body)]
    values: Row = {
        "name": body.name,
        "aliases": _aliases(facts, body),
        "kind": body.props.get("kind") or None,
        "parent": _parent(facts, body),
        "reports_to": _reports_to(facts, body.key),
        "chairs": [_person(facts, e, role=str(e.props.get("role") or "chair")) for e in facts.into(body.key, "CHAIRS")],
        "presided": [_presided(facts, e) for e in _led(facts, body.key)],
        "members": _members(facts, body.key),
        **came,
        "meetings": sorted({meeting.date for meeting in meetings_of(facts, body.key)}),
        "state": standing.state,
        "why": standing.why,
        "first_cited": max(standing.first, min(map(first_cited, edges), default="")) or None,
        "last_cited": standing.last or None,
        "sub_groups": sorted({facts.node(e.src).name for e in facts.into(body.key, "PART_OF")} | _below(facts, body)),
        "reported_at": _reported_at(facts, body.key),
        "succeeded_by": next((e["other"] for e in reversed(events) if e.get("event") == "ended"), None) or None,
        "events": [{key: event.get(key) or None for key in ("event", "on", "other", "quote")} for event in events],
    }
    for part in ("chairs", "members"):
        values[part].sort(key=lambda row: (row["first_cited"] or "", row["last_cited"] or "", row["name"]))
    return Found(values, tuple(edges), "derived", tuple(_proof(facts, body, proof, events=events, heard=heard)))


def _led(facts: Facts, body: str) -> list[Edge]:
    """Who led single meetings of a board among those that were read."""
    read = {edge.dst for edge in facts.out(body, "HELD")}
    return [edge for edge in presided_over(facts.view, body) if edge.dst in read]


def _presided(facts: Facts, edge: Edge) -> Row:
    return {"name": facts.view_name(edge.src), "on": edge.as_of or None}


def _proof(
    facts: Facts, body: Node, edges: list[Edge], *, events: list[Row], heard: Sequence[Quote]
) -> list[Quote]:
    """The words behind a board: of its meetings the head, of everything else all, and what became of it."""
    facts.fetch(edges)
    quotes = [*heard]
    quotes += [q for e in edges for q in (facts.quotes(e)[:2] if e.kind == "HELD" else facts.quotes(e))]
    told = [e for e in (*events, *(body.props.get("spoken") or ())) if e.get("quote")]
    quotes += [place_of(facts.view, str(e["quote"]), str(e.get("on") or "")) for e in told]
    once = {(q.document, q.meeting, q.quote): q for q in quotes}
    return sorted(once.values(), key=lambda q: (q.meeting, q.document, q.start, q.quote))


def _aliases(facts: Facts, body: Node) -> list[Row]:
    edges = edges_of(facts, body.key)
    facts.fetch(edges)
    return dated_aliases(body, [quote for edge in edges for quote in facts.quotes(edge)])


def _parent(facts: Facts, body: Node) -> str | None:
    above = sorted(facts.out(body.key, "PART_OF"), key=lambda e: (last_cited(e), e.dst))
    named = str(body.props.get("parent") or "")
    return facts.node(above[-1].dst).name if above else facts.view_name(named) or None


def _below(facts: Facts, body: Node) -> set[str]:
    """The groups that partnership.yml puts under a board."""
    names = {body.key, *body.names}
    return {node.name for node in facts.view.nodes(["Body"]) if node.props.get("parent") in names}


def _reports_to(facts: Facts, body: str) -> list[Row]:
    """The boards a board is said to report to, then those it was seen to report at."""
    rows = [{"body": facts.node(e.dst).name, "basis": e.basis, "last_cited": last_cited(e) or None, "how": "declared"}
            for e in facts.out(body, "REPORTS_TO")]  # fmt: skip
    seen: dict[str, Row] = {}
    for report in _reported_at(facts, body):
        if report["body"] not in {row["body"] for row in rows}:
            last = max(report["meeting"], seen.get(report["body"], report).get("last_cited") or "")
            seen[report["body"]] = {"body": report["body"], "basis": "derived", "last_cited": last, "how": "seen"}
    return rows + [seen[name] for name in sorted(seen)]


def _reported_at(facts: Facts, body: str) -> list[Row]:
    """The meetings at which something of a board was an item."""
    rows = []
    for edge in facts.out(body, "REPORTED_AT"):
        meeting = facts.node(edge.dst)
        rows.append({"meeting": meeting.date or edge.as_of, "body": facts.node(facts.body_of(edge.dst)).name})
    return sorted(rows, key=lambda row: (row["meeting"], row["body"]))


def _person(facts: Facts, edge: Edge, **more: Any) -> Row:
    home = facts.view_name(str(edge.props.get("on_behalf_of") or "")) or None
    told = more or {"on_behalf_of": home}
    return {"name": facts.node(edge.src).name, **told, **dates_of(edge)}


def _members(facts: Facts, body: str) -> list[Row]:
    """Who has a seat, and when they last came themselves; the last word of some is an apology."""
    seats = facts.into(body, "MEMBER_OF")
    held = sorted({edge.dst for edge in facts.out(body, "HELD")}) if seats else []
    came: dict[str, str] = {}
    for edge in facts.view.edges(["ATTENDED"], dst=held, window=facts.window) if held else []:
        if edge.props.get("state") in THERE:
            came[edge.src] = max(came.get(edge.src, ""), edge.as_of)
    return [{**_person(facts, edge), "last_came": came.get(edge.src) or None} for edge in seats]


def _came_last(facts: Facts, body: str) -> tuple[Row, list[Quote]]:
    """Who came on the last day of which that is told, under the organisation printed that day; whether that is all.

    Beside those whom a list has as there, `heard` names whom the words of the minutes alone show there, and the posts
    that speak without a name; their words are given too.
    """
    whole, sittings = sittings_of(facts.view, meetings_of(facts, body), Window(until=facts.window.until))
    spoke = people_heard(whole, sittings)
    told = [(one, there) for one in sittings
            if (there := [e for e in one.entries if state_of(e) in THERE]) or any(spoke[one.meeting.key])]  # fmt: skip
    if not told:
        return {"came_on": None, "came": [], "heard": [], "heard_posts": [], "came_full": False}, []
    sitting, entries = told[-1]
    came: dict[str, Row] = {}
    for entry in sorted(entries, key=lambda e: (facts.view_name(e.src), not e.props.get("organization"))):
        home = facts.view_name(str(entry.props.get("organization") or "")) or None
        as_substitute = state_of(entry) == "substitute"
        told_of = {"name": facts.view_name(entry.src), "organization": home, "substitute": as_substitute}
        came.setdefault(entry.src, told_of)
    people, posts = spoke[sitting.meeting.key]
    heard = {facts.view_name(key): one for key, one in people.items() if key not in came}
    row = {"came_on": sitting.date, "came": list(came.values()), "heard": sorted(heard),
           "heard_posts": sorted(posts), "came_full": sitting.listed}  # fmt: skip
    return row, [one.proof for one in (*heard.values(), *posts.values())]


def _cannot_tell(facts: Facts, asked: list[Node], found: list[Found], now: str) -> list[str]:
    named = {row.values["name"] for row in found}
    shown = [body for body in asked if body.name in named]
    silent = [body.name for body in asked if body.name not in named]
    if facts.window.since or facts.window.body:  # what lies outside is not told, only that a board asked for does
        nothing = f"the record says nothing of {', '.join(silent)}{said_where(facts.window)}."
        notes = [nothing] if silent and not shown else []
    else:
        notes = _only_named(silent)
    if len(shown) <= 3:
        return notes + [text for body in shown for text in doubts_of(facts, body, now)]
    unheard = [body for body in shown if not meetings_of(facts, body.key)]
    if unheard:
        notes.append(
            f"whether {len(unheard)} of these {len(shown)} boards and groups met: none of their own minutes are "
            "loaded, so nothing is concluded from their silence."
        )
    return notes


def _only_named(silent: list[str]) -> list[str]:
    """Say of which boards the record gives no more than the name."""
    notes = [f"more of {', '.join(silent)}: the record names it and says nothing else of it."] if silent else []
    if len(silent) > 1:
        notes = [f"more of {len(silent)} others that the record only names: {', '.join(silent)}."]
    return notes
