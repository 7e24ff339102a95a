"""Faces and judgements in; groups of faces that are one person, joins with their rules, doubts, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from graph.identity.groups import Groups
from graph.identity.likeness import read_again
from graph.identity.neighbours import RULE as ONLY_ONE
from graph.identity.neighbours import only_ones
from graph.identity.rules import RULES, Face, apart, resembles, surnames_agree
from graph.identity.statements import NOTHING_SAID, Statements
from graph.judgements import is_owner_open
from graph.names import name_key
from graph.partnership import Judgement

Pair = tuple[str, str]


@dataclass
class Joining:
    """Which faces have been joined so far, by which rule, and which pairs are kept apart or doubtful."""

    faces: dict[str, Face]
    groups: Groups
    joined: list[tuple[str, str, str, str]] = field(default_factory=list)  # rule, face, face, why
    blocked: dict[Pair, str] = field(default_factory=dict)
    doubts: dict[Pair, tuple[str, bool]] = field(default_factory=dict)  # why, and whether it is decided
    unmatched: list[Judgement] = field(default_factory=list)


def join_faces(faces: Iterable[Face], judgements: Sequence[Judgement], said: Statements = NOTHING_SAID) -> Joining:
    """Join by judgements, by what the record says, then by the rules from strong to weak, never across people apart."""
    by_id = {face.id: face for face in sorted(faces, key=lambda f: f.id)}
    work = Joining(by_id, Groups(by_id))
    by_key: dict[str, list[str]] = {}
    for id_, face in by_id.items():
        by_key.setdefault(face.key, []).append(id_)
    for (one, other), words in sorted(said.two.items()):
        for pair in (_pair(a, b) for a in by_key.get(one, ()) for b in by_key.get(other, ()) if a != b):
            work.blocked[pair] = f"the record tells them apart: {words}"
    _judge(work, judgements, by_key)
    _join_former(work, said, by_key)
    pairs = sorted(_candidates(by_id.values()))
    for name, rule in RULES:
        matched = [(a, b) for a, b in pairs if rule(by_id[a], by_id[b])]
        _apply(work, name, matched=[p for p in matched if work.groups.head(p[0]) != work.groups.head(p[1])])
    alone = [_pair(*ids) for ids in only_ones(list(by_id.values()))]
    _apply(work, ONLY_ONE, matched=[p for p in alone if work.groups.head(p[0]) != work.groups.head(p[1])])
    _note_doubts(work, pairs)
    return work


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def _candidates(faces: Iterable[Face]) -> set[Pair]:
    """Pairs worth a look: a surname in common, or the same given name beside a like surname or in the same post."""
    blocks: dict[tuple[str, str], list[Face]] = {}
    for face in faces:
        for place in _blocks(face):
            blocks.setdefault(place, []).append(face)
    found: set[Pair] = set()
    for (kind, _), block in blocks.items():
        for a, b in combinations(block, 2):
            if kind in ("surname", "misread") or surnames_agree(a, b) or resembles(a, b):
                found.add(_pair(a.id, b.id))
    return found


def _blocks(face: Face) -> Iterator[tuple[str, str]]:
    """Where a face is laid beside others; as narrow as can be, as every two of a block are compared."""
    yield "surname", face.surname
    yield "misread", read_again(face.key)
    for near in {face.surname, *(face.surname[:n] + face.surname[n + 1 :] for n in range(len(face.surname)))}:
        yield "near", f"{face.given}|{near}"  # two surnames a letter apart have one of these in common
        yield from (("near", f"{face.given[:1]}|{near}|{title}") for title in sorted(face.titles))
    if " " in face.surname:
        yield from (("near", f"{face.given}|{half}") for half in face.surname.split())
    yield "swapped", " ".join(sorted((face.given, face.surname)))
    words = face.key.split()
    if len(words) in (2, 4):  # where a comma was lost, an entry holds two names
        yield from (("entry", " ".join(words[place : place + 2])) for place in range(0, len(words), 2))
    for title, partner in product(sorted(face.titles), sorted(face.organizations)):
        yield "post", f"{face.given}|{title}|{partner}"


def _kept_apart(a: Face, b: Face, blocked: dict[Pair, str]) -> str:
    if why := blocked.get(_pair(a.id, b.id), ""):
        return why
    if why := apart(a, b):
        return why
    if a.key == b.key:
        same = a.organizations & b.organizations
        return "" if same else "the same name for different partners on different boards"
    if not surnames_agree(a, b):
        return "both given name and surname differ"
    return ""


def _join_former(work: Joining, said: Statements, by_key: Mapping[str, Sequence[str]]) -> None:
    """Join a name with the one before where the record gives both: 'Kirsty Ames (nee Boland)'."""
    for (name, before), words in sorted(said.former.items()):
        now, then = by_key.get(name, ()), by_key.get(before, ())
        if len(now) == len(then) == 1 and not work.blocked.get(_pair(now[0], then[0])):
            work.groups.join(now[0], then[0])
            work.joined.append(("the record gives the former name", *_pair(now[0], then[0]), words))


def _judge(work: Joining, judgements: Sequence[Judgement], by_key: Mapping[str, Sequence[str]]) -> None:
    """Apply what people decided; note the pairs they keep apart and the judgements that meet nobody."""
    for j in judgements:
        if j.kind not in ("same", "alias", "different", "unsure") or is_owner_open(j):
            continue
        left, right = by_key.get(name_key(j.left), []), by_key.get(name_key(j.right), [])
        if not left or not right:
            work.unmatched.append(j)
        for a, b in ((a, b) for a in left for b in right if a != b):
            _judge_pair(work, j, pair=_pair(a, b))


def _judge_pair(work: Joining, j: Judgement, *, pair: Pair) -> None:
    if j.kind in ("same", "alias"):
        work.groups.join(*pair)
        work.joined.append((f"judgement by {j.by}" if j.by else "judgement", *pair, j.why))
        return
    word = "unsure" if j.kind == "unsure" else "different"
    work.blocked[pair] = f"{word}, says {j.by or 'partnership.yml'}" + (f": {j.why}" if j.why else "")


def _apply(work: Joining, rule: str, *, matched: list[Pair]) -> None:
    """Join each set of faces that one rule connects, unless any two of all those people are kept apart."""
    members = work.groups.members()
    wanted = Groups(members)
    for a, b in matched:
        wanted.join(work.groups.head(a), work.groups.head(b))
    for heads in [h for h in wanted.members().values() if len(h) > 1]:
        everyone = [work.faces[i] for head in heads for i in members[head]]
        why = next((w for x, y in combinations(everyone, 2) if (w := _kept_apart(x, y, work.blocked))), "")
        inside = {f.id for f in everyone}
        for a, b in (p for p in matched if p[0] in inside):
            if why:
                said = f"{rule}, but joining them would join people kept apart ({why})"
                work.doubts.setdefault((a, b), (said, False))
            else:
                work.groups.join(a, b)
                work.joined.append((rule, a, b, ""))


def _note_doubts(work: Joining, pairs: Iterable[Pair]) -> None:
    """Note every two people who look alike and were not joined, and what keeps them apart."""
    for a, b in pairs:
        if work.groups.head(a) == work.groups.head(b):
            work.doubts.pop((a, b), None)
            continue
        left, right = work.faces[a], work.faces[b]
        alike = "the same full name" if left.key == right.key else resembles(left, right)
        if not alike and (a, b) not in work.blocked:
            continue
        why = work.blocked.get((a, b), "") or apart(left, right)
        if why and why != "different given names":
            slip = left.key == right.key and bool(left.titles & right.titles)  # Mr, then Mrs, in one post
            work.doubts[a, b] = (f"{alike or 'judged'}; {why}", not (why.startswith("unsure") or slip))
        else:
            said = f"{alike}, but no post or partner in common shows that they are one"
            work.doubts.setdefault((a, b), (said, False))
