"""The work of a tracker in; what a short paper of it holds, and the line that says what it leaves off, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.dates import spoken
from queries.facts import months_between
from queries.wording import CLOSED
from viz.report.tracker.wording import wording
from viz.report.wording import plural

Row = Mapping[str, Any]


def of_late(rows: Sequence[Row], meetings: Iterable[str], until: str) -> tuple[list[Row], list[str]]:
    """What was agreed in the last years up to the last meeting, or is open; what is left off, in a line."""
    last = until or max(meetings, default="")
    months = int(wording()["short_years"]) * 12
    kept = [row for row in rows if _is_open(row) or (months_between(row["meeting"], last) or 0) <= months]
    days = sorted(row["meeting"] for row in rows if row not in kept)
    if not days:
        return kept, []
    count, first, end = plural(len(days), *wording()["works"]), spoken(days[0]), spoken(days[-1])
    when = first if first == end else wording()["span"].format(first=first, last=end)
    return kept, [wording()["short_left"].format(count=count, when=when)]


def _is_open(row: Row) -> bool:
    """Whether the record says that a piece of work is not over: where it tells nothing, nobody can say so."""
    return row["state"] not in {*CLOSED, "cannot_tell", "no_trace"}
