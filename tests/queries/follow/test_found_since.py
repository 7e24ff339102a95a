"""A task to find somebody for a post or a chair is done once somebody new is shown there, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView
from queries.facts import EVER
from queries.follow.answer import find_follow_through
from queries.follow.outcome import outcomes
from tests.folders import load_folder

HEAD = "Fernhill Safety Board\n\nMinutes of the meeting held on {day}\n\nPresent:\n\n{people}\n\n"
PEOPLE = "Orla Finch (Chair)\nPerry Stone (Head of Parks)\nTess Moor (Kite Warden)"
DAYS = ("4 June 2031", "10 September 2031")
ADVERTISE = "Action: Perry Stone to advertise the Lamp Manager post by the end of June"
SEEK = "Action: Perry Stone to see who at the Trust could chair the Lamp Group"


@pytest.mark.parametrize(
    ("task", "people", "later", "done"),
    [
        (ADVERTISE, "\nUna Vale (Lamp Manager)", "The lamps were lit.", True),
        (ADVERTISE, "\nUna Vale (Kite Manager)", "The lamps were lit.", False),
        (SEEK, "", "Una Vale, who chairs the Lamp Group, said that it had met.", True),
        (SEEK, "", "Una Vale, who chairs the Kite Group, said that it had met.", False),
    ],
)
def test_somebody_new_is_in_the_place(tmp_path: Path, task: str, people: str, later: str, *, done: bool) -> None:
    for number, (day, text) in enumerate(zip(DAYS, (task, later), strict=True)):
        head = HEAD.format(day=day, people=PEOPLE + (people if number else ""))
        (tmp_path / f"{number}.txt").write_text(f"{head}1. Lamps\n\n{text}\n", encoding="utf-8")
    load_folder(tmp_path, tmp_path / "graph.db")
    with SqliteView(tmp_path / "graph.db") as view:
        [row] = [row for row in find_follow_through(view).rows if row["meeting"] == "2031-06-04"]
        assert (row["state"] == "reported_done") is done
        outcome = outcomes(view, EVER, [row["key"]])[row["key"]]
    assert (outcome.state, outcome.replaced) == ("reported_done" if done else "", False)
