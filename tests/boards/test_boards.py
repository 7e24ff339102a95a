"""Two boards whose papers were written by hands that knew no rule of this program: what was made up of them once.

Beside the papers of each stand the facts as their writer knew them (`kelwick.md`, `ashcombe.md`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.store.sqlite import SqliteView
from graph.view import View
from queries.gaps.answer import find_gaps
from queries.owns.answer import find_owners
from tests.folders import load_folder

HERE = Path(__file__).parent
# Who acts for another body, was only invited, or stands nowhere at all.
NEVER = {
    "kelwick": {"Service", "Health and Wellbeing Board", "That Councillor", "SM Craig Dutton", "Trust"},
    "ashcombe": {"Regional Organised Crime Unit", "Partners", "–", "Centre for Rural Justice", "M Dysart", "Priya N"},
}
LEADS = {
    "kelwick": {
        ("Imran Haddad", "chairs", "current"), ("Neil Garside", "chairs", "current"),
        ("Kelwick Clinical Commissioning Group", "leads", "last_cited"), ("Probation Service", "leads", "last_cited"),
        ("Harbourside Housing Association", "leads", "last_cited"),
    },
    "ashcombe": {
        ("Yvonne Sadd", "chairs", "current"), ("Priya Nandakumar", "leads", "current"),
        ("Joss Ferrars", "leads", "current"), ("Lisa Strand", "leads", "current"), ("Meera Doyle", "leads", "current"),
        ("Roy Tench", "leads", "ended"), ("Alison Pargeter", "leads", "ended"),
    },
}  # fmt: skip
BOARDS = {"kelwick": "partnership board", "ashcombe": "community safety partnership"}
UNLED = {"kelwick": "4. Young people leaving care", "ashcombe": "6 Mental health and vulnerability"}


@pytest.fixture(scope="module", params=sorted(NEVER))
def board(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, View]]:
    """The record of one of the boards, by its folder."""
    place = tmp_path_factory.mktemp("boards") / "graph.db"
    load_folder(HERE / request.param, place)
    with SqliteView(place) as view:
        yield request.param, view


def _rows(view: View) -> list[dict[str, Any]]:
    return [dict(row) for row in find_owners(view).rows]


def test_nobody_is_made_up(board: tuple[str, View]) -> None:
    name, view = board
    assert not NEVER[name] & {row["owner"]["name"] for row in _rows(view)}
    assert not [row for row in _rows(view) if row["issue"] and "director of" in row["issue"].casefold()]  # a stand-in
    posts = {node.name for node in view.nodes(["Post"])}
    assert not posts & {"Present", "Apologies", "Teams", "That Councillor", "County public health"}


def test_who_leads_is_found(board: tuple[str, View]) -> None:
    name, view = board
    assert LEADS[name] <= {(row["owner"]["name"], row["relation"], row["state"]) for row in _rows(view)}


def test_who_led_before_stands_behind_who_leads_now(board: tuple[str, View]) -> None:
    name, view = board
    earlier = {(row["issue"], one["name"]) for row in _rows(view) for one in row["earlier"]}
    assert name != "ashcombe" or ("Exploitation and county lines", "Mark Dysart") in earlier


def test_all_papers_are_of_one_board(board: tuple[str, View]) -> None:
    name, view = board
    (held,) = {edge.src for edge in view.edges(["HELD"])}
    assert view.nodes(keys=[held])[0].name.casefold().endswith(BOARDS[name])


def test_a_priority_without_a_lead_is_a_gap(board: tuple[str, View]) -> None:
    name, view = board
    gaps = [gap for row in find_gaps(view).rows for gap in (row, *row["also"])]
    assert UNLED[name] in {gap["what"] for gap in gaps if gap["kind"] == "priority_unled"}
