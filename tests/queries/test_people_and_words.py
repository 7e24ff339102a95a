"""Who somebody is, why the record says so, and where words stand."""

from __future__ import annotations

import pytest

from graph.errors import NotFoundError
from graph.view import Window
from queries.bodies import find_body
from queries.explain import find_explanation
from queries.facts import title_in
from queries.search import find_words
from queries.timeline import find_timeline
from queries.who import find_who
from tests.queries.conftest import BOARD, Open, Record

ONE, TWO = "2020-01-10", "2020-04-10"
ANNE, POST = "person:anne-hart", "post:fire/station-commander"


@pytest.fixture
def people(record: Record) -> Record:
    record.meeting(ONE, "4")
    record.meeting(TWO, "4")
    record.node(ANNE, "Anne Hart", aliases=[{"name": "Cllr Anne Hart", "why": "titles dropped"}])
    record.node("person:ann-hart", "Ann Hart")
    titles = [{"title": "Station Commander", "first_cited": ONE, "last_cited": ONE}]
    record.say(ANNE, "HOLDS", POST, ONE, "Cllr Anne Hart, Station Commander", titles=titles)
    record.say(POST, "POST_IN", "organization:fire-service", ONE)
    record.say(ANNE, "MEMBER_OF", BOARD, ONE, on_behalf_of="organization:fire-service")
    record.say(ANNE, "LEADS", "issue:arson", TWO, "Anne Hart would lead on arson.", relation="leads")
    record.say("person:ann-hart", "ATTENDED", f"meeting:{BOARD[5:]}/{TWO}", TWO, state="present")
    record.meta["undecided"] = [{"left": "Anne Hart", "right": "A Harte", "why": "one letter off, no post"}]
    return record


def test_who_tells_names_posts_seats_and_doubts(people: Record, opened: Open) -> None:
    row = find_who(opened(people), "Anne Hart").rows[0]
    assert set(row) == {
        "name", "kind", "aliases", "posts", "changes", "vacant", "seats", "owns", "followed", "followed_by", "moved",
        "attendance", "not_joined", "basis", "evidence",
    }  # fmt: skip
    assert row["aliases"] == [{"name": "Cllr Anne Hart", "from": ONE, "until": ONE, "why": "titles dropped"}]
    assert row["posts"] == [
        {
            "post": "Station Commander",
            "organization": "Fire Service",
            "first_cited": ONE,
            "last_cited": ONE,
            "start": None,
            "end": None,
            "announced": None, "away": False,
            "titles": [{"title": "Station Commander", "first_cited": ONE, "last_cited": ONE}],
        }
    ]
    assert row["seats"][0]["on_behalf_of"] == "Fire Service"
    assert [(entry["what"], entry["state"]) for entry in row["owns"]] == [("Arson", "current")]
    assert [entry["name"] for entry in row["not_joined"]] == ["A Harte", "Ann Hart"]


def test_who_finds_the_holder_of_a_post(people: Record, opened: Open) -> None:
    view = opened(people)
    assert [row["name"] for row in find_who(view, "Station Commander").rows] == ["Anne Hart"]
    assert find_who(view, "Anne Hart", window=Window(until=ONE)).rows[0]["owns"] == []
    with pytest.raises(NotFoundError, match="Nothing in the record answers"):
        find_who(view, "Zebedee Quill")


def test_who_finds_a_post_behind_the_name_of_its_employer(people: Record, opened: Open) -> None:
    view = opened(people)
    assert [row["name"] for row in find_who(view, "Fire Service Station Commander").rows] == ["Anne Hart"]
    with pytest.raises(NotFoundError):
        find_who(view, "Ambulance Service Station Commander")


def test_a_post_that_owns_something_is_told_with_and_without_a_holder(people: Record, opened: Open) -> None:
    people.say(POST, "LEADS", "issue:ponds", TWO, "The Station Commander leads on ponds.", relation="leads")
    people.say("post:housing/head", "LEADS", "issue:housing", TWO, "The Head leads.", relation="leads")
    people.node("post:clerk", "Clerk")
    view = opened(people)
    rows = find_who(view, "Station Commander").rows
    assert [(row["name"], row["kind"]) for row in rows] == [
        ("Station Commander, Fire Service", "post"), ("Anne Hart", "person"),
    ]  # fmt: skip
    assert [entry["what"] for entry in rows[0]["owns"]] == ["Ponds"]
    nobody = find_who(view, "Head")
    assert ([row["name"] for row in nobody.rows], nobody.cannot_tell) == (
        ["Head"], ["who was in the post Head: the record read here does not show it."],
    )  # fmt: skip
    assert find_who(view, "Clerk").rows == []


def test_a_whole_name_of_a_post_goes_before_a_part_of_a_persons_name(people: Record, opened: Open) -> None:
    people.node("person:cal-pike", "Cal Pike", aliases=[{"name": "Station Commander Cal Pike", "why": ""}])
    assert [row["name"] for row in find_who(opened(people), "Station Commander").rows] == ["Anne Hart"]


def test_the_right_command_is_named_for_a_name_of_another_kind(people: Record, opened: Open) -> None:
    people.node("organization:fire-service", "Fire Service", aliases=[{"name": "Fire Brigade", "why": ""}])
    view = opened(people)
    with pytest.raises(NotFoundError, match=r"is a board or group in the record; ask `partnergraph body"):
        find_who(view, "Fernhill Safety Board")
    with pytest.raises(NotFoundError, match=r"is a person in the record; ask `partnergraph who"):
        find_body(view, "Anne Hart")
    with pytest.raises(NotFoundError, match=r"is an organisation \(Fire Service\) in the record"):
        find_who(view, "fire brigade")


def test_nothing_from_before_the_day_asked_for(people: Record, opened: Open) -> None:
    for date in (ONE, TWO):
        people.say(ANNE, "CHAIRS", BOARD, date, "Anne Hart (Chair)", role="chair")
    people.meta["moved"] = [{"person": ANNE, "from": "organization:fire-service", "to": BOARD,
                             "last_seen": ONE, "first_seen": TWO}]  # fmt: skip
    view = opened(people)
    row = find_who(view, "Anne Hart", window=Window(since=TWO)).rows[0]
    assert [(seat["role"], seat["first_cited"]) for seat in row["seats"]] == [("chair", TWO)]
    assert row["moved"] == []
    board = find_body(view, "Fernhill Safety Board", window=Window(since=TWO)).rows[0]
    assert [(chair["name"], chair["first_cited"]) for chair in board["chairs"]] == [("Anne Hart", TWO)]
    assert (board["first_cited"], {quote["meeting"] for quote in board["evidence"]}) == (TWO, {TWO})


def test_silence_is_told_of_what_was_asked_for(people: Record, opened: Open) -> None:
    people.meeting("2021-05-05", body="body:other-board")
    asked = find_who(opened(people), "Anne Hart", window=Window(body="body:other-board"))
    assert asked.cannot_tell == ["the record says nothing of Anne Hart at this board or group."]


def test_who_tells_who_came_before_and_after_and_where_they_went(people: Record, opened: Open) -> None:
    people.say("person:old-ben", "SUCCEEDED_BY", ANNE, ONE, "Anne Hart took over from Old Ben.", post=POST)
    people.say(ANNE, "SUCCEEDED_BY", "person:new-cal", TWO, "New Cal follows.", post="Clerk", start="2020-04-01")
    people.node("organization:council", "Council")
    people.meta["moved"] = [{"person": ANNE, "from": "organization:fire-service", "to": "organization:council",
                             "last_seen": ONE, "first_seen": TWO}]  # fmt: skip
    row = find_who(opened(people), "Anne Hart").rows[0]
    assert [(e["name"], e["post"], e["said_on"], e["on"]) for e in row["followed"]] == [
        ("Old Ben", "Station Commander", ONE, None)
    ]
    assert [(e["name"], e["post"], e["on"]) for e in row["followed_by"]] == [("New Cal", "Clerk", "2020-04-01")]
    assert row["moved"][0]["words"].startswith("seen for Fire Service up to 10 January 2020, for Council from 10 April")


def test_who_counts_attendance_and_keeps_to_the_dates_asked_for(people: Record, opened: Open) -> None:
    for date, state in ((ONE, "apology"), (TWO, "present")):
        people.say(ANNE, "ATTENDED", f"meeting:{BOARD[5:]}/{date}", date, "Anne Hart", state=state)
    view = opened(people)
    row = find_who(view, "Anne Hart").rows[0]
    assert (row["attendance"]["meetings"], row["attendance"]["states"]) == (2, {"apology": 1, "present": 1})
    late = find_who(view, "Anne Hart", window=Window(since=TWO)).rows[0]
    assert (late["posts"], late["seats"], late["attendance"]["meetings"]) == ([], [], 1)
    assert find_who(view, POST).rows[0]["name"] == "Anne Hart"
    silent = find_who(view, "Anne Hart", window=Window(since="2021"))
    assert (silent.rows, silent.cannot_tell) == ([], ["the record says nothing of Anne Hart in these dates."])


def test_explain_tells_how_names_were_joined_and_what_was_refused(people: Record, opened: Open) -> None:
    anne = {"person": ANNE, "left": "Anne Hart"}
    people.meta["joins"] = [
        {**anne, "right": "Anne Hart", "rule": "same full name", "why": "in 2 documents"},
        {**anne, "right": "Cllr Anne Hart", "rule": "judgement by Officer", "why": "met her"},
    ]
    people.meta["kept_apart"] = [{"left": "Anne Hart", "left_key": ANNE, "right": "Ann Hart",
                                  "right_key": "person:ann-hart", "why": "judged; both were in the room"}]  # fmt: skip
    rows = find_explanation(opened(people), "Anne Hart").rows
    keys = ("what", "other", "rule", "why", "basis")
    joined = [tuple(row[key] for key in keys) for row in rows if row["group"] == "joined"]
    assert joined == [
        ("Anne Hart", None, "same full name", "in 2 documents", "derived"),
        ("Anne Hart", "Cllr Anne Hart", "judgement by Officer", "met her", "curated"),
    ]
    refused = [(row["other"], row["rule"]) for row in rows if row["group"] == "not_joined"]
    assert refused == [("A Harte", "undecided"), ("Ann Hart", "kept_apart")]
    assert all(row["evidence"] for row in rows)


def test_explain_tells_what_people_decided(people: Record, opened: Open) -> None:
    note = {"kind": "status", "right": "agreed_closed", "by": "Officer", "on": "2021-01-01", "why": "seen done"}
    people.action(TWO, "4", "Map the hydrants.", ANNE, judgements=[note])
    decided = [row for row in find_explanation(opened(people), "Map the hydrants.").rows if row["group"] == "decided"]
    assert [(row["other"], row["rule"], row["why"], row["since"], row["basis"]) for row in decided] == [
        ("agreed_closed", "judgement by Officer", "seen done", "2021-01-01", "curated")
    ]


def test_explain_by_name_key_and_edge(people: Record, opened: Open) -> None:
    view = opened(people)
    rows = find_explanation(view, "Anne Hart").rows
    assert ("is also written", "Cllr Anne Hart", "titles dropped") in {
        (r["relation"], r["other"], r["rule"]) for r in rows
    }
    lead = next(row for row in rows if row["kind"] == "LEADS")
    assert (lead["what"], lead["relation"], lead["other"]) == ("Anne Hart", "leads on", "Arson")
    assert [row["id"] for row in find_explanation(view, lead["id"]).rows] == [lead["id"]]
    assert find_explanation(view, "issue:arson").rows[0]["id"] == lead["id"]


def test_nobody_is_given_the_title_of_a_later_holder(people: Record, opened: Open) -> None:
    people.node(POST, "Interim Station Commander", TWO)
    later = [{"title": "Interim Station Commander", "first_cited": TWO, "last_cited": TWO}]
    people.say("person:new-cal", "HOLDS", POST, TWO, "New Cal, Interim Station Commander", titles=later)
    view = opened(people)
    held = [row["other"] for row in find_explanation(view, "Anne Hart").rows if row["kind"] == "HOLDS"]
    assert held == ["Station Commander"]
    proved = [row["proves"] for row in find_words(view, "Cllr", kind="HOLDS").rows]
    assert proved == ["Anne Hart is seen as Station Commander"]


def test_before_and_after_and_tenures_use_the_persons_own_title(people: Record, opened: Open) -> None:
    people.node(POST, "Interim Station Commander", TWO)
    people.say(ANNE, "SUCCEEDED_BY", "person:new-cal", TWO, "New Cal took over from Anne Hart.", post=POST)
    people.say(people.item(TWO, "4"), "MENTIONS", ANNE, TWO, "Anne Hart is leaving.", event="outgoing", post=POST)
    view = opened(people)
    assert [entry["post"] for entry in find_who(view, "Anne Hart").rows[0]["followed_by"]] == ["Station Commander"]
    told = [row["what"] for row in find_timeline(view, "Anne Hart").rows]
    assert "said to be leaving as Station Commander" in told
    assert "was followed by New Cal as Station Commander" in told


def test_a_title_first_written_in_the_year_asked_for_counts(people: Record, opened: Open) -> None:
    view = opened(people)
    (held,) = view.edges(["HOLDS"])
    assert [title_in(held, day) for day in ("2019", "2020", "2020-01", ONE)] == ["", *["Station Commander"] * 3]


def test_search_says_what_the_words_prove(people: Record, opened: Open) -> None:
    view = opened(people)
    rows = find_words(view, "lead on arson").rows
    assert [(row["quote"], row["proves"]) for row in rows] == [
        ("Anne Hart would lead on arson.", "Anne Hart leads on Arson")
    ]
    assert find_words(view, "arson", kind="post").rows == []
    found = find_words(view, "commander", kind="Post").rows
    assert [row["kind"] for row in found] == ["Post", "HOLDS", "POST_IN"]
    assert found[0]["hit"] == "Station *Commander*"
    assert find_words(view, "arson", window=Window(until=ONE)).rows == []
    with pytest.raises(NotFoundError, match="No kind is called"):
        find_words(view, "arson", kind="nonsense")


def test_explain_tells_how_the_printed_owner_was_read(people: Record, opened: Open) -> None:
    people.say(ANNE, "ATTENDED", f"meeting:{BOARD[5:]}/{TWO}", TWO, "Anne Hart", state="present")
    where = {"source": "column", "link": "column, by order and words", "meeting": f"meeting:{BOARD[5:]}/{TWO}"}
    maybe = {"name": "Cal Pike", "why": "probable, from another meeting: 1 March 2019", "day": "2019-03-01"}
    action = people.action(TWO, "4", "Map the hydrants.", owner_tokens=["AH/CP"], owner_state="unresolved",
                           probable=[maybe], **where)  # fmt: skip
    people.say(action, "ASSIGNED_TO", ANNE, TWO, "Map the hydrants.", role="lead", token="AH/CP")
    rows = [row for row in find_explanation(opened(people), "Map the hydrants.").rows if row["group"] == "owner"]
    assert [(row["what"], row["relation"], row["other"], row["rule"]) for row in rows] == [
        ("AH/CP", "is read as", "Anne Hart", "initials of a name in the list of that meeting"),
        ("AH/CP", "may be", "Cal Pike", "probable, from another meeting: 1 March 2019"),
    ]
    assert rows[0]["why"] == "printed in a margin or column; put on this sentence by order and words"


def test_explain_since_a_day_begins_there(people: Record, opened: Open) -> None:
    for date in (ONE, TWO):
        people.say(ANNE, "CHAIRS", BOARD, date, "Anne Hart (Chair)", role="chair")
    rows = find_explanation(opened(people), "Anne Hart", window=Window(since=TWO)).rows
    assert {row["since"] for row in rows if row["group"] == "fact"} == {TWO}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Ms Hart", {"Anne Hart", "Ann Hart"}),
        ("Cllr Hart", {"Anne Hart"}),
        ("Mrs Ann Hart", {"Ann Hart"}),
        ("Chief Inspector Hart", {"Anne Hart", "Ann Hart"}),
        ("Mr Moor", {"Cal Moor"}),
    ],
)
def test_a_title_and_a_surname_are_asked_as_the_person(
    people: Record, opened: Open, asked: str, found: set[str]
) -> None:
    people.node("person:cal-moor", "Cal Moor", aliases=[{"name": "Mr Cal Moor", "why": "titles dropped"}])
    people.say("person:cal-moor", "ATTENDED", f"meeting:{BOARD[5:]}/{TWO}", TWO, state="present")
    answer = find_who(opened(people), asked)
    assert {row["name"] for row in answer.rows} == found
    assert any("is read as" in warning for warning in answer.warnings)


def test_a_lady_is_no_gentleman(people: Record, opened: Open) -> None:
    people.node("person:cal-moor", "Cal Moor", aliases=[{"name": "Mr Cal Moor", "why": "titles dropped"}])
    with pytest.raises(NotFoundError, match='answers to "Ms Moor"'):
        find_who(opened(people), "Ms Moor")
