"""The people of a meeting in, who plays a part in it out: the chair, the clerk, an employer, 'the Operator'."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graph.words import load_words
from loaders.affiliation import name_behind_post
from loaders.cues import word_set
from loaders.roster import Owner, Roster


def employer_of(roster: Roster, letters: str) -> Owner | None:
    """The employer of somebody present whom letters mean, as it is written: 'KCC', or the words they stand for."""
    found = {known.organization for known in roster.people if known.organization}
    if letters in found:
        return Owner("resolved", "organization", (letters,))
    meant = [name for name in found if len(letters) > 2 and _acronym(name) == letters]
    return Owner("resolved", "organization", (meant[0],)) if len(meant) == 1 else None


@lru_cache(maxsize=1024)
def _acronym(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"[A-Za-z]+", name) if word[0].isupper())


def told_by_employer(roster: Roster, letters: str, owner: Owner) -> Owner:
    """Of two people with the same initials the one whose employer the item names behind them: 'MT from the Trust'."""
    behind = r",? ?\(?(?:from|of|for|at)? ?(?:the )?(?P<unit>[A-Z][\w&'-]+(?: [A-Z][\w&'-]*)*)"
    said = re.search(rf"\b{re.escape(letters)}\b{behind}", roster.item_text)
    if said is None:
        return owner
    people = [p for p in roster.people if p.name in owner.candidates]
    meant = [p.name for p in people if said["unit"] in f"{p.post}, {p.organization}"]
    return Owner("resolved", "person", (meant[0],)) if len(meant) == 1 else owner


def employers(roster: Roster) -> set[str]:
    """Whom people of this meeting come from: their organisations, and units or names behind their posts."""
    units = {part.strip() for known in roster.people for part in known.post.split(",")[1:]}
    units |= {name for known in roster.people if (name := name_behind_post(known.post))}
    return {known.organization for known in roster.people} | units


def holder_of_role(roster: Roster, role: str, plain: str) -> Owner:
    """Who presides, minutes or keeps the books that day; the role itself where nobody is known to."""
    if role.startswith("vice"):
        holder = roster.vice_chair
    else:
        holder = roster.chair if role.startswith(("chair", "conven")) else roster.clerk or _body_post(roster, role)
    return Owner("resolved", "person", (holder,)) if holder else Owner("resolved", "post", (plain,))


def _body_post(roster: Roster, role: str) -> str:
    """The one person present whose post is that role in this body: 'Town Clerk', 'Clerk to the Forum'."""
    words = word_set("owners", "body_words") | word_set("owners", "kinds_of_council")
    bodies = "|".join(re.escape(word) for word in sorted(words))
    post = re.compile(rf"(?i)(?:(?:{bodies})(?:'s)? )?{re.escape(role)}(?: (?:to|of) (?:the )?(?:{bodies}))?")
    holders = [known.name for known in roster.people if known.tier == 0 and post.fullmatch(known.post)]
    return holders[0] if len(holders) == 1 else ""


def holder_of_rank(roster: Roster, plain: str) -> Owner | None:
    """'Supt' alone is the one superintendent who was there; None where nobody was, or several were."""
    known = _ranks()
    rank = known.get(plain.lower().replace(".", ""), plain if plain in known.values() else "")
    if not rank or len(plain) < 3 or roster.by_initials(plain):  # 'DC' may be the District Council
        return None
    holders = {p.name for p in roster.people if p.tier == 0 and p.post.partition(",")[0] == rank}
    return Owner("resolved", "person", tuple(holders)) if len(holders) == 1 else None


@cache
def _ranks() -> dict[str, str]:
    return {short.lower().replace(".", ""): full for short, full in load_words("ranks").items()}


def player_of(roster: Roster, plain: str) -> Owner:
    """'The Operator' is the one person who came as or for an operator; else the words as they stand."""
    last = f" {plain.lower()}"
    known = [p for p in roster.people if p.tier == 0 and f"{p.post or p.organization}".lower().endswith(last)]
    return Owner("resolved", "person", (known[0].name,)) if len(known) == 1 else Owner("resolved", "post", (plain,))
