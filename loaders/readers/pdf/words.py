"""One page of an open PDF in, its words and ruled lines with their places out.

Asking the library for every letter is what makes a reader slow: the letters of a page are taken at once, boxes only for
the first and last letter of each word.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable
from ctypes import addressof, byref, c_double, c_int, c_ushort, create_string_buffer
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from loaders.readers.pdf.boxes import Page, Word
from loaders.readers.pdf.grid import find_grids
from loaders.readers.pdf.rules import read_rules

MOST_LETTERS = 400_000  # on one page; more is no page of minutes
_HYPHENS = "\ufffe\u00ad\x02"  # a hyphen at the end of a printed line, as the library gives it
_WORD = re.compile(rf"(?:[^\s\x00{_HYPHENS}\ufffc]|\u00a0(?=\S))+[{_HYPHENS}]?|[{_HYPHENS}]")
_BOLD = re.compile(rb"(?i)bold|black|heavy|semibd|demi|-bd")
_HEAVY = 600  # font weight from which letters are bold where the name of the font does not say
_HALF = re.compile("[\ud800-\udfff]")  # half of a character that the file spells wrongly
_UPRIGHT = 0.05  # radians

Box = tuple[float, float, float, float]
Turn = Callable[[float, float], tuple[float, float]]


def read_page(page: Any, number: int) -> Page:
    """The words and ruled lines of one page, as it is looked at: turned and cropped."""
    text_page = page.get_textpage()
    try:
        count = text_page.count_chars()
        letters = _letters(text_page.raw, count) if 0 < count <= MOST_LETTERS else ""
        spans = [(found.start(), found.end()) for found in _WORD.finditer(letters)]
        styles = _Styles(text_page.raw)
        prints = [styles.of(start) for start, _ in spans]
        quarter = _quarter([print.angle for print in prints])
        turn, width, height = _turning(page, quarter)
        words = _words(text_page.raw, [letters[start:end] for start, end in spans], spans, turn)
        found = Page(number, width, height, words)
        for word, style in zip(words, prints, strict=True):
            word.size, word.bold = style.size, style.bold
            word.slanted = abs(math.remainder(style.angle + quarter * math.pi / 2, 2 * math.pi)) > _UPRIGHT
    finally:
        text_page.close()
    read_rules(page, found, turn)
    found.grids = find_grids(found)
    return found


class _Style(NamedTuple):
    size: float
    bold: bool
    angle: float


class _Styles:
    """How words are printed; words that the file prints in one go are asked about once."""

    def __init__(self, text_page: Any) -> None:
        self.page = text_page
        self.known: dict[int, _Style] = {}
        self.name, self.flags, self.matrix = create_string_buffer(128), c_int(), raw.FS_MATRIX()

    def of(self, place: int) -> _Style:
        """The style of one letter."""
        thing = raw.FPDFText_GetTextObject(self.page, place)
        key = addressof(thing.contents) if thing else 0
        if key not in self.known:
            self.known[key] = self._ask(place)
        return self.known[key]

    def _ask(self, place: int) -> _Style:
        self.name[0] = b"\x00"
        raw.FPDFText_GetFontInfo(self.page, place, self.name, 128, self.flags)
        bold = _BOLD.search(self.name.value) is not None or raw.FPDFText_GetFontWeight(self.page, place) >= _HEAVY
        scale = 1.0
        if raw.FPDFText_GetMatrix(self.page, place, self.matrix):
            scale = math.hypot(self.matrix.c, self.matrix.d) or 1.0
        size = abs(raw.FPDFText_GetFontSize(self.page, place)) * scale
        angle = raw.FPDFText_GetCharAngle(self.page, place)
        return _Style(size if 0.5 < size < 500 else 10.0, bold, angle)


def _letters(text_page: Any, count: int) -> str:
    """The letters of a page, one character for each letter that the library counts."""
    buffer = (c_ushort * (count + 1))()
    raw.FPDFText_GetText(text_page, 0, count, buffer)
    letters = bytes(buffer)[: 2 * count].decode("utf-16-le", errors="surrogatepass")
    if len(letters) == count and not _HALF.search(letters):
        return letters
    codes = (raw.FPDFText_GetUnicode(text_page, place) for place in range(count))
    return "".join(chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes)


def _quarter(angles: list[float]) -> int:
    """How many quarter turns, against the clock, most of the words of a page are turned by."""
    if not any(angles):
        return 0
    turns = Counter(round(-angle / (math.pi / 2)) % 4 for angle in angles)
    return turns.most_common(1)[0][0] if turns else 0


def _turning(page: Any, quarter: int) -> tuple[Turn, float, float]:
    """How to find the place of a point on the page as it is looked at, and the size of the page."""
    left, bottom, right, top = _visible(page)
    width, height = right - left, top - bottom
    # However the file says that the page is to be turned: most of its words stand upright as they are read.
    turns: dict[int, Turn] = {
        0: lambda x, y: (x - left, top - y),
        1: lambda x, y: (y - bottom, x - left),
        2: lambda x, y: (right - x, y - bottom),
        3: lambda x, y: (top - y, right - x),
    }
    return turns[quarter], *((height, width) if quarter % 2 else (width, height))


def _visible(page: Any) -> Box:
    """The part of the page that is shown."""
    media, crop = page.get_mediabox(), page.get_cropbox()
    left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
    right, top = min(media[2], crop[2]), min(media[3], crop[3])
    return (left, bottom, right, top) if right > left and top > bottom else tuple(media)


def _words(text_page: Any, texts: list[str], spans: list[tuple[int, int]], turn: Turn) -> list[Word]:
    """The words with their places, before their style is known: where the first letter stands, where the last ends."""
    words = []
    last, x, y = raw.FS_RECTF(), c_double(), c_double()
    to_last, to_x, to_y = byref(last), byref(x), byref(y)  # made once: this is the inner loop
    for text, (start, end) in zip(texts, spans, strict=True):
        raw.FPDFText_GetCharOrigin(text_page, start, to_x, to_y)
        raw.FPDFText_GetLooseCharBox(text_page, end - 1, to_last)
        left, base = turn(x.value, y.value)
        right = max(turn(last.left, last.top)[0], turn(last.right, last.bottom)[0])
        words.append(Word(_plain(text), min(left, right), max(left, right), base, 0.0))
    return words


def _plain(word: str) -> str:
    """A word whose last letter may be a hyphen in disguise."""
    if word[-1] in _HYPHENS:
        return word[:-1] + ("\u00ad" if word[-1] == "\u00ad" else "-")
    return word
