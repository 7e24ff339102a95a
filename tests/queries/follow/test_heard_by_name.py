"""Later minutes that name the owner of a task under matters arising, or the post that was filled, are no silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView
from queries.follow.answer import find_follow_through
from tests.folders import load_folder
from tests.queries.follow.test_undecided import MINUTES

TASK = "It was agreed that Ben Low would invite the skippers of the barges."
POST = "It was agreed that Ben Low would advertise for a new harbour warden in the ferry guide."


def state(folder: Path, task: str, later: str, title: str) -> str:
    told = (("one.txt", "10 January 2020", "10 April 2020", task, "BARGES"),
            ("two.txt", "10 April 2020", "10 July 2020", later, title))  # fmt: skip
    for name, day, after, words, head in told:
        (folder / name).write_text(MINUTES.format(day=day, after=after, told=words, title=head), encoding="utf-8")
    load_folder(folder, folder / "graph.db")
    with SqliteView(folder / "graph.db") as view:
        return str(next(row for row in find_follow_through(view).rows if "Ben Low" in row["what"])["state"])


@pytest.mark.parametrize(
    ("later", "title", "heard"),
    [
        ("Ben had a kind answer and three of them are coming.", "MATTERS ARISING", True),
        ("Quay – Ben wrote before he went on leave.", "MATTERS ARISING", True),
        ("Dot Reed had counted the lamps twice.", "MATTERS ARISING", False),
        ("Ben Low gave the figures of the quarter.", "LAMPS", False),
    ],
)
def test_what_matters_arising_tell_of_an_owner_may_be_of_the_task(
    later: str, title: str, heard: bool, tmp_path: Path
) -> None:
    assert (state(tmp_path, TASK, later, title) != "no_trace") == heard


@pytest.mark.parametrize(
    ("later", "heard"),
    [("The Chair welcomed Mrs Ott, the new Harbour Warden.", True), ("The lamps were counted twice.", False)],
)
def test_a_post_that_was_advertised_and_has_somebody_new_is_no_silence(later: str, heard: bool, tmp_path: Path) -> None:
    assert (state(tmp_path, POST, later, "WELCOME") != "no_trace") == heard
