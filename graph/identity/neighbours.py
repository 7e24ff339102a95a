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
from graph.identity.one_employer import one_employer
from graph.identity.rules import Face, apart
from graph.words import load_words

Rows = frozenset[tuple[str, str]]  # board and day of each list that holds a name
Days = Mapping[str, Sequence[str]]
_LETTERS = 4  # of an employer's name
_OF_A_BOARD = "-executive"
RULE = "initial, and the only one it fits at the meetings around it"


def days_of(rows: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The days on which each board is on record with a list, sorted."""
    found: dict[str, set[str]] = {}
    for board, day in rows:
        found.setdefault(board, set()).add(day)
    return {board: sorted(days) for board, days in found.items()}


def table_of(board: str) -> str:
    """The board at whose table the people of a board sit: an Executive is that of its board."""
    return board.removesuffix(_OF_A_BOARD)


def at_tables(rows: Rows) -> Rows:
    """The same lists, each under the board whose table it is."""
    return frozenset((table_of(board), day) for board, day in rows)


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
    tables = days_of(row for face in faces for row in at_tables(face.rows))
    by_surname: dict[str, list[Face]] = {}
    for face in faces:
        by_surname.setdefault(face.surname, []).append(face)
    found = []
    for face in faces:
        if len(face.given) != 1:
            continue
        others = [other for other in by_surname[face.surname] if other.id != face.id]
        fits = [other for other in others if may_begin(other.given, face.given)]
        if len(fits) == 1 and _agrees(face, fits[0]) and _is_around(face, fits[0], days, tables):
            found.append((face.id, fits[0].id))
    return found


def _agree(left: Iterable[str], right: Iterable[str], alike: Callable[[str, str], bool]) -> bool:
    """Whether one of some names is, or may be, one of others."""
    return any(one == other or alike(one, other) for one, other in product(left, right))


def one_title(left: str, right: str) -> bool:
    """Whether a title is the other with more in charge: 'CCTV Manager', later 'CCTV and Parking Manager'.

    Letters of an employer behind one of them make no other title: 'trading standards' and 'trading standards dcc'.
    """
    short, long = sorted((left.split(), right.split()), key=len)
    if len(short) > 1 and long[:-1] == short and len(long[-1]) <= _LETTERS:
        return True
    plain = len(short) > 1 or short[0] not in load_words("identity")["general_titles"]
    return plain and short[-1] == long[-1] and set(short) <= set(long)


def _agrees(short: Face, full: Face) -> bool:
    """Whether nothing sets two names apart: neither employer nor title nor rank, as far as both are told."""
    if len(full.given) < 2 or not initials_fit(short.given, full.given) or apart(short, full):
        return False
    if short.organizations and full.organizations and not _agree(short.organizations, full.organizations, one_employer):
        return False
    if short.titles and full.titles and not _agree(short.titles, full.titles, one_title):
        return False
    return not short.ranks or bool(short.ranks & full.ranks)


def _is_around(short: Face, full: Face, days: Days, tables: Days) -> bool:
    """Whether the full name is at the meetings around, of the board itself or of it and its Executive together.

    One of them is enough where the short name comes with a rank, a title or an employer, which then agree.
    """
    both = not (short.ranks or short.titles or short.organizations)
    here = is_near(short.rows, full.rows, days, both=both)
    return here or is_near(at_tables(short.rows), at_tables(full.rows), tables, both=both)
