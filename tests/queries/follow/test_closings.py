"""Minutes that close all earlier work in one sentence are told as a remark, and end no piece of it."""

from __future__ import annotations

import pytest

from queries.follow.answer import find_follow_through
from queries.follow.phrases import closes_all, is_for_a_meeting
from queries.gaps.answer import find_gaps
from tests.queries.conftest import Open, Record

ONE, TWO = "2020-01-10", "2020-04-10"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board noted that all matters that had arisen from the previous meeting had been dealt with.",
        "Members noted the matters arising and noted that the actions had been implemented.",
        "There were no further matters arising.",
        "All actions from the last meeting had been completed.",
        "There were no outstanding actions.",
    ],
)
def test_a_sentence_closes_what_an_earlier_meeting_left(sentence: str) -> None:
    assert closes_all(sentence, under_head=False)


@pytest.mark.parametrize(
    "sentence",
    [
        "All actions of the fire plan had been completed.",
        "Not all actions from the last meeting had been completed.",
        "All actions from the last meeting would be completed by May.",
        "Matters arising would be taken with the items to come.",
        "The Matters Arising report was noted.",
        "There were no matters arising other than those on the action log.",
        "There were no outstanding actions apart from the lamps.",
    ],
)
def test_a_sentence_of_other_actions_or_of_the_future_closes_nothing(sentence: str) -> None:
    assert not closes_all(sentence, under_head=False)


def test_under_its_head_a_sentence_need_not_name_the_meeting() -> None:
    assert closes_all("All other actions were complete.", under_head=True)
    assert not closes_all("All other actions were complete.", under_head=False)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("the final plan would be agreed and submitted to the Board meeting in December for adoption.", True),
        ("the figures be brought to the next meeting.", True),
        ("the plan be adopted as presented to the meeting.", False),
        ("the paper be kept as it was brought to the last meeting.", False),
        ("the rules be changed.", False),
    ],
)
def test_a_decision_for_a_meeting_to_come_asks_for_something(text: str, asks: bool) -> None:
    assert is_for_a_meeting(text) is asks


def test_such_a_decision_is_followed(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    decided = record.node(
        "resolution:plan", "Plan", ONE, effect="decide", text="the plan would be submitted to the meeting in May."
    )
    record.say(record.item(ONE, "4"), "DECIDED", decided, ONE, "RESOLVED that the plan would be submitted to it.")
    other = record.node("resolution:rules", "Rules", ONE, effect="decide", text="the rules be changed.")
    record.say(record.item(ONE, "4"), "DECIDED", other, ONE, "RESOLVED that the rules be changed.")
    assert [row["key"] for row in find_follow_through(opened(record)).rows] == [decided]


def test_such_a_decision_without_a_name_is_a_gap(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    text = "the plan would be submitted to the Board meeting in May 2020."
    for key, due in (("plan", "May 2020"), ("undated", "")):
        decided = record.node(f"resolution:{key}", key, ONE, effect="decide", text=f"{key}: {text}", due=due)
        record.say(record.item(ONE, "4"), "DECIDED", decided, ONE, f"RESOLVED that {key}: {text}")
    assert [(row["kind"], row["key"]) for row in find_gaps(opened(record)).rows] == [("no_owner", "resolution:plan")]
