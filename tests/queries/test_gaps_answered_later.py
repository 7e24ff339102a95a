"""A gap is not asked, or asked with its doubt, where later words answer it or stand in a text that is cut short."""

from __future__ import annotations

from typing import Any

import pytest

from queries.gaps.answer import find_gaps
from queries.gaps.words import LEADS_IN
from tests.queries.conftest import BOARD, Open, Record
from tests.queries.scenes import ANNE, ONE, TWO, issue_unled

HOMES, BEN = "organization:dale-homes", "person:ben-low"


def absent(record: Record, *, later: str = "", body: str = BOARD, partner: str = "Dale Homes") -> None:
    """Nobody came for a partner; at a later meeting of a board somebody may have come."""
    record.meeting(ONE, "4")
    record.node(HOMES, "Dale Homes")
    said = "Dale Homes was not represented."
    record.say(record.item(ONE, "4"), "MENTIONS", HOMES, ONE, said, event="not_represented")
    if later:
        key = record.meeting(later, "1", body=body)
        home = record.node(f"organization:{partner.lower().replace(' ', '-')}", partner)
        record.say(BEN, "ATTENDED", key, later, "Ben Low", state="present", organization=home)


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({}, True),
        ({"later": TWO}, False),
        ({"later": TWO, "partner": "Fernhill Dale Homes"}, False),
        ({"later": TWO, "partner": "Dale Fire"}, True),
        ({"later": TWO, "body": "body:rope-board"}, True),
    ],
)
def test_a_partner_that_came_again_is_not_missed(
    given: dict[str, Any], asked: bool, record: Record, opened: Open
) -> None:
    absent(record, **given)
    kinds = [row["kind"] for row in find_gaps(opened(record)).rows]
    assert ("partner_absent" in kinds) is asked


@pytest.mark.parametrize(("heard", "asked"), [(TWO, False), (ONE, True), ("", True)])
def test_a_matter_that_nobody_spoke_for_is_not_asked_when_its_report_came(
    heard: str, asked: bool, record: Record, opened: Open
) -> None:
    record.meeting(ONE, "4")
    record.meeting(TWO, "1")
    said = "There was no one present at the meeting to give the update on lamps."
    record.say(record.item(ONE, "4"), "RAISES", record.node("issue:lamps", "Lamps"), ONE, said)
    if heard:
        record.say(ANNE, "LEADS", "issue:lamps", heard, "Anne Hart gave the update on lamps.", relation="reports")
    kinds = [row["kind"] for row in find_gaps(opened(record)).rows]
    assert ("partner_absent" in kinds) is asked


def test_a_matter_spoken_of_later_in_a_text_that_is_cut_says_so(record: Record, opened: Open) -> None:
    issue_unled(record)
    [issue] = {edge.dst for edge in record.edges if edge.kind == "RAISES"}
    last = max(edge.as_of for edge in record.edges)
    assert last < "2029-01-10"
    record.meeting("2029-01-10", "7")
    record.say(record.item("2029-01-10", "7", truncated=True), "ABOUT", issue, "2029-01-10", "The calls had doubled.")
    [row] = [row for row in find_gaps(opened(record)).rows if row["kind"] == "issue_unled"]
    assert "comes up again on 10 January 2029, in a text that is cut short" in row["why"]


def test_an_owner_who_left_is_not_asked_for_where_the_decision_has_another(record: Record, opened: Open) -> None:
    """The sentence names one of two to whom the decision below it gives the matter."""
    record.meeting(ONE, "4")
    record.meeting(TWO, "1")
    record.action(ONE, "4", "Anne Hart was asked to draw up options.", ANNE, telling=["option"])
    record.say(ANNE, "MENTIONS", ANNE, TWO)  # so that the record knows her
    record.say(record.item(TWO, "1"), "MENTIONS", ANNE, TWO, "Anne Hart had left.", event="outgoing", post="", on=TWO)
    view = opened(record)
    assert "owner_departed" in [row["kind"] for row in find_gaps(view).rows]
    other = record.action(ONE, "4", "Options be brought back.", ANNE, telling=["option"])
    record.say(other, "ASSIGNED_TO", BEN, ONE, "Options be brought back.", role="lead")
    asked = [row["key"] for row in find_gaps(opened(record)).rows if row["kind"] == "owner_departed"]
    assert asked == []


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("The Dale Fire Service will lead in tackling bonfires. It will begin in May.", True),
        ("Dale Police should take the lead on scooters.", True),
        ("A working group will lead the plan.", False),
        ("We hope that this will lead in time to fewer fires.", False),
    ],
)
def test_an_agency_that_leads_in_a_part_of_a_priority(text: str, leads: bool) -> None:
    assert bool(LEADS_IN.match(text)) is leads


@pytest.mark.parametrize(
    ("title", "named", "asked"),
    [
        ("CONFIRMATION OF CHAIRMAN", TWO, False), ("CONFIRMATION OF CHAIRMAN", "", True),
        ("CONFIRMATION OF CHAIRMAN", "2022-05-10", True),  # years later it need not be the one who was to be chosen
        ("LAMPS UPDATE", TWO, True),
    ],
)  # fmt: skip
def test_who_chairs_is_not_asked_when_a_chair_was_named_since(
    title: str, named: str, asked: bool, record: Record, opened: Open
) -> None:
    record.meeting(ONE, "4", next_date=TWO)
    record.meeting(TWO, "1")
    item = record.node(record.item(ONE, "4"), title, ONE)
    said = "It was agreed that the matter would be discussed outside of the meeting."
    record.say(item, "DECIDED", record.node("resolution:chair", said, ONE, text=said), ONE, said, effect="defer")
    if named:
        record.say(ANNE, "CHAIRS", BOARD, named, "Anne Hart had been appointed as Chair of the Board.", role="chair")
    told = [row for row in find_gaps(opened(record)).rows if row["kind"] == "off_record"]
    assert bool(told) is asked
    later = bool(named) and title.startswith("CONFIRMATION")
    for row in told:  # who is in the chair years later is told, and nothing is concluded from it
        assert ("the record of 10 May 2022 has Anne Hart in the chair" in row["why"]) is later
        assert row["question"].startswith("Anne Hart is in the chair on 10 May 2022") is later
        assert [quote["meeting"] for quote in row["evidence"]] == [ONE, *([named] if later else [])]
        assert (row["last_cited"], row["severity"]) == (ONE, "low")


@pytest.mark.parametrize(
    ("matter", "who", "asked"),
    [
        ("Rural", BEN, False), ("Crime", BEN, True), ("Rur", BEN, True),
        ("Rural", ANNE, True), ("", "", True),
    ],
)  # fmt: skip
def test_a_lead_who_left_is_not_asked_for_where_the_name_of_another_matter_may_mean_the_same(
    matter: str, who: str, asked: bool, record: Record, opened: Open
) -> None:
    record.meeting(ONE, "4")
    record.meeting(TWO, "1")
    old = record.node("issue:rural-and-wildlife-crime", "Rural and wildlife crime")
    record.say(ANNE, "LEADS", old, ONE, "Anne Hart would lead on it.", relation="leads")
    record.say(record.item(TWO, "1"), "MENTIONS", ANNE, TWO, "Anne Hart had left.", event="outgoing", post="", on=TWO)
    if matter:
        record.say(who, "LEADS", record.node("issue:new", matter), TWO, f"{who} leads {matter}.", relation="leads")
    answer = find_gaps(opened(record))
    assert (old in [row["key"] for row in answer.rows if row["kind"] == "owner_departed"]) is asked
    assert any("Ben Low leads Rural" in told for told in answer.cannot_tell) is not asked


@pytest.mark.parametrize(("years", "asked"), [("2014-2017", False), ("2019--2022", True)])
def test_a_task_on_a_plan_whose_time_is_over_is_not_asked(
    years: str, asked: bool, record: Record, opened: Open
) -> None:
    meeting, item = record.meeting(ONE, "4"), record.node(record.item(ONE, "4"), f"LAMP STRATEGY {years}", ONE)
    said = "It was agreed that the draft document should be rewritten."
    record.node("action:draft", said, ONE, text=said, owner_state="none", meeting=meeting)
    record.say("action:draft", "ARISES_FROM", item, ONE, said)
    answer = find_gaps(opened(record))
    assert any(row["key"] == "action:draft" for row in answer.rows) is asked
    assert any("is over" in told for told in answer.cannot_tell) is not asked


def test_a_text_that_goes_on_may_name_a_lead_beside_the_task_it_gives(record: Record, opened: Open) -> None:
    issue_unled(record)
    record.item(TWO, "4", truncated=True)
    record.action(TWO, "4", "Count the fires.", BEN, issue="issue:arson")
    (row,) = [row for row in find_gaps(opened(record)).rows if row["kind"] == "issue_unled"]
    assert "a task was given on 10 April 2020" in row["why"]
    assert "The text of 10 April 2020 is cut short and may name one." in row["why"]
