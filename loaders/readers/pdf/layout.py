"""One page of words in, its lines and tables in reading order out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.readers.pdf.boxes import Page, Piece, Word
from loaders.readers.pdf.columns import arrange
from loaders.readers.pdf.flow import join_lines
from loaders.readers.pdf.grid import Grid, find_grids
from loaders.readers.pdf.lines import cut_lines, pitch_of
from loaders.readers.pdf.tables import Element, Row, Table

_PAD = 8.0  # points that words stand off the line of their cell, at most


@dataclass(frozen=True, slots=True)
class Measures:
    """What a whole document is set in: the size of its running text, and where that begins and ends."""

    size: float
    left: float
    right: float
    pitch: float


def lay_out(page: Page, words: Sequence[Word], measures: Measures) -> list[Element]:
    """The elements of a page in reading order: tables where lines are ruled, the text between them as it runs."""
    grids = find_grids(page)
    inside: list[dict[tuple[int, int], list[Word]]] = [{} for _ in grids]
    free: list[list[Word]] = [[] for _ in range(len(grids) + 1)]
    for word in words:
        place = next((n for n, grid in enumerate(grids) if grid.cell_at(word.middle, _height(word)) is not None), -1)
        if place >= 0:
            cell = grids[place].cell_at(word.middle, _height(word))
            assert cell is not None
            inside[place].setdefault(cell, []).append(word)
        else:
            free[sum(grid.top < _height(word) for grid in grids)].append(word)
    elements: list[Element] = []
    for place, own in enumerate(free):
        elements += arrange(page, own, measures)
        if place < len(grids) and inside[place]:
            table = _fill(page, grids[place], inside[place])
            table.caption = elements[-1].text if elements and isinstance(elements[-1], Piece) else ""
            elements.append(table)
    return elements


def _height(word: Word) -> float:
    return word.base - 0.3 * word.size


def _fill(page: Page, grid: Grid, cells: dict[tuple[int, int], list[Word]]) -> Table:
    """A ruled table with its words as paragraphs in their cells."""
    lines = {cell: cut_lines(words) for cell, words in cells.items()}
    pitch = pitch_of([line for own in lines.values() for line in own])
    insets = [line[0].left - grid.columns[column] for (_, column), own in lines.items() for line in own]
    pad = max(1.0, min(_PAD, *insets))
    rows: list[Row] = [[[] for _ in range(grid.width)] for _ in range(len(grid.rows) - 1)]
    for (row, column), own in lines.items():
        side = (grid.columns[column] + pad, grid.right_of((row, column)) - pad)
        rows[row][column] = join_lines([Piece(line, page.number) for line in own], side, pitch)
    return Table(grid.columns, [row for row in rows if any(row)], page.number)
