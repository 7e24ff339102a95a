"""Surnames with what stands beside them, in; the one person of the whole record whom each can only mean, out.

A file that gives no first name of 'Ms Finch of the Dale Refuge' does not say who she is; the other papers may.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from graph.build_called import people_called
from graph.build_draft import Draft, How
from graph.build_people import find_person
from graph.build_world import World
from graph.claims import Claim
from graph.task_owners import owners_of
from graph.words import load_words

RULE = "the one person of that surname and organisation on record"
_OPEN = ("none", "unresolved", "", None)
_Place = tuple[str, str, int]
_Settled = tuple[str, str, str, Claim]  # surname as written, person, organisation, the words


@dataclass(frozen=True)
class Surnames:
    """By document, day and item: surnames as written there, with the person meant and the claim that says so."""

    settled: dict[_Place, list[_Settled]] = field(default_factory=dict)

    def doer(self, claim: Claim, text: str) -> _Settled | None:
        """Who is to do what a sentence of the same item gives to a bare surname; None for nobody or for several."""
        here = self.settled.get((claim.document, claim.said_on, claim.item_order), ())
        does = "|".join(re.escape(word) for word in load_words("names")["does"])
        said = " ".join(text.split())
        found = [one for one in here if re.search(rf"(?<!and )(?<!or )\b{re.escape(one[0])} (?:{does})\b", said)]
        return found[0] if len({one[1] for one in found}) == 1 else None

    def assign(self, draft: Draft, claim: Claim, task: str) -> None:
        """Give a task without an owner to whom the surname in its sentence means."""
        node = draft.nodes[task]
        if node.props.get("owner_state") not in _OPEN or owners_of(node):
            return
        if (found := self.doer(claim, str(node.props.get("text", "")))) is None:
            return
        name, person, where, said = found
        node.props.update(owner_state="resolved", owner_tokens=[name], owners=[draft.nodes[person].name])
        for one in (claim, said):
            props = {"role": "lead", "token": name, "organization": where}
            draft.link(one, (task, "ASSIGNED_TO", person), how=How(RULE, "derived"), props=props)


def find_surnames(world: World) -> Surnames:
    """Gather the surnames whose organisation shows, over the whole record, who they are."""
    found = Surnames()
    for claim in world.claims:
        name, partner = str(claim.values.get("surname", "")), str(claim.values.get("organization", ""))
        if claim.kind != "surname" or not partner or not claim.said_on or find_person(world, claim, name):
            continue
        where = world.organizations.resolve(partner, claim.document).key
        same = people_called(world, name)
        seen = {m.organization for key in same for m in world.people.by_key[key].mentions}
        if len(same) == 1 and where in seen:
            place = claim.document, claim.said_on, claim.item_order
            found.settled.setdefault(place, []).append((name, same[0], where, claim))
    return found


def chair_called(world: World, claim: Claim, chairs: Collection[str]) -> str:
    """Who of the chairs of a board on record a surname means that a later paper gives as its chair, "" for nobody."""
    name = str(claim.values.get("surname", ""))
    same = people_called(world, name)
    return same[0] if len(same) == 1 and same[0] in chairs else ""
