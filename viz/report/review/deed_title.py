"""A task told in a sentence in; a short title made of its own words, whole, or "" where none is good, out.

A title that is cut says nothing, and an item such as "Fire Service Update" or "Questions" holds many matters.
"""

from __future__ import annotations

import re
from functools import cache

from viz.report.review.wording import short_deed, wording
from viz.report.wording import sentence_case


def deed_title(what: object) -> str:
    """What is to be done without who is to do it; what is to be made up to "would be"; the label before a colon."""
    deed = short_deed(what).rstrip(".")
    if deed.endswith("…"):
        return ""
    for name, pattern in _patterns():
        if (hit := pattern.match(deed)) is not None:
            told = _clause(hit["title"] if name != "passive" else f"{hit['title']} {wording()['to_be']} {hit['rest']}")
            return sentence_case(told) if _is_good(told, name) else ""
    return ""


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(words)) for name, words in wording()["deed_titles"].items())


def _clause(words: str) -> str:
    """The first clause of some words: without brackets, the day, the purpose."""
    return re.split(wording()["clause_ends"], words, maxsplit=1)[0].strip()


def _is_good(title: str, name: str) -> bool:
    """Whether words say a thing by themselves: neither a few nor many, and none that points at what stands before."""
    is_fit = int(wording()["deed_title_least"][name]) <= len(title.split()) <= int(wording()["deed_title_most"])
    return is_fit and re.search(wording()["says_no_thing"], title, re.IGNORECASE) is None
