"""What `attendance` answers of organisations in; one row for each partner, under the name of its last day, out.

Two names of a service of which a board has one by law, never both in one list, share a row, so that a partner that is
written in another way at each meeting is not told as three. That they are one is not said: `names` asks it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from queries.meetings.recognized import authorities
from queries.meetings.sittings import Sitting

Row = Mapping[str, Any]
Days = Mapping[str, Sequence[str]]
LISTED = ("there", "represented", "apology", "absent", "unsure")
BARE = 2  # words of a name that may have its place in front of it elsewhere


class Entry(NamedTuple):
    """One name of a partner of one board: its row, how it stood on which day, and its name on its last day."""

    row: Row
    days: Days
    name: str


class Partner(NamedTuple):
    """A partner of one board: the names it is listed under, the newest last, its rows, and how it stood on each day."""

    names: tuple[str, ...]
    rows: tuple[Row, ...]
    days: dict[str, list[str]]

    @property
    def name(self) -> str:
        """The name of its last day."""
        return self.names[-1]

    @property
    def last(self) -> str:
        """The last day on which it was there, or sent a substitute; "" for none."""
        return max([*self.days["there"], *self.days["represented"]], default="")

    @property
    def untold(self) -> list[str]:
        """The days of its own time of which it cannot be told whether it was there."""
        return [*self.days["cannot_tell"], *self.days["unsure"]]

    @property
    def meetings(self) -> int:
        """How many meetings of its own time are told of."""
        return sum(map(len, self.days.values()))


def partners_of(entries: Sequence[Entry], sittings: Sequence[Sitting]) -> list[Partner]:
    """The partners of one board, those of several names in one row, those of most meetings first."""
    groups: list[list[Entry]] = []
    for entry in entries:
        fits = [group for group in groups if any(_is_one(entry, other) for other in group)]
        joined = [entry, *(other for group in fits for other in group)]
        if fits and _never_together(joined):
            groups = [group for group in groups if group not in fits]
            groups.append(joined)
        else:
            groups.append([entry])
    found = [_partner(group, sittings) for group in groups]
    return sorted(found, key=lambda one: (-one.meetings, -len(one.days["there"]), one.name))


def _is_one(one: Entry, other: Entry) -> bool:
    """Whether two names are of one service by law, and there is one of it or one name is the other with its place."""
    names = [str(entry.row["name"] or "") for entry in (one, other)]
    short, long = sorted((name.lower() for name in names), key=len)
    with_place = len(short.split()) >= BARE and long.endswith(f" {short}")
    return any(all(map(each.is_called, names)) and (each.single or with_place) for each in authorities())


def _never_together(group: Sequence[Entry]) -> bool:
    """Whether no list names two of them."""
    days = [day for entry in group for state in LISTED for day in set(entry.days.get(state, ()))]
    return len(days) == len(set(days))


def _partner(group: Sequence[Entry], sittings: Sequence[Sitting]) -> Partner:
    """One partner of all its names: on a day on which any of them is listed it stands as that one does."""
    ordered = sorted(group, key=lambda entry: (str(entry.row["last_cited"]), entry.name))
    days = {state: sorted({d for entry in group for d in entry.days.get(state, ())}) for state in LISTED}
    listed = {day for on in days.values() for day in on}
    own = {day for entry in group for on in entry.days.values() for day in on} - listed
    if len(group) > 1 and listed:  # between two names of it too
        own |= {s.date for s in sittings if min(listed) < s.date < max(listed)} - listed
    whole = {sitting.date for sitting in sittings if sitting.listed}
    days |= {"no_entry": sorted(own & whole), "cannot_tell": sorted(own - whole)}
    names = tuple(dict.fromkeys(entry.name for entry in ordered))
    return Partner(names, tuple(entry.row for entry in ordered), days)
