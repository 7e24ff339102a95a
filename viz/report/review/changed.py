"""What `changes` answers in; what is new, closed, overdue or in other hands, out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.dates import spoken
from viz.report.model import Section, Text
from viz.report.review.asked import Asked
from viz.report.review.wording import lower_first, phrase, section, short_deed, table
from viz.report.wording import row_of, sentence_case

Row = Mapping[str, Any]


def changes(asked: Asked) -> Section:
    """What changed since the day the review compares with: the last meeting but one, or the start of the period."""
    answer = asked.of("changes")
    rows = [
        row_of(spoken(str(row["date"])), sentence_case(str(row["label"])),
               asked.text(short_deed(row["what"]), row), sentence_case(str(row["told"])))
        for row in answer.rows
    ]  # fmt: skip
    told = [Text(line) for line in answer.headline]
    limits = [Text(f"{phrase('cannot_tell')} {lower_first(line)}") for line in answer.cannot_tell]
    intro = Text(answer.question)
    return section("changes", [intro, *told, *table("changes", rows), *limits] if rows or limits else [])
