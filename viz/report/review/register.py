"""The gaps in; the register of recommendations a board could table, and the questions of years ago apart, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from viz.report.model import Block, Heading, Points, Section, Text
from viz.report.review.asked import Asked
from viz.report.review.choice import is_of_all
from viz.report.review.first_page import as_cell, gap_name, said_with, short_question, title_of, told_deed, told_why
from viz.report.review.takers import could_take, placed_by_chair
from viz.report.review.wording import phrase, section, table, wording
from viz.report.wording import between, plural, row_of, sentence_case

Row = Mapping[str, Any]


def recommendations(asked: Asked) -> Section:
    """The question of each gap with the posts that could take it, and room to write what is agreed."""
    _, older = asked.numbered
    rows = [_recommended(asked, number, together) for number, together in asked.recommendations]
    counted = [phrase("register_counted", count=plural(len(rows), "recommendation"))] if rows else []
    beside = [phrase("older_beside", count=len(older))] if older and not asked.short else []
    opening = " ".join([*counted, *beside])
    told: list[Block] = [Text(opening)] if opening else []
    if rows:
        chair = placed_by_chair(asked)
        told += [Text(phrase("register_intro", chair=chair.words), chair.cites)]
    return section("register", [*told, *table("register", rows), *_of_all(asked)])


def _recommended(asked: Asked, number: str, together: Sequence[Row]) -> tuple[Text, ...]:
    """One question with who could take it; of low tasks that all are asked to do, each for itself, one for them all."""
    row, *others = together
    first = asked.matters[: int(wording()["decide_most"])]
    if others:
        question = Text(phrase("of_all_asked", count=len(together)))
        return row_of(number, phrase("of_all"), question, _or_dash(Text("")), "", "", "")
    cites = asked.cite(said_with(asked, row)[1])
    if not is_of_all(row) or any(row is one for one in first):
        question = Text(sentence_case(short_question(asked, row)), cites)
        return row_of(number, title_of(asked, row), question, _or_dash(could_take(asked, row)), "", "", "")
    question = Text(phrase("of_one_asked", deed=told_deed(asked, row)), cites)
    return row_of(number, title_of(asked, row), question, _or_dash(Text("")), "", "", "")


def _of_all(asked: Asked) -> list[Block]:
    """The tasks that share one question, each with its words, below the register."""
    found: list[Block] = []
    for number, together in asked.recommendations:
        if len(together) > 1:
            tasks = [Text(told_deed(asked, one), asked.cite([*said_with(asked, one)[1], *(one.get("evidence") or ())]))
                     for one in together]  # fmt: skip
            found += [Heading(phrase("of_all_heading", title=phrase("of_all"), number=number)), Points(tuple(tasks))]
    return found


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
