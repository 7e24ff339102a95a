"""An entry of the people in somebody's notes in, its words without screen names, and a first name alone, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.blocks import Source, strip_bullet
from loaders.cues import cue
from loaders.name_words import has_given_name
from loaders.parsers.attendance.first_names import first_name
from loaders.parsers.attendance.running import Entry
from loaders.records import AttendanceRecord

HANDLE = re.compile(r"(?<![\w.@])@(?P<handle>[A-Za-z0-9][\w-]{1,38})(?![\w.]*@)")
_PROXY = re.compile(r"(?i)\[\s*(?:proxy|proxies|vote)\b[^\[\]]*\]")


def without_handles(text: str) -> str:
    """The same words, as long as before, without '@ola-f' and '[proxy = Ola Finn]'."""
    if "@" not in text and "[" not in text:
        return text
    for pattern in (HANDLE, _PROXY):
        text = pattern.sub(lambda found: " " * len(found.group()), text)
    return text


def handles_of(source: Source, rows: Sequence[AttendanceRecord]) -> dict[str, str]:
    """The screen names printed beside people, in lower case; one that two people bear names neither."""
    places = [(row.name, row.evidence.start, row.evidence.end) for row in rows if row.evidence]
    said = [(name, source.text[begin:end] + source.text[end:].split("\n", 1)[0]) for name, begin, end in places]
    found = [(name, match["handle"].lower()) for name, words in said if (match := HANDLE.search(words))]
    borne = [handle for _, handle in found]
    return {handle: name for name, handle in found if borne.count(handle) == 1}


def first_name_alone(text: str, start: int, *, surely: bool = True) -> list[Entry]:
    """The person whom an entry names by a first name only, a well-known one where nothing else tells names there."""
    words = strip_bullet(text)
    person = first_name(words)
    if person is None or cue("attendance", "nobody").fullmatch(person.name):
        return []
    if surely and not has_given_name(person.name):
        return []
    begin = text.find(words[: len(person.name)])
    return [Entry(person, start + max(begin, 0), start + len(text.rstrip()))]
