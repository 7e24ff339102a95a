"""Words that ask, invite or urge somebody in; whether anybody took up what they ask for, or would not, out."""

from __future__ import annotations

import re

from loaders.cues import cue

_PRONOUNS = ("he", "she", "they", "it")


def is_only_pressed(found: re.Match[str]) -> bool:
    """Whether the words of a cue, but for the name in it, invite, urge or encourage and order nothing."""
    if not found.groupdict().get("who"):
        return False
    end = found.start("deed") if found.groupdict().get("deed") else found.end()  # 'Ola will invite them' is her deed
    ahead, behind = found.string[found.start() : found.start("who")], found.string[found.end("who") : end]
    return cue("actions", "pressing").search(f"{ahead} {behind}") is not None


def is_taken_up(rest: str, after: str) -> bool:
    """Whether the rest of a sentence, or the sentence after it, says that it was accepted: 'and agreed to do so'."""
    if cue("actions", "taken_up_here").search(rest) or cue("actions", "made_a_task").search(after):
        return True
    return cue("actions", "taken_up_after", start=True).match(after) is not None


def is_declined(who: str, rest: str, after: str) -> bool:
    """Whether the rest of a sentence, or the sentence after it, says that whoever was asked will not do it."""
    if cue("actions", "declined_here").search(rest):
        return True
    found = cue("actions", "declined_after", start=True).match(after)
    if found is None:
        return False
    told, asked = found["who"].split(), who.split()
    return told[0].lower() in _PRONOUNS or (bool(asked) and told[-1] == asked[-1])
