"""Words of minutes, in; whether a decision asks for something at a meeting to come, or closes all before it, out."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from graph.words import load_words


@cache
def _phrases() -> dict[str, Any]:
    return dict(load_words("phrases", Path(__file__).parent))


@cache
def _pattern(*path: str) -> re.Pattern[str]:
    found: Any = _phrases()
    for part in path:
        found = found[part]
    return re.compile("|".join(f"(?:{one})" for one in found), re.IGNORECASE)


def is_for_a_meeting(text: str) -> bool:
    """Whether a decision puts something before a meeting to come."""
    return bool(_pattern("to_come").search(" ".join(text.split())))


def closes_all(sentence: str, *, under_head: bool) -> bool:
    """Whether a sentence says that everything left by an earlier meeting is done; under such a head fewer words do."""
    plain = " ".join(sentence.split())
    if _pattern("closings", "not").search(plain):
        return False
    named = bool(_pattern("closings", "named").search(plain))
    return named or (under_head and bool(_pattern("closings", "under_head").search(plain)))


def is_closing_head(title: str) -> bool:
    """Whether the title of an item says that what earlier meetings left is spoken of there."""
    return bool(_pattern("closings", "heads").search(title))
