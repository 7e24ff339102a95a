"""A due date as the minutes write it and the day that said it, in; the last day it allows, worked out, out."""

from __future__ import annotations

import re

from graph.dates import MONTHS, end_of, fill_year, find_dates
from queries.lazy import Pattern

_SHORT = "|".join(f"{month[:3]}t?" for month in MONTHS)  # 'Sept'
_MONTH = Pattern(
    rf"\b(?P<month>{'|'.join(MONTHS)}|(?:{_SHORT})(?=\.? (?:19|20)\d\d\b|\.?$))\b\.?(?: (?P<year>(?:19|20)\d\d))?",
    re.IGNORECASE,
)
_EARLY = Pattern(r"\b(?:beginning|start|early|middle|mid)\b", re.IGNORECASE)
_FEASTS = {"christmas": "--12-25", "new year": "--01-01", "year end": "--12-31", "end of the year": "--12-31"}


def last_day(due: str, said_on: str, next_meeting: str = "") -> str:
    """The last day of a due date, "" where the words do not settle one.

    '30th June' is the first 30 June after it was said; 'end of October' and 'October' end with that month; the next
    meeting is the day the record gives it.
    """
    if not due or len(said_on) != 10 or due.lower().startswith("from "):
        return ""  # what is to be done from a day on has no last one
    if "next meeting" in due:
        return next_meeting if len(next_meeting) == 10 else ""
    if found := next(find_dates(due), None):
        iso = fill_year(found.iso, said_on)
        return iso if len(iso) == 10 else end_of(iso) if len(iso) == 7 else ""
    if _EARLY.search(due):
        return ""  # 'the beginning of June' ends nobody knows when
    if month := _MONTH.search(due):
        name = month["month"].lower()[:3]
        number = next(n for n, full in enumerate(MONTHS, 1) if full.startswith(name))
        year = int(month["year"] or int(said_on[:4]) + (number < int(said_on[5:7])))
        return end_of(f"{year}-{number:02}")
    feast = next((day for name, day in _FEASTS.items() if name in due.lower()), "")
    return fill_year(feast, said_on) if feast else ""
