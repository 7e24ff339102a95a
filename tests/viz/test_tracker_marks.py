"""A task whose owner is not settled has the same mark on every sheet of the tracker."""

from __future__ import annotations

import pytest

from graph.store.sqlite import SqliteView
from queries.follow.words import deed
from viz.report.model import Table
from viz.report.tracker.draw import draw_tracker
from viz.report.tracker.wording import wording

MARK = "(?)"
Rows = list[dict[str, str]]


def cells(view: SqliteView, name: str, *, to_edit: bool) -> Rows:
    """The rows of one sheet, by the heads of its columns."""
    (found,) = (section for section in draw_tracker(view, to_edit=to_edit).sections if section.name == name)
    return [
        {column.head: cell.words for column, cell in zip(block.columns, row, strict=True)}
        for block in found.blocks if isinstance(block, Table) for row in block.rows
    ]  # fmt: skip


@pytest.mark.parametrize("to_edit", [True, False])
def test_owners_have_the_mark_of_the_actions(example: SqliteView, to_edit: bool) -> None:
    owner = wording()["actions"]["owner"] if to_edit else "Owner"
    doubted: dict[str, bool] = {
        row["What was agreed"]: row[owner].endswith(MARK) for row in cells(example, "actions", to_edit=to_edit)
    }
    owners = cells(example, "owners", to_edit=to_edit)
    marked = {row["What"].partition(" (")[0]: any(MARK in words for words in row.values()) for row in owners}
    both = {f"{deed(what)}.": has for what, has in marked.items() if f"{deed(what)}." in doubted}
    assert {True, False} == set(both.values())
    assert both == {what: doubted[what] for what in both}


def test_of_two_owners_of_whom_one_is_open_the_other_stands_with_the_mark(example: SqliteView) -> None:
    standings = {row["Standing"] for row in cells(example, "owners", to_edit=True) if MARK in row["Standing"]}
    assert any(standing.endswith("; who else is not settled (?)") for standing in standings)
    assert "not settled (?)" in standings
