"""Gaps that are one matter told twice: told together; what only looks so stays apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from queries.gaps.entries import each_gap
from tests.queries.test_gap_answers import minutes
from tests.queries.test_gaps_together import also

ONE_SENTENCE = "The Kite Warden post was vacant and on hold, as was the post of Head of Lamps. "
TWO = "The Kite Warden post was vacant. The post of Head of Lamps was vacant. "
ALONE = "The Kite Warden post was vacant and on hold."
BOTH = ["Head of Lamps", "Kite Warden post"]


@pytest.mark.parametrize(("text", "rows", "posts"), [(ONE_SENTENCE, 1, BOTH), (TWO, 2, BOTH), (ALONE, 1, BOTH[1:])])
def test_two_posts_that_one_sentence_calls_vacant_are_one_question(
    tmp_path: Path, text: str, rows: int, posts: list[str]
) -> None:
    told = [row for row in minutes(tmp_path, text)["rows"] if row["kind"] == "post_vacant"]
    assert (len(told), sorted(row["what"] for row in each_gap(told))) == (rows, posts)


UNLED = "Hate crime: there is no lead."


@pytest.mark.parametrize(
    ("asked", "together"),
    [
        ("The Chair asked all partners to consider whether they could offer someone.", True),
        ("The Chair asked all partners to send in their plans.", False),
    ],
)
def test_what_all_are_asked_where_a_matter_has_no_lead_is_told_with_it(
    tmp_path: Path, asked: str, *, together: bool
) -> None:
    rows = minutes(tmp_path, f"{UNLED} {asked}")["rows"]
    tied = [row for row in rows if row["issue"] == "Hate crime" and "collective_owner" in also(row)]
    assert bool(tied) is together
    assert [row for row in rows if {row["kind"], *also(row)} & {"no_owner", "issue_unled"}]
