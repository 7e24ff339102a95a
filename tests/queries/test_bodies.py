"""What a board is, how it stands, and what cannot be told of it."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from graph.view import Window
from queries.bodies import find_body
from queries.limits import FILE, limits
from tests.queries.conftest import BOARD, Open, Record

ONE, TWO, THREE, LATE = "2020-01-10", "2020-04-10", "2020-07-10", "2022-05-10"
GROUP, PANEL, TASK = "body:arson-group", "body:voice-panel", "body:lake-task-group"
ANNE, BEN = "person:anne-hart", "person:ben-low"


@pytest.fixture
def boards(record: Record) -> Record:
    record.node(BOARD, "Fernhill Safety Board", kind="board",
                aliases=[{"name": "Fernhill Safety Group", "why": "board renamed: same stem"}])  # fmt: skip
    record.meeting(ONE, "1", previous_date="2019-10-10")
    record.meeting(TWO, "1", next_date=THREE)
    record.meeting(LATE, "1")
    record.say(BOARD, "HELD", f"meeting:{BOARD[5:]}/{ONE}", ONE, "FERNHILL SAFETY GROUP")
    record.say(BOARD, "HELD", f"meeting:{BOARD[5:]}/{LATE}", LATE, "Fernhill Safety Board")
    record.say(ANNE, "CHAIRS", BOARD, ONE, "Anne Hart (Chairman)", role="chair")
    record.say(BEN, "CHAIRS", BOARD, LATE, "Ben Low (Chairman)", role="chair")
    record.say(BEN, "MEMBER_OF", BOARD, LATE, "Ben Low", on_behalf_of="organization:fire-service")
    record.node("organization:fire-service", "Fire Service")
    record.node(GROUP, "Arson Group", kind="group")
    record.say(GROUP, "PART_OF", BOARD, ONE, "the Arson Group of the Board")
    record.say(GROUP, "REPORTS_TO", BOARD, ONE, "The Arson Group reports to the Board.")
    record.say(PANEL, "REPORTED_AT", f"meeting:{BOARD[5:]}/{LATE}", LATE, "Voice Panel update", basis="derived")
    return record


def told(record: Record, opened: Open, name: str, **window: str) -> dict[str, Any]:
    return dict(find_body(opened(record), name, window=Window(**window)).rows[0])


def test_a_board_with_everything_said_of_it(boards: Record, opened: Open) -> None:
    row = told(boards, opened, "Fernhill Safety Board")
    assert [(a["name"], a["from"], a["until"]) for a in row["aliases"]] == [("Fernhill Safety Group", ONE, ONE)]
    assert [(c["name"], c["first_cited"], c["last_cited"]) for c in row["chairs"]] == [
        ("Anne Hart", ONE, ONE),
        ("Ben Low", LATE, LATE),
    ]
    assert [(m["name"], m["on_behalf_of"]) for m in row["members"]] == [("Ben Low", "Fire Service")]
    assert (row["kind"], row["parent"], row["meetings"], row["state"]) == ("board", None, [ONE, TWO, LATE], "active")
    assert (row["sub_groups"], row["basis"]) == (["Arson Group"], "derived")
    assert row["evidence"]


def test_a_group_under_a_board_that_fell_silent(boards: Record, opened: Open) -> None:
    answer = find_body(opened(boards), "Arson Group")
    row = answer.rows[0]
    assert (row["parent"], row["state"], row["last_cited"]) == ("Fernhill Safety Board", "silent", ONE)
    assert row["reports_to"] == [
        {"body": "Fernhill Safety Board", "basis": "asserted", "last_cited": ONE, "how": "declared"}
    ]
    assert "none of its own minutes are loaded" in answer.cannot_tell[0]
    assert told(boards, opened, "Arson Group", until="2021-03")["state"] == "active"


def test_a_report_that_was_seen_is_no_declaration(boards: Record, opened: Open) -> None:
    row = told(boards, opened, "Voice Panel")
    assert [(e["body"], e["basis"], e["how"]) for e in row["reports_to"]] == [
        ("Fernhill Safety Board", "derived", "seen")
    ]
    assert row["reported_at"] == [{"meeting": LATE, "body": "Fernhill Safety Board"}]


def event(kind: str, on: str, other: str = "") -> dict[str, str]:
    return {"event": kind, "on": on, "other": other, "quote": "x"}


@pytest.mark.parametrize(
    ("events", "met", "state"),
    [
        ([event("ended", TWO, "Pond Group")], [ONE], "ended"),
        ([event("ended", TWO, "body:pond-group")], [ONE], "ended"),
        ([event("ended", ONE)], [TWO], "silent"),  # it met again
        ([event("proposed", TWO)], [], "proposed"),
        ([event("proposed", ONE)], [LATE], "active"),
        ([event("proposed", ONE), event("named", LATE)], [], "active"),
    ],
)
def test_the_state_is_what_the_record_says(
    boards: Record, opened: Open, events: list[dict[str, str]], met: list[str], state: str
) -> None:
    boards.node(TASK, "Lake Task Group", events=events)
    boards.node("body:pond-group", "Pond Group")
    for date in met:
        boards.meeting(date, body=TASK)
    row = told(boards, opened, "Lake Task Group")
    assert row["state"] == state
    assert [entry["event"] for entry in row["events"]] == [entry["event"] for entry in events]
    assert row["succeeded_by"] == ("Pond Group" if events[0]["other"] else None)


@pytest.mark.parametrize(("said", "state"), [(TWO, "proposed"), (LATE, "active")])
def test_to_whom_a_proposed_group_is_to_report_does_not_set_it_to_work(
    boards: Record, opened: Open, said: str, state: str
) -> None:
    boards.node(TASK, "Lake Task Group", events=[event("proposed", TWO)])
    boards.say(TASK, "REPORTS_TO", BOARD, said, "Provide updates to Board meetings.")
    row = told(boards, opened, "Lake Task Group")
    assert (row["state"], row["reports_to"][0]["how"]) == (state, "declared")


def test_an_end_told_later_is_not_known_before(boards: Record, opened: Open) -> None:
    boards.node(TASK, "Lake Task Group", events=[event("named", ONE), event("ended", LATE)])
    boards.say(TASK, "PART_OF", BOARD, ONE, "the Lake Task Group")
    assert told(boards, opened, "Lake Task Group", until=TWO)["state"] == "active"
    assert told(boards, opened, "Lake Task Group")["state"] == "ended"


def test_all_boards_one_row_each(boards: Record, opened: Open) -> None:
    boards.node(TASK, "Lake Task Group")
    answer = find_body(opened(boards))
    assert [row["name"] for row in answer.rows] == ["Arson Group", "Fernhill Safety Board", "Voice Panel"]
    assert any("Lake Task Group" in text for text in answer.cannot_tell)
    assert [row["name"] for row in find_body(opened(boards), window=Window(since="2021")).rows] == [
        "Fernhill Safety Board",
        "Voice Panel",
    ]
    assert [row["name"] for row in find_body(opened(boards), window=Window(body=GROUP)).rows] == [
        "Arson Group",
        "Fernhill Safety Board",
    ]


def test_a_board_is_listed_with_what_stands_under_it(boards: Record, opened: Open) -> None:
    boards.node(PANEL, "Voice Panel", parent="Fernhill Safety Board")
    rows = find_body(opened(boards), window=Window(body=BOARD)).rows
    assert [row["name"] for row in rows] == ["Arson Group", "Fernhill Safety Board", "Voice Panel"]
    assert rows[1]["sub_groups"] == ["Arson Group", "Voice Panel"]


def test_meetings_named_and_not_loaded_are_told(boards: Record, opened: Open) -> None:
    answer = find_body(opened(boards), "Fernhill Safety Board")
    assert "10 October 2019, 10 July 2020" in answer.cannot_tell[0]
    row = find_body(opened(boards), "Fernhill Safety Board", window=Window(since="2021")).rows[0]
    assert (row["meetings"], [chair["name"] for chair in row["chairs"]]) == ([LATE], ["Ben Low"])


def test_the_name_is_the_one_of_the_day(boards: Record, opened: Open) -> None:
    row = told(boards, opened, "Fernhill Safety Board", until=TWO)
    assert (row["name"], row["aliases"]) == ("Fernhill Safety Group", [])


def test_the_thresholds_are_what_yaml_reads() -> None:
    assert limits() == yaml.safe_load(FILE.read_text(encoding="utf-8"))


def test_being_spoken_of_later_is_no_silence(boards: Record, opened: Open) -> None:
    boards.say(boards.item(LATE, "1"), "MENTIONS", GROUP, LATE, "the Chairman of the Arson Group")
    row = told(boards, opened, "Arson Group")
    assert (row["state"], row["last_cited"], row["why"]) == ("active", LATE, "last spoken of on 10 May 2022")


def test_a_board_that_met_says_when(boards: Record, opened: Open) -> None:
    assert told(boards, opened, "Fernhill Safety Board")["why"] == "last met on 10 May 2022"
    row = told(boards, opened, "Voice Panel", until="2022-05-10")
    assert row["why"] == "last spoken of on 10 May 2022"


def test_a_cancelled_meeting_has_no_minutes_to_load(boards: Record, opened: Open) -> None:
    boards.node(BOARD, "Fernhill Safety Board", events=[event("not_held", LATE, THREE)])
    answer = find_body(opened(boards), "Fernhill Safety Board")
    assert "10 July 2020" not in answer.cannot_tell[0]
    assert answer.rows[0]["events"][0]["other"] == THREE


def test_days_known_by_then_are_missing_and_days_before_are_not_asked_for(boards: Record, opened: Open) -> None:
    view = opened(boards)
    early = find_body(view, "Fernhill Safety Board", window=Window(until="2020"))
    assert "10 October 2019, 10 July 2020" in early.cannot_tell[0]
    late = find_body(view, "Fernhill Safety Board", window=Window(since="2020-05"))
    assert "on 10 July 2020:" in late.cannot_tell[0]


def test_boards_outside_the_dates_are_not_told(boards: Record, opened: Open) -> None:
    view = opened(boards)
    assert "Arson Group" not in " ".join(find_body(view, window=Window(since="2021")).cannot_tell)
    silent = find_body(view, "Arson Group", window=Window(since="2021"))
    assert (silent.rows, silent.cannot_tell) == ([], ["the record says nothing of Arson Group in these dates."])


def test_the_last_day_a_member_came_is_not_that_of_an_apology(boards: Record, opened: Open) -> None:
    for day, state in ((ONE, "present"), (LATE, "apology")):
        boards.say(BEN, "ATTENDED", f"meeting:{BOARD[5:]}/{day}", day, "Ben Low", state=state)
    [ben] = told(boards, opened, "Fernhill Safety Board")["members"]
    assert (ben["last_cited"], ben["last_came"]) == (LATE, ONE)
