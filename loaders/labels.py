"""The beginning of a line in, the label over a list of people out: the state it gives and what stands behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from loaders.affiliation import is_organization, is_post
from loaders.blocks import Line, squeeze
from loaders.cues import cue
from loaders.name_words import looks_like_name
from loaders.people import parse_person

OVER_PEOPLE = ("present", "also_present", "apology", "absent")  # the states that a list tells of those below
_STATES = ("apology", "absent", "present", "also_present", "copied", "chair", "clerk", "unknown")
_BEHIND = re.compile(r"\s*(?:\([^()]{0,60}\)\s*)?(?:/ ?[a-z][a-z ]{2,30}$|[:;](?:\s*[-–—]+)?|[-–—]+(?=\s|$)|$)")
_SPACED = re.compile(r"^\s*(?P<word>(?:[A-Z] ){4,}[A-Z])(?!\w)")  # 'P R E S E N T'
_NUMBER = re.compile(  # '3. ', 'b. ', 'C048/23   1.  '
    r"^\s*(?:[A-Z]{0,4}\d{1,4}/\d{2,4}\.?\s+)?(?:\d{1,3}(?:\.\d{1,2})*[.)]?\s+|\(?[a-z][.)]\s+)?"
)
_JOINING = frozenset(
    [
        "of", "for", "and", "the", "to", "in", "on", "with", "from", "at", "by", "representing", "also", "attending",
        "behalf", "deputising", "de", "van",
    ]
)  # fmt: skip
_OTHER_TONGUE = re.compile(r"^(?P<said>[^\W\d_][^/|:,;()\d]{2,40}?)\s[/|]\s(?=[^\W\d_])")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_WRITES = re.compile(r"tak(?:er|ing)$|secretary$|^scribe$|recorder$|\bby$")  # labels that may stand above the name
_FIRST_NAME = re.compile(r"[A-Z][a-z]+\.?$")
_SEVERAL = 3  # names in a row that make a list of people
_LOUD = re.compile(r"\s+(?:(?:DRAFT|CONFIDENTIAL|OFFICIAL)\s+)?(?=[A-Z])")  # a watermark may lie between


@dataclass(frozen=True, slots=True)
class Label:
    """A label: the state of the people behind it ("" for a group that changes nothing), and where they begin."""

    state: str
    rest: str = ""
    offset: int = 0
    organization: str = ""
    said: str = ""  # the label's own words, in lower case

    @property
    def alone(self) -> bool:
        """Whether nothing stands behind the label."""
        return not self.rest


def is_prose(text: str) -> bool:
    """Whether a line is a sentence and no entry of a list: it runs on in words without capitals."""
    bare = _IN_BRACKETS.sub("", text)
    words = bare.split()
    if len(words) > 4 and cue("attendance", "tells").search(bare):
        return True
    small = [word for word in words if word[:1].islower() and word.strip(".,;") not in _JOINING]
    return len(words) > 5 and len(small) > 3 and len(small) * 3 > len(words)


@lru_cache(maxsize=4096)  # every reader of lists asks it of each line
def find_label(text: str) -> Label | None:
    """The label a line begins with; None where it begins with none."""
    if spaced := _SPACED.match(text):
        return _spaced(text, spaced)
    begin = _NUMBER.match(text)
    skip = begin.end() if begin else 0
    words = text[skip:]
    for state in _STATES:
        found = cue("attendance", state, start=True).match(words)
        if found and (label := _closed(words, found, state, skip)):
            return label
    found = cue("attendance", "group", start=True).match(words)
    if found and words[found.end() :].strip(" :") == "":
        return Label("group", organization=squeeze(found.groupdict().get("org") or ""), said=squeeze(words).lower())
    return (found and _over_members(words, found, skip)) or _in_two_tongues(words, skip)


def _over_members(words: str, found: re.Match[str], skip: int) -> Label | None:
    """'Members: Ann Lee (Police); Bo Hart (Homes)': a list on its own line, of whom it is not said that they came."""
    rest = words[found.end() :].lstrip()
    names = re.split(r"[;,]", _IN_BRACKETS.sub("", rest[1:])) if rest[:1] == ":" else []
    if len(names) < _SEVERAL or not all(looks_like_name(name.strip(" .")) for name in names[:_SEVERAL]):
        return None
    rest = rest[1:].strip()
    return Label("unknown", rest, skip + len(words) - len(rest), said=squeeze(found.group()).lower())


def _in_two_tongues(words: str, skip: int) -> Label | None:
    """'Yn bresennol / Present': the label behind the same words in another language."""
    first = _OTHER_TONGUE.match(words) if "/" in words or "|" in words else None
    if first is None or looks_like_name(first["said"]) or is_organization(first["said"]) or is_post(first["said"]):
        return None
    label = find_label(words[first.end() :])
    return label and replace(label, offset=label.offset + skip + first.end())


def _spaced(text: str, spaced: re.Match[str]) -> Label | None:
    """A label whose letters stand apart."""
    word = spaced["word"].replace(" ", "")
    label = find_label(word + text[spaced.end() :])
    return label and replace(label, offset=label.offset + spaced.end() - len(word))


def _closed(words: str, found: re.Match[str], state: str, skip: int) -> Label | None:
    """A label ends with a colon, a dash or the line; behind a bare one must stand a person or a line-long list."""
    if words[found.end() : found.end() + 1].isalnum():
        return None
    said = squeeze(found.group(0)).lower()
    behind = _BEHIND.match(words, found.end())
    if behind is None and state == "apology" and words[found.end() :].strip() == ".":
        return Label(state, "", skip + len(words), said=said)
    if behind and ";" in behind.group() and state not in ("apology", "absent", "present"):
        return None  # 'Officer; Ann Lee' goes on with a list, 'Apologies; Ann Lee' opens one
    if behind:
        rest = words[behind.end() :]
        named = parse_person(rest) is not None or _FIRST_NAME.match(rest.strip()) or (not rest and _WRITES.search(said))
        if state == "clerk" and not named:
            return None  # 'Minutes:' opens the minutes, 'Minutes: Ann Lee' names who took them
        return Label(state, rest.strip(), skip + len(words) - len(rest.lstrip()), said=said)
    loud = _LOUD.match(words, found.end())
    if loud is None or state in ("copied", "chair", "clerk"):
        return None
    rest = words[loud.end() :]
    first = re.split(r"[,;(:]|\s[-–—]\s|\s{2,}|\band\b", rest)[0].strip()
    names = looks_like_name(first) or parse_person(rest) is not None or _opens_with_name(first)
    return Label(state, rest.strip(), skip + loud.end(), said=said) if names else None


def _opens_with_name(first: str) -> bool:
    """Whether the first words behind a label can be a name, where a list runs on without any mark."""
    words = first.split()
    return any(looks_like_name(" ".join(words[:size])) for size in (2, 3) if len(words) > size)


def tells_who_is_away(head: Sequence[Line]) -> bool:
    """Whether a head lists those who sent apologies and no others as present: its 'Members:' are then who came."""
    states = {label.state for line in head if (label := find_label(line.text)) is not None}
    return "apology" in states and "present" not in states
