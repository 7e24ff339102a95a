"""Entries of lists by a rank and a surname in; the one person of the record whom each can only mean, out."""

from __future__ import annotations

from graph.build_world import World
from graph.claims import Claim
from graph.identity.mentions import gender_of
from graph.identity.ranks import rank_of
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


def listed_by_rank(world: World, claim: Claim) -> str:
    """'Supt Lee' in a list: the one Lee on record, seen in that rank on this board before; "" for nobody or a doubt.

    A councillor is no rank: a board may have two Cllr Lees over the years.
    """
    written = str(claim.values.get("name_as_written") or "")
    rank, surname = rank_of(written), parse_name(written).display
    if claim.kind != "attendance" or rank in ("", "councillor") or not surname or " " in surname:
        return ""
    same, board = people_called(world, surname), world.body(claim)
    if len(same) != 1:
        return ""
    told = [m for m in world.people.by_key[same[0]].mentions if m.listed and m.board == board and m.date]
    before = [m for m in told if m.date < claim.said_on]
    at_once = any(m.date == claim.said_on for m in told)  # named in full in the same list: somebody else
    return same[0] if before and not at_once and max(before, key=lambda m: m.date).rank == rank else ""
