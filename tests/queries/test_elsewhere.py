"""Boards of three other settings, each in a layout of its own: matters, offers, and decisions taken back later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView
from queries.follow.answer import find_follow_through
from queries.owns.answer import find_owners
from queries.themes.answer import ask_themes
from tests.folders import load_folder

BOARDS = Path(__file__).parents[1] / "fixtures" / "elsewhere"
Opening = Callable[[str], SqliteView]


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Opening:
    place = tmp_path_factory.mktemp("elsewhere")

    def opening(name: str) -> SqliteView:
        store = place / f"{name}.db"
        if not store.exists():
            load_folder(BOARDS / name, store)
        return SqliteView(store)

    return opening


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("wales", "outreach van be bought"),
        ("scotland", "temporary camera"),
        ("scotland", "harbour master"),
        ("county", "speed camera be requested"),
        ("county", "farm watch"),
        ("county", "night bus marshals"),
    ],
)
def test_a_decision_taken_back_later_is_not_open(name: str, words: str, board: Opening) -> None:
    with board(name) as view:
        states = [row["state"] for row in find_follow_through(view).rows if words in row["what"]]
    assert states == ["superseded"]


@pytest.mark.parametrize(
    ("name", "words", "owner"),
    [
        ("wales", "would take this on", "Huw Bevan"),
        ("wales", "offered to cost the van", "Carys Lloyd"),
        ("scotland", "volunteered to speak", "Kirsty Rennie"),
        ("county", "offered to write", "Tom Ashby"),
    ],
)
def test_who_takes_on_or_offers_a_task_owns_it(name: str, words: str, owner: str, board: Opening) -> None:
    with board(name) as view:
        owners = [row["owners"] for row in find_follow_through(view).rows if words in row["what"]]
    assert owners == [[owner]]


@pytest.mark.parametrize(
    ("name", "lead", "matter"),
    [
        ("wales", "Rhys Pugh", "review of the dispersal orders at the harbour"),
        ("scotland", "Alasdair Munro", "naloxone campaign"),
        ("county", "Gordon Flint", "young drivers' day"),
    ],
)
def test_who_will_lead_is_told_with_the_matter_and_no_more(name: str, lead: str, matter: str, board: Opening) -> None:
    with board(name) as view:
        rows = [row for row in find_owners(view, lead).rows if row["relation"] == "leads"]
    assert len(rows) == 1
    assert not any(word in str(rows[0]["issue"]) for word in (" and will", " would"))


@pytest.mark.parametrize("name", ["wales", "scotland", "county"])
def test_the_matters_of_another_setting_come_back(name: str, board: Opening) -> None:
    with board(name) as view:
        rows = ask_themes(view, everything=True).rows
    assert len(rows) >= 3
    assert all(len(row["meetings"]) == 2 for row in rows)
