"""Owners of a stretch of text in, each put on the sentence it belongs to out, with score and runner-up.

They are aligned in order with the sentences; where the layout is known, a sentence at the height of the owner
goes before others.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from loaders.blocks import Line, squeeze
from loaders.cues import cue
from loaders.parsers.action_records import part_due
from loaders.parsers.columns import Stretch, Token
from loaders.parsers.fit import Unit, commits, is_task, names_here, names_person, says_token, score, tells_of_others
from loaders.parsers.owners import clean, is_initials, owners_of, split_tokens
from loaders.roster import Roster

_LEADING = 12.0  # points from one line to the next, about
_LEVEL = 4.0  # points by which what stands beside a line may be lower or higher
_LETTERS = 90  # letters of a line
_MOST_PAIRS = 20_000  # owners of a stretch times its sentences
_MANY = 24  # owners that are aligned at once where there are more


@dataclass(slots=True)
class Link:
    """An owner entry on its sentence; `runner_up` is the score of the next best sentence."""

    token: Token
    unit: Unit | None
    score: float
    runner_up: float


def beside(token: Token, lines: Sequence[Line]) -> int:
    """The place in the text at the height of an owner; -1 where the layout is not known."""
    if token.place >= 0:
        return token.place
    mark = token.lines[0]
    page = [line for line in lines if line.top >= 0 and line.page == mark.page]
    above = [line for line in page if line.top <= mark.top + _LEVEL]
    if mark.top < 0 or not above:
        return -1
    line = above[-1]
    below = next((other.top for other in page if other.top > line.top + _LEVEL), line.top + _LEADING)
    share = max(mark.top - line.top, 0.0) / max(below - line.top, _LEADING)
    return line.start + min(int(share * (line.end - line.start)), line.end - line.start)


def parted(token: Token, units: Sequence[Unit]) -> list[Token]:
    """The owners of an entry apart that no sign joins, where a sentence gives its deed to one of them alone.

    'DM' over 'SB' beside 'SB to send the figures': DM stands there for another deed of the item.
    """
    whole = squeeze(" ".join(line.text for line in token.lines))
    lines = token.lines if len(token.lines) > 1 and whole.startswith(token.text) else []
    parts = [part_due(squeeze(line.text)) for line in lines] or [(name, token.due) for name in token.text.split()]
    names = [name for name, _ in parts]
    if len(names) < 2 or not all(name.isupper() and is_initials(name) for name in names):
        return [token]
    deeds = [found["who"] for unit in units if (found := cue("actions", "doer").match(unit.span.text))]
    if not any(clean(who) == clean(name) for who in deeds for name in names):
        return [token]
    places = lines or token.lines[:1] * len(names)
    return [Token(name, [line], token.place, due) for (name, due), line in zip(parts, places, strict=True)]


def align(roster: Roster, stretch: Stretch, units: Sequence[Unit]) -> list[Link]:
    """Put owners on sentences in order, so that the sum of scores is highest; no two owners share a sentence."""
    pages: dict[int, list[Line]] = {}
    for line in stretch.lines:
        pages.setdefault(line.page, []).append(line)
    return [link for part in _parts(stretch.tokens, units) for link in _align(roster, pages, *part)]


def _parts(tokens: Sequence[Token], units: Sequence[Unit]) -> Iterator[tuple[Sequence[Token], Sequence[Unit]]]:
    """All at once, but a stretch longer than any pack in parts: every owner would be tried on every sentence."""
    if len(tokens) * len(units) <= _MOST_PAIRS:
        yield tokens, units
        return
    among = tokens[0].lines[0].start < units[-1].span.start  # owners stand between the sentences, not behind them all
    count, begin = -(-len(tokens) // _MANY), 0
    for number in range(1, count + 1):
        end = number * _MANY
        if end >= len(tokens):
            cut = len(units)
        elif among:
            cut = bisect_left(units, tokens[end - 1].lines[-1].end, key=lambda unit: unit.span.start)
        else:
            cut = len(units) * number // count
        yield tokens[end - _MANY : end], units[begin:cut]
        begin = max(begin, cut)


def _align(
    roster: Roster, pages: Mapping[int, Sequence[Line]], tokens: Sequence[Token], units: Sequence[Unit]
) -> list[Link]:
    several = len(tokens) > 1
    grid = []
    for number, token in enumerate(tokens, 1):
        row = _row(roster, token, units)
        place = beside(token, pages.get(token.lines[0].page, ()))
        if place >= 0:
            inside = 3.5 if token.place >= 0 else 0.0  # it stood in this very sentence
            row = [
                value + _at_height(unit, place) + (inside if unit.span.start < place < unit.span.end - 1 else 0.0)
                for value, unit in zip(row, units, strict=True)
            ]
        elif several:
            share = number / (len(tokens) + 1)
            row = [value - 0.6 * abs(share - (j + 1) / (len(units) + 1)) for j, value in enumerate(row)]
        grid.append(row)
    best: list[list[tuple[float, int]]] = [[(0.0, -1)] * (len(units) + 1) for _ in range(len(tokens) + 1)]
    for i in range(1, len(tokens) + 1):
        best[i][0] = (-5.0 * i, -1)
        for j in range(1, len(units) + 1):
            take = best[i - 1][j - 1][0] + grid[i - 1][j - 1]
            skip_unit = best[i][j - 1][0]
            skip_token = best[i - 1][j][0] - 5.0
            best[i][j] = max((take, 1), (skip_unit, 0), (skip_token, 2), key=lambda option: option[0])
    return _trace(tokens, units, best, grid)


def _at_height(unit: Unit, place: int) -> float:
    """How near a sentence stands to the height of an owner."""
    away = max(unit.span.start - place, place - unit.span.end, 0)
    return 2.5 if away == 0 else 1.5 if away <= _LETTERS else 0.5 if away <= 2 * _LETTERS else -0.5


def _row(roster: Roster, token: Token, units: Sequence[Unit]) -> list[float]:
    """The scores of one owner on all sentences; where a sentence names the owner, those that do not fall back."""
    owners = [owners_of(roster, part) for part in split_tokens(token.text)]
    names = sorted({name for owner in owners if owner.state != "collective" for name in owner.names})
    possible = sorted({name for owner in owners for name in owner.candidates})
    named = [
        commits(u.span.text)
        and not (tells_of_others(u.span.text) and not is_task(u.span.text))
        and (any(names_here(roster, n, u) for n in names) or says_token(token.text, u.span.text))
        for u in units
    ]
    decided = any(unit.in_resolution and is_task(unit.span.text) for unit in units)
    row = []
    for j, unit in enumerate(units):
        value = score(roster, unit, token=token.text, names=names, possible=possible)
        if any(named) and not named[j] and "RESOLVED" not in unit.span.text:
            value -= 3.0
        if len(names) > 1 and decided and not unit.in_resolution and _names_some(roster, names, unit):
            value -= 4.0
        row.append(value)
    return row


def _names_some(roster: Roster, names: Sequence[str], unit: Unit) -> bool:
    """Whether a sentence names one of several owners printed together and not the others: it is not theirs."""
    named = [name for name in names if names_person(roster, name, unit.span.text)]
    return 0 < len(named) < len([name for name in names if roster.knows(name)])


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
