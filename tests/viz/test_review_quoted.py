"""What the first page quotes: sentences and no titles, and what breaks off in its file ends with dots."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.view import Window
from tests.viz.answers import proof
from tests.viz.from_minutes import minutes, view_of
from viz.report.ledger import Ledger
from viz.report.model import Points
from viz.report.review.asked import Asked
from viz.report.review.basis import basis_and_limits
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


def test_the_short_paper_names_few_things_that_cannot_be_told(tmp_path: Path) -> None:
    texts = [minutes(f"{day} March 2031", "It was agreed that Ann Hart would write.") for day in (3, 5)]
    with view_of(tmp_path, *texts) as view:
        lines = []
        for short in (False, True):
            asked = Asked(view, Window(), Ledger(), short=short)
            reasons = [f"Whether lamp {number} is lit." for number in range(9)]
            asked.given["gaps"] = asked.of("gaps")._replace(cannot_tell=reasons)
            told = [block for block in basis_and_limits(asked).blocks if isinstance(block, Points)][-1]
            lines.append([point.words for point in told.items])
    assert len(lines[0]) >= 9
    assert len(lines[1]) == 4
    assert lines[1][-1].endswith("the whole review has them.")
