"""A table in; the width of each column on paper, in whole per cent, out."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from viz.report.ledger import runs
from viz.report.model import Table, Text

LONGEST = 16  # letters that a column keeps on one line, if the others leave it room: a date, a long word
LETTERS = 110  # letters in a line that is as wide as the page
BESIDE = 3  # letters that the space between two columns takes
BOLD = 1.15  # how much wider the letters of a head are
WORD = re.compile(r"\S+")


def widths(table: Table) -> list[int]:
    """Room for the longest word of each column, and the rest by the shares that the columns ask for.

    Where none asks for more than another, the rest goes by how much is written in each.
    """
    written = [[_printed(row[place]) for row in table.rows] for place in range(len(table.columns))]
    least = [_least(head, cells) for head, cells in zip(table.heads, written, strict=True)]
    wanted: list[float] = [max(1, column.share) for column in table.columns]
    if len(set(wanted)) == 1:
        wanted = [max(0.0, _much(cells) - low) ** 0.75 for cells, low in zip(written, least, strict=True)]
    rest = max(0.0, LETTERS - sum(least)) / (sum(wanted) or 1)
    letters = [low + rest * want for low, want in zip(least, wanted, strict=True)]
    return [max(1, int(100 * some / sum(letters))) for some in letters]


def _least(head: str, cells: Sequence[str]) -> float:
    """Letters that keep the words of a column whole, and all of its short cells on one line."""
    kept = [len(words) for cell in cells for words in _kept_whole(cell)]
    return BESIDE + min(LONGEST, max([*kept, *(BOLD * len(word) for word in WORD.findall(head))], default=1))


def _much(cells: Sequence[str]) -> float:
    """How much is written in a column: the mean of its cells, the long ones counting for more."""
    return math.sqrt(sum(len(cell) ** 2 for cell in cells) / len(cells)) if cells else 0.0


def _printed(cell: Text) -> str:
    """The words of a cell with the numbers behind them."""
    return " ".join([cell.words, *(f"[{first}]-[{last}]" for first, last in runs(cell.cites))])


def _kept_whole(cell: str) -> list[str]:
    """What of a cell stays on one line: all of a short one, else its words."""
    return [cell] if len(cell) <= LONGEST else WORD.findall(cell)
