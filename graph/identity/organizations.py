"""An organisation's name as one document writes it in; the organisation it means, and the rule, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from graph.claims import Claim
from graph.identity.acronyms import Acronyms
from graph.identity.words import is_acronym, plain, slug, tidy
from graph.partnership import Partnership
from graph.words import load_words


@dataclass(frozen=True, slots=True)
class Naming:
    """What a name means: the key, the name people read, and the rule."""

    key: str
    name: str
    rule: str


NOTHING = Naming("", "", "")


@dataclass(frozen=True)
class Organizations:
    """All that is known about the names of organisations."""

    acronyms: Acronyms = field(default_factory=Acronyms)
    own: Mapping[str, str] = field(default_factory=dict)  # names and aliases of partnership.yml
    councils: Mapping[str, str] = field(default_factory=dict)  # "bexton council", "LBB" -> the council's full name
    local_councils: Mapping[tuple[str, str], str] = field(default_factory=dict)  # (document, "LBB")
    _told: dict[tuple[str, str], Naming] = field(default_factory=dict, compare=False, repr=False)

    def resolve(self, text: str, document: str) -> Naming:
        """Say which organisation a name means in a document; a new name is a new organisation."""
        asked = (text, document)
        if asked not in self._told:
            self._told[asked] = self._resolve(text, document)
        return self._told[asked]

    def _resolve(self, text: str, document: str) -> Naming:
        name = tidy(text)
        if not name or not any(c.isalpha() for c in name):
            return NOTHING
        outer, inner = _split_brackets(name)
        if inner:
            found = self._known(outer, document) or self._known(inner, document)
            return found or Naming(_key(outer), outer, "as written")
        if (found := self._known(name, document)) is not None:
            return found
        is_name = name[0].isupper() or name[0].isdigit() or plain(name) in load_words("organizations")["bare"]
        return Naming(_key(name), name, "as written") if is_name else NOTHING

    def known(self, text: str, document: str) -> Naming | None:
        """The organisation a name means, only when a list, a glossary or a rule knows it."""
        return self._known(tidy(text), document) if tidy(text) else None

    def _known(self, name: str, document: str) -> Naming | None:
        if (own := self.own.get(plain(name))) is not None:
            return Naming(_key(own), own, "partnership.yml")
        is_short = is_acronym(name) or name in _general()[1]
        if is_short and (found := self._capitals(name, document)) is not None:
            return found
        return self._full(name)

    def _capitals(self, short: str, document: str) -> Naming | None:
        if (expansion := self.acronyms.scoped.get((document, short))) is not None:
            if _is_organization(expansion):
                return self._expanded(expansion, "the document's own glossary")
            return Naming(f"organization:{slug(short)}", short, "capitals that mean something else in this document")
        if (council := self.local_councils.get((document, short))) is not None:
            return self._expanded(council, "letters of the council named in the document")
        if (general := _general()[1].get(short)) is not None:
            return self._expanded(general, "general short form")
        if short in self.acronyms.disputed:
            return Naming(f"organization:{slug(short)}", short, "capitals that documents explain differently")
        if (expansion := self.acronyms.shared.get(short)) is not None and _is_organization(expansion):
            return self._expanded(expansion, "the same in every glossary that explains it")
        if (council := self.councils.get(short)) is not None:
            return self._expanded(council, "letters of the only council so named")
        return None

    def _expanded(self, name: str, rule: str) -> Naming:
        own = self.own.get(plain(name))
        found = Naming(_key(own), own, rule) if own is not None else self._full(name)
        return Naming(found.key, found.name, rule) if found else Naming(_key(name), tidy(name), rule)

    def _full(self, name: str) -> Naming | None:
        if (general := _general()[0].get(plain(name))) is not None:
            return Naming(_key(general), general, "general name")
        if (council := self.councils.get(plain(name))) is not None:
            return Naming(_key(council), council, "council of that borough")
        if (council := _with_of(name)) != name:
            return Naming(_key(council), council, "council's full name")
        longer = _with_full_ending(name)
        if longer != name:
            return Naming(_key(longer), longer, "short ending written out")
        return None


def _key(name: str) -> str:
    return f"organization:{slug(re.sub('^[Tt]he ', '', name))}"


def _split_brackets(name: str) -> tuple[str, str]:
    found = re.fullmatch(r"([^()]+?)\s*\(([^()]+)\)", name)
    return (found.group(1), found.group(2)) if found else (name, "")


@cache
def _general() -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    short: dict[str, str] = {}
    for row in load_words("organizations")["organizations"]:
        for name in (row["name"], *row.get("names", ())):
            names[plain(name)] = row["name"]
        short.update(dict.fromkeys(row.get("short", ()), row["name"]))
    return names, short


@cache
def _signs() -> frozenset[str]:
    return frozenset(load_words("organizations")["signs"])


def _is_organization(name: str) -> bool:
    return plain(name) in _general()[0] or any(word in _signs() for word in plain(name).split())


def _with_full_ending(name: str) -> str:
    for short, full in load_words("organizations")["endings"].items():
        if name.endswith(f" {short}"):
            return f"{name[: -len(short)]}{full}"
    return name


def _with_of(name: str) -> str:
    """'London Borough Exbury' is the London Borough of Exbury."""
    for form in load_words("organizations")["council"]["forms"]:
        bare = form.removesuffix(" of")
        if name.startswith(f"{bare} ") and not name.startswith(f"{form} "):
            return f"{form}{name[len(bare) :]}"
    return name


def _council_names(text: str) -> Iterable[str]:
    forms = "|".join(load_words("organizations")["council"]["forms"])
    for found in re.finditer(rf"\b({forms})\s+([A-Z][a-z]+(?:\s+(?:(?:and|upon)\s+)?[A-Z][a-z]+)?)", text):
        place = re.sub(
            r"\s+(?:Council|Safer|Community|Director|Head|Assistant|Executive|Police|Chief)$",
            "",
            found.group(2),
        )
        yield f"{found.group(1)} {' '.join(place.split())}"


def _council_letters(name: str, rules: Any) -> str:
    form = next(f for f in rules["forms"] if name.startswith(f))
    place = name[len(form) :].split()
    letters: str = rules["letters"][form]
    return letters + "".join(w[0] for w in place if w[0].isupper())


def _only(pairs: Iterable[tuple[Any, str]]) -> dict[Any, str]:
    """The entries that point at one name only."""
    table: dict[Any, set[str]] = {}
    for key, name in pairs:
        table.setdefault(key, set()).add(name)
    return {key: min(names) for key, names in sorted(table.items()) if len(names) == 1}


def learn_organizations(
    claims: Iterable[Claim], texts: Mapping[str, str], *, acronyms: Acronyms, partnership: Partnership
) -> Organizations:
    """Gather what lists, glossaries and the documents themselves say about the names of organisations."""
    rules = load_words("organizations")["council"]
    own = {plain(name): row.name for row in partnership.organizations for name in (row.name, *row.aliases)}
    for judgement in partnership.judgements:
        if judgement.kind in ("alias", "same") and plain(judgement.left) in own:
            own[plain(judgement.right)] = own[plain(judgement.left)]
    written = [(c.document, str(c.values["organization"])) for c in claims if c.values.get("organization")]
    written += [("", name) for name in own.values()]
    named = {(document, council) for document in texts for council in _council_names(texts[document])}
    named |= {(document, council) for document, text in set(written) for council in _council_names(text)}
    wide: list[tuple[str, str]] = []
    for _, council in named:
        place = next(council[len(f) + 1 :] for f in rules["forms"] if council.startswith(f))
        wide += [(plain(f"{place} {ending}"), council) for ending in rules["also"]]
        wide += [
            (plain(f"{short} {place}"), council) for short, form in rules["short"].items() if council.startswith(form)
        ]
        wide += [
            (plain(council), council),
            (plain(f"{council} Council"), council),
            (_council_letters(council, rules), council),
        ]
    local = _only(((document, _council_letters(council, rules)), council) for document, council in named)
    return Organizations(acronyms, own, _only(wide), local)
