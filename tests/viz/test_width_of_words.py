"""A column holds its words whole as they are printed: broad letters need more room than their count."""

from __future__ import annotations

import pytest

from viz.report.model import Column, Table, Text
from viz.report.widths import BESIDE, WRITTEN, least, widths

PRINTED = {"medium": 6.82, "Approved": 8.22}  # average letters of a line that the word takes in the printed sans serif


@pytest.mark.parametrize("word", sorted(PRINTED))
def test_a_word_of_broad_letters_has_room(word: str) -> None:
    assert least("", [word]) - BESIDE >= PRINTED[word]


def test_where_long_words_are_broken_a_column_needs_no_more_than_their_part() -> None:
    assert least("", ["Responsibilities"], 8) < least("", ["Responsibilities"])


def test_an_empty_column_has_room_to_write_in() -> None:
    assert least("Date", ["", ""]) - BESIDE == WRITTEN
    assert least("Date", ["", "may"]) < least("Date", ["", ""])


def test_short_cells_are_broken_where_long_texts_need_the_room() -> None:
    heads = (Column("Agreed"), Column("What", share=6), Column("Who", share=2), Column("Due"), Column("State", share=3))
    what = "the wardens write to the owners of the lamps about the dark corner by the mill " * 2
    rows = [("20 March 2031, minute 29", what, "Ann Lee; Bo Rae", "next meeting, 16 May 2031", "cannot tell: lost")]
    table = Table(heads, tuple(tuple(Text(cell) for cell in row) for row in rows * 3))
    broad = widths(table)
    assert broad[1] == max(broad)
    assert broad[1] > 2 * broad[0]


def test_short_cells_stay_on_one_line_where_there_is_room() -> None:
    table = Table((Column("Day"), Column("What")), ((Text("20 September 2031"), Text("lamps")),))
    assert widths(table)[0] * 110 - BESIDE > len("20 September 2031")
