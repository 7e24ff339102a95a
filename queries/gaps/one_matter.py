"""A gap without a matter of its own and the others, in; the key of the one it is told with, out.

Two posts that one sentence calls vacant are one question. What all are asked where a matter has no lead is told with
that matter, the search for a chair with the group that lost it, and a task that comes again in a log with the task.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from graph.plain_words import read_plain, words_in
from graph.schema import CHAIR_OF, Quote
from queries.gaps.cues import flat, has_cue
from queries.gaps.facts import Gap, GapFacts

FILE = Path(__file__).with_suffix(".yml")
NEAR = 900  # letters between a matter without a lead and what is asked of all because of it
SHORT = 250  # letters between them where no paragraph ends
_TASKS = ("action:", "resolution:", "item:")
_OPEN = ("no_owner", "collective_owner")
_MANY = 2  # words of a task that say what it is about
_LETTERS = 5


def whole_of(known: GapFacts, gap: Gap, gaps: Sequence[Gap]) -> str:
    """The key of what a gap is told with; "" where it stands for itself."""
    if gap.told_with or gap.issue or gap.part_of:
        return ""
    if gap.kind == "post_vacant":
        return _sentence(known, gap, gaps)
    if gap.kind not in (*_OPEN, "tbc"):
        return ""
    return (_unled(known, gap, gaps) if gap.kind in _OPEN else "") or _chair(known, gap, gaps) or _again(gap, gaps)


def _sentence(known: GapFacts, gap: Gap, gaps: Sequence[Gap]) -> str:
    """The key of the first of several posts without a matter that the very same sentence calls vacant."""
    said = {(one.document, one.start) for one in known.quotes_of(gap)}
    same = sorted({
        other.key or other.what for other in gaps
        if other.kind == "post_vacant" and other.date == gap.date and not other.issue and not other.told_with
        and said & {(one.document, one.start) for one in known.quotes_of(other)}
    })  # fmt: skip
    named = [key for key in same if key.startswith("post:")]
    return (named or same)[0] if len(same) > 1 else ""


def _unled(known: GapFacts, gap: Gap, gaps: Sequence[Gap]) -> str:
    """The matter without an owner for which somebody is looked for: told before it in one item, or named beside it."""
    if not has_cue(read_plain(FILE)["owner"], "sought", flat(gap.what)):
        return ""
    found = [
        (one.start - said.end >= 0, -abs(one.start - said.end), other.issue)
        for other in gaps
        if other.issue and other.kind == "no_owner" and other.date == gap.date and other.key.startswith("issue:")
        for said in known.quotes_of(other) for one in known.quotes_of(gap)
        if said.document == one.document and _is_of(known, said, one, other)
    ]  # fmt: skip
    return max(found)[2] if found else ""


def _is_of(known: GapFacts, said: Quote, one: Quote, other: Gap) -> bool:
    """Whether words ask for an owner of a matter: right behind it, of 'the priority' just told, or naming it."""
    text = known.follow.texts.of_file(one.document)
    between = text[said.end : one.start]
    if said.start <= one.start < said.start + SHORT and "\n" not in between:
        return True
    above = flat(text[: one.start].rpartition("\n\n")[2])
    names = {flat(name) for name in (other.issue, *other.issue.split(" and ")[:1])}
    near = abs(one.start - said.end) <= 2 * NEAR
    if near and any(name in above + flat(one.quote) for name in names):
        return True
    number = re.search(r"(?i)\bpriority (\d+)\b", said.quote)
    told = number is not None and f" priority {number[1]} " in above
    return 0 <= one.start - said.end <= NEAR and told and " the priority " in flat(one.quote)


def _chair(known: GapFacts, gap: Gap, gaps: Sequence[Gap]) -> str:
    """The group without a chair of which the same sentences speak, where a new chair is to be found."""
    if not has_cue(read_plain(FILE)["owner"], "chair", flat(gap.what)):
        return ""
    groups = [
        (one.start - said.end, other.told_with or other.key)
        for other in gaps
        if other.what.startswith(CHAIR_OF) and other.kind in ("owner_departed", "post_vacant") and other.key
        for said in known.quotes_of(other) for one in known.quotes_of(gap)
        if said.document == one.document and 0 <= one.start - said.end <= SHORT
    ]  # fmt: skip
    return min(groups)[1] if groups else ""


def _again(gap: Gap, gaps: Sequence[Gap]) -> str:
    """The one earlier or later task without an owner whose words all stand in this one's, or hold all of it."""
    if not gap.key.startswith("action:"):
        return ""
    words = _content(gap.what)
    same = [
        other for other in gaps
        if other.kind in ("no_owner", "tbc") and other.key.startswith("action:") and other.key != gap.key
        and not other.issue and not other.told_with and gap.kind in ("no_owner", "tbc") and other.date != gap.date
        and len(short := min(words, _content(other.what), key=len)) >= _MANY and short <= words & _content(other.what)
    ]  # fmt: skip
    keys = {other.key for other in same}
    return min(gap.key, *keys) if len(keys) == 1 else ""


def _content(text: str) -> set[str]:
    small = words_in(read_plain(FILE)["owner"], "small")
    return {word for word in flat(text).split() if len(word) >= _LETTERS and word not in small}
