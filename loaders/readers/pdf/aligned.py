"""A run of lines in columns in, a table of rows out: which lines open a row, and which carry one on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loaders.readers.pdf.boxes import Piece
from loaders.readers.pdf.flow import does_fit, join_lines
from loaders.readers.pdf.gutters import Run
from loaders.readers.pdf.tables import Row, Table

_APART = 1.3  # a step this much larger than the smallest one parts two rows
_KEY = 0.6  # of the entries of the fullest column: the first column that full opens the rows
_PAD = 6.0  # points that a table leaves free between two columns, about

Cells = dict[int, Piece]


def table_of(run: Run, right: float, pitch: float) -> Table:
    """The table that a run of lines in columns is."""
    lines = [run.cells(line) for line in run.lines]
    sides = _sides(run, right)
    groups: list[list[Cells]] = []
    least = _least_step(lines)
    key = _key_column(lines, sides, least)
    for above, cells in zip([{}, *lines], lines, strict=False):
        if groups and _carries_on(groups[-1], cells, sides, key) and _step(above, cells) <= _APART * least:
            groups[-1].append(cells)
        else:
            groups.append([cells])
    rows = [_row(group, sides, pitch) for group in groups]
    return Table([side[0] for side in sides] + [sides[-1][1]], rows, run.lines[0][0].page)


def _sides(run: Run, right: float) -> list[tuple[float, float]]:
    """Where each column begins, and how far its words may reach."""
    begins = [min(piece.left for piece in run.pieces(0)), *(end for _, end in run.gaps)]
    lasts = [piece.right for piece in run.pieces(run.width - 1)]
    return list(zip(begins, [*(end - _PAD for _, end in run.gaps), max(right, *lasts)], strict=True))


def _base(cells: Cells) -> float:
    return min(piece.words[0].base for piece in cells.values())


def _step(above: Cells, cells: Cells) -> float:
    return _base(cells) - _base(above) if above else 0.0


def _least_step(lines: Sequence[Cells]) -> float:
    return min((step for above, cells in pairwise(lines) if (step := _step(above, cells)) > 1), default=1e6)


def _key_column(lines: Sequence[Cells], sides: Sequence[tuple[float, float]], least: float) -> int:
    """The column whose entries open the rows: the first that has about as many as any; wrapped lines do not count."""
    counts = [0] * len(sides)
    last: Cells = {}
    for cells in lines:
        for column, piece in cells.items():
            above = last.get(column)
            apart = above is None or piece.words[0].base - above.words[0].base > _APART * least
            counts[column] += above is None or apart or does_fit(above, piece, sides[column])
            last[column] = piece
    return next(column for column, count in enumerate(counts) if count >= _KEY * max(counts))


def _carries_on(group: Sequence[Cells], cells: Cells, sides: Sequence[tuple[float, float]], key: int) -> bool:
    """Whether a line is the rest of the row above it: nothing that opens a row, or words plainly cut in the middle.

    That the line above was full is not enough: two people must never be read as one.
    """
    if key not in cells:
        return min(cells) > key
    is_cut = False
    for column, piece in cells.items():
        last = next((own[column] for own in reversed(group) if column in own), None)
        if last is None:
            return False
        cut = _is_cut(last.text, piece.text)
        if not cut and does_fit(last, piece, sides[column]):
            return False
        is_cut = is_cut or cut
    return is_cut


def _is_cut(above: str, text: str) -> bool:
    """Whether words break off in the middle of a cell."""
    is_open = above.count("(") > above.count(")")
    return is_open or text[0].islower() or above.endswith((",", "-", "–", "&", "/", " and", " of", " for", " the"))


def _row(group: Sequence[Cells], sides: Sequence[tuple[float, float]], pitch: float) -> Row:
    """The paragraphs of each cell of one row."""
    columns = [[cells[column] for cells in group if column in cells] for column in range(len(sides))]
    return [join_lines(own, side, pitch) for own, side in zip(columns, sides, strict=True)]
