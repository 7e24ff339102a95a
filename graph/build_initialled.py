"""Tasks whose owner is written with an initial, in; the one person at that board's table who bears the name, out.

'R Stenn' in a log is nobody of its own paper where he has left; the record may know one such person and no other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from graph.build_draft import Draft, How
from graph.build_work import work_key
from graph.build_world import World
from graph.identity.likeness import may_begin
from graph.identity.neighbours import table_of
from graph.names import name_key, parse_name
from graph.task_owners import owners_of

RULE = "the one person of that initial and surname on record"
_INITIALLED = re.compile(r"^(?:(?:.+[/,;>]|→)\s*now\s+)?(?P<name>[A-Z]\.?\s+[A-Z][\w'’-]+)$")  # 'R Stenn / now C Farr'


def assign_initialled(draft: Draft, world: World) -> None:
    """Give each task that only an initial and a surname own to the one person whom the record knows by them."""
    named: dict[str, dict[str, set[str]]] = {}
    for claim in world.claims:
        node = draft.nodes.get(work_key("action", claim)) if claim.kind in ("action", "update") else None
        if node is None or node.props.get("owner_state") != "unresolved" or owners_of(node):
            continue
        tokens = [str(token) for token in node.props.get("owner_tokens") or ()]
        written = _INITIALLED.match(tokens[0].strip()) if len(tokens) == 1 else None
        if written is None:
            continue
        named = named or _by_surname(world)
        person = _person(world, named, written["name"], table_of(world.body(claim)))
        if not person:
            continue
        node.props.update(owner_state="resolved", owners=[draft.nodes[person].name], candidates=[], probable=[])
        props = {"role": "lead", "token": tokens[0]}
        draft.link(claim, (node.key, "ASSIGNED_TO", person), how=How(RULE, "derived"), props=props)


def _by_surname(world: World) -> dict[str, dict[str, set[str]]]:
    """Everybody with a first name on record: by surname, person and first names."""
    found: dict[str, dict[str, set[str]]] = {}
    for key, person in sorted(world.people.by_key.items()):
        for display in {m.display for m in person.mentions if m.is_full}:
            name = parse_name(display)
            if name.given:
                found.setdefault(name_key(name.surname), {}).setdefault(key, set()).add(name_key(name.given))
    return found


def _person(world: World, named: Mapping[str, Mapping[str, set[str]]], name: str, table: str) -> str:
    """The one person on record with this surname and a first name of this letter, if they came to this table."""
    letter, surname = name[0].lower(), name_key(name).split()[-1]
    bearers = named.get(surname, {})
    fits = [key for key, given in bearers.items() if any(may_begin(one, letter) for one in given)]
    if len(fits) != 1:
        return ""
    listed = (m for m in world.people.by_key[fits[0]].mentions if m.listed)
    return fits[0] if any(table_of(m.board) == table for m in listed) else ""
