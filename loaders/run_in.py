"""Numbered titles with words behind them on the same line in; title and words on lines of their own out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from loaders.blocks import Line, Source
from loaders.cues import word_set
from loaders.cutting import SMALL, WORD, is_known, pieces
from loaders.labels import find_label

_RUN_IN = re.compile(
    r"^(?P<n>\d{1,2})[.)]\s+(?P<t>[A-Z][^:.?!]{3,90}?)(?::|\s[-–—](?=[^?!]{20,}\.\s*$))\s+(?=\S)"
)
_NUMBERED = re.compile(r"^(\d{1,3})[.)]?\s+(?=[A-Z])")
_OUT_OF_ORDER = 0.2  # share of numbers that may stand out of their order, as items taken early do


def part_titles(source: Source) -> None:
    """Cut '3. Apologies: Ann Lee sent hers' behind the colon or dash, where several titles of one list stand so."""
    found = {
        place: match
        for place, line in enumerate(source.lines)
        if not line.ignored_by and line.table < 0 and not line.role and (match := _RUN_IN.match(line.text))
    }
    numbers = [int(match["n"]) for match in found.values()]
    rising = sum(a < b <= a + 3 for a, b in pairwise(numbers))
    known = sum(is_known(m["t"]) or find_label(f"{m['t']}:") is not None for m in found.values())
    if not known or rising < len(found) - 1 or (len(found) < 3 and known < len(found)):
        return
    _cut(source, {place: match.end() for place, match in found.items()})


def part_sentences(source: Source) -> None:
    """Cut '5. Election of a chair It was proposed ...' where the sentence begins, where several lines read so."""
    found = {
        place: cut
        for place, line in enumerate(source.lines)
        if not line.ignored_by and line.table < 0 and not line.role and (cut := _sentence_behind(line.text))
    }
    numbers = [int(_NUMBERED.findall(source.lines[place].text)[0]) for place in found]
    known = sum(is_known(source.lines[place].text[:cut]) for place, cut in found.items())
    fall = sum(a >= b for a, b in pairwise(numbers))
    if not known or len(found) < 2 or fall > len(found) * _OUT_OF_ORDER:
        return
    _cut(source, found)


def _cut(source: Source, cuts: Mapping[int, int]) -> None:
    """Cut some lines in two: by the place of a line, how many letters its title has."""
    lines: list[Line] = []
    for place, line in enumerate(source.lines):
        parts = (0, cuts[place]) if place in cuts else ()
        lines += pieces(line, source.flat[line.start : line.end], parts, set()) if parts else [line]
    source.lines = lines


def _sentence_behind(text: str) -> int:
    """Where the first sentence begins behind a numbered title on the same line; 0 where none does."""
    number = _NUMBERED.match(text)
    words = list(WORD.finditer(text, number.end(), number.end() + 120)) if number else []
    for before, word in pairwise(words[:14]):
        said = word.group()
        if before.group()[-1] in ".:;?!":
            return 0
        title = text[words[0].start() : before.end()]
        if said[0].isupper() and len(said) > 1 and not said.isupper() and _is_loud(title):
            return word.start()  # 'RISK REPORT Remaining risks are ...'
        plain = said[0].isupper() and (len(said) == 1 or not said.isupper())
        opens = plain and said.lower().strip(".,") in word_set("headings", "openers")
        if opens and before.group().lower() not in SMALL:
            large = [w for w in title.split() if w.lower() not in SMALL]
            return word.start() if is_known(title) or all(w[0].isupper() for w in large) else 0
    return 0


def _is_loud(title: str) -> bool:
    """Whether a title is set in capitals: two words at least, no letter small."""
    return " " in title and title.isupper() and sum(map(str.isalpha, title)) > 5
