"""The bytes of an Excel workbook in, a `Source` out: every sheet under its name, cells as they show on the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from loaders.blocks import Source
from loaders.readers.grid import Row, blocks_of_rows
from loaders.readers.layout import Block, Para, Writer
from loaders.readers.package import Package
from loaders.readers.sheet_values import Formats, shown, unescaped

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_UNNAMED = re.compile(r"(?i)(?:sheet|tab|page|table|feuil|tabelle) ?\d*")
_MOST_COLUMNS = 256  # of a sheet that people fill in by hand
_HIDDEN_SHEET, _HIDDEN_ROW = "hidden sheet", "hidden row or column"


def read_sheet(data: bytes, name: str) -> Source:
    """Read the action log or the list of members in an Excel workbook."""
    package = Package(data, name)
    writer = Writer()
    for sheet, tree, strings, formats in _sheets(package):
        writer.write_all(_blocks(sheet, tree, strings, formats))
    source = writer.source(data, name, "xlsx")
    if any(part.lower().endswith("vbaproject.bin") for part in package.parts):
        source.warn("macros", f"{name} holds macros; they are not run.")
    return source


def read_cells(data: bytes, name: str) -> dict[str, list[Row]]:
    """The rows of every sheet by its name, of hidden columns and rows too: for a sheet whose form is known.

    Words that a spreadsheet took for a formula, as they begin with =, and that give no result are kept as words.
    """
    found: dict[str, list[Row]] = {}
    for sheet, tree, strings, formats in _sheets(Package(data, name)):
        rows = list(_rows(tree, strings, formats, unseen=set()))
        for row, element in zip(rows, tree.iterfind(f"{S}sheetData/{S}row"), strict=True):
            for place, words in _written_as_formula(element).items():
                row.cells.setdefault(place, words)
        found.setdefault(sheet.get("name", ""), rows)
    return found


def _written_as_formula(row: Element) -> dict[int, str]:
    """The formulas of a row as they were typed, by their columns."""
    typed = {cell.get("r", ""): cell.findtext(f"{S}f", "") for cell in row.iterfind(f"{S}c")}
    places = {place: (_PLACE.match(place), words) for place, words in typed.items() if words}
    return {_column(at[1]): f"={words}" for at, words in places.values() if at}


def _sheets(package: Package) -> Iterator[tuple[Element, Element, list[str], Formats]]:
    """Each sheet of a workbook with its cells, and what the cells of all sheets share."""
    main = package.main_part() or "xl/workbook.xml"
    book = package.xml(main)
    if book is None:
        raise package.damaged()
    links = package.related(main)
    strings = _strings(package, links)
    formats = Formats(_related(package, links, "styles"), dated_1904=_is_1904(book))
    targets = {key: target for key, _, target in links}
    for sheet in book.iterfind(f"{S}sheets/{S}sheet"):
        tree = package.xml(targets.get(sheet.get(_LINK, ""), ""))
        if tree is not None:
            yield sheet, tree, strings, formats


def _blocks(sheet: Element, tree: Element, strings: Sequence[str], formats: Formats) -> list[Block]:
    """One sheet: its name, then what its rows make."""
    title = sheet.get("name", "")
    is_hidden = sheet.get("state", "visible") != "visible"
    aside = _HIDDEN_SHEET if is_hidden else "sheet without a name" if _UNNAMED.fullmatch(title) else ""
    blocks: list[Block] = [Para(""), Para(title, heading=True, ignored_by=aside)]
    for block in blocks_of_rows(_rows(tree, strings, formats, unseen=_hidden_columns(tree))):
        block.ignored_by = _HIDDEN_SHEET if is_hidden else block.ignored_by
        blocks.append(block)
    return blocks


def _rows(tree: Element, strings: Sequence[str], formats: Formats, *, unseen: set[int]) -> Iterator[Row]:
    number = 0
    for element in tree.iterfind(f"{S}sheetData/{S}row"):
        number = _whole(element.get("r"), number + 1)
        hidden = Row(number, ignored_by=_HIDDEN_ROW)
        row = Row(number, ignored_by=_HIDDEN_ROW if element.get("hidden") in ("1", "true") else "")
        bold: set[int] = set()
        column = -1
        for cell in element.iterfind(f"{S}c"):
            found = _PLACE.match(cell.get("r", ""))
            column = _column(found[1]) if found else column + 1
            text = shown(cell, strings, formats).strip()
            if not text or not 0 <= column < _MOST_COLUMNS:
                continue
            (hidden if column in unseen else row).cells[column] = text
            if formats.is_bold(cell.get("s")):
                bold.add(column)
        row.bold = frozenset(bold)
        yield row
        if hidden.cells:
            yield Row(number, {0: " ".join(hidden.cells.values())}, ignored_by=_HIDDEN_ROW)


def _column(letters: str) -> int:
    """The number of a column from 0: A is 0, AB is 27."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place - 1


def _hidden_columns(tree: Element) -> set[int]:
    unseen: set[int] = set()
    for column in tree.iterfind(f"{S}cols/{S}col"):
        if column.get("hidden") in ("1", "true"):
            first, last = _whole(column.get("min"), 1), _whole(column.get("max"), 1)
            unseen |= set(range(first - 1, min(last, _MOST_COLUMNS)))
    return unseen


def _strings(package: Package, links: Sequence[tuple[str, str, str]]) -> list[str]:
    """The texts that the cells of all sheets share."""
    tree = _related(package, links, "sharedStrings")
    return [text_of(entry) for entry in tree.iterfind(f"{S}si")] if tree is not None else []


def text_of(entry: Element) -> str:
    """The words of a text, runs of different looks as one; how to read them aloud is left out."""
    own = [part.text or "" for part in entry.iterfind(f"{S}t")]
    return unescaped("".join(own + [part.text or "" for part in entry.iterfind(f"{S}r/{S}t")]))


def _related(package: Package, links: Sequence[tuple[str, str, str]], kind: str) -> Element | None:
    target = next((target for _, found, target in links if found == kind), "")
    return package.xml(target) if target else None


def _is_1904(book: Element) -> bool:
    looks = book.find(f"{S}workbookPr")
    return looks is not None and looks.get("date1904") in ("1", "true")


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and len(text) < 8 and text.isascii() and text.isdigit() else default
