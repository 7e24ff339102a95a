"""Entries of the action column in, each owner with the day printed behind it out: 'GM – Dec', 'ALL – 22/10' over 'BO'.

Owners that stand under one another in one cell are joint, unless a day stands behind one of them or a sentence beside
them gives its deed to one alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.blocks import Line
from loaders.cues import cue
from loaders.parsers.action_records import part_due
from loaders.parsers.columns import Token
from loaders.parsers.fit import Unit, binds, does_it, says_token
from loaders.parsers.owner_words import is_owner_alone
from loaders.parsers.owners import clean, is_group, is_initials, split_tokens
from loaders.roster import Roster

# 'PS – Oct, RB – Sept', 'PS (Oct) RB (Sept)': where the next owner with a day begins
_NEXT_DATED = re.compile(r"(?<=[\w)])[,;]?\s+(?=(?:[A-Z]{2,4}[a-z]?|All)\s*(?:[–—(-]\s*|by\s)[\w ])")


def stacked_tokens(roster: Roster, tokens: Sequence[Token], units: Sequence[Unit]) -> list[Token]:
    """The entries with their days apart, and each owner of a cell whose deeds stand apart as an entry of its own.

    Lines of a cell whose layout is not known come one by one: where one deed is all that stands beside them, and it
    names none of them, it is theirs together.
    """
    of_before = cue("actions", "owner_before")
    parted = [one for token in tokens for one in _parted(roster, token, units) if not of_before.search(one.text)]
    return [one for cell in _cells(roster, parted) for one in _together(cell, units)]


def _cells(roster: Roster, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Entries that follow each other in one cell, each an owner without a day, together; any other by itself."""
    cell: list[Token] = []
    for token in tokens:
        last = cell[-1] if cell else token
        if cell and not (_place(last) == _place(token) and all(_may_join(roster, one) for one in (last, token))):
            yield cell
            cell = []
        cell.append(token)
    if cell:
        yield cell


def _place(token: Token) -> tuple[int, int, int]:
    line = token.lines[0]
    return line.table, line.row, line.column


def _may_join(roster: Roster, token: Token) -> bool:
    return token.lines[0].row >= 0 and token.due is None and _is_whole(roster, token)


def _together(cell: list[Token], units: Sequence[Unit]) -> list[Token]:
    if len(cell) < 2:
        return cell
    deeds = [unit for unit in units if any(binds(token.text, unit) for token in cell)]
    if len(deeds) != 1 or any(says_token(token.text, deeds[0].span.text) for token in cell):
        return cell
    lines = [line for token in cell for line in token.lines]
    return [Token(", ".join(token.text.strip(" .,;") for token in cell), lines, cell[0].place)]


def _parted(roster: Roster, token: Token, units: Sequence[Unit]) -> Iterator[Token]:
    parts = [_dated(roster, line.text, [line], token.place) for line in token.lines]
    if len(parts) == 1:
        letters = token.text.split()
        apart = letters if all(map(_is_letters, letters)) else _NEXT_DATED.split(token.text)
        parts = [_dated(roster, words, token.lines, token.place) for words in apart]
    if len(parts) > 1 and all(_is_whole(roster, part) for part in parts) and _stand_apart(parts, units):
        yield from parts
        return
    yield _dated(roster, token.text, token.lines, token.place)


def _dated(roster: Roster, text: str, lines: list[Line], place: int) -> Token:
    """An entry with its day apart where what is left of it is an owner; else as it stands."""
    who, due = part_due(text.strip())
    if due is None or not is_owner_alone(roster, who):
        return Token(text, lines, place)
    return Token(who, lines, place, due)


def _is_whole(roster: Roster, part: Token) -> bool:
    """Whether one line of a cell is an owner by itself: letters, a group, or a full name that is known."""
    who = part.text.strip(" .*")
    if not who or who[-1] in "/,;&+-" or who[0] in "/,;&+-":
        return False
    named = [is_initials(one) or is_group(clean(one)) or _is_full_name(roster, one) for one in split_tokens(who)]
    return bool(named) and all(named)


def _is_letters(word: str) -> bool:
    return word.isupper() and is_initials(word)


def _is_full_name(roster: Roster, text: str) -> bool:
    return " " in text.strip() and len(roster.by_name(text)) == 1


def _stand_apart(parts: Sequence[Token], units: Sequence[Unit]) -> bool:
    """Whether a day behind one of them, or a sentence that one of them alone is to do, tells them apart."""
    if any(part.due for part in parts):
        return True
    return any(does_it(part.text, unit.span.text) for part in parts for unit in units)
