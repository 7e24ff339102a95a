"""Who was agreed as a member, with the names below the sentence; a seat left to be designated is told as left open."""

from __future__ import annotations

from pathlib import Path

from tests.viz.from_minutes import minutes, part, review_of
from viz.report.model import Points

LIST = "Ada Moss—Victim Aid\nKite Team—to be designated\nIvo Brand—Lamp Officer"


def told(tmp_path: Path, head: str, below: str = LIST) -> list[str]:
    """The points of the part on members."""
    review = review_of(tmp_path, minutes("4 March 2031", f"{head}\n{below}", "RESOLVED that it be noted."))
    lists = [block for block in part(review, "seats").blocks if isinstance(block, Points)]
    return [point.words for block in lists for point in block.items]


def test_the_names_below_are_told_and_the_seat_left_open(tmp_path: Path) -> None:
    head = "It was agreed that the following should be added to the Group:"
    names = "Ada Moss—Victim Aid; Kite Team—to be designated; Ivo Brand—Lamp Officer"
    assert told(tmp_path, head) == [f"4 March 2031: {head} {names}. Left to be filled: Kite Team."]


def test_a_list_of_other_things_makes_nobody_a_member(tmp_path: Path) -> None:
    assert told(tmp_path, "It was agreed that the following should be added to the Group's plan:", "Lamps\nKites") == []


def test_the_next_item_is_no_row(tmp_path: Path) -> None:
    head = "It was agreed that the following be invited to join the Board:"
    assert told(tmp_path, head, "Ada Moss—Victim Aid\n52\nNEXT DAY") == [f"4 March 2031: {head} Ada Moss—Victim Aid."]
