"""A pattern as text, in; the same pattern, compiled when it is first used, out.

A question that never looks for these words does not pay for reading them: a short command is mostly imports.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class Pattern:
    """A regular expression that is compiled once, at the first search."""

    def __init__(self, text: str, flags: int = 0) -> None:
        self._text, self._flags = text, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._text, self._flags)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place in a text that fits."""
        return self._compiled.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """What fits at the beginning of a text."""
        return self._compiled.match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """A text that fits as a whole."""
        return self._compiled.fullmatch(text)

    def split(self, text: str) -> list[str]:
        """The parts of a text between the places that fit."""
        return list(map(str, self._compiled.split(text)))

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Every place in a text, or between two places of it, that fits, one after the other."""
        return self._compiled.finditer(text, start, len(text) if end is None else end)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """A text with something else at every place that fits."""
        return self._compiled.sub(new, text)

    def cut_first(self, text: str) -> str:
        """A text without the first place that fits."""
        return self._compiled.sub("", text, count=1)
