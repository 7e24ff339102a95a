"""Words in; lines of a picture that no font in use makes wider than their room, out.

A file that no script may measure has to count: widths are those of the widest of the fonts named, so a line is
rather cut a little early than run into its neighbour.
"""

from __future__ import annotations

import unicodedata
from itertools import accumulate
from typing import NamedTuple

NARROW, LOWER, UPPER, WIDE = 0.32, 0.58, 0.78, 1.05  # of the size of the letters
DOTS = "…"


class Lines(NamedTuple):
    """Words on a few lines, and all of them where a line had to be cut."""

    lines: tuple[str, ...]
    whole: str


def width(words: str, size: float) -> float:
    """How wide words may come out, in pixels."""
    return size * sum(_wide(letter) for letter in words)


def _wide(letter: str) -> float:
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return 0.0
    if letter in "ilj.,:;'|!ftI()[] ":
        return NARROW
    if unicodedata.east_asian_width(letter) in "WF" or letter in "mMW@%—…":
        return WIDE
    return LOWER if letter.islower() or letter.isdigit() else UPPER


def cut(words: str, room: float, size: float) -> str:
    """Words as far as they fit, with dots behind a cut."""
    if width(words, size) <= room:
        return words
    return words[: _fitting(words, room - width(DOTS, size), size)].rstrip() + DOTS


def _fitting(words: str, room: float, size: float) -> int:
    """How many letters of words fit a room."""
    for place, so_far in enumerate(accumulate(map(_wide, words))):
        if so_far * size > room:
            return place
    return len(words)


def lines_of(words: str, room: float, size: float, *, most: int = 2) -> Lines:
    """Words broken between words into lines of a room, the last one cut where there is more."""
    rest, found = " ".join(words.split()), list[str]()
    whole = rest
    while rest and len(found) < most - 1 and width(rest, size) > room:
        head = _first_line(rest, room, size)
        found.append(head)
        rest = rest[len(head) :].lstrip()
    if rest or not found:
        found.append(cut(rest, room, size))
    return Lines(tuple(found), whole)


def _first_line(words: str, room: float, size: float) -> str:
    """As many whole words as fit; of a first word too long for any line, as many letters."""
    end = _fitting(words, room, size)
    space = words.rfind(" ", 0, end + 1)
    return words[:space] if space > 0 else words[: max(1, end)]
