"""A source in, its tables of what earlier meetings said set aside out.

'Date | What was agreed | Lead' over a row for each of several months tells the history of a matter. Nothing in it is
newly agreed, and 'None' or 'Tbc' in it is nobody's task.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from graph.dates import find_dates, first_date
from loaders.blocks import Line, Source
from loaders.cues import cue
from loaders.parsers.actions_listed import month_in
from loaders.parsers.rows import Row, cut_rows

_FEWEST = 2  # rows with a day or month of their own
_LONGEST = 60  # lines of such a table
_MONTH = len("2031-05")
_LONGEST_DAY = 30  # letters
_OF_HEAD = 40  # lines of a paper that hold the day of its meeting


def set_aside_histories(source: Source) -> None:
    """Set aside the tables that go through earlier meetings, row by row."""
    lines = [line for line in source.lines if not line.ignored_by]
    held = max((day for line in lines[:_OF_HEAD] for day in _days(line.text)), default="")[:_MONTH]
    for place, line in enumerate(lines):
        if line.ignored_by or cue("columns", "history_day", start=True).match(line.text) is None:
            continue
        rows = _table(source, lines[place : place + _LONGEST])
        for row in rows if _is_history(rows, held) else ():
            for own in row.lines:
                own.ignored_by, own.role = "a table of earlier meetings", ""
                source.blank(own.start, own.end)  # nobody looks there for the owner of a deed of today


def _table(source: Source, lines: Sequence[Line]) -> list[Row]:
    """The rows of the table that begins at the first of some lines."""
    table = lines[0].table
    own = list(takewhile(lambda line: line.table == table, lines))
    rows = next(groupby(cut_rows(source, own), key=lambda row: row.table), None)
    return list(rows[1]) if rows and rows[0] >= 0 else []


def _days(text: str) -> Iterator[str]:
    return (date.iso for date in find_dates(text) if date.iso[0] != "-")


def _is_history(rows: Sequence[Row], held: str) -> bool:
    """Whether a head of a day and of what was said stands over rows that each begin with another month of the past."""
    head, body = (rows[0].texts if rows else ()), rows[1:]
    if len(head) < 2 or not cue("columns", "history_day").fullmatch(head[0].strip(" .:")):
        return False
    if not cue("columns", "history").fullmatch(head[1].strip(" .:?")) or any(_is_of_a_log(words) for words in head[2:]):
        return False
    months = [_month(row.texts[0]) for row in body if row.texts and row.texts[0].strip()]
    other = all(first != last for first, last in pairwise(months))
    return len(months) >= _FEWEST and all(months) and other and max(months) <= held


def _is_of_a_log(words: str) -> bool:
    return cue("columns", "of_a_log").fullmatch(words.strip(" .:?")) is not None


def _month(cell: str) -> str:
    """The month of the day, or the month alone, that fills a cell, in ISO form; "" for any other words."""
    return (first_date(cell, full=True) or month_in(cell))[:_MONTH] if len(cell) <= _LONGEST_DAY else ""
