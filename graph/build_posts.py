"""A post or a partner as one claim names it in; its node and key out."""

from __future__ import annotations

from graph.build_draft import Draft
from graph.build_world import World
from graph.claims import Claim
from graph.identity.words import plain, slug, tidy, title_key


def add_organization(draft: Draft, world: World, *, name: str, claim: Claim) -> str:
    """Add the partner a name means in a claim's document and give its key, "" for no name."""
    found = world.organizations.resolve(name, claim.document)
    if not found.key:
        return ""
    draft.node(found.key, "Organization", name=found.name[:1].upper() + found.name[1:])
    if plain(tidy(name)) != plain(found.name):
        draft.alias(found.key, tidy(name), why=found.rule)
    return found.key


def split_post(world: World, title: str, *, partner: str, document: str) -> tuple[str, str]:
    """A title and its partner; a known partner in front of the title ("LBX Head of ...") is its partner."""
    title = tidy(title)
    if not partner:
        words = title.split()
        for count in (4, 3, 2, 1):
            found = world.organizations.known(" ".join(words[:count]), document) if len(words) > count else None
            if found:
                return tidy(" ".join(words[count:])), " ".join(words[:count])
        partner = world.post_partners.get((document, title_key(title)), "")
    return title, partner


def post_key(world: World, title: str, *, partner: str, document: str) -> str:
    """The key of a post: its partner and its title without 'acting', small words and punctuation."""
    title, partner = split_post(world, title, partner=partner, document=document)
    name = slug(title_key(title))
    where = world.organizations.resolve(partner, document).key.partition(":")[2] if partner else ""
    return f"post:{where}/{name}" if where and name else f"post:{name}" if name else ""


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
