"""Whoever is heard at meetings, in; the authority that each of them speaks for, out, where the words tell one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from graph.dates import spoken
from queries.facts import Facts, months_between
from queries.limits import limits
from queries.meetings.belonging import Belonging
from queries.meetings.heard import Heard, is_person, titles_in
from queries.meetings.heard_people import Speaker
from queries.meetings.recognized import Authority, authorities
from queries.meetings.sittings import Sitting

_NAME = re.compile(r"(?:[^\W\d_][\w'’.-]* ){1,3}[^\W\d_][\w'’-]*")


class Voice(NamedTuple):
    """Somebody of one authority who is heard at one meeting."""

    person: str  # the key, "" where the record knows no person of the name
    who: str
    why: str
    heard: Heard


class Voices:
    """Who of each authority is heard at the meetings of a board; what one meeting tells is known at later ones."""

    def __init__(
        self, facts: Facts, sittings: Sequence[Sitting], known: Belonging, spoke: Mapping[str, Sequence[Speaker]]
    ) -> None:
        self._facts, self._known = facts, known
        self._authorities = authorities(facts.view.meta().get("seats") or ())
        partners = facts.view.nodes(["Organization"])
        self._partners = [(name, node.name) for node in partners for name in node.names if name]
        self._told: dict[str, tuple[str, str]] = {}  # person -> authority and the day that told it
        self._found: dict[tuple[str, str], list[Voice]] = defaultdict(list)
        for sitting in sorted(sittings, key=lambda s: s.date):
            for one in spoke[sitting.meeting.key]:
                self._place(sitting, one)

    def of(self, sitting: Sitting, authority: Authority) -> Sequence[Voice]:
        """Who of an authority is heard at a meeting, each once."""
        found = self._found[sitting.meeting.key, authority.key]
        return list({voice.person or voice.who.lower(): voice for voice in reversed(found)}.values())[::-1]

    def _place(self, sitting: Sitting, speaker: Speaker) -> None:
        person, heard = speaker.person, speaker.heard
        key, day = self._said(heard, person) or self._before(sitting, person)
        if not key:
            return
        if person and day == sitting.date:
            self._told[person] = key, day
        name = self._facts.view_name(person) if person else ""
        who = heard.who[:1].upper() + heard.who[1:] if not name or day == sitting.date else name
        why = f"by what the minutes tell of that day; belongs to it by the papers of {spoken(day)}"
        voice = Voice(person, who.removeprefix("The "), "" if day == sitting.date else why, heard)
        self._found[sitting.meeting.key, key].append(voice)

    def _said(self, heard: Heard, person: str) -> tuple[str, str] | None:
        """The authority whose words stand with a name or post; None where none or several may be meant."""
        if not (person or is_person(heard.who) or self._is_name(heard.who)):
            return None
        words = "; ".join([heard.who, *(n for short, n in self._partners if _holds(heard.who, short))])
        found = [a.key for a in self._authorities if a.is_called(words) or a.is_post(heard.who)]
        found = found or [a.key for a in self._authorities if any(map(a.has_officer, titles_in(heard.who)))]
        return (found[0], heard.date) if len(found) == 1 else None

    def _is_name(self, who: str) -> bool:
        """Whether a person's name opens the words, and their organisation follows."""
        first, comma, _ = who.partition(", ")
        known = {short.lower() for short, _ in self._partners}
        called = any(a.is_called(first) or a.is_post(first) for a in self._authorities)
        return bool(comma and _NAME.fullmatch(first)) and first.lower() not in known and not called

    def _before(self, sitting: Sitting, person: str) -> tuple[str, str]:
        """The authority of a person who is named alone, by the papers up to that day."""
        partner, day = self._known.of_person(sitting, person) if person else ("", "")
        told, when = self._told.get(person, ("", ""))
        if told and when >= day and months_between(when, sitting.date) <= limits()["affiliation_months"]:
            return told, when
        name = self._facts.view_name(partner) if partner else ""
        found = [a.key for a in self._authorities if name and a.is_called(name)]
        return (found[0], day) if len(found) == 1 else ("", "")


def _holds(text: str, name: str) -> bool:
    flags = 0 if name.isupper() else re.IGNORECASE
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, flags))
