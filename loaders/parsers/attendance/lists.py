"""The lines above the first item in, everybody they list out: lists under labels, tables, grids and bare blocks."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from loaders.blocks import Line, Source, Span, is_bullet, strip_bullet
from loaders.cues import cue
from loaders.labels import OVER_PEOPLE, Label, find_label, is_prose, tells_who_is_away
from loaders.name_words import has_given_name
from loaders.parsers.attendance.below import posts_below
from loaders.parsers.attendance.beside import take_beside
from loaders.parsers.attendance.entries import entries_of, stretches_of
from loaders.parsers.attendance.first_names import first_name, surely_names
from loaders.parsers.attendance.flat import people_in_a_row, people_of_columns, people_of_flat_grid
from loaders.parsers.attendance.grids import Listed, heads_people, people_of_table
from loaders.parsers.attendance.heads import (
    below_labels,
    group_of,
    heads_what_follows,
    is_block,
    label_of_head,
    label_of_row,
    names_employer,
    part_of_list,
    state_of_label,
    with_states,
)
from loaders.parsers.attendance.informal import first_name_alone, without_handles
from loaders.parsers.attendance.marks import read_legend
from loaders.parsers.attendance.merging import record_of, rows_of, unique, use, with_parts
from loaders.parsers.attendance.running import Entry, people_of_text
from loaders.parsers.attendance.stacked import people_of_pairs, people_of_stack
from loaders.parsers.rows import Cell, Row, cut_rows
from loaders.people import parse_person
from loaders.records import AttendanceRecord

_SHORT = 60  # letters of a line that can be a heading over a list
_MANY = 4  # people in one line that make it a list, whatever else it tells
_FIRST = ("present", "also_present")


def members_of_agenda(source: Source, head: Sequence[Line]) -> list[AttendanceRecord]:
    """The roster an agenda is addressed to ('To: Members of the ...'); invited is not present."""
    rows: list[AttendanceRecord] = []
    for lines, text, start in entries_of(source, head):
        if "(" in text or "," in text:
            rows += rows_of(source, lines, people_of_text(text, start), "member")
    return unique(rows)


def attendance_of_lists(source: Source, head: Sequence[Line], held: str = "") -> list[AttendanceRecord]:
    """People listed under Present, Also present, Apologies, Absent, in lists and in tables."""
    head, beside = take_beside(source, head)
    legend = read_legend("  ".join(source.flat[line.start : line.end] for line in head if len(line.text) < 400))
    below = posts_below(head)
    rows = cut_rows(source, head, breaks=lambda line: line.start not in below and _is_label(line), opens=_opens_row)
    list_ = _List(source, legend, below, held, members_came=tells_who_is_away(head))
    for table, group in groupby(rows, key=lambda row: row.table):
        if table < 0:
            lines = [line for row in group for line in row.lines]
            for part in below_labels(lines, below):
                list_.part(part)
        else:
            list_.table(list(group))
    return unique(with_parts([*beside, *list_.settle()], list_.parts))


def _ends_list(text: str) -> bool:
    """Whether a line is no entry any more: a sentence that names few, or the heading over the minutes."""
    told = is_prose(text) and len(people_of_text(text, 0)) < _MANY
    if len(text) < _SHORT and cue("attendance", "apology", start=True).match(text) and not people_of_text(text, 0):
        return True  # whatever this heading says, nobody below it is known to have come
    return told or cue("attendance", "ends", start=True).fullmatch(text) is not None


def _is_label(line: Line) -> bool:
    label = find_label(line.text)
    return label is not None and (label.alone or "|" not in line.text)  # 'Present | Ann Lee' is a row of a table


def _opens_row(words: str) -> bool:
    return parse_person(words) is not None


@dataclass(slots=True)
class _List:
    """What has been read so far: the rows, and the label that stands over the next ones."""

    source: Source
    legend: Mapping[str, str]
    below: Collection[int] = ()  # where lines begin that hold the post of the name above them
    held: str = ""  # the day of the meeting
    members_came: bool = False  # those under 'Members:' were there
    state: str = ""
    organization: str = ""
    rows: list[AttendanceRecord] = field(default_factory=list)
    bare: str = ""  # the state of the last label where it stood alone with nobody below it
    parts: list[AttendanceRecord] = field(default_factory=list)  # 'Chair: Pat', by one name only
    first: str = ""  # the words of the first label over people who came
    over: str = ""  # the state of the last label that stood above people, not in front of one
    role: str = ""  # chair or clerk, where that label stands on the line above its name
    blocks: list[list[AttendanceRecord]] = field(default_factory=list)  # unlabelled, by the gap between them

    def part(self, lines: Sequence[Line]) -> None:
        """Read a label and the lines below it, which may be columns stacked one on the other."""
        label = find_label(lines[0].text)
        plain = label is not None and label.alone and ":" not in lines[0].text
        # nobody came to no meeting: 'Present:' over nothing is the head of a column, as a head without a colon is
        empty = plain or (label is not None and label.alone and label.state == "present")
        if label and label.alone and (plain or self.bare == "present") and self._lost(label):
            label = replace(label, state="unknown")  # heads of columns whose ticks were lost
            self._under(label, lines[:1])
            lines = lines[1:]
        self.bare = label.state if empty and label and len(lines) < 2 else ""
        if not lines:
            return
        under = lines[1:] if label and label.alone else []
        apart = any(line.start in self.below for line in under)
        stacked = [] if apart else people_of_stack(under) or people_of_pairs(under)
        for entry, text, start in entries_of(self.source, lines[:1] if stacked else lines, self.below):
            for words, begin in stretches_of(text, start):
                self.line(entry, words, begin)
        if stacked and self.state:
            self._add(lines[1:], stacked, self.state)

    def _lost(self, label: Label) -> bool:
        """Whether a head follows another over which nobody stands: the columns below them were run together."""
        return self.bare not in ("", label.state) and label.state in OVER_PEOPLE

    def line(self, lines: Sequence[Line], text: str, start: int) -> None:
        """Read one entry that is no table."""
        text = without_handles(text)
        bullet = is_bullet(text)
        skip = len(text) - len(text.lstrip()) if not bullet else text.find(strip_bullet(text)[:8])
        text, start = cue("attendance", "replaced").sub("", text[skip:]), start + skip
        text = cue("attendance", "copied_behind").split(text)[0]
        label = first = find_label(text)
        over, role, self.role = self.over, self.role, ""
        if label is None and self.state in OVER_PEOPLE and (skip := part_of_list(text)):
            self.organization = group_of(text[:skip])
            text, start = text[skip:], start + skip
        while label and not (bullet and label.alone):
            self._under(label, lines)
            if label.alone:
                return
            text, start = label.rest, start + label.offset
            if label.state in ("chair", "clerk"):
                self._part(label.state, lines, text, start)
                return
            label = find_label(text)
        if role and not first:
            self._part(role, lines, text, start)
        elif self.state and not first and (_ends_list(text) or heads_what_follows(lines[0], text, self.rows)):
            self.state = self.organization = ""
        elif self.state == "copied":
            use(lines)
        elif self.state and not first and (text.rstrip().endswith(":") or names_employer(lines[0], text)):
            # 'From the Police:' parts a list and names nobody
            use(lines)
            self.organization = group_of(text)
        elif grid := people_of_flat_grid(text, start, self.legend):
            for marked in grid:
                self._add(lines, [marked.entry], marked.state or "unknown")
        elif self.state:
            self._add(lines, self._named(text, start, labelled=first is not None), self.state)
        if bullet and first and over:  # '- Guest: Ann Lee' among those present speaks for itself only
            self.state = self.over = over

    def _named(self, text: str, start: int, *, labelled: bool) -> list[Entry]:
        """Everybody whom an entry names, by the first way of reading it that finds somebody."""
        one = any(start < place < start + len(text) for place in self.below)  # a name and its post are one person
        if one and (person := parse_person(text)) is not None:
            return [Entry(person, start, start + len(text.rstrip()))]
        found = people_of_columns(text, start) or people_of_text(text, start)
        found = found or (people_in_a_row(text, start) if labelled else [])
        informal = sum(" " not in row.name for row in self.rows) > 1  # the list goes by first names
        return found or first_name_alone(text, start, surely=not (informal and labelled))

    def _under(self, label: Label, lines: Sequence[Line]) -> None:
        use(lines)
        if label.state in ("group", "chair", "clerk"):
            self.organization = label.organization
            if label.organization and not self.state and not self.rows:
                self.state = "present"  # 'Representing Dale Council:' opens the list of those who came
            # 'Convenor' among those who sent apologies is somebody's post, and nobody below it came
            away = self.state in ("apology", "absent") and not any(":" in line.text for line in lines)
            self.role = label.state if label.alone and label.state != "group" and not away else ""
            return
        self.organization = ""
        state = label.state
        if state == "unknown":
            self.first = self.first or label.said
            state = "present" if self.members_came and not label.alone else state
        if state in _FIRST:
            self.first = self.first or label.said
            state = state_of_label(label, self.first)
        self.state = state
        self.over = state if label.alone else ""

    def _part(self, role: str, lines: Sequence[Line], text: str, start: int) -> None:
        """The one person whom 'Chair:' or 'Minutes by:' names, by a well-known first name at least."""
        person = parse_person(text)
        if person is None and (alone := first_name(text)) is not None and has_given_name(alone.name):
            person = alone
        if person is not None:
            entry = Entry(replace(person, role=role), start, start + len(text.rstrip()))
            state = "also_present" if role == "clerk" else "present"
            if " " in person.name:
                self._add(lines, [entry], state)
            else:  # one name: a person of the list, it may be
                self.parts += rows_of(self.source, lines, [entry], state)

    def _add(self, lines: Sequence[Line], entries: Sequence[Entry], state: str) -> None:
        if state == self.state == "unknown":  # posts and employers stand between the names of a broken table
            entries = [entry for entry in entries if surely_names(entry.person.written)]
        for row in rows_of(self.source, lines, entries, state):
            organization = row.organization or self.organization or None
            self.rows.append(row.model_copy(update={"organization": organization}))

    def table(self, rows: Sequence[Row]) -> None:
        """Read one table: a label may stand in a row of it, or be its first column."""
        part: list[Row] = []
        self.bare = ""
        for row in rows:
            label, behind = label_of_row(row) if not heads_people(row, self.legend) else (None, [])
            if label is None:
                if (over := label_of_head(row)) and heads_people(row, self.legend):
                    self._people(part)  # 'Present | Job title | Organisation' heads those who came
                    part = []
                    self._under(over, row.lines)
                part.append(row)
                continue
            self._people(part)
            part = []
            if label.state in ("chair", "clerk"):
                self._offices(label.state, row)
                continue
            self._under(label, row.lines)
            if len(behind) > 1 and label.alone:  # the label stands in a column of its own beside the people
                part.append(replace(row, cells=tuple(c if c in behind else Cell() for c in row.cells)))
                continue
            for cell in behind:
                for span in cell.spans:
                    self._cell(row, span)
        self._people(part)

    def _cell(self, row: Row, span: Span) -> None:
        """The people of a cell behind a label; another label may open a line of it: 'Apologies: Ann Lee'."""
        for line in row.lines:
            begin, end = max(line.start, span.start), min(line.end, span.end)
            text = self.source.flat[begin:end]
            if not text.strip():
                continue
            label = find_label(text) if begin == line.start else None
            if label and label.state in OVER_PEOPLE:
                self._under(label, [line])
                text, begin = label.rest, begin + label.offset
            if self.state != "copied":
                self._add(row.lines, people_of_text(text, begin), self.state)

    def _offices(self, role: str, row: Row) -> None:
        """'Chaired by | Ann Lee | Clerked by | Bo Rae': who had which part that day, cell by cell."""
        use(row.lines)
        for span in (span for cell in row.cells for span in cell.spans):
            label = find_label(span.text)
            if label and label.state in ("chair", "clerk"):
                role = label.state
            if not label or label.rest:
                self._part(role, row.lines, label.rest if label else span.text, span.start)

    def _people(self, rows: Sequence[Row]) -> None:
        found = people_of_table(rows, self.legend, self.held) if rows else []
        marked = any(listed.state for listed in found)
        if not found or self.state == "copied" or not (self.state or marked or is_block(rows, found)):
            return
        use([line for row in rows for line in row.lines])
        for listed in found:
            state = listed.state or ("unknown" if marked else self.state or "unknown")
            new = record_of(self.source, listed.entry, state)
            self.rows.append(new)
            if not self.state and not marked:
                self._in_block(new, rows, listed)

    def _in_block(self, new: AttendanceRecord, rows: Sequence[Row], listed: Listed) -> None:
        """Remember which block of an unlabelled list a row stands in: a blank line opens the next block."""
        line = next(row.lines[0] for row in rows if row.start == listed.entry.start)
        if not self.blocks or line.blanks_before:
            self.blocks.append([])
        self.blocks[-1].append(new)

    def settle(self) -> list[AttendanceRecord]:
        """The rows, with the state of blocks whose labels were lost where the rest of the minutes tells it."""
        above = any(cue("attendance", "above").search(line.text) for line in self.source.lines)
        return with_states(self.rows, self.blocks, above=above)
