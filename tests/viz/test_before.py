"""A task that only says "this" is told with the sentence before it; a head, a cell or a cut sentence tells nothing."""

from __future__ import annotations

from typing import Any

import pytest

from graph.store.reader import SqliteView
from graph.view import Window
from viz.report.before import sentence_before
from viz.report.model import Chart, Table
from viz.report.review.draw import draw_review
from viz.report.review.wording import whole_deed

BEFORE = "A second gate for the lower park had been asked for by the wardens."
LONG = (
    "The Board agreed that the lamps in the lower park, the lamps in the upper park, the lamps at the mill and those "
    "at the ford should be paid for by the fund for lamps and gates until the end of March.\n\n"
)
TEXT = (
    "DALE SAFETY BOARD\n\nMinutes of the meeting held on 5 December 2030\n\n"
    "Present: Tess Moor (Chair), Ada Quill, Perry Stone, Ben Low\n\n1. GATES\n\n"
    f"{BEFORE} It was agreed that this matter be discussed outside of the meeting.\n\n"
    f"{LONG}2. LAMPS\n\nIt was agreed that this issue be considered again in March.\n"
)


@pytest.fixture
def view(partnergraph: Any, tmp_path: Any) -> Any:
    (tmp_path / "minutes.txt").write_text(TEXT, encoding="utf-8")
    partnergraph("load", tmp_path / "minutes.txt", "--store", tmp_path / "one.db")
    with SqliteView(tmp_path / "one.db") as found:
        yield found


def proof(quote: str) -> dict[str, Any]:
    return {"document": "minutes.txt", "meeting": "2030-12-05", "line": TEXT[: TEXT.index(quote)].count("\n") + 1,
            "quote": quote}  # fmt: skip


def test_the_sentence_before_is_found_and_a_head_is_none(view: Any) -> None:
    found = sentence_before(view, proof("It was agreed that this matter be discussed outside of the meeting."))
    assert [one["quote"] for one in found] == [BEFORE]
    assert sentence_before(view, proof("It was agreed that this issue be considered again in March.")) == []
    assert sentence_before(view, {"document": "other.txt", "quote": "It", "line": 3, "meeting": ""}) == []


def test_the_tables_of_a_review_say_what_this_is_and_hold_decisions_whole(view: Any) -> None:
    drawn = draw_review(view, Window())
    blocks = [block for part in drawn.sections for block in part.blocks]
    tables = [b.table if isinstance(b, Chart) else b for b in blocks if isinstance(b, (Chart, Table))]
    cells = [cell.words for table in tables for row in table.rows for cell in row]
    assert any(cell.endswith(f"(this: “{BEFORE}”)") for cell in cells)
    taken = next(t for t in tables if t.heads == ("Meeting", "Item", "Decision", "Effect"))
    assert any(row[2].words.endswith("until the end of March") for row in taken.rows)


def test_a_whole_decision_loses_only_what_opens_it() -> None:
    words = " ".join(["lamps"] * 60)
    assert whole_deed(f"RESOLVED that {words}.") == words.capitalize()
