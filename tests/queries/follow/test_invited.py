"""A task that asks somebody to come is told with the first later list of the board that has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView
from queries.follow.answer import find_follow_through
from tests.folders import HEAD, load_folder

TASK = "It was agreed that Dot Reed would invite Tess Moor (Head of Homes) to a later meeting."
MINUTES = HEAD + """1. HOMES

{told}

2. DATE OF NEXT MEETING

The date of the next meeting was confirmed as {after}.

The meeting ended at 4.00 pm
"""
DAYS = ("10 January 2020", "10 April 2020", "10 July 2020", "10 October 2020")


def _told(folder: Path, task: str, *, came: str) -> tuple[str, str]:
    """The state of a task and why, where a list of the third meeting has one more line."""
    for number, words in enumerate((task, "Nothing was said.", "Nothing was said.")):
        paper = MINUTES.format(day=DAYS[number], after=DAYS[number + 1], told=words)
        paper = paper.replace("Dot Reed (Dale Council)\n", f"Dot Reed (Dale Council)\n{came if number == 2 else ''}")
        (folder / f"{number}.txt").write_text(paper, encoding="utf-8")
    load_folder(folder, folder / "graph.db")
    with SqliteView(folder / "graph.db") as view:
        row = next(row for row in find_follow_through(view).rows if row["meeting"] == "2020-01-10")
        return row["state"], row["why"]


@pytest.mark.parametrize(
    "task",
    [
        TASK,
        "It was agreed that Tess Moor (Head of Homes) be invited to a later meeting.",
        "It was decided to invite Tess Moor (Head of Homes) to a later meeting.",
    ],
)
def test_whoever_was_invited_is_seen_in_a_later_list(tmp_path: Path, task: str) -> None:
    state, why = _told(tmp_path, task, came="Tess Moor (Dale Homes)\n")
    assert "; the papers of 10 July 2020 say “Tess Moor (Dale Homes)”; whether that is this" in why
    assert state != "reported_done"


@pytest.mark.parametrize(
    ("task", "came"),
    [
        (TASK, ""),
        (TASK, "Tom Moor (Dale Homes)\n"),
        ("It was agreed that Tess Moor (Head of Homes) would invite the owners to a later meeting.", "Tess Moor\n"),
        ("It was agreed that Dot Reed would write to Tess Moor (Head of Homes) about a later meeting.", "Tess Moor\n"),
    ],
)
def test_others_and_the_one_who_invites_are_not_told(tmp_path: Path, task: str, came: str) -> None:
    assert "papers of" not in _told(tmp_path, task, came=came)[1]
