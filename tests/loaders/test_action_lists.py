"""Lists of actions in every layout in, one action a row out; closed and older rows are updates, not actions."""

from __future__ import annotations

import pytest

from loaders.records import MeetingRecord
from tests.loaders.made import HEAD, PEOPLE, read, read_table

SHEET = """Action Sheet

1. / Redraw the map of the outfalls and send it to every member of the board / Tess
2. / Perry and Una to count the lamps along the whole of the quay wall / Perry and
3. / Ask the school for the figures of the autumn and of the winter term / Rufus/Pia

"""
LOG = """No

Action

Resp.

Target

Status

12

Map of the outfalls to be shared

TM

PS

May 2032

Outstanding

13

Lamps to be counted

All

June 2032

Done
"""
PIPES = """| Ref | Action | Owner | Due | Status |
|---|---|---|---|---|
| 1 | Redraw the map | TM | May 2032 | Open |
| 2 | Count the lamps | TBC | | Open |
"""


def of(text: str, *, before: str = "", after: str = "") -> MeetingRecord:
    """Minutes with a list in front of the attendance or behind the items."""
    items = "11  DOGS IN PARKS\n\nPerry Stone gave the counts.\n\n12  NEXT MEETING\n\n3 September 2031.\n\n"
    return read(before + HEAD.format(present="\n".join(PEOPLE)) + items + after + text)[1].meetings[0]


def rows(meeting: MeetingRecord) -> list[tuple[list[str], list[str], str]]:
    """What is said of each action: tokens, owners, state."""
    return [(a.owner_tokens, a.owners, a.owner_state) for a in meeting.actions]


def test_a_sheet_in_front_of_the_attendance_is_read_and_its_numbers_are_no_items() -> None:
    meeting = of("", before=SHEET)
    assert rows(meeting) == [
        (["Tess"], ["Tess Moor"], "resolved"),
        (["Perry and"], ["Perry Stone", "Una Vale"], "resolved"),
        (["Rufus/Pia"], ["Rufus Bell", "Pia Sand"], "resolved"),
    ]
    assert [item.number for item in meeting.items] == ["11", "12"]


def test_a_log_with_one_cell_to_a_line_has_two_owners_and_closes_what_is_done() -> None:
    meeting = of(LOG, after="13  ACTIONS FROM THIS MEETING\n\n")
    assert rows(meeting) == [(["TM", "PS"], ["Tess Moor"], "ambiguous")]
    assert [(a.due, a.status) for a in meeting.actions] == [("May 2032", "Outstanding")]
    assert [(u.text, u.state) for u in meeting.updates] == [("Lamps to be counted", "reported_done")]


def test_rows_that_a_log_leaves_empty_end_it_and_a_dash_is_no_owner() -> None:
    log = "Ref\nWhat\nWho\nBy when\nWhere are we\n7\nRedraw the map of the outfalls\nTM\n-\nNot yet begun\n"
    log += "8\nCount the lamps on the quay\nParks\n[date]\nNew\n9\n\n\n\n\n\n10:40\nDogs were spoken of.\n"
    meeting = of(log)
    assert rows(meeting) == [(["TM"], ["Tess Moor"], "resolved"), (["Parks"], ["Parks"], "resolved")]
    assert [(a.due, a.status) for a in meeting.actions] == [(None, "Not yet begun"), (None, "New")]


def test_a_table_with_bars_keeps_due_dates_and_open_owners() -> None:
    meeting = of(PIPES)
    assert rows(meeting) == [(["TM"], ["Tess Moor"], "resolved"), (["TBC"], [], "tbc")]
    assert [a.due for a in meeting.actions] == ["May 2032", None]


def test_a_list_alone_is_read_and_dates_nothing() -> None:
    _, records = read_table(PIPES)
    (meeting,) = records.meetings
    assert meeting.date is None
    assert [a.owner_tokens for a in meeting.actions] == [["TM"], ["TBC"]]


@pytest.mark.parametrize("caption", ["Earlier actions not yet done", "Outstanding actions", "Actions from 3 May 2030"])
def test_actions_of_earlier_meetings_are_updates(caption: str) -> None:
    meeting = of(f"{caption}\n\n{PIPES}")
    assert meeting.actions == []
    assert [u.text for u in meeting.updates] == ["Redraw the map", "Count the lamps"]


def test_actions_from_the_very_meeting_are_new() -> None:
    assert len(of(f"Actions from the 4 June 2031 meeting\n\n{PIPES}").actions) == 2


def test_a_deed_told_in_the_text_and_in_the_list_counts_once_with_both_quotes() -> None:
    text = HEAD.format(present="\n".join(PEOPLE)) + (
        "11  DOGS IN PARKS\n\nIt was agreed that Tess Moor would redraw the map of the outfalls.\n\n"
        "12  NEXT MEETING\n\n3 September 2031.\n\n| No | Action | Owner |\n|---|---|---|\n"
        "| 1 | Redraw the map of the outfalls | TM |\n| 2 | Count the lamps | PS |\n"
    )
    meeting = read(text)[1].meetings[0]
    assert [(a.owner_tokens, a.item, len(a.also)) for a in meeting.actions] == [(["TM"], "11", 1), (["PS"], None, 0)]


def test_a_pointer_gives_a_listed_action_its_item() -> None:
    text = HEAD.format(present="\n".join(PEOPLE)) + (
        "11  DOGS IN PARKS\n\nThe map of the outfalls to be redrawn (Action 1)\n\n12  NEXT MEETING\n\n3 September 2031."
        f"\n\n{PIPES}"
    )
    meeting = read(text)[1].meetings[0]
    assert [(a.number, a.item) for a in meeting.actions] == [("1", "11"), ("2", None)]


def test_an_empty_log_makes_nothing() -> None:
    assert of("| No | Action | Owner |\n|---|---|---|\n| | None. | |\n").actions == []


TRACKER = """
| Ref | Action | Owner | Due | Update |
|---|---|---|---|---|
| 30/01 | Redraw the map | TM | May 2030 | Outstanding. Transferred to UV, new date July 2031 |
| 30/02 | Count the lamps | PS | | Closed. |
| 30/03 | Complete the survey | All | | 3 of 7 shops replied |
| 31/01 | Paint the kerb | OF | July 2031 | New |
"""


def test_open_rows_of_a_tracker_tell_of_earlier_meetings_and_the_new_ones_are_actions() -> None:
    meeting = of(TRACKER)
    assert [a.text for a in meeting.actions] == ["Paint the kerb"]
    assert [(u.number, u.state, u.owners, u.taken_by) for u in meeting.updates] == [
        ("30/01", "open", ["Tess Moor"], ["Una Vale"]),
        ("30/02", "agreed_closed", [], []),
        ("30/03", "in_progress", ["All"], []),
    ]


@pytest.mark.parametrize(
    ("status", "new"),
    [
        ("RB has left. Pia Sand to take forward.", ["Pia Sand"]),
        ("Reassigned to Una Vale with a new date", ["Una Vale"]),
        ("Money transferred to Una Vale", []),
        ("Transferred to the new officer", []),
        ("Pia Sand to take the minutes", []),
    ],
)
def test_who_takes_a_task_over_is_named_by_the_status_of_its_row(status: str, new: list[str]) -> None:
    (update, *_) = of(TRACKER.replace("Outstanding. Transferred to UV, new date July 2031", status)).updates
    assert update.taken_by == new


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("| | *Lamps on the lane* | | | *noted* |", []),
        ("| 31/02 | Lamps on the lane | - | | For information |", []),
        ("| | Lamps on the lane | TM | | Noted |", ["Lamps on the lane"]),
        ("| | Light the lamps on the lane | | July 2031 | noted |", ["Light the lamps on the lane"]),
        ("| 31/02 | Light the lamps on the lane | | | Noted as urgent |", ["Light the lamps on the lane"]),
    ],
)
def test_a_row_that_is_only_noted_is_no_task(row: str, told: list[str]) -> None:
    meeting = of(f"{TRACKER.rstrip()}\n{row}\n")
    assert [a.text for a in meeting.actions] == ["Paint the kerb", *told]


UNSORTED = """
| Ref | {raised} | Action | Lead | {status} |
|---|---|---|---|---|
| 31/02 | {new} | Paint the kerb | TM | {open} |
| 31/01 | {new} | Sweep the steps | PS | {open} |
| 30/07 | 03/03/2030 | Redraw the map | UV | Drawing goes on |
| 29/11 | 5 November 2029 | Count the lamps | PS | Half are counted |
"""


@pytest.mark.parametrize("raised", ["Date raised", "Raised", "Meeting", "First raised", "Date agreed", "Meeting date"])
@pytest.mark.parametrize("status", ["Status / update", "Progress", "Where it stands", "Update"])
def test_a_log_need_not_be_sorted_and_its_day_says_which_rows_are_old(raised: str, status: str) -> None:
    meeting = of(UNSORTED.format(raised=raised, status=status, new="4 June 2031", open="New"))
    assert [(a.text, a.number) for a in meeting.actions] == [("Paint the kerb", "31/02"), ("Sweep the steps", "31/01")]
    assert [(u.text, u.raised, u.state) for u in meeting.updates] == [
        ("Redraw the map", "2030-03-03", "in_progress"), ("Count the lamps", "2029-11-05", "in_progress"),
    ]  # fmt: skip


def test_a_line_across_a_table_and_a_list_that_begins_anew_still_end_it() -> None:
    two = "| No | Action | Owner |\n|---|---|---|\n| 2 | Redraw the map | TM |\n| Outstanding actions | | |\n"
    meeting = of(f"{two}| No | Action | Owner |\n| 1 | Count the lamps | PS |\n")
    assert [a.text for a in meeting.actions] == ["Redraw the map"]
    assert [u.text for u in meeting.updates] == ["Count the lamps"]


ALL = ["Redraw the map", "Count the lamps", "Paint the kerb"]
SERIES = """{caption}

| Ref | Action | Who | By | {head} |
|---|---|---|---|---|
| M31/1 | Redraw the map | TM | May 31 | Drawn, liked. CLOSED |
| M31/2 | Count the lamps | PS | Easter | Two of the three lanes are counted. OPEN |
| {last}/1 | Paint the kerb | OF | Oct 31 | ? nobody at the meeting could recall who asked |
"""
