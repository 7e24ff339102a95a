"""What somebody judged of an action shows in `owns`: one owner, its state, and no contradiction beside it."""

from __future__ import annotations

from cli.owns import COLUMNS
from graph.view import Window
from queries.owns.answer import find_owners
from tests.queries.conftest import Open, Record
from tests.queries.test_owners import ANNE, BEN, CAL, ONE, TWO, board, said

__all__ = ["board"]
WORDS = "Map the hydrants."


def test_a_task_judged_closed_is_closed_from_the_day_of_the_judgement(board: Record, opened: Open) -> None:
    note = {"kind": "status", "right": "agreed_closed", "by": "", "on": "2021-05-01", "why": "told"}
    board.action(ONE, "4", WORDS, BEN, state="agreed_closed", judgements=[note])
    view = opened(board)
    for asked in ("", WORDS, "Ben Low"):
        answer = find_owners(view, asked)
        assert said(answer.rows) == [("Ben Low", "assigned", "closed")]
        assert COLUMNS["State"](answer.rows[0]) == "is to do: closed"
        assert said(find_owners(view, asked, Window(until=TWO)).rows) == [("Ben Low", "assigned", "current")]
    board.action(ONE, "4", WORDS, BEN, state="in_progress", judgements=[{**note, "right": "in_progress"}])
    assert said(find_owners(opened(board)).rows) == [("Ben Low", "assigned", "current")]


def test_a_judged_owner_stands_once_and_before_that_of_the_minutes(board: Record, opened: Open) -> None:
    action = board.action(ONE, "4", WORDS, BEN)
    board.say(action, "ASSIGNED_TO", CAL, ONE, WORDS, role="lead", basis="curated", token="")
    rows = find_owners(opened(board), WORDS).rows
    assert sorted(said(rows)) == [("Ben Low", "assigned", "last_cited"), ("Cal Moor", "assigned", "current")]
    [row] = find_owners(opened(board)).rows
    assert (row["owner"]["name"], row["also"]) == ("Cal Moor", [])


def test_who_is_named_and_judged_is_one_owner(board: Record, opened: Open) -> None:
    action = board.action(ONE, "4", WORDS, BEN)
    judged = board.say(action, "ASSIGNED_TO", CAL, ONE, WORDS, role="lead", basis="curated")
    board.edges.remove(judged)
    board.edges.append(type(judged)(**{**{n: getattr(judged, n) for n in judged.__dataclass_fields__}, "dst": BEN}))
    rows = find_owners(opened(board), WORDS).rows
    assert said(rows) == [("Ben Low", "assigned", "current")]
    assert rows[0]["basis"] == "curated"


def test_a_decision_has_the_owner_of_the_action_that_carries_it_out(board: Record, opened: Open) -> None:
    action = board.action(ONE, "4", WORDS, BEN)
    board.node("resolution:abc", WORDS, ONE, text=WORDS)
    board.say(action, "ARISES_FROM", "resolution:abc", ONE)
    for asked in (WORDS, "resolution:abc"):
        answer = find_owners(opened(board), asked)
        assert said(answer.rows) == [("Ben Low", "assigned", "current")]
        assert answer.cannot_tell == []


def test_an_owner_between_several_people_is_not_said_to_be_missing(board: Record, opened: Open) -> None:
    board.action(ONE, "4", WORDS, owner_state="ambiguous", owner_tokens=["AB"], candidates=["Ada Bell", "Al Bow"])
    answer = find_owners(opened(board), WORDS)
    assert [row["state"] for row in answer.rows] == ["ambiguous"]
    assert answer.cannot_tell == []


def test_nobody_chairs_a_task(board: Record, opened: Open) -> None:
    board.action(ONE, "4", WORDS, "body:fire-panel")
    board.say(ANNE, "CHAIRS", "body:fire-panel", ONE, role="chair")
    told = {COLUMNS["Who"](row): COLUMNS["State"](row) for row in find_owners(opened(board), WORDS).rows}
    assert told == {"Fire Panel": "is to do: current", "Anne Hart": "chairs its owner: current"}


def test_a_judged_owner_is_marked_in_the_table(board: Record, opened: Open) -> None:
    action = board.action(ONE, "4", WORDS)
    board.say(action, "ASSIGNED_TO", CAL, ONE, WORDS, role="lead", basis="curated", token="")
    [row] = find_owners(opened(board), WORDS).rows
    assert COLUMNS["State"](row) == "is to do: current (curated)"


def test_a_year_ages_an_owner_as_its_last_day_does(board: Record, opened: Open) -> None:
    board.action(ONE, "4", WORDS, BEN)
    view = opened(board)
    year = str(int(ONE[:4]) + 4)
    for day in (year, f"{year}-12", f"{year}-12-31"):
        assert said(find_owners(view, "Ben Low", Window(until=day)).rows) == [("Ben Low", "assigned", "last_cited")]


def test_an_owner_beside_one_who_is_open_says_so(board: Record, opened: Open) -> None:
    maybe = [{"name": "Cal Moor", "why": "probable, from another meeting: 1 March 2019", "day": ONE}]
    action = board.action(ONE, "4", WORDS, owner_state="unresolved", owner_tokens=["CM/BL"], probable=maybe)
    board.say(action, "ASSIGNED_TO", BEN, ONE, WORDS, role="lead", partial=True)
    answer = find_owners(opened(board), WORDS)
    assert [row["candidates"] for row in answer.rows] == [["Cal Moor (probable, from another meeting: 1 March 2019)"]]
    [told] = answer.cannot_tell
    assert told.startswith('who else owns "Map the hydrants": the minutes print "CM/BL", not all of which is settled')
