"""What minutes say in passing, of what is to come or of what is short, is quoted where no row tells it."""

from __future__ import annotations

from typing import Any

from graph.store.reader import SqliteView
from graph.view import Window
from viz.report.arising.draw import draw_arising
from viz.report.model import Heading, Points, Table
from viz.report.review.draw import draw_review
from viz.report.review.wording import wording

TEXT = (
    "DALE SAFETY BOARD\n\nMinutes of the meeting held on 5 December 2030\n\n"
    "Present: Tess Moor (Chair), Ada Quill, Perry Stone, Ben Low\n\n1. LAMPS\n\n"
    "The Chair said that she was happy to meet the lamp makers. The survey would be circulated with the minutes. "
    "It was noted that the lamp fund had seen a cut in funding, and that the post was part-time. "
    "The lamps are listed in the council's risk register. The only officer was there. "
    "The night team was under strength in constables by four. The lamp officer had been on long term sick. "
    "The Ward Panel received no Lamp Office funding. The Council had a duty to scrutinise the lamp makers. "
    "The report went to the scrutiny committee. It was felt that there was a need to focus on lamps and gates.\n\n"
    "ACTION: Ada Quill to count the lamps.\n"
)


def listed(blocks: tuple[Any, ...], heading: str) -> list[str]:
    head = str(wording()["phrases"][heading]).format(day="5 December 2030")
    place = next((n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.words == head), None)
    points = blocks[place + 1] if place is not None else Points(())
    return [item.words for item in points.items]


def test_promises_and_shortages_said_in_passing_are_quoted(partnergraph: Any, tmp_path: Any) -> None:
    (tmp_path / "minutes.txt").write_text(TEXT, encoding="utf-8")
    partnergraph("load", tmp_path / "minutes.txt", "--store", tmp_path / "one.db")
    with SqliteView(tmp_path / "one.db") as view:
        parts = {part.name: part.blocks for part in draw_review(view, Window()).sections}
    coming = listed(parts["follow-through"], "coming_heading")
    assert [told.partition(": ")[2] for told in coming] == [
        "“The Chair said that she was happy to meet the lamp makers.”",
        "“The survey would be circulated with the minutes.”",
    ]
    with SqliteView(tmp_path / "one.db") as view:
        (part,) = (part for part in draw_arising(view, "2031-01-10").sections if part.name == "coming")
    table = next(block for block in part.blocks if isinstance(block, Table))
    assert [row[1].words for row in table.rows] == [told.partition(": ")[2] for told in coming]
    assert [column.open for column in table.columns] == [False, False, True, True]
    short = " ".join(listed(parts["resources"], "short_heading"))
    assert "cut in funding" in short
    assert "risk register" in short
    assert "only officer" not in short
    assert all(words in short for words in ("under strength", "long term sick", "no Lamp Office funding"))
    assert "need to focus on lamps" in " ".join(listed(parts["priorities"], "priorities_heading"))
    scrutiny = [told.partition(": ")[2] for told in listed(parts["scrutiny"], "scrutiny_heading")]
    assert scrutiny == ["“The Council had a duty to scrutinise the lamp makers.”"]
