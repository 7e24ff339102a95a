"""What the first page quotes: sentences and no titles, and what breaks off in its file ends with dots."""

from __future__ import annotations

import pytest

from tests.viz.answers import proof
from viz.report.review.quotes import is_cut, is_told


@pytest.mark.parametrize(
    ("words", "told", "cut"),
    [
        ("Nobody was asked to obtain it.", True, False),
        ("TL will chair.", True, False),
        ("15.15 Kept in the cells overnight", False, False),
        ("2. Nuisance Motorcycles", False, False),
        ("Ann Hart (Lake Prison)", False, False),
        ("Head of Parks, Lake Borough Council and Lakeshire Fire and Rescue Service", False, False),
        ("The police said that they could not deal with the owners of the land, who ought to", True, True),
        ("The police said that they could not deal with the owners of the land.", True, False),
    ],
)
def test_a_sentence_is_told_from_a_title_and_from_one_that_breaks_off(words: str, told: bool, cut: bool) -> None:
    assert (is_told(proof(words)), is_cut(words)) == (told, cut)
