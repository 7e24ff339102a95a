"""Cue words in, a quick look out: whether a text holds any of them, asked before a costly pattern is tried on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from loaders.needs import PLAIN, Group, branches_of, evened, needs_of, without_case
from loaders.signs import ANY, is_sign, signs_for, signs_of

_OPENING = re.compile(r"(?:\\b)?([a-z' /-]+)(?![?*+{])")
_MOST_WORDS = 12

# The same sentence is looked at for many kinds of fact.
_lower = lru_cache(maxsize=4096)(str.lower)


class Hint:
    """Words or short patterns without case; a text that holds none of them is not worth a longer look."""

    __slots__ = ("_plain", "_shaped", "_sure", "_unsure", "signs")

    def __init__(self, *written: str) -> None:
        parts = [without_case(part) for words in written for part in branches_of(words)]
        self.signs = _signs_for_all((part,) if PLAIN.fullmatch(part) else _needed(part) for part in parts)
        self._plain = tuple(part for part in parts if PLAIN.fullmatch(part))
        self._sure = signs_for(filter(is_sign, self._plain), least=0)
        self._unsure = tuple(part for part in self._plain if not is_sign(part))
        shaped = [(_opening(part), re.compile(part)) for part in parts if not PLAIN.fullmatch(part)]
        self._shaped = sorted(shaped, key=lambda one: not one[0])  # those first that are soon looked for

    def found_in(self, text: str, start: int = 0) -> bool:
        """Whether the text holds one of the words from `start` on."""
        signs = signs_of(text)
        return (self.signs & signs) != 0 and self.holds(text, signs, start)

    def holds(self, text: str, signs: int, start: int = 0) -> bool:
        """The same, asked of a text whose signs are known, of which the words have one."""
        if start == 0 and self._sure & signs:
            return True
        even = evened(text[start:])
        for word in self._plain if start else self._unsure:
            if word in even:
                return True
        if not self._shaped:
            return False
        low = _lower(text)
        return any(opening in even and pattern.search(low, start) for opening, pattern in self._shaped)


def _opening(pattern: str) -> str:
    """The plain letters a pattern begins with, without which it fits nowhere."""
    found = _OPENING.match(pattern)
    return found[1] if found else ""


def _signs_for_all(needed: Iterable[Sequence[str]]) -> int:
    found = 0
    for words in needed:
        found |= signs_for(words) if words else ANY
    return found or ANY


def hint_of_all(cues: Iterable[tuple[str, str]]) -> Hint:
    """One quick look for many cues, each a hint written for it ("" for none) and its pattern; as many words as needed.

    What holds another word of the look anyhow is left out; a cue that needs no word opens the look to all.
    """
    parts: set[str] = set()
    for written, pattern in cues:
        needed = [(part,) for part in branches_of(written)] if written else list(map(_needed, branches_of(pattern)))
        parts |= {word for words in needed for word in words or ("",)}
    plain = {part for part in parts if PLAIN.fullmatch(part) or not part}
    return Hint(*sorted(part for part in parts if not _is_covered(part, plain - {part})))


def _is_covered(part: str, plain: Iterable[str]) -> bool:
    """Whether any text that holds this part holds one of the plain words as well."""
    needed = _needed(part)
    return bool(needed) and all(any(other in word for other in plain) for word in needed)


def _needed(branch: str) -> Group:
    """Words of which one must stand in whatever a pattern fits: the rarest that are not too many."""
    return next((words for words in needs_of(branch) if len(words) <= _MOST_WORDS), ())
