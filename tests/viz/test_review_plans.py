"""Priorities without a lead agency are told with the plan and its years; what is over is asked of the plan in force."""

from __future__ import annotations

from typing import Any

import pytest

from graph.schema import Node, Quote
from graph.view import Window
from queries.answer import Answer
from tests.viz.answers import OWNED, answers, gap, proof
from tests.viz.memory import fernhaven
from viz.report.ledger import Ledger
from viz.report.review.asked import Asked
from viz.report.review.first_page import question_of
from viz.report.review.plans import end_told, is_over, plan_of, question_on, why_unled
from viz.report.review.quotes import quotes_of
from viz.report.review.takers import could_take

WHY = "The strategy lists this priority, and the record names no lead agency for it."
PART = ' The text under it says: "The fire brigade will lead in small fires".'


def unled(*names: str) -> dict[str, Any]:
    rows = [
        gap(name, "no_owner") | {
            "kind": "priority_unled", "key": f"priority:plan/{name.lower()}", "part_of": "priorities of The Lamp Plan",
            "why": WHY + (PART if name == "Arson" else ""),
        }
        for name in names
    ]  # fmt: skip
    return rows[0] | {"also": rows[1:]}


def asked(row: dict[str, Any], period: str, last_day: str) -> Asked:
    view = fernhaven()
    view.all_nodes += [
        Node(part["key"], "Priority", part["what"], props={"strategy": "The Lamp Plan", "period": period})
        for part in (row, *row["also"])
    ]
    found = Asked(view, Window(), Ledger(), answers([row]))
    found.__dict__["last_day"] = last_day  # the invented partnership has no minutes
    return found


@pytest.mark.parametrize(
    ("period", "last_day", "over"),
    [
        ("2026-29", "2031-03-04", True), ("2026-2029", "2031-03-04", True), ("2026 to 2031", "2031-03-04", False),
        ("2030", "2031-03-04", True), ("", "2031-03-04", False), ("2026-29", "", False),
    ],
)  # fmt: skip
def test_a_plan_is_over_when_its_last_year_is_before_the_last_minutes(period: str, last_day: str, over: bool) -> None:
    row = unled("Hoarding", "Arson")
    assert is_over(asked(row, period, last_day), row) is over


def test_the_claim_names_the_plan_its_years_and_what_is_said_of_one_part() -> None:
    row = unled("Hoarding", "Arson")
    known = asked(row, "2026-29", "2031-03-04")
    told = why_unled(known, row)
    assert plan_of(known, row) == "The Lamp Plan 2026-29"
    assert told.startswith("The Lamp Plan 2026-29 lists 2 priorities")
    assert "It was over before 2031." in told
    assert f"Arson:{PART}" in told
    assert told.endswith("Ada Quill, Head of Community Safety, Fernhaven Council leads on "
                         "Hoarding (1 June 2031).")  # fmt: skip
    assert "Lamps:" not in why_unled(known, row, short=True)
    assert "ownership gaps" not in why_unled(known, unled("Fog", "Flood"), short=True)
    assert "plan now in force" in question_on(known, row)
    assert "each of these" in question_on(asked(row, "2030-33", "2031-03-04"), row)


def test_a_post_near_one_part_is_offered_with_that_part_only() -> None:
    row = unled("Hoarding", "Fog")
    one = Answer("", "", [], [OWNED])
    both = Answer("", "", [], [OWNED, OWNED | {"issue": "Fog"}])
    for owns, words in ((one, "leads now on Hoarding, 1 June 2031"), (both, "leads now on Hoarding, 1 June 2031")):
        known = asked(row, "2030-33", "2031-03-04")
        known.given["owns"] = owns
        assert could_take(known, row).words.startswith("Head of Community Safety")
        assert words in could_take(known, row).words


def test_who_is_to_lead_in_some_of_a_part_is_offered_for_it_with_its_words_alone(
    monkeypatch: pytest.MonkeyPatch
) -> None:
    row = unled("Fog", "Arson")
    row["also"][0]["why"] = WHY + ' The text under it says: "The Lake Fire Brigade will lead in small fires".'
    known = asked(row, "2030-33", "2031-03-04")
    known.given["owns"] = Answer("", "", [], [])
    assert not could_take(known, row).words  # its words are in no file
    said = Quote("plan.txt", "", "", 0, 3, 0, 47, "The Lake Fire Brigade will lead in small fires.")
    monkeypatch.setattr("viz.report.review.beside.place_of", lambda *_: said)
    assert could_take(known, row).words.startswith("Lake Fire Brigade (to lead in some of Arson")
    assert could_take(known, row).cites
    row["also"][0]["why"] = WHY
    assert not could_take(known, row).words


@pytest.mark.parametrize(
    ("period", "told"),
    [("2026-29", "a plan for 2026-29, in papers of 4 March 2030"), ("", "Papers up to 4 March 2030, 1 year earlier")],
)
def test_a_plan_quoted_from_papers_is_dated_by_its_own_years(period: str, told: str) -> None:
    row = unled("Hoarding", "Arson")
    row["evidence"] = [proof("Lead agencies were assigned.", meeting="2030-03-04")]
    row["also"][0]["evidence"] = []
    assert quotes_of(asked(row, period, "2031-03-04"), row, "The Lamp Plan")[0].when == told


@pytest.mark.parametrize(
    ("said", "period", "body", "is_told"),
    [
        ("The Chair said that the Plan would come to an end in May.", "2028-31", "Lamp Board", True),
        ("The current Plan expires in May.", "2028-2031", "Lamp Board", True),
        ("The Plan would come to an end in May.", "2028-32", "Lamp Board", False),
        ("The Plan would come to an end in May.", "2028-31", "Gate Board", False),
        ("The Strategy would come to an end in May.", "2028-31", "Lamp Board", False),
        ("The grant for the plan would come to an end.", "2028-31", "Lamp Board", False),
        ("The Plan was noted. The grant ends in May.", "2028-31", "Lamp Board", False),
        ("The Plan would be read to the end.", "2028-31", "Lamp Board", False),
    ],
)
def test_the_end_of_a_plan_is_told_in_the_words_of_the_last_minutes_of_its_board(
    said: str, period: str, body: str, *, is_told: bool
) -> None:
    row = unled("Hoarding")
    known = asked(row, period, "2031-06-01")
    known.__dict__["meetings"] = [{"date": "2031-03-04", "body": body}, {"date": "2031-06-01", "body": "Lamp Board"}]
    known.sentences["2031-06-01"] = [Quote("minutes.txt", "2031-06-01", "", 0, 1, 0, len(said), said)]
    found = end_told(known, row)
    assert (found["quote"] if found else "") == (said if is_told else "")
    row["question"] = "Which agency leads on Hoarding?"
    follows = ", and which will in the plan that follows?"
    assert question_of(known, row) == ("Which agency leads on Hoarding" + (follows if is_told else "?"))


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("The Safer Lakes Community Safety Strategy would expire in 2032 and a new one be written.", True),
        ("Members were told that the Community Safety Plan runs out in March 2031.", True),
        ("The current Safer Lakes Strategy was coming to an end.", True),
        ("The Community Safety Strategy expired in 2029.", False),  # a plan before the one in force
        ("The Domestic Abuse Strategy would expire in 2032.", False),
        ("The Local Plan would expire in 2032.", False),
        ("The Community Safety Strategy was noted. The grant would expire in 2032.", False),
    ],
)
def test_of_a_plan_that_is_over_the_end_of_the_one_now_in_force_is_told(said: str, *, is_told: bool) -> None:
    row = unled("Hoarding", "Fog")
    for day, is_late in (("2031-03-04", True), ("2027-03-04", False)):
        known = asked(row, "2020-23", "2031-06-01")
        known.__dict__["meetings"] = [{"date": day, "body": "Lamp Board"}, {"date": "2031-06-01", "body": "Lamp Board"}]
        known.sentences["2031-06-01"] = []
        known.sentences[day] = [Quote("minutes.txt", day, "", 0, 1, 0, len(said), said)]
        found = end_told(known, row)
        assert (found["quote"] if found else "") == (said if is_told and is_late else "")
