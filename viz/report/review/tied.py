"""A gap and the passage it stands in, in; who spoke there of the matter itself, as posts, out.

That somebody spoke under the same item ties them to nothing: under "questions to partners" each speaks of their own.
Nor does a question: whoever asks who will do it is seldom the one who will.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from queries.answer import evidence_rows
from viz.report.coming import flat
from viz.report.review.around import Passage, opens_by, pattern
from viz.report.review.as_post import Near, is_chair, speaking
from viz.report.review.asked import Asked
from viz.report.review.stems import stems
from viz.report.review.wording import phrase, wording

Row = Mapping[str, Any]


def about(asked: Asked, row: Row) -> set[str]:
    """The words of a gap that say what it is about: without those of the board's own name and of every item."""
    told = stems(f"{row.get('issue') or ''} {row.get('what') or ''}")
    boards = " ".join(str(meeting["body"]) for meeting in asked.meetings)
    return told - stems(boards) - stems(wording()["of_any_matter"])


def is_item_of(asked: Asked, row: Row, passage: Passage) -> bool:
    """Whether the title of the item names the matter itself, so that all said under it is of it."""
    if passage.item is None:
        return False
    day, number = passage.item
    title = asked.item_title({"evidence": [{"meeting": day, "item": number}]})
    return bool(about(asked, row) & stems(title))


def who_spoke(asked: Asked, row: Row, passage: Passage) -> Iterator[Near]:
    """Whoever speaks in the words themselves or in a sentence of their item on the same thing, the nearest first.

    Whoever only asks something there, or says that they cannot take it, is not put forward.
    """
    wanted = about(asked, row) - stems(" ".join(partners_in_short(asked)))
    first = min(passage.places, default=0)
    for place, one in sorted(enumerate(passage.sentences), key=lambda each: (abs(each[0] - first), each[0])):
        words, is_own = flat(one.quote), place in passage.places
        who, did = opens_by(words)
        if is_own and not who and pattern("pronoun").search(words):
            who, did = opens_by(passage.speaker(evidence_rows([one])[0]))
        is_tied = is_own or bool(wanted & stems(words))
        speaks = pattern("speaks").fullmatch(did) and not is_chair(who) and not _is_no_offer(words)
        if who and is_tied and speaks:
            why = phrase("spoke_of_it" if is_own else "spoke_under_it")
            yield from speaking(asked, who, why, evidence_rows([one])[0])


def partners_in_short(asked: Asked) -> set[str]:
    """The abbreviations of organisations: what is said of a partner may be of anything it does."""
    names = {name for node in asked.view.nodes(["Organization"]) for name in node.names}
    return {name for name in names if name.isupper() and name.isalpha()}


def _is_no_offer(words: str) -> bool:
    """Whether somebody says in some words that they cannot take it, only asks, or tells of a post they had once."""
    return any(pattern(name).search(words) for name in ("declines", "of_the_past")) or only_asks(words)


def only_asks(words: str) -> bool:
    """Whether whoever opens a sentence only asks something in it, and neither says nor offers more."""
    who, did = opens_by(words)
    opened = pattern("pronoun").match(words)
    rest = words[words.find(did, words.find(who) + len(who)) :] if who else words[opened.end() :] if opened else ""
    return bool(pattern("only_asked").match(rest.lstrip())) and not pattern("asked_and").search(rest)
