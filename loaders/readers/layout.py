"""Paragraphs and tables in, a `Source` out: the one writer behind every format that knows its own structure.

A reader of Word, HTML, Markdown or a spreadsheet makes blocks; this module gives them places in one canonical text,
numbers tables, rows and columns, and asks what the columns hold.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from loaders.blocks import INVISIBLE, Line, Source
from loaders.readers.tables import Columns, kinds_of_heading, read_columns, roles_of_row
from loaders.readers.text import set_page_marks_aside, warn_of_characters

_MANY = 3  # paragraphs in one cell beside a number: the table only lays out a page


@dataclass(slots=True)
class Para:
    """One paragraph, or one line of it where the author broke it; a paragraph without words is a blank line."""

    text: str
    opens: bool = True
    heading: bool = False
    bold: bool = False
    page_start: bool = False
    ignored_by: str = ""
    height: float = 0.0  # points it takes down the page, 0 where nothing is known
    number: int = 0  # line of the file, 0 where the format has no lines of its own

    @property
    def words(self) -> str:
        """Its text without what does not print at its ends."""
        return self.text.strip(INVISIBLE)


@dataclass(slots=True)
class Cell:
    """One cell, by the column it begins in; a cell merged over several stands once."""

    column: int
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """The rows of one table, each a list of cells from left to right."""

    rows: list[list[Cell]] = field(default_factory=list)
    is_layout: bool = False  # the format says that it only places things on the page
    ignored_by: str = ""


Block = Para | Table


class Look(NamedTuple):
    """What a place in a table gives to the lines of a paragraph."""

    table: int = -1
    row: int = -1
    column: int = -1
    role: str = ""
    top: float = -1.0


_PLAIN = Look()


class Writer:
    """Collects the canonical text and its lines."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.lines: list[Line] = []
        self.place = self.blanks = 0
        self.number = 1
        self.tables = self.rows = -1
        self.down = 0.0  # points from the top of the document

    def write(self, para: Para, look: Look = _PLAIN) -> None:
        """Write one paragraph as a line; one without words leaves a gap."""
        words = para.words
        if not words:
            self.gap()
            return
        self.lines.append(Line(
            para.number or self.number, self.place, self.place + len(words), words,
            role=look.role, table=look.table, row=look.row, column=look.column, top=look.top, estimated=look.top >= 0,
            heading=para.heading, bold=para.bold, page_start=para.page_start, opens=para.opens,
            blanks_before=self.blanks, ignored_by=para.ignored_by,
        ))  # fmt: skip
        self._put(words)
        self.blanks = 0

    def gap(self) -> None:
        """Leave one blank line."""
        self._put("")
        self.blanks += 1

    def _put(self, words: str) -> None:
        self.parts.append(words + "\n")
        self.place += len(words) + 1
        self.number += 1

    def write_all(self, blocks: Sequence[Block], *, caption: str = "") -> None:
        """Write paragraphs and tables in order; the line above a table is its caption."""
        for block in blocks:
            if isinstance(block, Table):
                self._table(block, caption)
                caption = ""
            else:
                self.write(block)
                self.down += block.height
                caption = block.words or caption

    def _table(self, table: Table, caption: str) -> None:
        if table.ignored_by:
            for para in _paras(table):
                self.write(replace(para, ignored_by=table.ignored_by))
            return
        width, rows = _close_up(table.rows)
        columns = read_columns([_texts(row, width) for row in rows], caption=caption)
        is_layout = table.is_layout or _lays_out_a_page(rows, columns)
        if not is_layout:
            self.tables += 1
        number = self.tables
        for row in rows:
            self.rows += 1
            self._row(row, columns, table=-1 if is_layout else number)

    def _row(self, row: Sequence[Cell], columns: Columns, *, table: int) -> None:
        """The cells of a row one after the other, each from the same height down."""
        begin, lowest = self.down, self.down
        roles = roles_of_row(columns, _words(row, len(columns.kinds)))
        for cell in row:
            said = iter(roles[cell.column])
            self.down, self.blanks = begin, 0
            for block in _without_end(cell.blocks):
                if isinstance(block, Table):
                    self._table(block, "")
                    continue
                role = next(said, "") if block.words and not block.ignored_by else ""
                if table < 0:  # text of a page, of which only a number and a title beside it are worth telling
                    look = Look(role=role if role in ("cell_number", "cell_title") else "")
                else:
                    look = Look(table, self.rows, cell.column, role, self.down if block.height else -1.0)
                self.write(block, look)
                self.down += block.height
            lowest = max(lowest, self.down)
        self.down = lowest
        self.blanks = 0

    def source(self, data: bytes, name: str, form: str) -> Source:
        """The finished source; what was set aside is blank in the text that patterns run on."""
        source = Source(name, hashlib.sha256(data).hexdigest(), form, "".join(self.parts), self.lines)
        set_page_marks_aside(source)
        source.blank_hidden()
        return warn_of_characters(source)


def _paras(table: Table) -> Iterator[Para]:
    for row in table.rows:
        for cell in row:
            for block in cell.blocks:
                if isinstance(block, Table):
                    yield from _paras(block)
                else:
                    yield block


def _texts(row: Sequence[Cell], width: int) -> list[str]:
    """The words of a row as `read_columns` takes them: one text a column."""
    return [" ".join(words) for words in _words(row, width)]


def _words(row: Sequence[Cell], width: int) -> list[list[str]]:
    """The paragraphs of every cell of a row, tables inside them left out."""
    words: list[list[str]] = [[] for _ in range(width)]
    for cell in row:
        paras = (b for b in cell.blocks if isinstance(b, Para) and not b.ignored_by)
        words[cell.column] += [text for para in paras if (text := para.words)]
    return words


def _close_up(rows: Sequence[Sequence[Cell]]) -> tuple[int, list[list[Cell]]]:
    """Number the columns that any cell begins in from 0; columns that only a wide cell spans do not count."""
    begun = sorted({cell.column for row in rows for cell in row})
    place = {column: at for at, column in enumerate(begun)}
    return len(begun), [[Cell(place[cell.column], cell.blocks) for cell in row] for row in rows]


def _without_end(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks of a cell without the empty paragraphs at its end, which part nothing."""
    end = len(blocks)
    while end and isinstance(last := blocks[end - 1], Para) and not last.words:
        end -= 1
    return blocks[:end]


def _lays_out_a_page(rows: Sequence[Sequence[Cell]], columns: Columns) -> bool:
    """Whether a table is no table of facts: one column, or running text in many paragraphs beside a number."""
    if len(columns.kinds) < 2:
        return True
    if len(columns.kinds) > 2 or {"owner", "action"} & set(columns.kinds):
        return False
    heads = [" ".join(words) for words in _words(rows[0], 2)] if rows else []
    if heads and all({"name", "mark"} & set(kinds_of_heading(head)) for head in heads):
        return False  # 'Present' beside 'Apologies', all of them in one cell below
    cells = [[b for b in cell.blocks if isinstance(b, Table) or b.words] for row in rows for cell in row]
    return any(len(blocks) > _MANY or any(isinstance(b, Table) or b.heading for b in blocks) for blocks in cells)
