"""Words that no ruled lines hold in, lines and tables in reading order out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from loaders.readers.pdf.boxes import Page, Piece, Word
from loaders.readers.pdf.flow import join_lines
from loaders.readers.pdf.lines import cut_lines
from loaders.readers.pdf.tables import Element

if TYPE_CHECKING:
    from loaders.readers.pdf.layout import Measures


def arrange(page: Page, words: Sequence[Word], measures: Measures) -> list[Element]:
    """The lines of running text of a page."""
    lines = [Piece(line, page.number) for line in cut_lines(words)]
    return list(join_lines(lines, (measures.left, measures.right), measures.pitch))
