"""A decision on the future of a body is over once later minutes say that the body came to an end."""

from __future__ import annotations

import pytest

from tests.queries.conftest import Open, Record
from tests.queries.follow.test_follow_through import ANNE, ONE, TWO, one

ENDED = "It was agreed that the Lamp Panel be disbanded."


@pytest.mark.parametrize(
    ("text", "title", "on", "closed"),
    [
        ("To defer consideration of the Panel's future to the next meeting.", "Lamp Panel", TWO, True),
        ("To consider the future of the Lamp Panel at the next meeting.", "Other matters", TWO, True),
        ("To defer consideration of the Panel's future to the next meeting.", "Kite Panel", TWO, False),
        ("To defer consideration of the Kite Panel's future.", "Lamp Panel", TWO, False),
        ("To defer consideration of the Panel's future to the next meeting.", "Lamp Panel", ONE, False),  # the same day
        ("To thank the Panel's members.", "Lamp Panel", TWO, False),  # other work of it
        ("To agree the future of the lamps.", "Lamp Panel", TWO, False),
    ],
)
def test_what_was_to_be_decided_of_a_body_that_ended_is_over(
    record: Record, opened: Open, text: str, title: str, on: str, *, closed: bool
) -> None:
    record.meeting(ONE, "4", next_date=TWO)
    record.meeting(TWO, "1", previous_date=ONE)
    record.action(ONE, "4", text, ANNE)
    item = record.item(ONE, "4")
    record.node(item, title, ONE)
    record.node("body:lamp-panel", "Lamp Panel", events=[{"event": "ended", "other": "", "on": on, "quote": ENDED}])
    row = one(opened, record)
    assert (row["state"] == "agreed_closed") == closed
    if closed:
        assert row["chain"][-1]["quote"] == ENDED
