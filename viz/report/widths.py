"""A table in; the width of each column on paper, as a share of the page, out: one rule for all forms that print."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from viz.report.ledger import runs
from viz.report.model import Table, Text

LONGEST = (20, 16, 14, 12, 10, 8, 6, 4)  # letters that a column keeps on one line: the most there is room for
HEAD = 12  # letters of the head of a column that are not broken
LETTERS = 110  # letters in a line that is as wide as a page of the smaller print
BESIDE = 2  # letters that the space between two columns takes
NARROW = 6  # letters: the least that a column holds, as a short word may be of broad letters
FIGURES = 3  # letters: the least of a column of numbers whose head runs up the page
WRITTEN = 10  # letters: the least of a column that is empty, as somebody is to write in it
ROUND = 1.06  # letters of a word against those of a line, in which narrow ones and spaces stand too
BROAD = 0.5  # more for each of the broadest letters
BOLD = 1.1  # how much wider the letters of a head are
DATES = 34  # letters of two dates: a cell no longer than these is broken late
WORD = re.compile(r"\S+")


def widths(table: Table, letters: float = LETTERS) -> list[float]:
    """The share of each column of a page with so many letters across.

    As its author asks, or by what it holds where none asks for more than another; no column gets less than keeps
    its words whole while there is room for all. Short cells stay on one line unless the table is longer for it.
    """
    written = [[_printed(row[place]) for row in table.rows] for place in range(len(table.columns))]
    told = [float(max(1, column.share)) for column in table.columns]
    wanted = told if len(set(told)) > 1 else [_much([head, *w]) for head, w in zip(table.heads, written, strict=True)]
    kept = [_distinct(cells) for cells in written]
    found = (spread(wanted, each, letters) for each in _leasts(table.heads, kept, letters))
    return [width / letters for width in min(found, key=lambda across: _lines(written, across))]


def spread(wanted: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """A room dealt out as wanted, except that no column gets less than its least while there is room for all."""
    if sum(least) >= room:
        return [room * part / sum(least) for part in least]
    held: set[int] = set()
    while True:
        free = room - sum(least[number] for number in held)
        parts = sum(part for number, part in enumerate(wanted) if number not in held) or 1
        found = [least[n] if n in held else free * part / parts for n, part in enumerate(wanted)]
        short = {number for number, width in enumerate(found) if width < least[number] and number not in held}
        if not short:
            return found
        held |= short


def least(head: str, cells: Sequence[str], longest: int = LONGEST[0], line: int = LONGEST[0]) -> float:
    """Letters that keep the words of a column whole, and where all its cells are short those of a line on one."""
    short = max(map(len, cells), default=0) <= DATES
    whole = (words for cell in cells for words in _kept_whole(cell, min(longest, line) if short else 0))
    kept = max((_across(words[:longest]) for words in whole), default=1)
    named = max((BOLD * _across(word) for word in WORD.findall(head)), default=1)
    to_write = WRITTEN if cells and not any(cells) else FIGURES if not head and all(map(str.isdigit, cells)) else NARROW
    return BESIDE + max(to_write, kept, min(max(longest, HEAD), named))


def _distinct(cells: Sequence[str]) -> list[str]:
    """Each cell once, or each word where some cell is long: those alone say how much room a column needs."""
    if max(map(len, cells), default=0) <= DATES:
        return list({*cells})
    return list({word for cell in cells for word in WORD.findall(cell)})


def _leasts(heads: Sequence[str], written: Sequence[Sequence[str]], letters: float) -> list[list[float]]:
    """Room for the words of each column, with all short cells on one line, with the shorter of them, and with none.

    Among many columns long words are broken so that short ones stay whole.
    """
    found = list[list[float]]()
    for longest in LONGEST:
        shorts = [most for most in (*LONGEST, 0) if most <= longest]
        found = [[least(head, cells, longest, most) for head, cells in zip(heads, written, strict=True)]
                 for most in shorts]  # fmt: skip
        if fitting := [each for each in found if sum(each) <= letters]:
            return fitting
    return found[-1:]


def _lines(written: Sequence[Sequence[str]], across: Sequence[float]) -> int:
    """How many lines the rows of a table take in columns so wide."""
    rows = zip(*written, strict=True)
    return sum(
        max(math.ceil(len(cell) / max(1, wide - BESIDE)) for cell, wide in zip(row, across, strict=True))
        for row in rows
    )


def _across(words: str) -> float:
    """How many letters of a line a word takes: one of broad letters more than its count."""
    return ROUND * len(words) + BROAD * sum(letter in "mwMW" for letter in words)


def _kept_whole(cell: str, longest: int) -> list[str]:
    """What of a cell stays on one line: all of a short one, else its words."""
    return [cell] if len(cell) <= longest else WORD.findall(cell)


def _much(cells: Sequence[str]) -> float:
    """More for long texts, though not in proportion: they can take many lines."""
    lengths = [len(cell) for cell in cells]
    return max(1.0, math.sqrt(max(lengths) * sum(lengths) / len(lengths)))


def _printed(cell: Text) -> str:
    """The words of a cell with the numbers behind them."""
    return " ".join([cell.words, *(f"[{first}]-[{last}]" for first, last in runs(cell.cites))])
