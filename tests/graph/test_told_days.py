"""A day that later minutes tell fits a task only between the day it was given and its end."""

from __future__ import annotations

import pytest

from graph.told_days import BETWEEN, NEAR, fits

SAID, TASK = "2032-07-12", "2031-05-18"


@pytest.mark.parametrize(
    ("text", "due", "told"),
    [
        ("The plan went in on 28 June last year.", "30 June 2031", NEAR),
        ("The plan went in on 28 June 2031.", "30 June 2031", NEAR),
        ("The plan went in that June.", "end of June", BETWEEN),
        ("It was sent in June 2031.", "30 June 2031", BETWEEN),
        ("It was sent in May 2031.", "end of July 2031", BETWEEN),
        ("The plan went in on 28 June.", "30 June 2031", 0),  # of this year, for all that is said
        ("The plan went in on 2 July last year.", "30 June 2031", 0),
        ("The plan went in on 28 April last year.", "30 June 2031", 0),
        ("The plan went in that August.", "end of June", 0),
        ("The plan went in on 28 June last year.", "", 0),
        ("The plan went in on 28 June last year.", "as soon as possible", 0),
    ],
)
def test_the_day_of_a_deed_and_the_end_of_a_task(text: str, due: str, told: int) -> None:
    assert fits(text, SAID, TASK, due) == told
