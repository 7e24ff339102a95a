"""Words are cut and ranked as SQLite's full text does it, whatever the text: no server is needed to show that."""

from __future__ import annotations

import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from graph.store.neo4j.ranking import Corpus, rank
from graph.store.neo4j.words import cut, joined, phrases
from graph.store.reader import match_text

LETTERS = st.text(st.sampled_from("aAbB cé É-'_*\"\n0½ßÅ̈中"), max_size=12)
ANYTHING = st.text(st.characters(codec="utf-8"), max_size=20)


def ranked_by_sqlite(rows: list[tuple[str, str]], text: str) -> list[tuple[float, int]]:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5(a, b, tokenize='unicode61 remove_diacritics 2')")
        connection.executemany("INSERT INTO t VALUES (?, ?)", rows)
        if not (asked := match_text(text)):
            return []
        return sorted(connection.execute("SELECT rank, rowid FROM t WHERE t MATCH ?", [asked]))
    finally:
        connection.close()


def ranked_by_us(rows: list[tuple[str, str]], text: str) -> list[tuple[float, int]]:
    asked = phrases(text)
    held = [tuple(joined(words) for words in cut(row)) for row in rows]
    lengths = [sum(len(field.split()) for field in fields) for fields in held]
    times = [[sum(phrase.times(field) for field in fields) for phrase in asked] for fields in held]
    holding = [sum(1 for each in times if each[number]) for number in range(len(asked))]
    corpus = Corpus(len(rows), sum(lengths), holding)
    found = [n for n, each in enumerate(times) if asked and all(each)]
    return sorted((rank(corpus, times[n], lengths[n]), n + 1) for n in found)


@given(st.lists(st.tuples(LETTERS, LETTERS), min_size=1, max_size=8), LETTERS)
def test_the_rank_is_that_of_sqlite(rows: list[tuple[str, str]], text: str) -> None:
    assert ranked_by_us(rows, text) == ranked_by_sqlite(rows, text)


@given(st.lists(st.tuples(ANYTHING, ANYTHING), min_size=1, max_size=4), ANYTHING)
def test_any_letters_do(rows: list[tuple[str, str]], text: str) -> None:
    for asked in (text, rows[0][0][:5], f'"{rows[0][1][:6]}"', f"{rows[-1][0][:3]}*"):
        assert ranked_by_us(rows, asked) == ranked_by_sqlite(rows, asked)


@given(ANYTHING)
def test_no_word_is_a_command_to_the_full_text_search(text: str) -> None:
    for phrase in phrases(text):
        assert all(not set(word) & set('+-!(){}[]^"~*?:\\/&| \t\n') for word in phrase.words)
