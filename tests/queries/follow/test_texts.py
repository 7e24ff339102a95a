"""Words of a task are found in a text in whatever form it writes them."""

from __future__ import annotations

import pytest

from queries.follow.texts import stems_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Five of the eleven self assessments have come back.", {"selfassessment"}),
        ("The self-assessment was late.", {"selfassessment"}),
        ("Selfassessments were few.", {"selfassessment"}),
        ("Each made an assessment of itself.", set()),
    ],
)
def test_a_word_of_two_parts_is_one_with_or_without_its_hyphen(text: str, found: set[str]) -> None:
    assert stems_in(text, ["selfassessment", "lamp"]) == found


def test_no_stems_find_nothing() -> None:
    assert stems_in("Anything at all.", []) == set()
