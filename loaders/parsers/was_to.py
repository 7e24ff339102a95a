"""Words of a task told as what somebody 'was to' do, in; whose clause it is, and whether it is a task at all, out.

'The map had gone to the Trust, and Ola Finn was to check it' gives Ola Finn something to do and the Trust nothing.
'Ola Finn was to retire', 'the Home Office was to publish its guidance' tell news.
"""

from __future__ import annotations

import re

from graph.folding import fold
from graph.identity.words import is_public_office
from loaders.cues import cue, word_set
from loaders.parsers.action_records import due_in
from loaders.parsers.owners import clean
from loaders.parsers.parts import employers
from loaders.roster import Owner, Roster

_SECOND = re.compile(r"[^,]+?,\s+(?:and|but|so)\s+(?P<who>\S.*)")
_LAST = re.compile(r".+\s(?:and|but|so)\s+(?P<who>\S.*)")
_OPENS_A_LIST = re.compile(r"(?i)(?:^|[:;–—-]|\bthat|\b(?:agreed|resolved))\s*$")


def in_its_clause(roster: Roster, found: re.Match[str], who: str) -> str:
    """The doers next to the verb: of 'Trust, and Ola Finn' behind other words only 'Ola Finn'."""
    if not who:
        return who
    text = found.string
    at = text.rfind(who, 0, found.end("who"))
    second = _SECOND.fullmatch(who) if not _OPENS_A_LIST.search(text[:at]) else None
    if second is not None:
        return second["who"]
    last = _LAST.fullmatch(who)
    one = re.match(r"\s*(?:is|was)\b", text[found.end("who") :])  # 'A and B were', 'A and B was' are not the same
    return last["who"] if last and one and len(roster.by_name(clean(last["who"]))) == 1 else who


def is_news(roster: Roster, found: re.Match[str], owner: Owner, ahead: str) -> bool:
    """Whether what somebody 'was to' do is told of them, of a meeting before, or of a body outside the board."""
    text = found.string
    if cue("actions", "is_to_news", start=True).match(text[found.start("deed") :]):
        return True
    if cue("actions", "is_to_before").search(text):
        return True
    if owner.kind == "organization" and not (is_told_to_us(text) or all(_is_ours(roster, one) for one in owner.names)):
        return True
    if owner.kind == "post" and any(map(is_public_office, owner.names)):
        return True
    return owner.kind in ("post", "organization") and not _is_given(text, ahead)


def is_told_to_us(text: str) -> bool:
    """Whether a sentence says that something comes back to this meeting."""
    return cue("actions", "told_to_us").search(text) is not None


def _is_given(text: str, ahead: str) -> bool:
    """Whether a sentence gives a body, or a post that nobody here holds, something to do: plainly, and by a day."""
    if is_told_to_us(text):
        return True
    return due_in(text) is not None and not cue("actions", "told_of").search(ahead)


def _is_ours(roster: Roster, name: str) -> bool:
    """Whether somebody of the meeting comes from this body, under its whole name or a part of it."""
    said = set(fold(name).lower().split()) - {"the"}
    if name.lower() in word_set("owners", "services"):
        return True
    words = [set(fold(unit).lower().split()) - {"the"} for unit in employers(roster) if unit]
    return any(said <= unit or unit <= said for unit in words)
