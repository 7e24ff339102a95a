"""A gap of a task is as new as the last words about the task, and tells whom these name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from graph.view import Window
from queries.gaps.answer import find_gaps
from tests.queries.conftest import Open, Record

ONE, TWO, THREE = "2020-01-10", "2020-04-10", "2020-07-10"
TASK = "It was agreed that a paper on lamps be written."
ALL = {"owner_state": "collective", "owner_tokens": ["Group"]}


@pytest.fixture
def board(record: Record) -> Record:
    record.meeting(ONE, "4", next_date=TWO)
    record.meeting(TWO, "7", previous_date=ONE)
    record.meeting(THREE, "9")
    record.node("post:dale/head-of-parks", "Head of Parks")
    record.say("person:anne-hart", "HOLDS", "post:dale/head-of-parks", ONE)
    return record


def gap(board: Record, opened: Open, words: str, **props: Any) -> Mapping[str, Any]:
    task = board.action(ONE, "4", TASK, **{**ALL, **props})
    if words:
        update = board.node(f"update:{TWO}", words, TWO, update=words, state="in_progress")
        board.say(update, "UPDATES", task, TWO, words, state="in_progress")
    (row,) = [row for row in find_gaps(opened(board)).rows if row["what"] == TASK]
    return row


def test_the_words_of_a_later_report_give_the_day_and_whom_they_ask(board: Record, opened: Open) -> None:
    words = "Resolved that the Head of Parks report on lamps. The paper is still being written."
    row = gap(board, opened, words)
    assert (row["first_cited"], row["last_cited"], row["candidates"]) == (ONE, TWO, ["Head of Parks"])
    assert "names the Head of Parks; whether that is for all of it" in row["why"]
    assert "no single person or post" not in row["why"]
    assert words in [quote["quote"] for quote in row["evidence"]]


@pytest.mark.parametrize(
    "words",
    [
        "The paper on lamps is still being written.",
        "The Head of Parks had seen the paper on lamps.",  # she is not asked
        "Resolved that the Head of Roads report on lamps.",  # nobody is seen in that post
    ],
)
def test_words_that_ask_nobody_on_record_give_the_day_only(board: Record, opened: Open, words: str) -> None:
    row = gap(board, opened, words)
    assert (row["last_cited"], row["candidates"]) == (TWO, [])
    assert "no single person or post is named" in row["why"]


def test_a_task_of_which_nothing_is_said_later_keeps_its_day(board: Record, opened: Open) -> None:
    row = gap(board, opened, "")
    assert (row["last_cited"], len(row["evidence"])) == (ONE, 1)


def test_an_owner_to_be_confirmed_whom_a_later_report_names_is_not_called_unnamed(
    board: Record, opened: Open
) -> None:
    row = gap(board, opened, "Ms Hart will bring the paper in May.", owner_state="tbc", owner_tokens=["TBC"])
    assert (row["kind"], row["candidates"]) == ("tbc", ["Ms Hart"])
    assert "names nobody later" not in row["why"]


def test_a_vacancy_tells_of_the_empty_seat_of_a_later_list(board: Record, opened: Open) -> None:
    words = "Vacant, (Dale Council)"
    seat = ["pack.txt", TWO, "", 1, 9, 0, len(words), words]
    post = board.node("post:dale-council/clerk-of-parks", "Clerk of Parks", empty_seats=[seat], vacant=[ONE])
    board.say(board.item(ONE, "4"), "MENTIONS", post, ONE, "The post of Clerk of Parks was vacant.", event="vacant")
    (row,) = [row for row in find_gaps(opened(board)).rows if row["kind"] == "post_vacant"]
    assert (row["first_cited"], row["last_cited"]) == (ONE, TWO)
    assert f"“{words}”: whether that is this post or a seat, it does not say" in row["why"]
    assert [quote["quote"] for quote in row["evidence"]] == ["The post of Clerk of Parks was vacant.", words]
    (row,) = [row for row in find_gaps(opened(board), window=Window(until=ONE)).rows if row["kind"] == "post_vacant"]
    assert (row["last_cited"], len(row["evidence"])) == (ONE, 1)
