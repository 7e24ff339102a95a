"""The name of a board as one document writes it in; the board it means, its kind and the rule, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from graph.identity.acronyms import Acronyms, stands_for
from graph.identity.organizations import NOTHING, Naming
from graph.identity.words import is_acronym, plain, slug, tidy
from graph.words import load_words

SPOKEN_OF = "spoken_of"  # of a board that a sentence names, and says nothing of what became of it
CHAIR_LEFT = "chair_left"  # whoever chaired it stood down
MET = "met"  # a day on which it is said to have met; `other` is that day
NOT_HELD = "not_held"  # a meeting of the board that did not take place; `other` is its day
_EXECUTIVE = " executive"
_VOWEL = re.compile(r"[AEIOUY]")
_LONGEST_PLACE = 2  # words in front of a board's short name: 'Safer Ashcombe' Partnership


@dataclass(frozen=True)
class Bodies:
    """All that is known about the names of boards."""

    acronyms: Acronyms = field(default_factory=Acronyms)
    own: Mapping[str, str] = field(default_factory=dict)  # stem of a name in partnership.yml -> its first name
    renamed: Mapping[str, str] = field(default_factory=dict)  # stem of an older name -> the newest name
    meeting: frozenset[str] = frozenset()  # stems of the boards whose meetings are loaded
    said: frozenset[str] = frozenset()  # stems of every board that some claim names
    scoped: frozenset[str] = frozenset()  # stems that boards of several places use for a group of their own
    doubts: tuple[tuple[str, str, str], ...] = ()  # two names that may be one board, and why
    _told: dict[tuple[str, str, str], Naming] = field(default_factory=dict, compare=False, repr=False)

    def resolve(self, text: str, document: str, own_body: str = "") -> Naming:
        """Say which board a name means; "the Group" and the like mean the board whose meeting it is."""
        asked = (text, document, own_body)
        if asked not in self._told:
            self._told[asked] = self._resolve(text, document, own_body)
        return self._told[asked]

    def _resolve(self, text: str, document: str, own_body: str) -> Naming:
        name = re.sub(r"^(?:[Tt]his|[Oo]ur)\s+(?=\S)", "", tidy(text))
        if not name:
            return NOTHING
        if executive := self.executive(name, document, own_body):
            return executive
        means = whose(name, own_body)
        if means == "own":
            return self.resolve(own_body, document) if own_body and own_body != text else NOTHING
        if means == "nobody":  # 'the Sub-Group' of a board that is none: which of its groups is not said
            return NOTHING
        short = re.search(r"^(.+?)\s*\(([A-Za-z&]{2,8})\)$", name)
        if short:
            name = short.group(1)
        full = self._shortened(name) or self._written_out(name, document)
        return self._by_letters(name, document, own_body) or self._named(full, "as written", own_body)

    def executive(self, name: str, document: str, own_body: str) -> Naming | None:
        """'The Executive' of a board that has one with meetings of its own, and 'the Board' of an Executive."""
        is_executive, is_board = (body_stem(name) in _stems(words) for words in ("executives", "above_an_executive"))
        if not own_body or not (is_executive or is_board):
            return None
        own = self.resolve(own_body, document)
        stem = body_stem(own.name)
        if stem.endswith(_EXECUTIVE):
            board = re.sub(r"(?i)[\s–—-]*executive$", "", own.name)
            return own if is_executive else self._named(board, "the board of this Executive")
        has_one = is_executive and f"{stem}{_EXECUTIVE}" in self.meeting
        return self._named(f"{own.name} Executive", "the Executive of this board") if has_one else None

    def _by_letters(self, name: str, document: str, own_body: str) -> Naming | None:
        """What capitals mean: as the document explains them, else the one board they fit, else a well-known one."""
        if not is_acronym(name):
            return None
        if full := self.acronyms.expand(name, document):
            return self._named(self._placed(full), "its letters", own_body)
        fits = {stem for stem in self.said | self.meeting if stands_for(name, stem.title())}
        if len(fits) > 1:
            return Naming(f"body:{slug(name)}", name, "letters that fit several boards")
        full = _known()[1].get(name, "")
        return self._named(full, "its letters", own_body) if full else None

    def _placed(self, full: str) -> str:
        """The one board that meets under a name with its place in front: 'Quay Lamp Group (LG)' for its letters."""
        stem, minor = body_stem(full), _words()["minor"]
        fits = {own for own in self.meeting if own.endswith(f" {stem}") and body_kind(full)}
        if len(fits) != 1 or stem in self.meeting:
            return full
        place = fits.pop()[: -len(stem)].split()
        return " ".join([*(word if word in minor else word.capitalize() for word in place), full])

    def _shortened(self, name: str) -> str:
        """The name that a board was given, where its first words are put in letters: 'KLD Group'."""
        letters, _, end = name.partition(" ")
        if not end or not is_acronym(letters):
            return ""
        fits = {
            full for full in self.renamed.values()
            if full.lower().endswith(f" {end.lower()}") and stands_for(letters, full[: -len(end)].strip())
        }  # fmt: skip
        return fits.pop() if len(fits) == 1 else ""

    def _written_out(self, name: str, document: str) -> str:
        """A name with its capitals written out: 'Dale MARAC' is the Dale Multi-Agency Risk Assessment Conference."""
        words = name.split()
        if len(words) < 2 or body_stem(name) in self.own:
            return name
        full = [self.acronyms.expand(w, document) or _known()[1].get(w, "") if is_acronym(w) else "" for w in words]
        return " ".join(said or w for w, said in zip(words, full, strict=True))

    def known(self, text: str, document: str, own_body: str = "") -> Naming | None:
        """The board a name means, only where it is a board the record or a list knows."""
        found = self.resolve(text, document, own_body)
        stem = body_stem(found.name)
        is_known = stem in self.meeting or stem in self.said or stem in _known()[0] or found.name in self.own.values()
        return found if found.key and is_known else None

    def _named(self, name: str, rule: str, own_body: str = "") -> Naming:
        stem = body_stem(name)
        if stem in self.own:
            return naming(self.own[stem], "partnership.yml" if plain(name) != plain(self.own[stem]) else rule)
        if stem in self.renamed:
            newest = self.renamed[stem]
            return naming(self.own.get(body_stem(newest), newest), "earlier or other name of the same board")
        if stem in self.scoped and own_body:
            place = " ".join(sorted(places_of(own_body)))
            found = naming(name, "as written, by the board that names it")
            return Naming(f"{found.key}-{slug(place)}", found.name, found.rule)
        if stem in _known()[0]:
            return naming(_known()[0][stem], rule)
        return naming(name, rule)


def naming(name: str, rule: str) -> Naming:
    """A board by its name, with the key that its words make."""
    name = cased(name)
    return Naming(f"body:{slug(body_stem(name))}", name, rule)


def cased(name: str, is_short: Callable[[str], bool] = lambda word: False) -> str:
    """A title in capitals as a name: 'ASB AND POND SUB GROUP' is 'ASB and Pond Sub Group' where ASB `is_short`.

    Any other name stays as it is; letters without a vowel are short for something.
    """
    if not name.isupper() or " " not in name:
        return name
    words: list[str] = []
    for word in name.split():
        small = bool(words) and word.lower() in _words()["minor"]
        short = is_short(word) or not _VOWEL.search(word)
        words.append(word.lower() if small else word if short else word.title())
    return " ".join(words)


@cache
def body_stem(name: str) -> str:
    """A board's name for comparison: 'The Gangs Sub-Group' and 'Gang Subgroups' are both 'gang subgroup'."""
    words = re.sub(r"['’]s?\b", "", tidy(name))
    text = f" {re.sub(r'sub groups?(?![a-z])', 'subgroup', plain(words))} "
    for written, meant in _words()["same_words"].items():
        text = text.replace(f" {written} ", f" {meant} ")
    return " ".join(w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in text.split())


@cache
def _words() -> Any:
    return load_words("bodies")


@cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(body_stem(words) for words in _words()[name])


def whose(name: str, own_body: str) -> str:
    """Whether a name means the board that meets (`own`), a group that is not told (`nobody`) or one by name ("")."""
    stem, own = body_stem(name), body_stem(own_body)
    if stem in _stems("own") or (own_body and _is_short_for(stem, own)):
        return "own"
    if stem not in _stems("own_if_named"):
        return ""
    if not own_body or stem.split()[0] in own.split() or (stem == "subgroup" and "subgroup" in own):
        return "own"
    return "nobody" if stem == "subgroup" else ""


def is_of_any_board(name: str) -> bool:
    """Whether a name only says what a group does for its board: 'Steering Group', 'Executive Group'."""
    return body_stem(name) in _stems("own_if_named") and body_stem(name) != "subgroup"


def _is_short_for(stem: str, own: str) -> bool:
    """Whether a name is the last words of its own board's: 'Strategic Group' of 'X Strategic Group'."""
    if stem == own or not own.endswith(f" {stem}") or body_kind(stem) == "":
        return False
    return len(stem.split()) <= 2 or len(own.split()) - len(stem.split()) <= _LONGEST_PLACE


@cache
def _known() -> tuple[dict[str, str], dict[str, str]]:
    rows = _words()["known"]
    return {body_stem(r["name"]): r["name"] for r in rows}, {s: r["name"] for r in rows for s in r.get("short", ())}


def written_out(name: str) -> str:
    """A name with the letters of well-known boards in full: 'SAB Executive' is the Safeguarding Adults Board's."""
    return " ".join(_known()[1].get(word, word) for word in name.split())


@cache
def told_by_letters() -> dict[str, str]:
    """The letters that alone name a board wherever they stand, with its name."""
    return {s: r["name"] for r in _words()["known"] if r.get("told_by_letters") for s in r["short"]}


@cache
def is_known_board(name: str) -> bool:
    """Whether a name is that of a board which such partnerships have everywhere."""
    return body_stem(name) in _known()[0]


@cache
def body_kind(name: str) -> str:
    """The kind of a board by the last words of its name, or of what stands before 'for': sub-group, panel, board."""
    if body_stem(name) in _known()[0]:
        return next(str(r["kind"]) for r in _words()["known"] if body_stem(r["name"]) == body_stem(name))
    whole = f" {body_stem(name)}"
    for stem in (whole, re.split(r" (?:for|on) ", whole)[0]):
        found = [kind for ending, kind in _words()["kinds"].items() if stem.endswith(f" {body_stem(ending)}")]
        if found:
            return str(found[0])
    return ""


@cache
def is_plainly_a_group(name: str) -> bool:
    """Whether a name ends as only names of groups do and says which group: not 'Officer Working Group'."""
    stem = body_stem(name)
    for ending in sorted(map(body_stem, _words()["plainly"]), key=len, reverse=True):
        behind = re.match(rf"{re.escape(ending)} (?:on|for) (.+)", stem)
        if behind or stem == ending or stem.endswith(f" {ending}"):
            words = behind.group(1) if behind else stem.removesuffix(ending)
            return bool(set(words.split()) - _stems("no_name"))
    *before, last = stem.split() or [""]
    return last in _stems("plainly_behind_two") and len(set(before) - _stems("no_name")) > 1 and " and " not in name


def names_a_group(title: str) -> bool:
    """Whether a part of an item's title is plainly the name of a group and no more."""
    return is_plainly_a_group(title) and not set(plain(title).split()) & set(_words()["no_title"])


@cache
def subject_of(name: str) -> str:
    """A board's stem without the words of its kind: 'Domestic Abuse Forum' -> 'domestic abuse'."""
    stem = body_stem(name)
    for ending in sorted(map(body_stem, (*_words()["kinds"], *_words()["subject_behind"])), key=len, reverse=True):
        if stem.endswith(f" {ending}"):
            return stem[: -len(ending) - 1]
        if found := re.match(rf"{re.escape(ending)} (?:on|for) (.+)", stem):
            return found.group(1)
    return ""


@cache
def places_of(name: str) -> frozenset[str]:
    """The words of a board's name that are no common words of such names: its place, mostly."""
    return frozenset(body_stem(name).split()) - _common()


@cache
def _common() -> frozenset[str]:
    texts = [*_words()["common"], *_words()["kinds"], *(r["name"] for r in _words()["known"])]
    return frozenset(word for text in texts for word in body_stem(text).split())


def main_stem(name: str) -> str:
    """What is left of a main board's name without its ending, "" where it has no such ending."""
    stem = body_stem(name)
    for ending in sorted((body_stem(e) for e in _words()["main_endings"]), key=len, reverse=True):
        if stem.endswith(f" {ending}"):
            left = stem[: -len(ending) - 1]
            return left if len(left.split()) >= 2 else ""
    return ""
