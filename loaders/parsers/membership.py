"""A list of a board's members in, who sits on it for whom out; it is no meeting, and says of nobody that they came."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from graph.claims import Evidence
from graph.dates import find_dates, first_date
from loaders.blocks import Line, Source, evidence
from loaders.cues import cue
from loaders.file_records import MemberRecord, MembershipRecord, VacancyRecord
from loaders.parsers.attendance.grids import people_of_table
from loaders.parsers.attendance.merging import record_of
from loaders.parsers.dating import date_of_name
from loaders.parsers.rows import Cell, Row, cut_rows
from loaders.readers.tables import Columns, read_columns

_OF_A_LOG = frozenset(("action", "owner", "text", "due", "status", "raised"))
_OF_THE_SEAT = frozenset(("body", "mark", "start", "end", "contact", "page", "number"))
_SHEETS = ("csv", "xlsx")
_MOST_BESIDE = 0.4  # of the lines of a list that is no sheet: more, and the list is part of another paper
_SIGNS = " \t–—-:,|()[].&"
_TOP = 8  # lines in which a paper calls itself a list of members
_USED = "list of members"


@dataclass(slots=True)
class _Part:
    """One table, and the lines above it that say whose members it lists."""

    titles: list[Line] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def parse_memberships(source: Source) -> list[MembershipRecord]:
    """The lists of members that a file consists of; [] for a file that is anything else.

    A sheet is one where each table names people with posts or employers and nothing else; any other paper besides has
    to call itself a list of members.
    """
    lines = [line for line in source.lines if not line.ignored_by]
    called = any(cue("sections", "membership").search(line.text) for line in lines[:_TOP])
    if not (source.format in _SHEETS or called):
        return []
    parts = _parts(source, lines)
    if not parts or not all(_lists_members(part.rows) for part in parts):
        return []
    outside = [line for part in parts for line in part.titles]
    if any(cue("sections", "no_membership").search(line.text) for line in outside):
        return []
    if not (source.format in _SHEETS or len(outside) <= _MOST_BESIDE * len(lines)):
        return []
    found = [record for part in parts if (record := _read(source, part)).members or record.vacant]
    for record in found:
        if not record.date:
            source.warn(
                "reads_badly",
                f"{source.name} lists members and no day; write the day into its first line or its name "
                "('members-2021-03-31.csv') and load it again.",
            )
    return found


def _parts(source: Source, lines: Sequence[Line]) -> list[_Part]:
    parts = [_Part()]
    for table, group in groupby(cut_rows(source, lines), key=lambda row: row.table):
        if parts[-1].rows:
            parts.append(_Part())
        if table < 0:
            parts[-1].titles += [line for row in group for line in row.lines]
        else:
            parts[-1].rows = list(group)
    if len(parts) > 1 and not parts[-1].rows:  # words below the last table
        parts[-2].titles += parts.pop().titles
    return [part for part in parts if part.rows]


def _lists_members(rows: Sequence[Row]) -> bool:
    """Whether the head of a table names people with a post or an employer, and nothing of deeds or of who came."""
    columns = read_columns([row.texts for row in rows])
    kinds = set(columns.kinds)
    marks = [said for kind, said in zip(columns.kinds, columns.said, strict=True) if kind == "mark"]
    deputies = all(cue("sections", "deputies").search(said) for said in marks)
    names_people = columns.header > 0 and "name" in kinds and kinds & {"post", "organization"}
    return bool(names_people) and not kinds & _OF_A_LOG and deputies


def _read(source: Source, part: _Part) -> MembershipRecord:
    columns = read_columns([row.texts for row in part.rows])
    titles = [line.text for line in part.titles]
    date = next((day for full in (True, False) for text in titles if (day := first_date(text, full=full))), "")
    record = MembershipRecord(
        title=titles[0] if titles else "", body=_body(titles), date=date or date_of_name(source.name) or None,
        evidence=evidence(source, part.titles[0].start, part.titles[0].end) if titles else None,
    )  # fmt: skip
    by_start = {row.start: row for row in part.rows}
    for listed in people_of_table([_of_the_member(row, columns) for row in part.rows], {}):
        row = by_start[listed.entry.start]
        said = record_of(source, listed.entry, "member").model_dump(exclude={"evidence", "substitute_for", "initials"})
        said |= {kind: first_date(_cell(row, columns, kind)) or None for kind in ("start", "end")}
        proof = _proof(source, row, columns)
        record.members.append(MemberRecord(**said, body=_cell(row, columns, "body"), evidence=proof))
    record.vacant = [seat for row in part.rows if (seat := _vacancy(source, row, columns)) is not None]
    for line in (*part.titles, *(line for row in part.rows for line in row.lines)):
        line.used_by = line.used_by or _USED
    return record


def _of_the_member(row: Row, columns: Columns) -> Row:
    """A row without the cells that tell of the seat or of a named deputy."""
    kinds = zip(row.cells, columns.kinds, strict=False)
    return replace(row, cells=tuple(Cell() if kind in _OF_THE_SEAT else cell for cell, kind in kinds))


def _vacancy(source: Source, row: Row, columns: Columns) -> VacancyRecord | None:
    """A seat beside which no name stands but that it is vacant."""
    if not cue("sections", "vacant").fullmatch(_cell(row, columns, "name")):
        return None
    post = _cell(row, columns, "post") or _cell(row, columns, "title")
    organization = _cell(row, columns, "organization") or None
    return VacancyRecord(post=post, organization=organization, evidence=_proof(source, row, columns))


def _proof(source: Source, row: Row, columns: Columns) -> Evidence:
    """The words of a row; addresses and numbers to call prove nothing and are left out where they stand last."""
    kept = [cell.end for cell, kind in zip(row.cells, columns.kinds, strict=False) if cell.spans and kind != "contact"]
    return evidence(source, row.start, max(kept, default=row.end))


def _cell(row: Row, columns: Columns, kind: str) -> str:
    place = columns.at(kind)
    return row.texts[place] if 0 <= place < len(row.texts) else ""


def _body(titles: Sequence[str]) -> str:
    """The board that the first telling title names: without the day, and the words that it lists members."""
    for text in titles:
        bare = text
        for found in reversed(list(find_dates(text))):
            bare = f"{bare[: found.start]} {bare[found.end :]}"
        bare = re.sub(r"\s+", " ", cue("sections", "membership").sub(" ", bare)).strip(_SIGNS)
        if cue("sections", "a_body").search(bare):
            return bare
    return ""
