"""Claims in; who is named with which post at each meeting out: 'the Fire Commander' can be somebody that day."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.build_people import find_person
from graph.build_posts import post_key, split_post
from graph.build_world import World
from graph.claims import Claim

RULE = "holder of the post named at that meeting"


@dataclass(frozen=True)
class Holders:
    """Who is named with which post at each meeting, with the claims that name them."""

    seen: dict[tuple[str, frozenset[str]], list[tuple[str, str, Claim]]] = field(default_factory=dict)
    posts: dict[tuple[str, str], list[tuple[str, Claim]]] = field(default_factory=dict)

    def named(self, world: World, claim: Claim, name: str) -> tuple[str, Claim] | None:
        """The one person whom the same meeting's record names in a post, with the words; None for nobody or several."""
        title, partner = split_post(world, name, partner="", document=claim.document)
        where = world.organizations.resolve(partner, claim.document).key if partner else ""
        meeting = world.meeting(claim)
        found = list(self.posts.get((meeting, world.posts.key(title, where)), ()))
        same = self.seen.get((meeting, world.posts.words(title, where)), ())
        found += [(person, said) for person, at, said in same if not where or not at or at == where]
        return found[0] if len({person for person, _ in found}) == 1 else None


def find_holders(world: World) -> Holders:
    """Gather everybody whom a list or a sentence names together with a post."""
    found = Holders()
    for claim in world.claims:
        v = claim.values
        if claim.kind not in ("attendance", "mention") or not v.get("post") or not claim.said_on:
            continue
        person = find_person(world, claim)
        title, named = split_post(
            world, str(v["post"]), partner=str(v.get("organization", "")), document=claim.document
        )
        where = world.organizations.resolve(named, claim.document).key
        if person:
            meeting, words = world.meeting(claim), world.posts.words(title, where)
            found.seen.setdefault((meeting, words), []).append((person, where, claim))
            key = post_key(world, title, partner=named, document=claim.document)
            found.posts.setdefault((meeting, key), []).append((person, claim))
    return found
