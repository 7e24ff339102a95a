"""Claims in; the employer that a title belongs to in each document, and every title seen with its holder, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.claims import Claim
from graph.identity.organizations import Organizations
from graph.identity.people import People
from graph.identity.titles import Seen
from graph.identity.words import is_chair, is_shared_post, tidy, title_key

_NAMED = ("attendance", "member", "mention", "tenure")


@dataclass(frozen=True)
class Employers:
    """Whose post a title is: as said beside it, in front of it, or elsewhere in the document for this title only."""

    organizations: Organizations
    only: Mapping[tuple[str, str], str]  # (document, title) -> its only employer there

    def split(self, title: str, employer: str, document: str) -> tuple[str, str]:
        """A title and its employer; a known employer in front of the title ('LBX Head of ...') is its own."""
        title = tidy(title)
        if employer:
            return title, employer
        name, rest = self.organizations.in_front(title, document)
        if name and rest:
            return tidy(rest), name
        post, _, behind = title.partition(" of ")  # 'Chair of the SNB' is the chair at that partner
        if is_chair(post) and self.organizations.known(behind, document):
            return tidy(post), tidy(behind)
        return title, self.only.get((document, title_key(title)), "")


def learn_employers(claims: Iterable[Claim], organizations: Organizations) -> Employers:
    """Note the employer of each title that a document names with one employer only."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for c in claims:
        title, employer = str(c.values.get("post") or ""), str(c.values.get("organization") or "")
        if title and employer and not is_shared_post(title):
            key = organizations.resolve(employer, c.document).key
            found.setdefault((c.document, title_key(title)), {}).setdefault(key, employer)
    only = {place: min(names.values()) for place, names in found.items() if len(names) == 1}
    return Employers(organizations, only)


def titles_seen(
    claims: Iterable[Claim], employers: Employers, people: People, board_of: Callable[[Claim], str]
) -> Iterator[tuple[Seen, str]]:
    """Every title that a claim names, with its holder and board, and the employer's name."""
    for claim in claims:
        for title, employer, named in _titles(claim):
            title, employer = employers.split(title, employer, claim.document)
            partner = employers.organizations.resolve(employer, claim.document)
            person = people.of_claim(claim, partner.key) if named else ""
            yield Seen(title, partner.key, claim.said_on, person, board_of(claim)), partner.name


def _titles(claim: Claim) -> Iterator[tuple[str, str, bool]]:
    """Title, employer, and whether the claim names who holds it."""
    v = claim.values
    if claim.kind in _NAMED and v.get("post"):
        yield str(v["post"]), str(v.get("organization") or ""), v.get("event") != "vacant"
    elif claim.kind == "action":
        kinds = zip(v.get("owners", ()), v.get("owner_kinds", ()), strict=False)
        yield from ((str(name), "", False) for name, kind in kinds if kind == "post")
    elif claim.kind == "lead" and v.get("lead_kind") == "post":
        yield str(v.get("lead", "")), "", False
