"""Owners printed in an action column in, each put on the sentence it belongs to out, with score and runner-up.

Owners of one stretch of text (a table row, or what stands between two groups of owners) are aligned in order with its
sentences; where the layout is known, a sentence at the height of the owner goes before others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.blocks import Line
from loaders.cues import word_set
from loaders.parsers.fit import Unit, commits, names_here, score
from loaders.parsers.items import Item
from loaders.parsers.owners import owners_of, split_tokens
from loaders.roster import Roster

_OWNER_LINE = re.compile(r"^[A-Z]{2,4}[a-z]?(?:[\s/&,]+[A-Z]{2,4}[a-z]?)*$")


@dataclass(slots=True)
class Token:
    """An owner entry of the action column as printed."""

    text: str
    lines: list[Line]


@dataclass(slots=True)
class Link:
    """An owner entry on its sentence; `runner_up` is the score of the next best sentence."""

    token: Token
    unit: Unit | None
    score: float
    runner_up: float


Stretch = tuple[list[Line], list[Token]]  # lines of text, and the owners printed beside or below them


def is_owner_line(line: Line) -> bool:
    """Whether a line of a pack is an entry of the action column that fell out of its place."""
    text = line.text.strip()
    if line.role or len(text) >= 40:
        return False
    lower = text.lower()
    said = lower in word_set("owners", "collective") or lower in word_set("owners", "tbc")
    return said or _OWNER_LINE.match(text) is not None


def split_owner_lines(item: Item, *, has_column: bool) -> list[Stretch]:
    """Part an item into stretches of text, each with the owners printed beside or below it."""
    groups: list[Stretch] = [([], [])]
    row = None
    for line in item.body:
        owner = line.role == "cell_owner" or (has_column and is_owner_line(line))
        if line.role and line.row != row and groups[-1][0]:
            groups.append(([], []))
        row = line.row
        if owner:
            line.used_by = "action column"
            _add_token(groups[-1][1], line)
        else:
            if groups[-1][1] and not line.role:
                groups.append(([], []))
            groups[-1][0].append(line)
    return groups


def _add_token(tokens: list[Token], line: Line) -> None:
    """A wrapped entry goes on the one above it: 'LS/AJB' over 'PW'."""
    follows = bool(tokens) and tokens[-1].lines[-1].number == line.number - 1 and not line.blanks_before
    if follows and not line.role and "/" in tokens[-1].text:
        tokens[-1].text += f" {line.text}"
        tokens[-1].lines.append(line)
    else:
        tokens.append(Token(line.text, [line]))


def align(roster: Roster, tokens: Sequence[Token], units: Sequence[Unit]) -> list[Link]:
    """Put owners on sentences in order, so that the sum of scores is highest; no two owners share a sentence."""
    if not tokens:
        return []
    several = len(tokens) > 1
    places = [place / (len(tokens) + 1) if several else None for place in range(1, len(tokens) + 1)]
    grid = [_row(roster, token, units, place) for token, place in zip(tokens, places, strict=True)]
    best: list[list[tuple[float, int]]] = [[(0.0, -1)] * (len(units) + 1) for _ in range(len(tokens) + 1)]
    for i in range(1, len(tokens) + 1):
        best[i][0] = (-5.0 * i, -1)
        for j in range(1, len(units) + 1):
            take = best[i - 1][j - 1][0] + grid[i - 1][j - 1]
            skip_unit = best[i][j - 1][0]
            skip_token = best[i - 1][j][0] - 5.0
            best[i][j] = max((take, 1), (skip_unit, 0), (skip_token, 2), key=lambda option: option[0])
    return _trace(tokens, units, best, grid)


def _row(roster: Roster, token: Token, units: Sequence[Unit], place: float | None) -> list[float]:
    """The scores of one owner on all sentences; where a sentence names the owner, those that do not fall back."""
    owners = [owners_of(roster, part) for part in split_tokens(token.text)]
    names = sorted({name for owner in owners if owner.state != "collective" for name in owner.names})
    possible = sorted({name for owner in owners for name in owner.candidates})
    named = [commits(u.span.text) and any(names_here(roster, n, u) for n in names) for u in units]
    row = []
    for j, unit in enumerate(units):
        value = score(roster, unit, token=token.text, names=names, possible=possible)
        if any(named) and not named[j] and "RESOLVED" not in unit.span.text:
            value -= 3.0
        row.append(value - (0.6 * abs(place - (j + 1) / (len(units) + 1)) if place is not None else 0.0))
    return row


def _trace(
    tokens: Sequence[Token],
    units: Sequence[Unit],
    best: list[list[tuple[float, int]]],
    grid: list[list[float]],
) -> list[Link]:
    links: list[Link] = []
    i, j = len(tokens), len(units)
    while i > 0:
        step = best[i][j][1] if j > 0 else 2
        if step == 1:
            others = [value for place, value in enumerate(grid[i - 1]) if place != j - 1]
            links.append(Link(tokens[i - 1], units[j - 1], grid[i - 1][j - 1], max(others, default=0.0)))
            i, j = i - 1, j - 1
        elif step == 0:
            j -= 1
        else:
            links.append(Link(tokens[i - 1], None, 0.0, 0.0))
            i -= 1
    return links[::-1]
