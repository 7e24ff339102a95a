"""Who leads each standing matter stands before what has no lead, and tasks behind both."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView
from graph.view import Window
from queries.gaps.answer import find_gaps
from queries.gaps.entries import each_gap
from queries.owns.answer import find_owners
from queries.owns.unled import KEPT, KINDS, UNLED, find_unled
from tests.queries.conftest import Open, Record

ONE, TWO, THREE = "2020-01-10", "2020-04-10", "2020-07-10"
ANNE, BEN, CAL = "person:anne-hart", "person:ben-low", "person:cal-moor"


@pytest.fixture
def board(record: Record) -> Record:
    for date in (ONE, TWO, THREE):
        record.meeting(date, "4")
    return record


def raise_problem(board: Record, issue: str, *dates: str) -> None:
    for date in dates:
        board.say(board.item(date, "4"), "RAISES", issue, date, f"Nobody dealt with {issue} on {date}.", cue="nobody")


def test_who_led_before_is_an_earlier_owner_and_no_fellow(board: Record, opened: Open) -> None:
    board.say(ANNE, "LEADS", "issue:arson", ONE, relation="leads")
    board.say(BEN, "LEADS", "issue:arson", TWO, relation="leads")
    board.say(CAL, "LEADS", "issue:arson", TWO, relation="leads")
    [row] = find_owners(opened(board)).rows
    assert [row["owner"]["name"], *row["also"]] == ["Ben Low", "Cal Moor"]
    assert row["earlier"] == [{"name": "Anne Hart", "last_cited": ONE}]
    old = Window(until="2030")
    [row] = find_owners(opened(board), "", old).rows
    assert (row["state"], [row["owner"]["name"], *row["also"]]) == ("last_cited", ["Ben Low", "Cal Moor"])


def test_what_comes_back_without_a_lead_stands_beside_the_rows(board: Record, opened: Open) -> None:
    raise_problem(board, "issue:alley-gates", ONE, TWO)
    raise_problem(board, "issue:graffiti", ONE)  # once is no standing matter
    raise_problem(board, "issue:arson", ONE, TWO)
    board.say(ANNE, "LEADS", "issue:arson", THREE, relation="leads")
    board.node("priority:plan/safe-homes", "Safe homes", ONE, strategy="Plan")
    board.say(board.item(ONE, "4"), "MENTIONS", "priority:plan/safe-homes", ONE)
    answer = find_owners(opened(board))
    unowned = answer.to_dict()["unowned"]
    assert [(row["issue"], row["priority"], row["last_cited"]) for row in unowned] == [
        ("Alley Gates", None, TWO),
        (None, "Safe homes", ONE),
    ]
    assert all(row["evidence"] for row in unowned)
    assert [row["issue"] for row in answer.rows] == ["Arson"]
    assert answer.headline == (
        ["1 standing matter has a lead or chair on record; 1 of them current.",
         "The record shows no lead for 2 others: Alley Gates; Safe homes."]
    )  # fmt: skip
    assert find_owners(opened(board), tasks=True).to_dict().get("unowned") is None


@pytest.mark.parametrize("window", [Window(), Window(until=TWO), Window(since=TWO), Window(until=ONE)])
def test_the_same_matters_are_unled_as_gaps_says(board: Record, opened: Open, window: Window) -> None:
    raise_problem(board, "issue:alley-gates", ONE, TWO, THREE)
    raise_problem(board, "issue:arson", ONE, TWO)
    board.say(ANNE, "LEADS", "issue:arson", THREE, relation="leads")
    view = opened(board)
    gaps = {row["what"] for row in each_gap(find_gaps(view, kinds=KINDS, window=window).rows)}
    assert {row.values["issue"] or row.values["priority"] for row in find_unled(view, window)} == gaps


def test_what_is_unled_is_told_as_gaps_tells_it(example_store: Path) -> None:
    with SqliteView(example_store) as view:
        told = {row["what"]: row for row in each_gap(find_gaps(view).rows) if row["kind"] in KINDS}
        found = find_owners(view).beside[UNLED]
    assert {str(row["issue"] or row["priority"]) for row in found} == told.keys()
    for row in found:
        wanted = told[str(row["issue"] or row["priority"])]
        assert {key: row[key] for key in (*KEPT, "evidence")} == {key: wanted[key] for key in (*KEPT, "evidence")}


def test_one_name_tells_who_came_after_whom(board: Record, opened: Open) -> None:
    board.say(ANNE, "LEADS", "issue:arson", ONE, relation="leads")
    board.say(BEN, "LEADS", "issue:arson", THREE, relation="leads")
    board.say(CAL, "LEADS", "issue:begging", TWO, relation="leads")
    view = opened(board)
    assert find_owners(view, "arson").headline == [
        "At the head of Arson: Anne Hart (10 January 2020), then Ben Low (10 July 2020)."
    ]
    assert find_owners(view, "begging").headline == []
    assert find_owners(view, "arson", Window(until=TWO)).headline == []


def test_an_organisation_owns_what_who_speaks_for_it_owns_without_a_post(board: Record, opened: Open) -> None:
    meeting = f"meeting:fernhill-safety-board/{ONE}"
    board.node("organization:refuge")
    board.say(ANNE, "ATTENDED", meeting, ONE, state="present", organization="organization:refuge")
    board.say(ANNE, "MEMBER_OF", "body:fernhill-safety-board", ONE, on_behalf_of="organization:refuge")
    board.action(ONE, "4", "Send the figures.", ANNE)
    rows = find_owners(opened(board), "Refuge").rows
    assert [(row["action"], row["owner"]["name"], row["since"]) for row in rows] == [
        ("Send the figures.", "Anne Hart", ONE)
    ]


def test_of_nothing_the_matrix_says_so(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    answer = find_owners(opened(record))
    assert (answer.rows, answer.headline, answer.to_dict()["unowned"]) == ([], [], [])


def test_whom_the_minutes_print_first_stands_first_and_a_group_has_its_task_alone(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    text = "Ms Low would ring Mr Hart."
    action = record.action(ONE, "4", text, BEN, owners=["Ben Low", "Anne Hart"])
    record.say(action, "ASSIGNED_TO", ANNE, ONE, text, role="lead")
    group = record.node("body:kite-group", "Kite Group")
    record.say(CAL, "CHAIRS", group, ONE, "Cal Moor chairs the Kite Group.")
    record.action(ONE, "4", "The Kite Group would count the kites.", group)
    told = {row["action"]: (row["owner"]["name"], row["also"]) for row in find_owners(opened(record), tasks=True).rows}
    assert told["Ms Low would ring Mr Hart."] == ("Ben Low", ["Anne Hart"])
    assert told["The Kite Group would count the kites."] == ("Kite Group", [])
