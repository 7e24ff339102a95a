"""What `follow-through` answers in; why nothing can be told of some of it, every meeting in one sentence, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from graph.dates import spoken
from queries.follow.words import CUT_SHORT, NEXT_UNKNOWN, UNSETTLED, became, in_any_words
from viz.report.model import Text
from viz.report.review.wording import phrase
from viz.report.wording import joined, plural, sentence_case

Row = Mapping[str, Any]
SAID = re.compile(rf"the minutes of (?P<day>[^,]+?) speak of .*{re.escape(UNSETTLED)}: (?P<words>“.*”)", re.DOTALL)


def untold(rows: Sequence[Row]) -> list[Text]:
    """Of how much nothing can be told and why, in one sentence; every reason once, with the meetings it holds for."""
    kinds: dict[str, Counter[str]] = {}
    for row in rows:
        if row["state"] == "cannot_tell":
            kinds.setdefault(_kind(row), Counter())[str(row["meeting"])] += 1
    if not kinds:
        return []
    told = [(_reason(kind), counts) for kind, counts in sorted(kinds.items(), key=lambda one: -one[1].total())]
    if len(told) == 1:
        (why, counts), *_ = told
        return [Text(phrase("untold", things=plural(counts.total(), "thing"), why=why, days=_days(counts)))]
    every = sum(counts.total() for _, counts in told)
    parts = [phrase("untold_part", count=counts.total(), why=why, days=_days(counts)) for why, counts in told]
    return [Text(phrase("untold_parts", things=plural(every, "thing"), parts="; ".join(parts)))]


def became_below(row: Row) -> str:
    """How a piece of work stands, below the sentence that says why nothing can be told of some; with words that a
    reason quotes, and their day.
    """
    if row["state"] != "cannot_tell":
        return sentence_case(became(row))
    said = SAID.match(str(row["why"]))
    words = [f"{said['day']}: {said['words']}"] if said else []
    return "; ".join([sentence_case(became(row, why_told=True)), *words])


def _kind(row: Row) -> str:
    """The kind of reason: what is missing, whatever day it is of; of one that is rare, its own words."""
    why = in_any_words(str(row["why"]))
    if UNSETTLED in why:
        return "unsettled"
    if "not loaded" in why:
        return "not_loaded"
    return {CUT_SHORT: "cut", NEXT_UNKNOWN: "unknown"}.get(why, why)


def _reason(kind: str) -> str:
    return phrase(f"untold_{kind}") if kind in ("unsettled", "not_loaded", "cut", "unknown") else kind


def _days(counts: Counter[str]) -> str:
    """The meetings with how much of each, oldest first: "18 of 20 February 2015 and 8 of 26 March 2018"."""
    return joined([f"{count} of {spoken(day)}" for day, count in sorted(counts.items())])
