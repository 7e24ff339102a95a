"""Meetings, in; how each partner stands at each meeting of its own time, out, as the seats of law have it.

A list names people, some of them by a post alone, and the words of minutes let others speak or say that nobody came.
Where a partner alone is of an authority of the seats, all of that counts for it too, so that one board is not told of
two attendances; of any other partner the lists are told, what the minutes say of its absence, and, on a day without a
full list, who is heard for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from graph.view import Window
from queries.asked import loose
from queries.facts import Facts, months_between, within
from queries.meetings.absent import Absence
from queries.meetings.cells import Beside, Cell, read_beside, seat_of
from queries.meetings.partner_voices import partners_heard
from queries.meetings.recognized import Authority, authorities
from queries.meetings.sittings import Sitting
from queries.meetings.tenancy import Seat, read_seats
from queries.one_service import is_same_partner

CAME = {"present": "there", "substitute": "represented", "absent": "absent"}  # of a cell, and of the days of a seat
TOLD = ("there", "represented", "apology", "absent")
LISTED = ("there", "represented", "apology", "absent", "unsure")


def read_partners(facts: Facts, sittings: Sequence[Sitting]) -> list[Seat]:
    """Every partner that a list names, with its days by what the lists and the minutes show."""
    partners = read_seats(facts, sittings, "organization")
    for body in sorted({seat.body for seat in partners}):
        ours = [sitting for sitting in sittings if sitting.body == body]
        own = [seat for seat in partners if seat.body == body]
        beside = read_beside(facts, ours)
        for authority in authorities(facts.view.meta().get("seats") or ()):
            _by_the_seat(facts, authority, [s for s in own if authority.is_called(_name(facts, s))], ours, beside)
        _spoken(facts, own, [sitting for sitting in ours if not sitting.listed], beside)
        for seat in own:
            _stated(facts, seat, ours, beside.away)
            _fill(seat, ours)
    return partners


def _by_the_seat(
    facts: Facts, authority: Authority, partners: Sequence[Seat], sittings: Sequence[Sitting], beside: Beside
) -> None:
    """Give the one partner of an authority the days on which its seat is filled, or on which nobody came for it.

    Of two names for one service that no list holds together, the one listed nearest to the day has it.
    """
    if not partners or not (len(partners) == 1 or (authority.single and _never_together(partners))):
        return
    for sitting in sittings:
        cell = seat_of(facts, authority, sitting=sitting, beside=beside)
        way = CAME.get(cell.state, "")
        if way == "absent" and not _is_of_them(facts, partners, cell):
            continue  # nobody came from another partner of the authority, which no list has
        if way and not any(sitting.date in seat.days[way] for seat in partners):
            _set(min(partners, key=lambda seat: (_far(seat, sitting.date), seat.key)), sitting, way, cell)


def _is_of_them(facts: Facts, partners: Sequence[Seat], cell: Cell) -> bool:
    """Whether those whom the minutes call not represented are one of some partners."""
    missed = [facts.view_name(edge.dst) for edge in cell.edges if edge.kind == "MENTIONS"]
    ours = [loose(_name(facts, seat)) for seat in partners]
    return not missed or any(is_same_partner(own, loose(one)) for own in ours for one in missed)


def _spoken(facts: Facts, partners: Sequence[Seat], sittings: Sequence[Sitting], beside: Beside) -> None:
    """The days without a full list on which somebody is heard for a partner that is not said to have stayed away."""
    heard = partners_heard(facts, sittings, [seat.key for seat in partners], beside)
    for seat in partners:
        for sitting in sittings:
            proofs = heard.get((sitting.meeting.key, seat.key), ())
            gone = [one for one in beside.away.get(sitting.meeting.key, ()) if one.edge.dst == seat.key]
            if proofs and not gone and not any(sitting.date in seat.days[way] for way in TOLD):
                _set(seat, sitting, "there", Cell("present", (), "", (), proof=tuple(proofs)))


def _stated(facts: Facts, seat: Seat, sittings: Sequence[Sitting], away: Mapping[str, Sequence[Absence]]) -> None:
    """The days of which the minutes say that nobody came for a partner, where nobody is shown there."""
    for sitting in sittings:
        said = [one for one in away.get(sitting.meeting.key, ()) if one.edge.dst == seat.key]
        if said and not any(sitting.date in seat.days[way] for way in TOLD):
            _set(seat, sitting, "absent", Cell("absent", (), "", tuple(one.edge for one in said)))


def _set(seat: Seat, sitting: Sitting, way: str, cell: Cell) -> None:
    for days in seat.days.values():
        if sitting.date in days:
            days.remove(sitting.date)
    seat.days[way] = sorted([*seat.days[way], sitting.date])
    seat.proofs += cell.proof
    seat.said += [edge for edge in cell.edges if edge.kind != "HELD"]
    if sitting not in seat.own:
        seat.own.append(sitting)


def _fill(seat: Seat, sittings: Sequence[Sitting]) -> None:
    """Count the meetings between two of a partner's days that nothing is said of; of a guest nothing is expected."""
    if seat.guest:
        return
    shown = [day for way in LISTED for day in seat.days[way]]
    own = Window(min(shown), max(shown)) if shown else None
    for sitting in sittings:
        if own and within(sitting.date, own) and sitting not in seat.own:
            seat.own.append(sitting)
            seat.days["no_entry" if sitting.listed else "cannot_tell"].append(sitting.date)
    for way in ("no_entry", "cannot_tell"):
        seat.days[way].sort()


def _never_together(partners: Sequence[Seat]) -> bool:
    """Whether no list names two of them."""
    days: dict[str, int] = defaultdict(int)
    for seat in partners:
        for day in set(_listed(seat)):
            days[day] += 1
    return max(days.values(), default=0) <= 1


def _listed(seat: Seat) -> Iterator[str]:
    yield from (sitting.date for sitting, _ in seat.entries)


def _far(seat: Seat, day: str) -> int:
    """How many months lie between a day and the nearest on which a list names a partner."""
    return min(months_between(min(one, day), max(one, day)) for one in _listed(seat))


def _name(facts: Facts, seat: Seat) -> str:
    return facts.view_name(seat.key)
