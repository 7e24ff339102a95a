"""A task whose owner is not settled has the same mark on every sheet of the tracker."""

from __future__ import annotations

import re

import pytest

from graph.store.sqlite import SqliteView
from queries.catalogue import ask
from queries.facts import EVER
from queries.follow.words import deed
from tests.viz.test_arising import draft
from tests.viz.test_xlsx import tracker
from viz.report.model import Table, Text
from viz.report.tracker.wording import wording

MARK = "(?)"
Rows = list[dict[str, str]]


def cells(view: SqliteView, name: str, *, to_edit: bool) -> Rows:
    """The rows of one sheet, by the heads of its columns."""
    (found,) = (section for section in tracker(view, to_edit=to_edit).sections if section.name == name)
    return [
        {column.head: cell.words for column, cell in zip(block.columns, row, strict=True)}
        for block in found.blocks if isinstance(block, Table) for row in block.rows
    ]  # fmt: skip


def test_owners_have_the_mark_of_the_actions(example: SqliteView) -> None:
    owner = wording()["actions"]["owner"]
    doubted: dict[str, bool] = {
        re.sub(r"^It was (?:agreed|resolved) that (.)", lambda hit: hit[1].upper(), row["Agreed, asked or promised"]):
        row[owner].endswith(MARK) for row in cells(example, "actions", to_edit=True)
    }  # fmt: skip
    owners = cells(example, "owners", to_edit=True)
    marked = {row["What"].partition(" (")[0]: any(MARK in words for words in row.values()) for row in owners}
    both = {f"{deed(what)}.": has for what, has in marked.items() if f"{deed(what)}." in doubted}
    assert {True, False} == set(both.values())
    assert both == {what: doubted[what] for what in both}


def test_on_paper_tasks_stand_once_and_are_counted_beside_the_owners(example: SqliteView) -> None:
    (section,) = (one for one in tracker(example).sections if one.name == "owners")
    owned = ask("owns", example, EVER).rows
    tasks = [row for row in owned if row.get("action") or row.get("resolution")]
    assert len(cells(example, "owners", to_edit=False)) == len(owned) - len(tasks)
    told = section.blocks[-1]
    assert isinstance(told, Text)
    assert told.words.startswith(f"{len(tasks)} tasks and decisions have an owner")


def test_a_question_beside_its_words_does_not_say_them_again(example: SqliteView) -> None:
    gaps = cells(example, "gaps", to_edit=False)
    assert any("this" in row["Question"] for row in gaps)
    assert not [row for row in gaps if f'"{row["What"].rstrip(".")}' in row["Question"]]


@pytest.mark.parametrize("to_edit", [True, False])
def test_an_action_can_be_read_alone(example: SqliteView, to_edit: bool) -> None:
    told = [row["Agreed, asked or promised"] for row in cells(example, "actions", to_edit=to_edit)]
    drafted = draft(example, "2019-10-17")
    tables = [block for section in drafted.sections for block in section.blocks if isinstance(block, Table)]
    words = {row[1].words for row in tables[0].rows}
    assert len(words & set(told)) > len(words) / 2  # the tracker and the draft tell a task in the same words
    assert not [what for what in told if what.startswith(("He ", "She "))]


def test_of_two_owners_of_whom_one_is_open_the_other_stands_with_the_mark(example: SqliteView) -> None:
    standings = {row["Standing"] for row in cells(example, "owners", to_edit=True) if MARK in row["Standing"]}
    assert any(standing.endswith("; who else is not settled (?)") for standing in standings)
    assert "not settled (?)" in standings
