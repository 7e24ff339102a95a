"""Lists of people in; who of a board, seen at other meetings, some initials may stand for, the nearest first, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.claims import Claim
from graph.dates import fewest_months
from graph.identity.people import People
from graph.names import initials
from graph.words import load_words


@dataclass(frozen=True, slots=True, order=True)
class Sighting:
    """Somebody at one meeting of a board."""

    person: str
    date: str
    document: str


@dataclass(frozen=True)
class Register:
    """Who was seen at the meetings of each board, by initials: as the list prints them, else those of the name."""

    seen: Mapping[tuple[str, str], frozenset[Sighting]] = field(default_factory=dict)

    def probable(self, letters: str, *, board: str, document: str, date: str) -> list[tuple[str, str]]:
        """The people whom the letters fit at other meetings of a board, with the nearest of these days.

        A hint for whoever reads the minutes and never an owner; who was seen only long before or after is left out.
        """
        limit = int(load_words("identity")["months"]["initials"])
        near: dict[str, tuple[int, str]] = {}
        for one in sorted(self.seen.get((board, letters), ())):
            if one.document == document:
                continue
            apart = fewest_months([one.date] if one.date else [], [date] if date else [])
            if apart <= limit:
                near[one.person] = min(near.get(one.person, (apart, one.date)), (apart, one.date))
        return [(person, day) for person, (_, day) in sorted(near.items(), key=lambda pair: (pair[1], pair[0]))]


def learn_register(claims: Iterable[Claim], people: People) -> Register:
    """Gather who was listed or named at which meeting, under the initials that its list gives them."""
    table: dict[tuple[str, str], set[Sighting]] = {}
    printed: dict[tuple[str, str], str] = {}
    for claim in claims:
        letters = str(claim.values.get("initials") or "") if claim.kind == "attendance" else ""
        if letters and (person := people.of_claim(claim, "")):
            printed[claim.document, person] = letters
    for key, person_ in people.by_key.items():
        for m in person_.mentions:
            if m.board and m.date:
                letters = printed.get((m.document, key), "") or initials(person_.name)
                table.setdefault((m.board, letters), set()).add(Sighting(key, m.date, m.document))
    return Register({place: frozenset(own) for place, own in table.items()})
