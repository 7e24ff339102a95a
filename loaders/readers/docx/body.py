"""The body of a Word document in, paragraphs and tables out: lists numbered, merged cells once, deletions left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from loaders.readers.docx.metrics import height
from loaders.readers.docx.numbering import Numbering
from loaders.readers.docx.runs import Runs, Words, is_placeholder, list_place
from loaders.readers.docx.styles import Style, Styles, read_style
from loaders.readers.docx.xml import ALTERNATE, VAL, W, alternative, is_on, number, value
from loaders.readers.layout import Block, Cell, Para, Table

PAGE_WIDTH = 451.0  # points between the margins of an A4 page
_MARGINS = 10.8  # points that Word keeps free left and right in a cell
_NEAR = 6.0  # points within which two borders of columns are one
_WRAPS = frozenset(f"{W}{tag}" for tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
NOT_PRINTED = "hidden, struck out or never filled in"
_MOST_COLUMNS = 63  # of a table, as in Word


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block stands: how wide, in which style of table, and why it is set aside."""

    width: float = PAGE_WIDTH
    table: str = ""
    measured: bool = False
    aside: str = ""


class Body:
    """Reads the blocks of one document and notes what a reader must be warned of."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._runs = Runs(styles)
        self._held: list[Words] = []  # paragraphs whose end was deleted: the next one goes on
        self._new_page = False
        self.tracked = False
        self.embedded = False

    def read(self, parent: Element, *, aside: str = "") -> list[Block]:
        """The paragraphs and tables below an element."""
        place = _Place(aside=aside)
        return [*self._blocks(parent, place), *self._rest(place)]

    def _rest(self, place: _Place) -> Iterator[Para]:
        """A paragraph whose end was deleted where none follows that it could run into."""
        held, self._held = self._held, []
        if held:
            yield Para(_joined(held).text.replace("\f", " "), ignored_by=place.aside)

    def _blocks(self, parent: Element, place: _Place) -> Iterator[Block]:
        for child in parent:
            tag = child.tag
            if tag == f"{W}p":
                yield from self._paragraph(child, place)
            elif tag == f"{W}tbl":
                yield from self._rest(place)
                yield self._table(child, place)
            elif tag == f"{W}sdt" and is_placeholder(child):
                yield from self._blocks(child, replace(place, aside=place.aside or NOT_PRINTED))
            elif tag in _WRAPS:
                yield from self._blocks(child, place)
            elif tag == ALTERNATE and (chosen := alternative(child)) is not None:
                yield from self._blocks(chosen, place)
            elif tag == f"{W}altChunk":
                self.embedded = True

    def _paragraph(self, element: Element, place: _Place) -> Iterator[Block]:
        looks = element.find(f"{W}pPr")
        name = value(looks, "pStyle")
        style = self._styles.of_paragraph(name, place.table)
        if looks is not None:
            style = style.under(read_style(looks, None))
        found = self._runs.read(element, style)
        self.tracked = self.tracked or found.tracked
        if looks is not None and looks.find(f"{W}rPr/{W}del") is not None:
            self.tracked = True
            self._held.append(found)
            return
        found = _joined([*self._held, found])
        self._held = []
        mark = self._mark(looks, style, name)
        yield from self._lines(found, mark, style, looks, place)
        for box in found.boxes:
            yield from self._blocks(box, _Place(aside=place.aside))

    def _mark(self, looks: Element | None, style: Style, name: str) -> str:
        """What a list prints in front of the paragraph."""
        num, depth = list_place(looks, style)
        if not num:
            return ""
        if depth < 0:
            depth = self._numbering.level_of_style(num, name)
        return self._numbering.mark(num, depth)

    def _lines(self, found: Words, mark: str, style: Style, looks: Element | None, place: _Place) -> Iterator[Para]:
        """The lines of a paragraph as its author broke them, each told how far down it reaches."""
        self._new_page = self._new_page or is_on(looks, "pageBreakBefore") is True
        text = found.text
        text = mark + text if text.strip() or "•" not in mark else text
        aside = place.aside or ("table of contents" if style.name.startswith("toc ") else "")
        look = found.first if found.says else style
        first = True
        for at, page in enumerate(text.split("\f")):
            self._new_page = self._new_page or at > 0
            if at and not page.strip():
                continue
            for line in page.split("\n"):
                down = height(line, look, place.width, bold=found.is_bold) if place.measured else 0.0
                starts = self._new_page and line.strip() != ""
                yield Para(
                    line, opens=first or starts, heading=style.is_heading, bold=found.is_bold, page_start=starts,
                    ignored_by=aside, height=down,
                )  # fmt: skip
                self._new_page = self._new_page and not starts
                first = False
        if found.aside:
            yield Para(" ".join(map(str.strip, found.aside)), ignored_by=NOT_PRINTED)
        section = looks.find(f"{W}sectPr") if looks is not None else None
        if section is not None and value(section, "type", default="nextPage") != "continuous":
            self._new_page = True

    def _table(self, element: Element, place: _Place) -> Table:
        looks = element.find(f"{W}tblPr")
        grid = [number(col.get(f"{W}w")) / 20 for col in element.iterfind(f"{W}tblGrid/{W}gridCol")][:_MOST_COLUMNS]
        inside = _Place(table=value(looks, "tblStyle"), measured=len(grid) > 1, aside=place.aside)
        rows = [self._row(row, grid, inside) for row in _rows(element)]
        return Table(_align(rows), ignored_by=place.aside)

    def _row(self, row: Element, grid: list[float], place: _Place) -> list[tuple[float, Cell]]:
        """The cells of a row with the places where they begin; cells that go on from above are left out."""
        before = number(value(row.find(f"{W}trPr"), "gridBefore"), most=_MOST_COLUMNS)
        at = max(before, 0)
        cells = []
        for element in _cells(row):
            looks = element.find(f"{W}tcPr")
            span = min(max(number(value(looks, "gridSpan"), 1), 1), _MOST_COLUMNS)
            merged = looks.find(f"{W}vMerge") if looks is not None else None
            if merged is None or merged.get(VAL) == "restart":
                width = sum(grid[at : at + span]) or number(value(looks, "tcW", "w")) / 20 or 100.0
                inside = _Place(width - _MARGINS, place.table, place.measured, place.aside)
                left = sum(grid[:at]) if sum(grid[: at + 1]) > 0 else at * 100.0
                blocks = [*self._blocks(element, inside), *self._rest(inside)]
                cells.append((left, Cell(at, blocks)))
            at += span
        return cells


def _joined(parts: list[Words]) -> Words:
    """Paragraphs whose ends were deleted as one."""
    if len(parts) == 1:
        return parts[0]
    whole = Words(first=next((part.first for part in parts if part.says), parts[0].first))
    for part in parts:
        whole.parts += part.parts
        whole.aside += part.aside
        whole.boxes += part.boxes
        whole.bold = whole.bold or part.bold
        whole.plain = whole.plain or part.plain
    return whole


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == f"{W}tr":
            if child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif child.tag in _WRAPS:
            yield from _rows(child)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in _WRAPS:
            yield from _cells(child)


def _align(rows: list[list[tuple[float, Cell]]]) -> list[list[Cell]]:
    """Number columns by where they begin on the page: borders that differ by a hair between two rows are one."""
    lefts = sorted({left for row in rows for left, _ in row})
    column: dict[float, int] = {}
    begun = -_NEAR * 2
    for left in lefts:
        if left - begun > _NEAR:
            column[left] = len(column)
            begun = left
        else:
            column[left] = column[begun]
    aligned = []
    for row in rows:
        cells: list[Cell] = []
        for left, cell in row:
            at = column[left]
            if cells and at <= cells[-1].column:  # two narrow cells of one row are two
                cells[-1].blocks += cell.blocks
            else:
                cells.append(Cell(at, cell.blocks))
        aligned.append(cells)
    return aligned
