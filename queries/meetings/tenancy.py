"""Meetings and their lists, in; each seat with its holder's own time and what the lists say of it, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.schema import Edge, Quote
from graph.view import Window
from queries.facts import Facts, within
from queries.meetings.belonging import Belonging, Said
from queries.meetings.sittings import THERE, Sitting, is_guest, post_of, state_of

BY = {"person": "", "post": "post", "organization": "organization"}
_DAYS = ("there", "apology", "represented", "absent", "no_entry", "cannot_tell", "unsure")


@dataclass
class Seat:
    """One person, post or organisation on one board: its entries, its own time, and the days by what they show."""

    key: str
    kind: str
    body: str
    entries: list[tuple[Sitting, Edge]] = field(default_factory=list)
    own: list[Sitting] = field(default_factory=list)
    days: dict[str, list[str]] = field(default_factory=dict)
    presided: list[str] = field(default_factory=list)
    start: str = ""
    end: str = ""
    posts: list[str] = field(default_factory=list)
    organizations: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    said: list[Edge] = field(default_factory=list)  # what shows days of it beside its own entries
    proofs: list[Quote] = field(default_factory=list)  # and the sentences that do

    @property
    def guest(self) -> bool:
        """Whether every entry is of a guest or a clerk: nothing is expected of them at other meetings."""
        return all(is_guest(entry) for _, entry in self.entries)


def read_seats(facts: Facts, sittings: Sequence[Sitting], by: str = "person") -> list[Seat]:
    """Every seat the lists show, by person, post or organisation."""
    seats: dict[tuple[str, str], Seat] = {}
    known = Belonging(sittings, BY[by], sat_for(facts, sittings) if by == "organization" else (), ahead=True)
    for sitting in sittings:
        for entry in sitting.entries:
            key = known.of(sitting, entry)[0] if BY[by] else entry.src
            if key:
                seat = seats.setdefault((key, sitting.body), Seat(key, by, sitting.body))
                seat.entries.append((sitting, entry))
    terms = _terms(facts, sorted({body for _, body in seats})) if by == "person" else {}
    for place, seat in seats.items():
        seat.start, seat.end = terms.get(place, ("", ""))
        _count(facts, seat, [sitting for sitting in sittings if sitting.body == seat.body])
    return list(seats.values())


def sat_for(facts: Facts, sittings: Sequence[Sitting]) -> list[Said]:
    """For whom each person has a seat on which day, as a list of a board's members says."""
    bodies = sorted({sitting.body for sitting in sittings})
    seats = facts.view.edges(["MEMBER_OF"], dst=bodies) if bodies else []
    whose = [(edge, str(edge.props.get("on_behalf_of") or "")) for edge in seats]
    facts.fetch(seats)
    return [(edge.src, quote.meeting, home) for edge, home in whose if home for quote in facts.quotes(edge)]


def _terms(facts: Facts, bodies: Sequence[str]) -> dict[tuple[str, str], tuple[str, str]]:
    """When seats are said to begin and to end."""
    edges = facts.view.edges(["MEMBER_OF"], dst=bodies) if bodies else []
    return {(edge.src, edge.dst): (edge.start, edge.end) for edge in edges if edge.start or edge.end}


def _count(facts: Facts, seat: Seat, sittings: Sequence[Sitting]) -> None:
    """Sort the meetings of a holder's own time by what their lists show."""
    by_meeting: dict[str, list[Edge]] = defaultdict(list)
    for sitting, entry in seat.entries:
        by_meeting[sitting.meeting.key].append(entry)
        _describe(facts, seat, entry, sitting.date)
        if sitting.chair == entry.src and state_of(entry) in THERE and sitting.date not in seat.presided:
            seat.presided.append(sitting.date)
    held = [sitting.date for sitting, entry in seat.entries if not is_guest(entry)]
    own = Window(min(seat.start or min(held), *held), max(seat.end, *held)) if held else None
    seat.days = {name: [] for name in _DAYS}
    for sitting in sittings:
        entries = by_meeting.get(sitting.meeting.key, [])
        if entries or (own and within(sitting.date, own)):
            seat.own.append(sitting)
            _sort_in(seat, sitting, entries)


def _sort_in(seat: Seat, sitting: Sitting, entries: Sequence[Edge]) -> None:
    states = {state_of(entry) for entry in entries}
    if not entries:
        seat.days["no_entry" if sitting.listed else "cannot_tell"].append(sitting.date)
    elif seat.kind == "organization" and states & set(THERE) == {"substitute"}:
        seat.days["represented"].append(sitting.date)  # as with seats of law: only a substitute came
    elif states & set(THERE):
        seat.days["there"].append(sitting.date)
    elif "represented" in states or any(entry.src in sitting.stand_ins for entry in entries):
        seat.days["represented"].append(sitting.date)
    elif seat.kind == "organization" and not sitting.listed and states & {"apology", "absent"}:
        seat.days["unsure"].append(sitting.date)  # somebody of it was away; others may have come, as with seats of law
    elif "apology" in states:
        seat.days["apology"].append(sitting.date)
    else:
        seat.days["absent" if "absent" in states else "cannot_tell"].append(sitting.date)


def _describe(facts: Facts, seat: Seat, entry: Edge, date: str) -> None:
    """Note the post, the organisation and the person of an entry, the newest last."""
    partner = str(entry.props.get("organization") or "")
    told = (
        (seat.posts, post_of(facts, entry, date)),
        (seat.organizations, facts.view_name(partner)),
        (seat.people, facts.view_name(entry.src)),
    )
    for names, name in told:
        if name and name in names:
            names.remove(name)
        if name:
            names.append(name)
