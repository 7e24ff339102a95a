"""`check` and the report of one board count what is that board's alone."""

from __future__ import annotations

import pytest

from graph.errors import NotFoundError
from graph.view import Window
from queries.check import files_of, find_check
from tests.queries.conftest import Open, Record
from viz.report.review.draw import draw_review

DAY, PANEL = "2020-01-10", "body:lake-panel"


def test_a_board_without_papers_has_no_files_and_no_actions(record: Record, opened: Open) -> None:
    record.meeting(DAY, "4")
    record.node(PANEL, "Lake Panel")
    record.say("person:ann-hart", "CHAIRS", PANEL, DAY, role="chair")
    record.action(DAY, "4", "Count the lamps.", owner_state="ambiguous", owner_tokens=["AH"])
    view, panel = opened(record), Window(body=PANEL)
    assert files_of(view, panel) == []
    told = find_check(view, panel)
    assert [row for row in told.rows if row["kind"] == "document"] == []
    assert told.cannot_tell == ["what Lake Panel itself recorded: none of its minutes or agendas are loaded."]
    with pytest.raises(NotFoundError, match="no minutes of Lake Panel were read in this period"):
        draw_review(view, panel)
