"""Tables as printed, page by page, in; tables as meant out: one over several pages, rows numbered, roles told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from loaders.readers.pdf.boxes import Piece
from loaders.readers.pdf.flow import said
from loaders.readers.tables import Columns, read_columns, roles_of_row

_MANY = 3  # paragraphs in one cell beside a number: the table only lays out a page
_SAME = 5.0  # points that the columns of a table may move from page to page
_HEADER_ROWS = 3  # rows at the top of a table that a later page may repeat
_ENDS = (".", "!", "?", ":", ";", "”", '"', ")")

Row = list[list[Piece]]  # for each column the paragraphs of its cell


@dataclass(slots=True)
class Table:
    """A table, or the part of it that stands on one page."""

    columns: list[float]  # where its columns begin, and where the last one ends
    rows: list[Row]
    page: int
    caption: str = ""
    parts: list[Table] = field(default_factory=list)  # the same table on later pages

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.columns) - 1


Element = Piece | Table


def join_over_pages(pages: Sequence[Sequence[Element]]) -> list[Table]:
    """Find the tables that go on at the top of the next page, and give all tables in order."""
    tables: list[Table] = []
    for number, page in enumerate(pages):
        above = pages[number - 1] if number else []
        for place, element in enumerate(page):
            if not isinstance(element, Table):
                continue
            last = above[-1] if place == 0 and above else None
            if isinstance(last, Table) and tables and _is_same(last, element):
                tables[-1].parts.append(element)
            else:
                tables.append(element)
    return tables


def _is_same(above: Table, below: Table) -> bool:
    """Whether two tables have the same columns."""
    if above.width != below.width:
        return False
    shift = below.columns[0] - above.columns[0]
    return all(abs(b - a - shift) <= _SAME for a, b in zip(above.columns, below.columns, strict=True))


def number_table(table: Table, number: int, row: int) -> int:
    """Give the cells of a table their row, column and role; rows are counted through the file."""
    head = _set_repeats_aside(table)
    rows = [(part, own) for part in (table, *table.parts) for own in part.rows if not _is_aside(own)]
    _close_up([own for _, own in rows] + head)
    texts = [[said(cell) for cell in own] for _, own in rows]
    columns = read_columns(texts, caption=table.caption)
    if _lays_out_a_page([own for _, own in rows], columns):
        return row
    cuts = [above[0] is not part and _carries_on(columns, above[1], own) for above, (part, own) in pairwise(rows)]
    for place, cut in enumerate(cuts):
        if cut:
            _mend_paragraphs(rows[place][1], rows[place + 1][1])
    for (_, own), cut in zip(rows, [False, *cuts], strict=True):
        row += not cut
        roles = roles_of_row(columns, [[piece.text for piece in cell] for cell in own])
        if cut:
            roles = [["cell_text" if role == "cell_title" else role for role in cell] for cell in roles]
        _number_row(own, roles, number, row)
    for own in head:
        _number_row(own, [[""] * len(cell) for cell in own], number, row)
    return row


def _close_up(rows: Sequence[Row]) -> None:
    """Leave out the columns that no cell of the table begins in."""
    begun = [place for place in range(len(rows[0])) if any(own[place] for own in rows)]
    for own in rows:
        own[:] = [own[place] for place in begun]


def _lays_out_a_page(rows: Sequence[Row], columns: Columns) -> bool:
    """Whether a table is no table of facts: one column, or running text in many paragraphs beside a number."""
    if len(columns.kinds) != 2:
        return len(columns.kinds) < 2
    return not {"owner", "action"} & set(columns.kinds) and any(len(cell) > _MANY for own in rows for cell in own)


def _number_row(own: Row, roles: Sequence[Sequence[str]], number: int, row: int) -> None:
    for column, (cell, told) in enumerate(zip(own, roles, strict=True)):
        for piece, role in zip(cell, told, strict=True):
            piece.table, piece.row, piece.column, piece.role = number, row, column, role


def _set_repeats_aside(table: Table) -> list[Row]:
    """Set the header aside that later pages print again."""
    head = [[said(cell) for cell in own] for own in table.rows[:_HEADER_ROWS]]
    aside = []
    for part in table.parts:
        for own, first in zip(part.rows, head, strict=False):
            if [said(cell) for cell in own] != first or not any(first):
                break
            aside.append(own)
            for piece in (piece for cell in own for piece in cell):
                piece.ignored = "running head"
    return aside


def _is_aside(own: Row) -> bool:
    pieces = [piece for cell in own for piece in cell]
    return bool(pieces) and all(piece.ignored for piece in pieces)


def _carries_on(columns: Columns, above: Row, own: Row) -> bool:
    """Whether the first row of a page is the rest of the last row of the page before."""
    number = columns.at("number")
    if number >= 0 and own[number]:
        return False
    if any(map(_is_cut, above, own)):
        return True
    return number >= 0 and bool(above[number]) and columns.sort == "minutes"


def _is_cut(cell: Sequence[Piece], rest: Sequence[Piece]) -> bool:
    """Whether the last paragraph of a cell plainly goes on in the cell below it."""
    return bool(cell and rest) and rest[0].text[:1].islower() and not cell[-1].text.endswith(_ENDS)


def _mend_paragraphs(above: Row, own: Row) -> None:
    """Put together the paragraphs of one row that the end of a page cut in two."""
    for cell, rest in zip(above, own, strict=True):
        if _is_cut(cell, rest):
            cell[-1].words += rest.pop(0).words


def order_of(table: Table) -> list[Piece]:
    """The lines of one part of a table, row by row; blank lines stand inside cells only."""
    cells = [cell for own in table.rows for cell in own if cell]
    for cell in cells[1:]:
        cell[0].blanks = 0
    return [piece for cell in cells for piece in cell]
