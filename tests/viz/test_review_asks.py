"""Whom a review offers for a matter, how it heads two of one item, and whether it asks first if a task was done."""

from __future__ import annotations

from typing import Any

import pytest

from graph.view import Window
from queries.answer import Answer
from tests.viz.answers import answers, gap, proof
from tests.viz.memory import fernhaven
from tests.viz.test_review_plans import unled
from viz.report.ledger import Ledger
from viz.report.review import first_page
from viz.report.review.asked import Asked
from viz.report.review.nearby import proposed_for
from viz.report.review.owners import _unled
from viz.report.review.was_done import if_not_done

DAY = "2031-06-01"


def asked(row: dict[str, Any], *, last_day: str = DAY, **given: Answer) -> Asked:
    found = Asked(fernhaven(), Window(), Ledger(), {**answers([row]), **given})
    found.__dict__["last_day"] = last_day  # the invented partnership has no minutes
    return found


def board(name: str, state: str = "proposed") -> dict[str, Any]:
    said = [proof(f"{name}: old words."), proof(f"{name}: new words.", meeting=DAY)]
    return {"name": name, "state": state, "evidence": said}


@pytest.mark.parametrize(
    ("title", "name", "state", "is_offered"),
    [
        ("Hoarding", "Hoarding Group", "proposed", True),
        ("Hoarding", "Hoarding and Lamps Group", "proposed", True),
        ("Hoarding and lamps", "Lamps Task and Finish Group", "proposed", True),
        ("Hoarding", "Lamps Group", "proposed", False),
        ("Hoarding of lamps", "Lamps and Gates Group", "proposed", False),
        ("Hoarding", "Strategic Board", "proposed", False),
        ("Hoarding", "Hoarding Group", "at_work", False),
    ],
)
def test_a_group_proposed_for_a_matter_is_named_by_its_newest_words(
    title: str, name: str, state: str, *, is_offered: bool
) -> None:
    row = gap(title, "no_owner", key="issue:hoarding", issue=title)
    found = [*proposed_for(asked(row, body=Answer("", "", [], [board(name, state)])), row, title)]
    assert [(near.post, near.day) for near in found] == ([(name, DAY)] if is_offered else [])


def test_no_group_is_offered_for_a_single_task() -> None:
    row = gap("Hoarding", "no_owner", key="action:hoarding")
    assert not [*proposed_for(asked(row, body=Answer("", "", [], [board("Hoarding Group")])), row, "Hoarding")]


def test_two_matters_of_one_item_have_two_heads(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [gap("RESOLVED that the lamps be counted", "no_owner"), gap("It was agreed that a gate be built", "tbc")]
    monkeypatch.setattr(first_page, "title_of", lambda *_: "Lamp Panel Update")
    assert first_page._names(asked(rows[0]), rows) == ["Lamp Panel Update", "A gate be built"]
    monkeypatch.setattr(first_page, "title_of", lambda _, row: str(row["kind"]))
    assert first_page._names(asked(rows[0]), rows) == ["no_owner", "tbc"]


def test_a_priority_without_a_lead_is_told_with_the_plan_that_lists_it() -> None:
    row = unled("Hoarding", "Arson")
    known = asked(row)
    assert _unled(known, {"priority": "Hoarding"}) == "Hoarding (priority of The Lamp Plan)"
    assert _unled(known, {"priority": "Fog"}) == "Fog"
    assert _unled(known, {"issue": "Hoarding"}) == "Hoarding"


@pytest.mark.parametrize(
    ("key", "due", "last_day", "is_asked"),
    [
        ("action:lamps", "2031-05-01", DAY, True),
        ("action:lamps", "2031-07-01", DAY, False),
        ("action:lamps", DAY, DAY, False),
        ("action:lamps", None, DAY, False),
        ("action:gates", "2031-05-01", DAY, False),
        ("issue:lamps", "2031-05-01", DAY, False),
    ],
)
def test_a_task_whose_day_has_passed_is_first_asked_whether_it_was_done(
    key: str, due: str | None, last_day: str, *, is_asked: bool
) -> None:
    row = gap("Count the lamps", "no_owner", key=key, meetings=[])
    works = Answer("", "", [], [{"key": key.replace("gates", "lamps"), "due_by": due}])
    told = if_not_done(asked(row, last_day=last_day, **{"follow-through": works}), row, "Who will count the lamps?")
    assert told == ("Was it done, and if not, who will count the lamps?" if is_asked else "Who will count the lamps?")
