"""What is quoted as a shortage is one: no letters of the post, and no vacancy that was filled."""

from __future__ import annotations

from typing import Any

from graph.store.sqlite import SqliteView
from graph.view import Window
from tests.viz.test_review_said import listed
from viz.report.review.draw import draw_review

HEAD = (
    "DALE SAFETY BOARD\n\nMinutes of the meeting held on {day}\n\n"
    "Present: Tess Moor (Chair), Ada Quill, Perry Stone{who}\n\n"
)
FIRST = HEAD.format(day="5 December 2028", who="") + "1. LAMPS\n\n{said}\n"
LATER = HEAD.format(day="5 March 2029", who=", Ben Low (Lamp Officer)") + "1. LAMPS\n\nThe lamps were lit.\n"


def short(partnergraph: Any, folder: Any, *papers: str) -> str:
    """What the review quotes as short, of some minutes."""
    for number, paper in enumerate(papers):
        (folder / f"minutes{number}.txt").write_text(paper, encoding="utf-8")
    partnergraph("load", folder, "--store", folder / "one.db")
    with SqliteView(folder / "one.db") as view:
        parts = {part.name: part.blocks for part in draw_review(view, Window()).sections}
    return " ".join(listed(parts["resources"], "short_heading"))


def test_letters_that_no_longer_come_are_no_shortage(partnergraph: Any, tmp_path: Any) -> None:
    said = "The post was no longer delivered to the doors. There was no longer a budget for the gate."
    told = short(partnergraph, tmp_path, FIRST.format(said=said))
    assert "budget for the gate" in told
    assert "delivered" not in told


def test_a_vacancy_that_was_filled_is_no_shortage(partnergraph: Any, tmp_path: Any) -> None:
    vacant = FIRST.format(said="The post of Lamp Officer was vacant. The gate had no budget.")
    told = short(partnergraph, tmp_path, vacant, LATER)
    assert "gate had no budget" in told
    assert "Lamp Officer was vacant" not in told  # an open one stands among the gaps above
