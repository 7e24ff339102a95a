"""Markdown in, a `Source` out: headings, hard breaks, and table rows whose cells hold HTML (number, text, action).

The canonical text is what a person would read: one paragraph or list item a line, tags gone, cells in order. Rows begin
with a tab or a bold number; a row that only holds dashes is a separator, often repeated where a printed page ended.
"""

from __future__ import annotations

import hashlib
import html
import re

from loaders.blocks import Line, Source
from loaders.readers.text import canonical, warn_of_characters

_SEPARATOR = re.compile(r"^[\s|:-]*-{2,}[\s|:-]*$")
_BREAKS = re.compile(r"(?i)<br\s*/?>|</p>|</li>|</ul>|</ol>|</h\d>|</div>")
_ITEM = re.compile(r"(?i)<li[^>]*>")
_SUP = re.compile(r"(?i)\s*<sup>\s*(.*?)\s*</sup>")
_TAG = re.compile(r"<[^<>]{1,200}>")
_MARKS = re.compile(r"\*\*|__|(?<!\\)\\(?=[\\.*_#-])")
_GAP = re.compile(r"[ \t\r\n\f]+")
_BULLET_IN_ITEM = re.compile(r"^\s*(?:<b>)?\s*[•·]\s*")
_NUMBER_CELL = re.compile(r"^\d{1,4}[a-z]?\.?$")


class _Writer:
    """Collects the canonical text and its lines."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.lines: list[Line] = []
        self.place = 0
        self.row = -1
        self.blank = 0

    def write(self, text: str, number: int, *, role: str = "", heading: bool = False, bold: bool = False) -> None:
        row = self.row if role else -1
        line = Line(number, self.place, self.place + len(text), text, role=role, row=row, heading=heading, bold=bold)
        line.blanks_before = self.blank
        self.blank = 0
        self.lines.append(line)
        self.parts.append(text + "\n")
        self.place += len(text) + 1

    def gap(self) -> None:
        self.blank += 1
        self.parts.append("\n")
        self.place += 1


def plain(fragment: str) -> str:
    """The words of an HTML fragment on one line; a raised 'th' joins its number."""
    text = _TAG.sub("", _SUP.sub(r"\1", fragment)) if "<" in fragment else fragment
    return _GAP.sub(" ", _MARKS.sub("", html.unescape(text))).strip()


def is_bold(fragment: str) -> bool:
    """Whether all words of a fragment stand in bold."""
    rest = re.sub(r"(?is)<b>.*?</b>|<strong>.*?</strong>", "", fragment)
    return plain(fragment) != "" and not plain(rest).strip("•· ,.;:")


def cell_pieces(cell: str) -> list[str]:
    """The paragraphs and list items of a cell as HTML fragments; list items keep one bullet."""
    marked = _ITEM.sub("\x01", _BREAKS.sub("\x02", cell))
    pieces: list[str] = []
    for piece in marked.replace("\x01", "\x02\x01").split("\x02"):
        words = piece.replace("\x01", "")
        if plain(words).strip("•· "):
            pieces.append(_listed(words) if "\x01" in piece else words)
    return pieces


def _listed(words: str) -> str:
    """A list item with one bullet in front, whatever bullet the cell itself writes."""
    return "• " + _BULLET_IN_ITEM.sub(lambda found: "<b>" if "<b>" in found[0] else "", words)


def _roles(cells: list[str]) -> list[str]:
    """What each cell of a row is: number, title or text, owner."""
    if len(cells) == 2:
        cells = ["", *cells] if not _NUMBER_CELL.match(plain(cells[0])) else [*cells, ""]
    roles = ["cell_number", "cell_text", "cell_owner"]
    return roles[: len(cells)] + ["cell_text"] * (len(cells) - 3)


def _write_row(writer: _Writer, cells: list[str], number: int) -> None:
    writer.row += 1
    roles = _roles(cells)
    if len(cells) == 2:
        cells = [*cells, ""] if _NUMBER_CELL.match(plain(cells[0])) else ["", *cells]
    opens = _NUMBER_CELL.match(plain(cells[0])) is not None
    for role, cell in zip(roles, cells, strict=False):
        for index, piece in enumerate(cell_pieces(cell)):
            title = opens and role == "cell_text" and index == 0
            writer.write(
                plain(piece),
                number,
                role="cell_title" if title else role,
                bold=is_bold(piece.removeprefix("• ")),
            )


def read_markdown(data: bytes, name: str) -> Source:
    """Read Markdown minutes, with or without tables of HTML cells."""
    writer = _Writer()
    for number, raw in enumerate(canonical(data, name).split("\n"), 1):
        if "\t" in raw and len(cells := raw.split("\t")) >= 2 and any(c.strip() for c in cells):
            if not _SEPARATOR.match(raw):
                _write_row(writer, cells, number)
        elif _SEPARATOR.match(raw) or not raw.strip():
            writer.gap()
        else:
            words = plain(re.sub(r"^\s*#+\s*", "", raw))
            if words:
                writer.write(words, number, heading=raw.lstrip().startswith("#"), bold=is_bold(raw))
    text = "".join(writer.parts)
    return warn_of_characters(Source(name, hashlib.sha256(data).hexdigest(), "markdown", text, writer.lines))
