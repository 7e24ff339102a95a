"""A task that became an item of the next minutes ends with the work of that item; a group is told as its owner."""

from __future__ import annotations

from queries.follow.answer import find_follow_through
from queries.follow.words import owner_of
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
