"""The text of the minutes of a meeting, in; whether none of the words of a task stands in it, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from graph.schema import Node, Quote
from queries.facts import Facts
from queries.lazy import Pattern

Sentence = tuple[str, int, int, str]  # its file, where it begins and ends there, its words
_SENTENCE = Pattern(r"(?<=[.!?])\s+(?=[A-Z])|\n\s*\n|\n(?=\s*[-–•*·] )")
RECENT = 64  # minutes of which the sentences are kept: tasks of one time ask about the same ones
_TAIL = 1500  # letters behind the last fact of the minutes that may still be theirs
_SHORT = 8  # words of a line that may be a title, a cell or a note
_NAME = re.compile(r"[^.:–—]{0,60}(?:[.:]|\s[-–—])")  # the name of a matter in front of a sentence
_CLOSED = Pattern(r"(?i)\b(?:meeting|board|group|committee) (?:was )?(?:ended|closed|concluded|finished|rose)\b")
# Those that a stem is cut of (graph/tasks.py), and a few more.
_ENDINGS = r"(?:y|ies|ied|e|es|ed|er|ers|ing|ings|s|d|ly|ation|ations)?(?:'s?)?"


class MinutesTexts:
    """The texts of minutes, each read once and only where a question comes to it."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._read: dict[str, str] = {}
        self._files: dict[str, str] = {}
        self._split: dict[str, tuple[Sentence, ...]] = {}

    def of_file(self, document: str) -> str:
        """The text of a loaded file by its name, read once; "" where it is not loaded."""
        if document not in self._files:
            keys = [info.key for info in self.facts.view.documents() if info.name == document]
            self._files[document] = self.facts.view.text(keys[0]) if len(keys) == 1 else ""
        return self._files[document]

    def heads_of(self, document: str) -> list[int]:
        """Where the items of a file begin."""
        edges = self.facts.of("HAS_ITEM")
        self.facts.fetch(edges)
        starts = [[q.start for q in self.facts.quotes(edge) if q.document == document] for edge in edges]
        return sorted(min(found) for found in starts if found)

    def are_held(self, meeting: Node) -> bool:
        """Whether the text of a meeting can be read."""
        return bool(self._of(meeting))

    def may_mean(
        self, meeting: Node, stems: Collection[str], *, owners: Collection[str], titles: Collection[Node]
    ) -> bool:
        """Whether some words of a meeting may speak of a task: its words, or one with its owner or in a short line.

        One word of it somewhere in the middle of a sentence on other things is none that speaks of it.
        """
        if not stems_in(self._of(meeting), stems):
            return False
        if any(2 * len(stems_in(one.name, stems)) > len(one.props.get("telling") or ()) > 0 for one in titles):
            return True  # most of a title
        names = {name.split()[-1].lower() for name in owners if name.split()}
        return any(self._means(said, stems, names) for _, _, _, said in self.sentences(meeting))

    def _means(self, said: str, stems: Collection[str], names: Collection[str]) -> bool:
        found = len(stems_in(said, stems))
        if found != 1 or len(stems) == 1:
            return found > 0
        near = _NAME.match(said)
        opens = near is not None and bool(stems_in(near.group(), stems))
        return opens or len(said.split()) <= _SHORT or any(name in said.lower() for name in names)

    def _of(self, meeting: Node) -> str:
        if meeting.key not in self._read:
            self._read[meeting.key] = _plain(self._text(meeting)[2])
        return self._read[meeting.key]

    def sentences(self, meeting: Node) -> Sequence[Sentence]:
        """The sentences of some minutes, with their file and where in it they begin and end."""
        if meeting.key not in self._split:
            if len(self._split) >= RECENT:
                del self._split[next(iter(self._split))]  # the oldest
            self._split[meeting.key] = tuple(self._sentences_of(meeting))
        return self._split[meeting.key]

    def _sentences_of(self, meeting: Node) -> Iterator[Sentence]:
        document, start, text = self._text(meeting)
        ends = [found.end() for found in _SENTENCE.finditer(text)]
        for first, last in pairwise([0, *ends, len(text)]):
            if said := text[first:last].strip():
                place = start + text.index(said, first)
                yield document, place, place + len(said), said

    def _text(self, meeting: Node) -> tuple[str, int, str]:
        """The file of some minutes, where they begin in it, and their text from the first item on."""
        document, start, end = self._places.get(meeting.key, ("", 0, 0))
        if document not in self._keys:
            return "", 0, ""
        whole = self.facts.view.text(self._keys[document])
        later = [place for doc, place, _ in self._places.values() if doc == document and place > start]
        tail = whole[end : min([end + _TAIL, *(place for place in later if place >= end)])]
        closed = _CLOSED.search(tail)
        return document, start, whole[start:end] + (tail[: closed.start()] if closed else tail)

    @cached_property
    def _keys(self) -> dict[str, str]:
        return {info.name: info.key for info in self.facts.view.documents()}

    @cached_property
    def _places(self) -> dict[str, tuple[str, int, int]]:
        """The file of each meeting's minutes, where their items begin, and where the last fact in them ends."""
        held = self.facts.of("HAS_ITEM", "HELD")
        self.facts.fetch(held)
        quotes: dict[str, list[Quote]] = {}
        ends: dict[tuple[str, str], int] = {}
        for edge in held:
            meeting = edge.src if edge.kind == "HAS_ITEM" else edge.dst
            for quote in self.facts.quotes(edge):
                if edge.kind == "HAS_ITEM":
                    quotes.setdefault(meeting, []).append(quote)
                ends[meeting, quote.document] = max(quote.end, ends.get((meeting, quote.document), 0))
        found = {}
        for meeting, said in quotes.items():
            counts = Counter(quote.document for quote in said)
            name = min(counts, key=lambda document: (-counts[document], document))
            start = min(quote.start for quote in said if quote.document == name)
            found[meeting] = name, start, ends[meeting, name]
        return found


def stems_in(text: str, stems: Collection[str]) -> set[str]:
    """Those of some words that stand in a text, in whatever form."""
    return {hit[1] for hit in _any_of(frozenset(stems)).finditer(_plain(text))} if stems else set()


@lru_cache(256)
def _any_of(stems: frozenset[str]) -> re.Pattern[str]:
    """Any of some words, in whatever form."""
    return re.compile(rf"\b({'|'.join(map(re.escape, sorted(stems)))}){_ENDINGS}\b")


@lru_cache(2048)
def _plain(text: str) -> str:
    """A text in the form in which words are compared."""
    return text.lower().replace("-", "").replace("\u2019", "'")
