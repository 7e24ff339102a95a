"""A text in, one number out that tells which of the letter groups of all cue words stand in it.

Hundreds of cues are tried on each line and each sentence. Its words are looked at once, and a word that came before
costs no more than a look into a table; whether a cue can fit at all is then one comparison of two numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

ANY = 1  # the sign that every text has, for cues that need no word
_LONGEST = 8  # letters of a sign: the more, the fewer texts have it and the longer the look at a new word
_LETTERS = re.compile(r"[a-z]+")

_MOST_WORDS = 50_000  # of a language, far more than minutes use

_signs: dict[str, int] = {}
_words: dict[str, int] = {}  # the signs of each word that came before
_listed = (0, "")  # how many words came before, and these one by one in one text, which is soon searched


def is_sign(word: str) -> bool:
    """Whether a word is a sign itself, so that a text with the sign holds the word."""
    return len(word) <= _LONGEST and _LETTERS.fullmatch(word) is not None


def signs_for(words: Iterable[str], least: int = ANY) -> int:
    """The signs of some words in small letters, of which a text that holds any of these words has at least one."""
    found = 0
    for word in words:
        found |= _sign(word)
    return found or least


@cache
def _sign(word: str) -> int:
    letters = max(_LETTERS.findall(word), key=len, default="")[:_LONGEST]
    if not letters:
        return ANY
    if letters not in _signs:
        _signs[letters] = own = ANY << (len(_signs) + 1)
        for holder in _words_with(letters):
            _words[holder] |= own
            signs_of.cache_clear()
    return _signs[letters]


def _words_with(letters: str) -> Iterator[str]:
    """The words that came before and hold some letters; most letters stand in none."""
    global _listed
    if _listed[0] != len(_words):
        _listed = len(_words), "".join(f"{word}\n" for word in _words)
    text = _listed[1]
    place = text.find(letters)
    while place >= 0:
        end = text.index("\n", place)
        yield text[text.rfind("\n", 0, place) + 1 : end]
        place = text.find(letters, end)


@lru_cache(maxsize=4096)  # each of the many cues asks for the signs of the same line or sentence
def signs_of(text: str) -> int:
    """All signs of a text."""
    global _listed
    if len(_words) >= _MOST_WORDS:
        _words.clear()
        _listed = 0, ""  # as many other words may come
        signs_of.cache_clear()  # of the texts before a new sign would not be told which have it
    found = ANY
    for word in _LETTERS.findall(text.lower()):
        known = _words.get(word)
        found |= _look_at(word) if known is None else known
    return found


def _look_at(word: str) -> int:
    found = 0
    for begin in range(len(word)):
        for end in range(begin + 1, min(begin + _LONGEST, len(word)) + 1):
            found |= _signs.get(word[begin:end], 0)
    _words[word] = found
    return found
