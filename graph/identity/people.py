"""Mentions and judgements in; the people they are, every join with its rule, and undecided pairs out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from graph.identity.faces import best_name, make_faces
from graph.identity.groups import Groups
from graph.identity.mentions import Mention, gender_of
from graph.identity.rules import RULES, Face, apart, one_letter_off, resembles
from graph.identity.words import slug
from graph.names import fold, name_key, parse_name
from graph.partnership import Judgement

Pair = tuple[str, str]


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

    def find(self, name: str, document: str, partner: str = "") -> str:
        """The key of the person a name means in a document, "" where the document does not settle it."""
        key = name_key(name)
        if not key:
            return ""
        found = self._by_place.get((document, key)) if " " in key else self._surname(name, document)
        found = found or frozenset()
        if len(found) > 1 and partner:
            found = frozenset(
                p for p in found if any(m.organization == partner for m in self.by_key[p].mentions)
            )
        return min(found) if len(found) == 1 else ""

    def _surname(self, name: str, document: str) -> frozenset[str]:
        """The people of that surname in the document; a Mr is not a Ms."""
        gender = gender_of(name)
        found = self._by_surname.get((document, name_key(name)), frozenset())
        return frozenset(
            p for p in found if not gender or _genders(self.by_key[p].mentions) in (set(), {gender})
        )


def _genders(mentions: Iterable[Mention]) -> set[str]:
    return {m.gender for m in mentions if m.gender}


def resolve_people(mentions: Sequence[Mention], judgements: Sequence[Judgement] = ()) -> People:
    """Say who is who: judgements, then the rules from strong to weak, never across people kept apart."""
    table = make_faces(mentions)
    faces = {face.id: face for face in sorted(table, key=lambda f: f.id)}
    groups = Groups(faces)
    joined: list[tuple[str, str, str, str]] = []
    blocked, unmatched = _judge(faces, groups, judgements, joined)
    pairs = sorted(_candidates(faces.values()))
    doubts: dict[Pair, tuple[str, bool]] = {}
    for name, rule in RULES:
        matched = [(a, b) for a, b in pairs if rule(faces[a], faces[b]) and groups.head(a) != groups.head(b)]
        _apply(name, matched, faces=faces, groups=groups, blocked=blocked, joined=joined, doubts=doubts)
    _note_doubts(pairs, faces=faces, groups=groups, blocked=blocked, doubts=doubts)
    return _finish({faces[f.id]: table[f] for f in table}, groups, joined, doubts, unmatched)


def _judge(
    faces: Mapping[str, Face],
    groups: Groups,
    judgements: Sequence[Judgement],
    joined: list[tuple[str, str, str, str]],
) -> tuple[dict[Pair, str], list[Judgement]]:
    """Apply what people decided; give back the pairs they keep apart and the judgements that meet nobody."""
    by_key: dict[str, list[str]] = {}
    for id_, face in faces.items():
        by_key.setdefault(face.key, []).append(id_)
    blocked: dict[Pair, str] = {}
    unmatched = []
    for j in judgements:
        if j.kind not in ("same", "alias", "different", "unsure"):
            continue
        left, right = by_key.get(name_key(j.left), []), by_key.get(name_key(j.right), [])
        if not left or not right:
            unmatched.append(j)
        for a, b in ((a, b) for a in left for b in right if a != b):
            if j.kind in ("same", "alias"):
                groups.join(a, b)
                joined.append((f"judgement by {j.by}" if j.by else "judgement", a, b, j.why))
            else:
                word = "unsure" if j.kind == "unsure" else "different"
                blocked[_pair(a, b)] = f"{word}, says {j.by or 'partnership.yml'}" + (
                    f": {j.why}" if j.why else ""
                )
    return blocked, unmatched


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def _candidates(faces: Iterable[Face]) -> set[Pair]:
    """Pairs worth a look: the same surname, or the same given name with a surname one letter off."""
    blocks: dict[tuple[str, str], list[Face]] = {}
    for face in faces:
        blocks.setdefault(("surname", face.surname), []).append(face)
        blocks.setdefault(("given", face.given), []).append(face)
    found: set[Pair] = set()
    for (kind, _), block in blocks.items():
        for a, b in combinations(block, 2):
            if kind == "surname" or one_letter_off(a.surname, b.surname):
                found.add(_pair(a.id, b.id))
    return found


def _kept_apart(a: Face, b: Face, blocked: Mapping[Pair, str]) -> str:
    if why := blocked.get(_pair(a.id, b.id), ""):
        return why
    if why := apart(a, b):
        return why
    if a.key == b.key:
        return (
            ""
            if a.organizations & b.organizations
            else "the same name for different partners on different boards"
        )
    if a.surname != b.surname and not (a.given == b.given and one_letter_off(a.surname, b.surname)):
        return "both given name and surname differ"
    return ""


def _apply(
    rule: str, matched: list[Pair], *, faces: Mapping[str, Face], groups: Groups, blocked: Mapping[Pair, str],
    joined: list[tuple[str, str, str, str]], doubts: dict[Pair, tuple[str, bool]],
) -> None:  # fmt: skip
    """Join each set of faces that one rule connects, unless any two of all those people are kept apart."""
    members = groups.members()
    wanted = Groups(members)
    for a, b in matched:
        wanted.join(groups.head(a), groups.head(b))
    for heads in [h for h in wanted.members().values() if len(h) > 1]:
        everyone = [faces[i] for head in heads for i in members[head]]
        why = next((w for x, y in combinations(everyone, 2) if (w := _kept_apart(x, y, blocked))), "")
        inside = {f.id for f in everyone}
        for a, b in (p for p in matched if p[0] in inside):
            if why:
                doubts.setdefault(
                    (a, b), (f"{rule}, but joining them would join people kept apart ({why})", False)
                )
            else:
                groups.join(a, b)
                joined.append((rule, a, b, ""))


def _note_doubts(
    pairs: Iterable[Pair], *, faces: Mapping[str, Face], groups: Groups, blocked: Mapping[Pair, str],
    doubts: dict[Pair, tuple[str, bool]],
) -> None:  # fmt: skip
    for a, b in pairs:
        if groups.head(a) == groups.head(b):
            doubts.pop((a, b), None)
            continue
        left, right = faces[a], faces[b]
        alike = "the same full name" if left.key == right.key else resembles(left, right)
        if not alike and (a, b) not in blocked:
            continue
        why = blocked.get((a, b), "") or apart(left, right)
        if why and why != "different given names":
            doubts[(a, b)] = (f"{alike or 'judged'}; {why}", not why.startswith("unsure"))
        else:
            doubts.setdefault(
                (a, b), (f"{alike}, but no post or partner in common shows that they are one", False)
            )


def _finish(
    table: Mapping[Face, list[Mention]], groups: Groups, joined: list[tuple[str, str, str, str]],
    doubts: Mapping[Pair, tuple[str, bool]], unmatched: Sequence[Judgement],
) -> People:  # fmt: skip
    by_id = {face.id: face for face in table}
    mentions = {
        head: sorted(m for i in ids for m in table[by_id[i]])
        for head, ids in sorted(groups.members().items())
    }
    keys = _keys(mentions)
    people = {keys[head]: Person(keys[head], best_name(own), tuple(own)) for head, own in mentions.items()}
    joins = {
        Join(keys[groups.head(a)], rule, by_id[a].display, by_id[b].display, why)
        for rule, a, b, why in joined
    }
    for key, person in people.items():
        joins |= _joins_inside(key, person)
    doubtful = set()
    for (a, b), (why, decided) in doubts.items():
        left, right = sorted((keys[groups.head(a)], keys[groups.head(b)]))
        doubtful.add(Doubt(left, right, why, decided))
    by_place, by_surname = _places(people)
    ordered = dict(sorted(people.items()))
    return People(
        ordered, tuple(sorted(joins)), tuple(sorted(doubtful)), tuple(unmatched), by_place, by_surname
    )


def _joins_inside(key: str, person: Person) -> set[Join]:
    """Forms of one full name: with and without titles and honours, and the same name in several documents."""
    found: set[Join] = set()
    by_name: dict[str, list[Mention]] = {}
    for m in person.mentions:
        by_name.setdefault(m.key, []).append(m)
    for own in by_name.values():
        forms = sorted({fold(m.written) for m in own} - {best_name(own)})
        found |= {
            Join(key, "titles and honours dropped", best_name(own), f)
            for f in forms
            if name_key(f) == own[0].key
        }
        documents = len({m.document for m in own})
        if documents > 1:
            found.add(
                Join(key, "same full name", best_name(own), best_name(own), f"in {documents} documents")
            )
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


def _places(people: Mapping[str, Person]) -> tuple[dict[Pair, frozenset[str]], dict[Pair, frozenset[str]]]:
    full: dict[Pair, set[str]] = {}
    surname: dict[Pair, set[str]] = {}
    for key, person in people.items():
        for m in person.mentions:
            full.setdefault((m.document, m.key), set()).add(key)
            surname.setdefault((m.document, name_key(parse_name(m.display).surname)), set()).add(key)
            surname.setdefault((m.document, m.key.split()[-1]), set()).add(key)
    return {p: frozenset(s) for p, s in full.items()}, {p: frozenset(s) for p, s in surname.items()}
