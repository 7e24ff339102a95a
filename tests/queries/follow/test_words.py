"""The words of a task in, the short form that screens show out."""

from __future__ import annotations

import pytest

from queries.follow.words import (
    LAST_READ,
    NEXT_UNKNOWN,
    NOTE,
    REPORT,
    became,
    deed,
    in_short,
    matter_only,
    no_trace,
    not_loaded,
    said_last,
)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("RESOLVED that the policy be redrafted.", "The policy be redrafted"),
        ("It was also agreed that Ann write to the Board.", "Ann write to the Board"),
        ("Ann promised to write.", "Ann promised to write"),
        ("He expressed concern at the map and asked that the police send another.", "The police send another"),
        (
            "Ann would write to owners who wept and asked that it end.",
            "Ann would write to owners who wept and asked that it end",
        ),
    ],
)
def test_a_task_without_the_words_that_only_open_it(text: str, short: str) -> None:
    assert deed(text) == short


def test_a_note_put_into_minutes_later_is_not_dated_as_said_on_their_day() -> None:
    row = {"kind": "action", "state": "reported_done", "promise": None, "overdue": False,
           "chain": [{"meeting": "2031-03-04", "by": "minutes"}, {"meeting": "2031-03-04", "by": NOTE}]}  # fmt: skip
    assert became(row) == "reported done, post meeting note to the minutes of 4 March 2031"
    told = said_last("reported_done", "2031-03-04", NOTE)
    assert told == "last told of in a post meeting note to the minutes of 4 March 2031: reported done"


def test_what_was_promised_and_what_nobody_can_tell_are_told_as_a_board_reads_them() -> None:
    step = {"meeting": "2031-03-04", "by": REPORT, "quote": "An update will be provided at the meeting."}
    row = {"kind": "action", "state": "promised", "promise": "cannot_tell", "promised_for": "2031-06-05",
           "overdue": False, "chain": [step]}  # fmt: skip
    assert became(row) == "update promised for 5 June 2031; none on record"
    paper = {**row, "chain": [{**step, "quote": "The paper will be tabled."}]}
    assert became(paper) == "promised for 5 June 2031; none on record"
    begun = {**row, "state": "in_progress"}
    assert became(begun) == "in progress; whether it came is not on record"
    assert became({**row, "state": "open", "why": LAST_READ}) == "open"  # the meeting it is for is yet to come
    lost = {**row, "state": "cannot_tell", "promise": None, "matters_arising": None, "next_meeting": "2031-05-01",
            "why": not_loaded("2031-05-01")}  # fmt: skip
    assert became(lost) == "not on record: minutes of 1 May 2031 not loaded"
    unknown = {**lost, "next_meeting": None, "why": NEXT_UNKNOWN}
    assert became(unknown) == "not on record: which meeting came next is not known"


def test_a_list_says_in_short_why_nobody_can_tell() -> None:
    assert in_short(matter_only("Fraud", "2024-03-13")) == "13 March 2024 speaks of Fraud"
    assert in_short(matter_only("", "2024-03-13")) == "13 March 2024 may speak of it"
    assert in_short(no_trace("2024-03-13")) == no_trace("2024-03-13")
