"""Names shorter than those of the meetings just before and after, in; the one person whom each can only mean, out.

'Chief Inspector M Lee' (or 'Supt Lee', 'GM Lee', 'Ann L') is the Mark Lee of the meetings around it where the record
knows nobody else who may be meant, and neither rank nor courtesy title nor employer sets the two apart.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence

from graph.dates import fewest_months
from graph.identity.likeness import initials_fit, may_begin
from graph.identity.rules import Face, apart
from graph.words import load_words

Rows = frozenset[tuple[str, str]]  # board and day of each list that holds a name
Days = Mapping[str, Sequence[str]]
RULE = "initial, and the only one it fits at the meetings around it"


def days_of(rows: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The days on which each board is on record with a list, sorted."""
    found: dict[str, set[str]] = {}
    for board, day in rows:
        found.setdefault(board, set()).add(day)
    return {board: sorted(days) for board, days in found.items()}


def around(row: tuple[str, str], days: Days) -> list[str]:
    """The days of the meetings of a board just before and just after one, as far as the record holds them."""
    board, day = row
    own = days.get(board, ())
    before, after = bisect_left(own, day), bisect_right(own, day)
    return [*own[max(0, before - 1) : before], *own[after : after + 1]]


def is_near(short: Rows, full: Rows, days: Days, *, both: bool) -> bool:
    """Whether somebody is listed at the meeting before or after each list of a name, or at both."""
    limit = load_words("identity")["months"]["initials"]
    if not short or short & full:
        return False
    for row in short:
        near = [day for day in around(row, days) if (row[0], day) in full]
        there = [day for day in near if fewest_months([day], [row[1]]) <= limit]
        if len(there) < (2 if both else 1):
            return False
    return True


def only_ones(faces: Sequence[Face]) -> list[tuple[str, str]]:
    """Faces with an initial, each with the only face of that surname whose given name it fits."""
    days = days_of(row for face in faces for row in face.rows)
    by_surname: dict[str, list[Face]] = {}
    for face in faces:
        by_surname.setdefault(face.surname, []).append(face)
    found = []
    for face in faces:
        if len(face.given) != 1:
            continue
        others = [other for other in by_surname[face.surname] if other.id != face.id]
        fits = [other for other in others if may_begin(other.given, face.given)]
        if len(fits) == 1 and _is_meant(face, fits[0], days):
            found.append((face.id, fits[0].id))
    return found


def _is_meant(short: Face, full: Face, days: Days) -> bool:
    """Whether nothing sets two names apart and either a rank or an office agrees, or the short one says no more."""
    if len(full.given) < 2 or not initials_fit(short.given, full.given) or apart(short, full):
        return False
    if short.organizations and full.organizations and not short.organizations & full.organizations:
        return False
    if short.titles and full.titles and not short.titles & full.titles:
        return False
    if short.ranks and not short.ranks & full.ranks:
        return False
    bare = not (short.ranks or short.titles or short.organizations)
    return is_near(short.rows, full.rows, days, both=bare)
