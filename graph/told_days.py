"""A sentence, the day it was said, and a task with its end, in; how well the day of a deed fits the task, out.

'went in on 28 June last year', said in July 2023, fits a task of May 2022 that was due by 30 June.
"""

from __future__ import annotations

import re
from functools import cache

from graph.dates import MONTHS, fill_before, fill_year, find_dates

NEAR, BETWEEN = 2, 1  # on a day of the last month before the end; in a month between the task and its end
_LAST_YEAR = re.compile(r"(?i)\W*(?:of )?last year\b")


@cache
def _month() -> re.Pattern[str]:
    names = "|".join(MONTHS)
    year = r"(?: (?P<year>(?:19|20)\d\d)| (?:of )?(?P<last>last year))?"
    return re.compile(rf"(?i)\b(?P<that>that )?(?P<month>{names}){year}\b")


def fits(text: str, said: str, task: str, due: str) -> int:
    """NEAR or BETWEEN where a day that a sentence tells lies between a task and its end; 0 where none does."""
    ends = _end(due, task)
    if not ends:
        return 0
    days = [day for day in _days(text, said) if len(day) == len(task) and task < day <= said]
    if any(day <= ends and day[:7] == ends[:7] for day in days if len(ends) == len(day)):
        return NEAR
    months = [*(day[:7] for day in days), *_months(text, said, task)]
    return BETWEEN if any(task[:7] <= month <= ends[:7] for month in months) else 0


def _end(due: str, task: str) -> str:
    """The day or the month in which a task ends, "" where its words name none."""
    if day := next((date.iso for date in find_dates(due)), ""):
        return fill_year(day, task)
    found = _month().search(due)
    if found is None or len(task) < len("2031-05"):
        return ""
    number = MONTHS.index(found["month"].lower()) + 1
    return f"{found['year'] or int(task[:4]) + (number < int(task[5:7]))}-{number:02}"


def _days(text: str, said: str) -> list[str]:
    """The days that a sentence tells, with the year that its words give them."""
    found = []
    for date in find_dates(text):
        if date.iso.startswith("--") and _LAST_YEAR.match(text[date.end :]):
            found.append(f"{int(said[:4]) - 1}{date.iso[1:]}")
        else:
            found.append(fill_before(date.iso, said))
    return found


def _months(text: str, said: str, task: str) -> list[str]:
    """The months that a sentence tells of some year: 'November 2031', 'that October' after the task."""
    months = []
    for found in _month().finditer(text):
        number = MONTHS.index(found["month"].lower()) + 1
        if found["year"] or found["last"]:
            months.append(f"{found['year'] or int(said[:4]) - 1}-{number:02}")
        elif found["that"]:
            months.append(f"{int(task[:4]) + (number < int(task[5:7]))}-{number:02}")
    return months
