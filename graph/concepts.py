"""The list of issues (graph/vocab/issues.yml) and a text in; the issues it speaks of out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from graph.errors import VocabularyError
from graph.phrases import GAP, Phrases
from graph.words import load_words

_SENTENCE_START = re.compile(r"(?:^|[.!?:;•]\s*|\n\s*\n\s*|[-*]\s+)[\"'“‘(]*$")
_LOOKBACK = 12
_NON = re.compile(r"(?i)\bnon\W?$")  # 'non-domestic violence' is what it is not


@dataclass(frozen=True, slots=True)
class Concept:
    """A known matter: its id, the label people read, the wider matter it belongs to, and its words."""

    id: str
    label: str
    broader: str = ""
    words: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    weak: bool = False
    beside: tuple[str, ...] = ()  # with the wider matter in one sentence, these words mean this narrower one
    note: str = ""  # what belongs to it and what does not, where another matter is close
    name: bool = False  # no matter: names that hold words of others


@dataclass(frozen=True, slots=True)
class Hit:
    """A known matter found in a text: `text[start:end] == words`."""

    concept: str
    words: str
    start: int
    end: int


def _plain(words: str) -> str:
    return re.sub(GAP, " ", words.replace("\u2019", "'").replace("\u2018", "'")).strip()


def _variants(words: str) -> Iterable[str]:
    yield words
    if words[-1].islower() and not words.endswith("s"):
        yield words + "s"
        if words.endswith("y"):
            yield words[:-1] + "ies"
    elif words.isupper() and words.isalpha():
        yield words + "s"


def _lower(text: str) -> str:
    """Lower case without changing any place in the text."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@dataclass(frozen=True)
class Concepts:
    """The known matters, ready to find in any text."""

    items: tuple[Concept, ...]

    def __contains__(self, concept: str) -> bool:
        return concept in self.by_id

    @cached_property
    def by_id(self) -> dict[str, Concept]:
        """The matters by their id."""
        return {c.id: c for c in self.items}

    def broader(self, concept: str) -> str:
        """The wider matter that a matter belongs to, "" where there is none."""
        return self.by_id[concept].broader

    @cached_property
    def _phrases(self) -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
        any_case: dict[str, str] = {}
        own_case: dict[str, str] = {}
        for concept in self.items:
            for words in (*concept.words, *concept.inside):
                for form in _variants(_plain(words)):
                    (any_case if form == form.lower() else own_case).setdefault(form, concept.id)
        return any_case, own_case, frozenset(_plain(w) for c in self.items for w in c.inside)

    @cached_property
    def _finders(self) -> tuple[Phrases, Phrases]:
        any_case, own_case, _ = self._phrases
        return Phrases(any_case), Phrases(own_case)

    def match(self, text: str) -> list[Hit]:
        """Find every known matter in a text: whole words, longest first, no two over the same words."""
        any_case, own_case, inside = self._phrases
        low, own = self._finders
        hits = _scan(low, text, source=_lower(text), table=any_case)
        found = _scan(own, text, source=text, table=own_case)
        alone = text.strip()  # a title of that word alone
        hits += [h for h in found if h.words not in inside or h.words == alone or not _starts_sentence(text, h.start)]
        hits = [hit for hit in _without_overlaps(hits) if not self.by_id[hit.concept].name]
        hits = [hit for hit in hits if not _NON.search(text[: hit.start][-_LOOKBACK:])]
        told = {hit.concept for hit in hits}
        for concept, words in self._beside:
            if concept.broader in told and concept.id not in told and (near := words.search(text)):
                hits.append(Hit(concept.id, near.group(), near.start(), near.end()))
        return hits

    @cached_property
    def _beside(self) -> list[tuple[Concept, re.Pattern[str]]]:
        return [
            (c, re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, c.beside))})\b")) for c in self.items if c.beside
        ]

    def best(self, text: str) -> Concept | None:
        """The one known matter a short text such as "MARAC co-ordination" is about, or None."""
        hits = self.match(text)
        if not hits:
            return None
        ranked = sorted(hits, key=lambda h: (self.by_id[h.concept].weak, -(h.end - h.start), h.start))
        return self.by_id[ranked[0].concept]

    def with_extra(self, extra: Sequence[Concept]) -> Concepts:
        """The same list with a partnership's own issues added; an own issue of the same id adds its words."""
        merged = dict(self.by_id)
        for concept in extra:
            old = merged.get(concept.id)
            words = (*concept.words, *(old.words if old else ()))
            inside = old.inside if old else ()
            broader = concept.broader or (old.broader if old else "")
            beside = old.beside if old else ()
            note = concept.note or (old.note if old else "")
            merged[concept.id] = Concept(concept.id, concept.label, broader, words, inside, beside=beside, note=note)
        own = [merged.pop(c.id) for c in {c.id: c for c in extra}.values()]
        return check_concepts(Concepts((*own, *merged.values())))


def _scan(phrases: Phrases, text: str, *, source: str, table: Mapping[str, str]) -> list[Hit]:
    return [
        Hit(table[_plain(m.group())], text[m.start() : m.end()], m.start(), m.end()) for m in phrases.find(source)
    ]


def _starts_sentence(text: str, start: int) -> bool:
    return _SENTENCE_START.search(text[max(0, start - _LOOKBACK) : start]) is not None


def _without_overlaps(hits: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
        elif hit.end - hit.start > kept[-1].end - kept[-1].start:
            kept[-1] = hit
    return kept


def check_concepts(concepts: Concepts) -> Concepts:
    """Give the list back, or say which issue names a wider one that does not exist, or has another's label."""
    labels: dict[str, str] = {}
    for concept in concepts.items:
        other = labels.setdefault(concept.label.lower(), concept.id)
        if other != concept.id:
            raise VocabularyError(
                f"The issues {other!r} and {concept.id!r} have one label, {concept.label!r}; "
                f"give one of them another, or add your words to the id {concept.id!r}."
            )
        seen = {concept.id}
        wider = concept.broader
        while wider:
            if wider not in concepts.by_id:
                raise VocabularyError(
                    f"The issue {concept.id!r} names the wider issue {wider!r}, which is not in the list; "
                    "add it or correct `broader`."
                )
            if wider in seen:
                raise VocabularyError(f"The issue {concept.id!r} is wider than itself; correct `broader`.")
            seen.add(wider)
            wider = concepts.by_id[wider].broader
    return concepts


@cache
def load_concepts() -> Concepts:
    """The list of issues that comes with the program."""
    rows = load_words("issues")
    return check_concepts(
        Concepts(
            tuple(
                Concept(
                    r["id"],
                    r["label"],
                    r.get("broader", ""),
                    tuple(map(str, r["words"])),
                    tuple(r.get("inside", ())),
                    r.get("weak", False),
                    tuple(r.get("beside", ())),
                    r.get("note", ""),
                    r.get("name", False),
                )
                for r in rows
            )
        )
    )
