"""Cells of a table in a PDF, and the words that break in them."""

from __future__ import annotations

import pytest

from loaders.readers.pdf.aligned import table_of
from loaders.readers.pdf.boxes import Piece, Word
from loaders.readers.pdf.flow import join_lines
from loaders.readers.pdf.gutters import Run
from tests.loaders.prints import Paper, rows_of
from tests.loaders.test_pdf_columns import LONG, MORE


def test_a_table_whose_first_column_is_empty_is_read_all_the_same() -> None:
    lines = [[Piece([Word("Lamps", 200.0, 230.0, base, 10.0)])] for base in (700.0, 688.0)]
    table = table_of(Run(0, lines, [(100.0, 150.0)]), 300.0, 12.0)
    assert len(table.rows) == 2


def _printed(*lines: tuple[str, ...]) -> list[Piece]:
    """Lines of a narrow cell, each as wide as the cell."""
    found = []
    for number, words in enumerate(lines, 1):
        wide = 80 / len(words)
        found.append(Piece([Word(t, wide * n, wide * (n + 1) - 3, 12.0 * number, 10.0) for n, t in enumerate(words)]))
    return found


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((("for", "over"), ("embankmen",), ("t", "works")), "for over embankment works"),
        ((("formula.",), ("WITHDRAW",), ("N",)), "formula. WITHDRAWN"),
        ((("for", "over"), ("lamplighters",), ("a", "week")), "for over lamplighters a week"),
        ((("for", "over"), ("section",), ("B", "works")), "for over section B works"),
        ((("Section",), ("REFERENCE",), ("b",)), "Section REFERENCE b"),
    ],
)
def test_a_word_too_long_for_its_cell_is_one_word(lines: tuple[tuple[str, ...], ...], said: str) -> None:
    joined = join_lines(_printed(*lines), (0.0, 80.0), 1.2, exact=True)
    assert " ".join(piece.text for piece in joined) == said


CENTRED = (
    (("Ref", "Action", "Who", "By"), (0, 0, 0, 0)),
    (("2.1", "Count the lamps", "T Moor / P|Stone", "3 May 2031"), (0, 0, 1, 0)),
    (("4", "Draw a map of the footbridges|and of the steps", "R Bell", "End|June 2031"), (0, 1, 0, 1)),
    (("7", "Ring the lock keepers", "tbc", "Autumn"), (0, 0, 0, 0)),
)


def centred(paper: Paper, rows: tuple[tuple[tuple[str, ...], tuple[int, ...]], ...]) -> None:
    """Rows whose wrapped cells stand half a line above and below the others; no line around them."""
    for cells, wrapped in rows:
        middle = paper.down + (6.0 if any(wrapped) else 0.0)
        for across, cell, wraps in zip((60, 90, 330, 430), cells, wrapped, strict=True):
            parts = cell.split("|")
            for place, part in enumerate(parts):
                paper.at(across, middle + (12.0 * place - 6.0 if wraps else 0.0), part, size=10)
        paper.down = middle + (20.0 if any(wrapped) else 14.0)


def test_cells_centred_in_their_rows_stay_with_the_number_they_stand_beside() -> None:
    paper = Paper()
    paper.say(LONG)
    paper.gap()
    paper.say("Actions from this meeting", bold=True)
    centred(paper, CENTRED)
    paper.gap()
    paper.say(MORE)
    assert rows_of(paper.source()) == [[cell.replace("|", " ") for cell in cells] for cells, _ in CENTRED]
