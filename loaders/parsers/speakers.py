"""The sentences of a paragraph in, whom a note without a doer binds out: 'PG – not known yet. Will find out.'"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.cues import cue, cues
from loaders.parsers.owners import is_initials, who_is
from loaders.roster import Owner, Roster

_OPENS = re.compile(r"\W*(?P<who>[A-Z]{2,3}[a-z]?|(?:(?:Mr|Mrs|Ms|Dr|Cllr)\.? )?[A-Z][a-z]+(?: [A-Z]\w+)?)\b")


def speaker_bound(roster: Roster, texts: Sequence[str]) -> Owner | None:
    """The speaker of the last sentence where it is such a note; None where somebody else is told of in between."""
    if not cue("actions", "bare_will").search(texts[-1]):
        return None
    for number in range(len(texts) - 2, -1, -1):
        spoken = [m for pattern in cues("actions", "speaks") for m in pattern.finditer(texts[number])]
        if spoken:
            owner = who_is(roster, spoken[-1]["who"])
            behind = texts[number][spoken[-1].end() :]
            settled = owner.kind == "person" and owner.state == "resolved" and not _turns_to(roster, behind, owner)
            return owner if settled else None
        if (other := _OPENS.match(texts[number])) and _is_person(roster, other["who"]):
            return None
    return None


def _turns_to(roster: Roster, text: str, owner: Owner) -> bool:
    """Whether the words behind a speaker open with somebody else: 'PG – Bo has the list.'"""
    other = _OPENS.match(text)
    return other is not None and _is_person(roster, other["who"]) and who_is(roster, other["who"]).names != owner.names


def _is_person(roster: Roster, who: str) -> bool:
    known = roster.by_initials(who) if is_initials(who) and who.isupper() else roster.by_name(who)
    return bool(known)
