"""A priority that an agenda lists, in; the partners that the minutes call its main ones, in their words, out.

Who works most on a priority is not said to lead it; where no lead agency is shown, the board may want to start there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from queries.answer import evidence_rows
from viz.report.coming import flat
from viz.report.model import Text
from viz.report.review.around import pattern, sentences_of
from viz.report.review.asked import Asked
from viz.report.review.wording import phrase

Row = Mapping[str, Any]


def main_partners(asked: Asked, row: Row) -> Text:
    """Whom the newest minutes under an item of the priority call its main partners; no words for nobody."""
    items = {(str(proof.get("meeting") or ""), str(proof["item"])) for proof in row["evidence"] if proof.get("item")}
    for day, item in sorted(items, reverse=True):
        for one in sentences_of(asked, day):
            found = pattern("main_partners").search(flat(one.quote)) if one.item == item else None
            if found is not None:
                return Text(phrase("main_partners", who=found["who"]), asked.cite(evidence_rows([one])))
    return Text("")
