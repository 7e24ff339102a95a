"""A window and what `body` answers in; the board asked about, or those read, as a title names them, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from graph.view import View, Window
from viz.report.review.asked import Asked
from viz.report.review.wording import phrase, wording


def board_asked(view: View, window: Window) -> str:
    """The one board that is asked about, "" where all are."""
    return next((node.name for node in view.nodes(["Body"], keys=[window.body])), "") if window.body else ""


def boards_read(asked: Asked) -> str:
    """The board asked about; else the one most minutes are of, with its groups where the others are that.

    Two boards of as many minutes stand there by their names.
    """
    if board := board_asked(asked.view, asked.window):
        return board
    counts = Counter(str(meeting["body"]) for meeting in asked.meetings)
    if not counts:
        return ""
    (board, most), *others = counts.most_common()
    if not others:
        return board
    if any(count == most for _, count in others):
        return " and ".join(sorted([board, others[0][0]])) if len(others) == 1 else phrase("boards", count=len(counts))
    rows = {str(row["name"]): row for row in asked.of("body").rows}
    if all(_is_under(rows.get(name, {}), board) for name, _ in others):
        return phrase("its_groups" if len(others) > 1 else "its_group", board=board)
    if len(others) > 1:
        return phrase("and_others", board=board, count=len(others))
    return phrase("and_another", board=board, other=_named(others[0][0]))


def _named(board: str) -> str:
    """A group as a sentence names it: "the Lamp Group", and "Lamp Forum Dale" as it stands."""
    is_group = board.split()[-1].lower() in wording()["endings"] and not board.startswith("The ")
    return phrase("the_group", board=board) if is_group else board


def _is_under(row: Mapping[str, Any], board: str) -> bool:
    """Whether a group is one of a board, or reports to it."""
    return row.get("parent") == board or any(line["body"] == board for line in row.get("reports_to") or ())
