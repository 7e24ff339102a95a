"""What is not held: days named elsewhere, numbers that stand nowhere, whole years; nothing that is only guessed."""

from __future__ import annotations

from typing import Any

import pytest

from graph.view import Window
from queries.meetings.coverage import find_coverage
from tests.queries.conftest import BOARD, Open, Record
from tests.queries.meetings.scenes import FOUR, ONE, THREE, TWO, item_of


def held(record: Record, date: str, first: int, last: int, **props: Any) -> None:
    record.node(BOARD, "Fernhill Safety Board")
    record.meeting(date, **props)
    for order, number in enumerate(range(first, last + 1)):
        item = item_of(record, date, str(number))
        record.say(f"meeting:{BOARD[5:]}/{date}", "HAS_ITEM", item, date, order=order)


def rows(record: Record, opened: Open, **window: str) -> list[dict[str, Any]]:
    return [dict(row) for row in find_coverage(opened(record), window=Window(**window)).rows]


def test_days_numbers_and_years_between_two_minutes(record: Record, opened: Open) -> None:
    held(record, ONE, 1, 5, next_date=TWO, previous_date="2019-10-10")
    held(record, "2022-05-10", 20, 24, previous_date="2022-01-05")
    told = rows(record, opened)
    assert [(row["after"], row["before"]) for row in told] == [(ONE, "2022-05-10"), (None, ONE)]
    assert [named["date"] for named in told[0]["named"]] == [TWO, "2022-01-05"]
    assert (told[0]["items"], told[0]["years"]) == ("6 to 19", ["2021"])
    assert all(row["evidence"] for row in told)


def test_minutes_that_follow_on_miss_nothing(record: Record, opened: Open) -> None:
    held(record, ONE, 1, 5, next_date=TWO)
    held(record, TWO, 6, 9, previous_date=ONE)
    assert rows(record, opened) == []


def test_numbers_that_start_anew_say_nothing(record: Record, opened: Open) -> None:
    held(record, ONE, 30, 35)
    held(record, TWO, 1, 9)
    assert rows(record, opened) == []


def test_a_day_printed_the_wrong_way_round_is_no_meeting(record: Record, opened: Open) -> None:
    held(record, TWO, 1, 5, previous_date=THREE, next_date=ONE)
    assert rows(record, opened) == []


def test_an_agenda_alone_is_no_minutes(record: Record, opened: Open) -> None:
    held(record, ONE, 1, 5)
    held(record, TWO, 1, 3, status="scheduled")
    held(record, THREE, 6, 9)
    told = rows(record, opened)
    assert [(named["date"], named["agenda"]) for named in told[0]["named"]] == [(TWO, True)]
    assert "of 1 more the agenda alone" in find_coverage(opened(record)).warnings[0]


def test_as_of_a_day_nothing_later_is_known(record: Record, opened: Open) -> None:
    held(record, ONE, 1, 5, next_date=TWO)
    held(record, FOUR, 20, 24)
    assert [row["after"] for row in rows(record, opened, until="2020-12")] == [ONE]
    assert rows(record, opened, until="2020-12")[0]["before"] is None


def test_a_meeting_that_was_called_off_is_not_missing(record: Record, opened: Open) -> None:
    held(record, ONE, 1, 5, next_date=TWO)
    held(record, TWO, 1, 3, status="scheduled")
    held(record, THREE, 6, 9)
    record.node(BOARD, "Fernhill Safety Board", events=[{"event": "not_held", "on": THREE, "other": TWO, "quote": "x"}])
    assert rows(record, opened) == []


def test_a_meeting_whose_minutes_are_lost_was_held(record: Record, opened: Open) -> None:
    held(record, ONE, 1, 5)
    held(record, THREE, 6, 9)
    record.node(BOARD, "Fernhill Safety Board", events=[{"event": "met", "on": THREE, "other": TWO, "quote": "x"}])
    named = [one for row in rows(record, opened) for one in row["named"]]
    assert [(one["date"], one["why"].partition(" says ")[2]) for one in named] == [(TWO, "that it met")]


def test_groups_without_minutes_are_named(record: Record, opened: Open) -> None:
    held(record, ONE, 1, 5)
    record.node("body:arson-group", "Arson Group")
    record.say("body:arson-group", "PART_OF", BOARD, ONE)
    assert "Arson Group" in find_coverage(opened(record)).cannot_tell[0]
    answer = find_coverage(opened(record), window=Window(body="body:arson-group"))
    assert (list(answer.rows), answer.cannot_tell[0][:19]) == ([], "whether Arson Group")


def test_the_parts_of_what_is_not_held_add_up_to_the_whole(record: Record, opened: Open) -> None:
    held(record, ONE, 1, 5)
    held(record, TWO, 1, 3, status="scheduled")
    held(record, THREE, 6, 9, next_date="2030-01-10")
    answer = find_coverage(opened(record))
    named = [one for row in answer.rows for one in row["named"]]
    assert len(named) == 2
    assert "of 1 more the agenda alone; 1 announced for a day after them" in answer.warnings[0]


def test_a_day_that_was_given_up_for_another_is_one_meeting(record: Record, opened: Open) -> None:
    held(record, ONE, 1, 5, next_date=TWO)
    record.meeting(THREE, status="scheduled", previous_date=ONE)
    held(record, FOUR, 20, 24)
    answer = find_coverage(opened(record))
    assert [(one["date"], one["moved_from"]) for one in answer.rows[0]["named"]] == [(THREE, TWO)]
    assert "moved from 10 April 2020 to 10 July 2020" in answer.warnings[0]


@pytest.mark.parametrize("other", [{"previous_date": "2020-02-10"}, {"previous_date": ""}, {"previous_date": TWO}])
def test_a_day_that_may_have_been_kept_is_not_said_to_be_moved(
    record: Record, opened: Open, other: dict[str, str]
) -> None:
    held(record, ONE, 1, 5, next_date=TWO)
    record.meeting(THREE, status="scheduled", **other)
    held(record, FOUR, 20, 24)
    days = [one["date"] for row in rows(record, opened) for one in row["named"]]
    assert (TWO in days, THREE in days) == (True, True)


def test_nothing_is_missing_where_the_minutes_of_the_other_day_are_held(record: Record, opened: Open) -> None:
    held(record, ONE, 1, 5, next_date=TWO)
    held(record, THREE, 6, 9, previous_date=ONE)
    assert rows(record, opened) == []


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        ("Notes of 17 April (moved from the 10th because of the count) were not typed up.", True),
        ("Notes of 17 April (put back from 10 April) were not typed up.", True),
        ("Notes of 17 April (moved from the Chamber) were not typed up.", False),
        ("Notes of 17 April (moved from the 1st) were not typed up.", False),
        ("Notes of 17 April were not typed up.", False),
    ],
)
def test_a_day_given_up_in_words_is_one_meeting(record: Record, opened: Open, words: str, moved: bool) -> None:
    held(record, ONE, 1, 5, next_date=TWO)
    held(record, THREE, 6, 9)
    event = {"event": "met", "other": "2020-04-17", "on": THREE, "quote": words}
    record.node(BOARD, "Fernhill Safety Board", events=[event])
    named = [(one["date"], one["moved_from"]) for one in rows(record, opened)[0]["named"]]
    assert named == ([("2020-04-17", TWO)] if moved else [(TWO, None), ("2020-04-17", None)])


def test_a_cancelled_day_is_not_said_to_be_moved(record: Record, opened: Open) -> None:
    held(record, ONE, 1, 5, next_date=TWO)
    held(record, THREE, 6, 9, previous_date=ONE)
    record.node(BOARD, "Fernhill Safety Board", events=[{"event": "not_held", "other": TWO, "on": THREE, "quote": "x"}])
    assert "moved" not in find_coverage(opened(record)).warnings[0]


@pytest.mark.parametrize(("became", "after"), [("body:merged", TWO), ("body:another", None), ("", None)])
def test_the_first_minutes_of_a_merged_board_follow_the_last_of_the_one_before(
    record: Record, opened: Open, became: str, after: str | None
) -> None:
    held(record, TWO, 1, 5)
    record.node(BOARD, "Fernhill Safety Board", successor=became)
    record.node("body:merged", "Fernhill and Dale Board")
    later = record.node("meeting:merged/2022", "Meeting", "2022-05-10", status="minuted", previous_date="2022-01-05")
    record.say("body:merged", "HELD", later, "2022-05-10", status="minuted")
    told = next(row for row in rows(record, opened) if row["before"] == "2022-05-10")
    assert told["after"] == after
