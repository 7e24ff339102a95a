"""The dates of a head, and the meetings before and after in, the day of the meeting with the reason out.

What is stated is kept beside what is resolved: headings are copied from older minutes, years mistyped, weekdays lie.
Nothing is made up: where no stated date can be right, one is only put right by words of the same file.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.dates import FoundDate, fill_year, find_dates, is_date, spoken

A_WEEKDAY = re.compile(  # what may stand in front of a day that is told alone
    r"(?i)^[\s:/|–,-]*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s,.]*)?$"
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_IMPOSSIBLE = re.compile(
    r"(?i)\b(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>[a-z]{3,9})|(?P<month2>[a-z]{3,9})\s+(?P<day2>\d{1,2})"
    r"(?:st|nd|rd|th)?),?\s+(?P<year>[013-9]\d{3}|[12][1-8]\d\d)\b"
)
EARLIEST = 1950  # no minutes that this program reads are older


@dataclass(frozen=True, slots=True)
class Stated:
    """A date of the head: how near the words stand to 'held' (0 best), the date, and the words."""

    rank: int
    date: FoundDate
    words: str


@dataclass(frozen=True, slots=True)
class Bounds:
    """The meeting before and the meeting after, as ISO dates; "" where the minutes do not say."""

    previous: str = ""
    next: str = ""
    file: str = ""  # a date in the name of the file

    def fits(self, iso: str) -> bool:
        """Whether a day lies between the two."""
        return (not self.previous or iso > self.previous) and (not self.next or iso < self.next)


NOWHERE = Bounds()


@dataclass(frozen=True, slots=True)
class Dated:
    """The day of the meeting (None where nothing says), the day as stated, and why the one was taken for the other."""

    date: str | None = None
    stated: str | None = None
    reason: str = ""
    words: str = ""


def settle(found: Sequence[Stated], bounds: Bounds, head: str) -> Dated:
    """Choose the day of the meeting among what the head states."""
    if not found:
        return _from_impossible_year(head, bounds)
    ranked = sorted(found, key=lambda s: (_faults(s, bounds), s.rank))
    best, first = ranked[0], min(found, key=lambda s: s.rank)
    if not _faults(best, bounds):
        reason = best.words
        if best.date.iso != first.date.iso and first.rank <= best.rank:
            reason = f"{best.words} (not {spoken(first.date.iso)}: {_fault_said(first, bounds)})"
        return Dated(best.date.iso, first.date.iso, reason, best.words)
    mended = _other_year(first, bounds) if _faults(first, bounds) else ""
    if mended:
        said = f"{first.words} (the year is taken as {mended[:4]}: {_fault_said(first, bounds)})"
        return Dated(mended, first.date.iso, said, first.words)
    if best.date.iso == bounds.previous:  # the minutes of that very day were agreed: it is the meeting before
        return Dated(None, None, f"{best.words} ({_fault_said(best, bounds)})", best.words)
    return Dated(best.date.iso, best.date.iso, f"{best.words} ({_fault_said(best, bounds)})", best.words)


def _faults(stated: Stated, bounds: Bounds) -> int:
    """How many things speak against a stated date; lying outside the neighbouring meetings counts double."""
    return (stated.date.weekday_ok is False) + 2 * (not bounds.fits(stated.date.iso))


def _fault_said(stated: Stated, bounds: Bounds) -> str:
    faults = []
    if stated.date.weekday_ok is False:
        faults.append("the weekday does not fit")
    if bounds.previous and stated.date.iso <= bounds.previous:
        faults.append(f"the minutes of {spoken(bounds.previous)} were agreed at it")
    if bounds.next and stated.date.iso >= bounds.next:
        faults.append(f"the next meeting is on {spoken(bounds.next)}")
    return " and ".join(faults) or "another date of the heading fits better"


def _other_year(stated: Stated, bounds: Bounds) -> str:
    """The same day of the year before or after, when both neighbours and the weekday prove it; "" otherwise."""
    if not (bounds.previous and bounds.next) or bounds.fits(stated.date.iso):
        return ""
    weekday = next((d for d in _WEEKDAYS if re.search(rf"(?i)\b{d[:3]}", stated.words)), "")
    fits = []
    for year in (int(stated.date.iso[:4]) - 1, int(stated.date.iso[:4]) + 1):
        month, day = int(stated.date.iso[5:7]), int(stated.date.iso[8:])
        iso = f"{year:04d}{stated.date.iso[4:]}"
        if is_date(year, month, day) and bounds.fits(iso):
            fits += [iso] if weekday in ("", datetime.date(year, month, day).strftime("%A").lower()) else []
    return fits[0] if len(fits) == 1 else ""


def _from_impossible_year(head: str, bounds: Bounds) -> Dated:
    """'18 June 1015' is no year of any minutes: the file's name or the meeting before gives the year, or nothing."""
    found = _IMPOSSIBLE.search(head)
    if found is None:
        return Dated()
    day = found["day"] or found["day2"]
    month = found["month"] or found["month2"]
    for source, iso in (("the name of the file", bounds.file), ("the meeting before", bounds.previous)):
        date = next(iter(find_dates(f"{day} {month} {iso[:4]}")), None) if iso else None
        if date is None or date.iso[0] == "-" or not bounds.fits(date.iso):
            continue
        if source != "the name of the file" or date.iso[:7] == iso[:7]:
            reason = f"{found.group()} (the year is taken from {source}: {found['year']} cannot be)"
            return Dated(date.iso, None, reason, found.group())
    return Dated(None, None, f"{found.group()} is stated: {found['year']} cannot be the year")


def coming(date: FoundDate, held: str) -> str:
    """The day of a meeting still to come, "" where the date lies before the one held.

    'Thursday 9 January 2019', said in December 2019, is the year's slip when only 9 January 2020 is a Thursday.
    """
    iso = fill_year(date.iso, held)
    if date.iso.startswith("--") and date.iso[1:] == held[4:]:  # its own day again is no date of the next one
        return ""
    if not iso or not held or iso > held:
        return iso
    later = f"{int(iso[:4]) + 1}{iso[4:]}"
    slip = date.weekday_ok is False and later > held and later[:4] == str(int(held[:4]) + 1)
    return later if slip and date.weekday_in(int(later[:4])) else ""


def date_of_name(name: str) -> str:
    """The date in a file's name, '2015-06' where it gives no day, "" without one."""
    plain = re.sub(r"[_ ]", "-", name)
    whole = re.search(r"(?<!\d)((?:19|20)\d\d)-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\d|3[01]))?(?!\d)", plain)
    return "-".join(part for part in whole.groups() if part) if whole else ""
