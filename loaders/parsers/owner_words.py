"""Some words of minutes in, whether they are owners and nothing else out: 'OF / IP', 'All agencies', '@ola-f'."""

from __future__ import annotations

import re

from loaders.affiliation import is_organization
from loaders.cues import cue, word_set
from loaders.parsers.action_records import part_due
from loaders.parsers.owners import clean, is_group, is_initials, owners_of, split_tokens
from loaders.people import GAP
from loaders.roster import Owner, Roster

CAPITALISED = re.compile(r"^\W*(?:(?:[A-Z][\w'.-]*|of|for|and|the|in|on|&|\+)(?:[\s,;/&()+]+|$))+\W*$")
_HANDLE = re.compile(r"^@[\w-]+$")


def is_owner_alone(roster: Roster, text: str) -> bool:
    """Whether some words are owners and nothing else: 'OF / IP', 'Ola Finn by Friday', 'All agencies'."""
    who = part_due(inside(text))[0].strip(" .*")
    if not who or len(who) > 80 or who.lower() in word_set("owners", "no_owner") or cue("actions", "doer").match(who):
        return False
    if GAP.search(who):  # 'Grant      Today' are two cells of a table
        return False
    tokens = split_tokens(who)
    if all(_HANDLE.match(part) for part in tokens):
        return True
    if all(is_initials(part) for part in tokens):
        return who[0].isupper()
    known = is_group(re.sub(r"\s*\([^()]*\)$", "", clean(who))) or clean(who).lower() in word_set("owners", "tbc")
    return known or (CAPITALISED.match(who) is not None and owners_of(roster, who).state != "unresolved")


def is_capitalised(who: str) -> bool:
    """Whether words are set as names are, or as several units: 'Dale Trust / Quarry owners'."""
    units = [part.strip() for part in re.split(r"[/;]", who)]
    several = len(units) > 1 and all(unit[:1].isupper() and unit.count(" ") < 4 for unit in units)
    return several or CAPITALISED.match(who) is not None


def inside(text: str) -> str:
    """Words without a bracket that only opens or only closes among them."""
    opened = text.count("(") == text.count(")") and text.count("[") == text.count("]")
    return text if opened else text.strip(" .*()[]")


def as_written(who: str) -> Owner:
    """An owner that the minutes print as one and nothing else tells of: two units joined by 'and' are two owners."""
    parts = [clean(part) for part in re.split(r"\s+and\s+|\s*[/;&]\s*", who) if part.strip()]
    whole = len(parts) > 1 and not all(" " in part or is_organization(part) for part in parts)
    return Owner("resolved", "organization", (clean(who),) if whole else tuple(parts))
