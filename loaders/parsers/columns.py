"""Owners printed in an action column in, each put on the sentence it belongs to out, with score and runner-up.

Owners of one stretch of text (a table row, or what stands between two groups of owners) are aligned in order with its
sentences; where the layout is known, a sentence at the height of the owner goes before others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from loaders.blocks import Line, squeeze
from loaders.cues import cue, cues, word_set
from loaders.letters import is_owner_cell
from loaders.parsers.fit import Unit, commits, is_task, names_here, names_person, says_token, score
from loaders.parsers.items import Item
from loaders.parsers.owners import owners_of, split_tokens
from loaders.roster import Roster

_NO_OWNER = re.compile(
    r"(?i)^\W*(?:(?:actions?|ap|item|no\.?)\s*)?(?:\d{1,3}(?:\.\d{1,2})?(?:\s*(?:,|and|&|/|-)\s*)?)+\W*$"
)
_DEED = re.compile(r"^(?:[A-Z][a-z]+ ){2,}.*\bto (?:be )?[a-z]+\b")
_DEED_NUMBER = re.compile(r"^\W*\d{1,3}(?:[-./]\d{1,3})+\s*[-–—:.]?\s+(?=[A-Z])")  # '05-01 – GM to share slides'
_TO_DO = re.compile(r"\bto (?:be )?[a-z]{3,}")
_TAIL = re.compile(r"[.;:)]\s+(?P<who>[A-Z]{2,4}(?:/[A-Z]{2,4})*/)$")
_LEADING = 12.0  # points from one line to the next, about
_LEVEL = 4.0  # points by which what stands beside a line may be lower or higher
_LETTERS = 90  # letters of a line
_MOST_PAIRS = 20_000  # owners of a stretch times its sentences
_MANY = 24  # owners that are aligned at once where there are more


@dataclass(slots=True)
class Token:
    """An owner entry of the action column as printed."""

    text: str
    lines: list[Line]
    place: int = -1  # in the source, where it stood in the middle of the text
    due: str | None = None  # the day printed behind it


@dataclass(slots=True)
class Link:
    """An owner entry on its sentence; `runner_up` is the score of the next best sentence."""

    token: Token
    unit: Unit | None
    score: float
    runner_up: float


@dataclass(slots=True)
class Stretch:
    """Lines of text, the owners printed beside or below them, and whole deeds printed in the place of owners."""

    lines: list[Line] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)
    deeds: list[list[Line]] = field(default_factory=list)
    tails: list[tuple[int, int]] = field(default_factory=list)  # first parts of owners that ended up behind the text


def is_owner_line(line: Line) -> bool:
    """Whether a line of a pack is an entry of the action column that fell out of its place."""
    text = line.text.strip()
    return not line.role and len(text) < 40 and is_owner_cell(text)


def split_owner_lines(item: Item, *, has_column: bool) -> list[Stretch]:
    """Part an item into stretches of text, each with the owners printed beside or below it."""
    groups = [Stretch()]
    row, fell_out = None, False
    entries = list(_entries(item.body))
    for place, entry in enumerate(entries):
        line = entry[0]
        owner = line.role == "cell_owner" or (has_column and is_owner_line(line))
        if line.role and line.row != row and groups[-1].lines:
            groups.append(Stretch())
        row = line.row
        if owner and groups[-1].lines and _opens_with(entries[place + 1 : place + 2], line):
            groups.append(Stretch())  # the owner stands above its deed
        if owner:
            _add_owner(groups[-1], entry)
            _join_tail(groups[-1], line)
        else:
            if fell_out and not line.role:
                groups.append(Stretch())
            groups[-1].lines += entry
        fell_out = owner and not line.role and bool(groups[-1].lines)
    return groups


def _opens_with(entries: Sequence[Sequence[Line]], owner: Line) -> bool:
    """Whether the line right below an owner gives it the deed: 'AQ' over 'AQ to draw the map'."""
    below = entries[0][0] if entries else owner
    if below is owner or owner.role or below.blanks_before:
        return False
    found = cue("actions", "doer").match(below.text)
    return found is not None and squeeze(found["who"]).strip(" ,") == squeeze(owner.text)


def _join_tail(stretch: Stretch, line: Line) -> None:
    """'... to the family. VA/' over 'GS': the first part of an owner stands behind the text of the line above."""
    above = stretch.lines[-1] if stretch.lines else None
    if above is None or line.role or above.number != line.number - 1 or not stretch.tokens:
        return
    found = _TAIL.search(above.text)
    if found and stretch.tokens[-1].lines[0] is line:
        stretch.tokens[-1].text = f"{found['who']} {stretch.tokens[-1].text}"
        stretch.tails.append((above.end - len(found["who"]), above.end))


def _entries(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines one by one; those of one entry of the action column whose layout is known together."""
    entry: list[Line] = []
    for line in lines:
        last = entry[-1] if entry else line
        goes_on = line.role == last.role == "cell_owner" and line.top >= 0 and not line.blanks_before
        if entry and not (goes_on and (line.page, line.row, line.column) == (last.page, last.row, last.column)):
            yield entry
            entry = []
        entry.append(line)
    if entry:
        yield entry


def _add_owner(stretch: Stretch, entry: list[Line]) -> None:
    """What stands in the action column: owners, a whole deed, or a number that is neither."""
    text = squeeze(" ".join(line.text for line in entry))
    for line in entry:
        line.used_by = "action column"
    if _NO_OWNER.match(text) or cue("headings", "column", start=True).fullmatch(text):
        return
    bare = _DEED_NUMBER.sub("", strip_mark(text))
    says = bare.lower().strip(" .:-–—_*()[]…")
    if not says or says in word_set("owners", "no_owner"):
        return
    if bare.count(" ") > 3 and _TO_DO.search(bare):
        stretch.deeds.append(entry)
        return
    if cue("actions", "doer").match(bare) or (bare != text and bare.count(" ") > 3) or _DEED.search(bare):
        stretch.deeds.append(entry)
        return
    for line in entry[: 1 if len(entry) > 1 else None]:
        _add_token(stretch.tokens, line)
    if len(entry) > 1:
        stretch.tokens[-1] = Token(bare, entry)
    elif bare != text:
        stretch.tokens[-1].text = bare


def strip_mark(text: str) -> str:
    """An entry of the action column without the word that marks it: 'ACTION: All' -> 'All'."""
    found = next((match for pattern in cues("actions", "mark_action") if (match := pattern.search(text))), None)
    return text[found.end() :].strip() if found is not None and found.start() == 0 else text


def _add_token(tokens: list[Token], line: Line) -> None:
    """A wrapped entry goes on the one above it: 'LS/AJB' over 'PW'."""
    follows = bool(tokens) and tokens[-1].lines[-1].number == line.number - 1 and not line.blanks_before
    if follows and not line.role and "/" in tokens[-1].text:
        tokens[-1].text += f" {line.text}"
        tokens[-1].lines.append(line)
    else:
        tokens.append(Token(line.text, [line]))


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
        commits(u.span.text) and (any(names_here(roster, n, u) for n in names) or says_token(token.text, u.span.text))
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
