"""Which meeting came next: also by the title of an item that goes over the actions of a day, or by a day moved."""

from __future__ import annotations

import pytest

from tests.queries.conftest import BOARD, Open, Record
from tests.queries.follow.test_follow_through import ANNE, ONE, TWO, one


@pytest.mark.parametrize(
    ("title", "before", "following"),
    [
        ("Actions from 3 October", "", TWO),
        ("Actions from 3rd October 2019", "", TWO),
        ("Actions from 13 October", "", None),
        ("Actions from 3 October 2018", "", None),
        ("The fire of 3 October", "", None),
        ("Actions from 3 October", "2019-12-05", None),  # another meeting lay between
    ],
)
def test_minutes_that_go_over_the_actions_of_a_day_follow_it(
    record: Record, opened: Open, title: str, before: str, following: str | None
) -> None:
    record.meeting("2019-10-03", "4")
    record.meeting(TWO, "1", **({"previous_date": before} if before else {}))
    record.node(record.item(TWO, "1"), title)
    record.action("2019-10-03", "4", "Map the hydrants.", ANNE)
    assert one(opened, record)["next_meeting"] == following


def test_a_day_that_was_moved_is_not_asked_for(record: Record, opened: Open) -> None:
    met = {"event": "met", "other": TWO, "on": TWO, "quote": "10 April (moved from 2 April)"}
    record.meeting(ONE, "4", next_date=f"{TWO[:8]}02")
    record.meeting(TWO, "1")
    record.action(ONE, "4", "Map the hydrants.", ANNE)
    record.node(BOARD, events=[met])
    assert one(opened, record)["next_meeting"] == TWO
