"""Meetings, in; the known people and the posts whom the words of their minutes show there, out.

Who is listed as away is not there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from queries.facts import Facts
from queries.meetings.heard import Heard, is_person, read_heard
from queries.meetings.named_people import NamedPeople
from queries.meetings.sittings import AWAY, THERE, Sitting, post_of, state_of

_LEAST = 2  # words of a post, and the word in front of it


class Speaker(NamedTuple):
    """Somebody who is heard at a meeting, and the known people whom the words may name."""

    people: Sequence[str]
    heard: Heard

    @property
    def person(self) -> str:
        """The one known person whom the words name; "" for none, or for two with one name."""
        return self.people[0] if len(self.people) == 1 else ""


class HeardAt(NamedTuple):
    """Whom the words of one meeting show there: known people, and posts without a name, each with its first words."""

    people: dict[str, Heard]
    posts: dict[str, Heard]


def read_speakers(facts: Facts, sittings: Sequence[Sitting]) -> dict[str, list[Speaker]]:
    """By meeting, everybody who speaks, reports or attends by its words, but for whom its list has as away."""
    heard, known = read_heard(facts, sittings), NamedPeople(facts)
    found: dict[str, list[Speaker]] = {}
    for sitting in sittings:
        told = [Speaker(known.keys_in(one.who), one) for one in heard.get(sitting.meeting.key, ())]
        found[sitting.meeting.key] = [one for one in told if not _is_away(facts, sitting, one)]
    return found


def people_heard(facts: Facts, sittings: Sequence[Sitting]) -> dict[str, HeardAt]:
    """By meeting, each person and each bare post that speaks, reports or attends by its words."""
    found: dict[str, HeardAt] = {}
    for meeting, speakers in read_speakers(facts, sittings).items():
        here = found.setdefault(meeting, HeardAt({}, {}))
        for people, one in speakers:
            if len({facts.view_name(key) for key in people}) == 1:
                here.people.setdefault(people[0], one)
            elif is_bare_post(one.who):
                here.posts.setdefault(one.who, one)
    return found


def is_bare_post(who: str) -> bool:
    """Whether words name a post alone, by more than one word: 'the Head of Archives', not 'the Director'."""
    return who.lower().startswith("the ") and len(who.split()) > _LEAST and "," not in who and is_person(who)


def _is_away(facts: Facts, sitting: Sitting, speaker: Speaker) -> bool:
    """Whether a list says that those named, or the holder of the post, were away: then the words mean no coming."""
    gone = [entry for entry in sitting.entries if state_of(entry) in AWAY]
    if speaker.people:
        came = {entry.src for entry in sitting.entries if state_of(entry) in THERE}
        return set(speaker.people) <= {entry.src for entry in gone} - came
    posts = [post_of(facts, entry, sitting.date) for entry in gone]
    return any(post and re.search(rf"(?i)(?<!\w){re.escape(post)}(?!\w)", speaker.heard.who) for post in posts)
