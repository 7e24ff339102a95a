"""Words in; the statements that find what holds them by full text and count it, and the best of it in order, out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar

from graph.store.neo4j.layout import ENTITY, ENTITY_WORDS, QUOTE, QUOTE_WORDS
from graph.store.neo4j.ranking import Corpus, rank
from graph.store.neo4j.statements import Statement
from graph.store.neo4j.words import Phrase

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
            "WITH i, count(n) AS hits WITH collect([i, hits]) AS holding "
        )
        holds = "".join(f" AND ({self._holds(f'$texts[{number}]')})" for number in range(len(asked)))
        of_kind = " AND n.kind IN $kinds" if kinds else ""
        text = (
            f"{counted}CALL db.index.fulltext.queryNodes('{self.name}', $query) YIELD node AS n "
            f"WITH holding, n WHERE n:{self.label} AND n.graph = $graph{holds}{of_kind} "
            f"RETURN holding, [{', '.join(f'n.{field}' for field in self.fields)}], {returned}"
        )
        here = f'+graph:"{graph}" '
        each = [here + " ".join(phrase.lucene(self.fields)) for phrase in asked]
        query = here + " ".join(term for phrase in asked for term in phrase.lucene(self.fields))
        texts = [phrase.text for phrase in asked]
        return Statement(text, {"counted": each, "texts": texts, "query": query, "kinds": list(kinds)})

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
    holding = dict[int, int](map(tuple, rows[0][0]))
    corpus = Corpus(texts, words, [holding.get(number, 0) for number in range(len(asked))])
    found = []
    for _, held, *row in rows:
        times = [sum(phrase.times(text) for text in held) for phrase in asked]
        found.append((rank(corpus, times, sum(len(text.split()) for text in held)), make(row)))
    return found
