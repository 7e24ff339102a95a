"""The bytes of a PDF in, a `Source` out: its words in the order a person reads them, tables as rows of cells.

Words come from the library with their boxes; columns, tables, paragraphs and page furniture are found here.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from loaders.blocks import Line, Source
from loaders.readers.pdf.boxes import Page, Piece
from loaders.readers.pdf.file import read_pages
from loaders.readers.pdf.flow import mend_hyphens
from loaders.readers.pdf.furniture import name_furniture
from loaders.readers.pdf.layout import Measures, Parts, lay_out, part
from loaders.readers.pdf.lines import cut_lines, cut_stretches, pitch_of, surely_goes_on
from loaders.readers.pdf.tables import Element, Table, join_over_pages, number_table, order_of
from loaders.readers.text import set_page_marks_aside, warn_of_characters

_HEADING = 1.0  # points by which a heading is larger than the running text
_LONGEST_HEADING = 120


def read_pdf(data: bytes, name: str) -> Source:
    """Read a PDF; raises LoadError with one sentence when it cannot be read."""
    pages, total = read_pages(data, name)
    size = _body_size(pages)
    named = name_furniture(pages, size)
    parts = [part(page, [word for word in page.words if id(word) not in named]) for page in pages]
    measures = _measures(pages, parts, size)
    laid = [lay_out(page, own, measures) for page, own in zip(pages, parts, strict=True)]
    _number_tables(laid)
    pieces = [list(_in_order(page, named, own)) for page, own in zip(pages, laid, strict=True)]
    mend_hyphens([piece for own in pieces for piece in own])
    text, lines = _write(pieces, measures)
    source = Source(name, hashlib.sha256(data).hexdigest(), "pdf", text, lines, pages=len(pages))
    set_page_marks_aside(source)
    source.blank_hidden()
    if total > len(pages):
        left_out = f"Pages {len(pages) + 1:,} to {total:,} of {name} were not read"
        source.warn("pages_left_out", f"{left_out}: no more than {len(pages):,} of one file are; split it.")
    if seen := [str(page.number) for page in pages if page.seen]:
        where = f"Page {seen[0]}" if len(seen) == 1 else f"Pages {', '.join(seen)}"
        source.warn("ocr", f"{where} of {name}: the words are as a program saw them on a scan; check names and dates.")
    elif unread := [page.number for page in pages if page.is_picture]:
        count = "1 page" if len(unread) == 1 else f"{len(unread)} pages"
        source.warn("needs_ocr", f"{count} of {name} are scans that were not read; load it with --ocr to read them.")
    return warn_of_characters(source)


def _body_size(pages: Sequence[Page]) -> float:
    """The size that most words of the document have."""
    sizes = Counter(round(word.size, 1) for page in pages for word in page.words)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _measures(pages: Sequence[Page], parts: Sequence[Parts], size: float) -> Measures:
    """Where the text of a document begins and ends, and how far apart its lines stand."""
    regions = [lines for own in parts for lines in own.free]
    lines = [line for own in regions for line in own]
    if not lines:
        return Measures(size, 0.0, 0.0, 1.2)
    left = min(line[0].left for line in lines)
    width = median(page.width for page in pages)
    # A line that the next one carries on in small letters was surely full; without any, sides are even.
    full = [
        above[-1].right
        for own in regions
        for above, line in pairwise(own)
        if surely_goes_on(above, line) and len(cut_stretches(above)) == 1
    ]
    return Measures(size, left, max(full) if len(full) > 1 else width - left, pitch_of(lines))


def _number_tables(laid: Sequence[Sequence[Element]]) -> None:
    row = -1
    for number, table in enumerate(join_over_pages(laid)):
        row = number_table(table, number, row)


def _in_order(page: Page, named: dict[int, str], elements: Sequence[Element]) -> Iterator[Piece]:
    """All lines of a page: what is set aside at its head and foot, and between them the elements as they are read."""
    aside = cut_lines([word for word in page.words if id(word) in named])
    hidden = [Piece(line, page.number, ignored=named[id(line[0])]) for line in aside]
    yield from (piece for piece in hidden if piece.top < page.height / 2)
    before: Element | None = None
    for element in elements:
        own = order_of(element) if isinstance(element, Table) else [element]
        if before is not None and (isinstance(element, Table) or isinstance(before, Table)) and own:
            own[0].blanks = max(1, own[0].blanks)
        before = element
        yield from own
    yield from (piece for piece in hidden if piece.top >= page.height / 2)


def _write(pages: Sequence[Sequence[Piece]], measures: Measures) -> tuple[str, list[Line]]:
    """The canonical text and its lines."""
    parts: list[str] = []
    lines: list[Line] = []
    place, number = 0, 1
    for own in pages:
        opens = True
        for piece in own:
            words = piece.text
            if not words:
                continue
            blanks = 0 if opens else piece.blanks
            place, number = place + blanks, number + blanks
            line = Line(
                number, place, place + len(words), words, page=piece.page, role=piece.role, table=piece.table,
                row=piece.row, column=piece.column, top=round(piece.top, 1), left=round(piece.left, 1),
                heading=_is_heading(piece, measures), bold=piece.bold, blanks_before=blanks, opens=piece.opens,
                page_start=opens and piece.page > 1 and not piece.ignored, ignored_by=piece.ignored,
            )  # fmt: skip
            opens = opens and bool(piece.ignored)
            lines.append(line)
            parts.append("\n" * blanks + words + "\n")
            place, number = place + len(words) + 1, number + 1
    return "".join(parts), lines


def _is_heading(piece: Piece, measures: Measures) -> bool:
    """Whether a line is set larger than the running text."""
    if piece.table >= 0 or piece.ignored:
        return False
    return min(word.size for word in piece.words) >= measures.size + _HEADING and len(piece.text) <= _LONGEST_HEADING
