"""Nothing in; the signs of a text that no form of a report can hold, out. Each writer adds what its own form lacks.

Halves of characters, characters that are none, and control characters but for tabs and the ends of lines.
"""

from __future__ import annotations

import re

CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f"  # inside [ ]
BROKEN = r"\ud800-\udfff\ufffe\uffff"
LINE_ENDS = re.compile("\r\n|\r")
NOWHERE = re.compile(f"[{CONTROL}{BROKEN}]")


def besides(signs: str) -> re.Pattern[str]:
    """What no form can hold, and other signs as they stand in [ ]."""
    return re.compile(f"[{CONTROL}{BROKEN}{signs}]")


def with_plain_ends(words: str) -> str:
    """Words whose lines all end in the same way."""
    return LINE_ENDS.sub("\n", words)
