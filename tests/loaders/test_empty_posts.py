"""Sentences that say that nobody holds a post, or that a group has no chair; hopes and questions say nothing."""

from __future__ import annotations

import pytest

from tests.loaders.made import said


def _empty(text: str) -> list[str]:
    return [one.post for one in said(text).issues if one.post]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("There is no lamp secondee. The last one was called back.", ["lamp secondee"]),
        ("The top three: no bins; no lamp secondee since June 2030, which may be noticed.", ["lamp secondee"]),
        ("Lamp secondee - there hasn't been one since last June.", ["Lamp secondee"]),
        ("It is now fourteen months since there was a therapist.", ["therapist"]),
        ("As there was no chair of the Lamp Sub-Group, it had not met.", ["Chair of the Lamp Sub-Group"]),
        ("Lamp Sub-group. With Bo Marsh's move there is no chair.", ["Chair of the Lamp Sub-group"]),
    ],
)
def test_nobody_is_in_a_post(text: str, posts: list[str]) -> None:
    assert _empty(text) == posts


@pytest.mark.parametrize(
    "text",
    [
        "There is no clerk.",
        "There was no such secretary.",
        "It was asked whether there is no lamp secondee.",
        "If there is no chair of the Lamp Sub-Group it cannot meet.",
        "There is no chair.",
        "There was no chair for the visitor.",
        "There is no need for a lamp secondee.",
    ],
)
def test_other_words_tell_of_no_empty_post(text: str) -> None:
    assert _empty(text) == []
