"""The words behind a number in, whether they can be a title out: no sentence, no measure, no day."""

from __future__ import annotations

import re

from graph.dates import find_dates
from loaders.cues import cue

_UNIT = re.compile(
    r"(?i)(?:metres?|meters?|miles?|millions?|km|m|hours?|per|percent|years?|months?|weeks?|days?|[fw]te)\b"
)
_MONTH = re.compile(r"\w+ (?:\d{4} )?/ ?")  # behind the number of a day, before the same day in English


def is_sentence(title: str) -> bool:
    """Whether words behind a number run on as a sentence does, rather than name what an item is about."""
    if len(title) < 70 and (cue("headings", "standing", start=True).match(title) or _is_in_title_case(title)):
        return False
    if title.count(" ") > 3 and cue("headings", "promises").search(title):  # 'Sam will send the list to the clerk'
        return True
    return len(title) > 100 or (title.endswith((".", ";", ",")) and title.count(" ") > 4)


def _is_in_title_case(title: str) -> bool:
    """'Patrol Cuts – Round the Areas.': every word but the small ones has a capital."""
    words = [word for word in title.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 1 and all(word[0].isupper() for word in words)


def is_measure(match: re.Match[str]) -> bool:
    """'3.5 Metres': a number that is not whole, with nothing but a space behind it."""
    behind = match.string[match.end("n") : match.end("n") + 1]
    return not behind.strip(" ") and not match["n"].isdigit() and _UNIT.match(match["t"]) is not None


def is_day(match: re.Match[str]) -> bool:
    """'16 Hydref 2031 / 16 October 2031': a day, in whatever language its month stands first."""
    number = match["n"]
    days = find_dates(match["t"]) if number.isdigit() and "/" in match["t"] else ()
    return any(d.iso[-2:] == number.zfill(2) and _MONTH.fullmatch(match["t"][: d.start]) for d in days)
