"""What is new, closed, fallen due, unowned or in other hands between two days."""

from __future__ import annotations

from typing import Any

import pytest

from graph.view import Window
from queries.follow.answer import find_follow_through
from queries.network.changes import KINDS, find_changes
from queries.wording import UPDATE_WORDS
from tests.queries.conftest import BOARD, Open, Record

ONE, TWO, THREE = "2020-01-10", "2020-04-10", "2020-07-10"
ANNE, BEN, POST = "person:anne-hart", "person:ben-low", "post:fire/station-commander"


@pytest.fixture
def town(record: Record) -> Record:
    for date, before in ((ONE, "2019-12-01"), (TWO, ONE), (THREE, TWO)):
        record.meeting(date, "4", "5", previous_date=before)
    record.say(POST, "POST_IN", "organization:fire-service", ONE)
    return record


def rows(record: Record, opened: Open, kind: str = "", **asked: Any) -> list[tuple[str, str | None, str]]:
    answer = find_changes(opened(record), **asked)
    assert all(row["evidence"] for row in answer.rows)
    return [(row["what"], row["before"], row["after"]) for row in answer.rows if row["kind"] == kind or not kind]


def test_the_last_meeting_but_one_is_the_day_where_none_is_given(town: Record, opened: Open) -> None:
    town.action(TWO, "4", "Map the hydrants.", ANNE)
    town.action(THREE, "4", "Paint the hydrants.", BEN)
    assert rows(town, opened) == [("Paint the hydrants.", None, "given to Ben Low")]
    assert len(rows(town, opened, "new_action", from_day=ONE)) == 2
    assert len(rows(town, opened, "new_action", from_day=ONE, window=Window(until=TWO))) == 1


def test_a_new_task_without_an_owner_is_told_once(town: Record, opened: Open) -> None:
    town.action(THREE, "4", "Paint the hydrants.")
    assert [row[0] for row in rows(town, opened)] == ["Paint the hydrants."]
    assert rows(town, opened, "new_gap")[0][2] == "No owner"


def test_a_task_whose_words_name_somebody_is_not_told_without_an_owner(town: Record, opened: Open) -> None:
    town.action(THREE, "4", "It was agreed that Ms Hartt would paint the hydrants.")
    [told] = rows(town, opened, "new_action")
    assert told[2] == "the sentence names Ms Hartt, and who that is is not settled"


def test_a_problem_raised_again_leads(town: Record, opened: Open) -> None:
    for date in (ONE, TWO, THREE):
        town.say(town.item(date, "4"), "RAISES", "issue:arson", date, f"Nobody was responsible for arson ({date}).")
    town.action(THREE, "5", "Paint the hydrants.")
    told = rows(town, opened)
    assert told[0][0] == "Arson"
    assert told[0][1:] == ("at 2 meetings, last on 10 April 2020", "at 3 meetings")


def test_an_owner_who_left_is_a_change_of_the_day_of_leaving(town: Record, opened: Open) -> None:
    town.say(ANNE, "LEADS", "issue:arson", ONE, "Anne Hart would lead on arson.", relation="leads")
    town.say(town.item(THREE, "4"), "MENTIONS", ANNE, THREE, "Ms Hart had left.", event="outgoing", post="", on=THREE)
    [row] = [row for row in find_changes(opened(town), from_day=TWO).rows if "gap" in row["kind"]]
    assert (row["what"], row["after"], row["date"]) == ("Arson", "Owner has moved on", THREE)
    assert row["label"] == "became a gap"  # its first words are older than the time looked at


def test_a_gap_is_filled_only_by_what_the_record_says(town: Record, opened: Open) -> None:
    town.say(town.item(ONE, "4"), "RAISES", "issue:arson", ONE, "Nobody was responsible for arson.")
    assert rows(town, opened, from_day=ONE) == []
    town.say(BEN, "LEADS", "issue:arson", THREE, "Ben Low would lead on arson.", relation="leads")
    told = find_changes(opened(town), from_day=ONE).rows
    assert [(row["kind"], row["after"]) for row in told] == [("filled_gap", "is led by Ben Low")]
    assert [e["quote"] for e in told[0]["evidence"]] == ["Ben Low would lead on arson."]


def test_another_owner_and_one_who_joins(town: Record, opened: Open) -> None:
    town.say(ANNE, "LEADS", "issue:arson", ONE, "Anne Hart leads on arson.", relation="leads")
    town.say(BEN, "LEADS", "issue:arson", THREE, "Ben Low leads on arson.", relation="leads")
    assert rows(town, opened, "owner_changed") == [
        ("Arson", "Anne Hart, last named on 10 January 2020", "Ben Low leads it")
    ]
    town.say("person:cal-reed", "LEADS", "issue:kites", THREE, "Cal Reed leads on kites.", relation="leads")
    assert rows(town, opened, "new_owner") == [("Kites", None, "Cal Reed leads it")]


def test_who_is_named_years_after_the_last_lead_is_no_change_of_owner(record: Record, opened: Open) -> None:
    for date, before in (("2016-01-08", ""), (TWO, ONE), (THREE, TWO)):
        record.meeting(date, "4", previous_date=before)
    record.say(ANNE, "LEADS", "issue:arson", "2016-01-08", "Anne Hart leads on arson.", relation="leads")
    record.say(BEN, "LEADS", "issue:arson", THREE, "Ben Low leads on arson.", relation="leads")
    assert rows(record, opened, "owner_changed") == []
    told = [("Arson", "Anne Hart, last named on 8 January 2016", "Ben Low leads it")]
    assert rows(record, opened, "new_owner") == told


def test_who_is_to_chair_and_what_is_said_of_a_post_are_hand_overs(town: Record, opened: Open) -> None:
    group = town.node("body:kite-group", "Kite Group")
    town.say(BEN, "CHAIRS", group, THREE, "Ben Low was the new Chairman from now on.", role="future_chair")
    said = "Anne Hart had been appointed as Station Commander."
    town.say(town.item(THREE, "4"), "MENTIONS", ANNE, THREE, said, event="appointed", post=POST, on="2020-06-01")
    assert rows(town, opened, "new_owner") == [("Kite Group", None, "Ben Low is to chair it")]
    told = [("Anne Hart", None, "said to be appointed as Station Commander (1 June 2020)")]
    assert rows(town, opened, "tenure_told") == told


def test_a_hand_over_is_not_told_again_as_said_of_a_post(town: Record, opened: Open) -> None:
    town.say(ANNE, "SUCCEEDED_BY", BEN, THREE, "Ben Low had taken over from Anne Hart.", post=POST)
    town.say(town.item(THREE, "4"), "MENTIONS", ANNE, THREE, "Anne Hart had left.", event="outgoing", post=POST)
    assert rows(town, opened, "tenure_told") == []


def test_days_in_between_that_are_not_read_are_told(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4", next_date=TWO)
    record.meeting(THREE, "4")
    told = find_changes(opened(record), from_day=ONE).cannot_tell
    assert any("in between and whose minutes are not loaded" in text and "10 April 2020" in text for text in told)
    record.meeting(TWO, "4")
    assert not any("in between" in text for text in find_changes(opened(record), from_day=ONE).cannot_tell)


def test_a_post_in_other_hands(town: Record, opened: Open) -> None:
    town.say(ANNE, "HOLDS", POST, ONE, "Anne Hart, Station Commander")
    town.say(BEN, "HOLDS", POST, THREE, "Ben Low, Station Commander")
    assert rows(town, opened, "post_changed") == [
        ("Station Commander", "Anne Hart, last seen on 10 January 2020", "Ben Low, first seen on 10 July 2020")
    ]
    town.say(ANNE, "HOLDS", POST, THREE, "Anne Hart, Station Commander")
    assert rows(town, opened, "post_changed") == []


def test_who_followed_whom_is_told_once(town: Record, opened: Open) -> None:
    town.say(ANNE, "HOLDS", POST, ONE, "Anne Hart, Station Commander")
    town.say(BEN, "HOLDS", POST, THREE, "Ben Low, Station Commander")
    town.say(ANNE, "SUCCEEDED_BY", BEN, THREE, "Ben Low had taken over from Anne Hart.", post=POST)
    assert rows(town, opened, "post_changed") == [("Station Commander", "Anne Hart", "Ben Low")]


def test_work_that_is_done_and_work_that_fell_due(town: Record, opened: Open) -> None:
    done = town.action(TWO, "4", "Map the hydrants.", ANNE)
    town.action(TWO, "5", "Count the bins.", BEN, due="30th June")
    town.say(town.node("update:1", "Mapped", THREE, state="reported_done"), "UPDATES", done, THREE, "Mapped.")
    assert rows(town, opened, "closed") == [("Map the hydrants.", "open", "reported done")]
    assert rows(town, opened, "overdue")[0][:2] == ("Count the bins.", "due on 30 June 2020")


def test_nothing_is_overdue_where_the_minutes_that_followed_are_not_loaded(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.action(ONE, "4", "Count the bins.", BEN, due="30th June")
    record.meeting(THREE, "4", previous_date="2020-05-01")
    answer = find_changes(opened(record))
    assert answer.rows == []
    assert any("1 action that fell due was done (due 30 June 2020)" in text for text in answer.cannot_tell)


def test_what_became_of_a_board(town: Record, opened: Open) -> None:
    group = town.node("body:kite-group", "Kite Group", events=[{"event": "ended", "on": THREE, "quote": "x"}])
    town.say(group, "REPORTED_AT", f"meeting:{BOARD[5:]}/{THREE}", THREE, "The Kite Group had ended.")
    assert rows(town, opened, "body_changed") == [("Kite Group", None, "came to an end")]


def test_a_group_that_is_proposed_is_no_change_of_a_board(town: Record, opened: Open) -> None:
    group = town.node("body:kite-group", "Kite Group", events=[{"event": "proposed", "on": THREE, "quote": "x"}])
    town.say(group, "REPORTED_AT", f"meeting:{BOARD[5:]}/{THREE}", THREE, "A Kite Group was proposed.")
    assert rows(town, opened, "body_changed") == []
    assert rows(town, opened, "body_proposed") == [("Kite Group", None, "was proposed")]


def test_days_with_nothing_to_compare_give_a_sentence(town: Record, opened: Open, record: Record) -> None:
    view = opened(town)
    assert "last minutes loaded are of 10 July 2020" in find_changes(view, from_day="2021").cannot_tell[0]
    assert "the earliest loaded minutes" in find_changes(view, window=Window(until="2010")).cannot_tell[0]
    assert "only the minutes of 10 January 2020" in find_changes(view, window=Window(until=ONE)).cannot_tell[0]
    assert "no minutes are loaded" in find_changes(opened(Record())).cannot_tell[0]


def test_every_kind_is_named_in_the_catalogue() -> None:
    from queries.catalogue import CHANGES

    assert tuple(KINDS) == CHANGES


def test_the_question_says_whether_its_day_is_counted(town: Record, opened: Open) -> None:
    view = opened(town)
    assert find_changes(view, from_day=TWO).question.endswith(", that day not counted?")
    assert find_changes(view, window=Window(since=TWO)).question.endswith(", that day counted in?")


def test_who_chairs_for_the_time_being_has_it_from_another(town: Record, opened: Open) -> None:
    group = town.node("body:kite-group", "Kite Group")
    town.say(ANNE, "CHAIRS", group, ONE, "Anne Hart would chair the Kite Group.", role="chair")
    town.say(BEN, "CHAIRS", group, THREE, "Ben Low would act as its Chair until then.", role="acting_chair")
    assert rows(town, opened, "owner_changed") == [
        ("Kite Group", "Anne Hart, last named on 10 January 2020", "Ben Low chairs it for the time being")
    ]


def test_what_closes_one_task_twice_on_one_day_is_one_row_in_the_state_of_follow_through(
    town: Record, opened: Open
) -> None:
    task = town.action(TWO, "4", "Map the hydrants.", ANNE)
    reports = (("Mapped.", "reported_done"), ("Map the hydrants: closed.", "agreed_closed"))
    for number, (said, state) in enumerate(reports):
        town.say(town.node(f"update:{number}", said, THREE, state=state), "UPDATES", task, THREE, said, state=state)
    [(what, _, after)] = rows(town, opened, "closed")
    [work] = find_follow_through(opened(town)).rows
    assert (what, after) == ("Map the hydrants.", UPDATE_WORDS[work["state"]])


def test_an_owner_who_is_not_settled_is_told_with_the_mark_of_follow_through(town: Record, opened: Open) -> None:
    town.action(THREE, "4", "Paint the hydrants.", BEN, owner_state="unresolved", owner_tokens=["BL", "XY"])
    town.action(THREE, "5", "Count the bins.", BEN)
    doubts = {row["what"]: row["owner_doubt"] for row in find_follow_through(opened(town)).rows}
    told = {what: after for what, _, after in rows(town, opened, "new_action")}
    assert {what: bool(doubt) for what, doubt in doubts.items()} == {
        "Paint the hydrants.": True, "Count the bins.": False,
    }  # fmt: skip
    assert told == {"Paint the hydrants.": "given to Ben Low (?)", "Count the bins.": "given to Ben Low"}
