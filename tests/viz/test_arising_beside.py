"""A log in the minutes of the day of a draft stands beside it, and no row of it is taken into the table."""

from __future__ import annotations

from typing import Any

import pytest

from graph.schema import Node
from graph.view import View
from tests.viz.test_arising import draft
from viz.report.arising.papers import Papers, is_logged


def row(key: str, **props: Any) -> Node:
    return Node(key=key, kind="ProgressUpdate", name="", date="2031-03-04", props=props)


def test_a_row_of_a_log_in_minutes_is_listed_and_never_taken_over() -> None:
    log = row("a", told_in="minutes", text="Map of lamps", meeting_date="2030-12-05")
    report = row("b", told_in=None, text="Map of lamps", meeting_date="2030-12-05")
    said = row("c", told_in="minutes", text="")
    assert [is_logged(one) for one in (log, report, said)] == [True, False, False]
    assert list(Papers([log, report], {}, {}, frozenset()).only_there) == [report]


@pytest.mark.parametrize("day", ["2018-03-22", "2018-09-20"])
def test_a_report_in_the_papers_keeps_its_title(example: View, day: str) -> None:
    (section,) = [one for one in draft(example, day).sections if one.name == "papers"]
    assert section.title.startswith("Beside the report in the papers for ")
