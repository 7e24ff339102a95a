"""Mentions in; faces out: all mentions of one full name that are one person, namesakes kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from types import MappingProxyType

from graph.dates import fewest_months
from graph.identity.groups import Groups
from graph.identity.mentions import Mention
from graph.identity.neighbours import table_of
from graph.identity.one_employer import one_employer
from graph.identity.ranks import too_far_apart
from graph.identity.rules import Face
from graph.names import parse_name
from graph.words import load_words

_NOBODY: Mapping[str, str] = MappingProxyType({})


def make_faces(mentions: Sequence[Mention], died: Mapping[str, str] = _NOBODY) -> dict[Face, list[Mention]]:
    """Group the mentions with a full name into faces; `died` gives the day on which somebody was said to have died."""
    by_key: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.is_full:
            by_key.setdefault(mention.key, []).append(mention)
    faces: dict[Face, list[Mention]] = {}
    for key, same_name in sorted(by_key.items()):
        groups = _by_partner(same_name) if _share_a_list(same_name) else _by_strand(same_name, died.get(key, ""))
        ids = [_face_id(key, group, alone=len(groups) == 1) for group in groups]
        for number, group in enumerate(groups):
            again = ids[:number].count(ids[number])
            faces[_face(f"{ids[number]}{f'|{again + 1}' if again else ''}", group)] = group
    return faces


def _share_a_list(mentions: Iterable[Mention]) -> bool:
    """Whether one list holds the name twice, each time for another partner."""
    seen: dict[tuple[str, str, str], set[str]] = {}
    for m in mentions:
        if m.listed and m.organization:
            seen.setdefault((m.document, m.board, m.date), set()).add(m.organization)
    return any(len(partners) > 1 for partners in seen.values())


def _by_partner(mentions: Iterable[Mention]) -> list[list[Mention]]:
    table: dict[str, list[Mention]] = {}
    for m in mentions:
        if m.organization:
            table.setdefault(m.organization, []).append(m)
    return [table[partner] for partner in sorted(table)]


@dataclass(frozen=True, slots=True)
class _Strand:
    """All papers in which one board knows a name in the same way: the same partners, posts and courtesy titles."""

    mentions: tuple[Mention, ...]
    board: str
    partners: frozenset[str]
    titles: frozenset[str]
    genders: frozenset[str]
    ranks: frozenset[tuple[str, str]]  # rank and day
    dates: tuple[str, ...]


def _by_strand(mentions: Sequence[Mention], died: str) -> list[list[Mention]]:
    """A paper knows one person by a full name; from paper to paper board, partner, post and time must agree."""
    strands = _strands(mentions)
    groups = Groups(str(i) for i in range(len(strands)))
    for i, j in combinations(range(len(strands)), 2):
        over = died and _outlived(strands[i].dates, strands[j].dates, died)
        if not over and _is_one(strands[i], strands[j]):
            groups.join(str(i), str(j))
    heads = groups.members().values()
    parted = [sorted(m for i in ids for m in strands[int(i)].mentions) for ids in heads]
    return sorted(parted)


def _strands(mentions: Iterable[Mention]) -> list[_Strand]:
    papers: dict[tuple[str, str], list[Mention]] = {}
    for m in mentions:
        papers.setdefault((m.document, ""), []).append(m)
    table: dict[tuple[str, frozenset[str], frozenset[str], frozenset[str]], list[Mention]] = {}
    for own in papers.values():
        boards = {m.board for m in own if m.board}
        said = (_all(own, "organization"), _all(own, "title"), _all(own, "gender"))
        table.setdefault((min(boards, default=""), *said), []).extend(own)
    return [
        _Strand(
            tuple(part), *place, frozenset((m.rank, m.date) for m in part if m.rank),
            tuple(sorted({m.date for m in part if m.date})),
        )
        for place, own in sorted(table.items(), key=lambda pair: (pair[0][0], sorted(pair[0][1]), min(pair[1])))
        for part in ([own] if place[1] or place[2] else _spells(own))
    ]  # fmt: skip


def _spells(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Mentions that say no more than a name, parted where it is long not seen: years later it may be a namesake."""
    limit = load_words("identity")["months"]["unsaid_here"]
    parts: list[list[Mention]] = [[m for m in mentions if not m.date]]
    last = ""
    for m in sorted((m for m in mentions if m.date), key=lambda m: m.date):
        if last and fewest_months([last], [m.date]) > limit:
            parts.append([])
        parts[-1].append(m)
        last = m.date
    return [part for part in parts if part]


def _all(mentions: Iterable[Mention], name: str) -> frozenset[str]:
    return frozenset(value for m in mentions if (value := str(getattr(m, name))))


def _outlived(left: Sequence[str], right: Sequence[str], died: str) -> bool:
    """Whether the one was seen up to a death only and the other only after it."""
    return bool(left and right) and (max(left) <= died < min(right) or max(right) <= died < min(left))


def _is_one(left: _Strand, right: _Strand) -> bool:
    """Whether two strands of one full name are one person: see the limits in identity.yml.

    The same board knows a move to another partner within two years, and somebody named without one for longer; later,
    or on another board without a partner or a post in common, it may be a namesake, and somebody has to decide.
    """
    if (left.genders and right.genders and not left.genders & right.genders) or too_far_apart(left.ranks | right.ranks):
        return False
    limits: dict[str, int] = load_words("identity")["months"]
    same = bool(left.partners & right.partners or left.titles & right.titles)
    same = same or any(one_employer(one, other) for one, other in product(left.partners, right.partners))
    apart = fewest_months(left.dates, right.dates)
    if table_of(left.board) == table_of(right.board) or not left.board or not right.board:
        unsaid = not left.partners or not right.partners
        return same or apart <= limits["unsaid_here" if unsaid else "move"]
    if same:
        return apart <= limits["same_partner_elsewhere"]
    return (not left.partners or not right.partners) and apart <= limits["unsaid_elsewhere"]


def _partners(part: Iterable[Mention]) -> set[str]:
    return {m.organization for m in part if m.organization}


def _face_id(key: str, group: Sequence[Mention], *, alone: bool) -> str:
    if alone:
        return key
    partner = min(_partners(group), default="") or min((m.board for m in group if m.board), default="")
    return f"{key}|{partner}"


def _face(id_: str, group: Sequence[Mention]) -> Face:
    key = group[0].key
    name = parse_name(group[0].display)
    words = len(name.surname.replace("-", " ").replace("'", "").split())
    parts = key.split()
    return Face(
        id=id_, key=key, display=best_name(group),
        given=" ".join(parts[:-words]), surname=" ".join(parts[-words:]),
        titles=_all(group, "title"), organizations=frozenset(_partners(group)),
        roles=frozenset(m.role for m in group if m.role in ("clerk", "contact")),
        boards=_all(group, "board"), documents=frozenset(m.document for m in group),
        rows=frozenset(m.meeting for m in group if m.listed and m.date),
        genders=_all(group, "gender"), ranks=_all(group, "rank"),
    )  # fmt: skip


def best_name(mentions: Iterable[Mention]) -> str:
    """The form of a name to show: a given name rather than initials, then the form used most."""
    dates: dict[str, list[str]] = {}
    for m in mentions:
        dates.setdefault(m.display, []).append(m.date)
    most = max(map(len, dates.values()))
    latest = max(max(d) for d in dates.values() if len(d) == most)

    def worth(name: str) -> tuple[bool, bool, bool, bool, int, str]:
        """How fit a name is to be shown; the least is the best."""
        used = dates[name]
        short = len(parse_name(name).given.replace(".", "")) < 3
        return short, name.isupper(), len(used) < most, max(used) < latest, -len(name), name

    return min(dates, key=worth)
