"""The sentence of a lead in; whether it is held for the time being or only to come, and its stated days, out."""

from __future__ import annotations

import re

from loaders.cues import cue
from loaders.parsers.changes import UNTIL, WILL, day_behind

_FROM = re.compile(r"(?i)\b(?:from|with effect from|as of|since)\s+(?:the\s+)?$")
_AT_HEAD = re.compile(r"(?i)^\W*(?:on|from|as of|with effect from)\s+(?:the\s+)?$")  # 'On 1 May a new X would lead ...'
_DAYS = re.compile(
    r"(?i)\s+(?:from|until|till|with effect from|as of|since)\s+(?:(?:the |mid-?|early |late )?(?:end of |start of )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\b|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec)|(?:an?|the|his|her|their) ).*$"
)


def time_of_lead(text: str, issue: str, held: str) -> dict[str, str | None]:
    """`manner` (acting, to_come, vice_chair or ""), `start` and `end` of a lead as its sentence states them."""
    start, end = day_behind(_until_next(text, issue), held, _FROM), day_behind(text, held, UNTIL)
    end = end or day_behind(text, held, cue("leads", "until_back"), ends=True)
    if start is None and WILL.search(text):
        start = day_behind(text, held, _AT_HEAD)
    manner = ""
    if cue("leads", "vice").match(issue):
        manner = "vice_chair"
    elif (start and held and start > held) or cue("leads", "to_come").search(text):
        manner = "to_come"
    elif cue("leads", "acting").search(cue("leads", "of_the_former").sub("", _until_next(text, issue))):
        manner = "acting"
    return {"manner": manner, "start": start, "end": end}


def _until_next(text: str, issue: str) -> str:
    """A sentence as far as it speaks of a lead: without 'but she is leaving' behind the matter."""
    begin = text.lower().find(issue.lower()) + len(issue) if issue and issue.lower() in text.lower() else len(text)
    behind = cue("leads", "but_behind").search(text, begin)
    return text[: behind.start()] if behind else text


def without_days(issue: str) -> str:
    """The words of a matter without 'from 1 May' or 'until a successor was found' behind them."""
    return _DAYS.sub("", issue).strip(" ,") or issue
