"""Markdown in, a `Source` out: headings, hard breaks, tables with bars, and rows whose cells hold HTML.

The canonical text is what a person would read: one paragraph or list item a line, marks and tags gone, cells in order.
Rows of HTML cells (number, text, action) begin with a tab or a bold number; a row that only holds dashes is a
separator, often repeated where a printed page ended. Front matter is set aside; what is indented like code is text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.blocks import Source
from loaders.readers.layout import Cell, Look, Para, Table, Writer
from loaders.readers.markdown_words import cell_pieces, is_bold, plain
from loaders.readers.text import canonical

_BARS = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_BAR = re.compile(r"(?<!\\)\|")
_HEADING = re.compile(r"^\s{0,3}(?:#{1,6}\s+|#{2,6}|#(?=[A-Z]))(?=\S)")
_CLOSED = re.compile(r"\s+#+\s*$")
_UNDERLINE = re.compile(r"^\s{0,3}(?:={3,}|-{3,})\s*$")
_FENCE = re.compile(r"^\s*(?:```|~~~)")
_QUOTED = re.compile(r"^\s{0,3}(?:>\s?)+")
_PLUS = re.compile(r"^\s*\+\s+(?=\S)")
_FIELD = re.compile(r"^(?:[\w-]+\s*[:=].*|\s+.*|\s*- .*|#.*|)$")
_COMMENT = re.compile(r"<!--.*?(?:-->|$)")
_NUMBER_CELL = re.compile(r"^\d{1,4}[a-z]?\.?$")
_LIST_MARK = re.compile(r"^\s*(?:[-*+•]|\d{1,3}[.)]|[a-z][.)])$")
_LONGEST_FRONT = 80  # lines that front matter has at most
_DATED_TITLE = re.compile(r"(?i)^title\s*:.*(?:minutes|meeting|council|board|committee|forum).*\b(?:19|20)\d\d(?!\d)")
_LONGEST_TITLE = 100
_LONGEST_RULE = 2000


def _is_separator(raw: str) -> bool:
    """Whether a line only rules off."""
    return "--" in raw and not raw.strip(" \t\f\u00a0|:-")


def _front_matter(lines: Sequence[str]) -> int:
    """How many lines at the top tell about the file and not about the meeting."""
    if lines[0].strip() not in ("---", "+++"):
        return 0
    for place, line in enumerate(lines[1:_LONGEST_FRONT], 1):
        if line.strip() in (lines[0].strip(), "..."):
            return place + 1
        if not _FIELD.match(line):
            return 0
    return 0


def _cells_of(raw: str) -> list[str]:
    """The cells of a row that tabs part; [] where the tabs only indent or follow the mark of a list."""
    cells = raw.split("\t")
    if len(cells) < 2 or not any(cell.strip() for cell in cells):
        return []
    if "<" not in raw and len(cells) == 2 and (not cells[0].strip() or _LIST_MARK.match(cells[0])):
        return []
    return cells


def _roles(cells: list[str]) -> list[str]:
    """What each cell of a row is: number, title or text, owner."""
    if len(cells) == 2:
        cells = ["", *cells] if not _NUMBER_CELL.match(plain(cells[0])) else [*cells, ""]
    roles = ["cell_number", "cell_text", "cell_owner"]
    return roles[: len(cells)] + ["cell_text"] * (len(cells) - 3)


class _Reader:
    """Goes through the lines of one file."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.writer = Writer()
        self._lines = lines
        self._comment = False
        self._in_rows = False  # whether the line above belongs to a table of HTML cells
        self._caption = ""

    def read(self) -> Writer:
        """Write every line."""
        place = _front_matter(self._lines)
        for number, line in enumerate(self._lines[:place], 1):
            dated = _DATED_TITLE.match(line)  # the only place that states the day of some minutes
            self.writer.write(Para(line, number=number, ignored_by="" if dated else "front matter"))
        while place < len(self._lines):
            place += self._one(place)
        return self.writer

    def _one(self, place: int) -> int:
        """Write what begins at a line; gives how many lines that took."""
        raw = self._without_comment(self._lines[place])
        if cells := _cells_of(raw):
            if not _is_separator(raw):
                self._row(cells, place + 1)
            return 1
        if "|" in raw and (rows := self._bar_rows(place)):
            self._table(rows, place)
            return len(rows)
        if _is_separator(raw) or not raw.strip() or _FENCE.match(raw) or _UNDERLINE.match(raw):
            self.writer.gap()
            return 1
        self._line(raw, place)
        return 1

    def _without_comment(self, raw: str) -> str:
        if self._comment:
            end = raw.find("-->")
            self._comment = end < 0
            raw = "" if end < 0 else raw[end + 3 :]
        if "<!--" in raw:
            self._comment = "-->" not in raw[raw.rindex("<!--") :]
            raw = _COMMENT.sub("", raw)
        return raw

    def _line(self, raw: str, place: int) -> None:
        raw = _PLUS.sub("• ", _QUOTED.sub("", raw))
        head = _HEADING.match(raw)
        words = plain(_CLOSED.sub("", raw[head.end() :]) if head else raw)
        below = self._lines[place + 1] if place + 1 < len(self._lines) else ""
        is_title = head is not None or (len(words) < _LONGEST_TITLE and _UNDERLINE.match(below) is not None)
        if words:
            self._in_rows = False
            self._caption = words
            self.writer.write(Para(words, opens=False, heading=is_title, bold=is_bold(raw), number=place + 1))

    def _row(self, cells: list[str], number: int) -> None:
        """A row of HTML cells: number, text, owner."""
        self.writer.rows += 1
        self.writer.tables += not self._in_rows
        self._in_rows = True
        roles = _roles(cells)
        if len(cells) == 2:
            cells = [*cells, ""] if _NUMBER_CELL.match(plain(cells[0])) else ["", *cells]
        opens = _NUMBER_CELL.match(plain(cells[0])) is not None
        for column, (role, cell) in enumerate(zip(roles, cells, strict=False)):
            for index, piece in enumerate(cell_pieces(cell)):
                said = "cell_title" if opens and role == "cell_text" and index == 0 else role
                bold = is_bold(piece.removeprefix("• "))
                look = Look(self.writer.tables, self.writer.rows, column, said)
                self.writer.write(Para(plain(piece), opens=False, bold=bold, number=number), look)

    def _bar_rows(self, place: int) -> list[str]:
        """The lines of a table with bars that begins here; [] where the line below does not rule off its header."""
        below = self._lines[place + 1] if place + 1 < len(self._lines) else ""
        if "|" not in below or len(below) > _LONGEST_RULE or not _BARS.match(below):
            return []
        rows = []
        for line in self._lines[place:]:
            if "|" not in line or not line.strip():
                break
            rows.append(line)
        return rows

    def _table(self, rows: Sequence[str], place: int) -> None:
        table = Table()
        for number, line in enumerate(rows, place + 1):
            if number == place + 2:
                continue
            cells = _BAR.split(line.strip().removeprefix("|"))
            cells = cells[:-1] if len(cells) > 1 and not cells[-1].strip() else cells
            table.rows.append([
                Cell(column, [
                    Para(plain(piece), opens=index == 0, bold=is_bold(piece), number=number)
                    for index, piece in enumerate(cell_pieces(cell))
                ])
                for column, cell in enumerate(cells)
            ])  # fmt: skip
        self._in_rows = False
        self.writer.write_all([table], caption=self._caption)


def read_markdown(data: bytes, name: str) -> Source:
    """Read Markdown minutes, with or without tables."""
    return _Reader(canonical(data, name).split("\n")).read().source(data, name, "markdown")
