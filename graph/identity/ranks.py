"""Titles and ranks before names in; the rank in full, and whether two can be those of one person, out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import combinations

from graph.identity.words import title_key
from graph.names import parse_name
from graph.words import load_words


@cache
def rank_of(written: str) -> str:
    """The rank written before a name, in full and lower case: 'Acting DCI Lee' -> 'detective chief inspector'.

    A councillor counts as one; a courtesy title does not.
    """
    words = parse_name(written).prefix.replace(".", "").split()
    if any(word.lower() in ("cllr", "councillor") for word in words):
        return "councillor"
    full = _in_full()
    for start in range(len(words)):
        if (rank := full.get(" ".join(words[start:]).lower())) is not None:
            return rank
    return ""


@cache
def _in_full() -> dict[str, str]:
    return {short.lower(): str(full).lower() for short, full in load_words("ranks").items()}


@cache
def is_rank(title: str) -> bool:
    """Whether a title is a bare rank or a councillor's: it says what somebody is, not which post they hold."""
    key = title_key(title)
    return _in_full().get(key, key) in load_words("identity")["no_posts"]


@cache
def _levels() -> dict[str, int]:
    return {rank: level for level, ranks in enumerate(load_words("identity")["ranks"]) for rank in ranks}


def too_far_apart(ranks: Iterable[tuple[str, str]]) -> bool:
    """Whether two of some dated ranks cannot be those of one career: constable, and chief superintendent a year on."""
    rise = load_words("identity")["rise"]
    known = sorted({(_levels()[rank], int(day[:4])) for rank, day in ranks if rank in _levels() and day})
    return any(
        abs(low - high) > rise["steps"] and abs(then - now) < rise["years"]
        for (low, then), (high, now) in combinations(known, 2)
    )


def rank_fits(written: str, ranks: Iterable[str]) -> bool:
    """Whether somebody seen with these ranks can be meant by a name with the rank before it."""
    rank = rank_of(written)
    return not rank or rank in ranks
