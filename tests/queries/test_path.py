"""The shortest chain of evidence between two names, in words."""

from __future__ import annotations

import pytest

from graph.errors import NotFoundError
from graph.view import Window
from queries.network.path import find_path
from tests.queries.conftest import BOARD, Open, Record

ONE, TWO = "2020-01-10", "2020-04-10"
ANNE, BEN, CAL = "person:anne-hart", "person:ben-low", "person:cal-reed"


@pytest.fixture
def town(record: Record) -> Record:
    for date in (ONE, TWO):
        meeting = record.meeting(date, "4", "5")
        for person in (ANNE, BEN, CAL):
            record.say(person, "ATTENDED", meeting, date, "Those present", state="present")
            record.say(person, "MEMBER_OF", BOARD, date, "Members")
    record.action(TWO, "4", "Map the hydrants.", ANNE, issue="issue:arson")
    record.say(BEN, "LEADS", "issue:arson", ONE, "Ben Low leads on arson.", relation="leads")
    record.say("person:dee-lone", "LEADS", "issue:kites", ONE, "Dee Lone leads on kites.", relation="leads")
    return record


def told(record: Record, opened: Open, start: str, end: str, **window: str) -> list[str]:
    answer = find_path(opened(record), start, end, window=Window(**window))
    assert all(row["evidence"] and row["quote"] for row in answer.rows)
    return [row["what"] for row in answer.rows]


def test_a_chain_by_what_was_said_comes_before_the_same_board(town: Record, opened: Open) -> None:
    assert told(town, opened, "Anne Hart", "Ben Low") == [
        "Anne Hart is to do the action “Map the hydrants”",
        "The action “Map the hydrants” is about Arson",
        "Arson is led by Ben Low",
    ]


def test_the_same_board_is_the_last_resort_and_is_said_to_be(town: Record, opened: Open) -> None:
    answer = find_path(opened(town), "Cal Reed", "Ben Low")
    assert [row["to"] for row in answer.rows] == ["Fernhill Safety Board", "Ben Low"]
    assert "Nothing closer was found than the same board" in answer.headline[0]
    assert find_path(opened(town), "Anne Hart", "Ben Low").headline == []


def test_the_newest_of_several_is_shown_and_the_others_are_counted(town: Record, opened: Open) -> None:
    town.action(ONE, "5", "Count the bins.", ANNE, issue="issue:litter")
    town.action(TWO, "5", "Empty the bins.", ANNE, issue="issue:litter")
    answer = find_path(opened(town), "Anne Hart", "litter")
    assert [row["date"] for row in answer.rows] == [TWO, TWO]
    assert answer.warnings[0].startswith("1 other chain is as short")
    assert answer.to_dict() == find_path(opened(town), "Anne Hart", "litter").to_dict()


def test_no_chain_says_how_far_was_looked(town: Record, opened: Open) -> None:
    answer = find_path(opened(town), "Dee Lone", "Arson")
    assert answer.rows == []
    assert answer.cannot_tell == [
        "how Dee Lone and Arson hang together: the record shows no chain (2 things were looked at, all that Dee Lone "
        "leads to)."
    ]


def test_a_chain_said_later_does_not_show(town: Record, opened: Open) -> None:
    assert "Map the hydrants" not in " ".join(told(town, opened, "Anne Hart", "Arson", until=ONE))
    early = find_path(opened(town), "Anne Hart", "Arson", window=Window(until="2019"))
    assert early.rows == []
    assert "the earliest loaded minutes" in early.cannot_tell[0]


def test_two_names_of_one_thing_and_names_nobody_bears(town: Record, opened: Open) -> None:
    town.node(ANNE, "Anne Hart", aliases=[{"name": "A Hart", "why": "initial"}])
    answer = find_path(opened(town), "Anne Hart", "A Hart")
    assert [row["relation"] for row in answer.rows] == ["same"]
    assert "two names of one thing" in answer.warnings[0]
    with pytest.raises(NotFoundError, match=r"nearest name.* Ben Low"):
        find_path(opened(town), "Anne Hart", "Ben Lowe")


def test_a_word_in_a_job_title_is_no_step(town: Record, opened: Open) -> None:
    text = "It was agreed that the Head of Trading Standards write to the harbour."
    task = town.action(ONE, "4", text, CAL)
    town.say(task, "ABOUT", "issue:trading-standards", ONE, text, words=["trading standards"])
    town.say("person:dee-lone", "LEADS", "issue:trading-standards", ONE, "Dee Lone leads on trading standards.")
    steps = told(town, opened, "Cal Reed", "Dee Lone")
    assert [step for step in steps if "Trading Standards" in step and "is about" in step] == []
    said = town.action(TWO, "5", "Check trading standards of the kites.", CAL)
    town.say(said, "ABOUT", "issue:trading-standards", TWO, "Check trading standards.", words=["trading standards"])
    assert told(town, opened, "Cal Reed", "Dee Lone")[1:] == [
        "The action “Check trading standards of the kites” is about Trading Standards",
        "Trading Standards is led by Dee Lone",
    ]
