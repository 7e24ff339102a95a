"""The words of a task in; whether they say what it is about only by pointing back, out."""

from __future__ import annotations

import re
from functools import cache

from viz.report.wording import wording

_ASIDE = re.compile(r" ?\([^()]*\)")  # who somebody is says nothing of what a task is about
_SUBJECT = re.compile(r"^(?:(?!\bit was\b|\bthat\b)[^,;.])*? (?:would|will|should)(?: be)? ")


def points_back(words: str, *, anywhere: bool = False) -> bool:
    """Whether a task says what it is about only by "this" or "the matter": near its start, or anywhere in it.

    Whoever is to do it, in front of "would", says nothing of what it is about, however long the name of the post.
    """
    told = _ASIDE.sub("", words)
    back = _back().search(told)
    if back is None:
        return False
    who = _SUBJECT.match(told)
    begin = who.end() if who and who.end() <= back.start() else 0
    return anywhere or back.start() - begin < int(wording()["points_back_within"])


def leans_back(words: str) -> bool:
    """Whether a task has a word such as "it", "him" or "a copy" and names nothing before it that this could be."""
    told = _ASIDE.sub("", words)
    for says, meant in _leaning():
        hit = says.search(told)
        if hit is not None and not meant.search(told[: hit.start()]):
            return True
    return False


def means_its_item(words: str) -> bool:
    """Whether words put off "the matter" itself, which is the item they stand in."""
    return re.match(wording()["of_its_item"], words, re.IGNORECASE) is not None


def opens_with_pronoun(words: str) -> bool:
    """Whether words open with "he", "she" or "they", so that only the sentence before them says who."""
    return re.match(wording()["opens_with_pronoun"], words, re.IGNORECASE) is not None


def with_title(words: str, title: str) -> str:
    """Words that only say "the matter", with the title of their item in front of them; others as they are."""
    back = _back().search(words)
    if back is None or _thing().search(words, back.start()) is None:
        return words
    return f"{title}: {_opening_small(words)}"


def _opening_small(words: str) -> str:
    """Words that go on a sentence: with a small letter, unless they open with a name."""
    return words[0].lower() + words[1:] if re.match(wording()["opens_small"], words) else words


@cache
def _back() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in wording()["points_back"]), re.IGNORECASE)


@cache
def _thing() -> re.Pattern[str]:
    return re.compile(wording()["points_with"], re.IGNORECASE)


@cache
def _leaning() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((re.compile(one["says"]), re.compile(one["meant"])) for one in wording()["leans_on"])
