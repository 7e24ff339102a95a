"""What a Matters Arising draft says of days between the last minutes and its own."""

from __future__ import annotations

from typing import Any

import pytest

from graph.store.reader import SqliteView
from graph.view import View
from viz.report.arising.draw import draw_arising
from viz.report.model import Table

MARCH = (
    "DALE SAFETY BOARD\n\nMinutes of the meeting held on 1 March 2031\n\n"
    "Present: Tess Moor (Chair), Ada Quill, Perry Stone, Ben Low\n\n1. LAMPS\n\n"
    "It was agreed that Ada Quill would count the lamps.\n\nDate of next meeting: 8 June 2031\n"
)
JULY = (
    "DALE SAFETY BOARD\n\nMeeting to be held on 6 July 2031\n\nAGENDA\n\n1. Apologies\n\n"
    "2. Minutes of the meeting held on 1 March 2031\n\n3. Lamps\n"
)


@pytest.mark.parametrize("has_papers", [True, False])
def test_a_day_given_up_for_the_day_of_the_draft_is_told_as_moved(
    partnergraph: Any, tmp_path: Any, *, has_papers: bool
) -> None:
    (tmp_path / "march.txt").write_text(MARCH, encoding="utf-8")
    if has_papers:
        (tmp_path / "july.txt").write_text(JULY, encoding="utf-8")
    partnergraph("load", tmp_path, "--store", tmp_path / "one.db")
    with SqliteView(tmp_path / "one.db") as view:
        (basis,) = (part for part in draw_arising(view, "2031-07-06").sections if part.name == "basis")
    told = str(basis.blocks)
    assert ("The meeting announced for 8 June 2031 was moved to 6 July 2031." in told) is has_papers
    assert ("name 8 June 2031, and no minutes of it are loaded; a day announced may have" in told) is not has_papers


def test_the_seed_draft_of_july_tells_the_day_that_was_moved(seeds: View) -> None:
    (basis,) = (part for part in draw_arising(seeds, "2017-07-06").sections if part.name == "basis")
    assert "8 June 2017 was moved to 6 July 2017" in str(basis.blocks)
    assert "name 8 June 2017" not in str(basis.blocks)


def test_words_of_what_is_to_come_say_what_they_are_about(partnergraph: Any, tmp_path: Any) -> None:
    said = "The lamp at the mill had been dark for a year. Work was being undertaken to resolve the situation."
    more = "The gate would be reviewed. Ms Quill said that the ford was dark. She was hoping to light the ford."
    text = MARCH.replace("It was agreed that", f"{said} {more} It was agreed that")
    (tmp_path / "march.txt").write_text(text, encoding="utf-8")
    partnergraph("load", tmp_path, "--store", tmp_path / "two.db")
    with SqliteView(tmp_path / "two.db") as view:
        (coming,) = (part for part in draw_arising(view, "2031-07-06").sections if part.name == "coming")
    (table,) = (block for block in coming.blocks if isinstance(block, Table))
    assert [row[1].words for row in table.rows] == [
        "“Work was being undertaken to resolve the situation.” "
        "(before it: “The lamp at the mill had been dark for a year.”)",
        "“The gate would be reviewed.”",
        "“She was hoping to light the ford.” (before it: “Ms Quill said that the ford was dark.”)",
    ]
