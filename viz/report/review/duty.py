"""Words that say what a board is for, in; the same, and the sentence behind them that carries the duty, out.

"The Partnership is constituted to comply with the Act" says little; what it asks of whom often stands right behind.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from queries.places import place_of
from viz.report.review.asked import Asked
from viz.report.review.wording import wording

Row = Mapping[str, Any]
_NEXT = re.compile(r"\s*(?P<said>\S(?:(?!\n[ \t]*\n)[\s\S])*?[.;:](?=\s|$))")  # up to its end, in the same paragraph
_PARTED = re.compile(r"\n[ \t]*\n")


def with_duty(asked: Asked, proof: Row) -> list[Row]:
    """The words, and the next sentence of their paragraph where they tell no duty and that one does."""
    quote, duty = str(proof["quote"]), re.compile(wording()["duty"], re.IGNORECASE)
    place = place_of(asked.view, quote, str(proof.get("meeting") or ""))
    text = next((asked.view.text(info.key) for info in asked.view.documents() if info.name == place.document), "")
    found = _NEXT.match(text, place.end) if text and not duty.search(quote) else None
    if found is None or not duty.search(found["said"]) or _PARTED.search(found.group()):
        return [proof]
    line = place.line + text.count("\n", place.start, found.start("said")) if place.line else None
    return [proof, {**proof, "quote": found["said"], "line": line}]
