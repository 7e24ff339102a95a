"""A window, in; the place of each matter among what has no settled owner, gravest first, out.

Every list that puts what is open on top asks here, so that no two of them put another matter first.
"""

from __future__ import annotations

from graph.view import View, Window
from queries.gaps.answer import find_gaps
from queries.gaps.entries import each_gap


def gap_ranks(view: View, window: Window) -> dict[str, int]:
    """The names of issues and priorities, each with the place that `gaps` gives it."""
    found: dict[str, int] = {}
    for place, entry in enumerate(find_gaps(view, window=window).rows):
        for row in each_gap([entry]):
            found.setdefault(str(row["what"] if row["kind"] == "priority_unled" else row["issue"] or ""), place)
    return found
