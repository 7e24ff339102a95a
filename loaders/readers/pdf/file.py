"""The bytes of a PDF in, its pages as words and ruled lines out; a file that cannot be read is one clear sentence."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2
import pypdfium2.raw as raw

from graph.errors import LoadError
from loaders.readers.pdf.boxes import Page
from loaders.readers.pdf.ocr import read_picture
from loaders.readers.pdf.words import read_page
from loaders.settings import pictures_wanted

_NO_PAGES = re.compile(rb"/Count\s+0\b")
_A_PAGE = re.compile(rb"/Type\s*/Page\b|/ObjStm\b")  # pages may stand in a stream that nobody can search
_EMPTY = "is a PDF without pages; save the minutes again and load that file."
MOST_PAGES = 500  # of one file that are read, some five seconds; more is no pack of minutes


def open_pdf(data: bytes, name: str) -> Any:
    """The open document; raises LoadError where it is damaged, locked or empty."""
    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        # The library may still give the error of the file before.
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD and b"/Encrypt" in data:
            raise LoadError(f"{name} is locked with a password; save it without one and load that.") from error
        if _NO_PAGES.search(data) and not _A_PAGE.search(data):
            raise LoadError(f"{name} {_EMPTY}") from error
        raise LoadError(
            f"{name} is a PDF that cannot be opened (damaged or cut short); save or download it again, then load it."
        ) from error
    if not count:
        document.close()
        raise LoadError(f"{name} {_EMPTY}")
    return document


def read_pages(data: bytes, name: str) -> tuple[list[Page], int]:
    """The pages of a PDF, of a very long one the first; and how many it has."""
    document = open_pdf(data, name)
    try:
        count = len(document)
        pages = [_read(document, number, name) for number in range(1, min(count, MOST_PAGES) + 1)]
        return _with_pictures(document, pages, name), count
    finally:
        document.close()


def _with_pictures(document: Any, pages: list[Page], name: str) -> list[Page]:
    """Have the pages that are pictures read, or say how where all of them are."""
    worded = any(page.words and not page.is_picture for page in pages)
    pictures = [page for page in pages if page.is_picture or not worded]
    if not pictures or (worded and not pictures_wanted()):
        return pages
    if not pictures_wanted():
        raise LoadError(
            f"{name} holds pictures of pages and no words; load it with --ocr (needs the program tesseract), "
            "or load a typed copy."
        )
    for page in pictures:
        page.words = read_picture(document[page.number - 1], page.number, name)
        page.seen = bool(page.words)
    if not any(page.words for page in pages):
        raise LoadError(f"{name} holds pictures on which no words can be seen; scan it again or load a typed copy.")
    return pages


def _read(document: Any, number: int, name: str) -> Page:
    try:
        page = document[number - 1]
        try:
            return read_page(page, number)
        finally:
            page.close()
    except pypdfium2.PdfiumError as error:
        raise LoadError(
            f"Page {number} of {name} cannot be read (damaged); save or download the PDF again, then load it."
        ) from error
