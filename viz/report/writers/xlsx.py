"""A report in; a workbook with a sheet for each table out. Words of a document stay text and never become a formula."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime
from itertools import zip_longest
from typing import Any, cast
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from graph.dates import is_day
from viz.report.ledger import runs
from viz.report.model import Column, Report, Table, Text
from viz.report.signs import NOWHERE
from viz.report.wording import plural
from viz.report.writers.package import steady
from viz.report.writers.xlsx_looks import (
    LINES,
    PAGE,
    SIZES,
    Looks,
    dress_book,
    dress_page,
    height_of,
    name_page,
    width_of,
)
from viz.report.writers.xlsx_sheets import Book, Line, Sheet, book_of, wording

_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # a spreadsheet reads _x0041_ as the letter A
_ACTS = ("=", "+", "-", "@", "\t", "\r")
DAY = datetime(1980, 1, 1)  # the day of all parts of the file
MOST = 32_000  # of 32,767 characters that a cell can hold


def write_xlsx(report: Report, *, tell: Callable[[str], None] = lambda _: None) -> bytes:
    """Set a report as a workbook: its tables first, then its evidence, then everything that is no table.

    What no cell can hold is counted, in the workbook and to `tell`.
    """
    writing = _Writing(Workbook())
    for said in writing.fill(report, book_of(report)):
        tell(said)
    return writing.saved()


class _Writing:
    """One workbook while it is filled: it counts what no cell can hold."""

    def __init__(self, book: Workbook) -> None:
        self.book, self.looks = book, Looks()
        self.lost: Counter[str] = Counter()
        self._lists: dict[tuple[str, ...], str] = {}

    def fill(self, report: Report, book: Book) -> list[str]:
        """Write every sheet, on the last of them what was lost; give that back."""
        dress_book(self.book)
        self.book.remove(self.book.worksheets[0])
        places = {sheet.name: self.book.create_sheet(sheet.name) for sheet in book.sheets}
        last = book.sheets[-1].name if report.evidence else ""
        for sheet in book.sheets:
            self._table(places[sheet.name], sheet, evidence=last if sheet.name != last else "")
        lost = self._losses(book.lines)
        self._readme(self.book.create_sheet(wording()["readme"]), [*book.lines, *map(Line, lost)])
        for place in self.book.worksheets:
            name_page(place, self._clean(report.title))
        self._hidden_lists()
        properties = self.book.properties
        properties.title, properties.creator, properties.language = self._clean(report.title), "partnergraph", "en-GB"
        properties.created = properties.modified = DAY  # the same report gives the same file on any day
        return lost

    def saved(self) -> bytes:
        """The workbook as the same bytes on any day."""
        out = io.BytesIO()
        ExcelWriter(self.book, ZipFile(out, "w")).save()  # what `Workbook.save` adds is the time of day
        return steady(out.getvalue())

    def _table(self, place: Worksheet, sheet: Sheet, *, evidence: str) -> None:
        """The one table of a sheet, or several below each other, each under its title."""
        wide: list[float] = []
        shown = [(title, table, self._columns(table, evidence)) for title, table in sheet.tables]
        for _, table, columns in shown:
            wide = [max(pair) for pair in zip_longest(wide, _widths(table, columns), fillvalue=0.0)]
        for number, width in enumerate(wide, 1):
            place.column_dimensions[_letter(number)].width = width
        line = 1
        for title, table, columns in shown:
            if len(shown) > 1:
                self.looks.title(self._put(_at(place, line, 1), title))
                line += 1
            line = self._rows(place, line, table, columns, wide=wide, evidence=evidence) + 1  # an empty row between two
        (_, table, columns), *more = shown
        self._validate(place, table)
        broadest = max((columns for _, _, columns in shown), key=len)
        dress_page(place, broadest if more else columns, rows=len(table.rows), is_one=not more)

    def _columns(self, table: Table, evidence: str) -> list[Column]:
        """The columns of a table, and one more where its rows rest on evidence."""
        cited = any(cell.cites for row in table.rows for cell in row)
        return [*table.columns, *([Column(wording()["cites"], aside=True)] if cited and evidence else [])]

    def _rows(
        self, place: Worksheet, line: int, table: Table, columns: Sequence[Column], *, wide: Sequence[float],
        evidence: str,
    ) -> int:  # fmt: skip
        """The heads and rows of a table from a line on, each as tall as its words need; the line behind them."""
        for number, column in enumerate(columns, 1):
            self.looks.head(self._put(_at(place, line, number), column.head), is_open=column.open)
        heads = [width - 3 for width in wide[: len(columns)]]
        place.row_dimensions[line].height = height_of([column.head for column in columns], heads)
        for row in table.rows:
            line += 1
            for number, (text, column) in enumerate(zip(row, table.columns, strict=True), 1):
                self._cell(_at(place, line, number), text, column)
            shown = [cell.words for cell in row]
            if len(columns) > len(table.columns):
                cites = tuple(dict.fromkeys(n for cell in row for n in cell.cites))
                shown.append(self._cites(_at(place, line, len(columns)), cites, evidence))
            place.row_dimensions[line].height = height_of(shown, wide[: len(shown)])
        return line + 1

    def _cell(self, cell: Cell, text: Text, column: Column) -> None:
        """A date as a date, a number as a number, all else as text."""
        value = text.value
        if column.kind == "date" and isinstance(value, str) and _is_counted(value):
            cell.value = date.fromisoformat(value)
        elif isinstance(value, int) and column.kind == "number":
            cell.value = value
        else:
            self._put(cell, text.words)
        if text.link.startswith(("https://", "http://", "file:")):
            cell.hyperlink = text.link
        self.looks.cell(cell, column)

    def _cites(self, cell: Cell, cites: Sequence[int], evidence: str) -> str:
        """The numbers of the evidence as the cell shows them; a click leads to the first."""
        shown = ", ".join(_run(*run) for run in runs(cites))
        self._put(cell, shown)
        if cites:
            cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{evidence}'!A{cites[0] + 1}")
        self.looks.cell(cell, Column(""))
        return shown

    def _put(self, cell: Cell, words: str) -> Cell:
        """Words as text, whatever they begin with; what a formula would begin with is quoted for whoever edits it."""
        plain = self._clean(words)
        if plain:
            cell.value = plain
            cell.data_type = "s"
            cell.quotePrefix = plain.startswith(_ACTS)
        return cell

    def _clean(self, words: str) -> str:
        plain, lost = NOWHERE.subn("", words.replace("\r\n", "\n"))
        self.lost["stripped"] += lost
        if len(plain) > MOST:
            self.lost["cut"] += 1
            plain = f"{plain[:MOST]} …"
        return _ESCAPE.sub("_x005F_", plain)

    def _validate(self, place: Worksheet, table: Table) -> None:
        """Let a cell that is open take only what its column can hold."""
        for number, column in enumerate(table.columns, 1):
            if not column.open or not table.rows or column.kind not in ("choice", "date"):
                continue
            is_date = column.kind == "date"
            rule: dict[str, Any] = {"type": "date", "operator": "greaterThan", "formula1": "1"}
            if not is_date:
                rule = {"type": "list", "formula1": self._list(column.choices)}
            found = DataValidation(**rule, allow_blank=True, showErrorMessage=True)
            kind = "date" if is_date else "choice" if column.strict else "other"
            found.errorStyle = "stop" if column.strict else "warning"
            found.errorTitle, found.error = wording()[f"{kind}_title"], wording()[f"{kind}_error"]
            found.add(f"{_letter(number)}2:{_letter(number)}{len(table.rows) + 1}")
            place.add_data_validation(found)

    def _list(self, choices: tuple[str, ...]) -> str:
        """Where the choices stand: a column of the hidden sheet, as a rule holds no more than 255 characters."""
        letter = _letter(len(self._lists) + 1)
        where = f"'{wording()['lists']}'!${letter}$1:${letter}${len(choices)}"
        return self._lists.setdefault(choices, where)

    def _hidden_lists(self) -> None:
        if not self._lists:
            return
        place = self.book.create_sheet(wording()["lists"])
        place.sheet_state = "hidden"
        for number, choices in enumerate(self._lists, 1):
            for line, choice in enumerate(choices, 1):
                self._put(_at(place, line, number), choice)

    def _readme(self, place: Worksheet, lines: Sequence[Line]) -> None:
        """Everything that is no table, one paragraph below the other."""
        for number, line in enumerate(lines, 1):
            shown = f"{line.words} [{', '.join(map(str, line.cites))}]" if line.cites else line.words
            self.looks.line(self._put(_at(place, number, 1), shown), line.level)
            place.row_dimensions[number].height = height_of([shown], [PAGE / SIZES[line.level]], line=LINES[line.level])
        place.column_dimensions["A"].width = PAGE
        dress_page(place, [Column("")], rows=0)

    def _losses(self, lines: Sequence[Line]) -> list[str]:
        """What had to be left out, counted over all sheets."""
        lost = self.lost + Counter({"stripped": sum(len(NOWHERE.findall(line.words)) for line in lines)})
        words = wording()
        told = []
        for name, nouns in (("stripped", "characters"), ("cut", "cells")):
            if count := lost[name]:
                told.append(words[name].format(count=plural(count, *words[nouns]), most=f"{MOST:,}"))
        return told


def _widths(table: Table, columns: Sequence[Column]) -> list[float]:
    """How wide the columns of a table are in a workbook."""
    words = [[row[number].words for row in table.rows] for number in range(len(table.columns))]
    return [width_of(column, said) for column, said in zip(columns, [*words, []], strict=False)]


def _is_counted(day: str) -> bool:
    """Whether a spreadsheet can count a day: whole ones from 1900 on."""
    return len(day) == 10 and is_day(day) and day >= "1900-03-01"


def _at(place: Worksheet, line: int, number: int) -> Cell:
    """The cell at a place; none of ours is merged with others."""
    return cast("Cell", place.cell(line, number))


def _run(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}, {last}" if last == first + 1 else f"{first} to {last}"


def _letter(number: int) -> str:
    return get_column_letter(number)
