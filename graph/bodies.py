"""The name of a board as one document writes it in; the board it means, its kind and the rule, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any

from graph.claims import Claim
from graph.identity.acronyms import Acronyms
from graph.identity.organizations import NOTHING, Naming
from graph.identity.words import is_acronym, plain, slug, tidy
from graph.partnership import Partnership
from graph.words import load_words


@dataclass(frozen=True)
class Bodies:
    """All that is known about the names of boards."""

    acronyms: Acronyms = field(default_factory=Acronyms)
    own: Mapping[str, str] = field(default_factory=dict)  # stem of a name in partnership.yml -> its first name
    renamed: Mapping[str, str] = field(default_factory=dict)  # stem of an older name -> the newest name
    meeting: frozenset[str] = frozenset()  # stems of the boards whose meetings are loaded
    said: frozenset[str] = frozenset()  # stems of every board that some claim names
    _told: dict[tuple[str, str, str], Naming] = field(default_factory=dict, compare=False, repr=False)

    def resolve(self, text: str, document: str, own_body: str = "") -> Naming:
        """Say which board a name means; "the Group" and the like mean the board whose meeting it is."""
        asked = (text, document, own_body)
        if asked not in self._told:
            self._told[asked] = self._resolve(text, document, own_body)
        return self._told[asked]

    def _resolve(self, text: str, document: str, own_body: str) -> Naming:
        name = tidy(text)
        if not name:
            return NOTHING
        if body_stem(name) in _generic() or (own_body and _is_short_for(name, own_body)):
            return self.resolve(own_body, document) if own_body and own_body != text else NOTHING
        short = re.search(r"^(.+?)\s*\(([A-Za-z&]{2,8})\)$", name)
        if short:
            name = short.group(1)
        if is_acronym(name):
            full = self.acronyms.expand(name, document) or _known()[1].get(name, "")
            if full:
                return self._named(full, "its letters")
        return self._named(name, "as written")

    def known(self, text: str, document: str, own_body: str = "") -> Naming | None:
        """The board a name means, only where it is a board the record or a list knows."""
        found = self.resolve(text, document, own_body)
        stem = body_stem(found.name)
        is_known = stem in self.meeting or stem in self.said or stem in _known()[0] or found.name in self.own.values()
        return found if found.key and is_known else None

    def _named(self, name: str, rule: str) -> Naming:
        stem = body_stem(name)
        if stem in self.own:
            return _naming(self.own[stem], "partnership.yml" if plain(name) != plain(self.own[stem]) else rule)
        if stem in self.renamed:
            return _naming(self.renamed[stem], "same stem, later name of the same board")
        if stem in _known()[0]:
            return _naming(_known()[0][stem], rule)
        return _naming(name, rule)


def _naming(name: str, rule: str) -> Naming:
    name = name.title() if name.isupper() and " " in name else name
    return Naming(f"body:{slug(body_stem(name))}", name, rule)


@cache
def body_stem(name: str) -> str:
    """A board's name for comparison: 'The Gangs Sub-Group' and 'Gang Subgroups' are both 'gang subgroup'."""
    words = re.sub(r"['’]s?\b", "", tidy(name))
    text = re.sub(r"\bsub groups?\b", "subgroup", plain(words))
    return " ".join(w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in text.split())


@cache
def _words() -> Any:
    return load_words("bodies")


@cache
def _generic() -> frozenset[str]:
    return frozenset(body_stem(words) for words in _words()["own"])


@cache
def _known() -> tuple[dict[str, str], dict[str, str]]:
    rows = _words()["known"]
    return {body_stem(r["name"]): r["name"] for r in rows}, {s: r["name"] for r in rows for s in r.get("short", ())}


@cache
def body_kind(name: str) -> str:
    """The kind of a board by the last words of its name: sub-group, panel, forum, board."""
    if body_stem(name) in _known()[0]:
        return next(str(r["kind"]) for r in _words()["known"] if body_stem(r["name"]) == body_stem(name))
    stem = f" {body_stem(name)}"
    found = [kind for ending, kind in _words()["kinds"].items() if stem.endswith(f" {body_stem(ending)}")]
    return found[0] if found else ""


def _is_short_for(name: str, own_body: str) -> bool:
    """Whether a name is the last words of its own board's: 'Strategic Group' of 'X Strategic Group'."""
    stem, own = body_stem(name), body_stem(own_body)
    return stem != own and own.endswith(f" {stem}") and body_kind(name) != "" and len(stem.split()) <= 2


def main_stem(name: str) -> str:
    """What is left of a main board's name without its ending, "" where it has no such ending."""
    stem = body_stem(name)
    for ending in sorted((body_stem(e) for e in _words()["main_endings"]), key=len, reverse=True):
        if stem.endswith(f" {ending}"):
            left = stem[: -len(ending) - 1]
            return left if len(left.split()) >= 2 else ""
    return ""


@dataclass(frozen=True, slots=True)
class Renaming:
    """One board under two names at different times."""

    older: str
    newer: str
    why: str


def _spans(claims: Iterable[Claim]) -> dict[str, dict[str, Any]]:
    spans: dict[str, dict[str, Any]] = {}
    for claim in claims:
        name, date = tidy(claim.body), claim.said_on
        if not name or len(date) < 7 or claim.kind != "meeting":
            continue
        span = spans.setdefault(body_stem(name), {"names": {}, "dates": set(), "documents": set()})
        span["names"][date] = min(name, span["names"].get(date, name))
        span["dates"].add(date)
        span["documents"].add(claim.document)
    return spans


def find_renamings(claims: Iterable[Claim], texts: Mapping[str, str]) -> list[Renaming]:
    """Find main boards whose ending changed: same stem, later dates, the new name not in the old papers."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for stem, span in sorted(_spans(claims).items()):
        if left := main_stem(stem):
            groups.setdefault(left, []).append(span)
    found: list[Renaming] = []
    for spans in groups.values():
        spans.sort(key=lambda s: (min(s["dates"]), max(s["dates"])))
        for older, newer in pairwise(spans):
            before, after = older["names"][max(older["dates"])], newer["names"][max(newer["dates"])]
            apart = max(older["dates"]) < min(newer["dates"])
            papers = " ".join(texts.get(d, "") for d in sorted(older["documents"]))
            if apart and after.lower() not in " ".join(papers.lower().split()):
                last, first = max(older["dates"]), min(newer["dates"])
                why = f"same stem; last met as '{before}' {last}, first as '{after}' {first}"
                found.append(Renaming(before, after, why))
    return found


def learn_bodies(
    claims: Iterable[Claim], renamings: Iterable[Renaming], *, acronyms: Acronyms, partnership: Partnership
) -> Bodies:
    """Gather what lists, glossaries and the documents themselves say about the names of boards."""
    claims = list(claims)
    own = {body_stem(n): row.name for row in partnership.bodies for n in (row.name, *row.aliases)}
    newest: dict[str, str] = {}
    for change in sorted(renamings, key=lambda r: r.why, reverse=True):
        newest[body_stem(change.older)] = change.newer
    renamed = {}
    for stem, name in newest.items():
        while body_stem(name) in newest:
            name = newest[body_stem(name)]
        renamed[stem] = name
    said = {
        str(c.values.get(k, "")) for c in claims for k in ("body", "reports_to") if c.kind in ("body", "reports_to")
    }
    said |= {str(b) for c in claims if c.kind == "priority" for b in c.values.get("bodies", ())}
    meeting = {body_stem(renamed.get(body_stem(c.body), c.body)) for c in claims if c.body}
    return Bodies(acronyms, own, renamed, frozenset(meeting), frozenset(body_stem(s) for s in said if s))
