"""What somebody should know before the next meeting."""

from __future__ import annotations

from typing import Any

import pytest

from graph.errors import NotFoundError
from graph.view import Window
from queries.network.brief import find_brief
from tests.queries.conftest import BOARD, Open, Record

ONE, TWO, NEXT = "2020-01-10", "2020-04-10", "2020-07-10"
ANNE, BEN, POST, FIRE = "person:anne-hart", "person:ben-low", "post:fire/station-commander", "organization:fire-service"


@pytest.fixture
def town(record: Record) -> Record:
    record.meeting(ONE, "4", "5")
    record.meeting(TWO, "4", "5", previous_date=ONE, next_date=NEXT)
    record.node(FIRE, "Fire Service")
    record.say(POST, "POST_IN", FIRE, ONE)
    record.say(ANNE, "HOLDS", POST, TWO, "Anne Hart, Station Commander")
    return record


def told(record: Record, opened: Open, name: str, section: str = "", **window: str) -> list[tuple[str, Any]]:
    answer = find_brief(opened(record), name, window=Window(**window))
    assert all(row["evidence"] for row in answer.rows)
    return [(row["what"], row["state"]) for row in answer.rows if row["section"] == section or not section]


def test_open_tasks_with_the_last_word_on_them(town: Record, opened: Open) -> None:
    done = town.action(ONE, "4", "Map the hydrants.", ANNE)
    town.say(town.node("update:1", "Mapped", TWO, state="reported_done"), "UPDATES", done, TWO, "Mapped.")
    half = town.action(ONE, "5", "Paint the hydrants.", ANNE, due="2020-06-01")
    town.say(town.node("update:2", "Half", TWO, state="in_progress"), "UPDATES", half, TWO, "Half are painted.")
    town.action(TWO, "5", "Count the bins.", BEN)
    answer = find_brief(opened(town), "Anne Hart")
    assert [(row["what"], row["state"], row["due"]) for row in answer.rows if row["section"] == "to_do"] == [
        ("Paint the hydrants.", "in progress, 10 April 2020", "1 June 2020")
    ]


def test_a_post_held_now_and_a_partner_bring_their_tasks(town: Record, opened: Open) -> None:
    town.action(TWO, "5", "Count the pumps.", POST)
    assert told(town, opened, "Anne Hart", "to_do") == [("Count the pumps.", "open")]
    assert told(town, opened, "Fire Service", "to_do") == [("Count the pumps.", "open")]
    town.say(BEN, "HOLDS", POST, TWO, "Ben Low, Station Commander")
    assert told(town, opened, "Anne Hart", "to_do") == []  # two are seen in the post: whose task it is is not settled


def test_leads_what_comes_back_and_the_gaps_that_touch_them(town: Record, opened: Open) -> None:
    town.say(ANNE, "LEADS", "issue:arson", ONE, "Anne Hart leads on arson.", relation="leads")
    town.say(BEN, "LEADS", "issue:kites", ONE, "Ben Low leads on kites.", relation="leads")
    for date in (ONE, TWO):
        town.say(town.item(date, "4"), "RAISES", "issue:arson", date, f"Arson was a worry on {date}.")
        town.say(town.item(date, "4"), "ABOUT", "issue:arson", date, f"Arson was a worry on {date}.", words="arson")
    assert told(town, opened, "Anne Hart", "leads") == [("Arson", "current")]
    assert [what for what, _ in told(town, opened, "Anne Hart", "returns")] == ["Arson"]
    assert told(town, opened, "Ben Low", "returns") == []
    town.action(TWO, "4", "Ask about arson.", issue="issue:arson")
    assert ("Ask about arson.", "No owner") in told(town, opened, "Anne Hart", "gaps")
    assert told(town, opened, "Ben Low", "gaps") == []


def test_what_was_promised_by_name_or_for_a_task(town: Record, opened: Open) -> None:
    action = town.action(ONE, "4", "Map the hydrants.", BEN)
    town.node("update:1", "An update", NEXT, state="promised", update="An update will follow.", text="Map them.")
    town.say("update:1", "UPDATES", action, NEXT, "An update will follow.")
    item = town.item(ONE, "5")
    town.node("update:2", "Ms Hart", NEXT, state="promised", update="Ms Hart will report.", text="Paint them.")
    town.say("update:2", "UPDATES", item, NEXT, "Ms Hart will report.")
    waiting = "whether it came is not on record: no minutes of that day are loaded"
    assert told(town, opened, "Ben Low", "promised") == [("An update will follow: Map them.", waiting)]
    assert told(town, opened, "Anne Hart", "promised") == [("Ms Hart will report: Paint them.", waiting)]
    town.node("person:zoe-hart", "Zoe Hart")
    assert told(town, opened, "Anne Hart", "promised") == []  # another bears the surname


def test_what_a_coming_agenda_lists(town: Record, opened: Open) -> None:
    town.say(ANNE, "LEADS", "issue:arson", ONE, "Anne Hart leads on arson.", relation="leads")
    assert "No agenda of a meeting after 10 April 2020 is loaded." in find_brief(opened(town), "Anne Hart").headline
    town.meeting(NEXT, status="scheduled")
    for number, title in (("6", "UPDATE ON ARSON"), ("7", "ARSONISTS AND KITES")):
        town.node(f"item:{BOARD[5:]}/{NEXT}/{number}", title, NEXT, number=number)
        town.say(f"meeting:{BOARD[5:]}/{NEXT}", "HAS_ITEM", f"item:{BOARD[5:]}/{NEXT}/{number}", NEXT, title)
    assert told(town, opened, "Anne Hart", "agenda") == [("6 UPDATE ON ARSON", "Arson")]
    notes = find_brief(opened(town), "Anne Hart").headline
    assert list(notes) == [
        "The minutes of 10 April 2020 give 10 July 2020 as the next meeting.",
        "The agenda of 10 July 2020 is loaded.",
    ]


def test_the_next_meeting_is_that_of_a_board_at_which_somebody_is_seen(town: Record, opened: Open) -> None:
    town.say(ANNE, "ATTENDED", f"meeting:{BOARD[5:]}/{TWO}", TWO, state="present")
    town.meeting("2020-05-05", "1", body="body:dogs-sub-group", next_date="2020-06-06")
    told_first = find_brief(opened(town), "Anne Hart").headline[0]
    assert told_first == "The minutes of 10 April 2020 give 10 July 2020 as the next meeting."


def test_a_meeting_that_was_called_off_is_not_the_next(town: Record, opened: Open) -> None:
    off = {"event": "not_held", "on": "2020-06-01", "other": NEXT, "quote": "The meeting of 10 July is cancelled."}
    town.node(BOARD, "Fernhill Safety Board", events=[off])
    town.meeting(NEXT, "4", status="scheduled")
    town.say(town.item(NEXT, "4"), "MENTIONS", FIRE, NEXT, "Fire Service report")
    given = "The minutes of 10 April 2020 give 10 July 2020 as the next meeting"
    answer = find_brief(opened(town), "Fire Service")
    assert list(answer.headline) == [
        f"{given}; a paper of 1 June 2020 says that it was cancelled.",
        "No agenda of a meeting after 10 April 2020 is loaded.",
    ]
    assert [row for row in answer.rows if row["section"] == "agenda"] == []
    early = find_brief(opened(town), "Anne Hart", window=Window(until="2020-05"))
    assert early.headline[0] == f"{given}."


def test_who_has_left_is_said(town: Record, opened: Open) -> None:
    town.say(ANNE, "SUCCEEDED_BY", BEN, TWO, "Ben Low took over from Anne Hart.")
    assert find_brief(opened(town), "Anne Hart").warnings == [
        "Anne Hart was followed by Ben Low, said on 10 April 2020."
    ]


def test_nothing_and_nobody_give_a_sentence(town: Record, opened: Open) -> None:
    answer = find_brief(opened(town), "Anne Hart")
    assert answer.rows == []
    assert answer.cannot_tell == ["the record shows nothing that Anne Hart has to do, leads or is waited for."]
    with pytest.raises(NotFoundError, match=r"nearest name.* Anne Hart"):
        find_brief(opened(town), "Ann Hart")
    early = find_brief(opened(town), "Anne Hart", window=Window(until="2010"))
    assert "the earliest loaded minutes" in early.cannot_tell[0]
