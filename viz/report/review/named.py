"""A post in; the newest sentence of minutes that names it, whoever holds it, and the day it was last shown, out.

Somebody leaves a post and the minutes go on to name the post alone: then it is their name that is not known any more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from graph.schema import Quote
from queries.facts import read_meetings
from queries.meetings.heard import is_person
from viz.report.coming import flat
from viz.report.review.around import pattern, sentences_of
from viz.report.review.asked import Asked
from viz.report.review.wording import wording

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
ENOUGH = 2  # words that say what a post is for; of fewer its organisation is asked for too


def last_day(asked: Asked, post: str) -> str:
    """The last day somebody was seen in a post, or on which the minutes name it later; "" where nobody was seen."""
    held = max((one.day for held in asked.held.values() for one in held if one.post == post), default="")
    named = last_named(asked, post) if held else None
    return max(held, named.meeting) if named else held


def last_sorry(asked: Asked, post: str) -> tuple[str, list[Mapping[str, Any]]]:
    """The last day on which whoever was seen in a post sent apologies, "" for none, with the list that says so."""
    holders = {name for name, held in asked.held.items() if any(one.post == post for one in held)}
    rows = [row for row in asked.of("attendance").rows if row["name"] in holders]
    day = max((str(day) for row in rows for day in row.get("apologies") or ()), default="")
    return day, [proof for row in rows for proof in row["evidence"] if day and proof.get("meeting") == day][:1]


def last_named(asked: Asked, post: str) -> Quote | None:
    """The newest sentence of minutes with a post in it: its words side by side, in any order, none of higher rank."""
    words = _telling(asked, post)
    days = sorted({meeting.date for meeting in read_meetings(asked.view, asked.window) if meeting.date}, reverse=True)
    every = (one for day in days for one in sentences_of(asked, day)) if words else ()
    return next((one for one in every if _names(one.quote, words)), None)


def _telling(asked: Asked, post: str) -> list[str]:
    """The words by which a post is known from others: those of its title, of a bare one with its organisation."""
    homes = asked.view.nodes(["Organization", "Body"])
    behind = max((f", {home.name}" for home in homes if post.endswith(f", {home.name}")), key=len, default="")
    title, whole = ([word for word, _, _ in _words(told)] for told in (post.removesuffix(behind), post))
    return next((told for told in (title, whole) if sum(not _is_rank(word) for word in told) >= ENOUGH), [])


def _is_rank(word: str) -> bool:
    """Whether a word of a title says what somebody is and not what for: head, manager, chairman, service."""
    return is_person(word) or word == "chair" or word in wording()["bare_words"]


def _names(sentence: str, words: Sequence[str]) -> bool:
    """Whether a sentence has these words side by side, in capitals, as a post of its own."""
    said, told, every = _split(sentence)
    counted, size = Counter(words), len(words)
    if not counted.keys() <= every:
        return False
    for place in range(len(told) - size + 1):
        here = told[place : place + size]
        if Counter(word for word, _, _ in here) == counted and all(not said[at].islower() for _, at, _ in here):
            before = told[place - 1][0] if place else ""
            is_part = said[: here[0][1]].endswith("-")  # "Tri-Borough Commander"
            if not is_part and before not in wording()["other_rank"] and not _goes_on(said[here[-1][2] :], here[-1][0]):
                return True
    return False


@cache
def _split(sentence: str) -> tuple[str, list[tuple[str, int, int]], set[str]]:
    """A sentence on one line, its words with their places, and which they are: each post asks about every sentence."""
    said = flat(sentence)
    told = list(_words(said))
    return said, told, {word for word, _, _ in told}


def _goes_on(behind: str, last: str) -> bool:
    """Whether a title goes on: "Head of Archives and Museums", "Chairman of the Lake Forum"."""
    return bool(pattern("title_goes_on").match(behind) or (_is_rank(last) and pattern("title_is_of").match(behind)))


def _words(told: str) -> Iterator[tuple[str, int, int]]:
    """The words of a title or sentence without the small ones, however they are spelt, with their places."""
    for hit in _WORD.finditer(re.sub(r"(?i)\bco-(?=\w)", " co", told)):
        word = re.sub(r"^chair(?:man|woman|person)$", "chair", hit.group().lower().replace("’", "'"))
        if word not in wording()["small_words"]:
            yield word, hit.start(), hit.end()
