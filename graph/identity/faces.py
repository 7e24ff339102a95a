"""Mentions in; faces out: all mentions of one full name that are one person, namesakes kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.identity.groups import Groups
from graph.identity.mentions import Mention
from graph.identity.rules import Face
from graph.names import parse_name


def make_faces(mentions: Sequence[Mention]) -> dict[Face, list[Mention]]:
    """Group the mentions with a full name into faces."""
    by_key: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.is_full:
            by_key.setdefault(mention.key, []).append(mention)
    faces: dict[Face, list[Mention]] = {}
    for key, same_name in sorted(by_key.items()):
        groups = _by_partner(same_name) if _share_a_list(same_name) else _by_board(same_name)
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


def _by_board(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """A document or a board knows one person by a full name; across boards, partner and post must agree."""
    groups = Groups(str(i) for i in range(len(mentions)))
    first: dict[tuple[str, str], str] = {}
    for number, m in enumerate(mentions):
        for place in (("document", m.document), ("board", m.board)):
            if place[1]:
                groups.join(first.setdefault(place, str(number)), str(number))
    parts = [[mentions[int(i)] for i in ids] for ids in groups.members().values()]
    parts.sort()
    return _merge_agreeing(parts)


def _merge_agreeing(parts: list[list[Mention]]) -> list[list[Mention]]:
    if len(parts) == 1 or all(_agree(a, b) for i, a in enumerate(parts) for b in parts[i + 1 :]):
        return [sorted(m for part in parts for m in part)]
    groups = Groups(str(i) for i in range(len(parts)))
    for i, left in enumerate(parts):
        for j in range(i + 1, len(parts)):
            if _partners(left) & _partners(parts[j]) or _titles(left) & _titles(parts[j]):
                groups.join(str(i), str(j))
    return [sorted(m for i in ids for m in parts[int(i)]) for ids in groups.members().values()]


def _partners(part: Iterable[Mention]) -> set[str]:
    return {m.organization for m in part if m.organization}


def _titles(part: Iterable[Mention]) -> set[str]:
    return {m.title for m in part if m.title}


def _agree(left: Sequence[Mention], right: Sequence[Mention]) -> bool:
    one, two = _partners(left), _partners(right)
    return not one or not two or bool(one & two) or bool(_titles(left) & _titles(right))


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
        titles=frozenset(_titles(group)), organizations=frozenset(_partners(group)),
        roles=frozenset(m.role for m in group if m.role in ("clerk", "contact")),
        boards=frozenset(m.board for m in group if m.board), documents=frozenset(m.document for m in group),
        rows=frozenset(m.meeting for m in group if m.listed and m.date),
        genders=frozenset(m.gender for m in group if m.gender),
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
