"""A due date as the minutes write it and the day that said it, in; the last day it allows, worked out, out."""

from __future__ import annotations

import datetime
import re

from graph.dates import MONTHS, clipped_date, end_of, fill_year, find_dates, first_date, stroked_date
from queries.lazy import Pattern

_SHORT = tuple(month[:3] for month in MONTHS)
_MONTH = Pattern(
    rf"\b(?P<month>{'|'.join(MONTHS)}|(?:{'|'.join(_SHORT)}|sept)(?=\.? (?:19|20)\d\d\b|\.?$))"
    r"\b\.?(?: (?P<year>(?:19|20)\d\d))?",
    re.IGNORECASE,
)
_EARLY = Pattern(r"\b(?:beginning|start|early|middle|mid)\b", re.IGNORECASE)
_WEEK = Pattern(r"\b(?P<which>this|next) week\b|\bend of the week\b", re.IGNORECASE)
_SEASON = Pattern(r"\b(?P<season>spring|summer|autumn) (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_EASTER = Pattern(r"\beaster\b(?! (?:school |holiday|break|term))(?: (?P<year>(?:19|20)\d\d))?", re.IGNORECASE)
_SEASON_ENDS = {"spring": "05", "summer": "08", "autumn": "11"}
_FRIDAY = 4
_YEAR = Pattern(r"\b(?:19|20)\d\d\b")
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
    if short := clipped_date(due, said_on) or stroked_date(due, said_on):
        return end_of(short)
    if found := next(find_dates(due), None):
        iso = fill_year(found.iso, said_on)
        return iso if len(iso) == 10 else end_of(iso) if len(iso) == 7 else ""
    if _EARLY.search(due):
        return ""  # 'the beginning of June' ends nobody knows when
    if month := _MONTH.search(due):
        number = _SHORT.index(month["month"].lower()[:3]) + 1
        year = int(month["year"] or int(said_on[:4]) + (number < int(said_on[5:7])))
        return end_of(f"{year}-{number:02}")
    if season := _SEASON.search(due):
        return end_of(f"{season['year']}-{_SEASON_ENDS[season['season'].lower()]}")
    if week := _WEEK.search(due):
        return _friday(said_on, weeks=(week["which"] or "").lower() == "next")
    if easter := _EASTER.search(due):
        return _easter_after(said_on, easter["year"])
    feast = next((day for name, day in _FEASTS.items() if name in due.lower()), "")
    stated = _YEAR.search(due)
    if feast and stated:
        return f"{stated.group()}{feast[1:]}"
    return fill_year(feast, said_on) if feast else ""


def stated_day(due: str, said_on: str) -> str:
    """The day that a due date states, "" where it states no more than a month; without a year it is the next one."""
    if short := clipped_date(due, said_on) or stroked_date(due, said_on):
        return short if len(short) == 10 else ""
    return fill_year(first_date(due), said_on)


def _friday(said_on: str, *, weeks: int) -> str:
    """The Friday of the week in which something was said, or of the one after; "" where it was said at a weekend."""
    day = datetime.date.fromisoformat(said_on)
    if day.weekday() > _FRIDAY:
        return ""
    return (day + datetime.timedelta(days=_FRIDAY - day.weekday(), weeks=weeks)).isoformat()


def _easter_after(said_on: str, year: str | None) -> str:
    """Easter Sunday of a stated year, else the first one after a day."""
    if year:
        return _easter(int(year))
    here = _easter(int(said_on[:4]))
    return here if here > said_on else _easter(int(said_on[:4]) + 1)


def _easter(year: int) -> str:
    """Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    left = (32 + 2 * e + 2 * i - h - k) % 7
    month, day = divmod(h + left - 7 * ((a + 11 * h + 22 * left) // 451) + 114, 31)
    return f"{year}-{month:02}-{day + 1:02}"
