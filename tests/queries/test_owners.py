"""Owners are found by every kind of name, with their present standing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graph.errors import NotFoundError
from graph.view import Window
from queries.follow.answer import find_follow_through
from queries.owns.answer import find_owners
from tests.queries.conftest import BOARD, Open, Record

ONE, TWO, THREE = "2020-01-10", "2020-04-10", "2020-07-10"
ANNE, BEN, CAL = "person:anne-hart", "person:ben-low", "person:cal-moor"
POST = "post:police/deputy-commander"


def said(rows: Any) -> list[tuple[str, str, str]]:
    return [(row["owner"]["name"], row["relation"], row["state"]) for row in rows]


@pytest.fixture
def board(record: Record) -> Record:
    for date in (ONE, TWO, THREE):
        record.meeting(date, "4")
    return record


def test_a_later_lead_leaves_the_earlier_one_last_cited(board: Record, opened: Open) -> None:
    board.say(ANNE, "LEADS", "issue:arson", ONE, "Anne Hart leads on arson.", relation="leads")
    board.say(BEN, "LEADS", "issue:arson", TWO, "Ben Low would lead on arson.", relation="leads")
    view = opened(board)
    assert said(find_owners(view, "Arson").rows) == [
        ("Ben Low", "leads", "current"),
        ("Anne Hart", "leads", "last_cited"),
    ]
    assert said(find_owners(view).rows) == [("Ben Low", "leads", "current")]
    assert said(find_owners(view, "Anne Hart").rows) == [("Anne Hart", "leads", "last_cited")]
    assert said(find_owners(view, "Arson", Window(until=ONE)).rows) == [("Anne Hart", "leads", "current")]
    assert said(find_owners(view, "Arson", Window(since=TWO)).rows) == [("Ben Low", "leads", "current")]


def test_a_report_or_a_helper_takes_nothing_from_the_lead(board: Record, opened: Open) -> None:
    board.say(ANNE, "LEADS", "issue:arson", ONE, relation="leads")
    board.say(BEN, "LEADS", "issue:arson", TWO, relation="reports")
    board.say(CAL, "LEADS", "issue:arson", ONE, relation="leads", role="support")
    assert said(find_owners(opened(board), "Arson").rows) == [
        ("Anne Hart", "leads", "current"),
        ("Ben Low", "reports", "current"),
        ("Cal Moor", "supports", "current"),
    ]


def test_ranked_by_strength_then_freshness(board: Record, opened: Open) -> None:
    board.say("body:fire-panel", "LEADS", "issue:arson", ONE, relation="leads")
    board.say(CAL, "CHAIRS", "body:fire-panel", ONE, role="chair")
    board.action(TWO, "4", "Map the hydrants.", BEN, issue="issue:arson")
    board.say(ANNE, "LEADS", "issue:arson", ONE, relation="reports")
    board.say(ANNE, "LEADS", "issue:arson", THREE, relation="reports")
    rows = find_owners(opened(board), "Arson").rows
    assert said(rows) == [
        ("Fire Panel", "leads", "current"),
        ("Cal Moor", "chairs", "current"),
        ("Ben Low", "assigned", "current"),
        ("Anne Hart", "reports", "current"),
    ]
    assert rows[2]["action"] == "Map the hydrants."


def test_a_person_belongs_to_the_organisation_of_that_day(board: Record, opened: Open) -> None:
    meeting = f"meeting:{BOARD[5:]}"
    board.say(ANNE, "LEADS", "issue:arson", ONE, relation="leads")
    board.say(ANNE, "ATTENDED", f"{meeting}/{ONE}", ONE, state="present", organization="organization:fire-service")
    board.say(ANNE, "ATTENDED", f"{meeting}/{THREE}", THREE, state="present", organization="organization:council")
    board.node("organization:fire-service")
    board.node("organization:council")
    board.say(ANNE, "HOLDS", "post:fire-service/commander", ONE)
    board.say("post:fire-service/commander", "POST_IN", "organization:fire-service", ONE)
    view = opened(board)
    owner = find_owners(view, "Arson").rows[0]["owner"]
    assert (owner["organization"], owner["post"]) == ("Fire Service", "Commander")
    assert said(find_owners(view, "Fire Service").rows) == [("Anne Hart", "leads", "current")]
    assert find_owners(view, "Council").rows == []


def test_a_post_owns_and_shows_its_holder_once(board: Record, opened: Open) -> None:
    board.say(ANNE, "HOLDS", POST, ONE)
    board.say(POST, "LEADS", "issue:gangs", ONE, "The Deputy Commander leads on gangs.", relation="leads")
    board.say(ANNE, "LEADS", "issue:gangs", ONE, relation="leads", basis="derived", post=POST)
    view = opened(board)
    rows = find_owners(view, "Gangs").rows
    assert said(rows) == [("Deputy Commander", "leads", "current")]
    assert rows[0]["owner"]["holders"] == ["Anne Hart"]
    assert said(find_owners(view, "Anne Hart").rows) == [("Anne Hart", "leads", "current")]
    assert find_owners(view, "Anne Hart").rows[0]["basis"] == "derived"


def test_an_outgoing_holder_has_ended_and_an_unrelated_change_has_not(board: Record, opened: Open) -> None:
    board.say(ANNE, "HOLDS", POST, ONE)
    board.say(ANNE, "LEADS", "issue:gangs", ONE, relation="leads")
    board.say(ANNE, "SUCCEEDED_BY", BEN, TWO, post=POST)
    board.say(CAL, "HOLDS", "post:council/head-of-housing", TWO)
    board.say(CAL, "LEADS", "issue:begging", TWO, relation="leads")
    board.say(CAL, "SUCCEEDED_BY", BEN, ONE, post="post:other/clerk")
    view = opened(board)
    assert said(find_owners(view, "Gangs").rows) == [("Anne Hart", "leads", "ended")]
    assert said(find_owners(view, "Begging").rows) == [("Cal Moor", "leads", "current")]


def test_an_ambiguous_action_has_candidates_and_no_owner(board: Record, opened: Open) -> None:
    board.node("person:ada-bell")
    board.action(
        ONE,
        "4",
        "Send figures.",
        owner_state="ambiguous",
        owner_tokens=["AB"],
        candidates=["Ada Bell", "Al Bow"],
    )
    view = opened(board)
    assert find_owners(view).rows == []
    for asked in ("Send figures", "Ada Bell"):
        rows = find_owners(view, asked).rows
        told = (None, "ambiguous", ["Ada Bell", "Al Bow"])
        assert [(r["owner"]["name"], r["state"], r["candidates"]) for r in rows] == [told]


def test_no_owner_is_said_with_the_last_date(board: Record, opened: Open) -> None:
    board.say(board.item(ONE, "4"), "ABOUT", "issue:begging", ONE)
    board.say(board.item(TWO, "4"), "ABOUT", "issue:begging", TWO)
    answer = find_owners(opened(board), "begging")
    assert answer.rows == []
    assert answer.cannot_tell == ["The record shows no owner for Begging, last spoken of on 10 April 2020."]


def test_chairs_and_lead_agencies(board: Record, opened: Open) -> None:
    board.say(ANNE, "CHAIRS", BOARD, ONE, role="chair")
    board.node("priority:plan/safe-homes", "Safe homes")
    board.say("priority:plan/safe-homes", "ALLOCATED_TO", "organization:council", ONE)
    view = opened(board)
    assert [(r["body"], *said([r])[0]) for r in find_owners(view, "Fernhill Safety Board").rows] == [
        ("Fernhill Safety Board", "Anne Hart", "chairs", "current")
    ]
    assert [(r["priority"], r["owner"]["name"]) for r in find_owners(view, "safe homes").rows] == [
        ("Safe homes", "Council")
    ]
    assert [r["priority"] for r in find_owners(view, "Council").rows] == ["Safe homes"]


def test_a_broad_issue_brings_the_narrower_one(board: Record, opened: Open) -> None:
    board.node("issue:marac", "MARAC", broader="domestic-abuse")
    board.node("issue:domestic-abuse", "Domestic abuse", words=["domestic violence"])
    board.say(ANNE, "LEADS", "issue:marac", ONE, relation="leads")
    board.node("issue:marac", "MARAC", broader="domestic-abuse")
    answer = find_owners(opened(board), "domestic abuse")
    assert [row["issue"] for row in answer.rows] == ["MARAC"]


def test_the_matrix_tells_matters_before_tasks_with_fellow_owners(board: Record, opened: Open) -> None:
    board.say(ANNE, "LEADS", "issue:arson", ONE, relation="leads")
    board.action(THREE, "4", "Map the hydrants.", BEN)
    action = next(key for key in board.nodes if key.startswith("action:"))
    board.say(action, "ASSIGNED_TO", CAL, THREE, role="lead")
    rows = find_owners(opened(board)).rows
    assert [row["action"] or row["issue"] for row in rows] == ["Arson", "Map the hydrants."]
    assert [rows[1]["owner"]["name"], *rows[1]["also"]] == ["Ben Low", "Cal Moor"]
    assert [row["action"] for row in find_owners(opened(board), tasks=True).rows] == ["Map the hydrants."]


def test_nearest_names_are_offered(board: Record, opened: Open) -> None:
    board.say(ANNE, "LEADS", "issue:arson", ONE, relation="leads")
    with pytest.raises(NotFoundError, match="nearest name is Anne Hart"):
        find_owners(opened(board), "Anna Hart")


def test_body_limits_rows_to_what_was_said_there(board: Record, opened: Open) -> None:
    board.say(ANNE, "LEADS", "issue:arson", ONE, relation="leads")
    board.meeting("2020-05-05", body="body:other-panel")
    board.say(BEN, "LEADS", "issue:gangs", "2020-05-05", relation="leads")
    view = opened(board)
    assert [r["issue"] for r in find_owners(view, "", Window(body="body:other-panel")).rows] == ["Gangs"]


def test_keys_equal_the_contract(board: Record, opened: Open) -> None:
    board.say(ANNE, "LEADS", "issue:arson", ONE, relation="leads")
    row = find_owners(opened(board)).to_dict()["rows"][0]
    things = {"issue", "action", "resolution", "post", "body"}
    assert things | {"owner", "relation", "state", "since", "last_cited", "basis", "evidence"} <= set(row)
    assert {"name", "kind", "organization", "post"} <= set(row["owner"])
    assert row["basis"] == "asserted"


def test_an_owner_in_the_margin_of_several_sentences_is_not_settled(board: Record, opened: Open) -> None:
    board.action(ONE, "4", "Map the hydrants.", BEN)
    place = next(i for i, edge in enumerate(board.edges) if edge.kind == "ASSIGNED_TO")
    board.edges[place] = replace(board.edges[place], confidence=0.6)
    answer = find_owners(opened(board), "Ben Low")
    assert said(answer.rows) == [("Ben Low", "assigned", "ambiguous")]
    assert "more than one sentence" in answer.cannot_tell[-1]


def test_a_chair_or_future_lead_is_announced_and_not_current(board: Record, opened: Open) -> None:
    board.say(ANNE, "CHAIRS", BOARD, ONE, role="future_chair")
    board.say(CAL, "CHAIRS", BOARD, ONE, role="acting_chair")
    board.say(CAL, "LEADS", "issue:begging", ONE, role="lead", relation="leads", manner="to_come")
    view = opened(board)
    rows = [*find_owners(view, "Anne Hart").rows, *find_owners(view, "Cal Moor").rows]
    assert sorted((r["owner"]["name"], r["relation"], r["state"]) for r in rows) == [
        ("Anne Hart", "future_chair", "to_come"),
        ("Cal Moor", "acting_chair", "current"),
        ("Cal Moor", "future_lead", "to_come"),
    ]


def test_whoever_is_said_to_have_left_no_longer_reports_and_who_came_again_does(board: Record, opened: Open) -> None:
    for person, issue in ((ANNE, "issue:begging"), (CAL, "issue:begging")):
        board.say(person, "LEADS", issue, ONE, role="lead", relation="reports")
        board.say(board.item(TWO, "4"), "MENTIONS", person, TWO, event="outgoing", post="", on="2020-01")
    board.say(CAL, "ATTENDED", board.meeting("2020-09-01"), "2020-09-01", state="present")
    states = {r["owner"]["name"]: r["state"] for r in find_owners(opened(board), "begging").rows}
    assert (states["Anne Hart"], states["Cal Moor"]) == ("ended", "current")


def test_whoever_is_announced_stands_before_whoever_has_moved_on(board: Record, opened: Open) -> None:
    board.say(CAL, "CHAIRS", BOARD, ONE, role="chair", end="2019-01-01")
    board.say(ANNE, "CHAIRS", BOARD, TWO, role="future_chair")
    rows = [r for r in find_owners(opened(board)).rows if r["body"]]
    assert [(r["owner"]["name"], r["state"]) for r in rows] == [("Anne Hart", "to_come")]


def test_a_post_owns_what_a_sentence_gives_to_it_by_its_title(board: Record, opened: Open) -> None:
    board.say(BEN, "HOLDS", "post:lamp-officer", ONE, "Ben Low, Lamp Officer", titles=[{"title": "Lamp Officer"}])
    board.action(ONE, "4", "It was agreed that the Lamp Officer count the lamps.", BEN)
    board.action(ONE, "4", "Mend the hydrants.", BEN)
    answer = find_owners(opened(board), "post:lamp-officer")
    assert [row["action"] for row in answer.rows] == ["It was agreed that the Lamp Officer count the lamps."]


@pytest.mark.parametrize(("words", "state"), [("Ben Low would count.", "current"), ("Count.", "ambiguous")])
def test_an_owner_of_the_margin_whom_the_sentence_names_is_no_doubt(
    words: str, state: str, board: Record, opened: Open
) -> None:
    action = board.action(ONE, "4", words, BEN)
    board.edges = [replace(e, confidence=0.6) if e.src == action and e.dst == BEN else e for e in board.edges]
    assert [row["state"] for row in find_owners(opened(board)).rows if row["action"] == words] == [state]


def test_who_was_given_a_task_with_somebody_who_has_left_is_shown_with_them(board: Record, opened: Open) -> None:
    action = board.action(ONE, "4", "Count the lamps.", BEN)
    board.say(action, "ASSIGNED_TO", CAL, ONE, "Count the lamps.", role="lead")
    board.meeting(TWO, "1")
    board.say(board.item(TWO, "1"), "MENTIONS", BEN, TWO, "Ben Low had left.", event="outgoing")
    [row] = [row for row in find_owners(opened(board)).rows if row["action"]]
    assert {row["owner"]["name"], *row["also"]} == {"Ben Low", "Cal Moor"}


def test_a_board_without_minutes_gives_a_reason(board: Record, opened: Open) -> None:
    board.node("body:lamp-panel", "Lamp Panel")
    answer = find_owners(opened(board), "", Window(body="body:lamp-panel"))
    assert answer.cannot_tell == ["what Lamp Panel itself decided: none of its own minutes are loaded."]


def test_who_is_in_the_post_named_after_an_unled_issue_is_told_beside_it(board: Record, opened: Open) -> None:
    board.say(board.item(ONE, "4"), "ABOUT", "issue:arson", ONE, "Arson was spoken of.")
    board.node("post:arson-coordinator", "Arson Co-ordinator")
    board.say(BEN, "HOLDS", "post:arson-coordinator", ONE, "The Arson co-ordinator was Ben Low.")
    answer = find_owners(opened(board), "Arson")
    assert answer.rows == []
    assert answer.cannot_tell == [
        "The record shows no owner for Arson, last spoken of on 10 January 2020. "
        "A post of that name is on record: Ben Low as Arson Co-ordinator (10 January 2020)."
    ]


def test_who_is_seen_in_such_a_post_after_the_last_owner_is_told_above_the_rows(board: Record, opened: Open) -> None:
    board.say(ANNE, "LEADS", "issue:arson", ONE, relation="leads")
    board.meeting("2023-02-02", "1")
    board.node("post:arson-coordinator", "Arson Co-ordinator")
    board.say(BEN, "HOLDS", "post:arson-coordinator", THREE, "The Arson co-ordinator was Ben Low.")
    assert "Ben Low as Arson Co-ordinator" in find_owners(opened(board), "Arson").headline[-1]


def test_who_takes_a_task_over_owns_it_and_who_handed_it_on_does_so_no_more(board: Record, opened: Open) -> None:
    task = board.action(ONE, "4", "Write to the schools.")
    board.say(task, "ASSIGNED_TO", ANNE, ONE, "Anne Hart to write to the schools.", role="lead")
    board.say(task, "ASSIGNED_TO", BEN, TWO, "Transferred to Ben Low.", role="lead", taken_over=TWO)
    view = opened(board)
    assert said(find_owners(view, "write to the schools").rows) == [
        ("Ben Low", "assigned", "current"),
        ("Anne Hart", "assigned", "last_cited"),
    ]
    assert said(find_owners(view, "write to the schools", Window(until=ONE)).rows) == [
        ("Anne Hart", "assigned", "current")
    ]
    [followed] = find_follow_through(view).rows
    assert followed["owners"] == ["Ben Low"]
