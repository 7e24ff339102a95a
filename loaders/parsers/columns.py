"""An item in, the owners printed in its action column out, each with the stretch of text it stands beside or below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.blocks import Line, squeeze
from loaders.cues import cue, cues, word_set
from loaders.letters import is_owner_cell
from loaders.parsers.items import Item

_NO_OWNER = re.compile(
    r"(?i)^\W*(?:(?:actions?|ap|item|no\.?)\s*)?(?:\d{1,3}(?:\.\d{1,2})?(?:\s*(?:,|and|&|/|-)\s*)?)+\W*$"
)
_DEED = re.compile(r"^(?:[A-Z][a-z]+ ){2,}.*\bto (?:be )?[a-z]+\b")
_DEED_NUMBER = re.compile(r"^\W*\d{1,3}(?:[-./]\d{1,3})+\s*[-–—:.]?\s+(?=[A-Z])")  # '05-01 – GM to share slides'
_TO_DO = re.compile(r"\bto (?:be )?[a-z]{3,}")
_TAIL = re.compile(r"[.;:)]\s+(?P<who>[A-Z]{2,4}(?:/[A-Z]{2,4})*/)$")


@dataclass(slots=True)
class Token:
    """An owner entry of the action column as printed."""

    text: str
    lines: list[Line]
    place: int = -1  # in the source, where it stood in the middle of the text
    due: str | None = None  # the day printed behind it


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
