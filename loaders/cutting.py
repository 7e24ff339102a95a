"""A line in, its pieces as lines of their own out; and the words that help to find where a title ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.blocks import Line
from loaders.cues import cue

WORD = re.compile(r"\S+")
SMALL = frozenset(
    ("of", "the", "and", "for", "from", "to", "in", "on", "with", "by", "a", "an", "&", "–", "-", "at", "or")
)


def pieces(line: Line, text: str, places: Sequence[int], heads: set[int]) -> Iterator[Line]:
    """The parts of a line between some places as lines with its number; those that begin at `heads` are headings."""
    for place, begin in enumerate(places):
        end = places[place + 1] if place + 1 < len(places) else len(text)
        words = text[begin:end]
        if not words.strip():
            continue
        start = line.start + begin + len(words) - len(words.lstrip())
        own = line.text[start - line.start : begin + len(words.rstrip())]
        yield replace(
            line, start=start, end=start + len(own), text=own, heading=begin in heads,
            blanks_before=1 if begin else line.blanks_before, page_start=line.page_start and not begin,
        )  # fmt: skip


def is_known(title: str) -> bool:
    """Whether a title is one that minutes always have."""
    return cue("headings", "standing").search(title) is not None
