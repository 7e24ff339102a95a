"""What later minutes tell in other words ends a task where deed, thing and day or heading agree; near misses do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView
from queries.follow.answer import find_follow_through
from tests.folders import load_folder

HEAD = (
    "Fernhill Safety Board\n\nMinutes of the meeting held on {day}\n\nPresent:\n\nOrla Finch (Chair)\nPS Perry Stone "
    "(Head of Parks)\nTM Tess Moor (Kite Warden)\n\n"
)
DAYS = ("4 June 2031", "10 November 2032")
PLAN = "1. Lamp plan\n\nRESOLVED that Perry Stone submit the Lamp Plan to the Trust by 30 June 2031.\n"
LETTER = "1. Bells and lamps\n\nAction: Perry Stone to write to Dale Homes before the end of October\n"
TABLE = "1. Money\n\nTess Moor will send the table of costs round by 15 November.\n"


def _became(tmp_path: Path, task: str, later: str) -> str:
    for number, (day, text) in enumerate(zip(DAYS, (task, f"1. What came of it\n\n{later}\n"), strict=True)):
        (tmp_path / f"{number}.txt").write_text(HEAD.format(day=day) + text, encoding="utf-8")
    load_folder(tmp_path, tmp_path / "graph.db")
    with SqliteView(tmp_path / "graph.db") as view:
        states = {str(row["state"]) for row in find_follow_through(view).rows if row["meeting"] == "2031-06-04"}
    return states.pop() if len(states) == 1 else "several"


@pytest.mark.parametrize(
    ("task", "later", "done"),
    [
        (PLAN, "The plan for lamps went in on 28 June last year, two days early.", True),
        (PLAN, "The plan for lamps went in on 28 August last year.", False),
        (PLAN, "The plan for lamps had not gone in on 28 June last year.", False),
        (PLAN, "The map went in on 28 June last year.", False),
        (LETTER, "Bells and lamps. PS wrote to Dale Homes that October. A reply came.", True),
        (LETTER, "Bells and lamps. PS wrote to the Kite Trust that October.", False),
        (LETTER, "Bells and lamps. PS would have written to Dale Homes that October.", False),
        (TABLE, "Table of costs. TM sent it round in November 2031.", True),
        (TABLE, "Kites. TM sent it round in November 2031.", False),
    ],
)
def test_deed_thing_and_day(tmp_path: Path, task: str, later: str, *, done: bool) -> None:
    assert (_became(tmp_path, task, later) == "reported_done") is done
