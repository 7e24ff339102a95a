"""Paragraphs below a bare line 'Actions' in; the deeds listed there, each with its owner in front, out.

'Actions' over 'Ola – draw the map' and 'Piotr: price the lamps' says as much as 'Actions:' does; over a text it only
heads a column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from loaders.blocks import Line, Paragraph
from loaders.cues import cue

_AHEAD = re.compile(r"^[^\w@]*(?P<who>[A-Z@][^:–—.;]{0,50}?)(?:\s*\([^()]*\))?(?::|\s+[-–—])\s+(?=\S)")

Entry = tuple[int, int]  # where a deed with its owner begins and ends in its paragraph


def heads_deeds(line: Line, below: Sequence[Line]) -> bool:
    """Whether a bare line 'Actions' stands right above an entry that opens with an owner and a dash."""
    return cue("actions", "bare_mark").fullmatch(line.text.strip()) is not None and any(
        _AHEAD.match(one.text) for one in below[:1]
    )


def listed_below(
    paragraphs: Sequence[Paragraph], title: str, alone: Callable[[str], bool]
) -> dict[int, list[Entry]]:
    """The entries of each paragraph, by its place, that stands in a list below a bare heading.

    One entry at least opens with somebody whom the minutes know, or with 'TBC'.
    """
    found: dict[int, list[Entry]] = {}
    under = "head" if cue("actions", "bare_mark").fullmatch(title.strip()) else ""
    for place, paragraph in enumerate(paragraphs):
        begin = _below_head(paragraph)
        if begin == len(paragraph.text):
            under = "head"
            continue
        goes_on = begin > 0 or under == "head" or (under == "bullets" and paragraph.bullet)
        entries = list(_entries(paragraph, max(begin, 0))) if goes_on else []
        if entries:
            found[place] = entries
        under = "bullets" if entries and paragraph.bullet else ""
    said = [paragraphs[place].text[begin:end] for place, own in found.items() for begin, end in own]
    known = [head for one in said if (head := _AHEAD.match(one)) and alone(head["who"].partition(" with ")[0])]
    return found if known else {}


def _below_head(paragraph: Paragraph) -> int:
    """Where the words behind a bare heading begin in a paragraph; -1 where none opens it."""
    head = paragraph.lines[0].text.strip()
    if cue("actions", "bare_mark").fullmatch(head) is None or not paragraph.text.startswith(head):
        return -1
    return len(head) + len(paragraph.text[len(head) :]) - len(paragraph.text[len(head) :].lstrip())


def _entries(paragraph: Paragraph, begin: int) -> Iterator[Entry]:
    """A bullet is one entry; lines that open with an owner are as many, each with the lines that it runs on to."""
    if paragraph.bullet:
        yield begin, len(paragraph.text)
        return
    starts = [
        line.start - paragraph.start for line in paragraph.lines
        if line.start - paragraph.start >= begin and _AHEAD.match(line.text)
    ]  # fmt: skip
    if starts and starts[0] == begin:
        yield from zip(starts, [*starts[1:], len(paragraph.text)], strict=True)
