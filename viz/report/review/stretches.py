"""The minutes read, in; their sentences, each with the rows or the words it is nothing without, out.

"The two priorities that were agreed were:" says little without the rows below it, "There was general agreement with
this view" without the view.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from queries.facts import read_meetings
from queries.follow.texts import Sentence
from viz.report.coming import flat
from viz.report.model import Block
from viz.report.review.around import pattern
from viz.report.review.asked import Asked
from viz.report.review.said import listed
from viz.report.review.wording import wording
from viz.report.wording import wording as fixed

_ROW = re.compile(r"[-–•*·]\s")


def stretches(asked: Asked) -> Iterator[tuple[str, str, str]]:
    """Each sentence with its day, and letter for letter the stretch of it: one that ends in a colon with its rows, one
    that points back with the sentence it points at. What is too long is a list or table and no sentence.
    """
    for meeting in read_meetings(asked.view, asked.window):
        every = list(asked.follow.texts.sentences(meeting))
        for place in range(len(every)):
            first, last = _ends(every, place, asked.follow.texts.of_file(every[place][0]))
            words = asked.follow.texts.of_file(every[place][0])[first:last]
            if len(words) <= int(fixed()["sentence_most"]) and "•" not in every[place][3]:
                yield meeting.date, every[place][3], words


def _ends(every: Sequence[Sentence], place: int, text: str) -> tuple[int, int]:
    """Where the stretch of a sentence begins and ends in its file."""
    _, first, last, said = every[place]
    if said.endswith(":"):
        rows = list(takewhile(lambda one: _ROW.match(one[3]), every[place + 1 :]))
        whole = rows[-1][2] if rows else last
        last = whole if len(text[first:whole].split()) <= int(wording()["quote_words"]) else last
    elif place and pattern("agreed_in_talk").search(flat(said)) and pattern("points_at_a_view").search(flat(said)):
        before = every[place - 1]
        is_near = text[before[2] : first].count("\n") <= 1
        first = before[1] if is_near and before[3].endswith(".") else first
    return first, last


def agreed_in_talk(asked: Asked) -> list[Block]:
    """What was agreed in words that are no decision, newest first; of priorities that is told with them."""
    talk, matters = pattern("agreed_in_talk"), pattern("priorities")
    found = [(day, words) for day, said, words in stretches(asked)
             if talk.search(flat(said)) and not matters.search(flat(words))]  # fmt: skip
    return listed(asked, "agreed_heading", sorted(found, key=lambda one: one[0], reverse=True))


def said_of_priorities(asked: Asked) -> list[Block]:
    """What minutes say of priorities and of what to focus on, newest first, but for words behind a gap, told there."""
    held = {flat(str(proof.get("quote"))) for row in asked.matters for proof in row.get("evidence") or ()}
    found = [(day, words) for day, _, words in stretches(asked) if pattern("priorities").search(flat(words))
             and "<" not in words and flat(words) not in held]  # fmt: skip
    return listed(asked, "priorities_heading", sorted(found, key=lambda one: one[0], reverse=True))
