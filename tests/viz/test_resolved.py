"""What the board resolved is told in its words, though a log names it otherwise; other work keeps the log's words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store.sqlite import SqliteView
from tests.viz.from_minutes import view_of
from tests.viz.test_arising import work
from viz.report.tasks.resolved import as_resolved

TEXT = (
    "DALE SAFETY BOARD\n\nMinutes of the meeting held on 5 December 2030\n\n"
    "Present: Tess Moor (Chair), Ada Quill, Perry Stone, Ben Low\n\n1. LAMPS\n\nRESOLVED\n"
    "(a) That the report be noted;\n(b) That AQ and PS provide a map of the lamps to the Council by 3 March; and\n"
    "(c) That the cost be met by the fund.\n\n2. GATES\n\nAQ to draw up a plan of the gates by June.\n"
)
PART = "(b) That AQ and PS provide a map of the lamps to the Council by 3 March; and"


@pytest.fixture
def view(tmp_path: Path) -> Iterator[SqliteView]:
    with view_of(tmp_path, TEXT) as found:
        yield found


@pytest.mark.parametrize(
    ("what", "quote", "told"),
    [
        ("Map of lamps for court", PART, "AQ and PS provide a map of the lamps to the Council by 3 March"),
        ("AQ and PS provide a map of the lamps", PART, "AQ and PS provide a map of the lamps"),
        ("Gates plan to Board", "AQ to draw up a plan of the gates by June.", "Gates plan to Board"),
    ],
)
def test_a_resolution_is_told_in_its_own_words(view: SqliteView, what: str, quote: str, told: str) -> None:
    proof = {"document": "0.txt", "quote": quote, "line": 1, "meeting": "2030-12-05"}
    assert as_resolved(view, work(what, kind="action", evidence=[proof]))["what"] == told
