"""What the audit page shows: the text of one file as read, line by line, and the facts read in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Fact(NamedTuple):
    """One fact and the place of the words that prove it."""

    kind: str  # one of kinds.yml
    label: str  # what it is, in a few words
    told: str  # owner, state, date: the rest of it
    start: int
    end: int
    settled: bool = True
    correction: str = ""  # the command that corrects it, "" where none does


class TextLine(NamedTuple):
    """One line of the text; `state` is used, ignored or unread."""

    number: int
    start: int
    end: int
    state: str
    reason: str = ""
    gap: bool = False  # blank lines stand before it
    page: int = 0
    row: tuple[int, int] = (-1, -1)  # table and row it is a cell of, -1 outside tables


class Reading(NamedTuple):
    """One file as it was read."""

    name: str
    text: str
    lines: Sequence[TextLine]
    facts: Sequence[Fact]
    notes: Sequence[str]  # what its reader warns of
    counts: str  # lines used, ignored, unread, in words
