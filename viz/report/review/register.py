"""The gaps in; the register of recommendations a board could table, and the questions of years ago apart, out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from viz.report.model import Block, Section, Text
from viz.report.review.asked import Asked
from viz.report.review.first_page import as_cell, gap_name, short_question, title_of, told_why
from viz.report.review.takers import could_take, placed_by_chair
from viz.report.review.was_done import why_asked
from viz.report.review.wording import phrase, section, table
from viz.report.wording import between, plural, row_of, sentence_case

Row = Mapping[str, Any]


def recommendations(asked: Asked) -> Section:
    """The question of each gap with the posts that could take it, and room to write what is agreed."""
    now, older = asked.numbered
    rows = [
        row_of(number, title_of(asked, row), sentence_case(short_question(asked, row)),
               _or_dash(could_take(asked, row)), "", "", "")
        for number, row in now
    ]  # fmt: skip
    counted = [phrase("register_counted", count=plural(len(now), "recommendation"))] if rows else []
    beside = [phrase("older_beside", count=len(older), whole=asked.whole)] if older else []
    asked_first = why_asked(asked, [row for _, row in now])
    told: list[Block] = [Text(" ".join([*counted, *beside, *asked_first]))] if now or older else []
    if rows:
        chair = placed_by_chair(asked)
        told += [Text(phrase("register_intro", chair=chair.words), chair.cites)]
    return section("register", [*told, *table("register", rows)])


def older_questions(asked: Asked) -> Section:
    """The questions of single tasks of years ago, for an officer to strike out or to bring back."""
    _, older = asked.numbered
    rows = [
        row_of(number, as_cell(asked, row), sentence_case(short_question(asked, row)),
               f"{gap_name(row)}. {told_why(asked, row)}", between(row.get("first_cited"), row.get("last_cited")))
        for number, row in older
    ]  # fmt: skip
    return section("older", [*([Text(phrase("older_intro"))] if rows else []), *table("older", rows)])


def _or_dash(text: Text) -> Text:
    return text if text.words else Text("–")
