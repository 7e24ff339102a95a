"""Glossary claims and texts in; what capitals stand for in each document, and in all of them, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.claims import Claim
from graph.folding import fold
from graph.identity.words import is_acronym, singular, tidy

_AFTER = re.compile(r"((?:[A-Z][\w'’&-]*\s+(?:(?:of|and|for|the|on|in|to|&)\s+){0,2}){1,8})\(([A-Z][A-Za-z&]{1,7})\)")
_BEFORE = re.compile(r"\b([A-Z][A-Za-z&]{1,7})\s?\(([A-Z][^()\n]{5,80})\)")

_SHORT = re.compile(r"\([A-Z][A-Za-z&]{1,7}\)")
_OUTSIDE = re.compile(r"[^\w\s'’&-]")  # what no name before such brackets holds


@dataclass(frozen=True)
class Acronyms:
    """What capitals stand for: `scoped` in one document, `shared` where all documents that say so agree."""

    scoped: Mapping[tuple[str, str], str] = field(default_factory=dict)
    shared: Mapping[str, str] = field(default_factory=dict)
    disputed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def expand(self, short: str, document: str) -> str:
        """The full name behind some capitals, "" where nothing explains them or documents disagree."""
        return self.scoped.get((document, short), "") or self.shared.get(short, "")


def stands_for(short: str, name: str) -> bool:
    """Whether the letters are the initials of the name in order, none of its capitals left out."""
    words = re.findall(r"[^\W\d_][\w']*", fold(name).replace("-", " "))
    letters = [c for c in short.upper() if c.isalpha()]
    place = 0
    for word in words:
        if place < len(letters) and word[0].upper() == letters[place]:
            place += 1
        elif word[0].isupper():
            return False
    return place == len(letters) and len(letters) > 1


def _in_text(text: str) -> Iterable[tuple[str, str]]:
    for found in _named_before(text):
        words = found.group(1).split()
        for start in range(len(words) - 1):
            name = " ".join(words[start:])
            if words[start][0].isupper() and stands_for(found.group(2), name):
                yield found.group(2), name
                break
    for found in _BEFORE.finditer(text):
        if stands_for(found.group(1), found.group(2)):
            yield found.group(1), found.group(2)


def _named_before(text: str) -> Iterator[re.Match[str]]:
    """Names with capitals in brackets behind them; looked for only where such brackets stand, as they are rare."""
    place = 0
    for short in _SHORT.finditer(text):
        for stop in _OUTSIDE.finditer(text, place, short.start()):
            place = stop.end()
        if found := _AFTER.search(text, place, short.end()):
            yield found
        place = short.end()


def learn_acronyms(claims: Iterable[Claim], texts: Mapping[str, str]) -> Acronyms:
    """Read what capitals stand for from glossaries and from "Full Name (FN)" in the texts."""
    seen: dict[tuple[str, str], dict[str, str]] = {}
    for document in sorted(texts):
        for short, name in _in_text(texts[document]):
            seen.setdefault((document, short), {}).setdefault(singular(name), tidy(name))
    listed: dict[tuple[str, str], dict[str, str]] = {}
    for claim in claims:
        if claim.kind == "glossary" and is_acronym(short := str(claim.values.get("abbreviation", "")).strip()):
            name = tidy(str(claim.values.get("expansion", "")))
            if name:
                listed.setdefault((claim.document, short), {}).setdefault(singular(name), name)
    scoped = {place: min(names.values()) for place, names in sorted({**seen, **listed}.items()) if len(names) == 1}
    unclear = {place for place, names in {**seen, **listed}.items() if len(names) > 1}
    return _shared(scoped, unclear)


def _shared(scoped: dict[tuple[str, str], str], unclear: set[tuple[str, str]]) -> Acronyms:
    meanings: dict[str, dict[str, str]] = {}
    for (_, short), name in sorted(scoped.items()):
        meanings.setdefault(short, {}).setdefault(singular(name), name)
    blocked = {short for _, short in unclear}
    shared = {s: min(names.values()) for s, names in meanings.items() if len(names) == 1 and s not in blocked}
    disputed = {s: tuple(sorted(names.values())) for s, names in meanings.items() if len(names) > 1}
    return Acronyms(scoped, shared, disputed)
