"""A question nobody could answer in; the later meetings at which the same person asks it again, out.

Such a question has no matter by which it could be joined: the name of who asks and the words of the question join it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from queries.facts import minuted
from queries.follow.undecided import placed
from queries.gaps.facts import Gap, GapFacts
from queries.gaps.words import ASKED_AGAIN, NAMED_BY_TITLE, SMALL_WORDS

_SHARED = 2  # words of the question that a later sentence must hold beside the name


def asked_again(known: GapFacts, gap: Gap) -> Iterator[Gap]:
    """The same gap at each later meeting at which the person whom its words name raises it again."""
    names = {found[1] for found in NAMED_BY_TITLE.finditer(gap.what)}
    words = _words(gap.what)
    for meeting in known.facts.of_kind("Meeting") if names else ():
        if meeting.date <= gap.date or not minuted(meeting):
            continue
        for document, start, end, said in known.follow.texts.sentences(meeting):
            named = {found[1] for found in NAMED_BY_TITLE.finditer(said)} & names
            if named and ASKED_AGAIN.search(said) and len(words & _words(said)) >= _SHARED:
                quote = placed(known.follow, meeting, (document, start, end, said))
                yield replace(gap, date=meeting.date, quotes=(quote,))
                break


def _words(text: str) -> set[str]:
    """The words of a sentence that say what it is about."""
    return {word for word in re.findall(r"\b[a-z]{4,}\b", text) if word not in SMALL_WORDS}
