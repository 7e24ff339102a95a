"""A question names a post and those who are all asked as people say them."""

from __future__ import annotations

import pytest

from queries.gaps.asking import all_of_them, the_post


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("Lamp Officer", "the post of Lamp Officer"),
        ("Head of Lamps (Lake Council)", "the post of Head of Lamps (Lake Council)"),
        ("Co-ordinator post", "the co-ordinator post"),
        ("Second voluntary sector seat", "the second voluntary sector seat"),
        ("Lamp Abuse post", "the Lamp Abuse post"),
        ("IOM post", "the IOM post"),
        ("The post that she had held had not been filled.", ""),
    ],
)
def test_a_post_in_a_question(what: str, told: str) -> None:
    assert the_post(what) == told


@pytest.mark.parametrize(
    ("owner", "told"),
    [("Each partner", "each partner"), ("ALL", "all"), ("Lake Council", "Lake Council"), ("All Groups", "all Groups")],
)
def test_who_is_asked_in_a_question(owner: str, told: str) -> None:
    assert all_of_them(owner) == told
