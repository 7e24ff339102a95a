"""The words of a task or decision and their proofs in; its cell in a table, with what "this" means, out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from queries.follow.words import deed
from viz.report.before import sentence_before, this_means
from viz.report.model import Text
from viz.report.pointing import means_its_item, points_back, with_title
from viz.report.review.asked import Asked
from viz.report.tasks.decided import as_sentence
from viz.report.tasks.opened import opening_of
from viz.report.wording import wording

Row = Mapping[str, Any]


def deed_text(asked: Asked, what: object, proofs: Sequence[Row], told: str) -> Text:
    """A deed as it is told; where it only says "this", with what is meant in the minutes."""
    if not proofs:
        return Text(told)
    quote = " ".join(str(proofs[0].get("quote") or "").split())
    words = as_sentence(told, quote, opening_of(asked.view, {"what": what, "evidence": proofs}))
    if not points_back(words):
        return Text(words, asked.cite(proofs))
    if means_its_item(words) and (title := asked.item_title({"evidence": proofs})):
        return Text(with_title(words, title), asked.cite(proofs))
    front = _front(quote)
    if front and not points_back(front):  # words that are cut here, in front of the deed, say what is meant
        return Text(f"{words} {this_means({'quote': front})}", asked.cite(proofs))
    before = sentence_before(asked.view, proofs[0]) if points_back(deed(quote)) else []
    return Text(" ".join([words, *map(this_means, before)]), asked.cite([*proofs, *before]))


def _front(quote: str) -> str:
    """What a sentence says before it comes to what was agreed."""
    hit = _turn().search(quote)
    return quote[: hit.start()] if hit else ""


@cache
def _turn() -> re.Pattern[str]:
    return re.compile(wording()["turns_to_deed"], re.IGNORECASE)
