"""The head of the minutes in, the lists of people that stand beside each other under a label each out.

'Present' and 'Apologies' head two columns, set with spaces or in a table; the names of one row have nothing to do
with each other, and a column may hold a second label further down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from statistics import median

from loaders.blocks import Line, Source, squeeze
from loaders.cues import cue
from loaders.labels import OVER_PEOPLE, Label, find_label, is_prose
from loaders.parsers.attendance.informal import first_name_alone
from loaders.parsers.attendance.merging import rows_of, use
from loaders.parsers.attendance.running import Entry, people_of_text
from loaders.parsers.rows_even import Piece
from loaders.parsers.rows_text import pieces_of
from loaders.records import AttendanceRecord

_STATES = (*OVER_PEOPLE, "group")
_NEAR = 3  # letters that the words of one column may stand apart
_INDENT = 2  # letters by which a line that goes on is set in
_MOST = 0.7  # share of the entries that must name somebody
_FEWEST = 2  # people who make lists of what stands below the labels
_GOES_ON = re.compile(r"^(?:\(|[-–—]\s?[a-z]|[a-z])")
_OPEN_END = re.compile(r"(?:[,&(/]|\band|\bof)\s*$")


@dataclass(slots=True)
class _Words:
    """What one column says on one line, and the lines that go on with it."""

    text: str
    start: int
    end: int
    at: int
    lines: list[Line]


@dataclass(slots=True)
class _Column:
    label: Label
    at: int
    words: list[_Words] = field(default_factory=list)


def take_beside(source: Source, lines: Sequence[Line]) -> tuple[list[Line], list[AttendanceRecord]]:
    """The lines without those of lists that stand beside each other, and everybody whom these list."""
    rest: list[Line] = []
    found: list[AttendanceRecord] = []
    lines = [line for line in lines if not line.ignored_by]
    place = 0
    while place < len(lines):
        size, columns = _heads(source, lines, place)
        if columns:
            taken = list(_below(source, lines[place + size :], columns))
            if people := _people(source, columns):
                use([*lines[place : place + size], *taken])
                found += people
                place += size + len(taken)
                continue
        rest.append(lines[place])
        place += 1
    return rest, found


def _heads(source: Source, lines: Sequence[Line], place: int) -> tuple[int, list[_Column]]:
    """How many lines hold nothing but labels side by side, and the columns they head; none where they do not."""
    first = lines[place]
    if first.table >= 0:
        row = list(takewhile(lambda line: (line.table, line.row) == (first.table, first.row), lines[place:]))
        heads = [_Words(line.text, line.start, line.end, line.column, [line]) for line in row]
        size = len(row)
    else:
        heads = [_words_of(source, piece, first) for piece in pieces_of(source, first)]
        size = 1
    labels = [find_label(head.text) for head in heads]
    told = [label for label in labels if label is not None and label.state in _STATES]
    came = {label.state for label in told}
    if len(told) < max(2, len(heads)) or len(came) < 2 or came <= {"group", "also_present"}:
        return 0, []
    columns = [_Column(label, head.at) for label, head in zip(told, heads, strict=True)]
    if len({column.at for column in columns}) < len(columns):
        return 0, []
    for column, head in zip(columns, heads, strict=True):
        if column.label.rest:  # 'Apologies: Ann Lee' opens its column with the first of them
            start = head.start + column.label.offset
            column.words.append(_Words(column.label.rest, start, head.end, column.at + column.label.offset, head.lines))
    return size, columns


def _words_of(source: Source, piece: Piece, line: Line) -> _Words:
    return _Words(source.flat[piece.start : piece.end], piece.start, piece.end, piece.at, [line])


def _below(source: Source, lines: Sequence[Line], columns: Sequence[_Column]) -> Iterator[Line]:
    """Deal the words below the labels out to their columns; the lines they stand on, to the end of the lists."""
    table = lines[0].table if lines else -1
    same = list(takewhile(lambda line: line.table == table, lines))
    rows = [_pieces(source, line) for line in same]
    begins = [columns[0].at, *_begins(rows, columns)] if table < 0 else [column.at for column in columns]
    for line, row in zip(same, rows, strict=True):
        places = [_place(begins, words.at, table) for words in row]
        if -1 in places or _ends(row, begins, places):
            return
        for place, words in zip(places, row, strict=True):
            _put(columns[place], words, line)
        yield line
    yield from _left_over(lines[len(same) :], same, columns)


def _left_over(lines: Sequence[Line], table: Sequence[Line], columns: Sequence[_Column]) -> Iterator[Line]:
    """The end of the longer list where a reader of pages lost the table: names that stand below those of a column."""
    places = {round(line.left): line.column for line in table if line.table >= 0 and line.left >= 0}
    for line in lines if places else ():
        place = next((column for left, column in places.items() if abs(left - line.left) <= _NEAR), -1)
        column = next((column for column in columns if column.at == place), None)
        if column is None or line.table >= 0 or line.heading or len(people_of_text(line.text, line.start)) != 1:
            return
        column.words.append(_Words(line.text, line.start, line.end, place, [line]))
        yield line


def _pieces(source: Source, line: Line) -> list[_Words]:
    if line.table >= 0:
        return [_Words(source.flat[line.start : line.end], line.start, line.end, line.column, [line])]
    return [_words_of(source, piece, line) for piece in pieces_of(source, line)]


def _begins(rows: Sequence[Sequence[_Words]], columns: Sequence[_Column]) -> Iterator[int]:
    """Where the second and each later column begins: below its label, or left of it where that is centred."""
    full = [row for row in rows if len(row) == len(columns)]
    for place in range(1, len(columns)):
        starts = [row[place].at for row in full]
        begin = int(median(starts)) if starts else columns[place].at
        yield min(begin, columns[place].at) if begin > columns[place - 1].at else columns[place].at


def _place(begins: Sequence[int], at: int, table: int) -> int:
    """The column that words stand in; -1 where they stand in none of a table's."""
    if table >= 0:
        return begins.index(at) if at in begins else -1
    return max((place for place, begin in enumerate(begins) if begin <= at + _NEAR), default=0)


def _ends(row: Sequence[_Words], begins: Sequence[int], places: Sequence[int]) -> bool:
    """Whether the lists are over: a sentence, a heading over the minutes, or a line that runs through two columns."""
    first = row[0].text
    if is_prose(first) or cue("attendance", "ends", start=True).fullmatch(first):
        return True
    label = find_label(first)
    if len(row) > 1 or row[0].lines[0].table >= 0 or places != [0]:
        return False
    wide = row[0].at + len(first) > begins[1]
    return wide and (label is None or len(people_of_text(first, 0)) != 1) and not _GOES_ON.match(first)


def _put(column: _Column, words: _Words, line: Line) -> None:
    """Add words to a column: as an entry, or to the entry above where they only go on with it."""
    last = column.words[-1] if column.words else None
    if last is not None and find_label(words.text) is None:
        beside = last.lines[-1] is line
        set_in = line.table < 0 and words.at - last.at >= _INDENT and not line.blanks_before
        torn = last.text.count("(") > last.text.count(")") or _OPEN_END.search(last.text) is not None
        if beside or torn or set_in or _GOES_ON.match(words.text):
            last.text = squeeze(f"{last.text} {words.text}")
            last.lines.append(line)
            return
    column.words.append(words)


def _people(source: Source, columns: Sequence[_Column]) -> list[AttendanceRecord]:
    """Everybody whom the columns list; nobody where most of what stands there names no one."""
    found: list[AttendanceRecord] = []
    entries = named = 0
    plainly = any(column.label.state in ("present", "group") for column in columns)
    for column in columns:
        state = column.label.state
        if state == "group" or (state == "also_present" and column is columns[0] and not plainly):
            state = "present"
        for words in column.words:
            label = find_label(words.text)
            if label is not None and label.alone and label.state in _STATES:
                state = label.state if label.state != "group" else state
                continue
            people = _named(words)
            entries, named = entries + 1, named + bool(people)
            found += rows_of(source, [], people, state)
    return found if len(found) >= _FEWEST and named >= _MOST * entries else []


def _named(words: _Words) -> list[Entry]:
    """Whom an entry names, proved by the first line of it."""
    said = people_of_text(words.text, words.start) or first_name_alone(words.text, words.start)
    if len(said) == 1:
        return [Entry(said[0].person, words.start, words.end)]
    return [Entry(one.person, one.start, min(one.end, words.end)) for one in said if one.start < words.end]
