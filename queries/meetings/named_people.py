"""The known people, in; whom of them some words of minutes name, out.

A whole name counts, and a title with a surname that one known person bears.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import NamedTuple

from queries.facts import Facts
from queries.meetings.word_lists import read_list, words_in

_LEAST = 2  # words of a whole name


class _Called(NamedTuple):
    person: str
    words: str  # in small letters; where they do not stand, the pattern need not be tried
    pattern: str


class NamedPeople:
    """What each known person is called in minutes; read when first asked."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    @cached_property
    def _called(self) -> list[_Called]:
        people = self._facts.view.nodes(["Person"])
        borne = Counter(last for person in people for last in {_last(name) for name in person.names})
        titles = "|".join(words_in(read_list("presence.yml")["titles"], "words"))
        found: list[_Called] = []
        for person in people:
            whole = [name for name in person.names if len(name.split()) >= _LEAST]
            found += [_Called(person.key, name.lower(), re.escape(name)) for name in whole]
            if (last := _last(person.name)) and borne[last] == 1:
                surname = person.name.split()[-1]
                found.append(_Called(person.key, last, rf"(?:{titles})\.? {re.escape(surname)}"))
        return found

    def pattern_of(self, person: str) -> str:
        """What a person may be called, as a pattern; "" where nothing tells them from others."""
        return "|".join(called.pattern for called in self._called if called.person == person)

    def keys_in(self, words: str) -> list[str]:
        """The keys of those whom some words name; of two with one name, both."""
        told = words.lower()
        return sorted({
            called.person for called in self._called
            if called.words in told and re.search(rf"(?i)(?<!\w)(?:{called.pattern})(?!\w)", words)
        })  # fmt: skip


def _last(name: str) -> str:
    return name.split()[-1].lower() if name.strip() else ""
