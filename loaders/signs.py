"""A text in, one number out that tells which of the letter groups of all cue words stand in it.

Hundreds of cues are tried on each line and each sentence. Its words are looked at once, and a word that came before
costs no more than a look into a table; whether a cue can fit at all is then one comparison of two numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

ANY = 1  # the sign that every text has, for cues that need no word
_LONGEST = 6  # letters of a sign: the more, the fewer texts have it and the longer the look at a new word
_LETTERS = re.compile(r"[a-z]+")

_signs: dict[str, int] = {}


def signs_for(words: Iterable[str]) -> int:
    """The signs of some words in small letters, of which a text that holds any of these words has at least one."""
    found = 0
    for word in words:
        letters = max(_LETTERS.findall(word), key=len, default="")[:_LONGEST]
        found |= _sign(letters) if letters else ANY
    return found or ANY


def _sign(letters: str) -> int:
    if letters not in _signs:
        _signs[letters] = ANY << (len(_signs) + 1)
        signs_of.cache_clear()
        _signs_of_word.cache_clear()
    return _signs[letters]


@lru_cache(maxsize=4096)  # each of the many cues asks for the signs of the same line or sentence
def signs_of(text: str) -> int:
    """All signs of a text."""
    found = ANY
    for word in _LETTERS.findall(text.lower()):
        found |= _signs_of_word(word)
    return found


@lru_cache(maxsize=65536)
def _signs_of_word(word: str) -> int:
    found = 0
    for begin in range(len(word)):
        for end in range(begin + 1, min(begin + _LONGEST, len(word)) + 1):
            found |= _signs.get(word[begin:end], 0)
    return found
