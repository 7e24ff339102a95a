"""Two keys of employers in; whether they name one: by its letters, a part of it or the name it bears now, out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from graph.words import load_words


def one_employer(left: str, right: str) -> bool:
    """Whether two keys name one employer: the one within the other, words for the letters they are shortened to.

    'Dale BID' and 'Dale Business Improvement District', 'Wessex CC' and 'Public Health, Wessex County Council'; and the
    'Dale CCG', which became the 'Dale Integrated Care Board'.
    """
    one, two = (_by_name_now(key.rpartition(":")[2]).split("-") for key in (left, right))
    return _within(one, two) or _within(two, one)


@cache
def _by_name_now(key: str) -> str:
    """An employer's key with the name that a service of its kind bears everywhere by now."""
    words = f"-{key}-"
    for before, now in load_words("identity")["became"]:
        words = words.replace(f"-{before}-", f"-{now}-")
    return words.strip("-")


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
