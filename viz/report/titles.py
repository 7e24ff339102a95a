"""A title in capitals in; the same as people write it, abbreviations of the record kept, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from graph.view import View
from viz.report.wording import wording

_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_CAPITALS = re.compile(r"\b[A-Z]{2,}s?\b")
_PLAIN = re.compile(r"\b[A-Za-z]?[a-z]{2,}\b")
NEARLY = 0.85  # of the letters of a title in capitals
MIXED = 2  # lower-case words that a line has for each of its words in capitals, where capitals say something


def is_of_many(title: str) -> bool:
    """Whether the title of an item names many matters, and none of them: updates, questions, any other business."""
    return re.search(wording()["of_many_matters"], title, re.IGNORECASE) is not None


def abbreviations_in(view: View) -> frozenset[str]:
    """The words that lines in small letters write in capitals, in all files of a view."""
    return abbreviations_of(view.text(info.key) for info in view.documents())


def abbreviations_of(texts: Iterable[str]) -> frozenset[str]:
    """The words that lines in small letters write in capitals."""
    found: Counter[str] = Counter()
    for text in texts:
        for line in text.split("\n"):
            short = _CAPITALS.findall(line)
            if short and len(_PLAIN.findall(line)) >= MIXED * len(short):
                found.update(word.rstrip("s") for word in short)
    return frozenset(found)


def as_written(title: str, short: frozenset[str]) -> str:
    """A title in capitals with them only where they belong; any other title as it stands."""
    letters = [letter for letter in title if letter.isalpha()]
    if not letters or sum(letter.isupper() for letter in letters) < NEARLY * len(letters):
        return title
    words = [_WORD.sub(lambda hit: _word(hit[0], short), word) for word in title.split()]
    return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])


def _word(word: str, short: frozenset[str]) -> str:
    if word in short:
        return word
    return word.lower() if word.lower() in wording()["small"] else word.capitalize()
