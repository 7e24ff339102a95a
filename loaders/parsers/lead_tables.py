"""Lines of minutes in; the priorities of a table that prints the lead agency beside each, or leaves it blank, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.blocks import Line, Source, evidence
from loaders.cues import cue
from loaders.file_records import PriorityRecord, StrategyRecord
from loaders.name_words import has_given_name
from loaders.parsers.rows import Row, cut_rows

_LONGEST, _ABOVE = 60, 14  # lines of such a table, lines above it in which its plan is named
_LEAST = 2  # rows
_TITLE = 90  # letters of a heading


def parse_lead_tables(source: Source, lines: Sequence[Line]) -> Iterator[StrategyRecord]:
    """Each table of priorities with a column of lead agencies, as a strategy of that name."""
    kept = [line for line in lines if not line.ignored_by]
    place = 0
    while place < len(kept):
        found = None
        if cue("strategy", "priority_head").search(kept[place].text):
            found = _table(source, kept[place : place + _LONGEST])
        if found is None:
            place += 1
            continue
        size, priorities = found
        title = _title(kept[max(0, place - _ABOVE) : place])
        told = evidence(source, kept[place].start, kept[place].end)
        yield StrategyRecord(title=title, priorities=priorities, evidence=told)
        place += size


def _table(source: Source, lines: Sequence[Line]) -> tuple[int, list[PriorityRecord]] | None:
    """How many lines a table takes, and its priorities; None where the first line heads none."""
    rows = cut_rows(source, lines)
    columns = _columns(rows[0]) if rows else None
    if columns is None:
        return None
    body = [row for row in _same(rows) if len(row.texts) > columns[0] and row.texts[columns[0]]]
    priorities = [one for row in body if (one := _priority(source, row, columns)) is not None]
    if len(body) < _LEAST or not any(one.lead_agencies for one in priorities):
        return None  # a column that is blank throughout was not filled in yet
    return sum(len(row.lines) for row in [rows[0], *body]), priorities


def _same(rows: Sequence[Row]) -> Iterator[Row]:
    for row in rows[1:]:
        if row.table != rows[0].table or row.table < 0:
            return
        yield row


def _columns(row: Row) -> tuple[int, int] | None:
    """The columns of the priorities and of their lead agencies, by their headings; None for a list of actions."""
    heads = [text.strip() for text in row.texts]
    if any(cue("strategy", "action_head").fullmatch(text) for text in heads if text):
        return None
    named = [n for n, text in enumerate(heads) if cue("strategy", "priority_head").fullmatch(text)]
    leads = [n for n, text in enumerate(heads) if cue("strategy", "lead_head").fullmatch(text)]
    return (named[-1], leads[0]) if named and len(leads) == 1 and leads[0] > named[-1] else None


def _priority(source: Source, row: Row, columns: tuple[int, int]) -> PriorityRecord | None:
    name = " ".join(row.texts[columns[0]].split()).strip(" .*")
    lead = " ".join(row.texts[columns[1]].split()) if len(row.texts) > columns[1] else ""
    blank = not lead or cue("strategy", "nobody").fullmatch(lead) is not None
    if not name or (not blank and (has_given_name(lead) or (lead.isupper() and len(lead) < 4))):
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
