"""One problem is one entry, told by one sentence or of one partner; broad and returning ones come first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from queries.gaps.entries import entries_of
from queries.gaps.words import AGENCIES_PARTLY
from tests.queries.test_gap_answers import minutes


def also(row: dict[str, Any]) -> list[str]:
    return [one["kind"] for one in row["also"]]


def test_a_talk_outside_on_a_problem_stands_under_the_problem(tmp_path: Path) -> None:
    told = "Dot Reed highlighted the problem of begging at the market, and it was agreed that she would discuss this "
    found = minutes(tmp_path / "one", told + "outside of the meeting with Ben Low.")
    assert [(row["kind"], also(row)) for row in found["rows"] if row["issue"] == "Begging"] == [
        ("no_owner", ["off_record"])
    ]
    apart = minutes(tmp_path / "two", "It was agreed that the rota be discussed outside of the meeting with Ben Low.")
    assert "off_record" in apart["kinds"]


def test_a_partner_nobody_spoke_for_and_the_missing_contact_there_are_one_problem(tmp_path: Path) -> None:
    told = "No representative from the OPCC was in attendance. It was noted that the Council still did not have a "
    told += "single point of contact for {where}."
    one = minutes(tmp_path / "one", told.format(where="the OPCC"))
    tied = [row for row in one["rows"] if {row["kind"], *also(row)} == {"no_owner", "partner_absent"}]
    assert len(tied) == 1
    two = minutes(tmp_path / "two", told.format(where="the hospital"))
    assert not [row for row in two["rows"] if {row["kind"], *also(row)} == {"no_owner", "partner_absent"}]


def gap(kind: str, what: str, *days: str, severity: str = "medium", **more: Any) -> dict[str, Any]:
    row: dict[str, Any] = {"kind": kind, "what": what, "issue": None, "key": None, "part_of": None, "evidence": []}
    return {**row, "meetings": list(days), "raised_at": [], "told_with": None, "severity": severity, **more}


def test_what_is_open_in_several_things_or_keeps_being_raised_comes_before_what_was_said_once() -> None:
    once = gap("no_owner", "a", "2022-05-05")
    broad = [gap("priority_unled", name, "2019-01-01", part_of="priorities") for name in ("b", "c", "d")]
    returns = gap("no_owner", "e", "2019-01-01", key="issue:e", raised_at=["2016-01-01", "2019-01-01"])
    assert [row["what"] for row in entries_of([once, *broad, returns])] == ["e", "b", "a"]


def test_a_small_gap_told_at_two_meetings_is_no_small_one() -> None:
    days = ("2019-01-01", "2020-01-01")
    small = [gap("collective_owner", f"on {day}", day, severity="low", issue="Lamps") for day in days]
    (entry,) = entries_of(small)
    assert entry["severity"] == "medium"
    (alone,) = entries_of(small[:1])
    assert alone["severity"] == "low"


def test_one_task_that_lacks_owner_and_word_is_one_thing() -> None:
    twice = [gap(kind, "f", "2020-01-01", key="action:f") for kind in ("owner_departed", "no_follow_up")]
    broad = [gap("no_owner", name, "2020-01-01", key="action:g") for name in ("g", "h")]
    assert [row["what"] for row in entries_of([*twice, *broad])] == ["g", "f"]


def test_a_problem_told_beside_a_matter_that_shares_a_word_with_it_is_no_matter_of_its_own(tmp_path: Path) -> None:
    told = "It was still not clear who should deal with off-road bikes. There was no owner for the {what}."
    one = minutes(tmp_path / "one", told.format(what="store of the bikes"))
    assert [also(row) for row in one["rows"] if row["kind"] == "no_owner"] == [["no_owner"]]
    two = minutes(tmp_path / "two", told.format(what="rota of the road wardens"))
    assert [also(row) for row in two["rows"] if row["kind"] == "no_owner"] == [[], []]


def test_the_lead_to_be_found_for_a_numbered_priority_stands_under_its_plan() -> None:
    plan = gap("priority_unled", "Lamps", "2031-03-05", part_of="Priorities of Lake Plan")
    task = gap("tbc", "that a lead be found", "2031-03-05", key="action:a", told_with="Priorities of Lake Plan")
    (entry,) = entries_of([task, plan])
    assert (entry["what"], also(entry)) == ("Lamps", ["tbc"])


def test_agencies_assigned_to_some_priorities_are_not_said_to_be_for_each() -> None:
    assert AGENCIES_PARTLY.search("Lead Agencies were assigned to three of the four priorities.")
    assert AGENCIES_PARTLY.search("Lead agencies were agreed for most of the priorities.")
    assert not AGENCIES_PARTLY.search("Lead Agencies were assigned for each category.")
