"""Texts and typed words in; the words as the full text of a store file cuts them, out: both stores find the same.

SQLite itself cuts whatever is not plain ASCII, so that no rule of its tokenizer is written here a second time.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graph.store.reader import match_text

_PLAIN = re.compile(r"[a-z0-9]+")
_PHRASE = re.compile(r'"([^"]*)"(\*?)')
LONG = 30_000  # letters of a text, one word of which SQLite might not keep whole
LONGEST = 200  # letters of a word that Lucene keeps whole


class Phrase(NamedTuple):
    """Words that must stand in this order; the last may be only a start."""

    words: tuple[str, ...]
    is_start: bool = False

    @property
    def text(self) -> str:
        """The phrase as it stands in a text that `joined` made."""
        return f" {' '.join(self.words)}" + ("" if self.is_start else " ")

    def times(self, text: str) -> int:
        """How often it stands in a text that `joined` made."""
        count, place = 0, text.find(self.text)
        while place >= 0:
            count, place = count + 1, text.find(self.text, place + 1)
        return count

    def lucene(self, fields: Sequence[str]) -> list[str]:
        """What a full-text index is asked for: every word somewhere, so that nothing that holds the phrase is missed.

        A word is nothing but letters and digits in lower case, so none of them is read as a command.
        """
        last = len(self.words) - 1
        terms = [word + ("*" if self.is_start and n == last else "") for n, word in enumerate(self.words)]
        return [f"+({' '.join(f'{field}:{term}' for field in fields)})" for term in terms if len(term) < LONGEST]


def cut(texts: Iterable[str]) -> list[list[str]]:
    """The words of each text."""
    given = list(texts)
    other = [number for number, text in enumerate(given) if not text.isascii() or len(text) > LONG]
    words = [_PLAIN.findall(text.lower()) for text in given]
    if other:
        for number, found in zip(other, _cut_by_sqlite([given[number] for number in other]), strict=True):
            words[number] = found
    return words


def _cut_by_sqlite(texts: Sequence[str]) -> list[list[str]]:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5(x, tokenize='unicode61 remove_diacritics 2')")
        connection.executemany("INSERT INTO t (rowid, x) VALUES (?, ?)", enumerate(texts))
        connection.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, instance)")
        words: list[list[str]] = [[] for _ in texts]
        for number, word in connection.execute("SELECT doc, term FROM v ORDER BY doc, offset"):
            words[number].append(word)
        return words
    finally:
        connection.close()


def joined(words: Sequence[str]) -> str:
    """Words as one text with a space around each, "" where there are none."""
    return f" {' '.join(words)} " if words else ""


def phrases(text: str) -> list[Phrase]:
    """What somebody typed, as the phrases that must all stand somewhere."""
    asked = _PHRASE.findall(match_text(text))
    found = [Phrase(tuple(words), bool(star)) for (_, star), words in zip(asked, cut(t for t, _ in asked), strict=True)]
    return [phrase for phrase in found if phrase.words]
