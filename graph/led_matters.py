"""Claims in; under which name each matter of the lists of leads stands, out: its own words, not a wider theme.

A list of 2019 has 'Kites and ribbons', one of 2021 'kites', a sentence 'the kites priority': one matter, by the fullest
name, as long as no other matter of the lists has these words too. What is the whole of a known matter stays that.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from graph.claims import Claim
from graph.concepts import Concepts
from graph.identity.words import plain, singular
from graph.schema import UNLED
from graph.words import load_words

_LETTERS = re.compile(r"\b[A-Z]{2,4}\b")

Words = frozenset[str]  # the words of a name that count


class Numbered(NamedTuple):
    """The day and paper of a list that has a priority under a number, the words of its fullest name, and its own."""

    day: str
    document: str
    name: Words
    matter: str


@dataclass(frozen=True)
class LedMatters:
    """The names of the matters of lists of leads, by their words; "" for one that is the whole of a known matter."""

    names: Mapping[Words, str] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, Sequence[str]] = field(default_factory=dict)  # by name, the known matters that make it up
    numbers: Mapping[str, Sequence[Numbered]] = field(default_factory=dict)  # of a priority: where it has which name

    def numbered(self, text: str, claim: Claim) -> str:
        """The matter of the one priority that some words give by its number: 'Priority 3 has been without a lead'.

        It is the one of the same minutes, else the only one that any list has: a new plan may give the number anew.
        """
        said = {found["number"] for found in _numbered().finditer(text)}
        told = self.numbers.get(said.pop(), ()) if len(said) == 1 else ()
        fitting = [one for one in told if one.document == claim.document] or list(told)
        return fitting[-1].matter if len({one.name for one in fitting}) == 1 else ""

    def meant(self, text: str, claim: Claim) -> str:
        """The matter of words that are no more than the number of a priority; other words as they are."""
        return (_numbered().fullmatch(text.strip()) and self.numbered(text, claim)) or text

    def name_of(self, text: str, *, listed: bool) -> str:
        """The full name of the matter that some words mean, "" where they mean none of the lists or a known one."""
        words = _words(text, self.letters)
        if words not in self.names:
            words = next((one for one in self._in_letters(text) if one in self.names), words)
        if words in self.names or not words:
            return self.names.get(words, "")
        if not listed and _of_lists().isdisjoint(plain(text).split()):
            return ""
        wider = {name for other, name in self.names.items() if words < other}
        return wider.pop() if len(wider) == 1 else ""

    def _in_letters(self, text: str) -> Iterator[Words]:
        """The words of a name with some of them in the letters that a list has: 'torn ribbons' as 'TR'."""
        words = plain(text).split()
        for short in sorted({word for name in self.names for word in name if 1 < len(word) < 5}):
            for start in _spelling(short, words):
                yield _words(" ".join([*words[:start], short, *words[start + len(short) :]]), {})


def learn_led_matters(claims: Iterable[Claim], concepts: Concepts) -> LedMatters:
    """Bring the names of the lists together: a short name is the one longer one that holds all its words."""
    claims = list(claims)
    written: dict[str, str] = {}  # each name with the last day on which a list has it
    papers: dict[str, set[str]] = defaultdict(set)  # and with the papers whose lists have it
    for claim in claims:
        name = _name(str(claim.values.get("issue", "")))
        if is_listed(claim) and name and not _numbered().fullmatch(name):
            written[name] = max(written.get(name, ""), claim.said_on)
            papers[name].add(claim.document)
    letters = _letters(written)
    groups: dict[Words, list[str]] = defaultdict(list)
    for name in sorted(written):
        if words := _words(name, letters):
            groups[words].append(name)
    full = {words: _fullest(words, groups) for words in groups}
    where: dict[Words, set[str]] = defaultdict(set)  # the papers that list a matter by any of its names
    for words, whole in full.items():
        where[whole] |= {paper for name in groups[words] for paper in papers[name]}
    shown: dict[Words, str] = {}
    known = {words: _known(groups[words], concepts) for words in set(full.values())}
    for words in sorted(set(full.values()), key=sorted):
        of_its_own = len(known[words]) == 1 and not any(concepts.by_id[one].weak for one in known[words])
        alone = of_its_own and not _beside_another(words, known, where)
        shown[words] = "" if alone else max(groups[words], key=lambda name: (written[name], name))
    names = {words: shown[full[words]] for words in groups}
    parts = {name: sorted(made) for name in sorted(set(names.values())) if (made := _known([name], concepts))}
    return LedMatters(names, letters, parts, _numbers(claims, full, letters))


def _numbers(
    claims: Sequence[Claim], full: Mapping[Words, Words], letters: Mapping[str, str]
) -> dict[str, list[Numbered]]:
    """The numbers under which lists of leads, and titles of items, have their matters."""
    found: dict[str, list[Numbered]] = defaultdict(list)
    for claim in claims:
        for number, matter in _numbered_in(claim):
            words = _words(matter, letters)
            if words in full or claim.kind != "item":  # the title of an item may say it in other words
                found[number].append(Numbered(claim.said_on, claim.document, full.get(words, words), matter))
    return {number: sorted(told, key=lambda one: (one.day, one.matter)) for number, told in found.items()}


def _numbered_in(claim: Claim) -> Iterator[tuple[str, str]]:
    """The number of a priority and its matter, as a list of leads or the title of an item has them."""
    if claim.kind == "item":
        title = str(claim.values.get("title") or "")
        if (one := _numbered().match(title)) is not None:
            yield one["number"], title[one.end() :]
        return
    matter = str(claim.values.get("issue", ""))
    for words in (" ".join(evidence.quote.split()) for evidence in claim.evidence if matter and is_listed(claim)):
        ahead = words[: words.find(matter)] if matter in words else ""
        if (found := _number_ahead().search(ahead)) is not None:
            yield found["number"] or found["bare"], matter


def is_listed(claim: Claim) -> bool:
    """Whether a claim names its matter as a list of leads does."""
    v = claim.values
    return (claim.kind == "lead" and bool(v.get("listed"))) or (claim.kind == "problem" and v.get("cue") == UNLED)


def _fullest(words: Words, groups: Mapping[Words, Sequence[str]]) -> Words:
    """The one fullest name that holds all words of a shorter one; the shorter one itself where several do."""
    wider = [other for other in groups if words < other]
    widest = [one for one in wider if not any(one < other for other in wider)]
    return widest[0] if len(widest) == 1 else words


def _beside_another(words: Words, known: Mapping[Words, frozenset[str]], where: Mapping[Words, set[str]]) -> bool:
    """Whether one paper lists two names for the same known matter, so that they are two; else one is the other's."""
    return any(known[other] == known[words] and where[other] & where[words] for other in known if other != words)


def _known(names: Sequence[str], concepts: Concepts) -> frozenset[str]:
    """The known matters of which a name is made up and nothing else; none where it says more."""
    for name in names:
        hits, left = concepts.match(name), name
        for hit in sorted(hits, key=lambda one: one.start, reverse=True):
            left = left[: hit.start] + left[hit.end :]
        if hits and not _words(left, {}):
            return frozenset(hit.concept for hit in hits)
    return frozenset()


def _name(text: str) -> str:
    return " ".join(text.split()).strip(" .,;:*")


def _words(text: str, letters: Mapping[str, str]) -> Words:
    """The words of a name that count, letters written out where a longer name of the lists explains them."""
    spelled = _LETTERS.sub(lambda found: letters.get(found[0], found[0]), text)
    minor = frozenset(map(str, load_words("bodies")["minor"]))
    return frozenset(singular(plain(spelled)).split()) - minor - _of_lists()


def _of_lists() -> frozenset[str]:
    """The words that say of a matter only that a list of leads has it."""
    return frozenset(map(str, load_words("bodies")["of_lists"]))


def _letters(names: Iterable[str]) -> dict[str, str]:
    """What letters in one name stand for: the words of another name that begin with them, one behind the other."""
    found: dict[str, set[str]] = defaultdict(set)
    texts = list(names)
    for short in {letters for name in texts for letters in _LETTERS.findall(name)}:
        for name in texts:
            words = plain(name).split()
            found[short] |= {" ".join(words[start : start + len(short)]) for start in _spelling(short.lower(), words)}
    return {short: runs.pop() for short, runs in found.items() if len(runs) == 1}


def _spelling(short: str, words: Sequence[str]) -> Iterator[int]:
    """The places from which words begin with some letters, one behind the other."""
    for start in range(len(words) - len(short) + 1):
        if "".join(word[0] for word in words[start : start + len(short)]) == short:
            yield start


def _number() -> str:
    """The number of a priority, as a pattern: 'Priority 3', 'theme no. 3'."""
    return rf"(?i:\b(?:{'|'.join(load_words('bodies')['numbered'])}) (?:no\.? ?)?(?P<number>\d{{1,2}}))"


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf"{_number()}\b")


@cache
def _number_ahead() -> re.Pattern[str]:
    """The number of a priority right in front of its name; in a table it may stand alone."""
    return re.compile(rf"{_number()}\s*(?:[-–—:.,(]\s*)?$|^\W*(?P<bare>\d{{1,2}})[.:)]?\s+$")
