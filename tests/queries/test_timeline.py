"""What happened to something, line by line, oldest first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.errors import NotFoundError
from graph.view import Window
from queries.lives import BY_POST
from queries.timeline import find_timeline
from tests.queries.conftest import BOARD, Open, Record

ONE, TWO, THREE = "2020-01-10", "2020-04-10", "2020-07-10"
ANNE, BEN, POST, FIRE = "person:anne-hart", "person:ben-low", "post:fire/station-commander", "organization:fire-service"


@pytest.fixture
def lives(record: Record) -> Record:
    for date in (ONE, TWO, THREE):
        record.meeting(date, "4", previous_date="2019-12-01" if date == ONE else "")
        record.say(ANNE, "ATTENDED", f"meeting:{BOARD[5:]}/{date}", date, "Anne Hart", organization=FIRE,
                   state="apology" if date == TWO else "present")  # fmt: skip
    record.node(FIRE, "Fire Service")
    for date in (ONE, TWO):
        record.say(ANNE, "HOLDS", POST, date, "Anne Hart, Station Commander")
    record.say(BEN, "HOLDS", POST, THREE, "Ben Low, Station Commander")
    record.say(POST, "POST_IN", FIRE, ONE)
    record.say(ANNE, "MEMBER_OF", BOARD, ONE, "Anne Hart", on_behalf_of=FIRE)
    record.say(ANNE, "CHAIRS", BOARD, ONE, "Anne Hart (Chairman)", role="vice_chair")
    record.say(ANNE, "LEADS", "issue:arson", TWO, "Anne Hart leads on arson.", relation="leads")
    record.say(ANNE, "SUCCEEDED_BY", BEN, THREE, "Ben Low had taken over from Anne Hart.", post=POST)
    record.say(record.item(THREE, "4"), "MENTIONS", ANNE, THREE, "Anne Hart is leaving.", event="outgoing", post=POST)
    record.say(record.item(ONE, "4"), "MENTIONS", POST, ONE, "The post was vacant.", event="vacant")
    record.say(record.item(ONE, "4"), "RAISES", "issue:arson", ONE, "Arson was a worry.")
    record.action(TWO, "4", "Map the hydrants.", ANNE, issue="issue:arson", due="2020-09-01")
    return record


def lines(record: Record, opened: Open, what: str, *, attendance: bool = False, **window: str) -> list[tuple[str, str]]:
    answer = find_timeline(opened(record), what, window=Window(**window), attendance=attendance)
    assert all(row["evidence"] and row["quote"] for row in answer.rows)
    return [(row["date"], row["what"]) for row in answer.rows]


def test_a_person(lives: Record, opened: Open) -> None:
    found = lines(lives, opened, "Anne Hart")
    assert found == sorted(found, key=lambda pair: pair[0])
    assert set(found) == {
        (ONE, "first seen as Station Commander, Fire Service"),
        (TWO, "last seen as Station Commander, Fire Service"),
        (ONE, "seen as member of Fernhill Safety Board for Fire Service"),
        (ONE, "seen as vice-chair of Fernhill Safety Board"),
        (ONE, "on the attendance of 3 meetings up to 10 July 2020: apologies 1, present 2"),
        (TWO, "leads on Arson"),
        (TWO, "is to do: Map the hydrants."),
        (THREE, "said to be leaving as Station Commander"),
        (THREE, "was followed by Ben Low as Station Commander"),
    }


def test_attendance_is_listed_only_when_asked(lives: Record, opened: Open) -> None:
    listed = [what for _, what in lines(lives, opened, "Anne Hart", attendance=True) if " at " in what]
    states = ("present", "apologies", "present")
    assert listed == [f"{state} at Meeting of {day}" for state, day in zip(states, (ONE, TWO, THREE), strict=True)]


def test_a_post_and_an_organisation(lives: Record, opened: Open) -> None:
    assert lines(lives, opened, "Station Commander") == [
        (ONE, "first seen with Anne Hart as Station Commander"),
        (ONE, "said to be vacant"),
        (TWO, "last seen with Anne Hart as Station Commander"),
        (THREE, "seen with Ben Low as Station Commander"),
        (THREE, "Anne Hart was followed by Ben Low"),
    ]
    found = lines(lives, opened, "Fire Service")
    assert (ONE, "seen with Anne Hart as a member of Fernhill Safety Board") in found
    assert (THREE, "seen with Ben Low as Station Commander") in found


def test_a_board(lives: Record, opened: Open) -> None:
    lives.node(BOARD, "Fernhill Safety Board", events=[{"event": "proposed", "on": TWO, "other": "", "quote": "x"}])
    answer = find_timeline(opened(lives), "Fernhill Safety Board")
    told = [(row["date"], row["what"]) for row in answer.rows]
    assert [date for date, what in told if what == "met"] == [ONE, TWO, THREE]
    assert (ONE, "seen with Anne Hart as vice-chair") in told
    assert (TWO, "was proposed") in told
    assert "1 December 2019" in answer.cannot_tell[0]


def test_an_issue_tells_problems_leads_and_work(lives: Record, opened: Open) -> None:
    assert lines(lives, opened, "Arson") == [
        (ONE, "raised as a problem under 4"),
        (TWO, "Anne Hart is to do: Map the hydrants."),
        (TWO, "Anne Hart leads on it"),
    ]


def test_an_action_with_its_owner_due_day_and_update(lives: Record, opened: Open) -> None:
    note = {"kind": "status", "right": "agreed_closed", "by": "Officer", "on": "2020-08-01", "why": "seen on paper"}
    action = lives.action(TWO, "4", "Map the hydrants.", due="2020-09-01", judgements=[note])
    lives.say("update:1", "UPDATES", action, THREE, "The hydrants were mapped.", state="reported_done")
    assert lines(lives, opened, "Map the hydrants.") == [
        (TWO, "agreed under 4"),
        (TWO, "given to Anne Hart"),
        (THREE, "reported done"),
        ("2020-08-01", "agreed to be closed, as Officer decided: seen on paper"),
        ("2020-09-01", "due"),
    ]


def test_an_action_that_carries_out_a_decision(lives: Record, opened: Open) -> None:
    resolution = lives.node("resolution:9", "the hydrants be mapped", text="RESOLVED that the hydrants be mapped.")
    action = lives.action(TWO, "4", "Map the hydrants.")
    lives.say(lives.item(TWO, "4"), "DECIDED", resolution, TWO, "RESOLVED that the hydrants be mapped.")
    lives.say(action, "ARISES_FROM", resolution, TWO, "RESOLVED that the hydrants be mapped.")
    lives.say("update:1", "UPDATES", resolution, THREE, "Mapping had begun.", state="in_progress")
    assert lines(lives, opened, "Map the hydrants.")[:-1] == [
        (TWO, "agreed under 4"),
        (TWO, "carries out the decision: RESOLVED that the hydrants be mapped."),
        (TWO, "given to Anne Hart"),
    ]
    assert lines(lives, opened, resolution) == [(TWO, "decided under 4"), (THREE, "reported in progress")]


def test_the_window_is_kept(lives: Record, opened: Open) -> None:
    late = lines(lives, opened, "Anne Hart", since=THREE)
    assert [date for date, _ in late] == [THREE, THREE, THREE]
    assert (THREE, "on the attendance of 1 meeting up to 10 July 2020: present 1") in late
    assert {date for date, _ in lines(lives, opened, "Anne Hart", until=ONE)} == {ONE}
    # the due day lies ahead, and was said in time
    assert ("2020-09-01", "due") in lines(lives, opened, "Map the hydrants.", until=TWO)
    silent = find_timeline(opened(lives), "Ben Low", window=Window(until=TWO))
    assert (silent.rows, silent.cannot_tell) == ([], ["the record says nothing of Ben Low in these dates."])
    with pytest.raises(NotFoundError):
        find_timeline(opened(lives), "Zebedee Quill")


def test_the_duty_of_a_post_tells_whom_that_meeting_names_in_it(lives: Record, opened: Open) -> None:
    action = lives.action(TWO, "4", "Count the boats.", POST)
    for quote in ("Count the boats.", "Anne Hart, Station Commander"):
        edge = lives.say(action, "ASSIGNED_TO", ANNE, TWO, quote, basis="derived")
    lives.edges[lives.edges.index(edge)] = replace(edge, rule=BY_POST)
    row = next(r for r in find_timeline(opened(lives), POST).rows if r["event"] == "action")
    assert row["what"] == "is to do: Count the boats.; the same meeting names Anne Hart in the post"
    assert "Anne Hart, Station Commander" in [proof["quote"] for proof in row["evidence"]]


def test_a_line_keeps_the_words_of_all_that_say_it(lives: Record, opened: Open) -> None:
    lives.say(ANNE, "HOLDS", "post:other/station-commander", THREE, "Anne Hart commands.", titles=[])
    lives.say("post:other/station-commander", "POST_IN", FIRE, THREE)
    lives.say(ANNE, "HOLDS", "post:third/station-commander", THREE, "Anne Hart is in command.", titles=[])
    lives.say("post:third/station-commander", "POST_IN", FIRE, THREE)
    rows = [r for r in find_timeline(opened(lives), "Anne Hart").rows if r["date"] == THREE and r["event"] == "post"]
    assert [{proof["quote"] for proof in row["evidence"]} for row in rows] == [
        {"Anne Hart commands.", "Anne Hart is in command."}
    ]


def test_two_posts_of_one_title_are_told_apart(lives: Record, opened: Open) -> None:
    lives.say(BEN, "HOLDS", "post:other/station-commander", THREE, "Ben Low, Station Commander")
    answer = find_timeline(opened(lives), "Station Commander")
    assert {row["about"] for row in answer.rows} == {
        "Station Commander, Fire Service", "Station Commander, organisation not stated",
    }  # fmt: skip
    assert "Station Commander, Fire Service (post)" in answer.warnings[0]


def test_attendance_for_an_organisation_counts_its_people(lives: Record, opened: Open) -> None:
    lives.say(BEN, "ATTENDED", f"meeting:{BOARD[5:]}/{ONE}", ONE, "Ben Low", organization=FIRE, state="present")
    told = [what for _, what in lines(lives, opened, "Fire Service")]
    assert "2 people on the attendance of 3 meetings up to 10 July 2020: apologies 1, present 3 in all" in told


def test_a_board_tells_where_it_was_spoken_of(lives: Record, opened: Open) -> None:
    lives.say(lives.item(TWO, "4"), "MENTIONS", "body:lake-panel", TWO, "The Lake Panel met.")
    assert lines(lives, opened, "Lake Panel") == [(TWO, "was spoken of under 4")]
