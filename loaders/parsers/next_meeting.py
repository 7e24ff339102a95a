"""The items of minutes, in; the day of the next meeting that they announce, out."""

from __future__ import annotations

from collections.abc import Sequence

from graph.dates import FoundDate, find_dates
from loaders.blocks import Line, Source, evidence
from loaders.cues import cue
from loaders.parsers.bodies import called_off
from loaders.parsers.dating import A_WEEKDAY, coming
from loaders.parsers.header import clock
from loaders.parsers.items import Item
from loaders.records import MeetingRecord, NextMeeting


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


def announced_outside(source: Source, head: Sequence[Line], items: Sequence[Item], *, held: str) -> NextMeeting:
    """The next meeting where no item is about it: behind a label or in a sentence, the last one that says so."""
    lines = [*head, *(line for item in items for line in (*item.note, *item.body))]
    for place, line in reversed(list(enumerate(lines))):
        below = lines[place + 1 : place + 2] if len(line.text) < 40 else []
        text = source.flat[line.start : line.end]
        found = cue("header", "next_label", start=True).match(text) or cue("header", "next_said").search(text)
        parts = [text[found.end() :], *(source.flat[b.start : b.end] for b in below)] if found else []
        rest = " ".join(parts).replace("\n", " ")[:120]
        date = next(find_dates(rest), None)
        iso = coming(date, held) if date else ""
        if date and iso and A_WEEKDAY.match(rest[: date.start]) and date.iso[-5:] not in _off(text):
            time = clock(rest[date.end : date.end + 40])
            return NextMeeting(date=iso, time=time, evidence=evidence(source, line.start, (below or [line])[-1].end))
    return NextMeeting()


def _off(text: str) -> set[str]:
    """The days, as month and day, that words call off: '8 May [Note: the meeting of 8 May was cancelled]'."""
    return {day[-5:] for day in called_off(text)}
