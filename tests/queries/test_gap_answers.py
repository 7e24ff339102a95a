"""A gap is not asked where the record answers it: a post named after it, a sentence of the item, a later chair."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.store.sqlite import SqliteView
from queries.gaps.answer import find_gaps
from tests.folders import HEAD, load_folder
from tests.queries.conftest import BOARD, Open, Record
from tests.queries.scenes import ANNE, FOUR, ONE, THREE, TWO, issue_unled, owner_absent, says

MINUTES = HEAD + """1. LAMPS

{first}

2. ROADS

{second}

The meeting ended at 4.00 pm
"""
QUIET = "The position was noted."


def minutes(folder: Path, first: str, second: str = QUIET) -> dict[str, Any]:
    """The gaps of two meetings, by kind, and what cannot be told."""
    folder.mkdir(exist_ok=True)
    for name, day, told in (("one.txt", "10 January 2020", first), ("two.txt", "10 April 2020", QUIET)):
        text = MINUTES.format(day=day, first=told, second=second if name == "two.txt" else QUIET)
        (folder / name).write_text(text, encoding="utf-8")
    load_folder(folder, folder / "graph.db")
    with SqliteView(folder / "graph.db") as view:
        answer = find_gaps(view)
    return {"kinds": [row["kind"] for row in answer.rows], "rows": answer.rows, "told": " ".join(answer.cannot_tell)}


@pytest.mark.parametrize(("seen", "kind"), [(FOUR, []), ("2019-10-10", ["issue_unled"])])
def test_whoever_is_in_the_post_named_after_a_matter_leads_it(
    seen: str, kind: list[str], record: Record, opened: Open
) -> None:
    issue_unled(record)
    record.node("post:arson-co-ordinator", "Arson Co-ordinator")
    record.meeting(seen, "9")
    record.say(ANNE, "HOLDS", "post:arson-co-ordinator", seen, "The arson co-ordinator was Anne Hart")
    found = [row["kind"] for row in find_gaps(opened(record)).rows]
    assert [one for one in found if one == "issue_unled"] == kind


def test_a_sentence_of_the_item_that_names_who_will_do_it_is_shown_instead(tmp_path: Path) -> None:
    first = (
        "A small group was proposed to draw up a new lamp strategy, and Ben Low, Dale Fire Service, would bring it "
        "together.\n\nRESOLVED that a small group be set up to prepare the lamp strategy."
    )
    found = minutes(tmp_path / "named", first)
    assert "no_owner" not in found["kinds"]
    assert "Ben Low, Dale Fire Service, would bring it together" in found["told"]
    found = minutes(tmp_path / "bare", "RESOLVED that a small group be set up to prepare the lamp strategy.")
    assert "no_owner" in found["kinds"]


def test_a_group_that_reports_is_not_called_silent_where_the_later_texts_are_cut(record: Record, opened: Open) -> None:
    dates = (ONE, TWO, THREE, FOUR)
    for date in dates:
        record.meeting(date, "4")
    record.say("body:lamp-panel", "REPORTS_TO", BOARD, ONE, "The Lamp Panel reports to the Board.")
    assert [row["kind"] for row in find_gaps(opened(record)).rows] == ["body_silent"]
    record.item(TWO, "4", truncated=True)
    answer = find_gaps(opened(record))
    assert answer.rows == []
    assert any("Lamp Panel still reports" in told and "cut short" in told for told in answer.cannot_tell)


@pytest.mark.parametrize(
    ("later", "silent"), [("Lamp Panel was spoken of.", True), ("The Lamp Panel had met in May.", False)]
)
def test_a_group_of_which_the_record_says_that_it_does_not_meet(
    later: str, silent: bool, record: Record, opened: Open
) -> None:
    for date in (ONE, TWO):
        record.meeting(date, "4")
    words = "The Chairman of the Lamp Panel said that the Panel had not been able to meet since May."
    record.say(record.item(ONE, "4"), "MENTIONS", record.node("body:lamp-panel", "Lamp Panel"), ONE, words)
    record.say(record.item(TWO, "4"), "MENTIONS", "body:lamp-panel", TWO, later)
    assert [row["kind"] for row in find_gaps(opened(record)).rows] == (["body_silent"] if silent else [])


def test_another_group_that_did_not_meet_is_not_this_one(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    words = "The Lamp Panel heard that the police board had not met since May."
    record.say(record.item(ONE, "4"), "MENTIONS", record.node("body:lamp-panel", "Lamp Panel"), ONE, words)
    assert find_gaps(opened(record)).rows == []


def test_who_only_wants_to_hear_from_all_gives_nobody_a_task(record: Record, opened: Open) -> None:
    says(record)
    shared: dict[str, Any] = {"owner_state": "collective", "owner_tokens": ["partners"]}
    record.action(ONE, "4", "Ms Hart asked partners to tell her of any dark street.", **shared)
    record.action(ONE, "4", "Partners were asked to count their lamps.", **shared)
    assert [row["what"] for row in find_gaps(opened(record)).rows] == ["Partners were asked to count their lamps."]


def test_a_decision_on_how_a_thing_stands_asks_for_no_deed(record: Record, opened: Open) -> None:
    says(record)
    open_: dict[str, Any] = {"owner_state": "ambiguous", "owner_tokens": ["AB"], "candidates": ["A", "B"]}
    link = "column, by order and words; another sentence fits as well"
    record.action(ONE, "4", "The Board decided that lamps should sit on their own.", link=link, **open_)
    answer = find_gaps(opened(record))
    assert answer.rows == []
    assert "ask for no deed" in " ".join(answer.cannot_tell)


def test_what_is_settled_of_several_owners_is_said(record: Record, opened: Open) -> None:
    says(record)
    open_: dict[str, Any] = {"owner_state": "ambiguous", "owner_tokens": ["BL/AB"], "candidates": ["A", "B"]}
    record.action(ONE, "4", "Send figures.", owners=["Ben Low"], **open_)
    [row] = find_gaps(opened(record)).rows
    assert "it names Ben Low" in row["why"]


def test_an_owner_away_who_has_begun_knows_of_the_task(record: Record, opened: Open) -> None:
    owner_absent(record)
    action = next(key for key in record.nodes if key.startswith("action:"))
    record.meeting(TWO, "1")
    record.say("update:u1", "UPDATES", action, TWO, "He had begun.", state="in_progress")
    assert "owner_absent" not in [row["kind"] for row in find_gaps(opened(record)).rows]


def test_a_priority_of_which_no_issue_is_known_has_its_words_all_the_same(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    words = [f"{ONE}.txt", ONE, "", 1, 7, 0, 0, "2. Lost Gloves"]
    record.node("priority:lamp-strategy/lost-gloves", "Lost Gloves", ONE, strategy="Lamp Strategy", said=[words])
    [row] = find_gaps(opened(record)).rows
    assert (row["kind"], row["what"], row["evidence"][0]["quote"]) == ("priority_unled", "Lost Gloves", words[-1])


def test_a_name_that_was_to_be_found_is_found_where_a_later_meeting_names_the_chair(tmp_path: Path) -> None:
    first = (
        "The Lamp Panel had met twice. It was agreed that a name be put forward to chair the Lamp Panel.\n\n"
        "Action: TBC"
    )
    assert "tbc" in minutes(tmp_path / "asked", first)["kinds"]
    later = "The Lamp Panel would be chaired by Ben Low."
    assert "tbc" not in minutes(tmp_path / "found", first, later)["kinds"]
    assert "tbc" in minutes(tmp_path / "other", first, "The Dog Panel would be chaired by Ben Low.")["kinds"]


@pytest.mark.parametrize(
    ("later", "meetings"),
    [
        ("Mrs Una Pike had written again about the lamps on the old quay.", ["2020-01-10", "2020-04-10"]),
        ("Mrs Pike had not had an answer about the lamps on the old quay.", ["2020-01-10"]),
        ("Mr Moor asked again about the lamps on the old quay.", ["2020-01-10"]),
        ("Mrs Pike had written again about her dog.", ["2020-01-10"]),
    ],
)
def test_a_question_that_the_same_person_asks_again_is_asked_at_both_meetings(
    later: str, meetings: list[str], tmp_path: Path
) -> None:
    asked = "Mrs Una Pike had asked by letter who lit the lamps on the old quay. Nobody present could say."
    rows = minutes(tmp_path / "asked", f"The lamps were lit.\n\n1a. FLY-TIPPING\n\n{asked}", later)["rows"]
    (row,) = [row for row in rows if row["kind"] == "no_owner"]
    assert (row["kind"], row["meetings"], row["last_cited"]) == ("no_owner", meetings, meetings[-1])
    assert [proof["meeting"] for proof in row["evidence"]] == meetings
