"""A line is told only where the lines of the text are those of the file; else none is."""

from __future__ import annotations

from graph.schema import Quote
from queries.follow.undecided import _line
from queries.meetings.texts import MinutesText, as_filed

TEXT = "Lamps\n\nNobody came.\n\nIt was dark. It rained.\n\nBins\n"


def known(words: str, line: int) -> Quote:
    start = TEXT.index(words)
    return Quote("a.md", "2031-03-05", "1", 0, line, start, start + len(words), words)


def test_words_whose_line_is_known_say_whether_text_and_file_have_the_same_lines() -> None:
    assert as_filed(TEXT, [known("Lamps", 1), known("Bins", 7)])
    assert not as_filed(TEXT, [known("Lamps", 1), known("Bins", 4)])


def test_a_sentence_of_a_file_laid_out_otherwise_has_no_line() -> None:
    at = TEXT.index("It rained")
    assert MinutesText("a.md", TEXT, 0, len(TEXT)).sentence(at, "").line == 5
    assert MinutesText("a.md", TEXT, 0, len(TEXT), False).sentence(at, "").line == 0


def test_a_place_between_two_known_ones_has_the_line_that_both_allow() -> None:
    at, near = TEXT.index("It rained"), known("Lamps", 1)
    assert _line(TEXT, near, known("Bins", 7), at) == 5
    assert _line(TEXT, near, known("Bins", 3), at) == 0
    assert _line(TEXT, known("Lamps", 4), known("Bins", 4), at) == 4
    assert _line(TEXT, near, None, at) == 5
    assert _line(TEXT, known("Nobody", 2), None, at) == 0
