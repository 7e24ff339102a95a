"""The tasks of boards whose papers no rule was written for: who has them, what became of each, and what is no task.

Beside the papers of each board stand the facts as a careful reader takes them (`harrowmere.md`) and those that are
tested (`harrowmere.yml`), among them what the program does not find yet: that is named, and fails when it is found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.store.sqlite import SqliteView
from graph.view import View
from queries.follow.answer import find_follow_through
from queries.gaps.answer import find_gaps
from queries.gaps.entries import each_gap
from queries.owns.answer import find_owners
from tests.folders import load_folder

HERE = Path(__file__).parent
BOARDS = sorted(path.stem for path in HERE.glob("*.yml"))
DONE = ("reported_done", "agreed_closed")
OTHER_WORDS = "the words of later minutes do not settle it for the program"


@cache
def facts_of(board: str) -> dict[str, Any]:
    """What is tested of a board."""
    return dict(yaml.safe_load((HERE / f"{board}.yml").read_text(encoding="utf-8")))


def each_fate() -> Iterator[Any]:
    """Every task of every board: board, day, first words, owners and the ends that are true of it."""
    for board in BOARDS:
        facts = facts_of(board)
        for number, day, words, owners, states in facts["fates"]:
            is_open = number in facts["not_yet"]
            marks = [pytest.mark.xfail(strict=True, reason=OTHER_WORDS)] if is_open else []
            yield pytest.param(board, day, words, owners, states, id=f"{board} {number}", marks=marks)


@pytest.fixture(scope="module")
def views(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, View]]:
    """The record of each board."""
    with ExitStack() as stack:
        found: dict[str, View] = {}
        for board in BOARDS:
            place = tmp_path_factory.mktemp(board) / "graph.db"
            load_folder(HERE / board, place)
            found[board] = stack.enter_context(SqliteView(place))
        yield found


@pytest.fixture(scope="module")
def rows(views: dict[str, View]) -> dict[str, Sequence[dict[str, Any]]]:
    """What became of each task of each board."""
    return {board: [dict(row) for row in find_follow_through(view).rows] for board, view in views.items()}


@pytest.mark.parametrize(("board", "day", "words", "owners", "states"), [*each_fate()])
def test_a_task_has_its_owner_and_its_end(
    rows: dict[str, Sequence[dict[str, Any]]], board: str, day: str, words: str, *, owners: list[str], states: list[str]
) -> None:
    found = [row for row in rows[board] if row["meeting"] == day and row["what"].startswith(words)]
    true = {end for state in states for end in (DONE if state == "done" else (state,))}
    assert [(sorted(row["owners"]), row["state"] in true) for row in found] == [(sorted(owners), True)]


@pytest.mark.parametrize("board", BOARDS)
def test_nothing_is_a_task_that_was_none(rows: dict[str, Sequence[dict[str, Any]]], board: str) -> None:
    assert [row["what"] for row in rows[board] if row["what"].startswith(tuple(facts_of(board)["never"]))] == []


@pytest.mark.parametrize("board", BOARDS)
def test_what_is_missing_is_a_gap_and_nothing_else_is(views: dict[str, View], board: str) -> None:
    gaps = [(gap["kind"], gap["what"]) for gap in each_gap(find_gaps(views[board]).rows)]
    facts = facts_of(board)
    missed = [fact for fact in facts["gaps"] if not _holds(gaps, *fact)]
    made_up = [fact for fact in facts.get("false_gaps", ()) if _holds(gaps, *fact)]
    assert (missed, made_up) == ([], [])


@pytest.mark.xfail(strict=True, reason="what later words say of it is not read yet")
@pytest.mark.parametrize("board", [board for board in BOARDS if "false_gaps_not_yet" in facts_of(board)])
def test_no_gap_is_told_that_later_words_close(views: dict[str, View], board: str) -> None:
    gaps = [(gap["kind"], gap["what"]) for gap in each_gap(find_gaps(views[board]).rows)]
    assert [fact for fact in facts_of(board)["false_gaps_not_yet"] if _holds(gaps, *fact)] == []


@pytest.mark.parametrize("board", [board for board in BOARDS if "leads" in facts_of(board)])
def test_who_leads_is_told_and_nobody_else(views: dict[str, View], board: str) -> None:
    rows = [row for row in find_owners(views[board]).rows if row["relation"] in ("leads", "chairs") and row["owner"]]
    told = {(row["owner"]["name"], row["relation"], row["state"], row["issue"] or row["body"]) for row in rows}
    facts = facts_of(board)
    assert set(map(tuple, facts["leads"])) - told == set()
    assert {name for name, *_ in told} & set(facts["never_lead"]) == set()


def _holds(gaps: Sequence[tuple[str, str]], kind: str, words: str) -> bool:
    """Whether one of some gaps is of a kind and opens with some words."""
    return any(of == kind and what.startswith(words) for of, what in gaps)
