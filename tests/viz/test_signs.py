"""Words that turn the direction of print round end that themselves, so that what stands beside them keeps its place."""

from __future__ import annotations

import pytest

from viz.report.signs import fenced
from viz.report.writers.markdown import plain


@pytest.mark.parametrize(
    ("words", "closed"),
    [
        ("\u202eabc", "\u202eabc\u202c\u200e"),
        ("\u2067abc", "\u2067abc\u2069\u200e"),
        ("\u202eabc\u202c", "\u202eabc\u202c\u200e"),
        ("abc", "abc"),
    ],
)
def test_a_change_of_direction_is_closed(words: str, closed: str) -> None:
    assert fenced(words) == closed


def test_markdown_closes_it_too() -> None:
    assert plain("why \u202eabc | def") == "why \u202eabc \\| def\u202c\u200e"
