"""Promises for a month, promises told twice, and what is open about an owner: told as the minutes tell it."""

from __future__ import annotations

from typing import Any

import pytest

from queries.follow.answer import find_follow_through
from queries.follow.owner_told import owner_doubt, owner_of
from queries.follow.words import is_promised_for
from tests.queries.conftest import Open, Record
from tests.queries.follow.test_follow_through import ANNE, ONE, THREE, TWO, one, told, two_meetings


def test_a_promise_for_a_month_is_for_the_meeting_of_that_month(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4", next_date=TWO)
    record.meeting(TWO, "1", previous_date=ONE)
    action = record.action(ONE, "4", "Anne Hart report on the hydrants in April.", ANNE)
    told(record, TWO, action, "Anne Hart presented her report.", "reported_done")
    row = one(opened, record)
    assert (row["state"], row["promise"], row["promised_for"]) == ("reported_done", "came", TWO)


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        ("Anne report back in the spring.", True),
        ("Anne report back in April 2020.", True),
        ("Anne report back in April 2021.", False),
        ("Anne report back in May.", False),
        ("Anne report back.", False),
        ("The fair in April was large.", False),
    ],
)
def test_a_month_or_season_for_which_something_is_promised(text: str, promised: bool) -> None:
    assert is_promised_for(text, TWO) is promised


@pytest.mark.parametrize(
    ("props", "named", "unsure", "doubt"),
    [
        ({"owner_state": "unresolved", "owner_tokens": ["KB"]}, [], False, "fits nobody"),
        ({"owner_state": "ambiguous", "owner_tokens": ["MP"], "candidates": ["May Pole", "Max Pym"]}, [], False,
         "may be May Pole or Max Pym"),
        ({"owner_state": "unresolved", "owner_tokens": ["KB/AH"]}, ["Anne Hart"], False, "not all of which"),
        ({"owner_state": "resolved", "owner_tokens": ["AH"]}, ["Anne Hart"], True, "which sentence"),
        ({"owner_state": "none", "text": "Ms Orde would brief the officers."}, [], False, "names Ms Orde"),
        ({"owner_state": "resolved", "owner_tokens": ["AH"]}, ["Anne Hart"], False, ""),
        ({"owner_state": "none", "text": "Hydrants be mapped."}, [], False, ""),
    ],
)  # fmt: skip
def test_what_is_left_open_about_an_owner(props: dict[str, Any], named: list[str], unsure: bool, doubt: str) -> None:
    found = owner_doubt(props, named=named, unsure=unsure)
    assert doubt in found
    assert bool(found) == bool(doubt)


def test_the_doubt_of_the_margin_is_shown_beside_the_owner(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.action(ONE, "4", "Map the hydrants.", owner_state="unresolved", owner_tokens=["KB"])
    row = one(opened, record)
    assert "fits nobody" in row["owner_doubt"]
    assert owner_of(row) == "KB (?)"


def test_a_promise_told_twice_is_one_row_with_the_proofs_of_both(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    owned = record.action(ONE, "4", "Anne Hart would present on hydrants.", ANNE, due="next meeting")
    record.action(ONE, "4", "A presentation on hydrants to be made.", due="next meeting", same_as=owned)
    row = one(opened, record)
    assert row["owners"] == ["Anne Hart"]
    assert {proof["quote"] for proof in row["evidence"]} >= {"A presentation on hydrants to be made."}


def test_what_is_said_of_one_telling_is_said_of_the_other(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4", next_date=TWO)
    record.meeting(TWO, "1", previous_date=ONE)
    other = record.action(ONE, "4", "The count of hydrants be reported.", due="next meeting")
    record.action(ONE, "4", "Anne Hart would bring the count.", ANNE, due="next meeting", told_with=other)
    told(record, TWO, other, "This item was not taken.", "open")
    rows = find_follow_through(opened(record)).rows
    assert [row["promise"] for row in rows] == ["did_not_come"] * 2
    assert all(len(row["chain"]) == 2 for row in rows)


@pytest.mark.parametrize(("earlier", "state"), [("Yards", "in_progress"), ("The hydrants of Quarry Lane", "no_trace")])
def test_a_new_item_of_the_next_meeting_takes_a_task_up(
    record: Record, opened: Open, earlier: str, state: str
) -> None:
    record.meeting(ONE, "4", "5", next_date=TWO)
    record.meeting(TWO, "1", previous_date=ONE)
    stems = ["hydrant", "quarry"]
    record.node(f"item:fernhill-safety-board/{ONE}/5", earlier, ONE)
    record.node(f"item:fernhill-safety-board/{TWO}/1", "The hydrants of Quarry Lane", TWO, telling=stems)
    record.action(ONE, "4", "Map the hydrants in Quarry Lane.", ANNE, issue="issue:hydrants", telling=stems)
    assert one(opened, record)["state"] == state


@pytest.mark.parametrize(("named", "day"), [(THREE, THREE), ("", "2020-07-31")])
def test_the_meeting_of_a_month_is_on_its_day_where_a_paper_names_it(
    record: Record, opened: Open, named: str, day: str
) -> None:
    record.meeting(ONE, "4", next_date=TWO)
    record.meeting(TWO, "1", previous_date=ONE, next_date=named)
    record.action(ONE, "4", "Map the hydrants.", ANNE, due="July meeting")
    assert one(opened, record)["due_by"] == day


def test_a_day_still_to_come_is_not_overdue(record: Record, opened: Open) -> None:
    two_meetings(record, due="30th June 2099")
    assert one(opened, record)["overdue"] is False
