"""Every kind of gap is found once where the words say it, in one row for one matter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.errors import NotFoundError
from graph.schema import GAP_KINDS
from graph.view import Window
from queries.follow.answer import find_follow_through
from queries.gaps.answer import find_gaps
from tests.queries.conftest import BOARD, Open, Record
from tests.queries.scenes import (
    ANNE,
    CAL,
    FOUR,
    ONE,
    THREE,
    TWO,
    ambiguous_owner,
    body_silent,
    collective_owner,
    issue_unled,
    lead_given_up,
    no_follow_up,
    no_owner,
    no_owner_problem,
    off_record,
    owner_absent,
    owner_departed,
    owner_replaced,
    partner_absent,
    partner_apologies,
    post_called_vacant,
    post_vacant,
    priority_unled,
    says,
    tbc,
)


def kinds(view: Any, **asked: Any) -> list[str]:
    return [row["kind"] for row in find_gaps(view, **asked).rows]


HITS: list[tuple[Callable[[Record], None], str]] = [
    (no_owner, "no_owner"),
    (no_owner_problem, "no_owner"),
    (tbc, "tbc"),
    (collective_owner, "collective_owner"),
    (ambiguous_owner, "ambiguous_owner"),
    (post_vacant, "post_vacant"),
    (post_called_vacant, "post_vacant"),
    (owner_departed, "owner_departed"),
    (owner_replaced, "owner_departed"),
    (lead_given_up, "owner_departed"),
    (owner_absent, "owner_absent"),
    (no_follow_up, "no_follow_up"),
    (partner_absent, "partner_absent"),
    (partner_apologies, "partner_absent"),
    (issue_unled, "issue_unled"),
    (priority_unled, "priority_unled"),
    (body_silent, "body_silent"),
    (off_record, "off_record"),
]


@pytest.mark.parametrize(("scene", "kind"), HITS, ids=lambda value: getattr(value, "__name__", ""))
def test_each_kind_is_one_row_with_its_words(
    scene: Callable[[Record], None], kind: str, record: Record, opened: Open
) -> None:
    scene(record)
    answer = find_gaps(opened(record))
    assert [row["kind"] for row in answer.rows] == [kind]
    row = answer.rows[0]
    assert row["basis"] == "derived"
    assert kind in ("partner_absent", "off_record") or row["key"] in record.nodes
    assert all(proof["quote"] and proof["meeting"] for proof in row["evidence"])
    assert "{" not in row["why"] + row["question"]
    assert "fail" not in row["why"].lower()


def test_every_kind_of_the_contract_is_tried() -> None:
    assert {kind for _, kind in HITS} == set(GAP_KINDS)


def test_text_cut_short_is_cannot_tell(record: Record, opened: Open) -> None:
    says(record)
    no_owner(record)
    no_owner_problem(record)
    record.item(ONE, "4", truncated=True)
    answer = find_gaps(opened(record))
    assert answer.rows == []
    assert len(answer.cannot_tell) == 2
    assert all("cut short" in text for text in answer.cannot_tell)


@pytest.mark.parametrize("loaded", [False, True], ids=["none loaded", "one between is missing"])
def test_follow_up_needs_the_next_minutes(loaded: bool, record: Record, opened: Open) -> None:
    """What cannot be told is told as `follow-through` tells it: one count, one reason."""
    record.meeting(ONE, "4", next_date=TWO)
    record.action(ONE, "4", "Map the hydrants.", ANNE, issue="issue:hydrants")
    if loaded:
        record.meeting(THREE, "1")
    view = opened(record)
    answer = find_gaps(view)
    assert answer.rows == []
    assert answer.cannot_tell == find_follow_through(view).cannot_tell
    missing = "What became of 1 thing agreed or asked on 10 January 2020: the minutes of the next meeting"
    assert answer.cannot_tell == ([f"{missing}, 10 April 2020, are not loaded."] if loaded else [])


def test_one_matter_at_three_meetings_is_one_high_row(record: Record, opened: Open) -> None:
    for date in (ONE, TWO, THREE):
        record.meeting(date, "4")
        record.say(record.item(date, "4"), "RAISES", "issue:arson", date, f"Arson caused concern on {date}.")
    record.meeting(FOUR, "4")
    record.action(FOUR, "4", "Send figures.", owner_state="collective", owner_tokens=["All"])
    rows = find_gaps(opened(record)).rows
    assert [(row["kind"], row["severity"], row["meetings"]) for row in rows] == [
        ("issue_unled", "high", [ONE, TWO, THREE]),
        ("collective_owner", "low", [FOUR]),
    ]
    assert rows[0]["what"] == rows[0]["issue"] == "Arson"
    assert (rows[0]["first_cited"], rows[0]["last_cited"]) == (ONE, THREE)
    assert len(rows[0]["evidence"]) == 3


def test_urgent_is_high_and_not_urgent_is_not(record: Record, opened: Open) -> None:
    says(record, "4", "5")
    record.action(ONE, "4", "Appoint a chair as a matter of urgency.")
    record.action(ONE, "5", "Print leaflets, which was not urgent.")
    assert [row["severity"] for row in find_gaps(opened(record)).rows] == ["high", "medium"]


def test_reporters_are_candidates_and_never_owners(record: Record, opened: Open) -> None:
    no_owner_problem(record)
    record.say(CAL, "LEADS", "issue:arson", ONE, "Cal Moor gave the arson update.", relation="reports")
    rows = find_gaps(opened(record)).rows
    assert [(row["kind"], row["candidates"]) for row in rows] == [("no_owner", ["Cal Moor"])]


def test_the_window_limits_rows_but_not_what_is_known(record: Record, opened: Open) -> None:
    issue_unled(record)
    record.meeting(THREE, "4")
    record.say(ANNE, "LEADS", "issue:arson", THREE, "Anne Hart would lead on arson.", relation="leads")
    view = opened(record)
    assert kinds(view) == []
    assert kinds(view, window=Window(until=TWO)) == ["issue_unled"]
    assert kinds(view, window=Window(until=ONE)) == ["no_owner"]
    assert kinds(view, window=Window(since=THREE, until=TWO)) == []
    assert kinds(view, window=Window(until=TWO, body="body:someone-else")) == []
    assert kinds(view, window=Window(until=TWO, body=BOARD)) == ["issue_unled"]


def test_kinds_and_words_narrow_the_list(record: Record, opened: Open) -> None:
    says(record, "4", "5")
    record.action(ONE, "5", "Write to the schools.")
    record.action(ONE, "4", "Send figures.", owner_state="collective", owner_tokens=["All"])
    view = opened(record)
    assert kinds(view, kinds=["no_owner"]) == ["no_owner"]
    assert kinds(view, what="figures") == ["collective_owner"]
    with pytest.raises(NotFoundError, match="the kinds are"):
        find_gaps(view, kinds=["nonsense"])


def test_keys_equal_the_contract(record: Record, opened: Open) -> None:
    no_owner(record)
    contract = {
        "kind",
        "what",
        "issue",
        "first_cited",
        "last_cited",
        "meetings",
        "severity",
        "why",
        "candidates",
        "question",
        "basis",
        "evidence",
    }
    assert contract <= set(find_gaps(opened(record)).to_dict()["rows"][0])
