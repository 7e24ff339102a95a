"""Names shorter than those of the meetings just before and after, in; the one person whom each can only mean, out.

'Chief Inspector M Lee' (or 'Supt Lee', 'GM Lee', 'Ann L') is the Mark Lee of the meetings around it where the record
knows nobody else who may be meant, and neither rank nor courtesy title nor employer sets the two apart.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

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


def _agree(left: Iterable[str], right: Iterable[str], alike: Callable[[str, str], bool]) -> bool:
    """Whether one of some names is, or may be, one of others."""
    return any(one == other or alike(one, other) for one, other in product(left, right))


def one_employer(left: str, right: str) -> bool:
    """Whether two keys name one employer: the one within the other, words for the letters they are shortened to.

    'Dale BID' and 'Dale Business Improvement District', 'Wessex CC' and 'Public Health, Wessex County Council'.
    """
    one, two = (key.rpartition(":")[2].split("-") for key in (left, right))
    return _within(one, two) or _within(two, one)


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    return any(_aligned(short, long[place:]) for place in range(len(long)))


def _aligned(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words of a name open others; letters may stand on either side for the words that they begin."""
    if not short:
        return True
    if not long:
        return False
    if short[0] == long[0] and _aligned(short[1:], long[1:]):
        return True
    ahead, behind = _spelt(short[0], long), _spelt(long[0], short)
    return (ahead > 0 and _aligned(short[1:], long[ahead:])) or (behind > 0 and _aligned(short[behind:], long[1:]))


def _spelt(letters: str, words: Sequence[str]) -> int:
    """How many words some letters stand for, 0 where they are none: 'bid' for 'business improvement district'."""
    count = len(letters)
    fits = 1 < count <= len(words) and all(word[:1] == one for word, one in zip(words, letters, strict=False))
    return count if fits else 0


def one_title(left: str, right: str) -> bool:
    """Whether a title is the other with more in charge: 'CCTV Manager', later 'CCTV and Parking Manager'."""
    short, long = sorted((left.split(), right.split()), key=len)
    return len(short) > 1 and short[-1] == long[-1] and set(short) <= set(long)


def _is_meant(short: Face, full: Face, days: Days) -> bool:
    """Whether nothing sets two names apart and either a rank or an office agrees, or the short one says no more."""
    if len(full.given) < 2 or not initials_fit(short.given, full.given) or apart(short, full):
        return False
    if short.organizations and full.organizations and not _agree(short.organizations, full.organizations, one_employer):
        return False
    if short.titles and full.titles and not _agree(short.titles, full.titles, one_title):
        return False
    if short.ranks and not short.ranks & full.ranks:
        return False
    bare = not (short.ranks or short.titles or short.organizations)
    return is_near(short.rows, full.rows, days, both=bare)
