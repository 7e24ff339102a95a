"""The registers of people and posts: the lists of those present, and whoever else the minutes name in role."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.viz.from_minutes import minutes, part, review_of, rows_of
from viz.report.model import Report, Text

TOLD = (
    "Mr Owen Reed, Head of Kites, informed the Board that kites were few.",
    "The NHS Safeguarding Manager said that beds were short. The Chairman thanked her. The Director said no.",
    "It was agreed that the Harbour Master would count the boats.",
)


@pytest.fixture
def review(tmp_path: Path) -> Report:
    return review_of(tmp_path, minutes("4 March 2031", *TOLD))


def test_who_speaks_with_a_post_and_is_in_no_list_stands_in_the_register(review: Report) -> None:
    people = {row[0]: row[1:] for row in rows_of(review, "people")}
    assert people["Owen Reed"][0] == "Head of Kites"
    assert people["Owen Reed"][2:] == ["in no list", "4 March 2031"]
    assert people["Cal Moor"][1:3] == ["Lakeshire Police", "Lake Safety Board"]


def test_posts_that_only_speak_or_have_a_task_stand_there_too_without_a_name(review: Report) -> None:
    posts = {row[0]: row[2] for row in rows_of(review, "posts")}
    assert posts["Head of Kites"] == "Owen Reed"
    assert posts["NHS Safeguarding Manager"] == "nobody named"
    assert not {"Chairman", "Director", "The Director"} & set(posts)


def test_each_register_says_what_it_is_made_of(review: Report) -> None:
    for name, told in (("people", "1 of 5 rows are in no list"), ("posts", "stand in no such list")):
        (made_of,) = (block for block in part(review, name).blocks if isinstance(block, Text))
        assert "the lists of those present" in made_of.words
        assert told in made_of.words
