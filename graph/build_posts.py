"""A post or a partner as one claim names it in; its node and key out."""

from __future__ import annotations

from dataclasses import replace

from graph.build_draft import Draft
from graph.build_world import World
from graph.claims import Claim
from graph.identity.ranks import is_rank
from graph.identity.words import plain, post_name, singular, tidy
from graph.sightings import OF_THE_HOLDER

_AS_WRITTEN = "title as written"


def add_organization(draft: Draft, world: World, *, name: str, claim: Claim) -> str:
    """Add the partner a name means in a claim's document and give its key, "" for no name."""
    found = world.organizations.resolve(name, claim.document)
    if not found.key:
        return ""
    old = draft.nodes.get(found.key)
    if old is not None and len(old.name) < len(found.name):  # 'NHS Foundation Trust' after 'NHS Trust'
        draft.nodes[found.key] = replace(old, name=found.name[:1].upper() + found.name[1:])
        draft.alias(found.key, old.name, why=found.rule)
    since = world.organizations.since.get(singular(found.name), "")
    told = {"named_from": since} if since else {}
    draft.node(found.key, "Organization", name=found.name[:1].upper() + found.name[1:], **told)
    if plain(tidy(name)) != plain(draft.nodes[found.key].name):
        draft.alias(found.key, tidy(name), why=found.rule)
    return found.key


def split_post(world: World, title: str, *, partner: str, document: str) -> tuple[str, str]:
    """A title and its partner; a known partner in front of the title ("LBX Head of ...") is its partner."""
    return world.employers.split(title, partner, document)


def post_key(world: World, title: str, *, partner: str, document: str) -> str:
    """The key of the post that a title means."""
    title, partner = split_post(world, title, partner=partner, document=document)
    return world.posts.key(title, world.organizations.resolve(partner, document).key if partner else "")


def add_post(draft: Draft, world: World, *, title: str, partner: str, claim: Claim, holder: str = "") -> str:
    """Add a post and the partner it belongs to; the post's name is the title used last.

    A bare rank is nobody's post but its holder's: who has the same rank later is no successor.
    """
    key = post_key(world, title, partner=partner, document=claim.document)
    if not key:
        return ""
    name, partner = split_post(world, title, partner=partner, document=claim.document)
    if holder and is_rank(name):
        key = f"{key}/{holder.partition(':')[2]}"
    old, shown = draft.nodes.get(key), post_name(name)
    organization = add_organization(draft, world, name=partner, claim=claim) if partner else ""
    if old is None or (claim.said_on, shown) > (old.date, old.name):
        props = old.props if old else {"organization": organization}
        draft.nodes.pop(key, None)
        draft.node(key, "Post", name=shown, date=claim.said_on, **props)
    draft.alias(key, shown, why=_AS_WRITTEN)
    if name != shown:
        draft.alias(key, name, why=OF_THE_HOLDER)
    draft.link(claim, (key, "POST_IN", organization))
    return key


def part_titles(draft: Draft) -> None:
    """Take back each title of a post that is the name of another employer's post: it would answer for both."""
    posts = {key: node for key, node in draft.nodes.items() if node.kind == "Post"}
    named: dict[str, set[str]] = {}
    for key, node in posts.items():
        named.setdefault(plain(node.name), set()).add(key)
    for key, node in posts.items():
        for title in draft.names_of(key):
            if title != node.name and named.get(plain(title), set()) - {key}:
                draft.drop_alias(key, title)
