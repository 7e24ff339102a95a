"""A gap of a single task in; that later minutes may have closed it, or that its day has passed, out, as a question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.dates import spoken
from queries.follow.closings import closings_of
from viz.report.review.asked import Asked
from viz.report.review.choice import is_old
from viz.report.review.wording import phrase

Row = Mapping[str, Any]
TASKS = ("action:", "resolution:")


def if_not_done(asked: Asked, row: Row, question: str) -> str:
    """A question, after the one whether it was done where the record gives reason to ask that first."""
    reason = _reason(asked, row)
    return f"{reason} {phrase('was_it_done', question=question[:1].lower() + question[1:])}" if reason else question


def _reason(asked: Asked, row: Row) -> str:
    """That later minutes of the same board call all earlier work done, or that the day of a task has passed."""
    key, days = str(row.get("key") or ""), [str(day) for day in row.get("meetings") or () if day]
    if not key.startswith(TASKS) or not days or row.get("kind") == "no_follow_up":  # which asks that itself
        return ""
    held = asked.follow.facts.meeting_of(key)
    body = asked.follow.facts.body_of(held.key) if held is not None else ""
    is_recent = held is not None and not is_old(row, asked.last_day)  # such words are not of years ago
    if is_recent and (closing := closings_of(asked.follow, body=body, after=max(days))):
        return phrase("closed_by", day=spoken(closing[-1].meeting))
    due = next((str(work["due_by"] or "") for work in asked.of("follow-through").rows if work["key"] == key), "")
    return phrase("day_passed", day=spoken(due)) if "" < due < asked.last_day else ""
