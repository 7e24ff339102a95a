"""Titles all in capitals are written as people write them; a task says its deed, and what it points back to."""

from __future__ import annotations

import pytest

from viz.report.pointing import points_back
from viz.report.review.deed_title import deed_title
from viz.report.review.wording import short_deed
from viz.report.titles import abbreviations_of, as_written, is_of_many

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


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("the last draft of the Lamp Plan would be read and sent to the Board in May", "Last draft of the Lamp Plan"),
        ("It was agreed that the word needed to be spread among the wards that all is well",
         "Word to be spread among the wards"),
        ("RESOLVED that a lamp paper be prepared.", "Lamp paper to be prepared"),
        ("All Groups to send their plans on one form (for order)", "Send their plans on one form"),
        ("Each partner was asked to name a lamp warden by 9th April.", "Name a lamp warden"),
        ("RESOLVED that partners give feedback on the Lamp Plan", "Give feedback on the Lamp Plan"),
        ("HM and NH to meet the lamp office to see if they would help.", "Meet the lamp office"),
        ("Hearing back: No one disagreed.", "Hearing back"),
        # near misses: who is to do it, what only points, what is no task, what is too long to be whole
        ("Ms Low would shortly be writing to partners about a new one.", ""),
        ("The Head of Lamps would circulate the link.", ""),
        ("It was agreed that this be put right.", ""),
        ("RESOLVED that its terms be amended accordingly.", ""),
        ("Partners were worried about the lamps of the ward.", ""),
        ("Partners felt that the lamps of the ward were dim.", ""),
        ("Members to let Ida know if they can come.", ""),
        ("Priya said that there was loud agreement.", ""),
        ("ACTION: Nobody has the key.", ""),
        ("Action: Nobody has the key.", ""),
        ("All partners to send the dates and places and numbers of every lamp and gate they have to Ida", ""),
        ("A" * 4000 + " to send", ""),
    ],
)  # fmt: skip
def test_a_title_is_made_of_a_task_where_it_is_short_and_whole(words: str, title: str) -> None:
    assert deed_title(words) == title


@pytest.mark.parametrize(
    ("title", "is_so"),
    [("Fire Service Update", True), ("Updates from sub-groups", True), ("Questions to Partners on the Year", True),
     ("AOB", True), ("Any other business", True), ("Updated Lamp Plan", False), ("Lamp reporting", False)],
)  # fmt: skip
def test_an_item_of_many_matters_is_told_by_its_title(title: str, *, is_so: bool) -> None:
    assert is_of_many(title) is is_so
