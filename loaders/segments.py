"""A source in, its sections out: a pack holds an agenda, the minutes of the last meeting, reports and other papers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from graph.dates import first_date
from loaders.blocks import Line, Source
from loaders.cues import cue
from loaders.packs import Pack, find_pack, head_of_minutes

_DATE_FIELD = re.compile(r"(?i)^(?:date|date report filed|meeting date)\s*:\s*(?P<date>.+)$")
_TITLE_FIELD = re.compile(r"(?i)^title\s*:\s*(?P<title>.+)$")
_BODY_FIELD = re.compile(r"(?i)^decision maker\s*:\s*(?P<body>.+)$")
# 'Meeting: 14/10/2019 - Licensing Forum (Item 38)': one meeting on the page of an issue
ISSUE = re.compile(
    r"^Meeting: (?P<date>\d{1,2}/\d{1,2}/\d{4}) - (?P<body>.{3,120}?) \(Item (?P<number>\d{1,3}[a-z]?)\)$"
)
_NUMBERED = re.compile(r"^\d+[a-z]?\.?\s")
_BODY_AT_END = re.compile(r"(?i)\b(?:board|group|committee|partnership|forum|executive|panel)$")
_SHORTEST = 25  # lines that minutes have at least before they are signed
LATE_KINDS = ("glossary", "strategy", "report", "incidents", "paper")


@dataclass(slots=True)
class Section:
    """One part of a pack, with the lines it spans."""

    kind: str  # agenda, minutes, matters_arising, glossary, strategy, report, incidents, paper, other
    lines: list[Line] = field(default_factory=list)
    title: str = ""
    date: str = ""
    body: str = ""
    days_from: str = ""  # how the day of a meeting was found that shares its page with others
    web: bool = False  # the text of a web page, where `Minutes:` parts agenda text from the record


def split_sections(source: Source) -> list[Section]:
    """Cut a source into its dated parts; a file that shows no parts is one set of minutes."""
    lines = source.lines
    if issues := [place for place, line in enumerate(lines[:-1]) if not line.ignored_by and ISSUE.match(line.text)]:
        return _issue_pages(lines, issues)
    opening = islice((line.text for line in lines if not line.ignored_by), 6)
    if any(cue("sections", "web_minutes", start=True).fullmatch(text) for text in opening):
        return [Section("minutes", lines, web=True)]
    pack = find_pack(lines)
    starts = _starts(lines, pack)
    if not any(kind == "minutes" for _, kind in starts) and not _calls_a_meeting(lines):
        starts = [(i, k) for i, k in starts if k != "agenda"]
    if not any(kind in ("minutes", "agenda") for _, kind in starts):
        starts = [(0, "minutes"), *[(i, k) for i, k in starts if i > 0]]
    elif starts[0][0] > 0:
        starts[0] = (0, starts[0][1])
    ends = [index for index, _ in starts[1:]] + [len(lines)]
    sections = []
    for (begin, kind), end in zip(starts, ends, strict=True):
        title = pack.titles.get(pack.heads.get(begin, ""), "") if kind != "minutes" else ""
        sections.append(_describe(Section(kind, lines[begin:end], title)))
    return sections


def _issue_pages(lines: list[Line], starts: list[int]) -> list[Section]:
    """A page that follows one matter through several meetings: each meeting with its one item is a set of minutes."""
    for line in lines[: starts[0]]:
        line.ignored_by = line.ignored_by or "web page furniture"
    ends = [*starts[1:], len(lines)]
    return [Section("minutes", lines[begin:end], web=True) for begin, end in zip(starts, ends, strict=True)]


def _calls_a_meeting(lines: list[Line]) -> bool:
    """Whether a file without minutes at least calls a coming meeting."""
    opening = " ".join(islice((line.text for line in lines if not line.ignored_by), 60))
    return cue("sections", "call").search(opening) is not None


def _starts(lines: list[Line], pack: Pack) -> list[tuple[int, str]]:
    """Where each part begins, and what it is."""
    found: list[tuple[int, str]] = []
    now, closed = "", False
    for index, line in enumerate(lines):
        begin, kind = index, pack.kind_at(lines, index)
        if not kind and line.ignored_by:
            continue
        if not kind and (now not in ("", "minutes") or (pack.titles and not now and index > pack.first)):
            begin = head_of_minutes(lines, index, [start for start, part in found if part == "minutes"])
            kind = "minutes" if begin >= 0 else ""
            found = found or ([(0, "agenda")] if kind else [])
        if not kind and (kind := _opens(lines, index, now, closed)):
            begin = _back_to_heading(lines, index) if kind == "minutes" and found else index
        if kind:
            if found and found[-1][0] >= begin:
                found.pop()
            found.append((begin, kind))
            now, closed = kind, False
        elif now == "minutes":
            closed = closed or _ends(line, index - found[-1][0])
    return found


def _ends(line: Line, read: int) -> bool:
    """Whether minutes end with a line: a closing formula, or 'Chair' where it is signed and no cell of a list."""
    if cue("sections", "minutes_end", start=True).match(line.text) is None:
        return False
    return cue("sections", "signature", start=True).match(line.text) is None or (line.table < 0 and read > _SHORTEST)


def _opens(lines: list[Line], index: int, now: str, closed: bool) -> str:
    """The kind of part that a line opens, or ""."""
    line = lines[index]
    text = line.text
    free = now != "minutes" or closed
    if now == "" and cue("sections", "agenda", start=True).match(text) and len(text) < 30:
        return "agenda"
    if _is_minutes_heading(text) and now != "minutes":
        return "minutes"
    if free and cue("sections", "report_cover", start=True).match(text) and now != "matters_arising":
        return _cover_kind(lines, index)
    if not (free and (line.page_start or line.heading or line.blanks_before > 1)):
        return ""
    both = f"{text} {lines[index + 1].text}" if index + 1 < len(lines) else text
    headings = [words for words in (text, both) if len(words) < 110]
    for kind in LATE_KINDS:
        if kind != now and any(cue("sections", kind, start=True).fullmatch(words) for words in headings):
            return kind
    goes_on = index > 0 and line.table >= 0 and line.table == lines[index - 1].table  # a table over two pages
    over = now == "minutes" and closed and line.page_start and not goes_on
    return "other" if over and not cue("sections", "minutes_end", start=True).match(text) else ""


def _is_minutes_heading(text: str) -> bool:
    if len(text) >= 200 or _NUMBERED.match(text) or not cue("sections", "minutes", start=True).match(text):
        return False
    return re.search(r"(?i)\b(?:previous|last)\b", text) is None


def _cover_kind(lines: list[Line], index: int) -> str:
    near = [line.text for line in lines[index : index + 30]]
    arising = any(cue("sections", "matters_arising", start=True).match(text) for text in near)
    return "matters_arising" if arising else "report"


def _back_to_heading(lines: list[Line], index: int) -> int:
    """Include the one or two heading lines (the name of the board) above `Minutes of the meeting held ...`."""
    begin = index
    while begin > max(0, index - 2) and _names_a_body(lines[begin - 1].text):
        begin -= 1
    return begin


def _names_a_body(text: str) -> bool:
    return len(text) < 90 and not _NUMBERED.match(text) and _BODY_AT_END.search(text) is not None


def _describe(section: Section) -> Section:
    """Fill in the title, date and body that a cover page states."""
    lines = [line for line in section.lines if not line.ignored_by] or section.lines
    for line in lines[:40]:
        if section.kind in ("agenda", "minutes"):
            break
        if (found := _DATE_FIELD.match(line.text)) and not section.date:
            section.date = first_date(found["date"], full=True)
        if (found := _TITLE_FIELD.match(line.text)) and not section.title:
            section.title = found["title"].strip()
        if (found := _BODY_FIELD.match(line.text)) and not section.body:
            section.body = found["body"].strip()
    if not section.title and lines:
        section.title = lines[0].text[:120]
    if not section.date and section.kind == "report":
        section.date = next((date for line in lines[:12] if (date := first_date(line.text, full=True))), "")
    return section
