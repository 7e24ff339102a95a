"""The head of an agenda or of minutes in; body, date, times, venue, contact out, None where the text does not say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.dates import find_dates, first_date
from graph.names import initials, split_prefix
from loaders.blocks import Line, Source
from loaders.cues import cue, cues, word_set
from loaders.labels import OVER_PEOPLE, find_label, is_prose
from loaders.name_words import has_given_name, looks_like_name
from loaders.parsers.dating import EARLIEST, NOWHERE, Bounds, Stated, settle
from loaders.segments import ISSUE

_TIME = re.compile(r"(?i)\b(?P<h>\d{1,2})(?:[.:](?P<m>\d\d))?\s*(?P<half>a\.?\s?m\.?|p\.?\s?m\.?|noon)?(?![\d/])")
_HOURS = re.compile(r"(?i)\b(?P<h>[01]\d|2[0-3])[.:]?(?P<m>[0-5]\d)\s?(?:hrs|hours|h)\b")
_WEB_TITLE = re.compile(r"^(?P<body>[A-Z].{4,100}?)\s+[-–]\s+(?P<when>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.+)$")
_LEAD_IN = re.compile(
    r"(?i)^(?:[A-Z]{1,6}\d[\w/.-]{2,}\s+)?(?:draft |unconfirmed |public )?(?:minutes?|notes?|record|report) (?:of|for)"
    r"(?: (?:the |a )?meeting of)? (?:the|a)?\s*"
    r"|^(?:[A-Z]{1,6}\d[\w/.-]{2,}\s+)?\d+(?:st|nd|rd|th) meeting of (?:the )?|^meeting of (?:the )?"
    r"|^(?:the )?(?:[\w-]+ ){1,3}meeting of (?:the )?(?=[A-Z])"
)

_TITLE_OF_FILE = re.compile(r"(?i)^title\s*:\s*[\"']?")
_AFTERNOON, _UNSAID = range(1, 7), (7,)  # hours of a clock without 'am' and 'pm'
_UNTIL = re.compile(r"(?i)\s*(?:-|–|—|to|until|till)\s*\d{1,2}(?:[.:]\d\d)?\s*(?P<half>[ap])\.?m")
_GLUED = re.compile(r"(?<=\b(?:19|20)\d\d)(?=(?:at|in|on)\b)")  # '13 December 2011at the Hall'
_COUNCIL = re.compile(r"(?i)\bcouncil$")
_PARTNERSHIP = re.compile(r"(?i)\bpartnership$")
_PART_OF_ONE = re.compile(r"(?i)\b(?:sub[- ]?group|sub[- ]?committee|(?:working|task|delivery|action|theme) group)$")
_FROM_TO = re.compile(
    r"(?i)(?P<first>\b\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?m\.?)?)\s*(?:-|–|—|to|until|till)\s*"
    r"(?P<last>\d{1,2}(?:[.:]\d\d\s*(?:[ap]\.?m\.?)?|\s*[ap]\.?m\.?))"
)
_TOP = 12  # lines of a heading that may state the times
_LABEL = 30  # letters of a label that stands above its value
_CHAIRED = re.compile(r"(?i)\((?:vice[- ])?chair\w*\)")
_INITIALS = re.compile(r"^[A-Z]{2,4}\s+(?=[A-Z])")  # in front of the name that they shorten
_FROM_WHOM = re.compile(r"\s+[-–—|:]\s*|,\s+|\s*\(|\s{2,}(?=[A-Z][a-z])")
_NUMBERED_MEETING = re.compile(r"(?i)^(?:the )?(?:\d+(?:st|nd|rd|th) )?meeting(?: no\.?| number)? ?\d*$")
_TRAIL = re.compile(r"\s[>»›→]\s|\s/\s.*\s/\s")  # where a web page stands: 'Home > Boards > Dale Board'
_SORT = re.compile(  # 'Dale Council – Ordinary', '... – Twenty-second'
    r"(?i)\s+[-–]\s+(?:annual |special )?(?:ordinary|extraordinary|special|annual|(?!board\b)[\w-]+(?:st|nd|rd|th))\s*$"
)
_LEAD_OUT = re.compile(
    r"(?i)\s*\b(?:joint )?(?:minutes (?:of|from) (?:the |a )?)?(?:minutes|meeting|agenda|notes?)\b(?: of the)?"
    r"(?: (?:held|to be held).*)?[\s.]*$"
    r"|\s+(?:(?:which|that) (?:sat|met|was held)|to be held|held (?:at|on|in))\b.*$"
)


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
        if found and cue("header", "label").fullmatch(found["body"]) is None:  # 'Minutes – Thursday, 4 May 2031'
            header.body, header.start_time = found["body"].strip(), clock(_without_date(found["when"]))
        elif found := ISSUE.match(line.text):
            header.body, header.date = found["body"].strip(), first_date(found["date"])
            header.date_reason = line.text
    if header.date is None and not scheduled:
        dated = settle(_dates(source, [*lines, *labelled]), bounds, text[:3000])
        header.date, header.date_stated, header.date_reason = dated.date, dated.stated, dated.reason
        header.start_time = header.start_time or clock(_without_date(dated.words))
    _read_times(lines, header)
    header.body = header.body or find_body(lines)
    header.venue = header.venue or _group(text, lines, ("header", "venue"), "venue")
    header.clerk = _group(text, lines, ("header", "contact"), "name")
    return header


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


def find_body(lines: Sequence[Line]) -> str:
    """The board's name as its own heading gives it; a fuller name below a short one is taken."""
    titles = [line for line in lines if _TITLE_OF_FILE.match(line.text)]  # what a page is called, where nothing else
    plain_lines = [line for line in lines if line not in titles]
    return _body_in(plain_lines) or _by_letters(plain_lines) or _body_in(titles)


def _by_letters(lines: Sequence[Line]) -> str:
    """The letters before 'Minutes' or 'Notes of ...' in the first heading: 'DCSP – Notes of the meeting'."""
    found = cue("header", "letters_ahead", start=True).match(lines[0].text) if lines else None
    return found["letters"] if found and found["letters"].lower() not in word_set("header", "no_letters") else ""


def _body_in(lines: Sequence[Line]) -> str:
    found: list[str] = []
    for place, line in enumerate(lines):
        text = _without_day(line.text)
        named = _names_a_body(text) and not (place == 0 and _by_letters(lines))
        label = find_label(line.text)
        title = label and named and label.rest and ":" not in line.text and not has_given_name(label.rest)
        if label and label.state in (*OVER_PEOPLE, "unknown") and not title:
            break  # a list of people begins; 'Public Sector Board' is none
        somebody = ("(" in text and has_given_name(text)) or _is_somebody(text)  # 'Ann Lee (Skills Partnership)'
        if len(found) == 1 and _PARTNERSHIP.search(found[0]) and cue("header", "its_board").fullmatch(text):
            behind = text[len("partnership") :]  # 'Dale Partnership', below it 'Minutes of the Partnership Board'
            return found[0] + (behind.upper() if found[0].isupper() else behind)
        if named and "|" not in line.text and not _CHAIRED.search(line.text) and not somebody:
            below = lines[place + 1].text.strip() if place + 1 < len(lines) else ""
            found.append(re.sub(r"\s+", " ", f"{text} {below}" if _goes_on(below) else text))
    return _own_name(found)


def _is_somebody(text: str) -> bool:
    """Whether a line names one of its people and what they come from: 'AL Dr Ann Lee - Skills Partnership'."""
    letters = _INITIALS.match(text)
    name, parted, _ = _FROM_WHOM.sub("\t", text[letters.end() if letters else 0 :], count=1).partition("\t")
    titled, _ = split_prefix(name)
    short = letters is not None and initials(name) == letters.group().strip()
    return bool(parted) and looks_like_name(name) and (short or bool(titled))


def _own_name(found: Sequence[str]) -> str:
    """Which of the names in a heading is that of the board that met.

    A council over the name of a board is its letterhead, and so is a partnership over the name of one of its
    sub-groups; of two councils nobody can tell.
    """
    if len(found) > 1 and _PARTNERSHIP.search(found[0]) and _PART_OF_ONE.search(found[1]):
        return found[1]
    fuller = [name for name in found[1:3] if found[0].lower() in name.lower()]
    if fuller or len(found) < 2 or not _COUNCIL.search(found[0]):
        return max([*found[:1], *fuller], key=len, default="")
    return "" if _COUNCIL.search(found[1]) and found[1].lower() not in found[0].lower() else found[1]


def _without_day(line: str) -> str:
    """A heading without 'Minutes of the', the day and what stands behind it."""
    titled = _TITLE_OF_FILE.sub("", line.strip())
    text = _LEAD_IN.sub("", _LEAD_IN.sub("", titled)).strip(" :")  # 'Minutes of the' 'May meeting of the'
    dates = list(find_dates(text))
    if dates:
        text = text[: dates[0].start].rstrip(" -–,")
    text = cue("header", "paper_behind").sub("", text)
    bare = _LEAD_OUT.sub("", _LEAD_OUT.sub("", text))  # 'Board Meeting' 'Minutes'
    bare = bare.rstrip(" .") if len(bare) < len(text) else bare
    return _SORT.sub("", bare.strip(" -–,:\"")).strip(" -–,:\"")


def _goes_on(line: str) -> bool:
    """Whether a line below the name of a partnership names which of its boards met: 'Executive Group'."""
    if line.rstrip().endswith((":", ";")):
        return False
    words = re.findall(r"[a-z]+", line.lower())
    return (
        0 < len(words) <= 4
        and set(words) <= word_set("header", "which_board")
        and words[-1] in word_set("owners", "body_words")
    )


def _names_a_body(text: str) -> bool:
    """Whether a heading could be the name of a board: short, no sentence, with a word such as Board or Forum in it."""
    if _TRAIL.search(text):
        return False
    if not 8 <= len(text) <= 110 or not text[0].isupper() or text.endswith(".") or ":" in text:
        return False
    words = set(re.findall(r"[a-z]+", text.lower()))
    if is_prose(text) or _NUMBERED_MEETING.match(text) or words <= word_set("header", "nameless") or len(words) < 2:
        return False
    last = text.split()[-1].lower().strip("()")
    bodies = word_set("owners", "body_words") | word_set("owners", "heading_bodies")
    named = not bodies.isdisjoint(words)
    return named and last not in ("the", "of")
