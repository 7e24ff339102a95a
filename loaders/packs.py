"""The lines of a file in, where a pack of papers parts out.

Whoever makes a pack prints 'Agenda Item 3' over the first page of each paper, and the agenda says of each item on which
pages its paper stands. Minutes in it need not say that they are minutes: a board, a day and those present do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.dates import find_dates
from loaders.blocks import Line, Source, squeeze
from loaders.cues import cue
from loaders.labels import find_label, is_prose
from loaders.parsers.board_names import find_body

_HEAD = re.compile(
    r"(?i)^(?:(?P<page>page \d+)\s+)?agenda item (?:no\.? )?(?P<number>\d{1,2}[a-z]?)(?P<foot>\s+page \d+)?$"
)
_ROW = re.compile(r"^(?P<number>\d{1,3}[a-z]?)[.)]?\s+(?P<title>\S.*)$")
_PAGES = re.compile(r"(?i)\s*\(pages?:? ?\d+(?: ?(?:-|–|—|to|and|&) ?\d+)?\)\W*$")
_LONGEST = 3  # lines of an item of an agenda
_OVER_PEOPLE = 8  # lines between the name of a board and those present
_LONG_LINE = 160
_OF_HEAD = 12  # lines of minutes that hold their day


@dataclass(slots=True)
class Pack:
    """What a file says of the papers in it."""

    titles: dict[str, str] = field(default_factory=dict)  # by the number of the item, of those with pages
    first: int = 0  # the place of the first line of its agenda that names pages
    heads: dict[int, str] = field(default_factory=dict)  # by the place of the line: the number of the item

    def kind_at(self, lines: Sequence[Line], place: int) -> str:
        """What paper begins at a line: "" where none surely does, or where its title tells of old actions."""
        number = self.heads.get(place)
        if number is None or place < self.first or not (self.titles or place > min(self.heads)):
            return ""
        title = self.titles.get(number, "")
        if cue("sections", "pack_actions").search(title):
            return ""
        near = [line.text for line in lines[place : place + _OF_HEAD]]
        if cue("sections", "pack_minutes", start=True).match(title) or any(map(_lists_those_present, near)):
            return "minutes"
        return "report" if any(cue("sections", "of_report", start=True).match(text) for text in near) else "other"


def set_aside_pack(source: Source) -> None:
    """Set aside what the maker of a pack prints over its papers."""
    for line in source.lines:
        head = _HEAD.match(line.text)
        printed = (head and _of_page(head)) or cue("sections", "pack_mark", start=True).fullmatch(line.text)
        if printed and not line.ignored_by:
            line.ignored_by = "page furniture"
            source.blank(line.start, line.end)


def _of_page(head: re.Match[str]) -> bool:
    return bool(head["page"] or head["foot"])


def find_pack(lines: Sequence[Line]) -> Pack:
    """The titles that an agenda gives to the papers behind it, and the heads of these papers."""
    pack = Pack(heads=_heads(lines))
    number, title, since = "", "", 0
    for place, line in enumerate(lines):
        if line.ignored_by:
            continue
        if row := _ROW.match(line.text):
            number, title, since = row["number"].lower(), row["title"], 0
        elif number:
            title, since = f"{title} {line.text}", since + 1
        if since >= _LONGEST:
            number = ""
        if number and _PAGES.search(line.text):
            pack.first = pack.first if pack.titles else place
            pack.titles.setdefault(number, squeeze(_PAGES.sub("", title)))
            number = ""
    return pack


def _heads(lines: Sequence[Line]) -> dict[int, str]:
    """'Page 3  Agenda Item 3', and 'Agenda Item 3' alone where it only ever begins a page: else it heads an item."""
    found = [(place, line, head) for place, line in enumerate(lines) if (head := _HEAD.match(line.text))]
    bare = all(line.page_start for _, line, head in found if not _of_page(head))
    return {place: head["number"].lower() for place, _, head in found if bare or _of_page(head)}


def head_of_minutes(lines: Sequence[Line], place: int, known: Sequence[int]) -> int:
    """Where minutes begin that do not say so: at the board over the day over those present; -1 where they do not.

    `known` are the places where other minutes begin: of one of these days it is a list of those who came, no more.
    """
    if not _lists_those_present(lines[place].text):
        return -1
    begin = place
    while begin > max(0, place - _OVER_PEOPLE) and _is_of_head(lines[begin - 1]) and not lines[begin].page_start:
        begin -= 1
    above = [line for line in lines[begin:place] if not line.ignored_by]
    days = _days(above)
    named = next((n for n, line in enumerate(above) if find_body([line])), -1)
    if not days or named < 0 or any(days & _days(lines[start : start + _OF_HEAD]) for start in known):
        return -1
    return next(n for n in range(begin, place) if lines[n] is above[named])


def _lists_those_present(text: str) -> bool:
    label = find_label(text)
    return label is not None and label.state == "present"


def _is_of_head(line: Line) -> bool:
    return len(line.text) < _LONG_LINE and not is_prose(line.text) and not _PAGES.search(line.text)


def _days(lines: Sequence[Line]) -> set[str]:
    return {date.iso for line in lines for date in find_dates(line.text) if len(date.iso) == 10 and date.iso[0] != "-"}
