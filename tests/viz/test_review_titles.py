"""Titles all in capitals are written as people write them; a task says its deed, and what it points back to."""

from __future__ import annotations

import pytest

from viz.report.pointing import points_back
from viz.report.review.wording import short_deed
from viz.report.titles import abbreviations_of, as_written

SHORT = abbreviations_of(["The ASB team and the MOPAC office came to the YOS.", "AGENDA FOR ALL"])


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("ASB AND LAMPS UPDATE", "ASB and Lamps Update"),
        ("QUESTIONS ON THE PLAN", "Questions on the Plan"),
        ("Lamps and CCTV", "Lamps and CCTV"),
        ("2031--34", "2031--34"),
    ],
)
def test_a_title_in_capitals_keeps_the_abbreviations_of_the_record(title: str, expected: str) -> None:
    assert as_written(title, SHORT) == expected


def test_lines_all_in_capitals_tell_no_abbreviations() -> None:
    assert frozenset({"ASB", "MOPAC", "YOS"}) == SHORT


def test_what_led_to_a_decision_is_left_out_of_a_long_one() -> None:
    long = (
        "With many of the lamps that were being spoken of that day there was often a link to the roads, and so to this "
        "end it was decided to invite Ada Quill to the next meeting"
    )
    assert short_deed(long) == "Invite Ada Quill to the next meeting"
    assert short_deed(long.replace("decided to invite Ada Quill", "agreed that she come")).startswith("With many")


def test_a_task_that_says_this_points_back() -> None:
    assert points_back("This matter be discussed outside of the meeting")
    assert not points_back("The lamps be counted")
