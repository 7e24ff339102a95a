"""Cue words from `cues.yml` in, compiled patterns out.

A cue is a regular expression without case; a space in it matches any run of spaces. {NAME}, {WHO}, {BODY} and {VERB} stand for a
person's name, anyone who can own something, a body, and a verb of doing; these mind capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from graph.words import load_words

HERE = Path(__file__).parent

_WORD = r"[A-Z][\w'&/.-]*[\w)]|[A-Z]\b"
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Rev|Cllrs?|Councillors?|Deputy|Acting|DCI|DI|DS|DC|PC|Sgt|Insp|Inspector|Supt|Superintendent|Chief|Detective|Canon|Senator)\.?\s+)*"
NAME = rf"{_TITLE}[A-Z][\w'-]*\.?(?:\s+(?:[A-Z][\w'-]*\.?|O'\s?[A-Z]\w+|Ó\s\w+|de|van|von|der|le|la)){{1,3}}"
_POST = rf"(?:(?:[Tt]he|[Aa]n?)\s+)?(?:{_WORD})(?:,?\s+(?:(?:of|for|and|the|to|in|on|with|&|de|van)\s+){{0,2}}(?:{_WORD})){{0,11}}(?:\s+\([^()]{{2,60}}\))?"
_GROUP = r"(?:(?:[Aa]ll|[Ee]ach|[Tt]he)\s+)?(?:members|partners|agencies|agency|partner|police|forces|local authority|clerk|chairman|chair|council)"
WHO = rf"(?:{_POST}|{_GROUP}|[Ss]he|[Hh]e|[Tt]hey)"
BODY = r"(?:[Tt]he\s+)?[A-Z][\w'&-]*(?:\s+(?:of|for|and|the|&|[A-Z][\w'&/-]*)){0,8}\s+(?:Board|Group|Sub-?\s?[Gg]roup|Committee|Panel|Forum|Partnership|Team|Executive|Unit)"


@cache
def words() -> dict[str, Any]:
    """The whole of cues.yml."""
    loaded: dict[str, Any] = load_words("cues", HERE)
    return loaded


def _expand(pattern: str) -> str:
    cues = words()
    us = "|".join(re.escape(word) for word in sorted(cues["resolutions"]["us"], key=len, reverse=True))
    verbs = "|".join(sorted(cues["actions"]["verbs"], key=len, reverse=True))
    pattern = re.sub(r"(?<![\\\[]) +(?![*?+{}\]])", r"\\s+", pattern)
    pattern = re.sub(r"(?<![\\\[(|]) (?=[?*])", r"\\s", pattern)
    pattern = pattern.replace("{US}", us).replace("{VERB}", f"(?:{verbs})")
    for name, value in (("{NAME}", NAME), ("{WHO}", WHO), ("{BODY}", BODY)):
        pattern = pattern.replace(name, f"(?-i:{value})")
    return pattern


@cache
def cue(*path: str, start: bool = False) -> re.Pattern[str]:
    """One pattern for a list of cues, e.g. `cue("actions", "marker")`; with `start` it must match from the beginning."""
    return re.compile(
        "|".join(f"(?:{p})" for p in _patterns(path)) if not start else rf"^\s*(?:{'|'.join(_patterns(path))})",
        re.IGNORECASE,
    )


class Cue:
    """One pattern with a cheap hint: the pattern is only tried on a text that holds one of the hint's words."""

    __slots__ = ("_hint", "pattern")

    def __init__(self, written: str) -> None:
        hint, _, pattern = written.rpartition(" ~~ ")
        self._hint = re.compile(hint, re.IGNORECASE) if hint else None
        self.pattern = re.compile(_expand(pattern), re.IGNORECASE)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first place from `start` on where the pattern fits."""
        if self._hint is not None and self._hint.search(text, start) is None:
            return None
        return self.pattern.search(text, start)

    def match(self, text: str) -> re.Match[str] | None:
        """The pattern at the beginning of the text."""
        if self._hint is not None and self._hint.search(text) is None:
            return None
        return self.pattern.match(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every place where the pattern fits."""
        return iter(()) if self._hint is not None and self._hint.search(text) is None else self.pattern.finditer(text)


@cache
def cues(*path: str) -> tuple[Cue, ...]:
    """A list of cues, one pattern each, for cues whose named groups differ."""
    found: Any = words()
    for part in path:
        found = found[part]
    return tuple(Cue(written) for written in found)


def _patterns(path: tuple[str, ...]) -> list[str]:
    found: Any = words()
    for part in path:
        found = found[part]
    return [_expand(str(written).rpartition(" ~~ ")[2]) for written in found]


@cache
def word_set(*path: str) -> frozenset[str]:
    """A plain list of words as a set."""
    found: Any = words()
    for part in path:
        found = found[part]
    return frozenset(str(word).lower() for word in found)
