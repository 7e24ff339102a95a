"""The sentences before a pronoun, in; the one person or the one group that 'she' or 'it' can mean, out.

Nothing where two come into question: what stands nearest is often not what is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.names import parse_name
from loaders.affiliation import is_post
from loaders.blocks import Paragraph, Span
from loaders.cues import cue
from loaders.fragments import NAME
from loaders.parsers.matter_labels import matter_above
from loaders.parsers.owners import clean, join_owners, owners_of, who_is
from loaders.parsers.pronouns import is_somebody, pronoun
from loaders.roster import Owner, Roster

_NAMES = re.compile(NAME)
_SUBJECT = re.compile(r"^\s*(?P<who>(?:The\s+)?[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*)\s+[a-z]")
_PRONOUN = re.compile(r"\s*(?P<who>[Ss]he|[Hh]e)(?:\s+and\s+(?P<rest>.+))?\s*$")
_GOES_ON = re.compile(r"\W*(?:She|He)\b")
_NOT = {"he": ("mrs", "ms", "miss"), "she": ("mr",)}  # courtesy titles of somebody else


class Place(NamedTuple):
    """A sentence, the two before it in its paragraph, the one behind it and the matter that titles the paragraph."""

    sentence: Span
    before: str = ""
    earlier: str = ""
    behind: str = ""
    above: str = ""


def places_of(paragraph: Paragraph) -> Iterator[Place]:
    """Each sentence of a paragraph with those around it."""
    sentences = paragraph.sentences()
    texts = ["", "", *(sentence.text for sentence in sentences), ""]
    above = matter_above(paragraph.text)
    for number, sentence in enumerate(sentences):
        earlier, before, _, behind = texts[number : number + 4]
        yield Place(sentence, before, earlier, behind, above)


def place_of(sentences: Sequence[Span], start: int) -> Place | None:
    """The sentence that holds a place of a text, with those before it as long as they go on about the same person."""
    number = next((n for n, sentence in enumerate(sentences) if sentence.start <= start < sentence.end), None)
    if number is None:
        return None
    first = before = max(number - 1, 0)
    while first > 0 and _GOES_ON.match(sentences[first].text):
        first -= 1
    subject = _SUBJECT.match(sentences[first].text)
    if first == number or (subject and is_post(subject["who"])):
        first = before
    texts = [sentence.text for sentence in sentences]
    return Place(sentences[number], " ".join(texts[before:number]), " ".join(texts[first:before]))


def person_meant(roster: Roster, who: str, ahead: str, place: Place) -> Owner:
    """Whom 'he' or 'she' means: as the sentence and the one before it have it, else the one person named in both."""
    meant = pronoun(roster, who, ahead, place.before)
    if meant.names and all(is_somebody(roster, name) for name in meant.names):
        return meant
    subject = _SUBJECT.match(place.before)
    if who not in _NOT or (subject and is_post(subject["who"])):
        return Owner("unresolved") if who in _NOT else meant
    found: dict[str, None] = {}
    for text in (place.earlier, place.before, ahead):
        for name in (name for name in _NAMES.findall(text) if is_somebody(roster, name)):
            owner = who_is(roster, name, text)
            if not owner.names or parse_name(name).prefix.strip(". ").lower() in _NOT[who]:
                return Owner("unresolved")
            found |= dict.fromkeys(owner.names)
    return Owner("resolved", "person", tuple(found)) if len(found) == 1 else Owner("unresolved")


def owners_with_pronoun(roster: Roster, who: str, ahead: str, place: Place) -> Owner:
    """Whom 'she', or 'she and Ms Lee', means; of two, one who stays open keeps the whole from being settled."""
    found = _PRONOUN.match(who)
    if found is None:
        return owners_of(roster, who, place.sentence.text)
    meant = person_meant(roster, found["who"].lower(), ahead, place)
    return join_owners([meant, owners_of(roster, found["rest"])]) if found["rest"] else meant


def group_meant(place: Place) -> str:
    """What 'it' means: the one group or meeting of which the two sentences before speak, and with which one opens."""
    texts = (place.earlier, place.before)
    spoken = {_bare(found["body"]) for text in texts for found in cue("leads", "group").finditer(text)}
    longest = max(spoken, key=len, default="")
    if not all(longest.endswith(name) for name in spoken):
        return ""
    opening = [clean(found["body"]) for text in texts if (found := cue("leads", "group_opens", start=True).match(text))]
    return opening[0] if opening and all(name.lower().endswith(longest) for name in opening) else ""


def _bare(name: str) -> str:
    """The last words of a name as they are compared: 'the Panel' and 'Lamp Panel' may be one."""
    return re.sub(r"^(?:the|an?|this|that|its|their|our|each|every) ", "", " ".join(name.lower().split()))
