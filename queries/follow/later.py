"""A task that wants something decided, told or paid for, in; the first later sentence that may be about that, out.

Nothing sure joins the two: they share the words of the matter, one of them a name. So it is told beside the state and
changes none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from graph.dates import spoken
from graph.plain_words import read_plain, words_in
from graph.schema import Node, Quote
from queries.asked import loose
from queries.follow.invited import came_later
from queries.follow.record import FollowFacts
from queries.follow.undecided import MOST, placed
from queries.wording import first_words

FILE = Path(__file__).parent / "later.yml"
SHARED = 2  # words of the matter
_KINDS = ("decision", "update", "means")
_WORD = re.compile(r"[A-Za-z][\w'’-]*")


def may_tell(known: FollowFacts, work: Node, meeting: Node) -> Quote | None:
    """The first words of later papers of the same board that may tell of what a task wanted; None for none."""
    return came_later(known, work, meeting) or _may_tell(known, work, meeting)


def _may_tell(known: FollowFacts, work: Node, meeting: Node) -> Quote | None:
    lists = read_plain(FILE)
    kind, matter = _wanted(known.text(work))
    if not matter and _asks_for(known.text(work), words_in(lists["proposal"], "asked")):
        kind, matter = "proposal", _titled(known, work)
    names = {word.lower() for word in matter if not word.islower()}
    if len(matter) < SHARED or not names:
        return None
    told, beside = words_in(lists[kind], "told"), words_in(lists[kind], "with")
    for later in known.later_minutes(meeting):
        for sentence in known.texts.sentences(later):
            said = loose(sentence[-1])
            if not any(phrase in said for phrase in told) or (beside and not any(phrase in said for phrase in beside)):
                continue
            shared = {word.lower() for word in matter} & {word.lower() for word in _WORD.findall(sentence[-1])}
            if len(shared) >= SHARED and shared & names:
                return placed(known, later, sentence)
    return None


def _asks_for(text: str, phrases: Iterable[str]) -> bool:
    """Whether a task asks for one of some things, by their words."""
    return re.search(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", text, re.IGNORECASE) is not None


def _titled(known: FollowFacts, work: Node) -> list[str]:
    """The words of the title under which a task stands, where it has one title."""
    small = words_in(read_plain(FILE)["matter"], "small")
    titles = [known.facts.node(key).name for key in known.items_of(work.key)]
    words = _WORD.findall(titles[0].title()) if len(titles) == 1 else []
    return [word for word in words if len(word) > len("of") and word.lower() not in small]


def wants_word(text: str) -> bool:
    """Whether a task wants a decision or an update of which later sentences may tell."""
    return len(_wanted(text)[1]) >= SHARED


def in_words(said: Quote) -> str:
    """How a reason tells of it."""
    words = first_words(" ".join(said.quote.split()), MOST)
    papers = "minutes" if said.item else "papers"  # a list may be that of a coming meeting
    return f"the {papers} of {spoken(said.meeting)} say “{words}”; whether that is this, the record does not settle"


def _wanted(text: str) -> tuple[str, list[str]]:
    """What kind of thing a task wants, and the words of the matter; "" for a task that wants neither."""
    lists = read_plain(FILE)
    told, small = " ".join(text.split()), words_in(lists["matter"], "small")
    for kind in _KINDS:
        ends = words_in(lists[kind], "ends") or words_in(lists["matter"], "ends")
        for phrase in words_in(lists[kind], "asked"):
            found = re.search(rf"\b{re.escape(phrase)} ", told, re.IGNORECASE)
            if found:
                rest = re.split(rf"[.;,]|\b(?:{'|'.join(ends)})\b", told[found.end() :])[0]
                words = [word for word in _WORD.findall(rest) if len(word) > len("of") or word.isupper()]
                return kind, [word for word in words if word.lower() not in small]
    return "", []
