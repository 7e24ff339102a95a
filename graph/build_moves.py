"""The people of a world in; who was seen for one partner and later for another, out.

Two ways to write one employer are no move: 'Dale CC' and 'Dale County Council', 'PS' and 'Probation Service'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from graph.build_world import World
from graph.identity.acronyms import stands_for
from graph.identity.organizations import Naming, is_part
from graph.identity.words import is_acronym, plain

_LETTERS = re.compile(r"\b[A-Z]{2,6}\b")


def moved(world: World) -> list[dict[str, Any]]:
    """People seen for one partner and later for another, neither of which is a part or another name of the other."""
    found, names = [], {found.key: found.name for found in _partners(world)}
    for key, person in world.people.by_key.items():
        spans: dict[str, list[str]] = {}
        for m in person.mentions:
            if m.organization and m.date:
                spans.setdefault(m.organization, []).append(m.date)
        order = sorted((min(dates), max(dates), partner) for partner, dates in spans.items())
        own = [names[partner] for partner in spans]
        for (_, last, old), (first, _, new) in pairwise(order):
            if last < first and not _is_one(names[old], names[new], own):
                found.append({"person": key, "from": old, "to": new, "last_seen": last, "first_seen": first})
    return found


def _is_one(old: str, new: str, names: Iterable[str]) -> bool:
    """Whether both names may be of one employer: as they stand, or as both are short for a third that somebody had."""
    if _within_one(old, new):
        return True
    return any(_is_short_for(old, full) and _is_short_for(new, full) for full in names)


def _is_short_for(short: str, full: str) -> bool:
    return _holds(full, short) or _spells(short, full)


def _partners(world: World) -> Iterator[Naming]:
    for claim in world.claims:
        if name := str(claim.values.get("organization") or ""):
            yield world.organizations.resolve(name, claim.document)


def _within_one(one: str, other: str) -> bool:
    return is_part(one, other) or is_part(other, one) or _is_one_name(one, other)


def _is_one_name(one: str, other: str) -> bool:
    """Whether two names may be ways to write one employer: 'Health, Dale CC' and 'Dale County Council'."""
    left, right = (re.sub(r"\s*\([^()]*\)?$", "", name) for name in (one, other))
    forms = [{name, name.rpartition(",")[2].strip()} for name in (left, right)]
    return any(_is_short_for(a, b) or _is_short_for(b, a) for a in forms[0] for b in forms[1])


def _spells(short: str, long: str) -> bool:
    """Whether a name is the letters of the other, of which some may be letters too: 'DFS', 'Dale FS'."""
    spelled = _LETTERS.sub(lambda found: " ".join(found.group()), long)
    return is_acronym(short) and short != long and stands_for(short, spelled)


def _holds(long: str, short: str) -> bool:
    """Whether the words of one name stand in the other in a row, or the last of them are its letters: 'Dale CC'."""
    words, few = ([w for w in plain(name).split() if w not in ("and", "the")] for name in (long, short))
    if any(words[place : place + len(few)] == few for place in range(len(words) - len(few) + 1)):
        return bool(few)
    *front, letters = short.split() or [""]
    start = " ".join((*front, ""))
    return bool(front) and is_acronym(letters) and long.startswith(start) and stands_for(letters, long[len(start) :])
