"""Words in; the statements that find what holds them by full text and count it, and the best of it in order, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from graph.store.neo4j.layout import ENTITY, ENTITY_WORDS, QUOTE, QUOTE_WORDS
from graph.store.neo4j.ranking import Corpus, rank
from graph.store.neo4j.statements import Statement
from graph.store.neo4j.words import Phrase

TERMS = 20  # words that the index is asked for at once
_Found = TypeVar("_Found")


class Index(NamedTuple):
    """A full-text index: its name, the label it is of, and the properties that hold words."""

    name: str
    label: str
    fields: tuple[str, ...]

    def statement(self, graph: str, asked: Sequence[Phrase], returned: str, kinds: Sequence[str] = ()) -> Statement:
        """Whatever holds all phrases, and in how many texts of this partnership each phrase stands."""
        counted = (
            f"UNWIND range(0, size($counted) - 1) AS i CALL db.index.fulltext.queryNodes('{self.name}', $counted[i]) "
            f"YIELD node AS n WHERE n:{self.label} AND n.graph = $graph AND ({self._holds('$texts[i]')}) "
            "WITH i, count(n) AS hits WITH collect([$texts[i], hits]) AS holding "
        )
        of_kind = " AND n.kind IN $kinds" if kinds else ""
        text = (
            f"{counted}CALL db.index.fulltext.queryNodes('{self.name}', $query) YIELD node AS n "
            f"WITH holding, n WHERE n:{self.label} AND n.graph = $graph{of_kind} "
            f"AND all(text IN $texts WHERE {self._holds('text')})"
        )
        returned = f"holding, [{', '.join(f'n.{field}' for field in self.fields)}], {returned}"
        each = {phrase.text: phrase for phrase in asked}
        within = f'+graph:"{graph}" '
        counted_by = [within + self._terms([phrase]) for phrase in each.values()]
        query = within + self._terms(each.values())
        given = {"counted": counted_by, "texts": list(each), "query": query, "kinds": list(kinds)}
        return Statement(text, returned, given)

    def graphs(self, asked: Sequence[Phrase]) -> Statement:
        """The partnerships in one of whose texts all phrases stand."""
        text = (
            f"CALL db.index.fulltext.queryNodes('{self.name}', $query) YIELD node AS n WITH n WHERE n:{self.label} "
            f"AND all(text IN $texts WHERE {self._holds('text')})"
        )
        given = {"query": self._terms(asked), "texts": [phrase.text for phrase in asked]}
        return Statement(text, "DISTINCT n.graph", given)

    def _terms(self, asked: Iterable[Phrase]) -> str:
        """What is looked up; a few words find little enough for the rest to be compared."""
        terms = dict.fromkeys(term for phrase in asked for term in phrase.lucene(self.fields))
        return " ".join(islice(terms, TERMS))

    def _holds(self, text: str) -> str:
        return " OR ".join(f"n.{field} CONTAINS {text}" for field in self.fields)


NAMES = Index(ENTITY_WORDS, ENTITY, ("words", "other_words"))
QUOTES = Index(QUOTE_WORDS, QUOTE, ("words",))


def ranked(
    rows: Sequence[Sequence[Any]], asked: Sequence[Phrase], make: Callable[[Sequence[Any]], _Found], *,
    texts: int, words: int,
) -> list[tuple[float, _Found]]:  # fmt: skip
    """What each row stands for, with its rank among the `texts` of a partnership, which hold so many `words`."""
    if not rows:
        return []
    holding: dict[str, int] = dict(rows[0][0])
    corpus = Corpus(texts, words, [holding.get(phrase.text, 0) for phrase in asked])
    found = []
    for _, held, *row in rows:
        times = [sum(phrase.times(text) for text in held) for phrase in asked]
        found.append((rank(corpus, times, sum(len(text.split()) for text in held)), make(row)))
    return found
