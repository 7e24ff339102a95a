"""What a page is made of once it is taken from the file: words and ruled lines with their places, pieces of text.

All places are points from the top left corner of the page as it is looked at.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

_MOSTLY = 0.3  # of a page that a scan covers at least
_STAMP = 40  # letters of words on a scanned page at most


@dataclass(slots=True)
class Word:
    """One printed word with its place; `base` is the line it stands on, `size` that of its font."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    slanted: bool = False  # printed at an angle: a watermark, or a heading on its side
    glued: bool = False  # no space between it and the word before
    apart: bool = False  # much space between it and the word before, on the same line

    @property
    def top(self) -> float:
        """Where its tallest letters begin."""
        return self.base - 0.75 * self.size

    @property
    def bottom(self) -> float:
        """Where its deepest letters end."""
        return self.base + 0.25 * self.size

    @property
    def middle(self) -> float:
        """Half way across the word."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line across (`at` is its height) or down (`at` is its place across) from `start` to `end`."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Grid:
    """One ruled table of one page: where its columns and rows part, and which fields of it make one cell."""

    columns: list[float]
    rows: list[float]
    cells: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)  # (row, column) -> first of the cell

    @property
    def top(self) -> float:
        """Where it begins down the page."""
        return self.rows[0]

    @property
    def bottom(self) -> float:
        """Where it ends down the page."""
        return self.rows[-1]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.columns) - 1

    def cell_at(self, across: float, down: float) -> tuple[int, int] | None:
        """The row and column of the cell that a place on the page lies in; None outside the table."""
        row, column = bisect_right(self.rows, down) - 1, bisect_right(self.columns, across) - 1
        return self.cells.get((row, column))

    def holds(self, word: Word) -> bool:
        """Whether a word stands in the table."""
        return self.cell_of(word) is not None

    def cell_of(self, word: Word) -> tuple[int, int] | None:
        """The row and column of the cell that a word stands in; None outside the table."""
        return self.cell_at(word.middle, word.base - 0.3 * word.size)

    def right_of(self, cell: tuple[int, int]) -> float:
        """Where the fields of a cell end across the page."""
        return self.columns[1 + max(column for (_, column), first in self.cells.items() if first == cell)]


@dataclass(slots=True)
class Page:
    """One page: its words in the order of the file, its ruled lines, its size."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    pictures: float = 0.0  # the share of the page that pictures cover
    seen: bool = False  # its words were read off a picture

    @property
    def is_picture(self) -> bool:
        """Whether it is a picture with no words, or no more than a stamp."""
        return self.pictures >= _MOSTLY and sum(len(word.text) for word in self.words) < _STAMP


@dataclass(slots=True)
class Piece:
    """A stretch of text that will be one line of the source: first as printed, later as whole paragraphs."""

    words: list[Word]
    page: int = 0
    table: int = -1
    row: int = -1
    column: int = -1
    role: str = ""
    blanks: int = 0
    opens: bool = False  # the print shows that a paragraph begins here
    ignored: str = ""

    @property
    def left(self) -> float:
        """Where it begins across the page."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where its last printed line ends across the page."""
        return self.words[-1].right

    @property
    def top(self) -> float:
        """Where it begins down the page."""
        return self.words[0].top

    @property
    def bottom(self) -> float:
        """Where it ends down the page."""
        return self.words[-1].bottom

    @property
    def bold(self) -> bool:
        """Whether every word of it is bold."""
        return all(word.bold for word in self.words)

    @property
    def text(self) -> str:
        """Its words as a person reads them."""
        return text_of(self.words)


def text_of(words: Sequence[Word]) -> str:
    """Words with a space between them; none where the print has none, several where it leaves much room."""
    said = [word.text if word.glued else f"    {word.text}" if word.apart else f" {word.text}" for word in words]
    return "".join(said).strip()
