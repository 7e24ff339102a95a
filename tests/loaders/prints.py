"""Pieces of invented minutes in, the bytes of a PDF that shows them out, drawn by another program than our reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from loaders.blocks import Line, Source
from loaders.readers.pdf import read_pdf

WIDTH, HEIGHT = A4
LEFT, RIGHT = 60.0, 535.0
STYLE = getSampleStyleSheet()["BodyText"]


class Paper:
    """A page to draw on, from the top down."""

    def __init__(self, *, password: str = "", head: str = "", foot: str = "") -> None:
        self.out = BytesIO()
        lock = StandardEncryption(password, canPrint=0) if password else None
        self.canvas: Any = Canvas(self.out, pagesize=A4, encrypt=lock, invariant=1)
        self.head, self.foot = head, foot
        self.page, self.down = 1, 80.0
        self._edges()

    def _edges(self) -> None:
        self.at(LEFT, 40, self.head, size=8)
        self.at(LEFT, HEIGHT - 40, self.foot.format(page=self.page), size=8)

    def at(self, across: float, down: float, text: str, *, size: float = 11, bold: bool = False) -> None:
        """Some words at a place."""
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self.canvas.drawString(across, HEIGHT - down, text)

    def say(self, text: str, *, left: float = LEFT, right: float = RIGHT, size: float = 11, bold: bool = False) -> None:
        """A paragraph between two sides, broken into lines as a typist would."""
        for line in broken(text, right - left, size):
            self.at(left, self.down, line, size=size, bold=bold)
            self.down += 1.2 * size

    def gap(self, height: float = 13.0) -> None:
        """Some room before what comes next."""
        self.down += height

    def row(self, *cells: tuple[float, str]) -> None:
        """Words side by side on one line."""
        for across, text in cells:
            self.at(across, self.down, text)
        self.down += 13.2

    def table(self, columns: Sequence[float], rows: Sequence[Sequence[str]]) -> None:
        """A ruled table; a cell `None` long is merged into the one to its left."""
        for cells in rows:
            top, lowest = self.down, self.down
            for place, text in enumerate(cells):
                self.down = top + 12
                for part in text.split("\n"):
                    self.say(part, left=columns[place] + 5, right=columns[place + 1] - 5)
                lowest = max(lowest, self.down)
            self.down = lowest - 6
            self.box(columns, top, self.down)
        self.gap(24)

    def box(self, columns: Sequence[float], top: float, bottom: float) -> None:
        """The lines around one row of a table."""
        for across in columns:
            self.canvas.line(across, HEIGHT - top, across, HEIGHT - bottom)
        for down in (top, bottom):
            self.canvas.line(columns[0], HEIGHT - down, columns[-1], HEIGHT - down)

    def turn(self) -> None:
        """A new page."""
        self.canvas.showPage()
        self.page += 1
        self.down = 80.0
        self._edges()

    def bytes(self) -> bytes:
        """The finished file."""
        self.canvas.showPage()
        self.canvas.save()
        return self.out.getvalue()

    def source(self) -> Source:
        """The finished file as it is read."""
        return read_pdf(self.bytes(), "made.pdf")


def broken(text: str, width: float, size: float) -> Iterator[str]:
    """The lines of a paragraph that fit a width."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        if line and stringWidth(longer, "Helvetica", size) > width:
            yield line
            line = word
        else:
            line = longer
    yield line


def shown(lines: Sequence[Line]) -> list[str]:
    """The lines that were not set aside."""
    return [line.text for line in lines if not line.ignored_by]


def rows_of(source: Source) -> list[list[str]]:
    """The cells of every row of every table, by column."""
    rows: dict[tuple[int, int], dict[int, list[str]]] = {}
    for line in source.lines:
        if line.table >= 0 and not line.ignored_by:
            rows.setdefault((line.table, line.row), {}).setdefault(line.column, []).append(line.text)
    return [[" ".join(cells.get(place, [])) for place in range(max(cells) + 1)] for cells in rows.values()]
