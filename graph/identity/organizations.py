"""An organisation's name as one document writes it in; the organisation it means, and the rule, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from graph.identity.acronyms import Acronyms
from graph.identity.words import is_acronym, plain, singular, slug, tidy
from graph.words import load_words


@dataclass(frozen=True, slots=True)
class Naming:
    """What a name means: the key, the name people read, and the rule."""

    key: str
    name: str
    rule: str


_WORDS_IN_FRONT = 4  # of an employer that stands in front of a title
NOTHING = Naming("", "", "")
WHY_TIED = "two names on record of one partner"  # graph/identity/one_partner.py says by what
SOMETHING_ELSE = "capitals that mean something else in this document"


@dataclass(frozen=True)
class Organizations:
    """All that is known about the names of organisations."""

    acronyms: Acronyms = field(default_factory=Acronyms)
    own: Mapping[str, str] = field(default_factory=dict)  # names and aliases of partnership.yml
    councils: Mapping[str, str] = field(default_factory=dict)  # "bexton council", "LBB" -> the council's full name
    local_councils: Mapping[tuple[str, str], str] = field(default_factory=dict)  # (document, "LBB")
    renamed: Mapping[str, str] = field(default_factory=dict)  # an older name, for comparison -> the newest
    spelled_out: frozenset[tuple[str, str]] = frozenset()  # (document, short form) whose full name the document gives
    alike: Mapping[str, str] = field(default_factory=dict)  # a general name -> the one used last for the same service
    since: Mapping[str, str] = field(default_factory=dict)  # a newer name, for comparison -> the day it was first said
    tied: Mapping[str, str] = field(default_factory=dict)  # a shorter name, for comparison -> that of the same partner
    _told: dict[tuple[str, str], Naming] = field(default_factory=dict, compare=False, repr=False)

    def resolve(self, text: str, document: str) -> Naming:
        """Say which organisation a name means in a document; a new name is a new organisation."""
        asked = (text, document)
        if asked not in self._told:
            self._told[asked] = self._as_tied(self._resolve(text, document))
        return self._told[asked]

    def _as_tied(self, found: Naming) -> Naming:
        """A partner by its one name, where two names on record are known to be of it."""
        if found.rule in (SOMETHING_ELSE, "partnership.yml") or (name := self.tied.get(plain(found.name))) is None:
            return found
        return Naming(organization_key(name), name, WHY_TIED)

    def _resolve(self, text: str, document: str) -> Naming:
        name = tidy(text)
        if not name or not any(c.isalpha() for c in name):
            return NOTHING
        outer, inner = _split_brackets(name)
        if inner:
            named = inner[:1].isupper()  # 'Quay Refuge (victim support)' is not the body of that name
            found = self._known(outer, document) or (self._known(inner, document) if named else None)
            return found or Naming(organization_key(outer), outer, "as written")
        if (found := self._known(name, document)) is not None:
            return found
        is_name = name[0].isupper() or name[0].isdigit() or plain(name) in load_words("organizations")["bare"]
        return Naming(organization_key(name), name, "as written") if is_name else NOTHING

    def in_front(self, title: str, document: str) -> tuple[str, str]:
        """The organisation in front of a title and the rest: 'LFB Station Manager'; "" where none stands there."""
        words = title.split()
        for count in range(min(_WORDS_IN_FRONT, len(words)), 0, -1):
            name = " ".join(words[:count])
            found = self.known(name, document)
            if found and found.rule != SOMETHING_ELSE:  # 'VAWG Manager': the letters name a matter, not an employer
                return name, " ".join(words[count:])
        return "", title

    def known(self, text: str, document: str) -> Naming | None:
        """The organisation a name means, only when a list, a glossary or a rule knows it."""
        found = self._known(tidy(text), document) if tidy(text) else None
        return self._as_tied(found) if found else None

    def _known(self, name: str, document: str) -> Naming | None:
        if (own := self.own.get(plain(name))) is not None:
            return Naming(organization_key(own), own, "partnership.yml")
        if (newest := self.renamed.get(singular(name))) is not None:
            return Naming(organization_key(newest), newest, "another name of it by what the record says")
        is_short = is_acronym(name) or name in general_names()[1]
        if is_short and (found := self._capitals(name, document)) is not None:
            return found
        return self._full(name)

    def _capitals(self, short: str, document: str) -> Naming | None:
        unit = short in load_words("organizations")["units"]
        if not unit and (expansion := self.acronyms.scoped.get((document, short))) is not None:
            if _is_organization(expansion):
                return self._expanded(expansion, "the document's own glossary")
            return Naming(f"organization:{slug(short)}", short, SOMETHING_ELSE)
        if (council := self.local_councils.get((document, short))) is not None:
            return self._expanded(council, "letters of the council named in the document")
        if unit:
            return Naming(f"organization:{slug(short)}", short, SOMETHING_ELSE)
        general = general_names()[1].get(short)
        if general is not None and short in load_words("organizations")["ambiguous"]:
            general = general if (document, short) in self.spelled_out else None
        if general is not None:
            return self._expanded(general, "general short form")
        if short in self.acronyms.disputed or short in load_words("organizations")["ambiguous"]:
            return Naming(f"organization:{slug(short)}", short, "capitals that may mean several things")
        if (expansion := self.acronyms.shared.get(short)) is not None and _is_organization(expansion):
            return self._expanded(expansion, "the same in every glossary that explains it")
        if (council := self.councils.get(short)) is not None:
            return self._expanded(council, "letters of the only council so named")
        return None

    def _expanded(self, name: str, rule: str) -> Naming:
        if (newest := self.renamed.get(singular(name))) is not None:
            name, rule = newest, "another name of it by what the record says"
        own = self.own.get(plain(name))
        found = Naming(organization_key(own), own, rule) if own is not None else self._full(name)
        return Naming(found.key, found.name, rule) if found else Naming(organization_key(name), tidy(name), rule)

    def _full(self, name: str) -> Naming | None:
        if (general := general_names()[0].get(plain(name))) is not None:
            if same := self.alike.get(general):
                return Naming(organization_key(same), same, "two general names of one service, never listed together")
            return Naming(organization_key(general), general, "general name")
        if (council := self.councils.get(plain(name))) is not None:
            return Naming(organization_key(council), council, "council of that borough")
        if (council := _with_of(name)) != name:
            return Naming(organization_key(council), council, "council's full name")
        if _like_endings(name):
            return Naming(organization_key(name), name, "as written")
        longer = _with_full_ending(name)
        if longer != name:
            return Naming(organization_key(longer), longer, "short form written out")
        return None


def is_part(name: str, whole: str) -> bool:
    """Whether one employer may only be a part of another: a service or team of a council, a unit of the police."""
    lists, own = load_words("organizations"), plain(name)
    services = lists["titles"]["services"]
    kinds = {kind for kind, signs in services.items() if set(signs) & set(plain(whole).split())}
    forms = tuple(plain(form) for form in lists["council"]["forms"])
    kinds |= {"council"} if plain(whole).startswith(forms) or "council" in plain(whole).split() else set()
    alone = any(set(signs) & set(own.split()) for signs in services.values())
    ends = [end for kind in kinds for end in lists["parts"].get(kind, ()) if kind != "council" or not alone]
    return any(f" {own}".endswith(f" {end}") for end in ends) or (name in lists["units"] and "police" in kinds)


def organization_key(name: str) -> str:
    """The key of an organisation by its full name."""
    for style in load_words("organizations")["styles"]:
        if name.startswith(f"{style} ") and name.endswith(tuple(load_words("organizations")["endings"].values())):
            name = name.removeprefix(f"{style} ")
    name = next((f"{name[: -len(end)]}{as_}" for end, as_ in _like_endings(name)), name)
    return f"organization:{slug(re.sub('^[Tt]he ', '', name))}"


def _like_endings(name: str) -> list[tuple[str, str]]:
    """The ending of a name that is only another way to write a kind of partner, with how that is compared."""
    return [(end, as_) for end, as_ in load_words("organizations")["like_endings"].items() if name.endswith(f" {end}")]


def _split_brackets(name: str) -> tuple[str, str]:
    found = re.fullmatch(r"([^()]+?)\s*\(([^()]+)\)", name)
    return (found.group(1), found.group(2)) if found else (name, "")


@cache
def general_names() -> tuple[dict[str, str], dict[str, str]]:
    """Well-known organisations by any of their names, for comparison, and by their short forms."""
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
    return plain(name) in general_names()[0] or any(word in _signs() for word in plain(name).split())


def _with_full_ending(name: str) -> str:
    for short, full in load_words("organizations")["openings"].items():
        if name.startswith(f"{short} "):
            return f"{full}{name[len(short) :]}"
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
