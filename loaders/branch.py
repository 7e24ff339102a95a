"""One alternative of a cue in; whether it is worth trying on a text, and the pattern once it is, out.

Hundreds of cues are tried on each sentence, and to make a pattern takes a hundred times as long as to try it. So what a
pattern needs is looked for first, from the quickest look to the slowest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
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

    __slots__ = ("_hint", "_looks", "_made", "_needs", "signs", "written")

    def __init__(self, written: str, hint: Hint | None = None) -> None:
        self.written = written
        self._hint = hint
        self._made: re.Pattern[str] | None = None
        self._looks: _Looks | None = None
        self._needs: Sequence[int] = ()
        self.signs = hint.signs if hint else self._needed().signs[0]

    def holds(self, text: str, signs: int, start: int = 0) -> bool:
        """Whether all it needs stands in a text with these signs, of which it has one; the hint's from `start` on."""
        for need in self._needs:
            if not need & signs:
                return False
        if self._hint is not None and not self._hint.holds(text, signs, start):
            return False
        return self._made is not None or self._is_worth_making(text)

    @property
    def pattern(self) -> re.Pattern[str]:
        """The alternative as a pattern."""
        if self._made is None:
            self._made = compiled(self.written)
        return self._made

    def _is_worth_making(self, text: str) -> bool:
        if self._looks is None:  # its hint is met for the first time: most never are
            self._needed()
            signs = signs_of(text)  # asked only now: what it needs brings signs of its own
            if not all(need & signs for need in self._needs):
                return False
        return self._needed().fit(text)

    def _needed(self) -> _Looks:
        if self._looks is None:
            self._looks = _Looks(self.written)
            self._needs = self._looks.signs if self._hint else self._looks.signs[1:]  # the first is `signs` itself
        return self._looks


class _Looks:
    """What a pattern needs: a sign of each of some groups, their words, and a part of it that is soon made."""

    __slots__ = ("_part", "_words", "_written", "signs")

    def __init__(self, written: str) -> None:
        needs = needs_of(written)[:_MOST_NEEDS]
        self.signs = [own for group in needs if not (own := signs_for(group)) & ANY] or [ANY]
        self._words = [group for group in needs if not all(map(is_sign, group))]  # of others a sign tells enough
        self._written = written
        self._part: str | None = None

    def fit(self, text: str) -> bool:
        """Whether a text holds the words, and fits the part."""
        even = evened(text)
        if not all(any(word in even for word in words) for words in self._words):
            return False
        if self._part is None:
            self._part = plain_part(self._written)
        return not self._part or compiled(self._part).search(text) is not None
