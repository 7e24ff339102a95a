"""The data of a page in; the same data with a post in place of every person out.

Every text of the data is gone through, whatever field it stands in, so that a field added later cannot be forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from graph.names import particles
from graph.words import load_words
from viz.network.persons import LETTERS, MONTH, Written, somebody
from viz.network.titled import SURNAME, Titled, is_initial, is_plural, titles

FIXED = (  # our own words, dates and places: no text of a document
    "kinds", "relations", "order", "bases", "colours", "version", "kind", "date", "first", "last", "start", "end",
    "basis", "meeting", "page", "line", "x", "y", "side", "view", "chain", "cost",
)  # fmt: skip
ADDRESS = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
BETWEEN = re.compile(r"[\s.'’_-]{0,3}")  # what may stand between the words of one name
EITHER = re.compile(  # of two who may do it, one is known to be a person, so the other is one too
    r"(?P<either>\b[Ee]ither\s+)(?P<one>\[[^\]]+\]|[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){1,2})"
    r"(?P<or>\s+or\s+)(?P<other>\[[^\]]+\]|[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){1,2})"
)
LISTED = re.compile(r"[\s,&/]{1,3}")  # between the names after Councillors
LONGEST = 6


def redact(data: dict[str, Any], written: Written) -> dict[str, Any]:
    """Write posts for persons in everything a page holds; aliases and joins are names, so they go."""
    editor = Editor(written, _small_words(data))
    nodes = data["nodes"]
    people = [place for place, kind in enumerate(nodes["kind"]) if kind == "Person"]
    labels = {place: editor.said(written.labels[nodes["key"][place]]) for place in people}
    told = {name: editor.walk(value, named_in=name) for name, value in data.items() if name not in FIXED}
    columns = told["nodes"]
    for place, label in labels.items():
        columns["name"][place], columns["aliases"][place], columns["joined"][place] = label, [], []
    keys = zip(nodes["kind"], nodes["key"], columns["key"], strict=True)
    columns["key"] = [_key(place, *of_node) for place, of_node in enumerate(keys)]
    return {**data, **told}


def _key(place: int, kind: str, key: str, redacted: str) -> str:
    """A key without a name; one that held a name becomes a number."""
    return f"{kind.lower()}:{place}" if kind == "Person" or key != redacted else key


def _small_words(data: Mapping[str, Any]) -> frozenset[str]:
    """The words that the documents write in small letters: Mark is a name, but so is a mark."""
    return frozenset(word for text in data["quotes"]["text"] for word in LETTERS.findall(text) if word.islower())


class Editor:
    """Goes through texts from left to right and writes a post in square brackets for each name."""

    def __init__(self, written: Written, small: frozenset[str]) -> None:
        self.written, self.small = written, small
        self.titled = Titled(written.common, small)
        self._done: dict[tuple[str, bool], str] = {}
        self._roles: dict[str, str] = {}
        forms = (*written.names, *written.surnames, *written.given)
        self._starts = {words[0] for words in forms} | titles()

    def walk(self, value: Any, *, named_in: str = "") -> Any:
        """The same value with every text in it gone through."""
        if isinstance(value, str):
            return self.edit(value, file_name=named_in in ("documents", "document", "key"))
        if isinstance(value, Mapping):
            return {k: v if k in FIXED else self.walk(v, named_in=str(k)) for k, v in value.items()}
        if isinstance(value, (list, tuple)):
            return [self.walk(each, named_in=named_in) for each in value]
        return value

    def edit(self, text: str, *, file_name: bool = False) -> str:
        """One text without names; in the name of a file, names may stand in small letters."""
        key = (text, file_name)
        if key not in self._done:
            self._done[key] = self._edit(ADDRESS.sub("[address]", text), file_name)
        return self._done[key]

    def said(self, role: str) -> str:
        """A post as it may be shown: one that is called after a person says nothing of who is meant."""
        if role not in self._roles:
            self._roles[role] = role  # a post that holds its own holder's name is gone through once
            self._roles[role] = role if self.edit(role) == role else somebody()
        return self._roles[role]

    def _edit(self, text: str, file_name: bool) -> str:
        found = list(LETTERS.finditer(text))
        parts: list[str] = []
        done = place = 0
        listed = False  # after Councillors, or after another of them
        while place < len(found):
            listed = listed and _in_one_list(text, found[place - 1], found[place])
            role, length = self._person_at(text, found[place : place + LONGEST + 3], file_name, listed=listed)
            word = found[place][0]
            if length:
                parts += [text[done : found[place].start()], f"[{self.said(role)}]"]
                done = found[place + length - 1].end()
            else:
                listed = is_plural(word) or (listed and word.lower() in ("and", "or"))
            place += max(length, 1)
        return EITHER.sub(self._either, "".join([*parts, text[done:]]))

    def _person_at(self, text: str, found: list[re.Match[str]], file_name: bool, *, listed: bool) -> tuple[str, int]:
        """What is said of the person whose name starts here, and the words of it; none where no name starts."""
        role, length = "", 0
        if self._may_start(found[0][0]):
            role, length = self._name_at(text, found, file_name)
            if length <= 1 and (more := self._unread_surname(text, found[:LONGEST])):
                role, length = somebody(), 1 + more  # whose given name another has, whose post must not be said
        if not length:
            role, length = somebody(), self.titled.in_list(text, found) if listed else self.titled.name_at(text, found)
        return role, length

    def _unread_surname(self, text: str, found: list[re.Match[str]]) -> int:
        """How many words after a given name are a surname nobody was read under: capitals, no word of a post."""
        first, count, last = found[0][0].lower(), 0, found[0]
        known = (first,) in self.written.given and found[0][0][0].isupper() and len(first) > 2
        if not known or MONTH.match(first) or first in self.written.common:
            return 0
        for place, match in enumerate(found[1:4], 1):
            if not SURNAME.fullmatch(text, last.end(), match.start()):
                break
            word, last = match[0], match
            if word[0].isupper() and not self._is_no_surname(word, also_small=first in self.small):
                count = place
            elif word not in particles():
                break
        return count

    def _is_no_surname(self, word: str, *, also_small: bool = False) -> bool:
        low = word.lower()
        return low in self.written.common or low in titles() or (also_small and low in self.small)

    def _either(self, match: re.Match[str]) -> str:
        """Either of two persons to do something: where one was replaced, the other goes as well."""
        ends = [match["one"], match["other"]]
        if any(end.startswith("[") for end in ends):
            names = [not any(map(self._is_no_surname, LETTERS.findall(end))) for end in ends]
            ends = [
                end if end.startswith("[") or not name else f"[{somebody()}]"
                for end, name in zip(ends, names, strict=True)
            ]
        return f"{match['either']}{ends[0]}{match['or']}{ends[1]}"

    def _may_start(self, word: str) -> bool:
        """Whether a name can start with this word at all: most words of a text are soon passed."""
        return word.lower() in self._starts or word in self.written.initials or is_initial(word)

    def _name_at(self, text: str, found: list[re.Match[str]], file_name: bool) -> tuple[str, int]:
        """The role and the number of words of a name that starts here; no words where none does."""
        run = [found[0]]
        for match in found[1:]:
            if not BETWEEN.fullmatch(text, run[-1].end(), match.start()):
                break
            run.append(match)
        small = tuple(match[0].lower() for match in run)
        for length in range(min(len(run), LONGEST), 1, -1):
            if role := self.written.names.get(small[:length]):
                return role, length
        before = self._before_surname(run)
        for start in range(before, -1, -1):
            for length in range(min(len(run) - start, 3), 0, -1):
                role = self.written.surnames.get(small[start : start + length])
                if role and self._is_name(run[: start + length], start, in_small=file_name):
                    return role, start + length
        return self._short(run, titled=before > 0)

    def _before_surname(self, run: list[re.Match[str]]) -> int:
        """How many titles, given names and initials stand first."""
        count = 0
        for match in run:
            word = match[0]
            is_given = word[0].isupper() and (word.lower(),) in self.written.given
            if not (is_given or is_initial(word) or word.lower() in titles()):
                break
            count += 1
        return count

    def _is_name(self, run: list[re.Match[str]], start: int, *, in_small: bool) -> bool:
        """Whether a surname is meant; a month or a word of a post is one only after a given name or Mr and the like."""
        word = run[start][0]
        if not (in_small or word[0].isupper()):
            return False
        other = MONTH.match(word) or (len(run) == start + 1 and word.lower() in self.written.common)
        return not other or any(self._tells_of_a_person(match[0].lower()) for match in run[:start])

    def _tells_of_a_person(self, word: str) -> bool:
        is_given = (word,) in self.written.given and word not in self.written.common
        return is_given or word in load_words("names")["courtesy"]

    def _short(self, run: list[re.Match[str]], *, titled: bool) -> tuple[str, int]:
        """Initials as the record prints them for owners; a given name that is no other word of the documents."""
        word = run[0][0]
        if role := self.written.initials.get(word):
            return role, 1
        given = self.written.given.get((word.lower(),))
        other = MONTH.match(word) or word.lower() in self.small or word.lower() in self.written.common
        return (given, 1) if given and len(word) > 2 and word[0].isupper() and not other else ("", 0)


def _in_one_list(text: str, before: re.Match[str], match: re.Match[str]) -> bool:
    return LISTED.fullmatch(text, before.end(), match.start()) is not None
