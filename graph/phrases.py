"""Many phrases and a text in; the places where they stand out: whole words, longest first, none inside another.

Only the words of the text that some phrase begins with are looked at further, and only where the text holds the other
words of the phrase too: a pattern is made for few of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

GAP = r"[\s\-\u2010-\u2015]+"
_ATOMS = {" ": GAP, "'": "['\u2019\u2018]"}
_WORD = re.compile(r"\w+")

Trie = dict[str, Any]


class Phrases:
    """Phrases ready to find; a space in them is any gap between words."""

    __slots__ = ("_begin", "_made")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._begin: dict[str, list[tuple[str, frozenset[str]]]] = {}  # with the words behind the first
        self._made: dict[str, re.Pattern[str]] = {}
        for phrase in phrases:
            if first := _WORD.match(phrase):
                others = frozenset(_WORD.findall(phrase, first.end()))
                self._begin.setdefault(first.group(), []).append((phrase, others))

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Every place where one of the phrases stands."""
        held = set(_WORD.findall(text))
        if self._begin.keys().isdisjoint(held):
            return
        end = 0
        for word in _WORD.finditer(text):
            if word.start() >= end and (phrases := self._begin.get(word.group())):
                found = self._found(word, [phrase for phrase, others in phrases if others <= held])
                if found is not None:
                    end = found.end()
                    yield found

    def _found(self, word: re.Match[str], phrases: list[str]) -> re.Match[str] | None:
        """Which of the phrases that may begin with a word does."""
        if not phrases:
            return None
        if phrases == [word.group()]:
            return word
        return self._behind(word.group()).match(word.string, word.start())

    def _behind(self, word: str) -> re.Pattern[str]:
        """The phrases that begin with a word."""
        if word not in self._made:
            phrases = [phrase for phrase, _ in self._begin[word]]
            self._made[word] = re.compile(rf"{_pattern(_trie(phrases))}\b")
        return self._made[word]


def _trie(phrases: Iterable[str]) -> Trie:
    root: Trie = {}
    for phrase in phrases:
        node = root
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[""] = {}
    return root


def _pattern(node: Trie) -> str:
    branches = [_ATOMS.get(key, re.escape(key)) + _pattern(node[key]) for key in sorted(node) if key]
    if not branches:
        return ""
    single = [b for b in branches if len(b) == 1]
    rest = [b for b in branches if len(b) > 1]
    if len(single) > 1:
        rest.append(f"[{''.join(single)}]")
    else:
        rest += single
    body = rest[0] if len(rest) == 1 and "" not in node else f"(?:{'|'.join(rest)})"
    return f"{body}?" if "" in node else body
