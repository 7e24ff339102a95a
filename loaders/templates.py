"""A source written on a template in, its list of contents and the places nobody filled in set aside by name."""

from __future__ import annotations

import re

from loaders.blocks import Line, Source
from loaders.cues import cue

_NUMBER = re.compile(r"^\W*(?:\d{1,3}(?:\.\d{1,3})*[.)]?\s+)?")
_PAGE = re.compile(r"[\s.…]*\d{0,3}$")
_FEWEST = 3  # lines that make a list of contents
_LONGEST = 120  # letters of a line of it
_MOST_WORDS = 3  # beside an unfilled place: a label and the small words between


def set_aside_template(source: Source) -> None:
    """Set aside what a template printed and nobody wrote, in the text that patterns run on as well."""
    lines = [line for line in source.lines if not line.ignored_by]
    for line in _contents(lines):
        line.ignored_by = "table of contents"
    for line in lines:
        if not line.ignored_by and _is_unfilled(line.text):
            line.ignored_by = "place of a template left unfilled"
    for line in lines:
        if line.ignored_by:
            source.blank(line.start, line.end)


def _contents(lines: list[Line]) -> list[Line]:
    """The lines under 'Contents', each of which stands again as a heading further down."""
    head = next((n for n, line in enumerate(lines) if cue("headings", "contents", start=True).fullmatch(line.text)), -1)
    if head < 0:
        return []
    last = {_key(line.text): place for place, line in enumerate(lines) if len(line.text) <= _LONGEST}
    end = head + 1
    while end < len(lines) and last.get(_key(lines[end].text), -1) > end:
        end += 1
    return lines[head:end] if end - head > _FEWEST else []


def _key(text: str) -> str:
    """A heading without its number and its page."""
    return _PAGE.sub("", _NUMBER.sub("", text)).lower()


def _is_unfilled(text: str) -> bool:
    """Whether a line holds nothing but unfilled places, a label and the small words between them."""
    if not any(mark in text for mark in "[{<"):
        return False
    rest, places = cue("headings", "placeholder").subn(" ", text)
    return places > 0 and len(re.findall(r"[^\W_]+", rest)) <= _MOST_WORDS
