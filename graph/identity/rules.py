"""Two faces (a name as a board knows it) in; the rule that makes them one, or what keeps them apart, out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

from graph.identity.likeness import (
    almost_alike,
    doubles_a_letter,
    extra_names,
    first_initial_fits,
    half_of_double,
    initials_fit,
    is_nickname,
    one_letter_off,
    same_full_name,
    slip_of_a_scanner,
    sounds_alike,
)
from graph.identity.one_employer import one_employer


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
    ranks: frozenset[str] = frozenset()


def shares_post(left: Face, right: Face) -> bool:
    """Both are named with one post that only one person holds at a time."""
    return bool(left.titles & right.titles) and _partners_agree(left, right)


def shares_place(left: Face, right: Face) -> bool:
    """Both are named with one post, one partner or one role on one board."""
    same_role = bool(left.roles & right.roles and left.boards & right.boards)
    return shares_post(left, right) or bool(left.organizations & right.organizations) or same_role


def _partners_agree(left: Face, right: Face) -> bool:
    return not left.organizations or not right.organizations or bool(left.organizations & right.organizations)


# ---- the rules, strongest first ----


def nickname(left: Face, right: Face) -> bool:
    """Same surname, one given name short for the other, and one post, partner or role in common."""
    return left.surname == right.surname and is_nickname(left.given, right.given) and shares_place(left, right)


def middle_name(left: Face, right: Face) -> bool:
    """Same first given name and surname, one with a further name, and a post, partner or role in common."""
    return left.surname == right.surname and extra_names(left.given, right.given) and shares_place(left, right)


def initial(left: Face, right: Face) -> bool:
    """Same surname, one given name an initial of the other, and one post, partner or role in common."""
    if left.surname != right.surname:
        return False
    if first_initial_fits(left.given, right.given):  # the second initial proves nothing, so the post has to
        return shares_post(left, right)
    return initials_fit(left.given, right.given) and shares_place(left, right)


def one_letter(left: Face, right: Face) -> bool:
    """One letter apart in the given name or the surname, all else equal or an initial, and the same post."""
    given, surname = left.given == right.given, left.surname == right.surname
    given = given or initials_fit(left.given, right.given)
    close = (given and one_letter_off(left.surname, right.surname)) or (
        surname and one_letter_off(left.given, right.given)
    )
    return close and shares_post(left, right)


def spelling(left: Face, right: Face) -> bool:
    """One given name heard in two ways (Graeme, Graham), the same surname and the same post."""
    return left.surname == right.surname and sounds_alike(left.given, right.given) and shares_post(left, right)


def doubled_letter(left: Face, right: Face) -> bool:
    """One letter doubled (Philip, Phillip), all else of the name equal, on one board for one employer."""
    given, surname = left.given == right.given, left.surname == right.surname
    close = (given and doubles_a_letter(left.surname, right.surname)) or (
        surname and doubles_a_letter(left.given, right.given)
    )
    employers = any(one_employer(one, other) for one, other in product(left.organizations, right.organizations))
    return close and bool(left.boards & right.boards) and (employers or shares_place(left, right))


def misread(left: Face, right: Face) -> bool:
    """The same letters but for what a scanner or a clerk mistakes (rn and m, Mac and Mc), and the same post."""
    return slip_of_a_scanner(left.key, right.key) and shares_post(left, right)


def double_surname(left: Face, right: Face) -> bool:
    """The same given name, one surname half of the other, and the same post of the same partner."""
    same = left.given == right.given and half_of_double(left.surname, right.surname)
    return same and shares_post(left, right) and bool(left.organizations & right.organizations)


RULES: tuple[tuple[str, Callable[[Face, Face], bool]], ...] = (
    ("nickname", nickname),
    ("middle name", middle_name),
    ("initial", initial),
    ("one letter off", one_letter),
    ("one name, two spellings", spelling),
    ("a letter doubled", doubled_letter),
    ("letters misread", misread),
    ("half of a double surname", double_surname),
)


def surnames_agree(left: Face, right: Face) -> bool:
    """Whether two surnames can be those of one person: the same, a letter off, misread, or half of the other."""
    if left.surname == right.surname or slip_of_a_scanner(left.key, right.key):
        return True
    slip = one_letter_off(left.surname, right.surname)
    if slip and initials_fit(left.given, right.given):
        return True
    return left.given == right.given and (slip or half_of_double(left.surname, right.surname))


def apart(left: Face, right: Face) -> str:
    """Say why two faces are two people, "" where nothing shows it."""
    if both := sorted(left.rows & right.rows):
        return f"both are listed at the meeting of {both[0][1]}"
    if left.genders and right.genders and not left.genders & right.genders:
        return "one is written Mr, the other Ms, Mrs or Miss"
    if left.surname == right.surname and left.given != right.given and not _given_may_agree(left, right):
        return "different given names"
    return ""


def _given_may_agree(left: Face, right: Face) -> bool:
    one, two = left.given, right.given
    if not one or not two:
        return True
    return (
        is_nickname(one, two) or same_full_name(one, two) or initials_fit(one, two) or first_initial_fits(one, two)
        or extra_names(one, two) or almost_alike(one, two) or slip_of_a_scanner(left.key, right.key)
    )  # fmt: skip


def resembles(left: Face, right: Face) -> str:
    """Say in what two names are alike enough for a person to look at, "" where they are not."""
    if slip_of_a_scanner(left.key, right.key):
        return "the names differ only in letters that are often misread"
    if left.surname == right.surname and left.given and right.given:
        return _given_resembles(left.given, right.given)
    if left.given == right.given and one_letter_off(left.surname, right.surname):
        return "surnames one letter apart"
    slip = one_letter_off(left.surname, right.surname) and initials_fit(left.given, right.given)
    if slip and left.titles & right.titles:
        return "an initial and surnames one letter apart, in one post"
    if left.given == right.given and half_of_double(left.surname, right.surname):
        return "one surname is half of the other"
    if left.given == right.surname and left.surname == right.given:
        return "given name and surname change places"
    if _holds_two_names(left.key, right.key) or _holds_two_names(right.key, left.key):
        return "an entry that may hold two names, one of them this"
    if left.given == right.given and left.titles & right.titles and left.organizations & right.organizations:
        return "the same given name in the same post: a new surname or a successor"
    return ""


def _holds_two_names(entry: str, name: str) -> bool:
    """Whether a comma may have been lost between two names: 'ann lovell bob crouch' and 'ann lovell'."""
    at_an_end = entry.startswith(f"{name} ") or entry.endswith(f" {name}")
    return entry.count(" ") == 3 and name.count(" ") == 1 and at_an_end


def _given_resembles(left: str, right: str) -> str:
    if is_nickname(left, right):
        return "one given name is short for the other"
    if almost_alike(left, right):
        return "given names almost alike"
    if initials_fit(left, right) or first_initial_fits(left, right):
        return "one given name is only an initial"
    if extra_names(left, right):
        return "one has a further given name"
    return ""
