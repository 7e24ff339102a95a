"""The items of a meeting in, owners printed in a bracket behind a deed out: '... and report back in May (AL/BR).'

Letters in a bracket also abbreviate things and introduce people: only letters of people the minutes know count, behind
words that bind somebody, and only where the clerk does so more than once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.blocks import Paragraph
from loaders.courtesy import named_in
from loaders.cues import cue
from loaders.parsers.fit import commits
from loaders.parsers.items import Item
from loaders.parsers.owners import owners_of, split_tokens
from loaders.roster import Roster

_LETTERS = r"[A-Z]{2,4}[a-z]?"
_BRACKET = re.compile(
    rf"(?<=[\w.,;:%!?'’\"])\s*[(\[](?P<who>(?:ALL|All|all|{_LETTERS}(?:(?:\s?[/,&+]\s?|\s(?:and|&)\s){_LETTERS})*))[)\]]"
    r"(?=\s*[.;]?\s*(?:$|\n|(?=[A-Z“\"'•·*–-])))"
)
_FEWEST = 2  # deeds that make it the clerk's habit
_BEFORE = 40  # letters in front of a bracket in which the name it abbreviates stands


def owners_in_brackets(items: Sequence[Item], roster: Roster) -> frozenset[int]:
    """Where in the source brackets begin that name the owners of the deed in front; empty without the habit."""
    found = [place for item in items for paragraph in item.paragraphs for place in _brackets(paragraph, roster)]
    return frozenset(found) if len(found) >= _FEWEST else frozenset()


def _brackets(paragraph: Paragraph, roster: Roster) -> Iterator[int]:
    for sentence in paragraph.sentences():
        if ")" not in sentence.text and "]" not in sentence.text:
            continue
        found = next(iter(reversed(list(_BRACKET.finditer(sentence.text)))), None)
        if found is None or not _binds(sentence.text[: found.start()]):
            continue
        ahead = sentence.text[max(0, found.start() - _BEFORE) : found.start()]
        if _are_people(roster, found["who"], ahead):
            yield sentence.start + sentence.text.index(found["who"], found.start()) - 1


def _binds(text: str) -> bool:
    told = cue("actions", "doer").match(text) or cue("actions", "to_do").search(text)
    return commits(text) or told is not None


def _are_people(roster: Roster, who: str, ahead: str) -> bool:
    """Whether the letters are those of people, none of whom stands in full right in front of the bracket."""
    if who.lower() == "all":
        return True
    owners = [owners_of(roster, part) for part in split_tokens(who)]
    names = [name for owner in owners for name in (*owner.names, *owner.candidates)]
    if any(owner.kind not in ("person", "") or not (owner.names or owner.candidates) for owner in owners):
        return False
    return not any(named_in(name, ahead) for name in names)
