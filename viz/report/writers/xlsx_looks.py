"""A cell and what its column holds in; the same cell dressed, and a sheet that scrolls, filters and prints, out."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Any

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from viz.report.model import Column

DAY = "d mmm yyyy"
WIDTHS = {"date": 13.0, "number": 9.0, "id": 22.0, "choice": 18.0}
NARROWEST, WIDEST, QUOTES, PAGE = 11.0, 56.0, 90.0, 120.0  # of a column, of one of quotes, of a page of text
SPREAD = 175.0  # a sheet wider than this is printed on a page of twice the size: its letters stay 8 points and more
FONT, LINE, TALLEST = "Arial", 13.0, 409.0  # a line, and the tallest row, in points
HEADER_MOST = 120  # letters of a title over a page: a spreadsheet takes 255, with its codes
SIZES = {0: 1.0, 1: 1.8, 2: 1.4, 3: 1.1}  # of a heading beside a text, in width
LINES = {0: LINE, 1: 24.0, 2: 22.0, 3: 16.0}
_INK, _OPEN_HEAD, _OPEN, _RULE = "FF1F3A4D", "FF7A5C00", "FFFFF8E1", "FFC9D1D6"


class Looks:
    """The few styles of a workbook, each made once."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, bool], Any] = {}  # looking a style up anew for each cell takes most of the time
        rule = Side("thin", _RULE)
        self._body = Font(name=FONT, size=10)
        white = Font(name=FONT, size=10, bold=True, color="FFFFFFFF")
        self._head = {is_open: (white, PatternFill("solid", fgColor=colour))
                      for is_open, colour in ((False, _INK), (True, _OPEN_HEAD))}  # fmt: skip
        self._open, self._unlocked = PatternFill("solid", fgColor=_OPEN), Protection(locked=False)
        self._key = Font(name=FONT, size=8, color="FF5A6670")
        self._levels = {
            0: self._body, 1: Font(name=FONT, size=16, bold=True),
            2: Font(name=FONT, size=12, bold=True, color=_INK), 3: Font(name=FONT, size=10, bold=True),
        }  # fmt: skip
        self._border = Border(bottom=rule, right=rule)
        # A cell is read from left to right whatever marks its words hold.
        self._text = Alignment(wrap_text=True, vertical="top", readingOrder=1)
        self._whole = Alignment(vertical="top", horizontal="left", readingOrder=1)

    def head(self, cell: Cell, *, is_open: bool) -> None:
        """The head of a column; one to write in has a colour of its own."""
        cell.font, cell.fill = self._head[is_open]
        cell.alignment, cell.border = self._text, self._border

    def title(self, cell: Cell) -> None:
        """The title of a table that shares its sheet; it runs over the columns beside it."""
        cell.font, cell.alignment = self._levels[3], self._whole

    def cell(self, cell: Cell, column: Column) -> None:
        """A cell below it; one to write in is unlocked. Cells of one kind share what the first of them was given."""
        kind = (column.kind, column.open)
        if kind not in self._made:
            self._dress(cell, column)
            self._made[kind] = copy(cell._style)  # type: ignore[attr-defined]  # all of a style; no public name
        cell._style = copy(self._made[kind])  # type: ignore[attr-defined]

    def _dress(self, cell: Cell, column: Column) -> None:
        cell.alignment = self._whole if column.kind in ("date", "number") else self._text
        cell.border, cell.font = self._border, self._body
        if column.kind == "date":
            cell.number_format = DAY
        elif column.kind != "number":
            cell.number_format = "@"
        if column.kind == "id":
            cell.font = self._key
        if column.open:
            cell.fill, cell.protection = self._open, self._unlocked

    def line(self, cell: Cell, level: int) -> None:
        """A paragraph, or a heading of a level."""
        cell.alignment, cell.font = self._text, self._levels[level]


def width_of(column: Column, words: Sequence[str]) -> float:
    """How wide a column is: as its kind asks, else by its words and its share of the page."""
    least = _longest_word(column.head) + 4.0
    if column.kind in WIDTHS:
        return max(WIDTHS[column.kind], least)
    share = {1: 18.0, 2: 26.0, 3: 36.0, 4: 46.0, 5: WIDEST}.get(column.share, QUOTES)
    lines = sorted(max(map(len, text.split("\n"))) for text in words if text) or [0]
    usual = share if column.open else lines[(len(lines) * 9) // 10 - 1] + 2.0  # what is written in needs room
    return max(NARROWEST, least, min(share, usual))


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


def height_of(words: Sequence[str], widths: Sequence[float], *, line: float = LINE) -> float:
    """How tall a row is that shows all its words: not every program works that out as it opens a file."""
    lines = max((_lines(text, width) for text, width in zip(words, widths, strict=True)), default=1)
    return min(TALLEST, lines * line + 4.0)


def _lines(text: str, width: float) -> int:
    """How many lines words take: a word that has no room left starts a new one."""
    count, width = 0, width * 1.1  # letters are narrower than the figures that widths are counted in
    for paragraph in text.split("\n"):
        used, count = 0.0, count + 1
        for word in paragraph.split(" "):
            if used and used + len(word) > width:
                used, count = 0.0, count + 1
            count += int(len(word) // width)
            used += len(word) + 1
    return count


def dress_book(book: Workbook) -> None:
    """Let widths be counted in the font that the cells have."""
    normal = book._named_styles["Normal"]  # type: ignore[attr-defined]  # the style itself has no public name
    normal.font = Font(name=FONT, size=10)


def printed(columns: Sequence[Column]) -> tuple[int, int]:
    """The first and the last column that is printed: those side by side that are not left aside or to be written in."""
    kept = [number for number, column in enumerate(columns, 1) if not (column.aside or column.open)]
    first = min(kept, default=1)
    last = first
    while last + 1 in kept:
        last += 1
    return first, last


def name_page(place: Worksheet, title: str) -> None:
    """Print the title of the report over each page of a sheet; "&" alone would begin a code."""
    header = HeaderFooterItem()
    header.left.text = title[:HEADER_MOST].replace("&", "&&")
    place.oddHeader = header


def dress_page(place: Worksheet, columns: Sequence[Column], *, rows: int, is_one: bool = True) -> None:
    """Freeze and filter the heads, keep closed cells closed, and print across a page with the heads on each."""
    is_open = any(column.open for column in columns)
    first, last = printed(columns) if is_one else (1, len(columns))
    letters = [get_column_letter(number) for number in range(first, last + 1)]
    across = sum(place.column_dimensions[letter].width for letter in letters)
    place.page_setup.paperSize = place.PAPERSIZE_A3 if across > SPREAD else place.PAPERSIZE_A4
    place.page_margins = PageMargins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    place.page_setup.fitToWidth, place.page_setup.fitToHeight = 1, 0
    place.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    footer = HeaderFooterItem()
    footer.left.text, footer.right.text = "&A", "&P / &N"
    place.oddFooter = footer
    place.sheet_view.showGridLines = False
    if len(columns) < 2:
        return
    place.page_setup.orientation = "landscape"
    if not is_one:
        return  # heads stand in several places
    place.print_title_rows = "1:1"
    if len(letters) < len(columns):
        place.print_area = f"{letters[0]}1:{letters[-1]}{rows + 1}"
    place.freeze_panes = "B2" if is_open else "A2"  # who writes far right still sees which row it is
    if rows:
        place.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{rows + 1}"
    if is_open:
        guard = place.protection
        guard.sheet = True
        for allowed in ("formatColumns", "formatRows", "autoFilter", "sort"):
            setattr(guard, allowed, False)  # False: not forbidden
