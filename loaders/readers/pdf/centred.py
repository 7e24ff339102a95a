"""A run of lines below the heads of a list of actions in, its table out where cells are centred in their rows.

A cell of two lines stands half a line above and half a line below the number of its row. Read from the top down its
first line would fall to the row above. Columns begin where their heads begin.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.readers.pdf.boxes import Piece, Word
from loaders.readers.pdf.flow import join_lines
from loaders.readers.pdf.gutters import Run, Stretches
from loaders.readers.pdf.lines import is_mark
from loaders.readers.pdf.tables import Row, Table
from loaders.readers.tables import kinds_of_heading

_FEWEST = 3  # columns of a list: its number, its deed and its owner
_NEAR = 3.0  # points by which an entry may begin beside its head
_HALF = 0.75  # of the step from line to line: nearer to the number of its row no line of a cell can stand by itself
_PAD = 4.0  # points that a table leaves free between two columns, about
_FREE = 40.0  # points that the last column may go on for all we know

Cells = dict[int, Piece]


def centred_table(run: Run, right: float, pitch: float) -> Table | None:
    """The table of a list of actions with centred cells; None where the run is none."""
    heads = _heads(run.lines[0])
    edges = [words[0].left for words in heads]
    lines = [_cells(line, edges) for line in run.lines[1:]]
    found = [line for line in lines if line is not None]
    if not heads or not found or len(found) < len(lines):
        return None
    opens = [line for line in found if 0 in line]
    step = pitch * run.lines[0][0].words[0].size
    rest = [line for line in found if 0 not in line]
    if not opens or not all(is_mark(line[0].text) for line in opens):
        return None
    if not any(0 < _away(line, row) < _HALF * step for line in rest for row in opens):
        return None  # from the top down as usual
    groups: list[list[Cells]] = [[] for _ in opens]
    for line in found:
        groups[min(range(len(opens)), key=lambda place: _away(line, opens[place]))].append(line)
    ends = [*(edge - _PAD for edge in edges[1:]), max(right, edges[-1]) + _FREE]
    sides = list(zip(edges, ends, strict=True))
    first = {place: Piece(words, run.lines[0][0].page) for place, words in enumerate(heads)}
    rows = [_row(group, sides, pitch) for group in ([first], *groups)]
    return Table([*edges, ends[-1]], rows, run.lines[0][0].page)


def _heads(line: Stretches) -> list[list[Word]]:
    """The heads of a list of actions, each with its words: a number, a deed and an owner at least; else none."""
    heads: list[list[Word]] = []
    for piece in line:
        alone = bool(kinds_of_heading(piece.text))
        heads += [list(piece.words)] if alone else [[word] for word in piece.words]
    kinds = [kinds_of_heading(" ".join(word.text for word in words)) for words in heads]
    is_list = len(kinds) >= _FEWEST and all(kinds) and "number" in kinds[0]
    deeds = any({"action", "text"} & set(own) for own in kinds[1:])
    return heads if is_list and deeds and any("owner" in own for own in kinds[1:]) else []


def _cells(line: Stretches, edges: Sequence[float]) -> Cells | None:
    """The words of a line by column; None where words begin a cell elsewhere than below its head."""
    cells: dict[int, list[Word]] = {}
    for word in (word for piece in line for word in piece.words):
        column = sum(word.left >= edge - _NEAR for edge in edges) - 1
        if column < 0 or (column not in cells and abs(word.left - edges[column]) > _NEAR):
            return None
        cells.setdefault(column, []).append(word)
    return {column: Piece(words, line[0].page) for column, words in cells.items()}


def _away(line: Cells, row: Cells) -> float:
    """How far a line stands above or below the number of a row."""
    return abs(next(iter(line.values())).words[0].base - row[0].words[0].base)


def _row(group: Sequence[Cells], sides: Sequence[tuple[float, float]], pitch: float) -> Row:
    columns = [[cells[place] for cells in group if place in cells] for place in range(len(sides))]
    return [join_lines(own, side, pitch) for own, side in zip(columns, sides, strict=True)]
