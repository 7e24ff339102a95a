"""A view and the pieces of work in; the boards that agreed them, the work board by board, and the title, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.dates import spoken
from graph.view import View, Window
from viz.report.ledger import Ledger
from viz.report.review.asked import Asked
from viz.report.review.boards import boards_read
from viz.report.tracker.wording import wording

Row = Mapping[str, Any]


def title_for(view: View, window: Window, meetings: Iterable[str]) -> str:
    """The title with the board whose minutes were read, as the review names it, and the day up to which it tells."""
    words, board = wording(), boards_read(Asked(view, window, Ledger()))
    day = window.until or max(filter(None, meetings), default="")
    return str(words["title_of"].format(board=board, day=spoken(day)) if board and day else words["title"])


def boards_of(view: View, rows: Sequence[Row]) -> dict[str, str]:
    """The board at which each piece of work was agreed, by the key of the work; nothing where all are of one."""
    keys = sorted({row["key"] for row in rows})
    works = view.nodes(keys=keys) if keys else []
    held = {node.key: str(node.props.get("meeting") or "") for node in works}
    bodies = {edge.dst: edge.src for edge in view.edges(["HELD"])}
    names = {node.key: node.name for node in view.nodes(["Body"])}
    found = {key: names.get(bodies.get(meeting, ""), "") for key, meeting in held.items()}
    return found if len(set(found.values())) > 1 else {}


def by_board(rows: Sequence[Row], boards: Mapping[str, str]) -> list[Row]:
    """The same rows with those of a board together, the board with the first of them first."""
    places = {name: number for number, name in reversed([*enumerate(boards.get(row["key"], "") for row in rows)])}
    return sorted(rows, key=lambda row: places[boards.get(row["key"], "")])
