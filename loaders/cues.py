"""Cue words from `words/*.yml` in, compiled patterns out.

A cue is a regular expression without case; a space in it matches any run of spaces. {NAME}, {WHO}, {BODY} and {VERB}
stand for a person's name, anyone who can own something, a body, and a verb of doing; these mind capitals. A list that
others hold as well is written once and stands there by its name in capitals (`_LISTS`): {ASIDE} is what a clerk may put
between 'agreed' and 'that'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, reduce
from operator import or_
from pathlib import Path
from typing import Any

from graph.words import load_words
from loaders.hints import Hint, branches_of, hint_of, hint_of_all, signs_of_patterns
from loaders.signs import signs_of

HERE = Path(__file__).parent / "words"

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

_UP = "A-ZÀ-ÖØ-ÞĆČŁŚŠŽ"
_SHORT_TITLE = r"(?:Messrs|Mrs|Mr|Ms|Dr|Cllrs?|Supt|Insp|Sgt|Prof|Rev|Fr)\.|[A-Z]\."
_WORD = rf"{_SHORT_TITLE}|[{_UP}][\w'&/.-]*[\w)]|[{_UP}]\b"
_COURTESY = "Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor"
_TITLE = (
    rf"(?:(?:{_COURTESY}|Cllrs|Councillors|Prof|Sir|Rev|Deputy|Acting|DCI|DI|DS|DC|PC|Sgt|Insp|Inspector"
    r"|Supt|Superintendent|Chief|Detective|Canon|Senator)\.?\s+)*"
)
_MORE_NAMES = rf"(?:\s+(?:O'\s?[A-Z]\w+|[ÓÚ]\s\w+|[{_UP}][\w'-]*\.?|(?:de|van|von|der|le|la)\b)){{1,3}}"
# The look ahead only spares time: both kinds of opening begin with one of these letters.
_SURNAME = rf"(?:{_COURTESY})\.?\s+[{_UP}][\w'-]+"
NAME = rf"(?=[{_UP}])(?:{_TITLE}[{_UP}][\w'-]*\.?{_MORE_NAMES}|{_SURNAME})"
# A number inside a name, 'First 100 Nights Group', but for a year and the day of a month.
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_NUMBER = rf"(?!(?:19|20)\d\d\b)\d{{1,4}}(?=\s+(?!(?:{_MONTHS})[a-z]*\b|(?:The|This|Our|An?)\b)[A-Z])"
_SMALL = r"(?:of|for|and|the|to|in|on|with|&|\+|de|van)"
_POST = (
    rf"(?:(?:[Tt]he|[Aa]n?)\s+)?(?:{_WORD})(?:,?\s+(?:{_SMALL}\s+){{0,2}}(?:{_WORD})){{0,11}}"
    r"(?:\s+\([^()]{2,60}\))?"
)
_GROUP = (
    r"(?:(?:[Aa]ll|[Ee]ach|[Tt]he)\s+)?(?:members|partners|agencies|agency|partner|police|forces|local authority"
    r"|clerk|chairman|chair|council)"
    r"|(?:[Aa]ll|[Ee]ach|[Ee]very)\s+(?:[a-z-]+\s+){0,2}?(?:leads?|chairs?|councillors?|representatives?|services?|schools?"
    r"|organi[sz]ations?|managers?|trustees?|governors?|volunteers?|districts?|boroughs?|sub-?groups?)"
)
WHO = rf"(?=[{_UP}acefhlmpst])(?:{_POST}|{_GROUP}|(?:[Ss]he|[Hh]e)(?:\s+and\s+{_POST})?|[Tt]hey)"
BODY = (
    rf"(?:[Tt]he\s+)?[A-Z][\w'&-]*(?:\s+(?:of|for|and|the|&|{_NUMBER}|[A-Z][\w'&/-]*)){{0,8}}\s+"
    r"(?:Board|Group|Sub-?\s?[Gg]roup|Committee|Panel|Forum|Partnership|Team|Executive|Unit)"
)


# A run of words with capitals: 'Head of Safer Communities', 'Arden Living'
CAPS = (
    r"(?:[A-Z]|\d)[\w&'’-]*"
    r"(?:(?:,?\s+(?:of|and|for|the|on|in|to|with)\s+(?:the\s+)?|,?\s+|\s+&\s+)[A-Z][\w&'’-]*"
    rf"|(?<=[A-Za-z])\s+{_NUMBER}){{0,10}}"
)


_LISTS = {
    "a_group": "charges", "aside": "resolutions", "declined": "actions", "fell_through": "bodies",
    "group_end": "leads", "holder": "web", "next_day": "header", "nobody": "leads", "own_news": "tenure",
    "paper": "header", "somebody": "charges", "standing": "charges", "taken_up": "problems", "when_left": "tenure",
}  # fmt: skip


def words(name: str) -> dict[str, Any]:
    """One file of words, e.g. `words("owners")`."""
    loaded: dict[str, Any] = load_words(name, HERE)
    return loaded


def _expand(pattern: str) -> str:
    us = "|".join(re.escape(word) for word in sorted(words("resolutions")["us"], key=len, reverse=True))
    verbs = "|".join(sorted(words("actions")["verbs"], key=len, reverse=True))
    no_deed = "|".join(words("actions")["no_deed"])
    for name, file in _LISTS.items():
        if (mark := f"{{{name.upper()}}}") in pattern:
            pattern = pattern.replace(mark, f"(?:{'|'.join(words(file)[name])})")
    pattern = re.sub(r"(?<![\\\[]) +(?![*?+{}\]])", r"\\s+", pattern)
    pattern = re.sub(r"(?<![\\\[(|]) (?=[?*])", r"\\s", pattern)
    pattern = pattern.replace("{US}", us).replace("{VERB}", f"(?:re-)?(?:{verbs})").replace("{NO_DEED}", no_deed)
    for name, value in (("{NAME}", NAME), ("{WHO}", WHO), ("{BODY}", BODY), ("{CAPS}", CAPS)):
        pattern = pattern.replace(name, f"(?-i:{value})")
    return pattern


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


class _Branch:
    """One alternative of a cue: only tried, and first made, for a text that holds the words it needs."""

    __slots__ = ("_hint", "_made", "_written", "signs")

    def __init__(self, pattern: str, hint: Hint | None = None) -> None:
        self._hint = hint
        self._written = pattern
        self._made: re.Pattern[str] | None = None
        self.signs = hint.signs if hint else signs_of_patterns([pattern])

    def holds(self, text: str, signs: int, start: int = 0) -> bool:
        """Whether the words it needs stand in a text with these signs."""
        if not self.signs & signs:
            return False
        return self._hint is None or self._hint.holds(text, signs, start)

    @property
    def pattern(self) -> re.Pattern[str]:
        """The alternative as a pattern."""
        if self._made is None:
            self._made = _compiled(self._written)
        return self._made


class Cue:
    """Alternatives that are tried one by one: of hundreds of cues hardly any has its words in a given text."""

    __slots__ = ("_branches", "signs", "whole")

    def __init__(self, branches: Sequence[_Branch], whole: str) -> None:
        self._branches = branches
        self.whole = whole
        self.signs = reduce(or_, (branch.signs for branch in branches))

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first place from `start` on where the pattern fits."""
        signs = signs_of(text)
        if not self.signs & signs:
            return None
        first: re.Match[str] | None = None
        for branch in self._branches:
            if branch.holds(text, signs, start):
                found = branch.pattern.search(text, start)
                if found is not None and (first is None or found.start() < first.start()):
                    first = found
        return first

    def match(self, text: str) -> re.Match[str] | None:
        """The pattern at the beginning of the text."""
        signs = signs_of(text)
        if not self.signs & signs:
            return None
        found = (b.pattern.match(text) for b in self._branches if b.holds(text, signs))
        return next((match for match in found if match is not None), None)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The pattern over the whole of the text."""
        signs = signs_of(text)
        if not self.signs & signs:
            return None
        found = (b.pattern.fullmatch(text) for b in self._branches if b.holds(text, signs))
        return next((match for match in found if match is not None), None)

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
        return _compiled(self.whole)

    def holds(self, text: str) -> bool:
        """Whether a text holds the words that one of the alternatives needs."""
        signs = signs_of(text)
        return (self.signs & signs) != 0 and any(b.holds(text, signs) for b in self._branches)


@cache
def cue(*path: str, start: bool = False) -> Cue:
    """One pattern for a list of cues, e.g. `cue("actions", "marker")`; with `start` it must fit the beginning."""
    patterns = [_expand(str(written).rpartition(" ~~ ")[2]) for written in _listed(*path)]
    whole = "|".join(f"(?:{pattern})" for pattern in patterns)
    parts = [whole] if "(?P<" in whole else [branch for pattern in patterns for branch in branches_of(pattern)]
    if start:  # fails at the first letter anyhow, without a hint
        return Cue([_Branch(rf"^\s*(?:{part})") for part in parts], rf"^\s*(?:{whole})")
    return Cue([_Branch(part, hint_of([part])) for part in parts], whole)


@cache
def hint(name: str) -> Hint:
    """The words of some lists as a quick look: `hint("leads")` says whether a sentence may tell of a lead at all."""
    written = (str(entry).rpartition(" ~~ ") for path in _HINTED[name] for entry in _listed(*path))
    return hint_of_all((in_front, _expand(pattern)) for in_front, _, pattern in written)


@cache
def cues(*path: str) -> tuple[Cue, ...]:
    """A list of cues, one pattern each, for cues whose named groups differ."""
    return tuple(map(_read_cue, _listed(*path)))


def _read_cue(written: str) -> Cue:
    hint, _, pattern = written.rpartition(" ~~ ")
    expanded = _expand(pattern)
    return Cue([_Branch(expanded, Hint(hint) if hint else hint_of([expanded]))], expanded)


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
