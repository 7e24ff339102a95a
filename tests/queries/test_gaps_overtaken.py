"""A task on a proposal that has come into force since is no gap; one on anything else stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from queries.gaps.answer import find_gaps
from tests.viz.from_minutes import minutes, view_of

TASK = "RESOLVED that a report on the outcome of the consultation be brought to the next meeting."


def _first(task: str) -> str:
    return minutes("4 March 2031", f"The proposals were presented.\n\n{task}").replace(
        "1. ITEM 1", "1. STREET LAMP ORDER - MILL LANE"
    )


@pytest.mark.parametrize(
    ("task", "later", "is_gap"),
    [
        (TASK, "Cal Moor reported that the Mill Lane Order had come into force on 1 May 2031.", False),
        (TASK, "Cal Moor reported that the Quay Order had come into force on 1 May 2031.", True),
        (TASK, "Cal Moor reported that the Mill Lane Order would come into force on 1 July.", True),
        (
            "RESOLVED that a report on lamps be brought to the next meeting.",
            "Cal Moor reported that the Mill Lane Order had come into force on 1 May 2031.",
            True,
        ),
    ],
)
def test_what_has_come_into_force_leaves_no_gap(tmp_path: Path, task: str, later: str, is_gap: bool) -> None:
    with view_of(tmp_path, _first(task), minutes("3 June 2031", later)) as view:
        answer = find_gaps(view)
    told = [row for row in answer.rows if row["kind"] == "no_owner"]
    assert bool(told) is is_gap
    said = "by the record of 3 June 2031 the Mill Lane Order came into force"
    assert any(said in words for words in answer.cannot_tell) is not is_gap
