"""What minutes close at once is quoted beside the follow-through; apologies count where others may have come."""

from __future__ import annotations

from typing import Any

from graph.store.reader import SqliteView
from graph.view import Window
from queries.meetings.cells import SAID_AWAY
from viz.report.model import Text
from viz.report.review.draw import draw_review
from viz.report.review.structure import _sorry

FIRST = (
    "DALE SAFETY BOARD\n\nMinutes of the meeting held on 5 December 2030\n\n"
    "Present: Tess Moor (Chair), Ada Quill, Perry Stone\n\n1. LAMPS\n\nACTION: Ada Quill to count the lamps.\n"
)
SECOND = (
    "DALE SAFETY BOARD\n\nMinutes of the meeting held on 6 March 2031\n\n"
    "Present: Tess Moor (Chair), Ada Quill, Perry Stone\n\n1. MATTERS ARISING\n\n"
    "All actions had been implemented.\n\n2. GATES\n\nThe gates were discussed.\n"
)


def test_a_sentence_that_closes_all_stands_in_the_follow_through(partnergraph: Any, tmp_path: Any) -> None:
    for number, text in enumerate((FIRST, SECOND)):
        (tmp_path / f"minutes{number}.txt").write_text(text, encoding="utf-8")
        partnergraph("load", tmp_path / f"minutes{number}.txt", "--store", tmp_path / "one.db")
    with SqliteView(tmp_path / "one.db") as view:
        part = next(one for one in draw_review(view, Window()).sections if one.name == "follow-through")
    said = [block for block in part.blocks if isinstance(block, Text) and "say of earlier matters" in block.words]
    assert len(said) == 1
    assert said[0].words.endswith("“All actions had been implemented.” The record does not say which.")
    assert said[0].cites


def test_a_task_that_later_minutes_may_have_closed_is_first_asked_whether_it_was_done(
    partnergraph: Any, tmp_path: Any
) -> None:
    first = FIRST.replace("Ada Quill to count the lamps.", "All Partners to count the lamps.")
    for number, text in enumerate((first, SECOND)):
        (tmp_path / f"minutes{number}.txt").write_text(text, encoding="utf-8")
        partnergraph("load", tmp_path / f"minutes{number}.txt", "--store", tmp_path / "one.db")
    with SqliteView(tmp_path / "one.db") as view:
        part = next(one for one in draw_review(view, Window()).sections if one.name == "register")
    assert "say that earlier actions are done" not in str(part.blocks)  # the follow-through quotes the sentence
    assert "Was it done, and if not, which one post" in str(part.blocks)


def test_apologies_count_where_nobody_can_tell_who_else_came() -> None:
    cell = {"loaded": True, "unsure": True, "why": f"{SAID_AWAY['apology']} Ada Quill; others may have come"}
    absent = cell | {"why": f"{SAID_AWAY['absent']} Ada Quill"}
    assert _sorry({"meetings": [cell, absent, cell | {"unsure": False}, cell | {"loaded": False}]}) == 1
