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
from queries.meetings.cells import Beside
from queries.meetings.heard import is_person
from queries.meetings.sittings import Sitting

Place = tuple[str, str]  # a meeting and a partner


def partners_heard(
    facts: Facts, sittings: Sequence[Sitting], partners: Sequence[str], beside: Beside
) -> dict[Place, list[Quote]]:
    """By meeting and partner, the sentences in which somebody of it is heard; of these meetings, by date."""
    called = [(key, _called(facts.node(key).names)) for key in partners]
    told: dict[str, tuple[str, str]] = {}  # person -> partner and the day on which it stood beside the name
    found: dict[Place, list[Quote]] = defaultdict(list)
    for sitting in sorted(sittings, key=lambda one: one.date):
        for one in beside.spoke[sitting.meeting.key]:
            if not one.person:
                continue
            near = {key for key, pattern in called if _is_beside(pattern, one.heard.who)}
            if len(near) == 1:
                told[one.person] = min(near), sitting.date
            if home := _home(sitting, one.person, told, beside.known):
                found[sitting.meeting.key, home].append(one.heard.proof)
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
