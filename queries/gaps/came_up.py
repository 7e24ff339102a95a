"""A matter that nobody took, by the words that raise it, in; the other meetings at which it comes up, out.

'Cllr Lee asked about needles on the river path. Everyone agreed something needs to be done.' names no known matter: the
words in which it was raised join it to 'needles on the path again' of other minutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from queries.facts import minuted
from queries.follow.undecided import placed
from queries.gaps.facts import Gap, GapFacts
from queries.gaps.words import SMALL_WORDS
from queries.lazy import Pattern

_GENERAL = Pattern(r"(?i)\b(?:something|somebody|someone|nobody|no[- ]?one|we left it there)\b")
_RAISED = Pattern(
    r"\b(?:asked about|raised(?: the (?:issue|matter|problem|subject|question) of)?|complained (?:about|of)|"
    r"drew attention to|reported) (?:the |an? |some |more )?"
    r"(?P<what>(?!(?:it|this|that|these|them|concerns?|whether)\b)[a-z][\w'’-]+"
    r"(?: (?!(?:and|which|who|that|as|had|has|was|were|again)\b)[\w'’-]+){1,7})(?=[.,;:]| and| which| as|$)"
)
_SHARED = 2  # words of the matter that a sentence elsewhere must hold, the first of them among these


def raised_before(text: str, before: str) -> str:
    """The matter that the sentence before raises, where a sentence speaks of 'something' only; "" for any other."""
    found = _RAISED.search(" ".join(before.split())) if _GENERAL.search(text) else None
    return f"{found['what'][:1].upper()}{found['what'][1:]}" if found else ""


def came_up(known: GapFacts, gap: Gap, matter: str) -> Iterator[Gap]:
    """The same gap at each other meeting of which a sentence has the words of the matter."""
    words = _stems(matter)
    for meeting in known.facts.of_kind("Meeting") if len(words) >= _SHARED else ():
        if meeting.date == gap.date or not minuted(meeting) or meeting.date > known.facts.now:
            continue
        for sentence in known.follow.texts.sentences(meeting):
            said = _stems(sentence[3])
            if words[0] in said and len(set(words) & set(said)) >= _SHARED:
                yield replace(gap, date=meeting.date, quotes=(placed(known.follow, meeting, sentence),))
                break


def _stems(text: str) -> list[str]:
    """The words that say what a text is about, without the ending of a plural."""
    found = (word.removesuffix("s") for word in re.findall(r"\b[a-z]{4,}\b", text.lower()))
    return [word for word in found if word not in SMALL_WORDS]
