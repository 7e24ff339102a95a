"""A table in; the width of each column on paper, in per cent, out."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from viz.report.ledger import runs
from viz.report.model import Table, Text

LONGEST = (16, 14, 12, 10, 8, 6, 4)  # letters that a column keeps on one line: the most that leave room for the rest
HEAD = 12  # letters of the head of a column that are not broken
SHORT = ("number", "id", "date")  # kinds of columns that need no more than the room of their words
FREE = 0.15  # of the width, which is shared out
LETTERS = 110  # letters in a line that is as wide as the page
BESIDE = 3  # letters that the space between two columns takes
BOLD = 1.2  # how much wider the letters of a head are
WORD = re.compile(r"\S+")


def widths(table: Table) -> list[float]:
    """Room for the longest word of each column, and the rest by the shares that the columns ask for.

    Where none asks for more than another, the rest goes by how much is written in each.
    """
    written = [[_printed(row[place]) for row in table.rows] for place in range(len(table.columns))]
    least = _least_of_all(table.heads, written)
    wanted: list[float] = [max(1, column.share) for column in table.columns]
    if len(set(wanted)) > 1:
        wanted = [0 if c.kind in SHORT else share for c, share in zip(table.columns, wanted, strict=True)]
    else:
        wanted = [max(0.0, _much(cells) - low) ** 0.75 for cells, low in zip(written, least, strict=True)]
    wanted = wanted if any(wanted) else [1.0] * len(least)
    rest = max(0.0, LETTERS - sum(least)) / (sum(wanted) or 1)
    letters = [low + rest * want for low, want in zip(least, wanted, strict=True)]
    return [math.floor(1000 * some / sum(letters)) / 10 for some in letters]


def _least_of_all(heads: Sequence[str], written: Sequence[Sequence[str]]) -> list[float]:
    """Room for the words of each column; among many columns long words are broken so that short ones stay whole."""
    found = list[float]()
    for longest in LONGEST:
        found = [_least(head, cells, longest) for head, cells in zip(heads, written, strict=True)]
        if sum(found) <= LETTERS * (1 - FREE):
            break
    return found


def _least(head: str, cells: Sequence[str], longest: int) -> float:
    """Letters that keep the words of a column whole, and all of its short cells on one line."""
    kept = max((len(words) for cell in cells for words in _kept_whole(cell, longest)), default=1)
    named = max((BOLD * len(word) for word in WORD.findall(head)), default=1)
    return BESIDE + max(min(longest, kept), min(max(longest, HEAD), named))


def _much(cells: Sequence[str]) -> float:
    """How much is written in a column: the mean of its cells, the long ones counting for more."""
    return math.sqrt(sum(len(cell) ** 2 for cell in cells) / len(cells)) if cells else 0.0


def _printed(cell: Text) -> str:
    """The words of a cell with the numbers behind them."""
    return " ".join([cell.words, *(f"[{first}]-[{last}]" for first, last in runs(cell.cites))])


def _kept_whole(cell: str, longest: int) -> list[str]:
    """What of a cell stays on one line: all of a short one, else its words."""
    return [cell] if len(cell) <= longest else WORD.findall(cell)
