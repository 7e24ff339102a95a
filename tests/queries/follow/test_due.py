"""A due date in the words of minutes in, the last day that it allows out."""

from __future__ import annotations

import pytest

from queries.follow.due import last_day

ONE, TWO = "2020-01-10", "2020-04-10"


@pytest.mark.parametrize(
    ("due", "day"),
    [
        ("30th June", "2020-06-30"),
        ("end of October", "2020-10-31"),
        ("September meeting", "2020-09-30"),
        ("February", "2020-02-29"),
        ("2021-05-06", "2021-05-06"),
        ("Christmas", "2020-12-25"),
        ("next meeting", TWO),
        ("Easter", "2020-04-12"),
        ("Easter 2025", "2025-04-20"),
        ("Easter holidays", ""),
        ("this week", "2020-01-10"),
        ("end of next week", "2020-01-17"),
        ("Nov 2023", "2023-11-30"),
        ("Sept 2021", "2021-09-30"),
        ("Dec 19", "2019-12-31"),  # of a log: the year in figures
        ("1 July 20", "2020-07-01"),
        ("by end Oct '20", "2020-10-31"),
        ("June 15", "2020-06-15"),  # no year near it
        ("31 June 20", "2020-06-30"),
        ("Spring 2023", "2023-05-31"),
        ("early spring 2023", ""),
        ("Christmas 2021", "2021-12-25"),
        ("beginning of June", ""),
        ("22/10", "2020-10-22"),
        ("by 9/1", "2021-01-09"),
        ("31/2", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_the_last_day_of_a_due_date(due: str, day: str) -> None:
    assert last_day(due, ONE, TWO) == day


def test_a_month_before_the_meeting_is_that_of_the_next_year() -> None:
    assert last_day("March", "2020-10-15") == "2021-03-31"
