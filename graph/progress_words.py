"""The words of a task or of what minutes tell of one, in; whether they say such a thing as the name asks, out."""

from __future__ import annotations

import re
from functools import cache

from graph.words import load_words


def tells_of_meetings(text: str) -> bool:
    """Whether words tell no more of a group than how often it met: 'the Panel had met three times'."""
    return _pattern("met_often").search(text) is not None


def is_to_meet(text: str) -> bool:
    """Whether a task is to set a group up, to call it together or to meet."""
    return _pattern("brings_together").search(text) is not None


def is_standing(text: str) -> bool:
    """Whether words tell what always holds, and no work to do."""
    return _pattern("standing").search(text) is not None


def is_of_this_item(text: str) -> bool:
    """Whether words speak of 'this' and mean the matter of their item."""
    return _pattern("this_item").search(text) is not None


def closes_item(text: str) -> bool:
    """Whether the last sentence of an item closes its matter: 'Item closed.'"""
    return _pattern("item_closed").search(" ".join(text.split())) is not None


def clauses_of(text: str) -> list[str]:
    """The clauses of a sentence that may each tell of another piece of work."""
    return _pattern("clause_ends").split(text)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load_words("progress")[name], re.IGNORECASE)
