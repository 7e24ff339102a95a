"""A piece of work of the follow-through in; when it is due, as every report tells it, out.

Minutes write "end of May" and "1 March" without a year: the day that was worked out gives it. What names no day of the
calendar ("before Christmas") gets none, and what names a month gets no day of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from graph.dates import MONTHS, end_of, spoken
from queries.follow.due import last_day, stated_day
from viz.report.tasks.wording import told, wording

Row = Mapping[str, Any]
_SHORT = "|".join([*MONTHS, *(month[:3] for month in MONTHS), "sept"])
_FULL_DAY = 10  # letters of a day in ISO form


def due_told(row: Row) -> str:
    """When a piece of work is due, with the day it was moved from or the step a later log gives it to; "" for none."""
    day, step, first = _day_told(row), _step(row), _first_told(row)
    if day and step:
        return told("due_step", due=day, step=step)
    return told("due_moved_from", due=day, first=first) if day and first not in ("", day) else day


def _first_told(row: Row) -> str:
    """When a piece of work that was moved was due at first, where that is a day or a month of the calendar."""
    first, *later = row.get("due_history") or [{}]
    if not later:
        return ""
    last = last_day(str(first["due"]), str(first["said_on"]))
    return _day_told({**row, "due": first["due"], "due_by": last, "due_history": [first]}) if last else ""


def _step(row: Row) -> str:
    return str((row.get("due_history") or [{}])[-1].get("step") or "")


def _day_told(row: Row) -> str:
    """When a piece of work is due, in the words of the minutes with the month and the year in full; "" for none."""
    due, last = " ".join(str(row.get("due") or "").split()), str(row.get("due_by") or "")
    if not due or due[:4].isdigit():
        return spoken(due) if due else spoken(last)
    if _stated(row, due) == last != "":
        return spoken(last)
    if not last:
        return due
    if (feast := re.fullmatch(wording()["feast"], due, re.IGNORECASE)) and not re.search(r"\d{4}", due):
        return f"{feast['name']} {last[:4]}"
    hits = [*_month().finditer(due)]
    month = MONTHS[int(last[5:7]) - 1]
    if not hits or hits[-1]["month"].lower()[:3] != month[:3]:
        return told("due_with_day", due=due, day=spoken(last))
    meeting = " ".join(due[hits[-1].end() :].split())
    if meeting and last != end_of(last[:7]):  # the end of its month is worked out from the month alone
        return told("due_with_day", due=due, day=spoken(last))
    front = due[: hits[0].start()] if len(hits) == 1 else ""
    space = " " if meeting[:1].isalnum() else ""  # of "(May 2022)" only the bracket stands behind the month
    return f"{front}{spoken(last[:7])}{space}{meeting}"


def with_due(row: Row, words: str) -> str:
    """A task with when it is due behind it, "(by 1 March 2024)", where it does not say so itself."""
    behind = _behind(row, words)
    return f"{words.removesuffix('.')}{behind}." if behind else words


def _behind(row: Row, words: str) -> str:
    due = " ".join(str(row.get("due") or "").split())
    shown = _day_told(row)
    if not due or _says(words, due) or _says(words, shown):
        return ""
    if step := _step(row):
        return told("due_else", due=told("due_step", due=shown, step=step))
    moved = "due_moved" if row.get("times_moved") and re.search(wording()["says_when"], words, re.IGNORECASE) else ""
    if shown[:1].isdigit():
        return told(moved or "due_by", due=shown)
    if re.match(wording()["end_of"], shown, re.IGNORECASE):
        return told(moved or "due_by_end", due=re.sub(wording()["end_of"], "", shown, count=1, flags=re.IGNORECASE))
    return told("due_else", due=re.sub(r" \(([^()]*)\)$", r", \1", shown))


def _says(words: str, due: str) -> bool:
    """Whether a task itself says when it is due: in these words, or the same day or month of it written otherwise."""
    own, asked = (re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", text).casefold() for text in (words, due))
    if asked in own:
        return True
    months, day = [hit["month"].casefold()[:3] for hit in _month().finditer(asked)], re.search(r"\b\d{1,2}\b", asked)
    there = any(hit["month"].casefold()[:3] in months for hit in _month().finditer(own))
    return there and (day is None or re.search(rf"\b{day.group()}\b", own) is not None)


def _stated(row: Row, due: str) -> str:
    """The day that a due date states in full, as it was last said."""
    said_on = str((row.get("due_history") or [{"said_on": row["meeting"]}])[-1]["said_on"])
    day = stated_day(due, said_on)
    return day if len(day) == _FULL_DAY else ""


@cache
def _month() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<month>{_SHORT})\b\.?(?: ?(?:(?:19|20)\d\d|['’]?\d\d)(?!\d| {_SHORT}))?", re.IGNORECASE
    )
