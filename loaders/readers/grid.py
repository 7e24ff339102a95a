"""The rows of a sheet in, headings and tables out: titles above a table part from it, blank rows may begin another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from loaders.readers.layout import Block, Cell, Para, Table
from loaders.readers.tables import kinds_of_heading


@dataclass(slots=True)
class Row:
    """One row of a sheet: the words of its cells by column."""

    number: int
    cells: dict[int, str] = field(default_factory=dict)
    bold: frozenset[int] = frozenset()
    ignored_by: str = ""


def blocks_of_rows(rows: Iterable[Row]) -> list[Block]:
    """A sheet as paragraphs and tables; a row with one cell above a table, or apart from it, is its title."""
    blocks: list[Block] = []
    table: list[Row] = []
    last = 0
    for row in rows:
        filled = {column: text for column, text in sorted(row.cells.items()) if text.strip()}
        if not filled:
            continue
        is_apart = row.number > last + 1 and last > 0
        last = row.number
        is_title = len(filled) == 1 and (not table or is_apart)
        if is_title or (is_apart and _names_columns(list(filled.values()))):
            blocks += _blocks_of(table)
            table = []
        if is_apart:
            blocks.append(Para(""))
        if is_title:
            blocks += _paras(row, next(iter(filled)))
        else:
            table.append(row)
    return blocks + _blocks_of(table)


def _names_columns(cells: Sequence[str]) -> bool:
    return len(cells) > 1 and all(kinds_of_heading(cell) for cell in cells)


def _blocks_of(rows: Sequence[Row]) -> list[Block]:
    if not rows:
        return []
    return [Table([[Cell(column, list(_paras(row, column))) for column in sorted(row.cells)] for row in rows])]


def _paras(row: Row, column: int) -> list[Para]:
    """The lines of one cell."""
    return [
        Para(line, opens=place == 0, bold=column in row.bold, number=row.number, ignored_by=row.ignored_by)
        for place, line in enumerate(row.cells[column].split("\n"))
    ]
