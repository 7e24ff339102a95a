"""Cue words from `words/*.yml` in, compiled patterns out.

A cue is a regular expression without case; a space in it matches any run of spaces. What many cues hold stands in them
by a name in capitals, {NAME} or {ASIDE} (`fragments.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, reduce
from operator import or_
from typing import Any

from loaders.branch import Branch, compiled
from loaders.fragments import spaced, spelled
from loaders.hints import Hint, hint_of_all
from loaders.needs import branches_of
from loaders.signs import signs_of
from loaders.word_lists import words

# The lists of words/*.yml of which one must fit for a sentence to tell of a kind of fact.
_HINTED = {
    "actions": [
        ("actions", name)
        for name in (
            "duty",
            "required",
            "agreed_would",
            "asked",
            "undertook",
            "is_to",
            "to_do",
            "to_do_any",
            "will",
            "would",
            "would_hand_on",
            "by_agent",
            "by_agent_now",
        )
    ],
    "leads": [("leads", "taken"), ("leads", "explicit"), ("leads", "role")],
    "presided": [("header", "presided")],
    "problems": [
        ("problems", name) for name in (
            "no_one", "lack", "need", "thin", "trouble", "unowned", "vacant", "unrepresented",
        )
    ],
    "progress": [
        ("progress", name)
        for name in (
            "agreed_closed", "superseded", "open", "promised", "in_progress", "reported_done", "references",
        )
    ],
    "resolutions": [
        ("resolutions", name) for name in ("agreed", "list", "minutes_agreed", "motion", "opener", "noted_alone")
    ],
    "tenure": [
        ("tenure", name)
        for name in (
            "appointed", "outgoing", "named_appointed", "named_acting", "named_leaving", "named_outgoing", "replaces",
            "replaces_them", "they_replace", "vacant", "post_there", "post_left", "post_of_them",
        )
    ],
    "told": [
        ("attendance", name)
        for name in ("substitute", "apologies_said", "lateness", "joined", "observed", "present_said")
    ],
}


class Cue:
    """Alternatives that are tried one by one: of hundreds of cues hardly any has its words in a given text."""

    __slots__ = ("_branches", "_whole", "signs")

    def __init__(self, branches: Sequence[Branch], whole: str) -> None:
        self._branches = branches
        self._whole = whole
        self.signs = reduce(or_, (branch.signs for branch in branches))

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first place from `start` on where the pattern fits."""
        signs = signs_of(text)
        if not self.signs & signs:
            return None
        first: re.Match[str] | None = None
        for branch in self._branches:
            if branch.signs & signs and branch.holds(text, signs, start):
                found = branch.pattern.search(text, start)
                if found is not None and (first is None or found.start() < first.start()):
                    first = found
        return first

    def match(self, text: str) -> re.Match[str] | None:
        """The pattern at the beginning of the text."""
        signs = signs_of(text)
        if not self.signs & signs:
            return None
        for branch in self._branches:
            if branch.signs & signs and branch.holds(text, signs) and (found := branch.pattern.match(text)):
                return found
        return None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The pattern over the whole of the text."""
        signs = signs_of(text)
        if not self.signs & signs:
            return None
        for branch in self._branches:
            if branch.signs & signs and branch.holds(text, signs) and (found := branch.pattern.fullmatch(text)):
                return found
        return None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every place where the pattern fits."""
        return self._pattern.finditer(text) if self.holds(text) else iter(())

    def split(self, text: str) -> list[str]:
        """The text parted wherever the pattern fits; the pattern must hold no group."""
        return self._pattern.split(text) if self.holds(text) else [text]

    def sub(self, words: str, text: str) -> str:
        """The text with other words wherever the pattern fits."""
        return self._pattern.sub(words, text) if self.holds(text) else text

    def blank(self, text: str) -> str:
        """The text with spaces wherever the pattern fits, so that places stay true."""
        if not self.holds(text):
            return text
        return self._pattern.sub(lambda found: " " * len(found.group()), text)

    def join(self, text: str, mark: str) -> str:
        """The text as long as before, with a mark that parts nothing for each letter wherever the pattern fits."""
        if not self.holds(text):
            return text
        return self._pattern.sub(lambda found: mark * len(found.group()), text)

    def subn(self, words: str, text: str) -> tuple[str, int]:
        """The text with other words wherever the pattern fits, and how often it did."""
        return self._pattern.subn(words, text) if self.holds(text) else (text, 0)

    @property
    def _pattern(self) -> re.Pattern[str]:
        return compiled(self._whole)

    @property
    def whole(self) -> str:
        """All alternatives as one pattern, spelled out."""
        return spelled(self._whole)

    def holds(self, text: str) -> bool:
        """Whether a text holds the words that one of the alternatives needs."""
        signs = signs_of(text)
        return (self.signs & signs) != 0 and any(b.signs & signs and b.holds(text, signs) for b in self._branches)


@cache
def cue(*path: str, start: bool = False) -> Cue:
    """One pattern for a list of cues, e.g. `cue("actions", "marker")`; with `start` it must fit the beginning."""
    patterns = [spaced(str(written).rpartition(" ~~ ")[2]) for written in _listed(*path)]
    whole = "|".join(f"(?:{pattern})" for pattern in patterns)
    parts = [whole] if "(?P<" in whole else [branch for pattern in patterns for branch in branches_of(pattern)]
    if start:
        parts, whole = [rf"^\s*(?:{part})" for part in parts], rf"^\s*(?:{whole})"
    return Cue(list(map(Branch, parts)), whole)


@cache
def hint(name: str) -> Hint:
    """The words of some lists as a quick look: `hint("leads")` says whether a sentence may tell of a lead at all."""
    written = (str(entry).rpartition(" ~~ ") for path in _HINTED[name] for entry in _listed(*path))
    return hint_of_all((in_front, spaced(pattern)) for in_front, _, pattern in written)


@cache
def cues(*path: str) -> tuple[Cue, ...]:
    """A list of cues, one pattern each, for cues whose named groups differ."""
    return tuple(map(_read_cue, _listed(*path)))


def _read_cue(written: str) -> Cue:
    hint, _, pattern = written.rpartition(" ~~ ")
    pattern = spaced(pattern)
    return Cue([Branch(pattern, Hint(hint) if hint else None)], pattern)


def fitting(text: str, *path: str) -> list[Cue]:
    """Those of a list of cues that may fit somewhere in a text: `cues` without the many that cannot."""
    listed = cues(*path)  # first: a list that is read for the first time brings signs that the text is asked for
    signs = signs_of(text)
    return [one for one in listed if one.signs & signs]


@cache
def word_set(*path: str) -> frozenset[str]:
    """A plain list of words as a set."""
    return frozenset(str(word).lower() for word in _listed(*path))


def _listed(*path: str) -> Any:
    """The list that stands in a file of words under some headings; the whole file for one name."""
    found: Any = words(path[0])
    for part in path[1:]:
        found = found[part]
    return found
