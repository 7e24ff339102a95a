"""Sentences in, the day from or until which something holds out; a month alone stays a month."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.dates import MONTHS, fill_before, fill_year, find_dates
from loaders.cues import Cue

WILL = re.compile(
    r"(?i)\b(?:would|will|shall|is to|are to|was to|due to|to be|retires|leaves"
    r"|been (?:posted|transferred|seconded) to [^.;]{2,60}? from"  # then is still to come
    r"|(?:is|are|was|were) (?:shortly |soon )?(?:leaving|retiring|moving|stepping|standing))\b"
)
FROM_THEN = re.compile(r"(?i)\b(?:from|on|since|with effect from|as of)\s+(?:the\s+)?$")
UNTIL = re.compile(r"(?i)\b(?:until|till|up to)\s+(?:the\s+)?$")
DAY_AT_END = re.compile(r"\s+(?:in|on|at|by|from|during)\s+.*$")  # 'Quay Council in August'
ON = re.compile(r"(?i)\b(?:in|on|from|at|by|last|this|next|during)\s+(?:the\s+)?$")
_MONTH = re.compile(
    rf"\b(?:(?:mid-?|early |late |(?:the )?(?:end|beginning|start|middle) of )\s*)?"
    rf"(?P<month>{'|'.join(month.capitalize() for month in MONTHS)})\b(?:,? (?P<year>(?:19|20)\d\d))?(?! \d)"
)
_WAS_OVER = re.compile(r"(?i)\bha(?:d|s) (?:been|led|chaired|held|acted|served|covered|run|stayed)\b")
_ALL_DAYS = 10  # letters of a whole date


def day_behind(text: str, held: str, behind: re.Pattern[str] | Cue, *, ends: bool = False) -> str | None:
    """The one day or month that stands behind such words, with the year in which it must fall; None for several.

    'Would take over on 20 March' is the first such day after the meeting, 'had taken over on' it the last before;
    minutes say 'was acting until 3 August' of the August to come, 'had acted until' of the one that is over, and so of
    other words behind which something `ends`.
    """
    coming = _WAS_OVER.search(text) is None if ends or behind is UNTIL else WILL.search(text) is not None
    found = {iso for start, iso in _days(text, held, coming) if behind.search(text[:start])}
    return found.pop() if len(found) == 1 else None


def _days(text: str, held: str, coming: bool) -> Iterator[tuple[int, str]]:
    """Every day and month of a text with its place."""
    taken: list[tuple[int, int]] = []
    fill = fill_year if coming else fill_before
    for date in find_dates(text):
        taken.append((date.start, date.end))
        if iso := fill(date.iso, held):
            yield date.start, iso
    for month in _MONTH.finditer(text):
        if not any(start < month.end() and month.start() < end for start, end in taken):
            number = MONTHS.index(month["month"].lower()) + 1
            if iso := _of_month(number, month["year"] or "", held, coming):
                yield month.start(), iso


def _of_month(number: int, year: str, held: str, coming: bool) -> str:
    """A month as '2018-03'; without a year the nearest on the side of the meeting that the words look to."""
    if year:
        return f"{year}-{number:02}"
    if len(held) != _ALL_DAYS:
        return ""
    of, now = int(held[:4]), int(held[5:7])
    of += (number < now) if coming else -(number > now)
    return f"{of}-{number:02}"
