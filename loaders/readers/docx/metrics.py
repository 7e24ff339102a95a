"""A paragraph, a width and a typeface in; about how far down the page it reaches, out.

Word writes no places into a file. Clerks push an owner down with empty paragraphs until it stands beside its text; only
the number of printed lines says which.
"""

from __future__ import annotations

from functools import lru_cache

from loaders.readers.docx.styles import Style
from loaders.word_lists import words

_USUAL_SIZE = 10.0  # points where a document says nothing
# The widths of Arial's letters from space to ~ in thousandths of the size; the rest are as wide as a figure.
_ASCII = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
)  # fmt: skip
_WIDTHS = (278,) * 32 + _ASCII + (556,) * 129
_BOLD = 1.06


@lru_cache(maxsize=256)
def _face(font: str) -> tuple[float, float]:
    """How wide and how high a typeface is beside Arial at size 1."""
    known = words("fonts")["widths"]
    first = font.lower().split(" ")[0]
    wide, high = known.get(first, known["other"])
    return float(wide), float(high)


@lru_cache(maxsize=8192)
def _thousandths(word: str) -> int:
    """How wide a word is in Arial, in thousandths of the size."""
    return sum(map(_WIDTHS.__getitem__, word.encode("latin-1", "replace")))


def count_lines(text: str, width: float, per_point: float) -> int:
    """How many lines a text takes in a width, broken between words."""
    lines, used = 1, 0.0
    space = _WIDTHS[32] * per_point
    for word in text.split():
        long = _thousandths(word) * per_point
        if used and used + space + long > width:
            lines += 1
            used = 0.0
        if long > width:  # a word longer than the line goes on below
            more = int(long // width)
            lines += more
            long -= more * width
        used += long + (space if used else 0.0)
    return lines


def height(text: str, style: Style, width: float, *, bold: bool = False) -> float:
    """About how many points a paragraph takes down the page in a column of some width."""
    size = style.size or _USUAL_SIZE
    wide, high = _face(style.font)
    per_point = wide * size / 1000 * (_BOLD if bold else 1.0)
    room = max(width - max(style.indent, 0.0), 24.0)
    lines = count_lines(text, room, per_point) if text else 1
    return lines * size * high * (style.line or 1.0) + max(style.before, 0.0) + max(style.after, 0.0)
