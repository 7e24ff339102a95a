"""A decision that a person closed in the partnership's own file is no gap any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView
from graph.view import Window
from queries.gaps.answer import find_gaps
from tests.folders import load_folder
from tests.viz.from_minutes import minutes

DECIDED = "RESOLVED that the final version of the Lamp Strategy would be submitted to the meeting in December 2031."


@pytest.mark.parametrize(("state", "is_open"), [("agreed_closed", False), ("reported_done", False), ("open", True)])
def test_a_decision_that_a_person_closed_is_not_asked_again(tmp_path: Path, state: str, is_open: bool) -> None:
    folder = tmp_path / "minutes"
    folder.mkdir()
    (folder / "a.txt").write_text(minutes("5 March 2031", DECIDED), encoding="utf-8")
    assert load_folder(folder, tmp_path / "graph.db")
    with SqliteView(tmp_path / "graph.db") as view:
        (key,) = [row["key"] for row in find_gaps(view, window=Window()).rows if row["kind"] == "no_owner"]
    judged = f"kind: status, left: '{key}', right: {state}, by: Clerk, 'on': '2031-04-01', why: told"
    (folder / "partnership.yml").write_text(f"judgements:\n  - {{{judged}}}\n", encoding="utf-8")
    assert load_folder(folder, tmp_path / "later.db")
    with SqliteView(tmp_path / "later.db") as view:
        assert bool([row for row in find_gaps(view, window=Window()).rows if row["kind"] == "no_owner"]) is is_open
