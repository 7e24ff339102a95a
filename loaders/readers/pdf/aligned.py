"""A run of lines in columns in, a table of rows out: which lines open a row, and which carry one on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.readers.pdf.boxes import Piece
from loaders.readers.pdf.flow import does_fit, is_cut, join_lines
from loaders.readers.pdf.gutters import Run
from loaders.readers.pdf.lines import is_mark
from loaders.readers.pdf.tables import Row, Table
from loaders.readers.tables import kinds_of_heading

_APART = 1.12  # a step this much larger than the smallest one parts two rows
_SPACED = 0.7  # of the rows stand off the row above in a table that is spaced out
_KEY = 0.6  # of the entries of the fullest column: the first column that full opens the rows
_FREE = 40.0  # points that the last column may go on for all we know
_POOR = 0.7  # of the lines without an entry that opens a row hold words in one column only
_PAD = 6.0  # points that a table leaves free between two columns, about

Cells = dict[int, Piece]
Side = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Look:
    """What the rows of a table are told by."""

    sides: Sequence[Side]
    key: int  # the column whose entries open the rows
    numbered: bool  # that column holds numbers
    least: float  # the smallest step from one line to the next
    spaced: bool  # rows stand further apart than the lines of one row


def table_of(run: Run, right: float, pitch: float) -> Table:
    """The table that a run of lines in columns is."""
    lines = [run.cells(line) for line in run.lines]
    look = _look(lines, _sides(run, right))
    groups: list[list[Cells]] = []
    for above, cells in zip([{}, *lines], lines, strict=False):
        if groups and _carries_on(groups[-1], cells, _step(above, cells), look):
            groups[-1].append(cells)
        else:
            groups.append([cells])
    rows = [_row(group, look.sides, pitch) for group in groups]
    return Table([side[0] for side in look.sides] + [look.sides[-1][1]], rows, run.lines[0][0].page)


def _look(lines: Sequence[Cells], sides: Sequence[Side]) -> _Look:
    steps = [step for above, cells in pairwise(lines) if (step := _step(above, cells)) > 1]
    least = min(steps, default=1e6)
    key = _key_column(lines, sides, least)
    entries = [own[key].text for own in lines if key in own]
    numbered = sum(map(is_mark, entries)) > 0.7 * len(entries)
    opened = [_step(above, cells) for above, cells in pairwise(lines) if len(cells) > 1]
    spaced = sum(step > _APART * least for step in opened) >= _SPACED * max(len(opened), 1)
    return _Look(sides, key, numbered, least, spaced and any(step <= _APART * least for step in steps))


def _sides(run: Run, right: float) -> list[Side]:
    """Where each column begins, and how far its words may reach."""
    first = min((piece.left for piece in run.pieces(0)), default=0.0)  # in a damaged file it may hold nothing
    begins = [first, *(end for _, end in run.gaps)]
    lasts = [piece.right for piece in run.pieces(run.width - 1)]
    return list(zip(begins, [*(end - _PAD for _, end in run.gaps), max(right, *lasts) + _FREE], strict=True))


def _base(cells: Cells) -> float:
    """The line that most words of a row stand on; ticks may stand higher."""
    return max(cells.values(), key=lambda piece: len(piece.text)).words[0].base


def _step(above: Cells, cells: Cells) -> float:
    return _base(cells) - _base(above) if above else 0.0


def _key_column(lines: Sequence[Cells], sides: Sequence[Side], least: float) -> int:
    """The column whose entries open the rows: the first that has about as many as any; wrapped lines do not count."""
    if 0 in lines[0] and "number" in kinds_of_heading(lines[0][0].text):
        return 0
    counts = [0] * len(sides)
    last: Cells = {}
    for cells in lines:
        for column, piece in cells.items():
            above = last.get(column)
            apart = above is None or piece.words[0].base - above.words[0].base > _APART * least
            counts[column] += above is None or apart or does_fit(above, piece, sides[column])
            last[column] = piece
    enough = _KEY * max(counts)
    return next(place for place, count in enumerate(counts) if count >= enough or _is_lead(lines, place, len(sides)))


def _is_lead(lines: Sequence[Cells], column: int, width: int) -> bool:
    """Whether lines without an entry in a column hold no more than the rest of one cell."""
    without = [len(cells) for cells in lines if column not in cells]
    if width < 3 or column + 1 == width or len(lines) - len(without) < 2:
        return False
    return sum(filled == 1 for filled in without) >= _POOR * len(without)


def _carries_on(group: Sequence[Cells], cells: Cells, step: float, look: _Look) -> bool:
    """Whether a line is the rest of the row above it: nothing that opens a row, or words plainly cut in the middle.

    That the line above was full is not enough: two people must never be read as one.
    """
    if all(map(kinds_of_heading, (piece.text for piece in group[0].values()))) and len(group[0]) > 1:
        return len(group) == 1 and _heads_on(group[0], cells)
    if look.numbered and look.key not in cells:
        return True
    if step > _APART * look.least:
        return False
    if look.spaced:
        return True
    if look.key not in cells:
        return min(cells) > look.key
    broken = False
    for column, piece in cells.items():
        last = next((own[column] for own in reversed(group) if column in own), None)
        if last is None or not (is_cut(last, piece) or not does_fit(last, piece, look.sides[column])):
            return False
        broken = broken or is_cut(last, piece)
    return broken


def _heads_on(head: Cells, cells: Cells) -> bool:
    """Whether a line below a header carries its headings on: 'Action' over 'No.'."""
    return all(
        column in head and bool(kinds_of_heading(f"{head[column].text} {piece.text}"))
        for column, piece in cells.items()
    )


def _row(group: Sequence[Cells], sides: Sequence[Side], pitch: float) -> Row:
    """The paragraphs of each cell of one row."""
    columns = [[cells[column] for cells in group if column in cells] for column in range(len(sides))]
    return [join_lines(own, side, pitch) for own, side in zip(columns, sides, strict=True)]
