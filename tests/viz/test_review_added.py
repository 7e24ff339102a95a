"""Who was agreed as a member, with the names below the sentence; a seat left to be designated is told as left open."""

from __future__ import annotations

from pathlib import Path

from tests.viz.from_minutes import minutes, part, review_of, rows_of
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


def test_the_register_tells_whom_no_list_has(tmp_path: Path) -> None:
    head = "It was agreed that the following should be added to the Group:"
    new = "The new Lamp Officer, Ivo Brand, spoke. The new Kite Warden, Una Fell, spoke."
    review = review_of(tmp_path, minutes("4 March 2031", f"{head}\n{LIST}", new, "RESOLVED that it be noted."))
    where = {row[0]: row[3] for row in rows_of(review, "people")}
    assert where["Ivo Brand"] == "by agreement of 4 March 2031 to be added or invited; in no list"
    assert where["Una Fell"] == "in no list"
    assert where["Ada Moss"] == "Lake Safety Board"
