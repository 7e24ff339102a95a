"""The next meeting as minutes announce it, in an item, behind a label or in a sentence."""

from __future__ import annotations

import pytest

from tests.loaders.made import read

HEAD = (
    "Fernhill Safety Board\nMinutes of the meeting held on 5 December 2030\n\n"
    "Present: Tess Moor (Chair), Ada Quill, Perry Stone\n\n1. Lamps\n\nNoted.\n\n"
)


def announced(text: str) -> str | None:
    return read(HEAD + text)[1].meetings[0].next_meeting.date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date of next meeting is 10th January 2031", "2031-01-10"),
        ("Next Meeting   Tuesday, 12th November 2031", "2031-11-12"),
        ("The next meeting is Thursday 26th June, 10.00 – 11.30", "2031-06-26"),
        ("The next Community Council Meeting was set for Monday 3rd of November 2031.", "2031-11-03"),
        ("Next meeting Oct 17, 2031", "2031-10-17"),
        ("the next meeting was scheduled for Friday 2 May 2031", "2031-05-02"),
        ("2. NEXT MEETING MONDAY 3 JUNE at 7 p.m.", "2031-06-03"),
        ("2. ITEMS FOR AGENDA OF NEXT MEETING - To be held on Tuesday 6th February 2031.", "2031-02-06"),
        ("2. Dates of Meetings for 2031\n2.30pm, Wednesday 7th December 2031", "2031-12-07"),
        ("Next meeting will be held (virtually - tbc) on 16th March 2031.", "2031-03-16"),
        ("The next Leisure, Parks & Lamps Committee meeting has been scheduled for Tues 10th June 2031", "2031-06-10"),
        ("2. Date for next Open/Committee Meeting: 7th November 7pm.", "2031-11-07"),
        ("The date for the next Fernhill Council meeting and Election will be on Tuesday 21st January", "2031-01-21"),
        ("2. Meeting schedule for 2031\nAugust 19th, 2031", "2031-08-19"),
        ("Date of Future Meeting:\n29 Sept 2031, 2:30 – 4:30", "2031-09-29"),
        ("We stopped at 16.12. Next time: Wednesday 15 January 2031, 14.00.", "2031-01-15"),
        ("We next meet on 4 March.", "2031-03-04"),
        ("We meet again on Tuesday 4 March.", "2031-03-04"),
        ("See you all on Tuesday 4 March.", "2031-03-04"),
        ("Next board is Tuesday 4 March", "2031-03-04"),
        ("DONM 28/2", "2031-02-28"),
        ("DONM: 28/2/31", "2031-02-28"),
        ("2. DONM 28 Feb", "2031-02-28"),
    ],
)
def test_an_announced_meeting_is_read(text: str, expected: str) -> None:
    assert announced(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Papers for the next meeting are due by 3 May 2031.", "Tess Moor will report to the next meeting on 3 dogs.",
        "Next Exec is Tuesday 4 March 2031.", "Next Board report is due 4 March 2031.", "DONM 2/2031",
        "We shall not meet again before 4 March 2031.",
    ],
)
def test_other_dates_beside_the_words_are_no_meeting(text: str) -> None:
    assert announced(text) is None


def test_a_day_called_off_beside_it_is_no_next_meeting() -> None:
    note = (
        "2. Date of next meeting\n\n8 March 2031 at 2.00 p.m. [Note: the meeting of 8 March was since cancelled at the "
        "request of the Chair. The next meeting will be on 9 June 2031. TM]\n"
    )
    assert announced(note) == "2031-06-09"
    assert announced(note.replace(" The next meeting will be on 9 June 2031.", "")) is None


def test_another_day_called_off_leaves_the_next_meeting() -> None:
    said = "2. Date of next meeting\n\n8 March 2031. The meeting of 3 December 2030 was cancelled because of snow.\n"
    assert announced(said) == "2031-03-08"


def test_an_agenda_dated_by_its_own_minutes_names_the_next_meeting_without_a_year() -> None:
    agenda = (
        "AGENDA\n\n1. Apologies\n\n2. Lamps\n\n3. Date of next meeting\n\n"
        "The next meeting is scheduled for 6th September at 10.00am.\n\n"
    )
    minutes = f"{HEAD}2. Date of next meeting\n\nThe date of the next meeting was confirmed as 21st June 2031.\n"
    meetings = read(agenda + minutes)[1].meetings
    called = next(meeting for meeting in meetings if meeting.status == "scheduled")
    assert (called.date, called.next_meeting.date) == ("2031-06-21", "2031-09-06")
