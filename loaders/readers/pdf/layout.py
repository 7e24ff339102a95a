"""One page of words in, its lines and tables in reading order out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.readers.pdf.boxes import Grid, Page, Piece, Word
from loaders.readers.pdf.columns import arrange
from loaders.readers.pdf.flow import join_lines
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


@dataclass(slots=True)
class Parts:
    """The words of a page: by cell for each ruled table, and the printed lines above, between and below the tables."""

    inside: list[dict[tuple[int, int], list[Word]]]
    free: list[list[list[Word]]]


def part(page: Page, words: Sequence[Word]) -> Parts:
    """Tell the words that stand in ruled tables from the others."""
    inside: list[dict[tuple[int, int], list[Word]]] = [{} for _ in page.grids]
    free: list[list[Word]] = [[] for _ in range(len(page.grids) + 1)]
    for word in words:
        for place, grid in enumerate(page.grids):
            if (cell := grid.cell_of(word)) is not None:
                inside[place].setdefault(cell, []).append(word)
                break
        else:
            free[sum(grid.top < word.base for grid in page.grids)].append(word)
    return Parts(inside, [cut_lines(own) for own in free])


def lay_out(page: Page, parts: Parts, measures: Measures) -> list[Element]:
    """The elements of a page in reading order: tables where lines are ruled, the text between them as it runs."""
    elements: list[Element] = []
    for place, lines in enumerate(parts.free):
        elements += arrange(page, lines, measures)
        if place < len(page.grids) and parts.inside[place]:
            table = _fill(page, page.grids[place], parts.inside[place])
            table.caption = elements[-1].text if elements and isinstance(elements[-1], Piece) else ""
            elements.append(table)
    return elements


def _fill(page: Page, grid: Grid, cells: dict[tuple[int, int], list[Word]]) -> Table:
    """A ruled table with its words as paragraphs in their cells."""
    lines = {cell: cut_lines(words) for cell, words in cells.items()}
    pitch = pitch_of([line for own in lines.values() for line in own])
    insets = [line[0].left - grid.columns[column] for (_, column), own in lines.items() for line in own]
    pad = max(1.0, min(_PAD, *insets))
    rows: list[Row] = [[[] for _ in range(grid.width)] for _ in range(len(grid.rows) - 1)]
    for (row, column), own in lines.items():
        side = (grid.columns[column] + pad, grid.right_of((row, column)) - pad)
        rows[row][column] = join_lines([Piece(line, page.number) for line in own], side, pitch, exact=True)
    return Table(grid.columns, [row for row in rows if any(row)], page.number)
