"""Lines of minutes in; the priorities of a table that prints the lead agency beside each, or leaves it blank, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.blocks import Line, Source, evidence
from loaders.cues import cue
from loaders.file_records import PriorityRecord, StrategyRecord
from loaders.parsers.lead_cells import is_nobody, is_told_elsewhere, lead_now, names_people
from loaders.parsers.rows import Row, cut_rows, join_cells

_LONGEST, _ABOVE = 60, 14  # lines of such a table, lines above it in which its plan is named
_LEAST = 2  # rows
_NUMBER = re.compile(r"\W*(?:[A-Za-z]{1,9} ?)?\d{1,2}\b")
_TITLE = 90  # letters of a heading


class _Table(NamedTuple):
    """A table of priorities: the lines above it, its heads, its columns of names and leads, and its rows."""

    above: Sequence[Line]
    head: Row
    columns: tuple[int, int]
    rows: list[Row]


def parse_lead_tables(source: Source, lines: Sequence[Line]) -> Iterator[StrategyRecord]:
    """Each table of priorities with a column of lead agencies, as a strategy of that name."""
    for table in _tables(source, lines):
        priorities = [one for row in table.rows if (one := _priority(source, row, table.columns)) is not None]
        if any(one.lead_agencies for one in priorities):  # blank throughout: not filled in yet, or led by people
            first = table.head.lines[0]
            told = evidence(source, first.start, first.end)
            yield StrategyRecord(title=_title(table.above), priorities=priorities, evidence=told)


def lead_rows(source: Source, lines: Sequence[Line]) -> Iterator[tuple[str, str, Row]]:
    """Each priority of the tables in some lines, with the words in its column of leads ("" where it is blank)."""
    for table in _tables(source, lines):
        name, lead = table.columns
        for row in table.rows:
            yield _cell(row, name), _cell(row, lead), row


def _tables(source: Source, lines: Sequence[Line]) -> Iterator[_Table]:
    """The tables of priorities among some lines, one behind the other."""
    kept = [line for line in lines if not line.ignored_by]
    place = 0
    while place < len(kept):
        table = _table(source, kept, place) if cue("strategy", "priority_head").search(kept[place].text) else None
        if table is not None:
            yield table
        place += 1 if table is None else sum(len(row.lines) for row in [table.head, *table.rows])


def _table(source: Source, lines: Sequence[Line], place: int) -> _Table | None:
    """The table that begins with the line at a place; None where that line heads none."""
    rows = cut_rows(source, lines[place : place + _LONGEST])
    columns = lead_columns(rows[0].texts) if rows else None
    if columns is None:
        return None
    body = [row for row in _whole(list(_same(rows)), columns) if _cell(row, columns[0])]
    return _Table(lines[max(0, place - _ABOVE) : place], rows[0], columns, body) if len(body) >= _LEAST else None


def _cell(row: Row, column: int) -> str:
    return " ".join(row.texts[column].split()) if len(row.texts) > column else ""


def _same(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows that belong to the first one; below heads set with spaces they count as a table of their own."""
    head, table, spare = rows[0], rows[0].table, 0
    if len(rows) > 1 and head.layout == rows[1].layout == "columns" and rows[1].table != table:
        table, spare = rows[1].table, len(rows[1].cells) - len(head.cells)
    for row in rows[1:]:
        if row.table != table or table < 0 or spare < 0 or any(row.texts[:spare]):
            return  # a column more is one that what stands below the table made, and has no words
        yield Row(row.cells[spare:], row.lines, row.layout, row.table) if spare else row


def _whole(rows: Sequence[Row], columns: tuple[int, int]) -> Iterator[Row]:
    """The rows with what a narrow column broke joined again: where they are numbered, one without a number goes on."""
    numbered = [_NUMBER.match(_cell(row, columns[0])) is not None for row in rows]
    if not numbered or not numbered[0] or sum(numbered) < _LEAST:
        yield from rows
        return
    whole = rows[0]
    for row, own in zip(rows[1:], numbered[1:], strict=True):
        if own or len(row.cells) != len(whole.cells):
            yield whole
            whole = row
        else:
            cells = tuple(join_cells(a, b) for a, b in zip(whole.cells, row.cells, strict=True))
            whole = Row(cells, (*whole.lines, *row.lines), whole.layout, whole.table)
    yield whole


def lead_columns(texts: Sequence[str]) -> tuple[int, int] | None:
    """The columns of the priorities and of their leads, by their headings; None for a list of actions."""
    heads = [text.strip() for text in texts]
    if any(cue("strategy", "action_head").fullmatch(text) for text in heads if text):
        return None
    named = [n for n, text in enumerate(heads) if cue("strategy", "priority_head").fullmatch(text)]
    leads = [n for n, text in enumerate(heads) if cue("strategy", "lead_head").fullmatch(text)]
    return (named[-1], leads[0]) if named and len(leads) == 1 and leads[0] > named[-1] else None


def _priority(source: Source, row: Row, columns: tuple[int, int]) -> PriorityRecord | None:
    name = " ".join(row.texts[columns[0]].split()).strip(" .*")
    lead = lead_now(_cell(row, columns[1]))  # the officer stands in brackets
    blank = not lead or is_nobody(lead)
    if not name or is_told_elsewhere(_cell(row, columns[1])) or (not blank and names_people(lead, source.flat)):
        return None  # somebody by name or initials leads: that is no agency
    leads = [] if blank else [part.strip() for part in lead.replace(" and the ", ";").split(";") if part.strip()]
    return PriorityRecord(name=name, lead_agencies=leads, evidence=evidence(source, row.start, row.end))


def _title(above: Sequence[Line]) -> str:
    """The plan or strategy that a heading near above names."""
    for line in reversed(above):
        text = line.text.strip(" #*.:")
        found = cue("strategy", "plan_named").fullmatch(text) if len(text) < _TITLE else None
        if found is not None:
            return " ".join(found["title"].split())
    return ""
