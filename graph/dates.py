"""Dates as people write them in, ISO dates out; what is not stated is never filled in."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
    # a full stop only behind a shortened month: 'on 4 June. 2018 was a hard year' states no year
    r"(?:(?<=jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\.|(?<=sept)\.)?"
)
_SUP = r"(?:\s*(?:<sup>)?\s*(?:st|nd|rd|th)\s*(?:</sup>)?)?"
_WEEKDAY = r"(?:(?P<{0}>mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[\s,]+)?"
_YEAR = r"(?P<{0}>(?:19|20)\d\d|'\d\d(?!\d))"
_DAY_FIRST = (
    rf"{_WEEKDAY.format('weekday')}(?:the\s+)?(?P<day1>\d{{1,2}}){_SUP}(?:\s+(?:day\s+)?of)?(?:[\s,]+|(?<=st|nd|rd|th))"
    rf"{_MONTH.format('month1')}(?:[\s,]+{_YEAR.format('year1')})?"
)
_MONTH_FIRST = (
    # an ordinal may stand before its number, lifted out of its place: 'April th 9'
    rf"{_WEEKDAY.format('weekday2')}{_MONTH.format('month2')}\s+(?:(?:st|nd|rd|th)\s+)?(?P<day2>\d{{1,2}}){_SUP}"
    rf"(?:[\s,]*(?<=[\s,]){_YEAR.format('year2')})?"
)
_IN_FIGURES = r"(?P<day3>\d{1,2})[/.](?P<month3>\d{1,2})[/.](?P<year3>(?:19|20)?\d\d)"
_YEAR_FIRST = r"(?P<year4>(?:19|20)\d\d)[-./](?P<month4>\d{1,2})[-./](?P<day4>\d{1,2})(?![\d-])"
_DATE = rf"(?i)\b{_DAY_FIRST}\b|\b{_MONTH_FIRST}\b|\b{_YEAR_FIRST}\b|\b{_IN_FIGURES}\b"


@cache
def _date() -> re.Pattern[str]:
    return re.compile(_DATE)  # when first needed: a question that only writes dates never does


class FoundDate(NamedTuple):
    """A date in a text, `2018-03-26`, or `--03-26` without a year; `weekday_ok` is None where no weekday is stated."""

    iso: str
    start: int
    end: int
    weekday_ok: bool | None = None
    weekday: str = ""  # as stated, three letters

    def weekday_in(self, year: int) -> bool:
        """Whether the stated weekday is right for the same day of another year."""
        month, day = int(self.iso[-5:-3]), int(self.iso[-2:])
        there = is_date(year, month, day) and datetime.date(year, month, day).strftime("%A").lower()
        return bool(there and self.weekday and there.startswith(self.weekday))


def _month_number(text: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(text.lower()[:3]))


def _year(said: str) -> int:
    """A year as written; two figures stand for 1969 to 2068, as POSIX reads them (strptime, %y)."""
    figures = said.lstrip("'")
    return int(figures) + (0 if len(figures) != 2 else 2000 if int(figures) < 69 else 1900)


def is_date(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


def _read(found: re.Match[str], month_first: bool) -> FoundDate | None:
    group = found.groupdict()
    if group["day3"]:
        day, month, text = int(group["day3"]), int(group["month3"]), group["year3"]
        year = _year(text)
        if month_first:
            day, month = month, day
    elif group["day4"]:
        day, month, year = int(group["day4"]), int(group["month4"]), int(group["year4"])
    else:
        day = int(group["day1"] or group["day2"])
        month = _month_number(group["month1"] or group["month2"])
        said = group["year1"] or group["year2"] or "0"
        year = _year(said)
    if not is_date(year or 2000, month, day):
        return None
    named = group["weekday"] or group["weekday2"]
    right = None
    if named and year:
        right = datetime.date(year, month, day).strftime("%A").lower().startswith(named.lower()[:3])
    iso = f"{year:04d}-{month:02d}-{day:02d}" if year else f"--{month:02d}-{day:02d}"
    return FoundDate(iso, found.start(), found.end(), right, (named or "").lower()[:3])


def find_dates(text: str, *, month_first: bool = False) -> Iterator[FoundDate]:
    """Every date in a text, in order; impossible dates (31 June) are left out.

    `month_first` reads figures the American way: 9/12/2017 is 12 September.
    """
    for found in _date().finditer(text):
        if (date := _read(found, month_first)) is not None:
            yield date


def first_date(text: str, *, full: bool = False) -> str:
    """The first date of a text in ISO form, or ""; with `full` only one that states its year."""
    return next((d.iso for d in find_dates(text) if not full or not d.iso.startswith("--")), "")


_CLIPPED = re.compile(
    r"(?i)(?:.*?[,;/&]|.*\bnow\b)?\W*(?:by |due )?(?:(?:the )?end (?:of )?)?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? )?"
    rf"(?P<month>{'|'.join(month[:3] for month in MONTHS)})[a-z]*[.-]? ?['’]?(?P<year>\d\d)(?: [a-z]+)?\W*"
)


def clipped_date(text: str, near: str) -> str:
    """'Dec 22' of a log, '1 July 21', in ISO form, of several set one after the other the last: 'Dec 21, Sept 22'.

    The figures are those of a year only where it is that of the day `near`, or the one before or after; "" elsewhere.
    """
    found = _CLIPPED.fullmatch(text.strip())
    if found is None or len(near) < 4 or abs(int(found["year"]) - int(near[2:4])) > 1:
        return ""
    month = f"20{found['year']}-{_month_number(found['month']):02}"
    day = int(found["day"] or 1)
    if not is_date(int(month[:4]), int(month[5:]), day):
        return ""
    return f"{month}-{day:02}" if found["day"] else month


_STROKED = re.compile(r"(?i)\W*(?:by |due )?(?P<day>\d{1,2})/(?P<month>\d{1,2})\W*")


def stroked_date(text: str, after: str) -> str:
    """'22/10' alone, the day in front of the month, in ISO form: the first such day after `after`; "" elsewhere."""
    found = _STROKED.fullmatch(text)
    if found is None or not is_date(2000, int(found["month"]), int(found["day"])):
        return ""
    return fill_year(f"--{int(found['month']):02}-{int(found['day']):02}", after)


def fill_year(iso: str, after: str) -> str:
    """Give a day without a year the first year in which it falls after `after`; "" when that cannot be said."""
    if not iso.startswith("--"):
        return iso
    if len(after) != 10:
        return ""
    year = int(after[:4])
    rest = iso[1:]
    return f"{year}{rest}" if f"{year}{rest}" > after else f"{year + 1}{rest}"


def fill_before(iso: str, before: str) -> str:
    """Give a day without a year the last year in which it falls before `before`; "" when that cannot be said."""
    if not iso.startswith("--"):
        return iso
    if len(before) != 10:
        return ""
    year, rest = int(before[:4]), iso[1:]
    return f"{year}{rest}" if f"{year}{rest}" < before else f"{year - 1}{rest}"


def fill_nearest(iso: str, day: str) -> str:
    """Give a day without a year the year in which it is nearest to `day`, of two the earlier; "" where none can be."""
    before, after = fill_before(iso, day), fill_year(iso, day)
    if not before or not after:
        return ""
    return after if fewest_months([after], [day]) < fewest_months([before], [day]) else before


def fewest_months(left: Sequence[str], right: Sequence[str]) -> int:
    """The fewest months between a day of the one and a day of the other; 0 where a day is not known.

    Both are sorted ISO dates; a year alone counts as its middle.
    """
    if not left or not right:
        return 0
    one, two = [_months_of(day) for day in left], [_months_of(day) for day in right]
    near = ((month, bisect_left(two, month)) for month in one)
    return min(abs(month - other) for month, at in near for other in two[max(0, at - 1) : at + 1])


def _months_of(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7] or 6)


def is_day(text: str) -> bool:
    """Whether a text is a day, a month or a year that the calendar has: '2018-03-26', '2018-03', '2018'."""
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", text):
        return False
    try:
        datetime.date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True


def end_of(iso: str) -> str:
    """The last day of a year or a month, a day itself as it is: '2024' -> '2024-12-31'."""
    if len(iso) == 4:
        return f"{iso}-12-31"
    if len(iso) != 7:
        return iso
    from calendar import monthrange  # most questions are about whole days

    return f"{iso}-{monthrange(int(iso[:4]), int(iso[5:7]))[1]}"


def spoken(iso: str) -> str:
    """A date as people write it: '2018-03-26' -> '26 March 2018', '2018-03' -> 'March 2018'."""
    parts = iso.split("-")
    if len(parts) == 3 and all(p.isdigit() for p in parts):
        return f"{int(parts[2])} {MONTHS[int(parts[1]) - 1].capitalize()} {parts[0]}"
    if len(parts) == 2 and all(p.isdigit() for p in parts):
        return f"{MONTHS[int(parts[1]) - 1].capitalize()} {parts[0]}"
    return iso


_SERIES = re.compile(r"(?P<letters>[A-Za-z]{1,4})[ .-]?(?:20)?(?P<year>\d\d)\s?[/.-]\s?\d{1,3}[a-z]?")


def series_months(number: str) -> tuple[str, ...]:
    """The months that a number may mean whose letters are those of a meeting: 'M21/4' is of March or May 2021."""
    found = _SERIES.fullmatch(number.strip(" .)"))
    if found is None:
        return ()
    letters = found["letters"].lower()
    return tuple(f"20{found['year']}-{n:02}" for n, name in enumerate(MONTHS, 1) if name.startswith(letters))
