"""Invented minutes, as the text of each day, in; the store that holds them, and the tables of their review, out."""

from __future__ import annotations

from pathlib import Path

from graph.store.sqlite import SqliteView
from graph.view import Window
from tests.folders import load_folder
from viz.report.model import Chart, Report, Section, Table
from viz.report.review.draw import draw_review

HEAD = "Lake Safety Board\n\nMinutes of the meeting held on {day} at the Town Hall\n\n"
PRESENT = (
    "Present:\nAnne Hart, Lake Borough Council (Chairman)\nCal Moor, Lakeshire Police\n"
    "Ada Moss, Victim Aid\nBen Low, Lakeshire Fire and Rescue Service\n\n"
)


def minutes(day: str, *items: str, present: str = PRESENT) -> str:
    """The minutes of one meeting, each item with a heading of its own."""
    told = "".join(f"{number}. ITEM {number}\n\n{item}\n\n" for number, item in enumerate(items, 1))
    return HEAD.format(day=day) + present + told


def view_of(place: Path, *texts: str) -> SqliteView:
    """The store of some minutes, each a file of its own."""
    folder = place / "minutes"
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    assert load_folder(folder, place / "graph.db")
    return SqliteView(place / "graph.db")


def review_of(place: Path, *texts: str) -> Report:
    """The review of some minutes."""
    with view_of(place, *texts) as view:
        return draw_review(view, Window())


def part(review: Report, name: str) -> Section:
    """One part of a review."""
    (found,) = (section for section in review.sections if section.name == name)
    return found


def rows_of(review: Report, name: str) -> list[list[str]]:
    """The words of every row of the tables of one part."""
    blocks = [block.table if isinstance(block, Chart) else block for block in part(review, name).blocks]
    return [[cell.words for cell in row] for block in blocks if isinstance(block, Table) for row in block.rows]
