"""An issue is told meeting by meeting; it has recurred only when it came back unsettled."""

from __future__ import annotations

import pytest

from graph.view import Window
from queries.themes.answer import find_themes
from tests.queries.conftest import Open, Record

DATES = ("2019-01-10", "2019-07-10", "2021-01-10")
ISSUE = "issue:begging"


@pytest.fixture
def board(record: Record) -> Record:
    for date in DATES:
        record.meeting(date, "4")
    return record


def do(record: Record, date: str, what: str) -> None:
    item = record.item(date, "4")
    if what == "mentioned":
        record.say(item, "ABOUT", ISSUE, date, f"Begging was spoken of on {date}.")
    elif what == "raised":
        record.say(item, "RAISES", ISSUE, date, f"Begging caused concern on {date}.")
    elif what == "assigned":
        record.action(date, "4", f"Count the places by {date}.", "person:ben-low", issue=ISSUE)
    elif what == "reported":
        record.say("person:cal-moor", "LEADS", ISSUE, date, f"Cal Moor reported on {date}.", relation="reports")
    elif what == "resolved":
        update = record.node(f"update:{date}")
        record.say(update, "UPDATES", record.item(DATES[0], "4"), date, "Begging had stopped.", state="agreed_closed")
        record.say(update, "ABOUT", ISSUE, date, "Begging had stopped.")


CASES = [
    (("mentioned", "mentioned"), "mentioned"),
    (("raised", "mentioned"), "raised"),
    (("mentioned", "assigned"), "assigned"),
    (("mentioned", "reported"), "reported"),
    (("raised", "resolved"), "resolved"),
    (("raised", "raised"), "recurred"),
    (("raised", "mentioned", "assigned"), "recurred"),
    (("raised", "resolved", "raised"), "recurred"),
    (("raised", "resolved", "mentioned"), "resolved"),
    (("assigned", "mentioned", "assigned"), "recurred"),
    (("assigned", "mentioned", "mentioned"), "assigned"),
    (("raised", "reported", "reported"), "reported"),
    (("mentioned", "mentioned", "mentioned"), "mentioned"),
    (("reported", "reported", "reported"), "reported"),
    (("raised", "mentioned", "mentioned"), "raised"),
]


@pytest.mark.parametrize(("steps", "state"), CASES)
def test_state(steps: tuple[str, ...], state: str, board: Record, opened: Open) -> None:
    for date, what in zip(DATES, steps, strict=False):
        do(board, date, what)
    rows = find_themes(opened(board)).rows
    assert [(row["issue"], row["state"]) for row in rows] == [("Begging", state)]
    assert [entry["meeting"] for entry in rows[0]["story"]] == list(DATES[: len(steps)])


def test_one_meeting_is_no_theme_but_can_be_asked_for(board: Record, opened: Open) -> None:
    do(board, DATES[0], "raised")
    view = opened(board)
    assert find_themes(view).rows == []
    assert [row["state"] for row in find_themes(view, "begging").rows] == ["raised"]


def test_a_coming_agenda_is_not_counted(board: Record, opened: Open) -> None:
    do(board, DATES[0], "mentioned")
    do(board, DATES[1], "mentioned")
    board.meeting(DATES[1], status="scheduled")
    assert find_themes(opened(board)).rows == []


def test_an_update_that_is_done_settles(board: Record, opened: Open) -> None:
    do(board, DATES[0], "assigned")
    action = next(key for key in board.nodes if key.startswith("action:"))
    board.say("update:u1", "UPDATES", action, DATES[1], "This was completed.", state="reported_done")
    board.say("update:u1", "ABOUT", ISSUE, DATES[1], "This was completed.")
    assert [row["state"] for row in find_themes(opened(board)).rows] == ["resolved"]


def test_a_task_under_another_heading_makes_nobody_an_owner(board: Record, opened: Open) -> None:
    do(board, DATES[0], "mentioned")
    do(board, DATES[1], "assigned")
    assert find_themes(opened(board), "Begging").rows[0]["owners"] == []


def test_story_silence_owners_and_order(board: Record, opened: Open) -> None:
    for date in DATES:
        do(board, date, "raised")
        board.say(board.item(date, "4"), "ABOUT", "issue:arson", date)
    do(board, DATES[1], "assigned")
    board.say("person:ann-hart", "LEADS", ISSUE, DATES[2], "Ann Hart would lead.", relation="leads")
    board.say(board.node(board.item(DATES[1], "4"), "Begging in the town"), "ABOUT", ISSUE, DATES[1], words="begging")
    view = opened(board)
    rows = find_themes(view).rows
    assert [row["issue"] for row in rows] == ["Begging", "Arson"]
    assert rows[0]["longest_silence_months"] == 18
    assert [(owner["meeting"], owner["owner"], owner["how"]) for owner in rows[0]["owners"]] == [
        (DATES[1], "Ben Low", "assigned"),
        (DATES[2], "Ann Hart", "leads"),
    ]
    assert [row["meetings"] for row in find_themes(view, window=Window(until=DATES[1])).rows] == [list(DATES[:2])] * 2
    contract = {
        "issue",
        "broader",
        "state",
        "meetings",
        "first_cited",
        "last_cited",
        "times",
        "longest_silence_months",
        "owners",
        "story",
        "basis",
        "evidence",
    } | {"narrower", "note", "general", "why", "open_since", "first_raised", "silence", "below", "printed"}
    assert contract == set(rows[0])
    assert set(rows[0]["story"][0]) == {"meeting", "item", "state", "owner", "promised", "quote"}


@pytest.mark.parametrize(("state", "told"), [("promised", "mentioned"), ("in_progress", "reported")])
def test_a_promise_to_report_is_no_report(state: str, told: str, board: Record, opened: Open) -> None:
    do(board, DATES[0], "assigned")
    update = board.node("update:later", state=state)
    board.say(update, "ABOUT", ISSUE, DATES[1], "The begging map: an update will be given at the meeting.")
    (row,) = find_themes(opened(board)).rows
    line = row["story"][-1]
    assert (line["meeting"], line["state"], line["promised"]) == (DATES[1], told, state == "promised")
    assert row["state"] == ("assigned" if state == "promised" else "reported")


def test_a_paper_without_minutes_breaks_a_silence(board: Record, opened: Open) -> None:
    do(board, DATES[0], "raised")
    do(board, DATES[2], "raised")
    board.say(board.node("update:report"), "ABOUT", ISSUE, "2020-01-10", "The begging was counted.")
    (row,) = find_themes(opened(board)).rows
    assert row["meetings"] == [DATES[0], DATES[2]]
    assert (row["silence"]["from"], row["silence"]["to"], row["silence"]["months"]) == (DATES[0], "2020-01-10", 12)


@pytest.mark.parametrize("link", ["column, by order; another sentence fits as well", "column, by order"])
def test_a_margin_that_may_name_the_owner_is_told(link: str, board: Record, opened: Open) -> None:
    board.action(DATES[0], "4", "This be taken up with the trustees.", issue=ISSUE)
    board.action(DATES[0], "4", "The lamps be counted.", "person:ben-low", link=link, owner_tokens=["BL"])
    (row,) = find_themes(opened(board), "begging").rows
    told = [(one["meeting"], one["printed"]) for one in row["printed"]]
    assert told == ([(DATES[0], "BL")] if "fits" in link else [])
