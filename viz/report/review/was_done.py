"""A gap of a single task in; that later minutes may have closed it, or that its day has passed, out, as a question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from queries.follow.closings import closings_of
from viz.report.review.asked import Asked
from viz.report.review.choice import is_old
from viz.report.review.wording import phrase

Row = Mapping[str, Any]
TASKS = ("action:", "resolution:")


def if_not_done(asked: Asked, row: Row, question: str) -> str:
    """A question, after the one whether it was done where the record gives reason to ask that first."""
    has_reason = _is_closed_at_once(asked, row) or _is_past(asked, row)
    return phrase("was_it_done", question=question[:1].lower() + question[1:]) if has_reason else question


def _is_closed_at_once(asked: Asked, row: Row) -> bool:
    """Whether later minutes of the same board call all earlier work done.

    Such words are of the meetings before, not of years ago.
    """
    days = [str(day) for day in row.get("meetings") or () if day]
    if not _is_task(row) or not days or is_old(row, asked.last_day):
        return False
    held = asked.follow.facts.meeting_of(str(row["key"]))
    body = asked.follow.facts.body_of(held.key) if held is not None else ""
    return held is not None and bool(closings_of(asked.follow, body=body, after=max(days)))


def _is_past(asked: Asked, row: Row) -> bool:
    """Whether the day of a task had passed at the last minutes read."""
    works = asked.of("follow-through").rows if _is_task(row) else ()
    due = next((str(work["due_by"] or "") for work in works if work["key"] == row["key"]), "")
    return "" < due < asked.last_day


def _is_task(row: Row) -> bool:
    """Whether a gap is one of a single task, and does not itself ask what became of it."""
    return str(row.get("key") or "").startswith(TASKS) and row.get("kind") != "no_follow_up"
