"""Mentions and judgements in; the people they are, every join with its rule, and undecided pairs out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.claims import Claim
from graph.folding import fold
from graph.identity.faces import best_name, make_faces
from graph.identity.joining import Joining, Pair, join_faces
from graph.identity.mentions import Mention, gender_of
from graph.identity.ranks import rank_fits
from graph.identity.rules import Face
from graph.identity.shortened import Known, find_shortened, in_full
from graph.identity.statements import NOTHING_SAID, Statements
from graph.identity.words import slug
from graph.names import name_key, parse_name
from graph.partnership import Judgement

_END = re.compile(r"(?<=\w\w)[.,;:]+$|[,;:]+$")  # of a sentence, not of letters: 'J.P.'
_Table = Mapping[Pair, frozenset[str]]


@dataclass(frozen=True, slots=True, order=True)
class Join:
    """Two names taken for one person, and the rule that did it."""

    person: str
    rule: str
    left: str
    right: str
    why: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """Two people who look alike and were not joined; `decided` when something shows they are two."""

    left: str
    right: str
    why: str
    decided: bool = False


@dataclass(frozen=True)
class Person:
    """One human being: a key, the name to show, and every mention."""

    key: str
    name: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True)
class People:
    """Who is who: people by key, and which name in which document is whom."""

    by_key: Mapping[str, Person] = field(default_factory=dict)
    joins: tuple[Join, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    unmatched: tuple[Judgement, ...] = ()
    _by_place: Mapping[Pair, frozenset[str]] = field(default_factory=dict)
    _by_surname: Mapping[Pair, frozenset[str]] = field(default_factory=dict)
    _by_given: Mapping[Pair, frozenset[str]] = field(default_factory=dict)
    _outsiders: frozenset[Pair] = frozenset()  # (document, name) that somebody of the public bears there too

    def find(self, name: str, document: str, partner: str = "") -> str:
        """The key of the person a name means in a document, "" where the document does not settle it."""
        key = name_key(name)
        if not key or ((document, key) in self._outsiders and not partner):
            return ""
        found = self._by_place.get((document, key)) if " " in key else self._one_word(name, document)
        found = found or frozenset()
        if len(found) > 1 and partner:
            found = frozenset(p for p in found if any(m.organization == partner for m in self.by_key[p].mentions))
        return min(found) if len(found) == 1 else ""

    def of_claim(self, claim: Claim, partner: str) -> str:
        """The key of the person whom a claim names, by the settled name or as written."""
        for form in (str(claim.values.get("name", "")), str(claim.values.get("name_as_written", ""))):
            if form and (key := self.find(form, claim.document, partner)):
                return key
        return ""

    def _one_word(self, name: str, document: str) -> frozenset[str]:
        """The people of that surname in the document; a Mr is not a Ms, and a Supt Lee is no Dr Lee."""
        gender, key = gender_of(name), name_key(name)
        found = self._by_surname.get((document, key)) or self._by_given.get((document, key), frozenset())
        found = frozenset(p for p in found if not gender or _genders(self.by_key[p].mentions) in (set(), {gender}))
        ranked = frozenset(p for p in found if rank_fits(name, {m.rank for m in self.by_key[p].mentions}))
        return ranked if ranked and len(found) > 1 else found


def _genders(mentions: Iterable[Mention]) -> set[str]:
    return {m.gender for m in mentions if m.gender}


def resolve_people(
    mentions: Sequence[Mention], judgements: Sequence[Judgement] = (), said: Statements = NOTHING_SAID
) -> People:
    """Say who is who: judgements, what the record says itself, then the rules, never across people kept apart."""
    people = _resolve(mentions, judgements, said)
    known = (Known(p.name, frozenset(m.key for m in p.mentions), p.mentions) for p in people.by_key.values())
    if not (short := find_shortened(mentions, known, judgements)):
        return people
    found = _resolve(in_full(mentions, short), judgements, said)
    joins = {
        Join(key, one.rule, found.by_key[key].name, fold(one.mention.written), f"at the meeting of {one.mention.date}")
        for one in short if one.judged is None and (key := found.find(one.meant.name, one.mention.document))
    }  # fmt: skip
    used = [one.judged for one in short if one.judged is not None]
    return replace(
        found,
        joins=tuple(sorted({*found.joins, *joins})), unmatched=tuple(j for j in found.unmatched if j not in used),
    )  # fmt: skip


def _resolve(mentions: Sequence[Mention], judgements: Sequence[Judgement], said: Statements) -> People:
    """Say who is who of names as they stand."""
    table = make_faces(mentions, said.died)
    people = _finish(table, join_faces(table, judgements, said))
    return replace(people, _outsiders=said.outsiders)


def _finish(table: Mapping[Face, list[Mention]], work: Joining) -> People:
    groups, joined, doubts, unmatched = work.groups, work.joined, work.doubts, work.unmatched
    by_id = {face.id: face for face in table}
    mentions = {head: sorted(m for i in ids for m in table[by_id[i]]) for head, ids in sorted(groups.members().items())}
    keys = _keys(mentions)
    people = {keys[head]: Person(keys[head], best_name(own), tuple(own)) for head, own in mentions.items()}
    joins = {Join(keys[groups.head(a)], rule, by_id[a].display, by_id[b].display, why) for rule, a, b, why in joined}
    for key, person in people.items():
        joins |= _joins_inside(key, person)
    doubtful = set()
    for (a, b), (why, decided) in doubts.items():
        left, right = sorted((keys[groups.head(a)], keys[groups.head(b)]))
        doubtful.add(Doubt(left, right, why, decided))
    ordered = dict(sorted(people.items()))
    full, surname, given = _places(people)
    return People(ordered, tuple(sorted(joins)), tuple(sorted(doubtful)), tuple(unmatched), full, surname, given)


def _joins_inside(key: str, person: Person) -> set[Join]:
    """Forms of one full name: with and without titles and honours, and the same name in several documents."""
    found: set[Join] = set()
    by_name: dict[str, list[Mention]] = {}
    for m in person.mentions:
        by_name.setdefault(m.key, []).append(m)
    for own in by_name.values():
        forms = sorted({_END.sub("", fold(m.written)) for m in own} - {best_name(own)})
        found |= {
            Join(key, "titles and honours dropped", best_name(own), f) for f in forms if name_key(f) == own[0].key
        }
        documents = len({m.document for m in own})
        if documents > 1:
            found.add(Join(key, "same full name", best_name(own), best_name(own), f"in {documents} documents"))
    return found


def _keys(mentions: Mapping[str, Sequence[Mention]]) -> dict[str, str]:
    """A key for each person from the name; namesakes carry their partner, board or number too."""
    wanted: dict[str, list[str]] = {}
    for head, own in mentions.items():
        wanted.setdefault(f"person:{slug(best_name(own))}", []).append(head)
    keys = {}
    for key, heads in wanted.items():
        for head in heads:
            extra = slug(head.partition("|")[2].partition(":")[2]) or slug(head.partition("|")[2])
            keys[head] = key if len(heads) == 1 else f"{key}-{extra or slug(head)}"
    return keys


def _places(people: Mapping[str, Person]) -> tuple[_Table, _Table, _Table]:
    """Who is meant in a document by a full name, by a surname and by a given name."""
    full: dict[Pair, set[str]] = {}
    surname: dict[Pair, set[str]] = {}
    given: dict[Pair, set[str]] = {}
    for key, person in people.items():
        for m in person.mentions:
            full.setdefault((m.document, m.key), set()).add(key)
            if m.short:
                full.setdefault((m.document, name_key(m.written)), set()).add(key)
            surname.setdefault((m.document, name_key(parse_name(m.display).surname)), set()).add(key)
            surname.setdefault((m.document, m.key.split()[-1]), set()).add(key)
            given.setdefault((m.document, m.key.split()[0]), set()).add(key)
    return _frozen(full), _frozen(surname), _frozen(given)


def _frozen(table: Mapping[Pair, set[str]]) -> dict[Pair, frozenset[str]]:
    """The same table with equal sets held once: nearly all name one person, in document after document."""
    held: dict[frozenset[str], frozenset[str]] = {}
    return {place: held.setdefault(keys, keys) for place, found in table.items() for keys in [frozenset(found)]}
