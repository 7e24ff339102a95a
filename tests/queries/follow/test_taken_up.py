"""A task that became an item of the next minutes ends with the work of that item; a group is told as its owner."""

from __future__ import annotations

import pytest

from queries.follow.answer import find_follow_through
from queries.follow.owner_told import owner_of
from tests.queries.conftest import Open, Record
from tests.queries.follow.test_follow_through import ANNE, ONE, THREE, TWO, told

TELLING = ["bridge", "foot", "replac"]


def state(record: Record, opened: Open, update: str) -> str:
    record.meeting(ONE, "4", next_date=TWO)
    record.meeting(TWO, "1", next_date=THREE)
    first = record.action(ONE, "4", "Consideration be given to replacing the foot bridge.", ANNE, telling=TELLING)
    record.node(record.item(TWO, "1"), "Replacement of the foot bridge", telling=TELLING)
    later = record.action(TWO, "1", "Cost the oak.", ANNE)
    told(record, THREE, later, update, "reported_done", report_on=TWO)
    rows = {row["key"]: row for row in find_follow_through(opened(record)).rows}
    return str(rows[first]["state"])


def test_what_ends_the_item_in_words_of_the_task_ends_the_task(record: Record, opened: Open) -> None:
    assert state(record, opened, "A new foot bridge was built and the action is complete.") == "reported_done"


def test_another_action_of_the_item_ends_only_itself(record: Record, opened: Open) -> None:
    assert state(record, opened, "The oak was costed.") == "in_progress"


def test_a_group_in_the_words_of_a_task_is_told_as_its_owner(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.action(ONE, "4", "Partners send their dates.", owner_state="collective", owners=["Partners"])
    (row,) = find_follow_through(opened(record)).rows
    assert (row["owners"], row["owner_tokens"], owner_of(row)) == ([], ["Partners"], "Partners")


@pytest.mark.parametrize(
    ("task", "taken_up"),
    [
        ("The terms of reference of the Quay Lighting Group be amended.", False),
        ("A Quay Lighting Group be set up.", True),
    ],
)
def test_a_groups_name_over_its_report_takes_up_only_its_founding(
    record: Record, opened: Open, task: str, taken_up: bool
) -> None:
    record.meeting(ONE, "4", next_date=TWO)
    record.meeting(TWO, "1", next_date=THREE)
    telling = ["quay", "light", "group"]
    record.action(ONE, "4", task, ANNE, telling=telling)
    record.node(record.item(TWO, "1"), "Quay Lighting Group", telling=telling)
    record.node("body:quay-lighting-group")
    (row,) = find_follow_through(opened(record)).rows
    assert (row["state"] == "in_progress") is taken_up


@pytest.mark.parametrize(
    ("task", "leading"),
    [
        ("Anne Hart would lead on hydrants.", True),
        ("Anne Hart to write to the Trust inviting it to lead on hydrants.", False),
        ("Anne Hart would ask the Trust to lead on hydrants.", False),
        ("Anne Hart find out whether the Trust would lead on hydrants.", False),
    ],
)
def test_asking_another_to_lead_is_a_task_and_no_standing_duty(
    record: Record, opened: Open, task: str, leading: bool
) -> None:
    record.meeting(ONE, "4", next_date=TWO)
    record.action(ONE, "4", task, ANNE)
    assert (find_follow_through(opened(record)).rows == []) is leading
