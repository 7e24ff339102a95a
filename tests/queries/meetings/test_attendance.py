"""Who came over their own time in the seat, who sent apologies or a substitute, and what cannot be told."""

from __future__ import annotations

from typing import Any

import pytest

from graph.errors import NotFoundError
from graph.view import Window
from queries.meetings.attendance import find_attendance
from queries.meetings.one_name import WORDS
from tests.queries.conftest import BOARD, Open, Record
from tests.queries.meetings.scenes import FOUR, ONE, STATES, THREE, TWO, attend, attend_for, listed, meeting_key, met

PANEL = "body:voice-panel"


def row_of(record: Record, opened: Open, name: str, **asked: Any) -> dict[str, Any]:
    rows = find_attendance(opened(record), **asked).rows
    return dict(next(row for row in rows if row["name"] == name))


def test_each_counts_over_their_own_time_only(record: Record, opened: Open) -> None:
    met(record, ONE, TWO, THREE, FOUR)
    attend(record, ONE, anne_hart="p")
    attend(record, TWO, anne_hart="a", ben_low="p")
    attend(record, THREE, ben_low="p")
    attend(record, FOUR, ben_low="n", anne_hart="p")
    anne, ben = (row_of(record, opened, name) for name in ("Anne Hart", "Ben Low"))
    assert (anne["meetings"], anne["attended"], anne["apologies"], anne["no_entry"]) == (4, 2, [TWO], [THREE])
    assert (ben["meetings"], ben["attended"], ben["listed_absent"], ben["no_entry"]) == (3, 2, [FOUR], [])
    assert all(row["evidence"] for row in (anne, ben))


def test_a_list_that_is_not_held_says_nothing_of_absence(record: Record, opened: Open) -> None:
    met(record, ONE, TWO, THREE)
    attend(record, ONE, anne_hart="p")
    attend(record, TWO, full=False, ben_low="a", cal_moor="p")
    attend(record, THREE, anne_hart="p")
    row = row_of(record, opened, "Anne Hart")
    assert (row["no_entry"], row["cannot_tell"]) == ([], [TWO])
    assert "10 April 2020" in find_attendance(opened(record)).cannot_tell[0]


def test_a_list_whose_page_is_cut_says_nothing_of_absence(record: Record, opened: Open) -> None:
    met(record, ONE, TWO, THREE)
    record.item(TWO, "1", truncated=True)
    for date, state in ((ONE, "p"), (THREE, "p")):
        attend(record, date, anne_hart=state)
    attend(record, TWO)
    assert row_of(record, opened, "Anne Hart")["cannot_tell"] == [TWO]


def test_who_was_represented_sent_a_substitute(record: Record, opened: Open) -> None:
    met(record, ONE)
    attend(record, ONE, anne_hart="a", cal_moor="s")
    record.say("person:cal-moor", "SUBSTITUTED_FOR", "person:anne-hart", ONE, meeting=meeting_key(ONE))
    assert row_of(record, opened, "Anne Hart")["sent_substitute"] == [ONE]
    assert row_of(record, opened, "Cal Moor")["attended"] == 1
    told = find_attendance(opened(record), "Anne Hart").rows[0]
    assert (told["recorded"], told["represented_by"]) == ("apologies", "Cal Moor")


def test_a_guest_is_expected_nowhere_else(record: Record, opened: Open) -> None:
    met(record, ONE, TWO, THREE)
    attend(record, ONE, gus_fry="g")
    attend(record, TWO)
    attend(record, THREE, gus_fry="g")
    row = row_of(record, opened, "Gus Fry")
    assert (row["guest"], row["meetings"], row["attended"], row["no_entry"]) == (True, 2, 2, [])


def test_a_seat_that_is_said_to_end_ends(record: Record, opened: Open) -> None:
    met(record, ONE, TWO, THREE)
    attend(record, ONE, anne_hart="p")
    attend(record, TWO)
    attend(record, THREE)
    record.say("person:anne-hart", "MEMBER_OF", BOARD, ONE, end=TWO)
    assert row_of(record, opened, "Anne Hart")["no_entry"] == [TWO]


def test_who_presided(record: Record, opened: Open) -> None:
    met(record, ONE)
    record.meeting(TWO, "1", chair_key="person:ben-low")
    attend(record, ONE, ben_low="p")
    attend(record, TWO, ben_low="p")
    assert row_of(record, opened, "Ben Low")["presided"] == [TWO]
    assert find_attendance(opened(record)).warnings == [
        "In the chair, by number of meetings: Ben Low 1; not said at 1."
    ]


@pytest.mark.parametrize(
    ("quote", "late", "early"),
    [
        ("Anne Hart (Lake Homes) (from item 4)", True, False),
        ("Anne Hart – left at 19:20", False, True),
        ("Anne Hart joined the meeting at 10.20 am.", True, False),
        ("Anne Hart (Lake Homes)", False, False),
        ("Anne Hart (Chair from item 2)", False, False),
        ("Anne Hart, Lake Homes (in the chair to item 3)", False, False),
        ("Anne Hart (minutes, from item 4)", False, False),
        ("Anne Hart (Chair from item 2, left at 19:20)", False, True),
        ("Anne Hart (Chair, Lake Homes) (from item 4)", True, False),
        ("Left at 19:20: Anne Hart", False, False),  # whose words these are is not clear
    ],
)
def test_late_and_early_where_the_list_says_so(
    record: Record, opened: Open, quote: str, late: bool, early: bool
) -> None:
    listed(record, ONE)
    record.say("person:anne-hart", "ATTENDED", meeting_key(ONE), ONE, quote, state="present", role="")
    row = row_of(record, opened, "Anne Hart")
    assert (bool(row["late"]), bool(row["left_early"])) == (late, early)


def test_an_organization_keeps_its_people_where_a_list_gives_the_name_alone(record: Record, opened: Open) -> None:
    listed(record, ONE, TWO)
    attend_for(record, ONE, "p", "Anne Hart", "Lake Homes")
    attend_for(record, TWO, "a", "Anne Hart")
    row = row_of(record, opened, "Lake Homes", by="organization")
    assert (row["meetings"], row["attended"], row["apologies"], row["people"]) == (2, 1, [TWO], ["Anne Hart"])
    told = find_attendance(opened(record), "Lake Homes").rows
    assert [(one["date"], one["recorded"]) for one in told] == [(ONE, "present"), (TWO, "apologies")]


def test_an_organization_of_long_ago_is_not_taken_over(record: Record, opened: Open) -> None:
    met(record, ONE, "2024-01-10")
    attend_for(record, ONE, "p", "Anne Hart", "Lake Homes")
    attend_for(record, "2024-01-10", "a", "Anne Hart")
    assert row_of(record, opened, "Lake Homes", by="organization")["meetings"] == 1


def test_meeting_by_meeting_with_a_gap(record: Record, opened: Open) -> None:
    met(record, ONE, TWO, THREE)
    attend(record, ONE, anne_hart="p")
    attend(record, TWO)
    attend(record, THREE, anne_hart="a")
    rows = find_attendance(opened(record), "Anne Hart").rows
    assert [row["recorded"] for row in rows] == ["present", "not named in the list", "apologies"]
    assert all(row["evidence"] for row in rows)


def test_the_seats_of_one_board(record: Record, opened: Open) -> None:
    met(record, ONE)
    record.node(PANEL, "Voice Panel")
    record.meeting(TWO, "1", body=PANEL)
    attend(record, ONE, anne_hart="p")
    attend(record, TWO, full=False, body=PANEL, ben_low="p")
    view = opened(record)
    assert [row["name"] for row in find_attendance(view, "Voice Panel").rows] == ["Ben Low"]
    assert [row["name"] for row in find_attendance(view, window=Window(body=PANEL)).rows] == ["Ben Low"]
    assert "Ben Low" not in [row["name"] for row in find_attendance(view, window=Window(until="2020-02")).rows]


def test_a_board_without_minutes_and_an_unknown_name(record: Record, opened: Open) -> None:
    met(record, ONE)
    attend(record, ONE, anne_hart="p")
    record.node(PANEL, "Voice Panel")
    answer = find_attendance(opened(record), window=Window(body=PANEL))
    assert answer.cannot_tell == ["whether Voice Panel met and who came: none of its own minutes are loaded."]
    with pytest.raises(NotFoundError, match="Anne Hart"):
        find_attendance(opened(record), "Anne Hard")


def test_before_the_first_meeting(record: Record, opened: Open) -> None:
    met(record, ONE)
    attend(record, ONE, anne_hart="p")
    answer = find_attendance(opened(record), window=Window(until="2010"))
    assert (list(answer.rows), "earliest" in answer.cannot_tell[0]) == ([], True)


def test_every_state_has_words() -> None:
    assert set(STATES.values()) <= set(WORDS)


def test_who_came_for_two_partners_is_told_with_both_and_the_days(record: Record, opened: Open) -> None:
    met(record, ONE, TWO, THREE)
    for date, home in ((ONE, "Crime Office"), (TWO, "Crime Office"), (THREE, "Fernhill Council")):
        attend_for(record, date, "p", "Anne Hart", home)
    homes = row_of(record, opened, "Anne Hart")["organizations"]
    assert [(home["name"], home["meetings"]) for home in homes] == [
        ("Crime Office", [ONE, TWO]), ("Fernhill Council", [THREE])
    ]  # fmt: skip
