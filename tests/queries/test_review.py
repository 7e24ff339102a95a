"""The review queue: what changes most comes first, what was decided does not come."""

from __future__ import annotations

from typing import Any

import pytest

from graph.partnership import Judgement
from queries.review import find_review, still_open
from tests.queries.conftest import Open, Record

DAYS = ("2030-01-01", "2030-02-01", "2030-03-01")


def judge(kind: str, left: str, right: str) -> Judgement:
    return Judgement.model_validate({"kind": kind, "left": left, "right": right})


def pair(left: str, right: str, **more: Any) -> dict[str, Any]:
    names = [key.partition(":")[2].replace("-", " ").title() for key in (left, right)]
    return {"left": names[0], "left_key": left, "right": names[1], "right_key": right, "why": "alike", **more}


@pytest.fixture
def filled(record: Record) -> Record:
    for day, came in zip(DAYS, (4, 3, 1), strict=True):
        meeting = record.meeting(day, "1")
        for name in ("person:ann-hart", "person:anne-hart", "post:warden", "post:head-warden")[:came]:
            record.say(name, "ATTENDED", meeting, day, f"{name} came")
    old: dict[str, Any] = {"owner_state": "ambiguous", "owner_tokens": ["AH"], "candidates": ["Ann Hart", "Al Hood"]}
    record.action(DAYS[1], "1", "mend the gate", **old)
    record.action(DAYS[0], "1", "count the lamps", **old)
    record.action(DAYS[2], "1", "sing", **{**old, "candidates": ["Ann Hart", "Una Rudd"]})
    record.action(DAYS[0], "1", "be done", **{**old, "owner_state": "resolved"})
    record.meta["undecided"] = [
        pair("post:head-warden", "post:warden", kind="post"),
        pair("person:ann-hart", "person:anne-hart"),
        pair("person:ann-hart", "person:gone"),
    ]
    return record


def asked(rows: Any) -> list[tuple[str, str, int]]:
    return [(row["kind"], row["left"], row["changes"]) for row in rows]


def test_what_changes_most_comes_first_then_the_oldest(filled: Record, opened: Open) -> None:
    view = opened(filled)
    assert asked(find_review(view).rows) == [
        ("person", "Ann Hart", 2),
        ("owner", "count the lamps", 2),
        ("owner", "mend the gate", 2),
        ("post", "Head Warden", 1),
        ("owner", "sing", 1),
    ]
    assert find_review(view) == find_review(view)


def test_every_row_has_the_words_behind_it(filled: Record, opened: Open) -> None:
    rows = find_review(opened(filled)).rows
    assert all(row["evidence"] and row["basis"] == "derived" for row in rows)
    people = next(row for row in rows if row["kind"] == "person")
    assert [(side["name"], side["facts"], side["since"], side["until"]) for side in people["sides"]] == [
        ("Ann Hart", 3, "2030-01-01", "2030-03-01"),
        ("Anne Hart", 2, "2030-01-01", "2030-02-01"),
    ]


@pytest.mark.parametrize(
    ("judgement", "gone"),
    [
        (judge("same", "ANNE HART", "Cllr Ann Hart"), "Ann Hart"),
        (judge("different", "Ann Hart", "Anne Hart"), "Ann Hart"),
        (judge("unsure", "Ann Hart", "Anne Hart"), "Ann Hart"),
        (judge("same", "the Warden", "Head Warden"), "Head Warden"),
        (judge("owner", "Sing.", "Una Rudd"), "sing"),
    ],
)
def test_what_was_decided_is_not_asked_again(filled: Record, opened: Open, judgement: Judgement, gone: str) -> None:
    view = opened(filled)
    before = find_review(view).rows
    after = find_review(view, [judgement]).rows
    assert asked(after) == [row for row in asked(before) if row[1] != gone]
    assert [row["left"] for row in before if not still_open(row, [judgement])] == [gone]


def test_unsure_comes_last_and_only_when_asked_for(filled: Record, opened: Open) -> None:
    view, doubt = opened(filled), judge("unsure", "Ann Hart", "Anne Hart")
    assert find_review(view, [doubt]).warnings == ["1 question that somebody was unsure of is left out."]
    rows = find_review(view, [doubt], everything=True).rows
    assert (rows[-1]["left"], rows[-1]["unsure"]) == ("Ann Hart", True)
    assert still_open(rows[-1], [doubt])
    assert not still_open(rows[-1], [doubt, judge("same", "Ann Hart", "Anne Hart")])


def test_a_pair_that_the_build_decided_is_no_question(filled: Record, opened: Open) -> None:
    filled.meta["kept_apart"] = [pair("person:anne-hart", "person:ann-hart", decided=True)]
    assert "Ann Hart" not in [row["left"] for row in find_review(opened(filled)).rows]


def test_the_same_words_at_two_items_are_two_questions(filled: Record, opened: Open) -> None:
    more = filled.action("2030-03-01", "1", "mend the gate", "person:ann-hart")
    rows = find_review(opened(filled)).rows
    gate = next(row for row in rows if row.get("what") == "mend the gate")
    assert gate["left"] == gate["key"] != more


def test_initials_that_only_fit_a_name_of_another_meeting_are_asked(filled: Record, opened: Open) -> None:
    maybe = [{"name": "Cal Pike", "why": "probable", "day": "2030-02-01"}]
    words: dict[str, Any] = {"owner_state": "unresolved", "owner_tokens": ["CP"], "candidates": [], "probable": maybe}
    filled.action(DAYS[2], "1", "hum", **words)
    [row] = [row for row in find_review(opened(filled)).rows if row["left"] == "hum"]
    assert row["candidates"] == ["Cal Pike"]
    assert row["why"].endswith('"CP", which fits nobody of that meeting, only a name of another (1 February 2030)')


def test_two_names_of_one_service_are_asked_about(record: Record, opened: Open) -> None:
    for name in ("Fernhill Fire Service", "Vale Fire Brigade", "Fernhill Choir", "Transport Police", "Vale Police"):
        key = record.node(f"organization:{name.lower().replace(' ', '-')}", name)
        record.say("post:x/warden", "POST_IN", key, "2030-01-01", f"The Warden of {name}.")
    view = opened(record)
    rows = find_review(view).rows
    assert [(row["left"], row["right"]) for row in rows] == [("Fernhill Fire Service", "Vale Fire Brigade")]
    assert "mostly has one" in rows[0]["why"]
    apart = judge("different", "Fernhill Fire Service", "Vale Fire Brigade")
    assert find_review(view, [apart]).rows == []
