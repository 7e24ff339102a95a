"""Lines of plain text in, the rows of a table whose cells are parted by the same few spaces everywhere, out.

Also where a cell fills its column up to the next, so that one space parts them, and where a cell goes on below.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.blocks import Line, Source
from loaders.parsers.rows import Cell, Row, cell_of

WIDE = re.compile(r"\t| {3,}")  # what parts two cells
NEAR = 3  # how many letters the words of one column may stand apart
_HANGING = re.compile(r"(?:\b(?:and|of|the|for|in|to|with)|[,&/–-])$", re.IGNORECASE)
_FEWEST = 3  # rows that the same run of spaces parts into the same number of cells


def evenly_parted(source: Source, lines: Sequence[Line]) -> list[Row]:
    """The rows of a table whose cells are parted by the same few spaces everywhere, so that nothing stands in line.

    [] where rows differ in how many cells they have, or where the spaces bring the cells into line. In front of the
    second cell they may differ: a number of one digit is padded.
    """
    own = [line for line in lines if WIDE.search(line.text)]
    gaps = [[found.span() for found in WIDE.finditer(line.text)] for line in own]
    if len(own) < _FEWEST or own != list(lines[: len(own)]) or len({len(one) for one in gaps}) > 1:
        return []
    later = [one[1:] for one in gaps]
    wide = {end - start for one in later for start, end in one}
    starts = [one[0][1] for one in later if one]
    if len(wide) != 1 or max(starts, default=0) - min(starts, default=0) <= 3 * NEAR:
        return []
    rows = []
    for line, spans in zip(own, gaps, strict=True):
        cuts = [0, *(place for span in spans for place in span), len(line.text)]
        places = zip(cuts[::2], cuts[1::2], strict=True)
        rows.append(Row(
            tuple(cell_of(source, (line.start + a, line.start + b)) for a, b in places), (line,), "columns", 0,
        ))  # fmt: skip
    return rows


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line with the column of letters they begin at."""

    at: int
    start: int
    end: int


def parted_in_line(
    source: Source, lines: Sequence[Line], pieces: Sequence[Sequence[Piece]]
) -> list[Sequence[Piece]]:
    """The pieces of lines, with a first one that reaches into the second column parted where that begins.

    'Ch Supt N Harbottle Dale Police' among rows whose second cells all begin below 'Dale'.
    """
    begins = Counter(own[1].at for own in pieces if len(own) > 1)
    at, times = max(begins.items(), key=lambda one: one[1], default=(0, 0))
    if times < _FEWEST or len(begins) > 1:
        return list(pieces)
    parted: list[Sequence[Piece]] = []
    for line, own in zip(lines, pieces, strict=True):
        cut = own[0].start + at - own[0].at if own else -1
        alone = len(own) == 1 and own[0].start < cut < own[0].end and "\t" not in line.text
        if alone and source.text[cut - 1] == " " and not source.text[cut].isspace():
            own = (Piece(own[0].at, own[0].start, cut - 1), Piece(at, cut, own[0].end))
        parted.append(own)
    return parted


def is_cut_off(row: Row, cells: Sequence[Cell]) -> bool:
    """Whether the cell of a row above the one cell that is filled ends in the middle: '... (in the', 'Health and'."""
    return goes_on(next((above.text for above, cell in zip(row.cells, cells, strict=False) if cell.text), ""))


def goes_on(said: str) -> bool:
    """Whether words end in the middle: in a bracket, or with a small word."""
    return said.count("(") > said.count(")") or _HANGING.search(said) is not None
