"""The items of minutes, in; the day of the next meeting that they announce, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.dates import FoundDate, find_dates, is_date
from loaders.blocks import Line, Source, evidence
from loaders.cues import cue
from loaders.parsers.bodies import called_off
from loaders.parsers.dating import A_WEEKDAY, coming
from loaders.parsers.header import clock
from loaders.parsers.items import Item
from loaders.records import MeetingRecord, NextMeeting

_STOP = re.compile(r"(?<=\w\w)[.!?]\s+(?=[A-Z])")
_FIGURES = re.compile(
    r"(?i)^[\s:/|–-]*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s,.]+)?(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![/\d])"
)


def announced_in(source: Source, items: Sequence[Item], held: str | None) -> NextMeeting:
    """The date of the next meeting as announced; a day without a year is the first one after the meeting held."""
    for item in reversed(items):
        if cue("header", "next_item").search(item.about) is None:
            continue
        off = _off(" ".join(paragraph.text for paragraph in item.paragraphs))
        for line in (*item.heading, *item.body, *item.note):
            text = source.flat[line.start : line.end]
            for date in (d for d in find_dates(text) if d.iso[-5:] not in off):
                iso = coming(date, held or "")
                if iso or not held:
                    time = clock(("" if off else text[: date.start]) + " " + text[date.end :])
                    proof = evidence(source, line.start, line.end)
                    return NextMeeting(date=iso or None, day=date.iso, time=time, evidence=proof)
    return NextMeeting()


def next_after(meeting: MeetingRecord) -> NextMeeting:
    """The next meeting as announced, once the day of the meeting itself is known from elsewhere."""
    told = meeting.next_meeting
    if told.date or not told.day:
        return told
    date = coming(FoundDate(told.day, 0, 0), meeting.date or "")
    return told.model_copy(update={"date": date}) if date else NextMeeting()


def announced_outside(source: Source, head: Sequence[Line], items: Sequence[Item], *, of: MeetingRecord) -> NextMeeting:
    """The next meeting where no item is about it: behind a label or in a sentence, the last one that says so."""
    held = of.date or ""
    lines = [*head, *(line for item in items for line in (*item.note, *item.body))]
    for place, line in reversed(list(enumerate(lines))):
        below = lines[place + 1 : place + 2] if len(line.text) < 40 else []
        text = source.flat[line.start : line.end]
        end = _label_ends(text, of.body)
        parts = [text[end:], *(source.flat[b.start : b.end] for b in below)] if end else []
        rest = " ".join(parts).replace("\n", " ")[:120]
        date = next(find_dates(rest), None) or _in_figures(rest)
        iso = coming(date, held) if date else ""
        if date and iso and A_WEEKDAY.match(rest[: date.start]) and date.iso[-5:] not in _off(text):
            time = clock(rest[date.end : date.end + 40])
            return NextMeeting(date=iso, time=time, evidence=evidence(source, line.start, (below or [line])[-1].end))
    return NextMeeting()


def _label_ends(text: str, body: str) -> int:
    """Where the words end that announce the next meeting of a board, 0 where none do.

    A label may stand behind other sentences: 'We stopped at 16.12. Next time: 4 May'. 'Next Exec: 4 May' is of an
    Executive alone, and of no board that has one.
    """
    for begin in (0, *(stop.end() for stop in _STOP.finditer(text))):
        if found := cue("header", "next_label", start=True).match(text[begin:]):
            kind = str(found.groupdict().get("kind") or "").lower()
            if not kind or not body or kind[:4] in body.lower():
                return begin + found.end()
    said = cue("header", "next_said").search(text)
    return said.end() if said else 0


def _in_figures(text: str) -> FoundDate | None:
    """A day and a month right behind a label: 'DONM 28/2'."""
    found = _FIGURES.match(text)
    day, month = (int(found["day"]), int(found["month"])) if found else (0, 0)
    if found is None or not is_date(2000, month, day):
        return None
    return FoundDate(f"--{month:02d}-{day:02d}", found.start("day"), found.end("month"))


def _off(text: str) -> set[str]:
    """The days, as month and day, that words call off: '8 May [Note: the meeting of 8 May was cancelled]'."""
    return {day[-5:] for day in called_off(text)}
