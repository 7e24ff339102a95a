"""Who is announced for a later day is not there yet; who is to leave on a later day has not left yet."""

from __future__ import annotations

import pytest

from cli.tables import span
from graph.view import Window
from queries.gaps.answer import find_gaps
from queries.owns.answer import find_owners
from queries.timeline import find_timeline
from queries.who import find_who
from tests.queries.conftest import Open, Record

ONE, TWO, THREE = "2020-01-10", "2020-04-10", "2020-07-10"
ANNE, BEN, POST = "person:anne-hart", "person:ben-low", "post:police/deputy-commander"


@pytest.fixture
def board(record: Record) -> Record:
    for date in (ONE, TWO):
        record.meeting(date, "4")
    return record


def _state(opened: Open, record: Record, until: str) -> str:
    return str(find_owners(opened(record), "Arson", Window(until=until)).rows[0]["state"])


def test_a_holder_to_come_is_announced_until_seen(board: Record, opened: Open) -> None:
    board.say(ANNE, "HOLDS", POST, ONE, "Anne Hart 1 March", start="2020-03-01", stated={"start": ONE})
    row = find_who(opened(board), "Anne Hart", window=Window(until="2020-01-20")).rows[0]["posts"][0]
    assert (row["announced"], span(row)) == (ONE, "announced 10 Jan 2020; stated: from 1 Mar 2020")
    assert find_timeline(opened(board), "Anne Hart").rows[0]["what"].startswith("announced as Deputy Commander")
    board.say(ANNE, "HOLDS", POST, TWO, "Anne Hart")
    row = find_who(opened(board), "Anne Hart").rows[0]["posts"][0]
    assert span(row) == "announced 10 Jan 2020; seen up to 10 Apr 2020; stated: from 1 Mar 2020"


def test_a_holder_seen_before_the_stated_start_was_seen(board: Record, opened: Open) -> None:
    board.say(ANNE, "HOLDS", POST, ONE, "Anne Hart", stated={"start": TWO})
    board.say(ANNE, "HOLDS", POST, TWO, "Anne Hart from May", start="2020-05")
    assert find_who(opened(board), "Anne Hart").rows[0]["posts"][0]["announced"] is None


@pytest.mark.parametrize(
    ("on", "until", "state"),
    [
        ("2020-01-31", "2020-01-20", "current"),
        ("2020-01-31", "2020-02-02", "ended"),
        ("2020-01", "2020-01-20", "current"),
        ("2020-01", "2020-02-01", "ended"),
        ("2020-02", "2020", "ended"),
    ],
)
def test_who_is_to_leave_has_left_from_that_day_on(
    board: Record, opened: Open, on: str, until: str, state: str
) -> None:
    board.say(ANNE, "HOLDS", POST, ONE)
    board.say(ANNE, "LEADS", "issue:arson", ONE, "Anne Hart leads on arson.", relation="leads")
    board.say("item:fernhill-safety-board/2020-01-10/4", "MENTIONS", ANNE, ONE, event="outgoing", post=POST, on=on)
    board.say(ANNE, "SUCCEEDED_BY", BEN, ONE, post=POST)
    assert _state(opened, board, until) == state
    gone = [row for row in find_gaps(opened(board), window=Window(until=until)).rows if row["kind"] == "owner_departed"]
    assert bool(gone) == (state == "ended")


def test_who_is_followed_on_a_later_day_is_not_followed_yet(board: Record, opened: Open) -> None:
    board.say(ANNE, "LEADS", "issue:arson", ONE, "Anne Hart leads on arson.", relation="leads")
    board.say(ANNE, "SUCCEEDED_BY", BEN, ONE, "on 1 March 2020", start="2020-03-01", stated={"start": ONE}, post="")
    assert _state(opened, board, "2020-02-01") == "current"
    assert _state(opened, board, "2020-03-02") == "ended"


def test_a_move_whose_start_is_stated_is_dated(board: Record, opened: Open) -> None:
    board.say(ANNE, "HOLDS", POST, TWO, "Anne Hart since March", start="2020-03", stated={"start": TWO})
    board.say(POST, "POST_IN", "organization:police", TWO)
    move = {"person": ANNE, "from": "organization:council", "to": "organization:police"}
    board.meta["moved"] = [{**move, "last_seen": ONE, "first_seen": TWO}]
    assert find_who(opened(board), "Anne Hart").rows[0]["moved"][0]["words"].endswith("; stated start March 2020")


def test_who_tells_of_leaving_and_of_a_vacant_post(board: Record, opened: Open) -> None:
    board.node(POST, "Deputy Commander", vacant=[TWO])
    board.say(ANNE, "HOLDS", POST, ONE)
    item = "item:fernhill-safety-board/2020-04-10/4"
    board.say(item, "MENTIONS", ANNE, TWO, event="outgoing", post="", on="2020-03")
    board.say(item, "MENTIONS", POST, TWO, event="vacant")
    post, person = find_who(opened(board), "Deputy Commander").rows
    assert (post["vacant"], post["changes"]) == ([TWO], [])
    assert person["changes"] == [{"event": "outgoing", "post": None, "said_on": TWO, "on": "2020-03"}]


def test_an_announced_lead_leads_since_the_day_that_was_told(board: Record, opened: Open) -> None:
    props = {"relation": "leads", "manner": "to_come", "start": "2020-03-01"}
    board.say(ANNE, "LEADS", "issue:arson", ONE, "From 1 March Anne Hart would lead on arson.", **props)
    (row,) = find_owners(opened(board), "Arson").rows
    assert (row["relation"], row["since"], row["last_cited"]) == ("leads", "2020-03-01", ONE)
    (row,) = find_owners(opened(board), "Arson", Window(until="2020-02-01")).rows
    assert (row["relation"], row["state"], row["since"]) == ("future_lead", "to_come", "2020-03-01")
