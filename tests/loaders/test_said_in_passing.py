"""Dates, times, decisions and owners that the text only mentions: none of them becomes the meeting's own."""

from __future__ import annotations

import pytest

from graph.names import parse_name
from loaders.parsers.header import clock
from loaders.records import MeetingRecord
from tests.loaders.made import read

HEAD = "Fernhill Safety Board\n\nMinutes of the meeting held on 4 June 2031\n\nPresent: Orla Finch, Perry Stone\n\n"
NEXT = "1. Dogs\n\nNone.\n\n2. Next meeting\n\n"


def meeting_of(text: str) -> MeetingRecord:
    (meeting,) = read(text)[1].meetings
    return meeting


def test_a_date_told_in_a_sentence_is_not_the_day_of_the_meeting() -> None:
    text = "Report\n\nThe Secretary reminded the directors that a report made up to 30 September 2031 would be due."
    below = "\n\nFunding\n\nThe directors noted that funding had ceased.\n\nPresent: Orla Finch"
    assert meeting_of(text + below).date is None


def test_a_date_of_something_else_is_no_meeting_before() -> None:
    text = "1. Minutes\n\nMotion by Orla Finch to approve the minutes. Payments left 300.17 on 30 May 2031."
    assert meeting_of(HEAD + text).previous_meeting is None


def test_a_day_alone_near_the_top_is_the_day_of_the_meeting() -> None:
    head = "Town of Fernhill\nMonthly Meeting\nOctober 19, 2031\n\n# CALL TO ORDER\n\n"
    meeting = meeting_of(f"{head}Chair Orla Finch called the meeting to order.\n\n# ROAD\n\nNone.")
    assert (meeting.date, meeting.chair) == ("2031-10-19", "Orla Finch")


def test_a_word_glued_to_the_year_hides_no_date() -> None:
    text = "Fernhill Safety Board\n\nMinutes of the meeting held on 13 December 2031at Dale Hall\n\nPresent: Orla Finch"
    assert meeting_of(text).date == "2031-12-13"


def test_the_meetings_own_day_is_not_that_of_the_next() -> None:
    assert meeting_of(f"{HEAD}{NEXT}Wednesday 4 June at 7 p.m.").next_meeting.date is None
    assert meeting_of(f"{HEAD}{NEXT}2 July at 7 p.m.").next_meeting.date == "2031-07-02"


@pytest.mark.parametrize(
    ("said", "time"),
    [
        ("2.30 – 4.30", "14:30"), ("7.30", None), ("7.30 pm", "19:30"), ("02:30", "02:30"), ("9.30", "09:30"),
        ("00:00", None), ("7.30 – 9.30pm", "19:30"), ("10.00 – 12.30pm", "10:00"),
    ],
)
def test_a_clock_without_am_or_pm(said: str, time: str | None) -> None:
    assert clock(said) == time


@pytest.mark.parametrize("said", ["Signed as a true record", "No other business was noted."])
def test_a_line_to_sign_decides_nothing(said: str) -> None:
    assert meeting_of(f"{HEAD}1. Dogs\n\nThe dogs were counted.\n\n{said}\n").resolutions == []


def test_a_task_belongs_to_nobody_whom_only_an_earlier_clause_names() -> None:
    text = "It was agreed that Perry Stone would chair the panel and that any surplus should be sent to the hospice."
    told = {a.text: a.owners for a in meeting_of(f"{HEAD}1. Dogs\n\n{text}").actions}
    assert all(owners == [] for words, owners in told.items() if words.startswith("any surplus"))


def test_two_names_with_a_comma_own_a_task_together() -> None:
    (action,) = meeting_of(f"{HEAD}1. Dogs\n\nAction: Write the plan for the dogs (Perry Stone, Orla Finch).").actions
    assert sorted(action.owners) == sorted(parse_name(n).display for n in ("Perry Stone", "Orla Finch"))


def test_a_matter_in_capitals_owns_nothing() -> None:
    text = "c. GDPR Lead – Perry Stone was appointed.\n\nAction: GDPR to send the form."
    assert all("GDPR" not in action.owners for action in meeting_of(f"{HEAD}1. Dogs\n\n{text}").actions)


def test_an_aim_gives_nobody_a_task() -> None:
    text = "She stated that her aim as Chair of the Board was to promote partnership working."
    assert meeting_of(f"{HEAD}1. Dogs\n\n{text}").actions == []


def test_the_meeting_before_may_be_named_without_its_year() -> None:
    meeting = meeting_of(HEAD + "1. Welcome\n\nNone.\n\n2. Notes of 13 February and action update\n\nAgreed.\n")
    assert meeting.previous_meeting == "2031-02-13"
    assert meeting_of(HEAD + "1. Welcome\n\nNone.\n\n2. Lamps of 13 February\n\nAgreed.\n").previous_meeting is None


@pytest.mark.parametrize(
    ("title", "before"),
    [
        ("Minute of 13 February 2031 and matters arising", "2031-02-13"),
        ("Minute of the previous meeting, 13 February 2031", "2031-02-13"),
        ("Approval of Minute of Meeting of 13 February 2031", "2031-02-13"),
        ("Minute of silence for those lost on 13 February 2031", None),
        ("A minute of reflection on 13 February 2031", None),
        ("A last-minute change of 13 February 2031", None),
    ],
)
def test_a_minute_in_the_singular_is_that_of_the_meeting_before(title: str, before: str | None) -> None:
    assert meeting_of(f"{HEAD}1. Welcome\n\nNone.\n\n2. {title}\n\nOrla Finch spoke.\n").previous_meeting == before


def test_the_minute_that_was_approved_is_that_of_its_day() -> None:
    text = "1. Minute of 13 February 2031\n\nThe minute was approved on the motion of Orla Finch.\n"
    approval = meeting_of(HEAD + text).approval
    assert approval is not None
    assert approval.meeting_date == "2031-02-13"
