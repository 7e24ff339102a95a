"""A post that minutes name after its last holder was seen: it was shown since, whoever holds it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.view import Window
from tests.viz.from_minutes import PRESENT, minutes, review_of, rows_of, view_of
from viz.report.ledger import Ledger
from viz.report.review.asked import Asked
from viz.report.review.named import last_day, last_named

LISTED = PRESENT.replace("\n\n", "\nEve Wills, Chairman, Shore Forum\nIvo Brand, Head of Parks and Open Spaces\n\n")
FIRST = minutes("3 March 2027", "Eve Wills said that litter was a problem.", present=LISTED)
POST = "Chairman, Shore Forum"


@pytest.mark.parametrize(
    ("said", "is_named"),
    [
        ("The Shore Forum Chairman highlighted the problem of litter.", True),
        ("The Chair of the Shore Forum said that litter was a problem.", True),
        ("The Vice-Chairman of the Shore Forum highlighted the problem.", False),
        ("The former Chairman of the Shore Forum was thanked.", False),
        ("The Chairman of the Shore Forum and Harbour Club was thanked.", False),
        ("The Chairman said that the Shore Forum was thanked.", False),
        ("Papers of the Shore Forum, Chairman of the Harbour Club to note.", False),
    ],
)
def test_a_post_is_named_by_its_words_side_by_side(tmp_path: Path, said: str, is_named: bool) -> None:
    with view_of(tmp_path, FIRST, minutes("5 March 2031", said)) as view:
        found = last_named(Asked(view, Window(), Ledger()), POST)
    assert (found is not None and found.meeting == "2031-03-05") == is_named


def test_a_post_named_later_was_shown_since(tmp_path: Path) -> None:
    later = minutes("5 March 2031", "The Head of Parks and Open Spaces said that it was done.")
    with view_of(tmp_path, FIRST, later) as view:
        asked = Asked(view, Window(), Ledger())
        held = asked.posts["Ivo Brand"].post
        assert held.startswith("Head of Parks and Open Spaces")
        assert last_day(asked, held) == "2031-03-05"
        assert last_day(asked, "Head of Ferries") == ""


def test_the_register_of_posts_counts_the_days_on_which_a_post_is_named(tmp_path: Path) -> None:
    later = minutes("5 March 2031", "The Head of Parks and Open Spaces said that it was done.")
    rows = {row[0]: row for row in rows_of(review_of(tmp_path, FIRST, later), "posts")}
    days = "3 March 2027; the post named again on 5 March 2031"
    assert rows["Head of Parks and Open Spaces"][2:] == ["Ivo Brand", days]
