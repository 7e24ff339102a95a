"""Words of a record and the cues of a list, in; whether one of the cues stands in the words, out."""

from __future__ import annotations

import re

from graph.plain_words import Part, words_in
from queries.asked import loose


def flat(text: str) -> str:
    """Words to be compared, without the marks between them and with a space around them."""
    return f" {re.sub(r'[^a-z0-9&]+', ' ', loose(text).replace(chr(39), '')).strip()} "


def has_cue(part: Part, cues: str, said: str) -> bool:
    """Whether one of the cues under a key stands in words that are flat."""
    return any(f" {cue} " in said for cue in words_in(part, cues))
