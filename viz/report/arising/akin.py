"""A row of their report whose minutes are not loaded in; words of loaded minutes that name the same thing, out."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from graph.schema import Node
from queries.facts import read_meetings
from queries.follow.twice import of_no_matter
from queries.gaps.words import SMALL_WORDS
from viz.report.arising.occasion import Occasion
from viz.report.coming import sentences_of

_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*|[^\sA-Za-z]")
LEAST = 4  # letters of each word of a name


class Akin(NamedTuple):
    """What two papers both name, the day of the minutes that do, and the sentence."""

    named: str
    day: str
    words: str


def akin_to(occasion: Occasion, row: Node) -> Akin | None:
    """The newest sentence of earlier minutes with a name of two words that both the matter and its update have.

    One that stands in the matter alone may be a way of speaking; that both have it makes it the thing they tell of.
    """
    named = _pairs(str(row.props.get("text") or "")) & _pairs(str(row.props.get("update") or ""))
    if not named:
        return None
    told = sentences_of(occasion.before, occasion.window, read_meetings(occasion.before, occasion.window))
    for day, words in reversed([*told]):
        if shared := named & _pairs(words):
            return Akin(_as_printed(min(shared), str(row.props.get("text") or "")), day, words)
    return None


def _pairs(text: str) -> set[tuple[str, str]]:
    """The names of two words in a text, in small letters and without their plural."""
    return {
        (_stem(one), _stem(other))
        for one, other in pairwise(_WORD.findall(text))
        if _tells(one) and _tells(other)
    }  # fmt: skip


def _tells(word: str) -> bool:
    small = word.lower()
    return len(word) >= LEAST and small not in SMALL_WORDS and small not in of_no_matter()


def _stem(word: str) -> str:
    return word.lower().rstrip("s")


def _as_printed(pair: tuple[str, str], text: str) -> str:
    """A name as the matter prints it."""
    found = [f"{one} {other}" for one, other in pairwise(_WORD.findall(text)) if (_stem(one), _stem(other)) == pair]
    return found[0] if found else " ".join(pair)
