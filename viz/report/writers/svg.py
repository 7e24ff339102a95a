"""Words in; lines of a picture that no font in use makes wider than their room, out.

A file that no script may measure has to count: widths are those of the widest of the fonts named, so a line is
rather cut a little early than run into its neighbour.
"""

from __future__ import annotations

import unicodedata
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
    kept = words
    while kept and width(kept + DOTS, size) > room:
        kept = kept[:-1]
    return kept.rstrip() + DOTS


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
    place = len(words)
    while place > 0 and width(words[:place], size) > room:
        place = words.rfind(" ", 0, place)
    if place > 0:
        return words[:place]
    end = 1
    while end < len(words) and width(words[: end + 1], size) <= room:
        end += 1
    return words[:end]
