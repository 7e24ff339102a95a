"""Words in names and in the minutes: each place once, best first, with what it proves."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graph.errors import NotFoundError
from graph.view import Window
from queries.marked import marked
from queries.search import find_words
from tests.queries.conftest import Open, Record

ONE, TWO = "2020-01-10", "2020-04-10"
ANNE, BEN, ARSON = "person:anne-hart", "person:ben-low", "issue:arson"


@pytest.fixture
def town(record: Record) -> Record:
    for date in (ONE, TWO):
        record.meeting(date, "4", "5")
    record.action(ONE, "4", "Map the hydrants of the north.", ANNE, issue=ARSON)
    record.say(record.item(TWO, "5"), "MENTIONS", BEN, TWO, "Ben Low spoke of hydrants.")
    return record


def found(record: Record, opened: Open, text: str, **asked: Any) -> list[tuple[str, str, list[str]]]:
    answer = find_words(opened(record), text, **asked)
    assert all(row["evidence"] and row["quote"] for row in answer.rows)
    return [(row["hit"], row["proves"], row["also_proves"]) for row in answer.rows]


def test_each_place_is_shown_once_with_all_it_proves(town: Record, opened: Open) -> None:
    rows = found(town, opened, "hydrants")
    assert [hit for hit, _, _ in rows] == ["Map the *hydrants* of the north.", "Ben Low spoke of *hydrants*."]
    assert rows[0][1] == "Map the hydrants of the north. is given to Anne Hart"
    assert [said.split(" of the north. ")[1] for said in rows[0][2]] == ["arises from 4", "is about Arson"]


def test_a_quote_within_a_quote_is_the_same_place(town: Record, opened: Open) -> None:
    long = town.say(town.item(TWO, "4"), "ABOUT", ARSON, TWO, "The barns burnt. They burnt long.", words="burnt")
    short = town.say(ANNE, "LEADS", ARSON, TWO, "They burnt long.", relation="leads")
    for edge, start in ((long, 100), (short, 117)):
        quote = edge.evidence[0]._replace(start=start, end=start + len(edge.evidence[0].quote))
        town.edges[town.edges.index(edge)] = replace(edge, evidence=(quote,))
    assert [(proves, also) for _, proves, also in found(town, opened, "burnt")] == [
        ("Anne Hart leads on Arson", ["4 is about Arson"])
    ]


def test_names_come_first_and_other_names_count(town: Record, opened: Open) -> None:
    town.node(ANNE, "Anne Hart", aliases=[{"name": "Annie Moor", "why": "judged"}])
    assert found(town, opened, "moor") == [("Anne Hart, also Annie *Moor*", "person, in 1 relation", [])]
    assert found(town, opened, "moor", who="Ben Low") == []


def test_filters_by_person_issue_kind_and_day(town: Record, opened: Open) -> None:
    assert len(found(town, opened, "hydrants", who="Ben Low")) == 1
    assert found(town, opened, "hydrants", who="Anne Hart")[0][1].endswith("is given to Anne Hart")
    assert [hit for hit, _, _ in found(town, opened, "hydrants", about="arson")] == ["Map the *hydrants* of the north."]
    assert len(found(town, opened, "hydrants", kind="mentions")) == 1
    assert len(found(town, opened, "hydrants", window=Window(since=TWO))) == 1
    assert len(found(town, opened, "hydrants", window=Window(until=ONE))) == 1
    with pytest.raises(NotFoundError, match=r"nearest name.* Ben Low"):
        find_words(opened(town), "hydrants", who="Ben Lowe")


def test_a_long_answer_says_how_to_narrow_it_and_an_empty_one_what_is_near(town: Record, opened: Open) -> None:
    assert "1 more hold these words: narrow" in find_words(opened(town), "hydrants", limit=1).warnings[0]
    assert find_words(opened(town), "Hartt").warnings == ["names that look like it: Anne Hart."]
    assert find_words(opened(town), "  ...  ").rows == []


def test_hits_are_marked_by_a_sign() -> None:
    assert marked("The action plan, and a plan.", "action plan") == "The *action plan*, and a *plan*."
    assert marked("The plan of action.", '"action plan"') == "The plan of action."
    assert marked("Burglary and burglars", "burg*") == "*Burglary* and *burglars*"
    long = marked(" ".join(["before"] * 20 + ["hit."] + ["after"] * 20), "hit")
    assert long == f"… {'before ' * 12}*hit*. {'after ' * 11}…"


def test_a_name_is_dated_and_one_of_many_words_gives_way_to_it(record: Record, opened: Open) -> None:
    record.meeting("2020-01-10", "4")
    record.node("issue:shelter", "Shelter")
    record.node("issue:people", "Vulnerable people", aliases=[{"name": "night shelter", "why": ""}])
    for issue in ("issue:shelter", "issue:people"):
        record.say(record.item("2020-01-10", "4"), "ABOUT", issue, "2020-01-10", "The night shelter was full.")
    named = [(row["id"], row["meeting"]) for row in find_words(opened(record), "shelter").rows if ":" in row["id"]]
    assert named == [("issue:shelter", "2020-01-10")]
