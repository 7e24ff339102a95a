"""One alternative of a cue in; whether it is worth trying on a text, and the pattern once it is, out.

Hundreds of cues are tried on each sentence, and to make a pattern takes a hundred times as long as to try it. So what a
pattern needs is looked for first, from the quickest look to the slowest.
"""

from __future__ import annotations

import re
from functools import cache

from loaders.fragments import spelled
from loaders.hints import Hint
from loaders.needs import evened, needs_of, plain_part
from loaders.signs import ANY, is_sign, signs_for, signs_of

_MOST_NEEDS = 6  # the rarest words: the more of them, the fewer patterns are made and tried


@cache
def compiled(written: str) -> re.Pattern[str]:
    """A pattern with names in it, spelled out and made."""
    return re.compile(spelled(written), re.IGNORECASE)


class Branch:
    """One alternative of a cue: only tried, and first made, for a text that holds what it needs."""

    __slots__ = ("_hint", "_looks", "_made", "signs", "written")

    def __init__(self, written: str, hint: Hint | None = None) -> None:
        self.written = written
        self._hint = hint
        self._made: re.Pattern[str] | None = None
        self._looks: _Looks | None = None  # where there is a hint, only once it was met: few are
        self.signs = hint.signs if hint else self._needed().signs

    def holds(self, text: str, signs: int, start: int = 0) -> bool:
        """Whether all it needs stands in a text with these signs, of which it has one; the hint's from `start` on."""
        if self._hint is not None and not self._hint.holds(text, signs, start):
            return False
        if (looks := self._looks) is None:
            looks = self._needed()
            signs = signs_of(text)  # once more: what it needs brings signs of its own
        return looks.hold(text, signs) and (self._made is not None or looks.part_fits(text))

    @property
    def pattern(self) -> re.Pattern[str]:
        """The alternative as a pattern."""
        if self._made is None:
            self._made = compiled(self.written)
        return self._made

    def _needed(self) -> _Looks:
        self._looks = _Looks(self.written)
        return self._looks


class _Looks:
    """What a pattern needs."""

    __slots__ = ("_needs", "_part", "_words", "_written", "signs")

    def __init__(self, written: str) -> None:
        needs = needs_of(written)[:_MOST_NEEDS]
        signs = [own for group in needs if not (own := signs_for(group)) & ANY]
        self.signs, *self._needs = signs or [ANY]
        self._words = [group for group in needs if not all(map(is_sign, group))]  # of others a sign tells enough
        self._written = written
        self._part: str | None = None

    def hold(self, text: str, signs: int) -> bool:
        """Whether a text with these signs holds the words."""
        if not self.signs & signs:  # where a hint was asked first
            return False
        for need in self._needs:
            if not need & signs:
                return False
        if self._words:
            even = evened(text)
            for words in self._words:
                if not any(word in even for word in words):
                    return False
        return True

    def part_fits(self, text: str) -> bool:
        """Whether the part of the pattern fits that is made in a fraction of the time."""
        if self._part is None:
            self._part = plain_part(self._written)
        return not self._part or compiled(self._part).search(text) is not None
