"""The words printed in the place of a lead, in; who leads now, until when, and whether that is nobody, out.

'AB (to 30 Sept), then tbc' is AB until that day; 'vacant post' and '?' are nobody.
"""

from __future__ import annotations

import re

from graph.names import split_prefix
from loaders.cues import cue
from loaders.name_words import has_given_name
from loaders.parsers.changes import day_behind
from loaders.roster import Roster

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_PARTS = re.compile(r"\s*(?:[/&,+;]|\band\b)\s*")
_LONGEST = 3  # letters of a person's initials in such a place; four and more stand for an agency


def is_nobody(words: str) -> bool:
    """Whether what stands in the place of a lead says that nobody leads."""
    return cue("leads", "nobody_there", start=True).match(words.strip(" *")) is not None


def is_nobody_here(roster: Roster, words: str) -> bool:
    """Whether that says nobody at a meeting: 'NA' is Neil Ashby where its list gives him these letters."""
    letters = words.split(",")[0].strip(" *.")
    declared = any(one.initials == letters for one in roster.by_initials(letters)) if letters.isupper() else False
    return is_nobody(words) and not declared


def is_told_elsewhere(words: str) -> bool:
    """Whether a cell points to other words of the same minutes for who leads: 'Vacant - see below'."""
    return is_nobody(words) and cue("leads", "told_elsewhere").search(words) is not None


def lead_now(words: str) -> str:
    """Who leads now, without what stands in brackets and without 'then to be confirmed'."""
    return cue("leads", "then_nobody").sub("", _BRACKETS.sub("", words)).strip(" ,;*")


def lead_until(words: str, held: str) -> str | None:
    """The day until which somebody leads, as the words beside the name have it: '(to 30 Sept)'."""
    return day_behind(words, held, cue("leads", "until_there"), ends=True)


def names_people(words: str, text: str) -> bool:
    """Whether somebody by name or by initials leads, and no agency; several letters must be those of names in a text.

    'MPS / LFB' are two agencies, 'LB / PQ' two people of whom the minutes have the names.
    """
    parts = [part for part in _PARTS.split(words) if part]
    letters = bool(parts) and all(part.isupper() and part.isalpha() and len(part) <= _LONGEST for part in parts)
    initials = letters and (len(parts) == 1 or all(_are_of_a_name(part, text) for part in parts))
    return initials or _names_somebody(words)


def _names_somebody(words: str) -> bool:
    """Whether words open with somebody's name, with or without a rank or title: 'Ch Insp Ann Lee'."""
    titled, name = split_prefix(words)
    return has_given_name(words) or bool(titled and has_given_name(name))


def _are_of_a_name(letters: str, text: str) -> bool:
    """Whether a text holds a name, with a first name that is well known, of which these are the initials."""
    name = r"\b" + r"[ -]".join(rf"{letter}[\w'’]+" for letter in letters) + r"\b"
    return any(has_given_name(found.group()) for found in re.finditer(name, text))
