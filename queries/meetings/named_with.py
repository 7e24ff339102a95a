"""A person and a partner, in; the days on which minutes name the one with the other side by side, out.

"Ann Moor (Victim Aid)", "Ms Moor of Victim Aid" and "the Dale Council Head of Parks, Ann Moor" do; a sentence that
only speaks of both does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.schema import Node
from queries.facts import Facts
from queries.meetings.heard import is_person
from queries.meetings.named_people import NamedPeople
from queries.meetings.sittings import Sitting
from queries.meetings.texts import MinutesText, read_texts

_TITLE = r"(?:(?-i:[A-Z])[\w’'&-]*|of|for|and|the|to|at)"  # a word of a title
_BEFORE_HOME = (  # what stands between a name and its partner, or its post there
    r",| \(|,? (?:of|from|for)|, who (?:is|was) (?:attending|present|there|in attendance)[a-z ]{0,40}? as"
)


class NamedWith:
    """The minutes of some meetings, asked for people by the side of their partner."""

    def __init__(self, facts: Facts, sittings: Sequence[Sitting]) -> None:
        texts = read_texts(facts, sittings)
        told = [(s.date, texts[s.meeting.key]) for s in sittings if s.meeting.key in texts]
        self._texts = [(day, _flat(text)) for day, text in told]
        self._people = NamedPeople(facts)

    def days(self, person: Node, partner: Node) -> list[str]:
        """The days on which a person is named with a partner, oldest first."""
        called = self._people.pattern_of(person.key)
        if not called or not partner.names:
            return []
        who = rf"(?:{called})(?!\w)"
        whose = "|".join(re.escape(name) for name in sorted(partner.names, key=len, reverse=True))
        return sorted({day for day, text in self._texts if _side_by_side(text, who, rf"(?:{whose})(?!\w)")})


def _side_by_side(text: str, who: str, whose: str) -> bool:
    """Whether a name stands right in front of its partner, or right behind "the", its partner and a post of it."""
    behind = re.compile(rf"(?<!\w){who}(?:{_BEFORE_HOME}) ?(?:the )?(?P<post>(?:{_TITLE} ){{0,10}}?)(?<!\w){whose}")
    before = re.compile(rf"\b[Tt]he {whose} (?P<post>{_TITLE}(?: {_TITLE}){{0,9}}), {who}")
    told = [*behind.finditer(text), *before.finditer(text)]
    return any(not hit["post"] or is_person(hit["post"]) for hit in told)


def _flat(text: MinutesText) -> str:
    return " ".join(text.whole[text.start : text.end].split())
