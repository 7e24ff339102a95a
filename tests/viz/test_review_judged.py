"""What people decided in the partnership's own file is told as theirs, by whom and when, not with words of minutes."""

from __future__ import annotations

from typing import Any

from graph.view import Window
from queries.answer import Answer
from queries.follow.words import JUDGED
from tests.viz.answers import answers, proof
from tests.viz.memory import fernhaven
from viz.report.review.draw import compose_review
from viz.report.writers.markdown import write_markdown

TASK = "Leaflets to be printed"
JUDGEMENTS = [
    {"kind": "owner", "left": TASK, "right": "Ada Quill", "by": "Tom Reed", "on": "2031-05-02", "why": "Agreed"},
    {"kind": "status", "left": TASK, "right": "reported_done", "by": "Tom Reed", "on": "2031-05-02", "why": "Seen"},
]
ROW: dict[str, Any] = {
    "what": TASK, "deed": TASK, "kind": "action", "key": "action:a1", "item": "4", "meeting": "2031-03-04",
    "owners": ["Ada Quill"], "owner_judged": True, "owner_doubt": None, "owner_tokens": [], "due": None,
    "due_by": None, "overdue": False, "state": "reported_done", "why": JUDGED, "promise": None, "promised_for": None,
    "age_months": None, "in_matters_arising": None, "issues": [], "basis": "derived",
    "chain": [{"meeting": "2031-03-04", "item": "4", "state": "open", "quote": TASK, "by": "minutes"}],
    "evidence": [proof(TASK)],
}  # fmt: skip


def test_an_owner_and_a_status_that_people_decided_are_told_as_theirs() -> None:
    view = fernhaven()
    view.notes = {**view.notes, "judgements": JUDGEMENTS}
    followed = Answer("", "", ["2031-03-04"], [ROW])
    text = write_markdown(compose_review(view, {**answers(), "follow-through": followed}, window=Window()))
    told = "decided by Tom Reed, 2 May 2031: judgement {} in the appendix, not the minutes"
    assert f"| Ada Quill ({told.format(1)}) |" in text
    assert f"({told.format(2)})" in text
    assert "reported\\_done" not in text
