"""A task stands in `owns` as `follow-through` has it: over by the same words, cited again where its owner is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph.store.sqlite import SqliteView
from graph.view import View, Window
from queries.follow.answer import find_follow_through
from queries.follow.outcome import _TOO_MANY, outcomes
from queries.owns.answer import find_owners
from queries.wording import CLOSED
from tests.queries.conftest import Open, Record

ONE, TWO, THREE = "2020-01-10", "2020-04-10", "2020-07-10"
ANNE, BEN = "person:anne-hart", "person:ben-low"


@pytest.fixture
def board(record: Record) -> Record:
    record.meeting(ONE, "4", next_date=TWO)
    record.meeting(TWO, "7", previous_date=ONE)
    record.meeting(THREE, "9")
    return record


def tell(record: Record, task: str, date: str, words: str, state: str = "in_progress") -> None:
    update = record.node(f"update:{date}", words, date, update=words, state=state)
    record.say(update, "UPDATES", task, date, words, state=state)


def rows_of(view: View, what: str = "") -> Sequence[Mapping[str, Any]]:
    return find_owners(view, what).rows


def test_an_update_heard_under_a_heading_ends_the_task_in_both_questions(board: Record, opened: Open) -> None:
    board.action(ONE, "4", "An update on lamps to be brought to the next meeting.", ANNE, issue="issue:lamps")
    words = "Lamps Anne Hart had met the makers."
    board.say(board.item(TWO, "7"), "ABOUT", "issue:lamps", TWO, words, words=["Lamps"])
    view = opened(board)
    [followed] = find_follow_through(view).rows
    assert followed["state"] == "reported_done"
    for asked in ("", "Anne Hart"):
        [row] = [row for row in rows_of(view, asked) if row["action"]]
        assert (row["state"], row["last_cited"]) == ("closed", TWO)
        assert [quote["quote"] for quote in row["evidence"]][-1] == words


def test_later_words_that_name_the_owner_move_the_day(board: Record, opened: Open) -> None:
    task = board.action(ONE, "4", "Send the figures to the wardens.", ANNE)
    tell(board, task, TWO, "Ms Hart would send the figures in May.")
    tell(board, task, THREE, "The wardens had seen a part of the figures.")
    [row] = rows_of(opened(board))
    assert (row["state"], row["since"], row["last_cited"]) == ("current", ONE, TWO)
    assert len(row["evidence"]) == 2


def test_words_that_name_somebody_else_do_not(board: Record, opened: Open) -> None:
    task = board.action(ONE, "4", "Send the figures to the wardens.", ANNE)
    tell(board, task, TWO, "Mr Low had asked for the figures at Hartfield.")
    [row] = rows_of(opened(board))
    assert (row["last_cited"], len(row["evidence"])) == (ONE, 1)


def test_two_owners_of_one_day_stay_together_where_one_is_named_again(board: Record, opened: Open) -> None:
    task = board.action(ONE, "4", "Send the figures to the wardens.", ANNE)
    board.say(task, "ASSIGNED_TO", BEN, ONE, role="lead")
    tell(board, task, TWO, "Mr Low would send the figures in May.")
    [row] = rows_of(opened(board))
    assert {row["owner"]["name"], *row["also"]} == {"Anne Hart", "Ben Low"}
    assert row["earlier"] == []


def test_who_is_named_again_keeps_the_partner_of_the_day_of_the_task(board: Record, opened: Open) -> None:
    board.node("organization:refuge", "Refuge")
    meeting = board.meeting(ONE, "4")
    board.say(ANNE, "ATTENDED", meeting, ONE, state="present", organization="organization:refuge")
    task = board.action(ONE, "4", "Send the figures to the wardens.", ANNE)
    tell(board, task, TWO, "Ms Hart would send the figures in May.")
    [row] = rows_of(opened(board))
    assert (row["owner"]["organization"], row["last_cited"]) == ("Refuge", TWO)


def test_a_decision_is_as_far_as_all_the_actions_that_carry_it_out(board: Record, opened: Open) -> None:
    decision = board.node("resolution:r1", "Plant and water.", ONE, text="Plant and water.", effect="assign")
    board.say(board.item(ONE, "4"), "DECIDED", decision, ONE, "Plant and water.")
    board.say(decision, "ASSIGNED_TO", ANNE, ONE)
    plant, water = (board.action(ONE, "4", text) for text in ("Plant the trees.", "Water the trees."))
    for task in (plant, water):
        board.say(task, "ARISES_FROM", decision, ONE)
    tell(board, plant, TWO, "The trees had been planted.", "reported_done")
    assert outcomes(opened(board), Window(), [decision])[decision].state == ""
    update = board.node("update:both", "They had been watered.", THREE, update="They had been watered.")
    board.say(update, "UPDATES", water, THREE, "They had been watered.", state="reported_done")
    assert outcomes(opened(board), Window(), [decision])[decision].state == "reported_done"


def test_few_tasks_and_all_are_told_alike(example_store: Path) -> None:
    with SqliteView(example_store) as view:
        keys = [node.key for node in view.nodes(["Action", "Resolution"])]
        rows = find_follow_through(view, kinds=("action", "resolution")).rows
        alone = {key: outcomes(view, Window(), [key])[key] for key in keys}
        beside = outcomes(view, Window(), [*keys, *(f"action:{n}" for n in range(_TOO_MANY))])
    rows = [row for row in rows if row["key"] in keys]  # of minutes that are not held only the item is known
    assert alone == {key: beside[key] for key in keys}
    closed = {row["key"]: row["state"] for row in rows if row["state"] in CLOSED}
    assert closed == {key: alone[key].state for key in closed}
    assert {row["key"] for row in rows if alone[row["key"]].state in CLOSED} == set(closed)


def test_a_later_chair_of_a_board_of_nearly_the_name_is_told(board: Record, opened: Open) -> None:
    old, new = board.node("body:lamp-board", "Lamp Board"), board.node("body:lamp-watch-board", "Lamp Watch Board")
    board.say(ANNE, "CHAIRS", old, ONE, role="chair")
    board.say(BEN, "CHAIRS", new, THREE, role="chair")
    pair = {"kind": "body", "left": "Lamp Board", "left_key": old, "right": "Lamp Watch Board", "right_key": new}
    board.meta["undecided"] = [{**pair, "why": "one name is within the other", "decided": False}]
    view = opened(board)
    told = "a board of nearly this name, Lamp Watch Board, was chaired by Ben Low on 10 July 2020"
    told += "; whether it is one is open"
    for what in ("", "Lamp Board"):
        answer = find_owners(view, what)
        [row] = [row for row in answer.rows if row["body"] == "Lamp Board"]
        assert (row["owner"]["name"], row["state"], row["doubt"]) == ("Anne Hart", "last_cited", told)
        assert len(row["evidence"]) == 2
        assert f"who chairs Lamp Board: {told}." in " ".join(answer.cannot_tell)
    assert [row["doubt"] for row in find_owners(view, "Lamp Watch Board").rows] == [None]
    assert [row["doubt"] for row in find_owners(view, "Lamp Board", Window(until=TWO)).rows] == [None]


def test_a_lead_who_reports_on_the_matter_later_is_cited_that_day(board: Record, opened: Open) -> None:
    board.say(ANNE, "LEADS", "issue:lamps", ONE, relation="leads")
    board.edges.append(replace(board.say(ANNE, "LEADS", "issue:dogs", THREE), dst="issue:lamps", id="f" * 16,
                               props={"relation": "reports", "basis": "implied"}))  # fmt: skip
    [row] = [row for row in rows_of(opened(board)) if row["issue"] == "Lamps"]
    assert (row["relation"], row["state"], row["since"], row["last_cited"]) == ("leads", "current", ONE, THREE)


def test_of_two_with_one_task_who_has_left_stands_second(board: Record, opened: Open) -> None:
    task = board.action(ONE, "4", "Send the figures to the wardens.", ANNE)
    board.say(task, "ASSIGNED_TO", BEN, ONE, role="lead")
    board.say(ANNE, "SUCCEEDED_BY", "person:cal-moor", TWO)
    [row] = rows_of(opened(board))
    assert (row["owner"]["name"], row["state"], row["also"]) == ("Ben Low", "current", ["Anne Hart"])


LAMPS = "issue:lamps"
LEAD = "Ms Hart would lead on lamps."


def led(record: Record, who: str, date: str, words: str, **props: str) -> None:
    record.say(who, "LEADS", LAMPS, date, words, relation="leads", **props)


def test_a_lead_held_until_the_day_on_which_another_is_named_is_of_that_day_and_no_more(
    board: Record, opened: Open
) -> None:
    led(board, ANNE, ONE, LEAD, held=TWO, given=ONE)
    led(board, ANNE, TWO, "Ms Hart had held the lead for a while.")
    led(board, BEN, TWO, "Mr Low would take over as lead for lamps.")
    rows = {row["owner"]["name"]: row for row in rows_of(opened(board), "lamps")}
    assert (rows["Anne Hart"]["state"], rows["Anne Hart"]["last_cited"]) == ("last_cited", TWO)
    assert rows["Ben Low"]["state"] == "current"
    [row] = rows_of(opened(board))
    assert (row["owner"]["name"], row["earlier"]) == ("Ben Low", [{"name": "Anne Hart", "last_cited": TWO}])


def test_a_lead_that_is_given_up_has_ended(board: Record, opened: Open) -> None:
    led(board, ANNE, ONE, LEAD, given_up=TWO, given=ONE)
    led(board, ANNE, TWO, "Ms Hart could no longer act as lead for lamps.")
    [row] = rows_of(opened(board), "lamps")
    assert (row["state"], row["last_cited"]) == ("ended", TWO)
    [row] = find_owners(opened(board), "lamps", Window(until=ONE)).rows
    assert (row["state"], row["last_cited"]) == ("current", ONE)


def test_a_task_of_leading_is_as_new_as_the_lead_that_its_words_gave(board: Record, opened: Open) -> None:
    board.action(ONE, "4", LEAD, ANNE)
    board.action(ONE, "4", "Ms Hart would buy a lamp.", ANNE)
    led(board, ANNE, ONE, LEAD, held=TWO, given=ONE)
    led(board, ANNE, TWO, "Ms Hart had held the lead for a while.")
    told = {row["action"]: row["last_cited"] for row in rows_of(opened(board)) if row["action"]}
    assert told == {LEAD: TWO, "Ms Hart would buy a lamp.": ONE}
