"""Nothing in; the signs of a text that no form of a report can hold, out. Each writer adds what its own form lacks.

Halves of characters, characters that are none, and control characters but for tabs and the ends of lines.
"""

from __future__ import annotations

import re

CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f"  # inside [ ]
BROKEN = r"\ud800-\udfff\ufffe\uffff"
LINE_ENDS = re.compile("\r\n|\r")
EMBEDS, ISOLATES = re.compile("[\u202a\u202b\u202d\u202e]"), re.compile("[\u2066\u2067\u2068]")
LEFTWARD = re.compile("[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff]")
POP_EMBED, POP_ISOLATE, LEFT_TO_RIGHT = "\u202c", "\u2069", "\u200e"
NOWHERE = re.compile(f"[{CONTROL}{BROKEN}]")


def besides(signs: str) -> re.Pattern[str]:
    """What no form can hold, and other signs as they stand in [ ]."""
    return re.compile(f"[{CONTROL}{BROKEN}{signs}]")


def with_plain_ends(words: str) -> str:
    """Words whose lines all end in the same way."""
    return LINE_ENDS.sub("\n", words)


def fenced(words: str) -> str:
    """Words that end every change of direction they begin, so that what stands beside them keeps its place."""
    if not LEFTWARD.search(words):
        return words
    embeds = max(0, len(EMBEDS.findall(words)) - words.count(POP_EMBED))
    isolates = max(0, len(ISOLATES.findall(words)) - words.count(POP_ISOLATE))
    return words + POP_EMBED * embeds + POP_ISOLATE * isolates + LEFT_TO_RIGHT
