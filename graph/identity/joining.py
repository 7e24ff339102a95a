"""Faces and judgements in; groups of faces that are one person, joins with their rules, doubts, out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from graph.identity.groups import Groups
from graph.identity.rules import RULES, Face, apart, one_letter_off, resembles
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


def join_faces(faces: Iterable[Face], judgements: Sequence[Judgement]) -> Joining:
    """Join by judgements, then by the rules from strong to weak, never across people kept apart."""
    by_id = {face.id: face for face in sorted(faces, key=lambda f: f.id)}
    work = Joining(by_id, Groups(by_id))
    _judge(work, judgements)
    pairs = sorted(_candidates(by_id.values()))
    for name, rule in RULES:
        matched = [(a, b) for a, b in pairs if rule(by_id[a], by_id[b])]
        _apply(work, name, matched=[p for p in matched if work.groups.head(p[0]) != work.groups.head(p[1])])
    _note_doubts(work, pairs)
    return work


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


def _kept_apart(a: Face, b: Face, blocked: dict[Pair, str]) -> str:
    if why := blocked.get(_pair(a.id, b.id), ""):
        return why
    if why := apart(a, b):
        return why
    if a.key == b.key:
        same = a.organizations & b.organizations
        return "" if same else "the same name for different partners on different boards"
    if a.surname != b.surname and not (a.given == b.given and one_letter_off(a.surname, b.surname)):
        return "both given name and surname differ"
    return ""


def _judge(work: Joining, judgements: Sequence[Judgement]) -> None:
    """Apply what people decided; note the pairs they keep apart and the judgements that meet nobody."""
    by_key: dict[str, list[str]] = {}
    for id_, face in work.faces.items():
        by_key.setdefault(face.key, []).append(id_)
    for j in judgements:
        if j.kind not in ("same", "alias", "different", "unsure"):
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
            work.doubts[a, b] = (f"{alike or 'judged'}; {why}", not why.startswith("unsure"))
        else:
            said = f"{alike}, but no post or partner in common shows that they are one"
            work.doubts.setdefault((a, b), (said, False))
