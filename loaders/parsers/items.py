"""A section in, its items out: heading, agenda note, lines and paragraphs of the record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.blocks import Line, Paragraph, Source, paragraphs, squeeze
from loaders.cues import cue
from loaders.parsers.bare_lists import heads_deeds
from loaders.parsers.headings import clean_title, find_headings
from loaders.segments import ISSUE, Section
from loaders.word_lists import words

_RECORD_MARK = re.compile(r"(?i)(?:decisions?|minutes)\s*:")
_DECISION_MARK = re.compile(r"(?i)decisions?\s*:")
_NEXT_LABEL = re.compile(r"[A-Z][\w' ]{2,40}:")  # 'Action by:', 'Reasons for the decision:', 'Minutes:'
_MINUTES_MARK = re.compile(r"(?i)minutes[: ]*:")


@dataclass(slots=True)
class Item:
    """One item as printed, with the lines that belong to it."""

    order: int
    number: str
    title: str
    inferred_title: str = ""
    heading: list[Line] = field(default_factory=list)
    note: list[Line] = field(default_factory=list)  # agenda text above the record
    body: list[Line] = field(default_factory=list)
    decided: list[Line] = field(default_factory=list)  # the block under 'Decision:' on a web page
    truncated: bool = False
    paragraphs: list[Paragraph] = field(default_factory=list)

    @property
    def about(self) -> str:
        """The printed title, else the inferred one."""
        return self.title or self.inferred_title


def parse_items(source: Source, section: Section) -> tuple[list[Line], list[Item]]:
    """Part the head of a section from its items; returns the head's lines and the items."""
    lines = [line for line in section.lines if not line.ignored_by]
    if lines and (issue := ISSUE.match(lines[0].text)):
        return _issue_item(source, lines, issue["number"])
    if section.web and lines and cue("sections", "web_item", start=True).fullmatch(lines[0].text):
        return _one_item(source, lines)
    headings = find_headings(lines)
    if section.web and len(headings) < 2:
        return _lost_headings(source, lines)
    if not headings:
        return lines, []
    items = []
    for order, heading in enumerate(headings):
        last = headings[order + 1].first if order + 1 < len(headings) else len(lines)
        item = Item(order, heading.number, heading.title, heading=lines[heading.first : heading.last + 1])
        _read_body(source, item, lines[heading.last + 1 : last], web=section.web)
        items.append(item)
    return lines[: headings[0].first], items


def _issue_item(source: Source, lines: list[Line], number: str) -> tuple[list[Line], list[Item]]:
    """One meeting on the page of an issue: the record begins at 'Decision:' or 'Minutes:', whichever stands first."""
    title = clean_title(lines[1].text.removeprefix(number)) if len(lines) > 1 else ""
    item = Item(0, number, title, heading=lines[1:2])
    for line in item.heading:
        line.used_by = "item heading"
    rest = lines[2:]
    item.decided = _decision(rest)
    marks = [place for place, line in enumerate(rest) if _RECORD_MARK.fullmatch(line.text)]
    for place in marks:
        rest[place].ignored_by = "web page furniture"
    cut = marks[0] if marks else 0
    item.note = rest[:cut]
    _fill(source, item, [line for line in rest[cut:] if not line.ignored_by])
    return lines[:1], [item]


def _decision(lines: Sequence[Line]) -> list[Line]:
    """The lines between 'Decision:' on a line of its own and the next label of that kind."""
    block: list[Line] = []
    inside = False
    for line in lines:
        if _NEXT_LABEL.fullmatch(line.text.strip()):
            inside = _DECISION_MARK.fullmatch(line.text.strip()) is not None
        elif inside and not _is_attachment(line):
            block.append(line)
    return block


def _one_item(source: Source, lines: list[Line]) -> tuple[list[Line], list[Item]]:
    """A page that holds one item of a meeting: its title stands on the second line, no number and no date anywhere."""
    item = Item(0, "", clean_title(lines[1].text) if len(lines) > 1 else "", heading=lines[1:2])
    _read_body(source, item, lines[2:], web=True)
    return lines[:1], [item]


def _read_body(source: Source, item: Item, rest: list[Line], *, web: bool) -> None:
    """Give an item the lines below its heading; on a web page `Minutes:` parts the agenda's note from the record."""
    for line in item.heading:
        line.used_by = "item heading"
    marks = (place for place, line in enumerate(rest) if _MINUTES_MARK.fullmatch(line.text))
    cut = next(marks, -1) if web else -1
    item.note = rest[: max(cut, 0)]
    _fill(source, item, rest[cut + 1 :])
    if cut >= 0:
        rest[cut].ignored_by = "web page furniture"


def _fill(source: Source, item: Item, rest: list[Line]) -> None:
    for line in item.note:
        line.ignored_by = line.ignored_by or "agenda note above the minute"
    for place, line in enumerate(rest, 1):
        dull = any(cue("headings", kind, start=True).fullmatch(line.text) for kind in ("web_noise", "column"))
        if dull and not heads_deeds(line, rest[place : place + 1]):
            line.ignored_by = "column heading" if "action" in line.text.lower() else "heads of columns"
        else:
            item.body.append(line)
            line.used_by = "text of an item"
    _note_cut(source, item)
    item.paragraphs = paragraphs(source, item.body)


def _note_cut(source: Source, item: Item) -> None:
    """Flag a text that the web page cut off, and take back the number its link names."""
    for line in item.body:
        found = cue("headings", "cut").search(line.text)
        if found is None:
            continue
        item.truncated = True
        source.blank(line.start + found.start(), line.start + found.end())
        item.number = item.number or found["number"]
        source.warn(
            "truncated",
            f"Item {item.number} is cut off: the page ends with '{squeeze(found.group(0)).strip(' .')}'.",
            line,
        )


def infer_title(text: str) -> str:
    """What an item without a printed title is about, by the words it opens with; "" when they do not say."""
    for title in words("items"):
        if cue("items", title, start=True).match(text):
            return str(title)
    return ""


def _is_note(line: Line) -> bool:
    return cue("headings", "agenda_note", start=True).match(line.text) is not None


def _is_attachment(line: Line) -> bool:
    return len(line.text) < 160 and cue("headings", "attachment").search(line.text) is not None


def _lost_headings(source: Source, lines: Sequence[Line]) -> tuple[list[Line], list[Item]]:
    """A web page whose numbers and titles were lost: a wide gap after a finished sentence opens the next item."""
    first = next((i for i, line in enumerate(lines) if line.blanks_before >= 3), len(lines))
    groups: list[list[Line]] = []
    for line in lines[first:]:
        last = groups[-1][-1] if groups else None
        after_note = last is not None and all(_is_note(entry) for entry in groups[-1])
        ended = last is not None and last.text.rstrip()[-1:] in '.?!”"'
        if last is None or (line.blanks_before >= 3 and ended and not after_note):
            groups.append([line])
        else:
            groups[-1].append(line)
    items = []
    for order, group in enumerate(groups):
        item = Item(order, "", "", note=[line for line in group if _is_note(line) or _is_attachment(line)])
        _fill(source, item, [line for line in group if line not in item.note])
        titles = (infer_title(line.text) for line in [*item.body[:1], *item.note])
        item.inferred_title = next(filter(None, titles), "") or _first_words(item)
        items.append(item)
    return list(lines[:first]), [item for item in items if item.body or item.note]


def _first_words(item: Item) -> str:
    """What the record says was noted, where no title is printed: 'the Probation Services Update'."""
    for paragraph in item.paragraphs:
        if found := re.search(r"RESOLVED\s+that\s+(?:the\s+)?(.{4,70}?)\s+be\s+noted", paragraph.text):
            title = re.sub(r"\s+", " ", found.group(1)).strip()
            return title if " " in title else ""
    return ""
