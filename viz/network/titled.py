"""A text in which a title or rank may stand, in; how many words from there name somebody nobody was read under, out."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from graph.names import particles, split_prefix
from graph.words import load_words
from viz.network.persons import LETTERS, MONTH
from viz.words import words

Found = Sequence[re.Match[str]]  # words of a text, in order

SURNAME = re.compile(r"[\s'’-]{1,2}")  # what may stand between the words of a name
INITIAL = re.compile(r"\.?[\s'’-]{0,2}")  # what stands after an initial
REACH = 100  # letters that ranks and a name may take
MOST = 4  # words of a name


@dataclass(frozen=True)
class Titled:
    """Finds names by the title before them; after a rank a word of a post or a place is no name."""

    common: Collection[str]  # words of posts, partners, boards and issues
    small: Collection[str]  # words that the documents write in small letters

    def name_at(self, text: str, found: Found) -> int:
        """How many words a title and a name are that start here: 2 of "Councillor Lee spoke"; 0 where there is none."""
        word = found[0][0]
        if not word[0].isupper() or word.lower() not in titles():
            return 0
        tail = text[found[0].start() : found[0].start() + REACH]
        prefix, rest = split_prefix(tail)
        count = len(LETTERS.findall(tail)) - len(LETTERS.findall(rest))
        if not prefix or count >= len(found):
            return 0
        length = self._name(text, found[count:], _kind_of(LETTERS.findall(prefix)[-1].lower()))
        return count + length if length else 0

    def in_list(self, text: str, found: Found) -> int:
        """How many words a name is that stands after Councillors, or after another of them."""
        return self._name(text, found, "sure")

    def _name(self, text: str, found: Found, kind: str) -> int:
        """How many words the name is: initials, particles and capitals, the last of them capitals."""
        count = 0
        for place, match in enumerate(found[:MOST]):
            if place and not _joined(text, found[place - 1], match):
                break
            word = match[0]
            if is_initial(word) or word.lower() in particles():
                continue
            if not self._may_be(word, "" if count else kind):
                break
            count = place + 1
        return count

    def _may_be(self, word: str, kind: str) -> bool:
        """Whether a word may be of a name: the first after a title of this kind, or one that follows ("")."""
        low = word.lower()
        if not word[0].isupper() or kind == "passing":
            return False
        if kind == "courtesy":
            return True
        written_small = low in self.small and (kind == "rank" or word.isupper())
        if low in self.common or low in titles() or written_small:
            return False
        return kind == "sure" or not MONTH.match(word)


def _joined(text: str, before: re.Match[str], match: re.Match[str]) -> bool:
    between = INITIAL if is_initial(before[0]) else SURNAME
    return between.fullmatch(text, before.end(), match.start()) is not None


def is_initial(word: str) -> bool:
    """Whether a word may be an initial or two."""
    return len(word) <= 2 and word.isupper()


def _kind_of(title: str) -> str:
    """What a title says of the word after it; a rank also stands before the place where it is held."""
    if title in load_words("names")["courtesy"]:
        return "courtesy"
    return next((kind for kind in ("sure", "passing") if title in _listed(kind)), "rank")


def is_plural(title: str) -> bool:
    """Whether a title stands before several names: Councillors."""
    return title.lower() in _listed("several")


@cache
def titles() -> frozenset[str]:
    """The words that stand before a name: Mr, Councillor, Sergeant."""
    names = load_words("names")
    return frozenset(word for text in (*names["titles"], *names["ranks"]) for word in LETTERS.findall(text.lower()))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(words()["titled"][name])
