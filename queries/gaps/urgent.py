"""Gaps, in; the same, each empty post with the words of its item that call it urgent to fill it, out.

The minutes tell a vacancy first, then what it costs, and only then that it cannot wait.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.schema import Quote
from queries.gaps.facts import Gap, GapFacts
from queries.gaps.words import URGENT
from queries.lazy import Pattern
from queries.meetings.texts import MinutesText, as_filed

FAR = 600  # letters behind the words
_ENDS = Pattern(r"\n\s*(?:(?i:it was )?RESOLVED\b|#|\d{1,3}[a-z]?[.)]?\s+[A-Z])")  # a resolution or the next item
_POST = Pattern(r"(?i)\b(?:the|this|that|her|his|their) (?:post|role|position|vacancy|seat|replacement)\b")


def with_urgency(known: GapFacts, gaps: Sequence[Gap]) -> list[Gap]:
    """The gaps, those of empty posts with the words that call them urgent, which are then no matter of their own."""
    found, places = [], set()
    for gap in gaps:
        said = known.quotes_of(gap)
        urgent = _urgent_beside(known, said[-1]) if gap.kind == "post_vacant" and said else None
        if urgent is not None:
            places.add((urgent.document, urgent.start))
        found.append(replace(gap, quotes=(*said, urgent)) if urgent is not None else gap)
    return [gap for gap in found if not (gap.kind == "no_owner" and _is_only(gap, places))]


def _is_only(gap: Gap, places: set[tuple[str, int]]) -> bool:
    """Whether all that tells a gap are words that tell a vacancy."""
    return bool(gap.quotes) and all((one.document, one.start) in places for one in gap.quotes)


def _urgent_beside(known: GapFacts, said: Quote) -> Quote | None:
    """The first sentence of the same item behind a vacancy that says that the post is wanted urgently."""
    text = known.follow.texts.of_file(said.document)
    behind = text[said.end : said.end + FAR]
    stop = _ENDS.search(behind)
    end = said.end + (stop.start() if stop else len(behind))
    whole = MinutesText(said.document, text, said.end, end, as_filed(text, [said]))
    sentences = (whole.sentence(hit.start(), said.meeting, said.item) for hit in URGENT.finditer(text, said.end, end))
    return next((one for one in sentences if _POST.search(one.quote)), None)
