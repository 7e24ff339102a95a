"""Claims in; every mention of a person out: the name as written, post and partner, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.claims import Claim
from graph.identity.organizations import Organizations
from graph.identity.ranks import rank_of
from graph.identity.statements import former_post
from graph.identity.words import is_clerk_post, is_shared_post, looks_like_person, title_key
from graph.names import name_key, parse_name

_GENDERED = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "dame": "f",
    "lady": "f",
    "baroness": "f",
}


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A person named once: in a list of those present, in a roster or in the text."""

    key: str  # lower-case name without titles and honours
    written: str
    display: str
    document: str
    date: str
    board: str  # key of the board
    listed: bool  # a row of an attendance list or roster
    post: str
    title: str  # the post's title for comparison, "" where many people share it
    organization: str
    role: str
    gender: str  # m or f where a Mr or Ms says so
    rank: str = ""  # in full, or councillor
    short: bool = False  # whether the name was written shorter: 'Supt Lee'

    @property
    def meeting(self) -> tuple[str, str]:
        """The board and date of the meeting."""
        return self.board, self.date

    @property
    def is_full(self) -> bool:
        """Whether a given name or initial stands before the surname."""
        return " " in self.key


def person_fields(claim: Claim) -> Iterator[tuple[str, Mapping[str, Any], bool]]:
    """The names of people in a claim, with the post and partner said and whether it is a row of a list."""
    v = claim.values
    if claim.kind in ("attendance", "member"):
        yield str(v.get("name_as_written") or v.get("name", "")), v, True
        if claim.kind == "attendance" and v.get("substitute_for"):
            yield str(v["substitute_for"]), {}, False
    elif claim.kind == "mention":
        yield str(v.get("name_as_written") or v.get("name", "")), v, False
    elif claim.kind == "tenure":
        yield str(v.get("name", "")), v, False
        yield str(v.get("other", "")), {}, False
    elif claim.kind == "meeting":
        yield str(v.get("chair", "")), {}, False
        yield str(v.get("clerk", "")), {"role": "clerk"}, False
    elif claim.kind == "action":
        for name, kind in zip(v.get("owners", ()), v.get("owner_kinds", ()), strict=False):
            if kind == "person":
                yield str(name), {}, False
    elif (before := former_post(claim)) is not None:
        yield before[0], {"former": before[1]}, False
    elif claim.kind == "lead":
        yield (str(v.get("lead", "")) if v.get("lead_kind") == "person" else ""), {}, False


def is_person_name(text: str) -> bool:
    """Whether words are a person's name in full, or a surname behind a title."""
    name = parse_name(text)
    return looks_like_person(name.display) or bool(name.prefix and name.surname and " " not in name.display)


def gender_of(text: str) -> str:
    """Say m or f where a title such as Mr or Ms does, "" elsewhere."""
    prefix = parse_name(text).prefix.lower()
    return next((g for word, g in _GENDERED.items() if re.search(rf"\b{word}\b", prefix)), "")


def _role(values: Mapping[str, Any], title: str) -> str:
    """The role said, or clerk for a post that writes minutes."""
    return str(values.get("role", "")) or ("clerk" if is_clerk_post(title) else "")


def find_mentions(
    claims: Iterable[Claim], organizations: Organizations, board_of: Callable[[Claim], str]
) -> list[Mention]:
    """Gather every mention of a person, sorted; `board_of` gives the key of a claim's board."""
    found: set[Mention] = set()
    for claim in claims:
        settled = str(claim.values.get("name", ""))
        for written, values, listed in person_fields(claim):
            trusted = listed or claim.kind == "mention"
            if not written or not (is_person_name(written) or (trusted and settled and is_person_name(settled))):
                continue
            base = settled if values is claim.values and is_person_name(settled) else written
            name = parse_name(base)
            post, employer = str(values.get("post", "")), str(values.get("organization", ""))
            if before := str(values.get("former", "")):
                employer, post = organizations.in_front(before.removeprefix("the "), claim.document)
            title = title_key(post)
            partner = organizations.resolve(employer, claim.document)
            found.add(
                Mention(
                    key=name_key(base),
                    written=written,
                    display=name.display,
                    document=claim.document,
                    date=claim.said_on,
                    board=board_of(claim),
                    listed=listed,
                    post=post,
                    title="" if is_shared_post(title) else title,
                    organization=partner.key,
                    role=_role(values, title),
                    gender=gender_of(written),
                    rank=rank_of(written),
                )
            )
    return sorted(found)
