"""The words of a task in, the short form that screens show out."""

from __future__ import annotations

import pytest

from queries.follow.words import deed


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("RESOLVED that the policy be redrafted.", "The policy be redrafted"),
        ("It was also agreed that Ann write to the Board.", "Ann write to the Board"),
        ("Ann promised to write.", "Ann promised to write"),
        ("He expressed concern at the map and asked that the police send another.", "The police send another"),
        (
            "Ann would write to owners who wept and asked that it end.",
            "Ann would write to owners who wept and asked that it end",
        ),
    ],
)
def test_a_task_without_the_words_that_only_open_it(text: str, short: str) -> None:
    assert deed(text) == short
