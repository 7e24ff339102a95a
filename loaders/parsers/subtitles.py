"""The lines of a section in, whether numbers such as 7.1 stand before titles of items of their own out.

Most minutes number their paragraphs so. They are items only where every one of them is a short title with its text
below it: one paragraph among them shows that the numbers count paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from loaders.blocks import Line, is_bullet
from loaders.cues import cue, word_set

_SUB = re.compile(r"^\s*(?P<main>\d{1,3})\.(?!0\b)\d{1,2}\.?\s+(?P<t>\S.*)$")
_NUMBERED = re.compile(r"^\s*\d{1,3}(?:\.\d{1,2}){1,3}\.?\s+\S")
_NEXT = re.compile(r"^\s*\d{1,3}(?:\.0)?[.)]?\s+[A-Z]")
_LONGEST = 70  # letters of such a title
_AROUND = 40  # lines above and below that show how far a line may reach


def are_subtitles(lines: Sequence[Line], mains: Collection[str]) -> bool:
    """Whether all lines with a number below those of `mains` are titles over text of their own; two at least."""
    places = [
        place for place, line in enumerate(lines)
        if not line.ignored_by and (found := _SUB.match(line.text)) and found["main"] in mains
    ]  # fmt: skip
    bare = sum(_stands_last(lines, place) for place in places)  # a list below it was taken out, it may be
    return len(places) > 1 and 3 * bare <= len(places) and all(_is_title(lines, place) for place in places)


def _stands_last(lines: Sequence[Line], place: int) -> bool:
    """Whether the next item, or nothing, follows a numbered line."""
    return place + 1 == len(lines) or _NEXT.match(lines[place + 1].text) is not None


def _is_title(lines: Sequence[Line], place: int) -> bool:
    """Whether a numbered line names what the lines below it are about, and runs on into none of them."""
    found = _SUB.match(lines[place].text)
    title = found["t"].rstrip() if found else ""
    if not title[:1].isupper() or len(title) > _LONGEST or title[-1] in ".,;:" or ". (" in title:
        return False
    if cue("actions", "doer").match(title) or not word_set("owners", "telling").isdisjoint(title.lower().split()):
        return False
    if _stands_last(lines, place):
        return True
    below = lines[place + 1]
    if _NUMBERED.match(below.text) or not (below.text[:1].isupper() or is_bullet(below.text)):
        return False
    return below.blanks_before > 0 or _has_room(lines, place)


def _has_room(lines: Sequence[Line], place: int) -> bool:
    """Whether the first word of the next line would have stood on the line, had the text run on."""
    around = lines[max(place - _AROUND, 0) : place + _AROUND]
    room = max(len(line.text) for line in around) - len(lines[place].text)
    return room > len(lines[place + 1].text.split()[0]) + 1
