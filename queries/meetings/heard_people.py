"""Meetings, in; the known people whom the words of their minutes show there by name, out.

A whole name counts, and a title with a surname that one known person bears. Who is listed as away is not there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from queries.facts import Facts
from queries.meetings.heard import Heard, is_person, read_heard
from queries.meetings.sittings import AWAY, THERE, Sitting, state_of
from queries.meetings.word_lists import read_list, words_in

_LEAST = 2  # words of a whole name; of a post the word in front of it too


class HeardAt(NamedTuple):
    """Whom the words of one meeting show there: known people, and posts without a name, each with its first words."""

    people: dict[str, Heard]
    posts: dict[str, Heard]


def people_heard(facts: Facts, sittings: Sequence[Sitting]) -> dict[str, HeardAt]:
    """By meeting, each person and each bare post that speaks, reports or attends by its words."""
    names = known_names(facts) if sittings else []
    found: dict[str, HeardAt] = {}
    heard = read_heard(facts, sittings)
    for sitting in sittings:
        away = away_at(sitting)
        here = found.setdefault(sitting.meeting.key, HeardAt({}, {}))
        for one in heard.get(sitting.meeting.key, ()):
            person = person_in(facts, one.who, names)
            if person and person not in away:
                here.people.setdefault(person, one)
            elif is_bare_post(one.who):
                here.posts.setdefault(one.who, one)
    return found


def is_bare_post(who: str) -> bool:
    """Whether words name a post alone, by more than one word: 'the Head of Archives', not 'the Director'."""
    return who.lower().startswith("the ") and len(who.split()) > _LEAST and "," not in who and is_person(who)


def known_names(facts: Facts) -> list[tuple[re.Pattern[str], str]]:
    """What each known person is called in minutes."""
    people = facts.view.nodes(["Person"])
    borne = Counter(last for person in people for last in {name.split()[-1] for name in person.names if name})
    titles = "|".join(words_in(read_list("presence.yml")["titles"], "words"))
    called: list[tuple[str, str]] = []
    for person in people:
        called += [(re.escape(name), person.key) for name in person.names if len(name.split()) >= _LEAST]
        last = person.name.split()[-1] if person.name else ""
        if last and borne[last] == 1:
            called.append((rf"(?:{titles})\.? {re.escape(last)}", person.key))
    return [(re.compile(rf"(?<!\w){name}(?!\w)"), key) for name, key in called]


def person_in(facts: Facts, who: str, names: Sequence[tuple[re.Pattern[str], str]]) -> str:
    """The known person whom the words for a speaker name; "" for none, or for several of different names."""
    found = sorted({key for name, key in names if name.search(who)})
    return found[0] if len({facts.view_name(key) for key in found}) == 1 else ""


def away_at(sitting: Sitting) -> set[str]:
    """Whom the list of a meeting has as away alone."""
    there = {entry.src for entry in sitting.entries if state_of(entry) in THERE}
    return {entry.src for entry in sitting.entries if state_of(entry) in AWAY} - there
