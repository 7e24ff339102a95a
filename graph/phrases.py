"""Many phrases and a text in; the places where they stand out: whole words, longest first, none inside another.

Only the words of the text that some phrase begins with are looked at further.
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
        self._begin: dict[str, list[str]] = {}
        self._made: dict[str, re.Pattern[str]] = {}
        for phrase in phrases:
            if first := _WORD.match(phrase):
                self._begin.setdefault(first.group(), []).append(phrase)

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Every place where one of the phrases stands."""
        end = 0
        if self._begin.keys().isdisjoint(_WORD.findall(text)):
            return
        for word in _WORD.finditer(text):
            if word.start() >= end and word.group() in self._begin:
                found = self._behind(word.group()).match(text, word.start())
                if found is not None:
                    end = found.end()
                    yield found

    def _behind(self, word: str) -> re.Pattern[str]:
        """The phrases that begin with a word."""
        if word not in self._made:
            self._made[word] = re.compile(rf"{_pattern(_trie(self._begin[word]))}\b")
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
