"""Words that only invite or urge somebody in; whether anybody took up what they ask for, out."""

from __future__ import annotations

import re

from loaders.cues import cue


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
