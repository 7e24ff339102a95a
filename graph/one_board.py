"""Claims and texts, in; the names of one board that differ only in the order of their words, as renamings, out.

'Strategic Board for X', 'X Strategic Board' and 'the X Board' are one body unless something sets them apart: another
chair at the same time, both names in one sentence or list, another level beside ('X Operational Board'), a judgement.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import combinations

from graph.bodies import Bodies, body_kind, body_stem, is_known_board, subject_of
from graph.body_learning import Renaming, named_boards
from graph.claims import Claim
from graph.identity.acronyms import Acronyms
from graph.identity.words import tidy
from graph.words import load_words

WHY = "the same words in another order, or with one that tells no board from another"
_PIECE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n\s*\n|</(?:p|li)>")


@dataclass
class _Board:
    """One name of a board in full, how it is written, when, and who is said to chair it."""

    name: str
    days: set[str] = field(default_factory=set)
    ended: set[str] = field(default_factory=set)  # the days on which it is said to be no more
    written: set[str] = field(default_factory=set)
    chairs: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # by surname, the days

    @property
    def stem(self) -> str:
        """What is left of the name without the kind of body."""
        return body_stem(self.name)


def find_other_orders(
    claims: Sequence[Claim], texts: Mapping[str, str], acronyms: Acronyms
) -> Iterator[Renaming]:
    """Names of one board that differ in the order of their words or by one that tells nothing; the newest is kept."""
    meeting = {body_stem(claim.body) for claim in claims if claim.body}
    for group in _alike(_boards(Bodies(acronyms), claims)):
        pairs = list(combinations(group, 2))
        if any(_are_apart(a, b, meeting) for a, b in pairs) or any(_named_together(pairs, texts)):
            continue
        newest = max(group, key=lambda board: (max(board.days, default=""), len(board.name), board.name))
        yield from (Renaming(board.name, newest.name, WHY) for board in group if board is not newest)


def _boards(bodies: Bodies, claims: Sequence[Claim]) -> list[_Board]:
    found: dict[str, _Board] = {}

    def board_of(name: str, document: str, own: str) -> _Board:
        """The board that a name of a paper means."""
        told = bodies.resolve(name, document, own)
        board = found.setdefault(body_stem(told.name), _Board(told.name))
        board.written.add(name)
        return board

    for named in named_boards(claims):
        for document in sorted(named.documents):
            board_of(named.name, document, min(named.own, default="")).days.update(named.days)
    for claim in claims:
        if claim.kind == "body" and claim.values.get("event") == "ended":
            board_of(tidy(str(claim.values.get("name", ""))), claim.document, claim.body).ended.add(claim.said_on)
        if told := _chair_told(claim):
            board_of(told[0], claim.document, claim.body).chairs[told[1].split()[-1].lower()].add(claim.said_on)
    return [board for _, board in sorted(found.items()) if board.stem]


def _chair_told(claim: Claim) -> tuple[str, str] | None:
    """The board and the name of its chair, as one claim has them."""
    v = claim.values
    if claim.kind == "lead" and v.get("relation") == "chairs" and body_kind(tidy(str(v.get("issue", "")))):
        name, board = str(v.get("lead", "")), tidy(str(v["issue"]))
    elif claim.kind == "chair" or (claim.kind in ("attendance", "member") and v.get("role") == "chair"):
        name, board = str(v.get("name", "")), tidy(claim.body)
    else:
        return None
    return (board, name) if board and name.split() else None


def _alike(boards: Sequence[_Board]) -> Iterator[list[_Board]]:
    """Boards of one kind whose names have the same words, without those that tell no board from another."""
    lists = load_words("bodies")
    every = {frozenset(board.stem.split()) - set(lists["minor"]) for board in boards}
    groups: dict[tuple[str, frozenset[str]], list[_Board]] = defaultdict(list)
    for board in boards:
        words = frozenset(board.stem.split()) - set(lists["minor"])
        plain = words - set(lists["fillers"])
        if any(plain | {level} in every for level in lists["levels"]):
            plain = words  # 'X Operational Board' beside it: the level tells them apart
        passing = body_kind(board.name) in lists["passing"]  # one of the same name may be set up again
        if subject_of(board.name) and not is_known_board(board.name) and not passing:
            groups[body_kind(board.name), plain].append(board)
    yield from (group for (kind, words), group in sorted(groups.items(), key=lambda one: sorted(one[0][1]))
                if kind and len(words) > 1 and len(group) > 1)  # fmt: skip


def _are_apart(a: _Board, b: _Board, meeting: Set[str]) -> bool:
    """Whether two names are of two boards: both meet, or somebody chairs the one while another chairs the other."""
    if {a.stem, b.stem} <= meeting or any(end <= day for x, y in ((a, b), (b, a)) for end in x.ended for day in y.days):
        return True
    return any(
        one != two and min(days) <= max(other) and min(other) <= max(days)
        for one, days in a.chairs.items() for two, other in b.chairs.items()
    )  # fmt: skip


def _named_together(pairs: Sequence[tuple[_Board, _Board]], texts: Mapping[str, str]) -> Iterator[bool]:
    """Whether one sentence or list of a text has both names."""
    for a, b in pairs:
        one, two = (re.compile("|".join(_pattern(name) for name in sorted(x.written))) for x in (a, b))
        for text in texts.values():
            if one.search(text) and two.search(text):
                yield any(one.search(piece) and two.search(piece) for piece in _PIECE.split(text))


def _pattern(name: str) -> str:
    return r"\b" + r"\s+".join(map(re.escape, name.split())) + r"\b"
