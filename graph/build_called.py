"""A surname in; everybody on record whom it can mean, and the one of them who came to a board, out."""

from __future__ import annotations

from collections.abc import Container

from graph.build_world import World
from graph.identity.mentions import gender_of
from graph.names import name_key, parse_name


def people_called(world: World, name: str) -> list[str]:
    """Everybody on record with a first name and this surname; a Mr is not a Ms."""
    surname, gender = name_key(name), gender_of(name)
    found = []
    for key, person in sorted(world.people.by_key.items()):
        full = [m for m in person.mentions if m.is_full]
        genders = {m.gender for m in person.mentions if m.gender}
        of_it = any(name_key(parse_name(m.display).surname) == surname for m in full)
        if of_it and (not gender or genders <= {gender}):
            found.append(key)
    return found


def member_called(world: World, name: str, board: str, came: Container[tuple[str, str]]) -> str:
    """Whom 'Mr Lee' means who is no more on the list: the one of that surname on record, if of this board; else ""."""
    same = people_called(world, name) if name and " " not in name.strip() else []
    return same[0] if len(same) == 1 and (same[0], board) in came else ""
