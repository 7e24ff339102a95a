"""Headings that lie about the day, the day the meeting was held and the reason out."""

from __future__ import annotations

import pytest

from graph.dates import fill_nearest, find_dates
from loaders.records import MeetingRecord
from tests.loaders.made import read


def held(head: str, *, previous: str = "5 March 2031", following: str = "Thursday 11 September 2031") -> MeetingRecord:
    text = (
        f"Fernhill Safety Board\n\n{head}\n\nPresent: Orla Finch, Perry Stone\n\n1. Minutes of the last meeting\n\n"
        f"The minutes of the meeting held on {previous} were agreed.\n\n2. Dogs\n\nThe dogs were counted.\n\n"
        f"3. Date of next meeting\n\n{following}\n"
    )
    (meeting,) = read(text)[1].meetings
    return meeting


def test_a_date_that_fits_stands_as_it_is() -> None:
    meeting = held("Minutes of the meeting held on Wednesday 4 June 2031")
    assert (meeting.date, meeting.date_stated) == ("2031-06-04", "2031-06-04")


@pytest.mark.parametrize("year", [2030, 2032])
def test_a_year_that_neither_neighbour_allows_is_put_right(year: int) -> None:
    meeting = held(f"Minutes of the meeting held on Wednesday 4 June {year}")
    assert (meeting.date, meeting.date_stated) == ("2031-06-04", f"{year}-06-04")
    assert "the year is taken as 2031" in meeting.date_reason


def test_a_wrong_weekday_alone_changes_nothing_and_is_told() -> None:
    meeting = held("Minutes of the meeting held on Friday 4 June 2031")
    assert meeting.date == "2031-06-04"
    assert "the weekday does not fit" in meeting.date_reason


def test_of_two_dates_the_one_between_the_neighbours() -> None:
    meeting = held("4 June 2030\n\nDate and time of meeting: Wednesday 4 June 2031")
    assert meeting.date == "2031-06-04"


def test_a_year_that_cannot_be_is_no_date() -> None:
    meeting = held("Minutes of the meeting held on 4 June 1031", following="To be agreed")
    assert meeting.date in (None, "2031-06-04")
    assert "1031 cannot be" in meeting.date_reason


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Next meeting: Thursday 11 September 2031, 2pm", "2031-09-11"),
        ("Next meeting / 11 September / Town Hall", "2031-09-11"),
        ("The chair said that the next meeting would be held on 11 September 2031.", "2031-09-11"),
        ("The next meeting of the Fire Authority is on 11 September 2031.", None),
        ("Next meeting: 11 March 2030", None),
    ],
)
def test_the_next_meeting_outside_an_item_of_its_own(said: str, expected: str | None) -> None:
    text = (
        "Fernhill Safety Board\n\nMinutes of the meeting held on 4 June 2031\n\nPresent: Orla Finch, Perry Stone\n\n"
        f"1. Apologies\n\nNone.\n\n2. Dogs\n\nThe dogs were counted.\n\n3. Any other business\n\n{said}\n"
    )
    assert read(text)[1].meetings[0].next_meeting.date == expected


def test_a_year_left_unchanged_over_new_year_is_mended_by_its_weekday() -> None:
    head = "Fernhill Safety Board\nMinutes of the meeting held on 5 December 2030\n\n"
    head += "1. Lamps\n\nNoted.\n\n2. Next meeting\n\n"
    _, records = read(head + "Friday 9 January 2030 in the hall.")
    assert records.meetings[0].next_meeting.date is None  # neither 2030 nor 2031 has that day on a Friday
    _, records = read(head + "Thursday 9 January 2030 in the hall.")
    assert records.meetings[0].next_meeting.date == "2031-01-09"


def test_a_list_of_coming_meetings_gives_the_first() -> None:
    text = "Fernhill Safety Board\nMinutes of the meeting held on 5 March 2030\n\n1. Lamps\n\nNoted.\n\n"
    _, records = read(text + "2. Dates of meetings\n\nTuesdays 4th June, 3rd September and 3rd December 2030.")
    assert records.meetings[0].next_meeting.date == "2030-06-04"


def test_a_year_behind_an_apostrophe_is_read() -> None:
    assert [d.iso for d in find_dates("14 Sept '22 and 3 May ' 9")] == ["2022-09-14", "--05-03"]


@pytest.mark.parametrize(
    ("written", "iso"),
    [("4 June '98", "1998-06-04"), ("4 June '31", "2031-06-04"), ("4/6/98", "1998-06-04"), ("4.6.31", "2031-06-04")],
)
def test_a_year_of_two_figures_is_of_the_century_it_can_be(written: str, iso: str) -> None:
    assert [date.iso for date in find_dates(written)] == [iso]


@pytest.mark.parametrize(
    ("said_on", "day"),
    [("2030-09-15", "2030-12-08"), ("2031-01-12", "2030-12-08"), ("2031-05-01", "2030-12-08"), ("2030", "")],
)
def test_a_day_without_a_year_is_the_nearest_one(said_on: str, day: str) -> None:
    assert fill_nearest("--12-08", said_on) == day
