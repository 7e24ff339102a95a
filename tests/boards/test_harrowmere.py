"""The tasks of a third board, whose papers no rule was written for: who has them and what became of each.

Beside the papers stand the facts as a careful reader takes them (`harrowmere.md`); the numbers below are those of its
third part. What the program does not find yet is marked so.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.store.sqlite import SqliteView
from graph.view import View
from queries.follow.answer import find_follow_through
from queries.gaps.answer import find_gaps
from tests.folders import load_folder

HERE = Path(__file__).parent / "harrowmere"
OTHER_WORDS = "the words of later minutes do not settle it for the program"


def not_yet(*row: Any) -> Any:
    """A fact that the program does not find yet."""
    return pytest.param(row, marks=pytest.mark.xfail(strict=True, reason=OTHER_WORDS))


DONE = ("reported_done", "agreed_closed")
FATES = [
    ("C2", "2019-05-14", "He will correct the figure", ["Stuart Iddon"], DONE),
    ("C3", "2019-05-14", "He would confirm a police officer", ["Neil Brack"], DONE),
    ("C4", "2019-05-14", "Judith said that she could not commit", ["Judith Ormerod-Vane"], ("cannot_tell", *DONE)),
    ("C5", "2019-05-14", "Jules agreed to set up a Resettlement", ["Jules Carrow"], DONE),
    ("C6", "2019-05-14", "The Chair to write to the Youth", ["Gwendolyn Askew"], DONE),
    ("C7", "2019-05-14", "She will supply proper figures", ["Pat Quillam"], ("in_progress",)),
    not_yet("C13", "2019-09-10", "Sheila agreed to bring a report", ["Sheila Tranmer"], DONE),
    not_yet("C15", "2019-09-10", "Bethan Morley agreed to find out", ["Bethan Morley"], DONE),
    ("C16", "2019-09-10", "He is writing a transitions protocol", ["Ivan Szabo"], ("superseded", *DONE)),
    not_yet("C17", "2019-09-10", "Councillor Stott undertook to raise", ["Ray Stott"], DONE),
    ("C19", "2020-09-15", "the Head of Youth Offending Service", ["S. Tranmer"], DONE),
    ("C20", "2020-09-15", "Superintendent Lomax report", ["Farida Lomax"], DONE),
    ("C22", "2020-09-15", "the Chair write to the Accountable", ["Gwendolyn Askew"], DONE),
    not_yet("C24", "2020-09-15", "the Virtual School Head report", ["P. Quillam"], DONE),
    ("C28", "2021-03-09", "The Board agreed to the restructure", ["Operational Manager"], DONE),
    ("C29", "2021-03-09", "Stuart to design a new dashboard", ["Stuart Iddon"], DONE),
    ("C30", "2021-03-09", "Supt Lomax would nominate", ["Farida Lomax"], DONE),
    ("C31", "2021-03-09", "Pat will chase the trusts", ["Pat Quillam"], ("in_progress",)),
    ("C32", "2021-03-09", "It was agreed that Sheila Tranmer", ["Sheila Tranmer"], DONE),
    ("C33", "2021-03-09", "Tobias Renn said he would take", ["Tobias Renn"], ("open",)),
    ("C34", "2021-03-09", "Dermot Fay accepted that", ["Dermot Fay"], ("in_progress",)),
    not_yet("C35", "2021-12-07", "Amend terms of reference", ["Callum Finch"], DONE),
    ("C36", "2021-12-07", "Sign accommodation protocol", ["Anton Vesely", "Jules Carrow"], ("in_progress",)),
    ("C38", "2021-12-07", "New transitions protocol", ["Rhian Tuck"], DONE),
    ("C42", "2022-09-13", "KD to write a business case", ["Kwame Dorling"], ("in_progress",)),
    ("C43", "2022-09-13", "She will take it up with the Chief", ["Marianne Culpin"], ("in_progress",)),
    ("C44", "2022-09-13", "KD will re-advertise it in October", ["Kwame Dorling"], DONE),
    ("C45", "2022-09-13", "FL will bring an over-representation", ["Farida Lomax"], ("in_progress",)),
    ("C46", "2022-09-13", "Yes - SI to set up a live tracker", ["Stuart Iddon"], ("superseded",)),
    ("C47", "2022-09-13", "RT was asked by MC", ["Rhian Tuck"], ("open",)),
    ("C49", "2022-09-13", "AB offered to sort it", ["Amina Birch"], DONE),
    ("C51", "2023-05-16", "Lena Strand undertook to sign", ["Lena Strand"], ("open",)),
    ("C52", "2023-05-16", "It was agreed that Kwame would press", ["Kwame Dorling"], ("open",)),
    ("C53", "2023-05-16", "Joss to ask partners", ["Joss Ashdown"], ("open",)),
    ("C54", "2023-05-16", "Yusuf Hale agreed to find out", ["Yusuf Hale"], ("open",)),
    ("C55", "2023-05-16", "Lorna will supply it", ["Lorna Beese"], ("open",)),
    ("C61", "2023-05-16", "There was loud agreement and somebody", [], ("open",)),
    ("C60", "2023-05-16", "Annual spend on remand", [], ("open",)),
]
# What nobody was given to do: a fact granted, a wish, a vote, the end of another task.
NEVER = (
    "Supt Brack thought", "There was no agreed route", "It was suggested that", "Members agreed to roll",
    "Board agreed to", "Lisa said that she had started", "New dashboard", "Nominate inspector",
)  # fmt: skip


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    """The record of the board."""
    place = tmp_path_factory.mktemp("harrowmere") / "graph.db"
    load_folder(HERE, place)
    with SqliteView(place) as found:
        yield found


@pytest.fixture(scope="module")
def rows(view: View) -> list[dict[str, Any]]:
    """What became of each task."""
    return [dict(row) for row in find_follow_through(view).rows]


@pytest.mark.parametrize("fact", FATES, ids=lambda fact: fact[0])
def test_a_task_has_its_owner_and_its_end(rows: list[dict[str, Any]], fact: Any) -> None:
    _, agreed, words, owners, states = fact
    found = [row for row in rows if row["meeting"] == agreed and row["what"].startswith(words)]
    assert [(sorted(row["owners"]), row["state"] in states) for row in found] == [(sorted(owners), True)]


def test_nothing_is_a_task_that_was_none(rows: list[dict[str, Any]]) -> None:
    assert [row["what"] for row in rows if row["what"].startswith(NEVER)] == []


def test_a_task_that_nobody_took_is_a_gap(view: View) -> None:
    gaps = {gap["what"] for gap in find_gaps(view).rows if gap["kind"] == "no_owner"}
    assert {"Briefing on county lines for members", "Annual spend on remand, letter to finance"} <= gaps
