"""Words in, the lines they are printed on and the stretches of each line out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import mode

from loaders.readers.pdf.boxes import Word

_SAME_LINE = 0.45  # of the size of the letters: a raised 'th' stands on the same line
WIDE = 1.0  # of the size of the letters: a gap that is wider parts two stretches of a line
_SPACE = 0.09  # of the size of the letters: less than this between two words is no space
_MARK = re.compile(
    r"^(?:[•·▪◦‣●○■\uf0b7\uf0a7\uf0d8\uf076➢✓*–-]|o|\(?(?:[a-z]|[ivx]{1,5}|\d{1,3})[.)]|\d{1,3}(?:\.\d{1,3}){1,3}\.?|\d{1,3}[a-z]?)$"
)
_SURE = 30  # letters of a line that the next one can be said to carry on
_ENOUGH = 3  # lines that surely go on tell how far apart lines stand
MARK_GAP = 60.0  # points between a number and the text it stands before, at most


def cut_lines(words: Sequence[Word]) -> list[list[Word]]:
    """The printed lines of some words, from the top down, each from left to right."""
    lines: list[list[Word]] = []
    base = -1.0
    for word in sorted(words, key=lambda word: (word.base, word.left)):
        if lines and word.base - base <= _SAME_LINE * max(word.size, lines[-1][0].size):
            lines[-1].append(word)
        else:
            lines.append([word])
            base = word.base
    for line in lines:
        line.sort(key=lambda word: word.left)
        for before, word in pairwise(line):
            word.glued = word.left - before.right < _SPACE * min(before.size, word.size)
    return lines


def cut_stretches(line: Sequence[Word], *, keep_marks: bool = True) -> list[list[Word]]:
    """The stretches of a line that wide gaps part; a bullet or number stays with the words behind it."""
    stretches = [[line[0]]]
    for before, word in pairwise(line):
        is_wide = word.left - before.right > WIDE * max(before.size, word.size)
        if is_wide and not (keep_marks and _leads(stretches, before, word)):
            stretches.append([word])
        else:
            stretches[-1].append(word)
    return stretches


def _leads(stretches: list[list[Word]], before: Word, word: Word) -> bool:
    """Whether all that stands before a gap is the mark of what stands behind it."""
    alone = len(stretches) == 1 and all(is_mark(said.text) for said in stretches[0])
    return alone and word.left - before.right <= MARK_GAP


def is_mark(text: str) -> bool:
    """Whether a word is a bullet or a number such as stands before a paragraph."""
    return _MARK.match(text) is not None


def marks_of(words: Sequence[Word]) -> int:
    """How many words at the front of a line are its bullet or number: those with a gap behind them."""
    count = 0
    for before, word in pairwise(words):
        if not is_mark(before.text):
            break
        plain = before.text[-1] in ".)" or not before.text[-1].isalnum() or "." in before.text
        if word.left - before.right < (0.2 if plain else 0.6) * before.size:
            break
        count += 1
    return count


def surely_goes_on(above: Sequence[Word], line: Sequence[Word]) -> bool:
    """Whether a long line is carried on by the next one in small letters, so that it was full."""
    if len(above) < 5 or not line[0].text[0].islower() or not above[-1].text[-1].isalnum():
        return False
    return sum(len(word.text) for word in above) >= _SURE


def pitch_of(lines: Sequence[Sequence[Word]]) -> float:
    """How far apart the lines of running text stand, in sizes of their letters.

    Lines that surely go on tell it, where there are some: in a list every line may be a paragraph of its own.
    """
    steps = [
        (round((below[0].base - above[0].base) / above[0].size, 1), surely_goes_on(above, below))
        for above, below in pairwise(lines)
        if abs(below[0].size - above[0].size) < 0.6 and len(above) > 3
    ]
    steps = [(step, sure) for step, sure in steps if 0.9 <= step <= 2.6]
    sure = [step for step, is_sure in steps if is_sure]
    if len(sure) >= _ENOUGH:
        return mode(sure)
    return mode(step for step, _ in steps) if steps else 1.2
