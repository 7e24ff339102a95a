"""Words of a later meeting that say that a post called wanting is filled, and words that do not."""

from __future__ import annotations

import pytest

from graph.schema import Quote
from queries.gaps.filled import says_held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The council now had a grant funded lamp co-ordinator, and that a plan was with the board.", True),
        ("The lamp co-ordinator was Ann Lee and she chaired the Lamp Board.", True),
        ("The lamp co-ordinator post is now funded.", True),
        ("The lamp co-ordinator was asked for figures.", False),
        ("The council had a talk with the lamp co-ordinator.", False),
        ("The council still had a vacant lamp co-ordinator post.", False),
        ("It was hoped that the lamp co-ordinator was Ann Lee.", False),
        ("The lamp co-ordinator post was not funded.", False),
    ],
)  # fmt: skip
def test_a_post_is_held_where_the_words_say_so(text: str, held: bool) -> None:
    assert says_held(Quote("a.txt", "2031-03-04", "4", 1, 1, 0, len(text), text)) is held
