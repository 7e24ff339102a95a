"""Who a document knows, in; who a token, a name or a post means in it, out. Two candidates stay two.

Order: an explicit map of initials, those at the meeting, those named in the text, those elsewhere in the same document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from graph.folding import fold
from graph.names import initials, name_key, parse_name
from loaders.affiliation import rank_post
from loaders.courtesy import called_so, named_in
from loaders.cues import word_set
from loaders.name_words import has_given_name
from loaders.word_lists import words

_RANK_AND_SURNAME = re.compile(r"^(?P<rank>[A-Z]{2,4})\.?\s+(?P<surname>[A-Z][\w'’-]*[a-z])$")


@dataclass(frozen=True, slots=True)
class Known:
    """A person the document knows: tier 0 at the meeting, 1 named in its text, 2 elsewhere in the document."""

    name: str
    post: str = ""
    organization: str = ""
    tier: int = 0
    initials: str = ""
    state: str = ""
    item: int = -1


@dataclass(slots=True)
class Roster:
    """The people of one meeting, with the chair and the clerk of that day."""

    people: list[Known] = field(default_factory=list)
    chair: str = ""
    clerk: str = ""
    vice_chair: str = ""
    item: int = -1  # the item being read: people it names can be meant by its initials
    item_text: str = ""
    in_full: list[str] = field(default_factory=list)  # whom the minutes name in full anywhere, members or not
    slips: dict[str, str] = field(default_factory=dict)  # surnames in the text that mistype one of the list, by key
    handles: dict[str, str] = field(default_factory=dict)  # screen names of the people: '@ola-f' is Ola Finn
    # Answers given so far; they no longer hold when people join.
    _posts: dict[str, list[Known]] = field(default_factory=dict, init=False, repr=False)
    _names: dict[str, list[Known]] = field(default_factory=dict, init=False, repr=False)
    _initials: dict[str, list[Known]] = field(default_factory=dict, init=False, repr=False)
    _written: set[str] = field(default_factory=set, init=False, repr=False)
    _keys: list[tuple[Known, list[str]]] = field(default_factory=list, init=False, repr=False)

    def add(self, people: Iterable[Known]) -> None:
        """Add people who are not known yet; a later, poorer mention never replaces a better one."""
        for answers in (self._posts, self._names, self._initials, self._written, self._keys):
            answers.clear()
        places: dict[str, int] = {}
        for place, known in enumerate(self.people):
            places.setdefault(name_key(known.name), place)
        for person in people:
            held = places.setdefault(name_key(person.name), len(self.people))
            if held == len(self.people):
                self.people.append(person)
            elif person.post and not self.people[held].post:
                known = self.people[held]
                employer = known.organization or person.organization
                self.people[held] = replace(known, post=person.post, organization=employer)

    def knows(self, name: str) -> bool:
        """Whether somebody is known by exactly this name."""
        if not self._written:
            self._written.update(person.name for person in self.people)
        return name in self._written

    def by_initials(self, token: str) -> list[Known]:
        """Everybody whom a token such as SB, AJB, J-PB or DRo can mean, best tier only."""
        token = token.replace(".", "").replace(" ", "").replace("-", "")
        if token not in self._initials:
            self._initials[token] = self._find_initials(token)
        return self._initials[token]

    def _find_initials(self, token: str) -> list[Known]:
        declared = [p for p in self.people if p.initials == token]
        if declared:
            return declared
        fits = [
            p for p in self.people
            if p.initials.upper() in ("", token.upper()) and _fits(p.name, token) and not _may_be_a_thing(p)
        ]  # fmt: skip
        best = min((p.tier for p in fits), default=0)
        return [p for p in fits if p.tier == best or p.tier <= 1]

    def by_name(self, text: str) -> list[Known]:
        """Everybody whom a written name can mean: full name, title with surname, surname, first name, 'Beth C'."""
        if text not in self._names:
            self._names[text] = self._find_name(text)
        return self._names[text]

    def _find_name(self, text: str) -> list[Known]:
        key = name_key(text)
        if not key:
            return []
        if not self._keys:
            self._keys.extend((p, name_key(p.name).split()) for p in self.people)
        parts = key.split()
        full = [p for p, names in self._keys if names == parts]
        if full:
            return full
        if len(parts) > 1 and (double := [p for p in self.people if name_key(parse_name(p.name).surname) == key]):
            return double  # 'Mr Low-Rae' for T Low-Rae
        if (ranked := self._of_rank_in_letters(text)) is not None:
            return [ranked]
        if len(parts) == 1:
            surnames = [p for p in self.people if name_key(parse_name(p.name).surname) == key]
            firsts = [p for p, names in self._keys if names[0] == key and len(names) > 1]
            titled = parse_name(fold(text)).prefix != ""
            rank = rank_post(parse_name(fold(text)).prefix) if len(surnames) > 1 else ""
            of_rank = [p for p in surnames if rank and p.post.lower() == rank.lower()]
            if len(of_rank) == 1:  # 'Supt Lee' where another Lee is a Chief Constable
                return of_rank
            if titled and (place := called_so(text, [(p.name, p.post) for p in surnames])) >= 0:
                return [surnames[place]]
            if titled or (surnames and not firsts):
                return surnames or self._mistyped(key)
            return [*firsts, *(p for p in surnames if p not in firsts)] or self._mistyped(key)
        short = [p for p, names in self._keys if len(names) == len(parts) and _abbreviates(parts, names)]
        # 'Jo Ellen' for Jo Ellen Krantz: both her first names
        return short or [p for p, names in self._keys if names[: len(parts)] == parts]

    def _mistyped(self, key: str) -> list[Known]:
        """Whom a name of the text means that is one of the list with a letter wrong."""
        return [person for person in self.people if person.name == self.slips.get(key)]

    def _of_rank_in_letters(self, text: str) -> Known | None:
        """'SM Lee' is the one Lee whose post is Station Manager, where nobody's initials are those letters."""
        rank = _RANK_AND_SURNAME.match(text)
        if rank is None:
            return None
        named = [p for p in self.people if parse_name(p.name).surname == rank["surname"]]
        full, letters = rank_post(rank["rank"]).lower(), rank["rank"].lower()
        held = [p for p in named if p.post and (p.post.lower() == full or letters in _first_letters(p.post))]
        return held[0] if len(held) == 1 else None

    def by_post(self, text: str) -> list[Known]:
        """Who holds a post as far as this meeting's own record says; a deputy or another sector's holder does not."""
        if text not in self._posts:
            self._posts[text] = self._find_post(text)
        return self._posts[text]

    def _find_post(self, text: str) -> list[Known]:
        wanted = _subject(text)
        if not wanted:
            return []
        scored = []
        for person in self.people:
            posts = [person.post, person.post.split(",")[0]]
            if person.post and not _subject(person.post):  # 'Manager' of PCSP is the PCSP Manager
                posts.append(f"{person.organization} {person.post}")
            overlap = max(_overlap(wanted, _subject(post)) for post in posts)
            if overlap < 0.6 or _gates(text) != _gates(person.post) or not _ranks_agree(text, person.post):
                continue
            if _sectors_agree(text, f"{person.post} {person.organization}"):
                scored.append((overlap, person))
        best = max((score for score, _ in scored), default=0.0)
        return [person for score, person in scored if score == best] or self._find_shortened(text)

    def _find_shortened(self, text: str) -> list[Known]:
        """'Head of Parks' is whoever is Head of Parks and Waste, where one person is."""
        plain = re.sub(r"(?i)^the ", "", text.strip())
        longer = re.compile(rf"{re.escape(plain)}(?: and|,| &) [A-Z]")
        found = [person for person in self.people if " " in plain and longer.match(person.post)]
        return found if len({person.name for person in found}) == 1 else []


@cache
def _first_letters(post: str) -> tuple[str, str]:
    said = re.findall(r"[A-Za-z]+", post)
    return "".join(w[0] for w in said).lower(), "".join(w[0] for w in said if w[0].isupper()).lower()


def _may_be_a_thing(person: Known) -> bool:
    """'Postcode Address File (PAF)': three words that only the text names, without a first name, are nobody."""
    named_only = person.tier > 0 and not person.post
    return named_only and len(person.name.split()) > 2 and not has_given_name(person.name)


def _overlap(wanted: frozenset[str], held: frozenset[str]) -> float:
    return len(wanted & held) / len(wanted | held)


def _fits(name: str, token: str) -> bool:
    """Whether a token can be a name's initials: SB, AJB, DRo (first letter and the beginning of the surname)."""
    full = initials(name)
    if full == token or (len(token) >= 2 and len(full) > len(token) == 2 and full[0] + full[-1] == token):
        return True
    if token.isupper() or len(token) < 3:
        return False
    parsed = parse_name(name)
    given, surname = parsed.given, parsed.surname.replace("'", "")
    return any(
        given.startswith(token[:cut]) and surname.lower().startswith(token[cut:].lower())
        for cut in range(1, len(token))
    )


def _abbreviates(short: Sequence[str], full: Sequence[str]) -> bool:
    """'d eastham' or 'beth c' for 'beth carnaby': each word or its first letters, one of them whole."""
    if len(short) != len(full) or len(short) < 2:
        return False
    pairs = list(zip(short, full, strict=True))
    return all(f.startswith(s) for s, f in pairs) and any(s == f for s, f in pairs)


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", text.lower().replace("co-ordinator", "coordinator").replace("-", " ")))


@cache
def _subject(text: str) -> frozenset[str]:
    """What a post is about: its words without ranks and small words."""
    small = word_set("owners", "ranks") | word_set("owners", "gates")
    return frozenset(w for w in _words(text) if w not in small and len(w) > 1)


@cache
def _gates(text: str) -> frozenset[str]:
    found = {w for w in _words(text) if w in word_set("owners", "gates") and w != "assistant"}
    return frozenset(found | ({"assistant"} if re.search(r"(?i)\bassistant\b|\bAD\b", text) else set()))


@cache
def _sectors(text: str) -> frozenset[str]:
    found = _words(text)
    return frozenset(sector for sector, names in words("owners")["sectors"].items() if found & set(names))


@cache
def _rank_classes(text: str) -> frozenset[str]:
    found = set(re.findall(r"[a-z-]+", text.lower()))
    return frozenset(name for name, ranks in words("owners")["rank_classes"].items() if found & set(ranks))


def _ranks_agree(left: str, right: str) -> bool:
    """The head of a service is not an officer in it: posts that name ranks must share one."""
    a, b = _rank_classes(left), _rank_classes(right)
    return not a or not b or bool(a & b)


def _sectors_agree(left: str, right: str) -> bool:
    """A fire commander is not a police commander; a post that names its service needs a holder of that service."""
    a, b = _sectors(left), _sectors(right)
    return not a or bool(a & b)


@dataclass(frozen=True, slots=True)
class Owner:
    """Who a token or a phrase means, with the candidates where that is not settled."""

    state: str  # as in the contract: resolved, collective, tbc, ambiguous, unresolved, none
    kind: str = ""  # person, post, organization, body or collective
    names: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


def resolve_initials(roster: Roster, token: str, near: str = "") -> Owner:
    """Initials to a person; of two candidates the one named in the paragraph, else both stay candidates."""
    found = roster.by_initials(token)
    if len(found) > 1:
        named = [p for p in found if named_in(p.name, near)]
        if len(named) == 1:
            return Owner("resolved", "person", (named[0].name,))
        present = [p for p in found if p.tier == 0 and p.state not in ("apology", "absent")]
        spoken_of = [p for p in found if named_in(p.name, roster.item_text)]
        if not named and len(present) == 1 and spoken_of == present and all(p.tier == 0 for p in found):
            return Owner("resolved", "person", (present[0].name,))
        close = [p for p in found if p.tier == 0 or p.item == roster.item]
        if not named and len(close) == 1:
            return Owner("resolved", "person", (close[0].name,))
        found = close or found
    if len(found) == 1:
        return Owner("resolved", "person", (found[0].name,))
    return Owner("ambiguous" if found else "unresolved", "person", (), tuple(sorted(p.name for p in found)))
