"""A task whose owner or end is told in other words: by a later chair, a report, its own item or the margin of it."""

from __future__ import annotations

from typing import Any

import pytest

from queries.follow.answer import find_follow_through
from queries.follow.beside import OWN_ROW
from queries.follow.owner_told import owner_of
from queries.gaps.answer import find_gaps
from queries.owns.answer import find_owners
from tests.queries.conftest import Open, Record
from tests.queries.follow.test_follow_through import ANNE, BEN, ONE, THREE, TWO, one, told

LAMPS = "body:lamp-board"
MARGIN = "column, by order and words; another sentence fits as well"


@pytest.mark.parametrize(
    ("text", "seen", "state", "owned"),
    [
        # a mere idea was never theirs to pass on
        ("Anne Hart may be able to share the chairing of the Lamp Board.", (THREE, "acting_chair"), "superseded",
         "closed"),
        ("Anne Hart may share the duties of chairing the Lamp Board.", (THREE, "acting_chair"), "superseded",
         "passed_on"),
        ("Anne Hart to chair the Lamp Board.", (THREE, "chair"), "superseded", "passed_on"),
        ("Anne Hart to chair the Lamp Board.", (THREE, "vice_chair"), "cannot_tell", "current"),
        ("Anne Hart to chair the Lamp Board.", (ONE, "chair"), "cannot_tell", "current"),
        ("Anne Hart to chair the Rope Board.", (THREE, "chair"), "cannot_tell", "current"),
        ("Anne Hart to write to the Lamp Board.", (THREE, "chair"), "cannot_tell", "current"),
    ],
)
def test_a_later_chair_answers_a_task_of_chairing(
    record: Record, opened: Open, *, text: str, seen: tuple[str, str], state: str, owned: str
) -> None:
    record.meeting(ONE, "4", next_date=TWO)
    record.meeting(THREE, "1")
    day, role = seen
    record.action(ONE, "4", text, ANNE)
    record.say(BEN, "CHAIRS", record.node(LAMPS, "Lamp Board"), day, "Ben Low took the chair.", role=role)
    view = opened(record)
    row = find_follow_through(view).rows[0]
    assert row["state"] == state
    assert ("Ben Low" in row["why"]) == (state == "superseded")
    [has] = [r["state"] for r in find_owners(view).rows if r["owner"]["name"] == "Anne Hart" and r["action"]]
    assert has == owned  # the task went, not the person


def test_an_owner_whom_only_the_report_names_is_told(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4", next_date=TWO)
    action = record.action(ONE, "4", "Options for the lamps be brought back.", source="resolution")
    told(record, TWO, action, "Ms Orde will bring the options.", "promised", report_on=ONE)
    row = one(opened, record)
    assert (row["owners"], row["owner_doubt"]) == ([], "the Matters Arising report for 10 April 2020 names Ms Orde")


def test_what_the_margin_prints_beside_the_same_item_is_told(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.action(ONE, "4", "Anne Hart would look at the lamps.", ANNE, owner_tokens=["AH"])
    record.action(ONE, "4", "An answer be given at the next meeting.", source="resolution")
    rows = find_follow_through(opened(record)).rows
    doubts = {row["what"]: row["owner_doubt"] for row in rows}
    assert doubts["Anne Hart would look at the lamps."] is None
    assert 'print "AH"' in doubts["An answer be given at the next meeting."]


def test_every_paper_tells_what_the_margin_prints_beside_a_task_that_names_nobody(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.action(ONE, "4", "Anne Hart would look at the lamps.", ANNE, owner_tokens=["AH"])
    record.action(ONE, "4", "Any money needed should be named swiftly.", source="text")
    row = next(one for one in find_follow_through(opened(record)).rows if one["what"].startswith("Any"))
    assert (row["owner_beside"], row["owner_elsewhere"]) == (["AH"], ["Anne Hart"])
    assert owner_of(row) == "Anne Hart (?)"
    told = find_gaps(opened(record)).cannot_tell
    assert any('Any money' in line and 'prints "AH"' in line for line in told)


def test_letters_beside_a_task_are_no_name_where_one_of_them_is_not_settled(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.action(ONE, "4", "Anne Hart would look at the lamps.", ANNE, owner_tokens=["AH"])
    record.action(ONE, "4", "The gate be painted.", owner_tokens=["XY"], owner_state="unresolved")
    record.action(ONE, "4", "Any money needed should be named swiftly.", source="text")
    row = next(one for one in find_follow_through(opened(record)).rows if one["what"].startswith("Any"))
    assert (row["owner_elsewhere"], owner_of(row)) == ([], "XY, AH (?)")


def test_what_other_rows_of_a_table_print_is_not_for_an_empty_cell(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    row = {"source": "column", "link": OWN_ROW}
    record.action(ONE, "4", "Look at the lamps.", ANNE, owner_tokens=["AH"], **row)
    record.action(ONE, "4", "Print the leaflet.", **row)
    record.action(ONE, "4", "An answer be given at the next meeting.", source="resolution")
    assert [one["owner_doubt"] for one in find_follow_through(opened(record)).rows] == [None, None, None]


def test_a_stand_and_the_head_of_a_list_are_no_tasks(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    record.action(ONE, "4", "The Group decided that lamps should sit on their own.", link=MARGIN, owner_tokens=["AH"])
    record.action(ONE, "4", "It was agreed that the following be invited:", source="resolution")
    record.action(ONE, "4", "Map the hydrants.", ANNE)
    assert [row["what"] for row in find_follow_through(opened(record)).rows] == ["Map the hydrants."]


def test_the_last_minutes_of_one_board_are_not_the_end_of_the_record(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4", next_date=TWO)
    record.action(ONE, "4", "Map the hydrants.", ANNE)
    assert one(opened, record)["state"] == "open"
    record.meeting(THREE, "1", body="body:rope-board")
    assert one(opened, record)["state"] == "cannot_tell"


def test_letters_that_fit_two_on_a_sentence_that_is_not_sure_leave_both_open(record: Record, opened: Open) -> None:
    record.meeting(ONE, "4")
    maybe: dict[str, Any] = {"owner_state": "ambiguous", "owner_tokens": ["MP"], "candidates": ["May Pole", "Max Pym"]}
    record.action(ONE, "4", "Map the hydrants.", link=MARGIN, **maybe)
    doubt = one(opened, record)["owner_doubt"]
    assert "may be May Pole or Max Pym" in doubt
    assert doubt.endswith("which sentence it is for is not certain either")
