"""Meetings, in; the partners for which known people are heard there, with the words, out.

"Ms Moor of Victim Aid", "Ann Moor (Victim Aid)" and "Ann Moor, Manager of Victim Aid" have it beside the name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from graph.schema import Quote
from queries.facts import Facts, months_between
from queries.limits import limits
from queries.meetings.belonging import Belonging
from queries.meetings.heard import is_person, read_heard
from queries.meetings.heard_people import away_at, known_names, person_in
from queries.meetings.sittings import Sitting

Place = tuple[str, str]  # a meeting and a partner


def partners_heard(
    facts: Facts, sittings: Sequence[Sitting], partners: Sequence[str], known: Belonging
) -> dict[Place, list[Quote]]:
    """By meeting and partner, the sentences in which somebody of it is heard; of these meetings, by date."""
    names = known_names(facts)
    called = [(key, _called(facts.node(key).names)) for key in partners]
    told: dict[str, tuple[str, str]] = {}  # person -> partner and the day on which it stood beside the name
    found: dict[Place, list[Quote]] = defaultdict(list)
    heard = read_heard(facts, sittings)
    for sitting in sorted(sittings, key=lambda one: one.date):
        away = away_at(sitting)
        for one in heard.get(sitting.meeting.key, ()):
            person = person_in(facts, one.who, names)
            if not person or person in away:
                continue
            beside = {key for key, pattern in called if _is_beside(pattern, one.who)}
            if len(beside) == 1:
                told[person] = min(beside), sitting.date
            if home := _home(sitting, person, told, known):
                found[sitting.meeting.key, home].append(one.proof)
    return found


def _home(sitting: Sitting, person: str, told: dict[str, tuple[str, str]], known: Belonging) -> str:
    """The partner that stood last beside a person, by the words or the lists of this day or of days near before it."""
    listed, on = known.of_person(sitting, person)
    said, day = told.get(person, ("", ""))
    near = bool(said) and months_between(day, sitting.date) <= limits()["affiliation_months"]
    return said if near and day >= on else listed


def _called(names: Sequence[str]) -> re.Pattern[str]:
    """How a partner stands behind a name: right behind it, or behind a post."""
    whose = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"^(?P<name>[^,]+?)(?P<post>, .+)?(?:, | of | from | for )(?:the )?(?:{whose})$")


def _is_beside(pattern: re.Pattern[str], who: str) -> bool:
    hit = pattern.match(who)
    return hit is not None and (not hit["post"] or is_person(hit["post"]))
