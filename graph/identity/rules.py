"""Two faces (a name as a board knows it) in; the rule that makes them one, or what keeps them apart, out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from graph.words import load_words

MANY_LETTERS = 4  # a shorter name one letter off is another name: Lee and Leo


@dataclass(frozen=True, slots=True)
class Face:
    """One name on one board (or several), with everything said beside it."""

    id: str
    key: str
    display: str
    given: str
    surname: str
    titles: frozenset[str]  # posts that tell people apart, for comparison
    organizations: frozenset[str]
    roles: frozenset[str]
    boards: frozenset[str]
    documents: frozenset[str]
    rows: frozenset[tuple[str, str]]  # meetings where this name is a row of the list
    genders: frozenset[str]


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for full, *short in load_words("nicknames"):
        for name in short:
            table.setdefault(full, set()).add(name)
            table.setdefault(name, set()).add(full)
    return {name: frozenset(others) for name, others in table.items()}


@cache
def _same_full_name(left: str, right: str) -> bool:
    """Two short forms of one full name (Liz, Beth)."""
    rows = load_words("nicknames")
    return any(left in row[1:] and right in row[1:] for row in rows)


def is_nickname(left: str, right: str) -> bool:
    """Whether one given name is what people call the other: Steve and Stephen, not Anna and Anne."""
    first, second = left.split()[0] if left else "", right.split()[0] if right else ""
    return first != second and second in _nicknames().get(first, frozenset())


def one_letter_off(left: str, right: str) -> bool:
    """Whether two words differ by one letter added, dropped, changed or swapped with its neighbour."""
    if left == right or abs(len(left) - len(right)) > 1 or min(len(left), len(right)) < MANY_LETTERS:
        return False
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    a, b = left[start:], right[start:]
    swapped = len(a) == len(b) > 1 and a[0] == b[1] and a[1] == b[0] and a[2:] == b[2:]
    return swapped or a[1:] == b[1:] or a[1:] == b or a == b[1:]


def shares_post(left: Face, right: Face) -> bool:
    """Both are named with one post that only one person holds at a time."""
    return bool(left.titles & right.titles) and _partners_agree(left, right)


def shares_place(left: Face, right: Face) -> bool:
    """Both are named with one post, one partner or one role on one board."""
    same_role = bool(left.roles & right.roles and left.boards & right.boards)
    return shares_post(left, right) or bool(left.organizations & right.organizations) or same_role


def _partners_agree(left: Face, right: Face) -> bool:
    return not left.organizations or not right.organizations or bool(left.organizations & right.organizations)


def _initials_fit(left: str, right: str) -> bool:
    """One given name is the initials of the other: 'aj' of 'andrew john', 'd' of 'david'."""
    short, full = sorted((left.replace(" ", ""), right), key=len)
    words = full.split()
    if not short or not words or len(short) > 2 or short == full:
        return False
    return short == "".join(w[0] for w in words)[: len(short)] and len(short) <= len(words)


def _extra_names(left: str, right: str) -> bool:
    """One given name is the other with a further name: 'mimi' and 'mimi morris'."""
    short, long = sorted((left.split(), right.split()), key=len)
    return 0 < len(short) < len(long) and long[: len(short)] == short and len(short[0]) > 1


# ---- the rules, strongest first ----


def nickname(left: Face, right: Face) -> bool:
    """Same surname, one given name short for the other, and one post, partner or role in common."""
    return left.surname == right.surname and is_nickname(left.given, right.given) and shares_place(left, right)


def middle_name(left: Face, right: Face) -> bool:
    """Same first given name and surname, one with a further name, and a post, partner or role in common."""
    return left.surname == right.surname and _extra_names(left.given, right.given) and shares_place(left, right)


def initial(left: Face, right: Face) -> bool:
    """Same surname, one given name an initial of the other, and one post, partner or role in common."""
    return left.surname == right.surname and _initials_fit(left.given, right.given) and shares_place(left, right)


def one_letter(left: Face, right: Face) -> bool:
    """One letter apart in the given name or the surname, all else equal, and the same post."""
    given, surname = left.given == right.given, left.surname == right.surname
    close = (given and one_letter_off(left.surname, right.surname)) or (
        surname and one_letter_off(left.given, right.given)
    )
    return close and shares_post(left, right)


RULES: tuple[tuple[str, Callable[[Face, Face], bool]], ...] = (
    ("nickname", nickname),
    ("middle name", middle_name),
    ("initial", initial),
    ("one letter off", one_letter),
)


def apart(left: Face, right: Face) -> str:
    """Say why two faces are two people, "" where nothing shows it."""
    if both := sorted(left.rows & right.rows):
        return f"both are listed at the meeting of {both[0][1]}"
    if left.genders and right.genders and not left.genders & right.genders:
        return "one is written Mr, the other Ms, Mrs or Miss"
    if left.surname == right.surname and left.given != right.given and not _given_may_agree(left.given, right.given):
        return "different given names"
    return ""


def _given_may_agree(left: str, right: str) -> bool:
    if not left or not right:
        return True
    return (
        is_nickname(left, right) or _same_full_name(left, right) or _initials_fit(left, right)
        or _extra_names(left, right) or one_letter_off(left, right)
    )  # fmt: skip


def resembles(left: Face, right: Face) -> str:
    """Say in what two names are alike enough for a person to look at, "" where they are not."""
    if left.surname == right.surname and left.given and right.given:
        if is_nickname(left.given, right.given):
            return "one given name is short for the other"
        if one_letter_off(left.given, right.given) or _swapped_ending(left.given, right.given):
            return "given names almost alike"
        if _initials_fit(left.given, right.given):
            return "one given name is only an initial"
        if _extra_names(left.given, right.given):
            return "one has a further given name"
    if left.given == right.given and one_letter_off(left.surname, right.surname):
        return "surnames one letter apart"
    return ""


def _swapped_ending(left: str, right: str) -> bool:
    """Jane and Janet, Anna and Anne: the same first letters and at most two letters more."""
    stem = 0
    while stem < min(len(left), len(right)) and left[stem] == right[stem]:
        stem += 1
    return stem >= 3 and max(len(left), len(right)) - stem <= 2
