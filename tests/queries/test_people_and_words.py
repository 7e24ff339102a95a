"""Who somebody is, why the record says so, and where words stand."""

from __future__ import annotations

import pytest

from graph.errors import NotFoundError
from graph.view import Window
from queries.explain import find_explanation
from queries.search import find_words
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
    record.say(ANNE, "HOLDS", POST, ONE, "Cllr Anne Hart, Station Commander")
    record.say(POST, "POST_IN", "organization:fire-service", ONE)
    record.say(ANNE, "MEMBER_OF", BOARD, ONE, on_behalf_of="organization:fire-service")
    record.say(ANNE, "LEADS", "issue:arson", TWO, "Anne Hart would lead on arson.", relation="leads")
    record.say("person:ann-hart", "ATTENDED", f"meeting:{BOARD[5:]}/{TWO}", TWO, state="present")
    record.meta["undecided"] = [{"left": "Anne Hart", "right": "A Harte", "why": "one letter off, no post"}]
    return record


def test_who_tells_names_posts_seats_and_doubts(people: Record, opened: Open) -> None:
    row = find_who(opened(people), "Anne Hart").rows[0]
    assert set(row) == {"name", "aliases", "posts", "seats", "owns", "not_joined", "basis", "evidence"}
    assert row["aliases"] == [{"name": "Cllr Anne Hart", "why": "titles dropped"}]
    assert row["posts"] == [
        {
            "post": "Station Commander",
            "organization": "Fire Service",
            "first_cited": ONE,
            "last_cited": ONE,
            "start": None,
            "end": None,
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


def test_search_says_what_the_words_prove(people: Record, opened: Open) -> None:
    view = opened(people)
    rows = find_words(view, "lead on arson").rows
    assert [(row["quote"], row["proves"]) for row in rows] == [
        ("Anne Hart would lead on arson.", "Anne Hart leads on Arson")
    ]
    assert find_words(view, "arson", kind="post").rows == []
    assert [row["kind"] for row in find_words(view, "commander", kind="Post").rows] == ["HOLDS", "POST_IN"]
    assert find_words(view, "arson", window=Window(until=ONE)).rows == []
    with pytest.raises(NotFoundError, match="No kind is called"):
        find_words(view, "arson", kind="nonsense")
