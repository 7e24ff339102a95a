"""A post or a partner as one claim names it in; its node and key out."""

from __future__ import annotations

from graph.build_draft import Draft
from graph.build_world import World
from graph.claims import Claim
from graph.identity.words import plain, singular, tidy


def add_organization(draft: Draft, world: World, *, name: str, claim: Claim) -> str:
    """Add the partner a name means in a claim's document and give its key, "" for no name."""
    found = world.organizations.resolve(name, claim.document)
    if not found.key:
        return ""
    since = world.organizations.since.get(singular(found.name), "")
    told = {"named_from": since} if since else {}
    draft.node(found.key, "Organization", name=found.name[:1].upper() + found.name[1:], **told)
    if plain(tidy(name)) != plain(found.name):
        draft.alias(found.key, tidy(name), why=found.rule)
    return found.key


def split_post(world: World, title: str, *, partner: str, document: str) -> tuple[str, str]:
    """A title and its partner; a known partner in front of the title ("LBX Head of ...") is its partner."""
    return world.employers.split(title, partner, document)


def post_key(world: World, title: str, *, partner: str, document: str) -> str:
    """The key of the post that a title means."""
    title, partner = split_post(world, title, partner=partner, document=document)
    return world.posts.key(title, world.organizations.resolve(partner, document).key if partner else "")


def add_post(draft: Draft, world: World, *, title: str, partner: str, claim: Claim) -> str:
    """Add a post and the partner it belongs to; the post's name is the title used last."""
    key = post_key(world, title, partner=partner, document=claim.document)
    if not key:
        return ""
    name, partner = split_post(world, title, partner=partner, document=claim.document)
    old = draft.nodes.get(key)
    organization = add_organization(draft, world, name=partner, claim=claim) if partner else ""
    if old is None or (claim.said_on, name) > (old.date, old.name):
        props = old.props if old else {"organization": organization}
        draft.nodes.pop(key, None)
        draft.node(key, "Post", name=name, date=claim.said_on, **props)
    draft.alias(key, name, why="title as written")
    draft.link(claim, (key, "POST_IN", organization))
    return key
