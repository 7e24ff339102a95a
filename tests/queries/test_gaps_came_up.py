"""Matters that nobody takes, joined over the meetings by the words that raise them; other words join nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView
from queries.gaps.answer import find_gaps
from queries.gaps.came_up import raised_before
from tests.folders import load_folder
from tests.queries.test_gaps_unnamed import HEAD, PEOPLE

DAYS = ("4 June 2031", "10 September 2031", "11 December 2031")
RAISED = "Perry Stone asked about bottles on the mill path, he has had letters. Everyone agreed something must be done."


def told(tmp_path: Path, *papers: str, title: str = "2. Parks") -> list[tuple[str, list[str]]]:
    """What has no owner, with the meetings at which it comes up, in papers whose second item holds these words."""
    for number, (day, text) in enumerate(zip(DAYS, papers, strict=False)):
        paper = f"{HEAD.format(day=day, people=PEOPLE)}1. Kites\n\nThe kites flew.\n\n{title}\n\n{text}\n"
        (tmp_path / f"{number}.txt").write_text(paper, encoding="utf-8")
    load_folder(tmp_path, tmp_path / "graph.db")
    with SqliteView(tmp_path / "graph.db") as view:
        rows = find_gaps(view, kinds=["no_owner"]).rows
    return [(str(row["what"]), list(row["meetings"])) for row in rows]


def test_it_comes_up_at_later_meetings(tmp_path: Path) -> None:
    again = "Tess Moor reported another summer of bottles along the path."
    [(what, days)] = told(tmp_path, RAISED, "The lamps were counted.", again)
    assert what == "Bottles on the mill path: Everyone agreed something must be done."
    assert days == ["2031-06-04", "2031-12-11"]


def test_a_label_joins_what_came_before(tmp_path: Path) -> None:
    label = "Mill path: Perry Stone wrote to the owners. It was generally felt that somebody should."
    [(what, days)] = told(tmp_path, "Two more lights have gone on the mill path.", label)
    assert what.startswith("Mill path: It was generally felt")
    assert days == ["2031-06-04", "2031-09-10"]


@pytest.mark.parametrize("other", ["A path was laid by the school.", "The bottles were sold for the fair."])
def test_one_word_in_common_joins_nothing(tmp_path: Path, other: str) -> None:
    [(_, days)] = told(tmp_path, RAISED, other)
    assert days == ["2031-06-04"]


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Nobody had the key.", "Perry Stone spoke."),
        ("It was left to the Lamp Group.", "Perry Stone asked about bottles on the path."),
        ("Something must be done.", "Perry Stone asked about it again."),
        ("Something must be done.", "Perry Stone asked whether the path was open."),
    ],
)
def test_other_words_raise_no_matter(text: str, before: str) -> None:
    assert raised_before(text, before) == ""
