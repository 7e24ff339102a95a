"""Lines in which every cell of a table stands on a line of its own in; the lines with their rows and columns out.

Word processors and web pages leave such text when it is saved as plain text. Only a table whose head stands there in
full is taken, and only as long as each row has the cells that the head promises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.dates import find_dates
from loaders.affiliation import is_organization, is_post
from loaders.blocks import Line, Source
from loaders.cues import cue
from loaders.labels import find_label
from loaders.letters import is_owner_cell
from loaders.people import parse_person
from loaders.readers.tables import kinds_of_heading
from loaders.word_lists import words

_LONGEST_HEAD = 30  # letters of one heading
_FEWEST = 3  # headings that make a head, and numbers that make a table of minutes
_LONGEST_CELL = 120  # letters of a cell about a person
_LONGEST_TITLE = 150
_NUMBER = re.compile(r"^(?P<n>\d{1,2})\.?$")
_BESIDES = re.compile(r"\s*(?:[(,;:/]|\s[-–—])")


def set_upright(source: Source) -> None:
    """Give the cells of tables that lie line by line their table, row, column and role."""
    if source.format != "text" or any(line.table >= 0 for line in source.lines):
        return
    lines = [line for line in source.lines if not line.ignored_by]
    table = row = 0
    for first, width in _heads(lines):
        body, head = lines[first + width :], lines[first : first + width]
        kinds = [kinds_of_heading(line.text) for line in head]
        if "name" in kinds[0]:
            marks = ["mark" in said or not said for said in kinds]
            rows = list(_people(body, width, marked=marks[-1])) if sum(marks) < 2 else []  # lost ticks leave no words
            if rows:
                row = _place(rows=[head, *rows], table=table, row=row)
                table += 1
            continue
        logs = "number" in kinds[0] and {"action", "owner"} & set(kinds[-1]) and width == _FEWEST
        if logs and _minutes(body, table, row):
            _as_head(head)
            return


def _heads(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where runs of lines stand that can only head columns, and how many columns that makes."""
    place = 0
    while place < len(lines):
        while _labels_head(lines[place : place + 2]):
            place += 1  # 'Apologies' over a head is the label of the list
        width = 0
        while place + width < len(lines) and _is_heading(lines[place + width]):
            width += 1
        if width == _FEWEST - 1 and place + width < len(lines) and _is_day(lines[place + width].text):
            width += 1  # 'Member', 'Organisation', '8 May': the day heads the marks
        if width >= _FEWEST:
            yield place, width
        place += width or 1


def _labels_head(lines: Sequence[Line]) -> bool:
    both = len(lines) == 2 and find_label(lines[0].text) is not None
    if not both or "name" not in kinds_of_heading(lines[1].text):
        return False
    plain = lines[1].text.strip(" :").lower() in ("name", "names")  # 'Board members' over 'Name' is a label
    return plain or "name" not in kinds_of_heading(lines[0].text)[:1]


def _is_heading(line: Line) -> bool:
    text = line.text
    return len(text) <= _LONGEST_HEAD and not text.endswith(":") and bool(kinds_of_heading(text))


def _is_day(text: str) -> bool:
    found = list(find_dates(text))
    return len(found) == 1 and found[0].end - found[0].start == len(text)


def _people(lines: Sequence[Line], width: int, *, marked: bool) -> Iterator[list[Line]]:
    """Rows of people: a name, then the other cells; the table ends where a row does not fit."""
    place = 0
    while place + width <= len(lines):
        row = lines[place : place + width]
        behind = lines[place + width].text if place + width < len(lines) else ""
        if marked:  # every row ends with its answer, whoever it is about
            fits = all(len(line.text) <= _LONGEST_CELL for line in row) and _is_answer(row[-1].text)
        else:
            others = any(_ends_list(line) or _opens_person(line.text) for line in row[1:])
            goes_on = not behind or _opens_person(behind) or bool(find_label(behind) or kinds_of_heading(behind))
            fits = _opens_person(row[0].text) and not others and goes_on
        if not fits:
            return
        yield list(row)
        place += width


def _is_answer(text: str) -> bool:
    """Whether a cell says if somebody came: 'Yes', a tick, 'Sub - Ann Lee', 'Apologies (unwell)'."""
    said = _BESIDES.split(text.strip(" ."))[0]
    first = said.split(" ")[0]
    kinds = [kind for kind in words("attendance") if kind.startswith("mark_")]
    return any(
        cue("attendance", kind).fullmatch(said) or (len(first) > 2 and cue("attendance", kind).fullmatch(first))
        for kind in (*kinds, "tick")
    )


def _opens_person(text: str) -> bool:
    head = re.split(r"[,(]", text)[0]
    if len(text) > _LONGEST_CELL or is_post(head) or is_organization(head):
        return False
    return parse_person(text) is not None


def _ends_list(line: Line) -> bool:
    label = find_label(line.text)
    return len(line.text) > _LONGEST_CELL or (label is not None and label.alone and label.state != "group")


def _place(*, rows: Sequence[Sequence[Line]], table: int, row: int) -> int:
    """Mark the cells of some rows; gives the number of the next row."""
    for cells in rows:
        for column, line in enumerate(cells):
            line.table, line.row, line.column = table, row, column
        row += 1
    return row


def _minutes(lines: Sequence[Line], table: int, row: int) -> bool:
    """Mark a table of minutes: number, title, text, and the owners that stand alone on a line behind their text."""
    numbers = _numbers(lines)
    if len(numbers) < _FEWEST:
        return False
    for place, line in enumerate(lines[numbers[0] :], numbers[0]):
        line.table, line.row = table, row
        if place in numbers:
            row += place > numbers[0]
            line.row, line.role, line.column = row, "cell_number", 0
        elif place - 1 in numbers:
            line.role, line.column = "cell_title", 1
        elif is_owner_cell(line.text):
            line.role, line.column = "cell_owner", 2
            row += 1  # what follows stands in the next row
        else:
            line.role, line.column = "cell_text", 1
    return True


def _numbers(lines: Sequence[Line]) -> list[int]:
    """The places of the numbers that rise one by one, each above a title."""
    found: list[int] = []
    for place, line in enumerate(lines[:-1]):
        match = _NUMBER.match(line.text)
        title = lines[place + 1].text
        if match and int(match["n"]) == len(found) + 1 and title[0].isupper() and len(title) <= _LONGEST_TITLE:
            found.append(place)
    return found


def _as_head(lines: Sequence[Line]) -> None:
    for line in lines:
        line.ignored_by = line.ignored_by or "heads of columns"
