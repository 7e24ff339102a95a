"""Two parts of names in; in what they are alike out: short forms, spellings, slips of a hand, an ear or a scanner."""

from __future__ import annotations

import re
from functools import cache

from graph.words import load_words

MANY_LETTERS = 4  # a shorter name one letter off is another name: Lee and Leo
_LEAST = 3  # letters of a given name that may be one letter off for somebody to look at: Jan and Jean
_SCANNED = (("rn", "m"), ("vv", "w"), ("0", "o"), ("1", "l"), ("5", "s"), ("8", "b"))
_MAC = re.compile(r"\bmac ?(?=[a-z]{3})|\bmc (?=[a-z]{3})")


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for full, *short in load_words("nicknames"):
        for name in short:
            table.setdefault(full, set()).add(name)
            table.setdefault(name, set()).add(full)
    return {name: frozenset(others) for name, others in table.items()}


@cache
def _spellings() -> dict[str, int]:
    """Given names that sound alike, by the group they stand in."""
    return {name: number for number, group in enumerate(load_words("spellings")) for name in group}


def _first(given: str) -> str:
    return given.split()[0] if given else ""


def is_nickname(left: str, right: str) -> bool:
    """Whether one given name is what people call the other: Steve and Stephen, not Anna and Anne."""
    first, second = _first(left), _first(right)
    return first != second and second in _nicknames().get(first, frozenset())


@cache
def same_full_name(left: str, right: str) -> bool:
    """Two short forms of one full name (Liz, Beth)."""
    return any(left in row[1:] and right in row[1:] for row in load_words("nicknames"))


def sounds_alike(left: str, right: str) -> bool:
    """Whether two given names are one name spelled in two ways: Graeme and Graham."""
    group = _spellings().get(_first(left), -1)
    return left != right and group >= 0 and group == _spellings().get(_first(right), -2)


def one_letter_off(left: str, right: str, least: int = MANY_LETTERS) -> bool:
    """Whether two words differ by one letter added, dropped, changed or swapped with its neighbour."""
    if left == right or abs(len(left) - len(right)) > 1 or min(len(left), len(right)) < least:
        return False
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    a, b = left[start:], right[start:]
    swapped = len(a) == len(b) > 1 and a[0] == b[1] and a[1] == b[0] and a[2:] == b[2:]
    return swapped or a[1:] == b[1:] or a[1:] == b or a == b[1:]


def doubles_a_letter(left: str, right: str) -> bool:
    """Whether two words differ in nothing but one letter written twice: 'farhan' and 'farhaan'."""
    short, long = sorted((left, right), key=len)
    once = re.sub(r"(.)\1", r"\1", long)
    return len(long) - len(short) == 1 and len(short) >= MANY_LETTERS and once == re.sub(r"(.)\1", r"\1", short)


@cache
def read_again(name: str) -> str:
    """A name as a scanner may have read it: 'burnett' and 'bumett' are the same letters to it; Mac is Mc."""
    for seen, meant in _SCANNED:
        name = name.replace(seen, meant)
    return _MAC.sub("mc", name)


def slip_of_a_scanner(left: str, right: str) -> bool:
    """Whether two different names become one where a scanner takes rn for m, 0 for o, or a clerk Mac for Mc."""
    return left != right and read_again(left) == read_again(right)


def initials_fit(left: str, right: str) -> bool:
    """One given name is the initials of the other: 'aj' of 'andrew john', 'd' of 'david'."""
    short, full = sorted((left.replace(" ", ""), right), key=len)
    words = full.split()
    if not short or not words or len(short) > 2 or short == full:
        return False
    return short == "".join(w[0] for w in words)[: len(short)] and len(short) <= len(words)


def first_initial_fits(left: str, right: str) -> bool:
    """One given name is two initials of which the first is that of the other: 'aj' and 'andrew'."""
    short, full = sorted((left, right), key=len)
    return len(short) == 2 and len(full) > 2 and " " not in full and short[0] == full[0] and not _is_given(short)


@cache
def _is_given(word: str) -> bool:
    """Whether two letters are a name of their own: Jo, Al."""
    return word in _nicknames() or word in _spellings() or any(letter in "aeiouy" for letter in word[1:])


def may_begin(given: str, letter: str) -> bool:
    """Whether a letter may stand for a given name or a short form of it: B for William, whom people call Bill."""
    names = {_first(given), *_nicknames().get(_first(given), ())}
    return any(name.startswith(letter) for name in names)


def extra_names(left: str, right: str) -> bool:
    """One given name is the other with a further name: 'mimi' and 'mimi morris'."""
    short, long = sorted((left.split(), right.split()), key=len)
    return 0 < len(short) < len(long) and long[: len(short)] == short and len(short[0]) > 1


def half_of_double(left: str, right: str) -> bool:
    """One surname is half of the other: 'lyle' and 'carter lyle'."""
    short, long = sorted((left.split(), right.split()), key=len)
    return len(short) == 1 and len(long) == 2 and short[0] in long and len(short[0]) >= MANY_LETTERS


def swapped_ending(left: str, right: str) -> bool:
    """Jane and Janet, Anna and Anne: the same first letters and at most two letters more."""
    stem = 0
    while stem < min(len(left), len(right)) and left[stem] == right[stem]:
        stem += 1
    return left != right and stem >= 3 and max(len(left), len(right)) - stem <= 2


def almost_alike(left: str, right: str) -> bool:
    """Given names close enough for somebody to look at: Jan and Jean, Jane and Janet, Graeme and Graham."""
    return one_letter_off(left, right, _LEAST) or swapped_ending(left, right) or sounds_alike(left, right)
