"""A column holds its words whole as they are printed: broad letters need more room than their count."""

from __future__ import annotations

import pytest

from viz.report.widths import BESIDE, WRITTEN, least

PRINTED = {"medium": 6.82, "Approved": 8.22}  # average letters of a line that the word takes in the printed sans serif


@pytest.mark.parametrize("word", sorted(PRINTED))
def test_a_word_of_broad_letters_has_room(word: str) -> None:
    assert least("", [word]) - BESIDE >= PRINTED[word]


def test_where_long_words_are_broken_a_column_needs_no_more_than_their_part() -> None:
    assert least("", ["Responsibilities"], 8) < least("", ["Responsibilities"])


def test_an_empty_column_has_room_to_write_in() -> None:
    assert least("Date", ["", ""]) - BESIDE == WRITTEN
    assert least("Date", ["", "may"]) < least("Date", ["", ""])
