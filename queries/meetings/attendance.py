"""A name, a board or nothing, in; who was there, who sent apologies and who presided, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from graph.asof import as_it_stood
from graph.schema import Edge
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import find_named, read_as
from queries.facts import EVER, Facts
from queries.meetings.movements import Move, read_moves
from queries.meetings.one_name import find_by_meeting
from queries.meetings.partner_seats import read_partners
from queries.meetings.sittings import Sitting, none_of_its_own, read_sittings, unlisted
from queries.meetings.tenancy import Seat, read_seats
from queries.rows import Found, Notes, give_answer

NAMES = ("Person", "Post", "Organization", "Body")


def find_attendance(view: View, name: str = "", *, by: str = "person", window: Window = EVER) -> Answer:
    """Count who was there and who sent apologies, over each holder's own time; with a name, meeting by meeting."""
    view = as_it_stood(view, window.until)
    asked = find_named(view, name, NAMES) if name.strip() else []
    boards = [node.key for node in asked if node.kind == "Body"]
    if asked and not boards:
        return find_by_meeting(view, name, asked, window=window)
    facts, sittings = _read(view, boards, window)
    moves = read_moves(facts, sittings)
    seats = read_partners(facts, sittings) if by == "organization" else read_seats(facts, sittings, by)
    found = [_row(facts, seat, moves) for seat in seats]
    found.sort(key=_rank)
    question = f"Who came to {name}, and who sent apologies?" if name.strip() else "Who came, and who sent apologies?"
    shown = [node for node in asked if node.kind == "Body"]
    told = [*read_as(name, shown), *_chairs(facts, sittings), *_narrower(found)]
    notes = Notes([*none_of_its_own(view, window), *unlisted(sittings)], told)
    return give_answer(view, question, window=window, found=found, notes=notes)


def _read(view: View, boards: Sequence[str], window: Window) -> tuple[Facts, list[Sitting]]:
    facts, sittings = read_sittings(view, window)
    return facts, [sitting for sitting in sittings if not boards or sitting.body in boards]


def _row(facts: Facts, seat: Seat, moves: dict[tuple[str, str], list[Move]]) -> Found:
    moved = [(s.date, move) for s, entry in seat.entries for move in moves.get((s.meeting.key, entry.src), ())]
    values: dict[str, Any] = {
        "name": facts.view_name(seat.key) or seat.key,
        "kind": seat.kind,
        "body": facts.node(seat.body).name,
        "post": seat.posts[-1] if seat.posts else None,
        "organization": seat.organizations[-1] if seat.organizations else None,
        "organizations": _homes(facts, seat),
        "people": seat.people if seat.kind != "person" else [],
        "guest": seat.guest,
        "meetings": len(seat.own),
        "attended": len(seat.days["there"]),
        "apologies": seat.days["apology"],
        "sent_substitute": seat.days["represented"],
        "listed_absent": seat.days["absent"],
        "no_entry": seat.days["no_entry"],
        "cannot_tell": sorted([*seat.days["cannot_tell"], *seat.days["unsure"]]),
        "presided": seat.presided,
        "late": [{"meeting": date, "words": move.words} for date, move in moved if move.kind == "late"],
        "left_early": [{"meeting": date, "words": move.words} for date, move in moved if move.kind == "early"],
        "first_cited": seat.entries[0][0].date,
        "last_cited": seat.entries[-1][0].date,
        "start": seat.start or None,
        "end": seat.end or None,
    }
    edges: list[Edge] = [*(entry for _, entry in seat.entries), *seat.said]
    more = [*(move.proof for _, move in moved), *seat.proofs]
    facts.fetch(seat.said)
    quotes = [quote for edge in edges for quote in facts.quotes(edge)] if more else []
    return Found(values, tuple(edges), "derived", (*quotes, *more))


def came(row: Mapping[str, Any]) -> str:
    """How a row stands: what is recorded of one meeting, or whether somebody came to any."""
    return str(row.get("recorded") or ("came" if row.get("attended") else "never_came"))


def _homes(facts: Facts, seat: Seat) -> list[dict[str, Any]]:
    """For whom a person is listed, with the days, in time; nothing is said of a day that names no organisation."""
    days: dict[str, list[str]] = defaultdict(list)
    for sitting, entry in seat.entries if seat.kind == "person" else ():
        if partner := str(entry.props.get("organization") or ""):
            days[partner].append(sitting.date)
    return [{"name": facts.view_name(key), "meetings": sorted(set(on))} for key, on in days.items()]


def _rank(row: Found) -> tuple[bool, int, int, str, str]:
    told = row.values
    return (told["guest"], -told["meetings"], -told["attended"], told["name"], told["body"])


def _chairs(facts: Facts, sittings: Sequence[Sitting]) -> list[str]:
    """Who presided how often, and at how many meetings the minutes do not say."""
    days: dict[str, list[str]] = defaultdict(list)
    for sitting in sittings:
        days[sitting.chair].append(sitting.date)
    ordered = sorted(days.items(), key=lambda one: (-len(one[1]), one[0]))
    told = [f"{facts.view_name(key)} {len(dates)}" for key, dates in ordered if key]
    silent = f"; not said at {len(days[''])}" if days.get("") else ""
    return [f"In the chair, by number of meetings: {', '.join(told)}{silent}."] if told else []


def _narrower(found: Sequence[Found]) -> list[str]:
    once = sum(row.values["meetings"] <= 1 for row in found)
    if len(found) <= 20:
        return []
    return [f"{len(found)} rows, {once} of them of one meeting only; `attendance NAME` tells one meeting by meeting, "
            "`--by organization` brings people together."]  # fmt: skip
