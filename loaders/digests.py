"""A page that keeps several meetings under their days in, one section of minutes a meeting out.

Such headings often leave the year out. It is taken from the title of the page or the name of the file where these state
one year and no other; else the day of the meeting stays open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graph.dates import FoundDate, find_dates
from loaders.blocks import Line, Source
from loaders.cues import cue
from loaders.segments import Section

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PARTS_TITLE = re.compile(r"\s*(?::|\s[-–—])\s")
_DAY = re.compile(
    r"(?i)^(?:(?:meeting|minutes|notes)(?: (?:of|on|held on))?[:,]? )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?$"
)
_FEWEST = 2  # days that make a digest
_SHORT = 2  # lines under the day of a meeting that was not held


def split_digest(source: Source) -> list[Section]:
    """The meetings of a page with a heading for the day of each; [] for any other file."""
    lines = source.lines
    days = [(place, date) for place, line in enumerate(lines) if (date := _day_of(line)) is not None]
    if len(days) < _FEWEST:
        return []
    above = [line for line in lines[: days[0][0]] if not line.ignored_by]
    if any(len(date.iso) == 10 and date.iso[0] != "-" for line in above for date in find_dates(line.text)):
        return []  # one meeting, and days that it talked about
    dates, why = _in_year([date for _, date in days], above, source.name)
    body = _PARTS_TITLE.split(above[0].text)[0].strip() if above else ""
    ends = [place for place, _ in days[1:]] + [len(lines)]
    sections = [Section("other", lines[: days[0][0]], title=body)] if above else []
    for (place, _), end, day in zip(days, ends, dates, strict=True):
        part = lines[place:end]
        sections.append(Section("minutes" if _was_held(part) else "other", part, body, day, body, days_from=why))
    return sections


def _day_of(line: Line) -> FoundDate | None:
    """The day that a heading gives and nothing else."""
    if not line.heading or line.ignored_by or len(line.text) > 60:
        return None
    date = next(find_dates(line.text), None)
    if date is None or date.iso.count("-") < 2 or line.text[date.end :].strip(" .:"):
        return None
    return date if _DAY.match(line.text[: date.start]) else None


def _in_year(days: Sequence[FoundDate], above: Sequence[Line], name: str) -> tuple[list[str], str]:
    """The days with their year, "" where nothing settles it, and where the year was found."""
    if all(date.iso[0] != "-" for date in days):
        return [date.iso for date in days], "stated in the heading"
    title = {year for line in above for year in _YEAR.findall(line.text)}
    named = set(_YEAR.findall(name))
    years = title | named
    rising = all(a.iso[-5:] <= b.iso[-5:] for a, b in pairwise(days))
    if len(years) != 1 or not rising:
        return [date.iso if date.iso[0] != "-" else "" for date in days], "stated in the heading"
    year = years.pop()
    if any(date.weekday and not date.weekday_in(int(year)) for date in days):
        return ["" for _ in days], "stated in the heading"
    place = "title of the page" if title else "name of the file"
    return [
        date.iso if date.iso[0] != "-" else year + date.iso[-6:] for date in days
    ], f"the year is that of the {place}"


def _was_held(lines: Sequence[Line]) -> bool:
    """Whether anything is told under a day but that nobody met."""
    told = [line for line in lines[1:] if not line.ignored_by]
    if not told:
        return False
    return len(told) > _SHORT or not cue("sections", "not_held", start=True).match(told[0].text)
