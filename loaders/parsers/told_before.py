"""The sentences in front of one, in; the nearest that can say whom its pronoun means, out.

A sentence of nobody ('The first firm went out of business.') stands between and takes the word from no one;
neither does one that goes on about the same person ('He thinks that the old form is in use.').
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.names import parse_name
from loaders.cues import NAME, cue, word_set
from loaders.parsers.owners import is_initials
from loaders.parsers.pronouns import PRONOUNS, is_somebody
from loaders.roster import Roster

# 'It has been talked of for years.' names nobody: 'she' behind it is whoever was named in front of it.
_OF_A_THING = re.compile(r"\s*(?:It|There|This|That) [^A-Z]+")
_NAMES = re.compile(NAME)
_CAPITALS = re.compile(r"[A-Z][\w'’-]*")
_SAME = re.compile(r"\W*(?:She|He)\b")
_FARTHEST = 4  # sentences


def told_before(roster: Roster, texts: Sequence[str], text: str) -> str:
    """The sentence before `text` that its pronoun reaches back to; the one just before where it has none, or both."""
    near = [said for said in texts[-_FARTHEST:] if not _OF_A_THING.fullmatch(said)]
    used = [form for form in PRONOUNS.values() if re.search(form, text, re.IGNORECASE)]
    if len(used) == 1:
        other = next(form for form in PRONOUNS.values() if form not in used)
        while len(near) > 1 and speaks_of_nobody(roster, near[-1]) and not re.search(other, near[-1], re.IGNORECASE):
            near.pop()
    return near[-1] if near else ""


def speaks_of_nobody(roster: Roster, text: str) -> bool:
    """Whether words name no person, tell of nobody who speaks or acts, and have no 'manager' or 'resident' in them."""
    if not text.strip() or cue("owners", "somebody").search(text):
        return False
    goes_on = _SAME.match(text) is not None
    if not goes_on and not word_set("owners", "speaking").isdisjoint(re.findall(r"[a-z]+", text)):
        return False
    if any(is_somebody(roster, name) for name in _NAMES.findall(text)):
        return False
    return not any(_means_somebody(roster, word) for word in _CAPITALS.findall(text))


def _means_somebody(roster: Roster, word: str) -> bool:
    """Whether one word with a capital is the name or the letters of somebody here."""
    plain = re.sub(r"['’]s?$", "", word)
    if parse_name(plain).display and roster.by_name(plain):
        return True
    return len(plain) > 1 and is_initials(plain) and bool(roster.by_initials(plain))
