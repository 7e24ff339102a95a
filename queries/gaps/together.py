"""Gaps, in; the same, those that are one problem tied to one key, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.schema import Quote
from queries.facts import broader_of
from queries.gaps.facts import Gap, GapFacts
from queries.gaps.one_matter import whole_of
from queries.gaps.rules import LEAD_FOR

LETTERS = 3  # of a short name, before a word may be taken for it
NEAR = 600  # letters between two sentences of one answer


def tied(known: GapFacts, gaps: Sequence[Gap]) -> list[Gap]:
    """Tie what one sentence tells twice, and a partner who was away to what is missing between the two that day."""
    absent = [gap for gap in gaps if gap.kind == "partner_absent" and gap.key]
    partners = [(gap, _named(known, gap.key)) for gap in absent]
    found = [gap if gap.kind != "off_record" else _same_sentence(known, gap, gaps) for gap in gaps]
    found = [replace(gap, told_with=whole) if (whole := _beside(known, gap, gaps)) else gap for gap in found]
    found = [replace(gap, told_with=key) if (key := _partner(gap, partners)) else gap for gap in found]
    return [replace(gap, told_with=key) if (key := whole_of(known, gap, found)) else gap for gap in found]


def _same_sentence(known: GapFacts, gap: Gap, gaps: Sequence[Gap]) -> Gap:
    """A talk outside, told under the matter or task of which the very same sentence is the proof."""
    for other in gaps:
        if other.kind == "off_record" or other.date != gap.date or other.kind == "owner_departed":
            continue
        said = known.quotes_of(other, "ARISES_FROM")
        if any(one.document == two.document and _overlap(one, two) for one in said for two in gap.quotes):
            return replace(gap, issue=gap.issue or other.issue, told_with=other.told_with or _task(other))
    return gap


def _beside(known: GapFacts, gap: Gap, gaps: Sequence[Gap]) -> str:
    """The matter or plan that a gap without a matter of its own is part of; "" for none.

    A problem told right beside one of a matter names a word of it; "a lead for priority 2" is of the plan that day.
    """
    if gap.kind == "no_owner" and not gap.issue and not gap.key.startswith(("action:", "resolution:")):
        same_day = [other for other in gaps if other.issue and other.kind == "no_owner" and other.date == gap.date]
        return next((other.issue for other in same_day
                     if _words(other.issue) & _words(gap.what) and _is_near(known, other, gap)), "")  # fmt: skip
    numbered = LEAD_FOR.search(gap.what) if gap.kind in ("tbc", "no_owner") else None
    if numbered is None:
        return ""
    plans = {other.part_of for other in gaps if other.kind == "priority_unled" and other.date == gap.date
             and any(_number(one.quote) == numbered["number"] for one in other.quotes)}  # fmt: skip
    return plans.pop() if len(plans) == 1 else ""


def _number(words: str) -> str:
    """The number that a heading of a plan opens with."""
    hit = re.match(r"\W*(\d+)[.):]? ", words)
    return hit[1] if hit else ""


def _words(told: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"[\w-]+", told.lower()) if len(word) > LETTERS}


def _is_near(known: GapFacts, one: Gap, other: Gap) -> bool:
    """Whether the words of two gaps stand within a few sentences of each other."""
    first, second = (known.quotes_of(gap) for gap in (one, other))
    return any(
        (a.document, a.item) == (b.document, b.item) and -NEAR <= a.start - b.start <= NEAR
        for a in first for b in second
    )  # fmt: skip


def _task(gap: Gap) -> str:
    return gap.key if gap.key.startswith("action:") else ""


def _overlap(one: Quote, two: Quote) -> bool:
    return one.start < two.end and two.start < one.end


def _named(known: GapFacts, key: str) -> re.Pattern[str]:
    """The names of a partner; a short one only in the letters it is written with."""
    names = [name for name in known.facts.node(key).names if len(name) >= LETTERS]
    return re.compile(r"\b(?:" + "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) + r")\b")


def _partner(gap: Gap, partners: Sequence[tuple[Gap, re.Pattern[str]]]) -> str:
    """The absent partner whom a gap of the same meeting names or is; "" where there is none."""
    for absent, names in partners:
        is_missing = gap.kind == "no_owner" and gap.date == absent.date and names.search(gap.issue or gap.what)
        if gap.key == absent.key or is_missing:
            return absent.key
    return ""


def raised_at(known: GapFacts, gap: Gap) -> list[str]:
    """The days on which the record raises the matter of a gap as a problem; of a post, the wider matter's too."""
    if not gap.key.startswith("issue:"):
        return []
    node = known.facts.node(gap.key)
    keys = {gap.key, broader_of(node) if node.props.get("coordination") else gap.key}
    return sorted({edge.as_of for key in keys for edge in known.facts.into(key, "RAISES") if edge.as_of})
