"""What `changes` answers in; what is new, closed, overdue or in other hands, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from graph.dates import spoken
from queries.facts import months_between
from queries.themes.shown import owners_by_day
from viz.report.coming import flat
from viz.report.model import Section, Text
from viz.report.review.asked import Asked
from viz.report.review.themes import owners_told
from viz.report.review.wording import lower_first, phrase, section, short_deed, table, wording
from viz.report.wording import row_of, sentence_case

Row = Mapping[str, Any]
MAKES = ("appoint", "assign", "decide")  # what a decision does that puts somebody in charge


def changes(asked: Asked) -> Section:
    """What changed since the day the review compares with: the last meeting but one, or the start of the period."""
    answer = asked.of("changes")
    start = min(answer.meetings_read, default="")
    rows = [
        row_of(_day(row, start), sentence_case(str(row["label"])), asked.text(short_deed(row["what"]), row),
               _shown(asked, row, start))
        for row in answer.rows
    ]  # fmt: skip
    told = map(Text, answer.headline)
    limits = [Text(f"{phrase('cannot_tell')} {lower_first(line)}") for line in answer.cannot_tell
              if not re.match(wording()["followed"], line)]  # told of all work in the follow-through
    intro = Text(answer.question)
    return section("changes", [intro, *told, *table("changes", rows), *limits] if rows or limits else [])


def _shown(asked: Asked, row: Row, start: str) -> str:
    """What stands now; who was given a task, or what closed it, by a decision of people is told as theirs."""
    kinds = {"new_action": "owner", "new_owner": "owner", "closed": "status"}
    judged = asked.judged(kinds.get(str(row["kind"]), ""), row["what"])
    told = sentence_case(str(row["told"]))
    if _may_be_older(row, start):
        between = _shown_between(asked, row)
        if not between and _is_of_that_day(asked, row):
            return f"{told} ({judged})" if judged else told
        return f"{told}. {phrase('change_between', told=between) if between else phrase('change_may_be_older')}"
    return f"{told} ({judged})" if judged else told


def _may_be_older(row: Row, start: str) -> bool:
    """Whether a matter shown in other hands had been in nobody's, on record, for long before the time looked at."""
    before = [day for proof in row.get("evidence") or () if "" < (day := str(proof.get("meeting") or "")) < start]
    long_ago = before and months_between(max(before), start) > int(wording()["earlier_months"])
    return row["kind"] in ("owner_changed", "new_owner", "post_changed") and bool(row.get("before")) and bool(long_ago)


def _is_of_that_day(asked: Asked, row: Row) -> bool:
    """Whether a change is no older than its day: whoever was there before is named that day, or a decision of that day
    makes the change.
    """
    if spoken(str(row["date"])) in str(row["before"]):
        return True
    made = [edge for edge in asked.view.edges(["DECIDED"]) if edge.as_of == row["date"] and
            edge.props.get("effect") in MAKES]  # fmt: skip
    quotes = asked.view.evidence([edge.id for edge in made]) if made else {}
    decided = {(one.document, flat(one.quote)) for edge in made for one in quotes.get(edge.id, ())}
    told = [(str(proof["document"]), flat(str(proof["quote"]))) for proof in row.get("evidence") or ()]
    return any(paper == told_in and (words in whole or whole in words)
               for paper, words in told for told_in, whole in decided)  # fmt: skip


def _shown_between(asked: Asked, row: Row) -> str:
    """Whom the list of themes shows for a matter between the two days of a change, "" for nobody."""
    days = [str(proof.get("meeting") or "") for proof in row.get("evidence") or ()]
    last = max((day for day in days if day < str(row["date"])), default="")
    themes = asked.of("themes", everything=True).rows if row["kind"] in ("owner_changed", "new_owner") else ()
    found = next((owners_by_day(theme) for theme in themes if theme["issue"] == row["what"]), {})
    return owners_told({day: shown for day, shown in found.items() if last < day < str(row["date"])})


def _day(row: Row, start: str) -> str:
    """The day of a change; of what became a gap only the day of its words is known."""
    day = spoken(str(row["date"]))
    return phrase("words_of", day=day) if start and str(row["date"]) < start else day
