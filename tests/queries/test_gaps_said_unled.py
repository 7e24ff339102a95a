"""A sentence that says that a matter has no lead is the gap, not that whoever led on it is leaving."""

from __future__ import annotations

from typing import Any

import pytest

from queries.gaps.answer import find_gaps
from queries.gaps.entries import each_gap
from tests.queries.conftest import BOARD, Open, Record
from tests.queries.scenes import ANNE, BEN, ONE, THREE, TWO

KITES = "issue:kites"


def _told(record: Record, opened: Open, said: str) -> list[dict[str, Any]]:
    """The gaps of kites, on which somebody led once, where the minutes of a later day say something of it."""
    record.node(KITES, "Kite Standards")
    record.meeting(ONE, "3")
    record.say(ANNE, "LEADS", KITES, ONE, "Anne Hart would lead on the Kite Standards.", relation="leads")
    record.meeting(TWO, "5")
    quote = [f"{TWO}.txt", TWO, "5", 1, 1, 0, len(said), said]
    record.item(TWO, "5", problems=[{"cue": "unowned", "post": "", "text": said, "quotes": [quote]}])
    record.say(record.item(TWO, "5"), "ABOUT", "issue:licensing", TWO)
    return [dict(row) for row in each_gap(find_gaps(opened(record)).rows) if row["issue"] == "Kite Standards"]


def test_words_that_say_there_is_no_lead_are_the_gap_and_its_proof(record: Record, opened: Open) -> None:
    said = "With Anne's departure the Board has no lead for the Kite Standards."
    (row,) = _told(record, opened, said)
    assert (row["kind"], row["label"]) == ("issue_unled", "Issue without a lead")
    assert row["why"].startswith("Anne Hart is the last lead named, on 10 January 2020; on 10 April 2020 the ")
    assert [proof["quote"] for proof in row["evidence"]][-1] == said


@pytest.mark.parametrize(
    "said",
    [
        "The Board has no lead for the Kite Standards review.",  # of something else with these words
        "The Board has no lead for lamps.",
        "The Kite Standards had no owner.",
    ],
)
def test_words_on_something_else_are_none(said: str, record: Record, opened: Open) -> None:
    assert not [row for row in _told(record, opened, said) if row["kind"] == "issue_unled"]


def test_a_lead_named_since_ends_it(record: Record, opened: Open) -> None:
    record.node(f"meeting:{BOARD[5:]}/{THREE}", date=THREE)
    record.meeting(THREE, "2")
    record.say(BEN, "LEADS", KITES, THREE, "Ben Low would lead on the Kite Standards.", relation="leads")
    assert not _told(record, opened, "The Board has no lead for the Kite Standards.")
