"""The head of an agenda or of minutes in; body, date, times, venue, contact out, None where the text does not say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.dates import fill_before, find_dates, first_date, spoken
from loaders.blocks import Line, Source
from loaders.cues import cue, cues
from loaders.labels import is_prose
from loaders.parsers.board_names import find_body, is_kind_of_paper, named_beside
from loaders.parsers.dating import EARLIEST, NOWHERE, Bounds, Stated, settle
from loaders.segments import ISSUE

_TIME = re.compile(r"(?i)\b(?P<h>\d{1,2})(?:[.:](?P<m>\d\d))?\s*(?P<half>a\.?\s?m\.?|p\.?\s?m\.?|noon)?(?![\d/])")
_HOURS = re.compile(r"(?i)\b(?P<h>[01]\d|2[0-3])[.:]?(?P<m>[0-5]\d)\s?(?:hrs|hours|h)\b")
_WEB_TITLE = re.compile(r"^(?P<body>[A-Z].{4,100}?)\s+[-–]\s+(?P<when>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.+)$")
_AFTERNOON, _UNSAID = range(1, 7), (7,)  # hours of a clock without 'am' and 'pm'
_UNTIL = re.compile(r"(?i)\s*(?:-|–|—|to|until|till)\s*\d{1,2}(?:[.:]\d\d)?\s*(?P<half>[ap])\.?m")
_GLUED = re.compile(r"(?<=\b(?:19|20)\d\d)(?=(?:at|in|on)\b)")  # '13 December 2011at the Hall'
_FROM_TO = re.compile(
    r"(?i)(?P<first>\b\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?m\.?)?)\s*(?:-|–|—|to|until|till)\s*"
    r"(?P<last>\d{1,2}(?:[.:]\d\d\s*(?:[ap]\.?m\.?)?|\s*[ap]\.?m\.?))"
)
_TOP = 12  # lines of a heading that may state the times
_WEEKDAY = 14  # letters that a weekday takes in front of a day
_LABEL = 30  # letters of a label that stands above its value


@dataclass(slots=True)
class Header:
    """What the head of a section states."""

    body: str = ""
    date: str | None = None
    date_stated: str | None = None
    date_reason: str = ""
    start_time: str | None = None
    end_time: str | None = None
    venue: str | None = None
    clerk: str | None = None


def clock(text: str) -> str | None:
    """A time of day as HH:MM: '10.00 am' -> '10:00', '2.30 p.m.' -> '14:30'; a bare number is no time.

    Without 'am' or 'pm', 2.30 is in the afternoon; 7.30 may be either, and stays unknown.
    """
    if hours := _HOURS.search(text):
        return f"{hours['h']}:{hours['m']}"
    for found in _TIME.finditer(text):
        hour, minute, half = int(found["h"]), int(found["m"] or 0), (found["half"] or "").lower()
        if hour > 23 or minute > 59 or (not found["m"] and not half):
            continue
        if hour in _UNSAID and not half and found["h"][0] != "0":
            until = _UNTIL.match(text, found.end())  # half past seven is breakfast or evening, unless it ends at 9 pm
            if until is None:
                return None
            half = until["half"].lower()
        if half.startswith("p") and hour < 12:
            hour += 12
        if not half and found["h"][0] != "0" and hour in _AFTERNOON:  # nobody meets at half past two in the night
            hour += 12
        if found.group() in ("00:00", "00.00"):  # a page's time stamp
            continue
        return f"{hour:02d}:{minute:02d}"
    return None


def parse_header(
    source: Source, lines: Sequence[Line], *, scheduled: bool = False, bounds: Bounds = NOWHERE,
    labelled: Sequence[Line] = (),
) -> Header:  # fmt: skip
    """Read the lines above the first item or list of people, and lines that a label calls the meeting's date."""
    header = Header()
    text = " ".join(source.flat[line.start : line.end] for line in lines if not line.ignored_by)
    if scheduled:
        _read_call(text, header)
    for line in lines[:4]:
        found = _WEB_TITLE.match(line.text)
        if found and not is_kind_of_paper(found["body"]):  # 'Notes and actions – Thursday, 4 May 2031'
            header.body, header.start_time = found["body"].strip(), clock(_without_date(found["when"]))
        elif found := ISSUE.match(line.text):
            header.body, header.date = found["body"].strip(), first_date(found["date"])
            header.date_reason = line.text
    if header.date is None and not scheduled:
        dated = settle(_dates(source, [*lines, *labelled]), bounds, text[:3000])
        header.date, header.date_stated, header.date_reason = dated.date, dated.stated, dated.reason
        header.start_time = header.start_time or clock(_without_date(dated.words))
        if not dated.reason:
            _read_mail(source, lines, header)
    _read_times(lines, header)
    header.body = header.body or find_body(lines) or named_beside(source, lines)
    header.venue = header.venue or _group(text, lines, ("header", "venue"), "venue")
    header.clerk = _group(text, lines, ("header", "contact"), "name")
    return header


def _read_mail(source: Source, lines: Sequence[Line], header: Header) -> None:
    """The day that a mail gives of the meeting whose notes it holds, the last such day before it went out."""
    sent = ""
    for line in source.lines[:_TOP]:
        found = cue("header", "mail_label", start=True).match(line.text) if line.ignored_by else None
        if found and found["label"].lower() in ("sent", "date"):
            sent = first_date(line.text[found.end() :], full=True)
    for line in lines:
        text = source.flat[line.start : line.end]
        said = cue("header", "notes_on").search(text)
        day = next(find_dates(text[said.end() :]), None) if said else None
        if sent and said and day is not None and day.start <= _WEEKDAY and day.iso.count("-") > 1:
            header.date = fill_before(day.iso, sent) if day.iso[0] == "-" else day.iso
            told = text[said.start() : said.end() + day.end]
            header.date_reason = f"{told} (in a mail of {spoken(sent)})" if header.date else ""
            return


def _read_times(lines: Sequence[Line], header: Header) -> None:
    """'Time: 13:30 – 15:30', or two times on the line of the day: when the meeting began, and when it was to end."""
    above = ""
    for line in lines[:_TOP]:
        words = _without_date(line.text)
        below_day = any(len(date.iso) == 10 for date in find_dates(above))
        if header.start_time is None and below_day and cue("header", "hour_below", start=True).match(line.text):
            header.start_time = clock(words[:_LABEL])  # the day ends the line above
        above = line.text
        labelled = cue("header", "time_label", start=True).match(line.text) is not None
        if labelled and header.start_time is None:
            header.start_time = clock(words)
        span = _FROM_TO.search(words)
        if span and header.start_time and clock(span["first"]) in (header.start_time, None):
            header.end_time = header.end_time or clock(span["last"])


def _without_date(text: str) -> str:
    for found in reversed(list(find_dates(text))):
        text = text[: found.start] + " " + text[found.end :]
    return text


def _group(text: str, lines: Sequence[Line], path: tuple[str, str], name: str) -> str | None:
    for line in lines:
        for pattern in cues(*path):
            if found := pattern.search(line.text):
                return re.split(r"\s{2,}|\. View directions", found[name])[0].strip(" .") or None
    return None


def _read_call(text: str, header: Header) -> None:
    """'A meeting of the X will be held at PLACE on DATE at TIME'."""
    for pattern in cues("header", "scheduled"):
        if found := pattern.search(text):
            rest = text[found.start("where") : found.start("where") + 260]
            date = next((d for d in find_dates(rest) if len(d.iso) == 10), None)
            if date is None:
                continue
            header.body = re.sub(r"\s+", " ", found["body"]).strip()
            header.date, header.date_reason = date.iso, "stated in the call of the meeting"
            place = re.sub(r"\s+", " ", re.sub(r"(?i)\s+on\s*$", "", rest[: date.start])).strip(" ,")
            header.venue = place or None
            header.start_time = clock(rest[date.end : date.end + 40])


def _dates(source: Source, lines: Sequence[Line]) -> list[Stated]:
    """Full dates of the head with a rank: one that says 'held' beats a heading, a heading beats the rest."""
    found: list[Stated] = []
    american = cue("header", "american").search(source.flat[:6000]) is not None
    for place, line in enumerate(lines):
        text = _GLUED.sub(" ", source.flat[line.start : line.end][:400])
        previous = source.flat[lines[place - 1].start : lines[place - 1].end] if place else ""
        labelled = previous if len(previous) < _LABEL else ""  # a label on a line of its own: 'Published'
        if cue("header", "not_this_meeting").search(f"{labelled} {text}"):
            continue
        for date in find_dates(text, month_first=american):
            if date.iso.startswith("--") or int(date.iso[:4]) < EARLIEST:
                continue
            held = cue("header", "held").search(f"{previous} {text[: date.end]}") is not None
            told = is_prose(text) and line.text.rstrip().endswith(".")
            if told and not held:  # 'a report made up to 30 September 2018 is due.'
                continue
            found.append(Stated(0 if held else 1 if _WEB_TITLE.match(line.text) else 2, date, text))
    return found
