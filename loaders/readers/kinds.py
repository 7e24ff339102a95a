"""The bytes of a file in, what kind of file it is out: told by its content; what is never read is refused by name."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from graph.errors import LoadError
from loaders.readers.delimited import is_delimited
from loaders.readers.wiki import is_wiki

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = re.compile(rb"%PDF-\d")
_OLE_KINDS = (  # streams inside the container, as their names are stored, most telling first
    ("EncryptedPackage", "is protected by a password; save it without one, as .docx or PDF, and load that."),
    ("WordDocument", "is in the old Word format (.doc); open it in Word, save it as .docx or PDF, and load that."),
    ("Workbook", "is in the old Excel format (.xls); save it as .xlsx or .csv and load that."),
    ("PowerPoint Document", "holds slides, not minutes; save the minutes as .docx or PDF and load that."),
)
_OLE_OTHER = "is in an old Office format; save it as .docx or PDF and load that."
_ZIP_OTHER = (
    ("ppt/", "holds slides, not minutes; save the minutes as .docx or PDF and load that."),
    ("META-INF/manifest.xml", "is an OpenDocument file; save it as .docx or PDF and load that."),
)
_ARCHIVE = "is an archive; unpack it and load the files that it holds."
_SAVED = re.compile(rb"(?is)(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?content-type:\s*multipart/related")
_SPACES = re.compile(r"[\s\ufeff]*")
_PAGE = re.compile(
    r"(?i)<(?:(?P<page>!doctype\s+html|html|head|body|title|meta)"
    r"|(?:div|table|main|article|section|h[1-6]|ul|ol|p|span|font|center|style|script))\b"
)
_HEADING = re.compile(r"(?m)^#{1,6} ?\S")
# Without any of these there is nothing to look for.
_MARKS = ("#", "<b>", "<p>", "</td>", "**", "---", "</span>", "</sup>")
_MARKDOWN = re.compile(
    r"(?m)^#{1,6} \S|^#{2,6}\S|\A#[A-Z]|^\t?<b>|<p>|</td>|^\*\*\S|^---$|\*\*[^*\n]+\*\*"
    r"|^[ \t]{0,9}\|?[ \t]{0,9}:?-{3,}:?[ \t]{0,9}\||</(?:span|sup)>"
)


def kind_of_bytes(data: bytes, name: str) -> str:
    """`pdf`, `docx`, `xlsx`, `mhtml`, or "" for text of some kind; a kind that is not read is refused by name."""
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_zip(data, name)
    if data.startswith(_OLE):
        held = (why for stream, why in _OLE_KINDS if stream.encode("utf-16-le") in data)
        raise LoadError(f"{name} {next(held, _OLE_OTHER)}")
    if _PDF.search(data, 0, 1024):  # some programs write a few bytes of their own before it
        return "pdf"
    if _SAVED.match(data[:2000]):
        return "mhtml"
    if data.startswith(b"{\\rtf"):
        raise LoadError(f"{name} is an RTF file; save it as .docx or PDF and load that.")
    return ""


def _kind_of_zip(data: bytes, name: str) -> str:
    try:
        parts = zipfile.ZipFile(BytesIO(data)).namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise LoadError(f"{name} is damaged or was cut short; save it again and load that file.") from error
    if any(part.startswith("word/") for part in parts):
        return "docx"
    if "xl/workbook.bin" in parts:
        raise LoadError(f"{name} is a binary workbook (.xlsb); save it as .xlsx or .csv and load that.")
    if any(part.startswith("xl/") for part in parts):
        return "xlsx"
    told = (why for start, why in _ZIP_OTHER if any(part.startswith(start) for part in parts))
    raise LoadError(f"{name} {next(told, _ARCHIVE)}")


def _first_tag(text: str) -> int:
    """Where a text begins behind comments and what XML puts in front."""
    place = 0
    while True:
        place = _SPACES.match(text, place).end()  # type: ignore[union-attr]
        opening, end = ("<!--", "-->") if text.startswith("<!--", place) else ("<?xml", ">")
        close = text.find(end, place) if text.startswith(opening, place) else -1
        if close < 0:
            return place
        place = close + len(end)


def kind_of_text(text: str, suffix: str = "") -> str:
    """`html`, `csv`, `markdown` or `text`, by the beginning of a text; commas alone are told by the name as well."""
    page = _PAGE.match(text, _first_tag(text))
    if page and (page["page"] or not _HEADING.search(text)):
        return "html"
    if suffix.lower() in (".csv", ".tsv", ".tab") or is_delimited(text):
        return "csv"
    is_markdown = any(mark in text for mark in _MARKS) and _MARKDOWN.search(text)
    if is_markdown:
        return "markdown"
    return "wiki" if is_wiki(text) else "text"
