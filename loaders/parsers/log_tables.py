"""Rows set like a table in; whether they are a list of actions, or minutes with a margin column beside them, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.blocks import Source
from loaders.cues import cue
from loaders.parsers.rows import Row
from loaders.readers.tables import UNKNOWN, Columns

_HEAD = re.compile(r"(?i)\W*actions?(?: by| point| owner| for)?\W*")
_FAR = 30  # letters from the edge of the page at which a margin column may begin
_OWN = frozenset(("owner", "due", "status", "raised"))
_PRINTED = frozenset(("table", "bars"))
_MOST_TITLES = 2  # of a list of actions that stand in capitals alone
_FEWEST_BARE = 4  # columns of a list of actions that nothing heads: number, deed, owner, day
_SHORTEST_DEED = 20  # letters a deed has on average at least, where nothing heads its column
_LONGEST_DAY = 40
_NUMBERED = re.compile(r"\W*\d{1,3}(?:\.\d{1,2})*[.)]?\W*")


def heads_the_margin(source: Source, row: Row) -> bool:
    """Whether a line holds nothing but the head of a margin column: a bare 'ACTION' far to the right."""
    line = row.lines[-1]
    before = source.text[source.text.rfind("\n", 0, line.start) + 1 : line.start]
    return len(before.expandtabs(8)) >= _FAR and _HEAD.fullmatch(line.text) is not None


def heads_a_column(row: Row) -> bool:
    """Whether the only words of a row head a column behind the first: '| | ACTION |' is no title of the table."""
    said = [text for text in row.texts if text]
    return len(said) == 1 and not row.texts[0] and _HEAD.fullmatch(said[0]) is not None


def is_log(columns: Columns, rows: Sequence[Row]) -> bool:
    """Whether rows below the title of a list of actions are one.

    A list has a column of its own for owners, days or states, or its deeds name who is to do them. Numbered titles in
    capitals with text below them are the items of minutes.
    """
    if _OWN & set(columns.kinds):
        return True
    body = rows[columns.header :]
    if sum(is_section_title(row, _words(row)) for row in body) >= _MOST_TITLES:
        return False
    if rows[0].layout in _PRINTED:
        return True
    deeds = [words for row in body if (words := _words(row))]
    return sum(cue("actions", "doer").search(words) is not None for words in deeds) * 2 >= len(deeds)


def of_bare_list(columns: Columns, rows: Sequence[Row]) -> Columns:
    """Below the title of a list of actions, without heads: numbers first, then the deeds, days last."""
    kinds = list(columns.kinds)
    bare = columns.header == 0 and cue("columns", "log").fullmatch(columns.caption.strip(" :.")) is not None
    if not bare or len(kinds) < _FEWEST_BARE or kinds[0] not in ("number", UNKNOWN) or kinds[1] != UNKNOWN:
        return columns
    cells = [[row.texts[place] for row in rows if len(row.texts) > place] for place in range(len(kinds))]
    sizes = [sum(map(len, own)) for own in cells]
    if not all(map(_NUMBERED.fullmatch, cells[0])) or max(sizes) > sizes[1] or sizes[1] < _SHORTEST_DEED * len(rows):
        return columns
    kinds[0], kinds[1] = "number", "action"
    days = [cell for cell in cells[-1] if cell.strip(" -–—")]
    said = sum(len(cell) <= _LONGEST_DAY and cue("actions", "day").search(cell) is not None for cell in days)
    if kinds[-1] == UNKNOWN and days and 2 * said >= len(days):
        kinds[-1] = "due"
    return replace(columns, kinds=tuple(kinds))


def is_section_title(row: Row, words: str) -> bool:
    """Whether a row holds a number and a title in capitals and nothing else: 'HOME SAFETY' is no deed."""
    others = [text for text in row.texts if text and text != words and not _NUMBERED.fullmatch(text)]
    return not others and words.isupper() and not cue("actions", "doer").search(words)


def _words(row: Row) -> str:
    return max(row.texts, key=len, default="")
