"""Every kind of gap is found once where the words say it, and stays silent on the near miss."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.errors import NotFoundError
from graph.schema import GAP_KINDS
from graph.view import Window
from queries.gaps import find_gaps
from tests.queries.conftest import BOARD, Open, Record

ONE, TWO, THREE, FOUR = "2020-01-10", "2020-04-10", "2020-07-10", "2021-05-10"
ANNE, BEN, CAL = "person:anne-hart", "person:ben-low", "person:cal-moor"
FIRE = "post:fire/station-commander"


def kinds(view: Any, **asked: Any) -> list[str]:
    return [row["kind"] for row in find_gaps(view, **asked).rows]


def says(record: Record, *numbers: str, date: str = ONE, **props: Any) -> None:
    record.meeting(date, *(numbers or ("4",)), **props)


def attend(record: Record, date: str, **states: str) -> None:
    for name, state in states.items():
        home = "" if "_" not in name else "organization:" + name.split("_")[1]
        record.say(
            f"person:{name.split('_')[0]}",
            "ATTENDED",
            f"meeting:{BOARD[5:]}/{date}",
            date,
            state=state,
            organization=home,
        )


def full_room(record: Record, date: str) -> None:
    attend(record, date, ola="present", pat="present", quin="present")


def no_owner(record: Record) -> None:
    says(record)
    record.action(ONE, "4", "Write to the schools.")


def no_owner_problem(record: Record) -> None:
    says(record)
    record.say(record.item(ONE, "4"), "RAISES", "issue:arson", ONE, "More work was needed on arson.")


def tbc(record: Record) -> None:
    says(record)
    record.action(ONE, "4", "Write to the schools.", owner_state="tbc", owner_tokens=["TBC"])


def collective_owner(record: Record) -> None:
    says(record)
    record.action(ONE, "4", "Send figures.", owner_state="collective", owner_tokens=["All"])


def ambiguous_owner(record: Record) -> None:
    says(record)
    record.action(
        ONE,
        "4",
        "Send figures.",
        owner_state="ambiguous",
        owner_tokens=["AB"],
        candidates=["Ada Bell", "Al Bow"],
    )


def post_vacant(record: Record) -> None:
    says(record)
    words = "The post of youth co-ordinator remained vacant."
    record.say(record.item(ONE, "4"), "RAISES", "issue:youth-work", ONE, words)


def post_called_vacant(record: Record) -> None:
    says(record)
    record.say(
        record.item(ONE, "4"),
        "MENTIONS",
        FIRE,
        ONE,
        "The post of Station Commander was vacant.",
        event="vacant",
    )


def owner_departed(record: Record) -> None:
    says(record)
    record.say(ANNE, "HOLDS", FIRE, ONE, "Anne Hart, Station Commander")
    record.action(ONE, "4", "Map the hydrants.", ANNE)
    record.meeting(TWO, "1")
    record.say(ANNE, "SUCCEEDED_BY", BEN, TWO, "Ben Low had taken over from Anne Hart.", post=FIRE)


def owner_replaced(record: Record) -> None:
    says(record)
    record.say(ANNE, "HOLDS", FIRE, ONE, "Anne Hart, Station Commander")
    record.say(ANNE, "LEADS", "issue:arson", ONE, "Anne Hart leads on arson.", relation="leads")
    record.meeting(TWO, "1")
    record.say(BEN, "HOLDS", FIRE, TWO, "Ben Low, Station Commander")


def owner_absent(record: Record) -> None:
    says(record)
    record.action(ONE, "4", "Map the hydrants.", ANNE)
    record.say(ANNE, "ATTENDED", f"meeting:{BOARD[5:]}/{ONE}", ONE, "Apologies: Anne Hart", state="apology")


def no_follow_up(record: Record) -> None:
    says(record, next_date=TWO)
    record.action(ONE, "4", "Map the hydrants.", ANNE, issue="issue:hydrants")
    record.meeting(TWO, "1")
    record.say(record.item(TWO, "1"), "ABOUT", "issue:licensing", TWO)


def partner_absent(record: Record) -> None:
    says(record)
    words = "There was no one present to give the update."
    record.say(record.item(ONE, "4"), "RAISES", "issue:youth-work", ONE, words)


def partner_apologies(record: Record) -> None:
    for date in (ONE, TWO):
        record.meeting(date, "1")
        full_room(record, date)
        attend(record, date, rae_probation="apology")


def issue_unled(record: Record) -> None:
    for date in (ONE, TWO):
        record.meeting(date, "4")
        record.say(record.item(date, "4"), "RAISES", "issue:arson", date, "Arson was causing concern.")


def priority_unled(record: Record) -> None:
    says(record)
    record.node("priority:plan/safe-homes", "Safe homes")
    record.say(record.item(ONE, "4"), "MENTIONS", "priority:plan/safe-homes", ONE, "Priority 2: Safe homes")


def body_silent(record: Record) -> None:
    for date in (ONE, TWO, THREE, FOUR):
        record.meeting(date, "1")
    record.say(
        "body:arson-task-group", "REPORTS_TO", BOARD, ONE, "The Arson Task Group reports to the Board."
    )
    record.meeting("2021-08-10", "1")


def off_record(record: Record) -> None:
    says(record)
    record.action(ONE, "4", "The cost would be discussed outside of the meeting.", ANNE)


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
    assert all(proof["quote"] and proof["meeting"] for proof in row["evidence"])
    assert "{" not in row["why"] + row["question"]
    assert "fail" not in row["why"].lower()


def test_every_kind_of_the_contract_is_tried() -> None:
    assert {kind for _, kind in HITS} == set(GAP_KINDS)


def also_owned(record: Record) -> None:
    """The resolution that the action carries out names an owner."""
    no_owner(record)
    action = next(key for key in record.nodes if key.startswith("action:"))
    record.say(action, "ARISES_FROM", "resolution:r1", ONE)
    record.say("resolution:r1", "ASSIGNED_TO", ANNE, ONE)


def done_later(record: Record) -> None:
    tbc(record)
    action = next(key for key in record.nodes if key.startswith("action:"))
    record.meeting(TWO, "1")
    record.say("update:u1", "UPDATES", action, TWO, "Completed.", state="reported_done")


def problem_with_owner(record: Record) -> None:
    """The same item gives the work to somebody."""
    no_owner_problem(record)
    record.action(ONE, "4", "Report on arson.", ANNE)


def problem_with_lead(record: Record) -> None:
    issue_unled(record)
    record.say(ANNE, "LEADS", "issue:arson", TWO, "Anne Hart would lead on arson.", relation="leads")


def problem_settled(record: Record) -> None:
    no_owner_problem(record)
    record.meeting(TWO, "1")
    record.say(record.item(TWO, "1"), "RESOLVES", "issue:arson", TWO, "Arson was no longer a problem.")


def empty_buildings(record: Record) -> None:
    """A vacant building is no vacant post; the lead on record owns the problem."""
    says(record)
    words = "Fires in vacant premises were causing concern to the officer."
    record.say(record.item(ONE, "4"), "RAISES", "issue:arson", ONE, words)
    record.say(ANNE, "LEADS", "issue:arson", ONE, "Anne Hart leads on arson.", relation="leads")


def post_filled(record: Record) -> None:
    post_called_vacant(record)
    record.meeting(TWO, "1")
    record.say(BEN, "HOLDS", FIRE, TWO, "Ben Low, Station Commander")


def owner_came_back(record: Record) -> None:
    """Another person is seen in the post, and the owner is seen again after that."""
    owner_replaced(record)
    record.meeting(THREE, "1")
    record.say(ANNE, "ATTENDED", f"meeting:{BOARD[5:]}/{THREE}", THREE, state="present")


def shared_post(record: Record) -> None:
    owner_replaced(record)
    record.say(BEN, "HOLDS", FIRE, ONE, "Ben Low, Station Commander")


def substitute_came(record: Record) -> None:
    owner_absent(record)
    record.say(BEN, "SUBSTITUTED_FOR", ANNE, ONE, meeting=f"meeting:{BOARD[5:]}/{ONE}")


def not_listed(record: Record) -> None:
    """Nobody says that the owner was away: a name that is not in the list proves nothing."""
    says(record)
    full_room(record, ONE)
    record.action(ONE, "4", "Map the hydrants.", ANNE)


def followed_up(record: Record) -> None:
    no_follow_up(record)
    record.say(record.item(TWO, "1"), "ABOUT", "issue:hydrants", TWO)


def someone_else_there(record: Record) -> None:
    partner_apologies(record)
    for date in (ONE, TWO):
        attend(record, date, sam_probation="present")


def one_apology(record: Record) -> None:
    record.meeting(ONE, "1")
    full_room(record, ONE)
    attend(record, ONE, rae_probation="apology")


def allocated(record: Record) -> None:
    priority_unled(record)
    record.say("priority:plan/safe-homes", "ALLOCATED_TO", "organization:council", ONE)


def heard_from(record: Record) -> None:
    body_silent(record)
    record.say("body:arson-task-group", "REPORTED_AT", f"meeting:{BOARD[5:]}/{THREE}", THREE)


def took_place_outside(record: Record) -> None:
    says(record)
    record.action(ONE, "4", "Meet the shop owners outside the school.", ANNE)


def only_reported(record: Record) -> None:
    """An agenda of a coming meeting agrees nothing."""
    no_owner(record)
    record.meeting(ONE, status="scheduled")


MISSES = [
    also_owned,
    done_later,
    problem_with_owner,
    problem_with_lead,
    problem_settled,
    empty_buildings,
    post_filled,
    owner_came_back,
    shared_post,
    substitute_came,
    not_listed,
    followed_up,
    someone_else_there,
    one_apology,
    allocated,
    heard_from,
    took_place_outside,
    only_reported,
]


@pytest.mark.parametrize("scene", MISSES, ids=lambda scene: scene.__name__)
def test_near_misses_stay_silent(scene: Callable[[Record], None], record: Record, opened: Open) -> None:
    scene(record)
    assert kinds(opened(record)) == []


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
    record.meeting(ONE, "4", next_date=TWO)
    record.action(ONE, "4", "Map the hydrants.", ANNE, issue="issue:hydrants")
    if loaded:
        record.meeting(THREE, "1")
    answer = find_gaps(opened(record))
    assert answer.rows == []
    assert answer.cannot_tell == [
        "What became of 1 action of 10 January 2020: "
        "no later minutes that could show it are loaded; load the next."
    ]


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
    no_owner(record)
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
