"""What looks like a gap and is none stays silent, or is named among what cannot be told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from queries.gaps.answer import find_gaps
from tests.queries.conftest import BOARD, Open, Record
from tests.queries.scenes import (
    ANNE,
    BEN,
    FIRE,
    ONE,
    THREE,
    TWO,
    attend,
    body_silent,
    full_room,
    issue_unled,
    no_follow_up,
    no_owner,
    no_owner_problem,
    owner_absent,
    owner_replaced,
    partner_apologies,
    post_called_vacant,
    priority_unled,
    says,
    tbc,
)


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


def carried_on(record: Record) -> None:
    """A log of the day has the action, which was due before: the meeting did not give it."""
    owner_absent(record)
    record.nodes[next(key for key in record.nodes if key.startswith("action:"))].props["due"] = "December 2019"


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


def names_somebody(record: Record) -> None:
    """The words themselves name an owner whom the reader could not settle."""
    says(record)
    record.action(ONE, "4", "It was agreed that Ms Quill would brief the wardens.")


def owner_in_the_margin(record: Record) -> None:
    """The owners beside another action of the item may be meant for this one too."""
    says(record)
    record.action(ONE, "4", "The updates be noted and the rota sent.", ANNE)
    record.action(ONE, "4", "A bid be made by October.", source="resolution")


def duty_not_problem(record: Record) -> None:
    says(record)
    words = "The priorities that partners were required to consider were:"
    record.say(record.item(ONE, "4"), "RAISES", "issue:arson", ONE, words)


def lead_is_no_task(record: Record) -> None:
    no_follow_up(record)
    record.say(ANNE, "LEADS", "issue:hydrants", ONE, "Map the hydrants.", relation="leads")


MISSES = [
    names_somebody,
    owner_in_the_margin,
    duty_not_problem,
    lead_is_no_task,
    also_owned,
    done_later,
    problem_with_owner,
    problem_with_lead,
    empty_buildings,
    post_filled,
    owner_came_back,
    shared_post,
    substitute_came,
    carried_on,
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
    assert find_gaps(opened(record)).rows == []


def test_a_doubt_is_said_where_the_words_name_somebody(record: Record, opened: Open) -> None:
    names_somebody(record)
    assert find_gaps(opened(record)).cannot_tell == [
        'Who owns "It was agreed that Ms Quill would brief the wardens" (10 January 2020): '
        "the words name somebody whom the record does not settle."
    ]


def test_a_bare_owner_in_the_margin_goes_by_its_item(record: Record, opened: Open) -> None:
    says(record)
    action = record.action(ONE, "4", "")
    state: dict[str, Any] = {"owner_state": "ambiguous", "owner_tokens": ["AB"], "item": "item:board/4"}
    record.node(action, date=ONE, text="", **state)
    assert [row["what"] for row in find_gaps(opened(record)).rows] == ["an action under item 4 of 10 January 2020"]


def test_a_bodys_name_does_not_tie_unlike_matters_together(record: Record, opened: Open) -> None:
    for date, words in (
        (ONE, "The Panel lacked a treasurer."),
        (TWO, "The Panel reported a shortage of salt."),
    ):
        record.meeting(date, "4")
        record.say(record.item(date, "4"), "RAISES", "issue:ward-panel", date, words)
    assert [row["kind"] for row in find_gaps(opened(record)).rows] == ["no_owner", "no_owner"]


@pytest.mark.parametrize(("words", "vacancies"), [("The post of Station Commander was vacant.", 1), ("", 2)])
def test_one_vacancy_told_as_a_problem_too_is_one_gap(
    opened: Open, record: Record, words: str, vacancies: int
) -> None:
    post_called_vacant(record)
    words = words or "The posts of Analyst and of Station Commander were vacant."
    record.say(record.item(ONE, "4"), "RAISES", "issue:fires", ONE, words)
    assert [row["kind"] for row in find_gaps(opened(record)).rows] == ["post_vacant"] * vacancies


@pytest.mark.parametrize(
    ("post", "holder", "vacancies"),
    [("Waste Officer", "Waste Officer", 0), ("Clerk", "Clerk", 1), ("Dog Warden", "Fire Warden", 1)],
)
def test_a_vacancy_told_without_its_employer_is_filled_by_the_post_of_that_name(
    opened: Open, record: Record, post: str, holder: str, vacancies: int
) -> None:
    says(record)
    empty, filled = (f"post:{home}{name.lower().replace(' ', '-')}" for home, name in (("", post), ("town/", holder)))
    record.node(empty, post)
    words = f"The post of {post} was vacant."
    record.say(record.item(ONE, "4"), "MENTIONS", empty, ONE, words, event="vacant")
    record.say(record.item(ONE, "4"), "RAISES", "issue:rubbish", ONE, words)
    record.meeting(TWO, "1")
    record.node(filled, holder)
    record.say(BEN, "HOLDS", filled, TWO, f"Ben Low, {holder}")
    assert [row["kind"] for row in find_gaps(opened(record)).rows] == ["post_vacant"] * vacancies


@pytest.mark.parametrize(
    ("words", "vacancies"),
    [
        ("The post of Graffiti Officer was part-time and one day was not enough.", 1),
        ("A part-time officer had been found for the post of Graffiti Officer.", 0),
    ],
)
def test_a_post_that_is_part_time_is_told(opened: Open, record: Record, words: str, vacancies: int) -> None:
    says(record)
    record.say(record.item(ONE, "4"), "RAISES", "issue:graffiti", ONE, words)
    assert [row["kind"] for row in find_gaps(opened(record)).rows].count("post_vacant") == vacancies


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("It was asked how the work could go on without a co-ordinator.", "Co-ordinator (Fires)"),
        ("The post of fires officer was vacant.", "Fires officer"),
        ("The officer was on long-term sick leave.", "The officer was on long-term sick leave."),
    ],
)
def test_a_vacancy_goes_by_its_post_and_not_by_the_sentence(
    opened: Open, record: Record, words: str, what: str
) -> None:
    says(record)
    record.say(record.item(ONE, "4"), "RAISES", "issue:fires", ONE, words)
    assert [(row["kind"], row["what"]) for row in find_gaps(opened(record)).rows] == [("post_vacant", what)]
