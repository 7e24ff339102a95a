"""The words of tasks or decisions in; whether two of one item tell one thing, and whether one only points back, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeVar

from queries.follow.words import deed
from queries.gaps.words import SMALL_WORDS
from viz.report.wording import wording

Told = TypeVar("Told")
STEM, LEAST = 5, 3  # letters by which two words are one; words that two tellings share at least
SHARE = 0.75  # of the words of the shorter that the longer has too
_ASIDE = re.compile(r" ?\([^()]*\)")  # who somebody is says nothing of what a task is about
_WORD = re.compile(r"[A-Za-z][a-z]{3,}|[A-Z]{2,}|\d+")


def is_told_twice(one: str, other: str) -> bool:
    """Whether two tellings are of one thing: nearly all the words of the shorter, no name or number apart."""
    first, second = _words(one), _words(other)
    shared = first.keys() & second.keys()
    if len(shared) < LEAST or len(shared) < SHARE * min(len(first), len(second)):
        return False
    apart = [any(name for stem, name in words.items() if stem not in shared) for words in (first, second)]
    return not all(apart)


def _words(text: str) -> dict[str, bool]:
    """The words that say what a task is, by their first letters, each with whether it is a name or a number."""
    found: dict[str, bool] = {}
    for hit in _WORD.finditer(deed(text)):
        word = hit[0]
        if word.lower() not in SMALL_WORDS and word.lower() not in wording()["of_no_matter"]:
            found.setdefault(word.lower().rstrip("s")[:STEM], hit.start() > 0 and not word.islower())
    return found


def told_together(
    told: Iterable[Told], is_same: Callable[[Told, Told], bool], join: Callable[[Told, Told], Told]
) -> list[Told]:
    """Each thing once, in the order of its first telling, with what `join` makes of it and of each telling behind."""
    kept: list[Told] = []
    for one in told:
        place = next((number for number, other in enumerate(kept) if is_same(other, one)), None)
        if place is None:
            kept.append(one)
        else:
            kept[place] = join(kept[place], one)
    return kept


def points_back(words: str, *, anywhere: bool = False) -> bool:
    """Whether a task says what it is about only by "this" or "the matter": near its start, or anywhere in it."""
    back = _back().search(_ASIDE.sub("", words))
    return back is not None and (anywhere or back.start() < int(wording()["points_back_within"]))


@cache
def _back() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in wording()["points_back"]), re.IGNORECASE)
