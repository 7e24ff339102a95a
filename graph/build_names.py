"""What the record says of the names of organisations in; every name one ever had, as another name of its node, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.build_draft import Draft, How
from graph.build_meetings import add_item
from graph.build_world import World
from graph.claims import Claim
from graph.identity.words import is_acronym, plain, tidy


def add_old_names(draft: Draft, world: World) -> None:
    """Note the names that a renaming or a list of abbreviations gives to an organisation known under another."""
    for claim in world.claims:
        for name in _names_told(claim):
            found = world.organizations.known(name, claim.document)
            disputed = is_acronym(name) and name in world.acronyms.disputed
            if found and found.key in draft.nodes and plain(name) != plain(found.name) and not disputed:
                draft.alias(found.key, tidy(name), why=found.rule)
                _told(draft, world, claim=claim, partner=found.key)


def _told(draft: Draft, world: World, *, claim: Claim, partner: str) -> None:
    """Keep the words of a renaming with the organisation: they alone prove that both names are one."""
    v = claim.values
    if claim.kind in ("renamed", "body") and claim.said_on and claim.body:
        older, newer = (v["name"], v["other"]) if claim.kind == "body" else (v["other"], v["name"])
        props = {"event": "renamed", "older": tidy(str(older)), "newer": tidy(str(newer))}
        item = add_item(draft, world, claim=claim)
        draft.link(claim, (item, "MENTIONS", partner), how=How(apart="renamed"), props=props)


def _names_told(claim: Claim) -> Iterator[str]:
    v = claim.values
    if claim.kind == "body" and v.get("event") == "renamed":
        yield str(v.get("name", ""))
    elif claim.kind == "renamed" and v.get("sort") == "organization":
        yield str(v.get("other", ""))
    elif claim.kind == "glossary":
        for part in ("abbreviation", "expansion"):
            yield from filter(None, re.split(r"\s*/\s*", str(v.get(part, ""))))
