"""Two tellings of a task, in; whether both hand over one thing ('send the link', 'provide the link'), out."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from graph.plain_words import read_plain, words_in

_FILE = Path(__file__).parent / "twice.yml"


@cache
def _handed() -> re.Pattern[str]:
    """Words of handing something over, what it is, and what follows."""
    words = read_plain(_FILE)["words"]
    verbs, things = "|".join(words_in(words, "hands_over")), "|".join(words_in(words, "handed_over"))
    return re.compile(rf"(?i)\b(?:{verbs}) (?:either |both )?(?:the|a|an) (?P<what>{things})\b(?P<rest>[^.;]*)")


@cache
def _saying_which() -> re.Pattern[str]:
    words = read_plain(_FILE)["words"]
    return re.compile(rf"(?i)\b(?:{'|'.join(words_in(words, 'says_which'))})\b")


def is_one_gift(one: str, other: str) -> bool:
    """Whether two tellings hand over one thing: the same word, and only one of them says which one it is."""
    first, second = (_handed().search(" ".join(text.split())) for text in (one, other))
    if not (first and second) or first["what"].lower() != second["what"].lower():
        return False
    return sum(_saying_which().search(found["rest"]) is not None for found in (first, second)) == 1
