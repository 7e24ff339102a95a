"""What stands over and beside a list of people in: the label in a row of a table, the employer over some names, out."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from loaders.affiliation import is_organization, is_post
from loaders.blocks import Line
from loaders.cues import cue
from loaders.labels import OVER_PEOPLE, Label, find_label
from loaders.name_words import has_given_name
from loaders.parsers.attendance.grids import Listed
from loaders.parsers.attendance.running import people_of_text
from loaders.parsers.rows import Cell, Row
from loaders.people import parse_person
from loaders.records import AttendanceRecord

_PART = re.compile(r"^\s*[A-Z][A-Za-z&/' -]{2,40}s\s?:\s+(?=[A-Z])")
_LONGEST_EMPLOYER = 70
_PEOPLE_OF_BLOCK = 3  # rows that make a bare block of names a list of people


def below_labels(lines: Sequence[Line], below: Container[int]) -> Iterator[list[Line]]:
    """The lines in stretches, each from one label to the next."""
    part: list[Line] = []
    for line in lines:
        if part and line.start not in below and find_label(line.text):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def group_of(text: str) -> str:
    """The employer that a line with a colon sets over the next people: 'From the Dale Police (DP):'."""
    said = re.sub(r"(?i)^\W*(?:from|for)? ?(?:the )?|\s*(?:\([A-Z&]{2,8}\))?\s*:\s*$", "", text.strip())
    return said if is_organization(said) else ""


def names_employer(line: Line, text: str) -> bool:
    """Whether a line of a list names the employer of those below it: it stands apart and holds nobody."""
    words = text.strip()
    apart = line.blanks_before > 0 and not re.search(r"[,;:()]", words) and len(words) <= _LONGEST_EMPLOYER
    return apart and is_organization(words) and not is_post(words) and parse_person(words) is None


def heads_what_follows(line: Line, text: str, rows: Sequence[AttendanceRecord]) -> bool:
    """Whether a line in capitals below a list in small letters is the heading of what comes next."""
    listed = any(not row.name_as_written.isupper() for row in rows)
    apart = line.blanks_before > 0 and text.isupper() and line.table < 0
    return listed and apart and not is_organization(text) and not has_given_name(text)


def part_of_list(text: str) -> int:
    """How many letters name a part of the list in front of its people: 'Agencies: ' of 'Agencies: Ann Lee, Bo Rae'."""
    part = _PART.match(text)
    return part.end() if part and people_of_text(text[part.end() :], 0) else 0


def state_of_label(label: Label, first: str) -> str:
    """The state of people under a label over those who came, by the words of the first such label.

    'In attendance' heads the members where it stands first; what heads a second list adds others.
    """
    if label.said.startswith("attending") and first not in ("", label.said):
        return "also_present"  # 'Sederunt: ...', then 'Attending: ...'
    return "present" if label.said == first or (label.state == "present" and not flips(first)) else "also_present"


def flips(first: str) -> bool:
    """Whether the first list of those who came was headed 'in attendance': then 'present' heads the others."""
    return cue("attendance", "also_present").fullmatch(first) is not None


def is_block(rows: Sequence[Row], found: Sequence[Listed]) -> bool:
    """Whether an unlabelled table lists people: its header says names, or nearly every row names somebody."""
    described = sum(bool(p.entry.person.post or p.entry.person.organization) for p in found)
    return len(found) >= _PEOPLE_OF_BLOCK and len(found) >= 0.8 * (len(rows) - 1) and described * 2 > len(found)


def label_of_row(row: Row) -> tuple[Label | None, list[Cell]]:
    """The label in a row of a table, and the cells behind it."""
    said = [cell for cell in row.cells if cell.text]
    for place, cell in enumerate(said[:2]):
        if place and not re.fullmatch(r"[\d.()]*[a-z]?\.?", said[0].text):
            break
        behind = said[place + 1 :]
        label = find_label(cell.text) or _label_of_clerk(cell.text, behind)
        if label is None:
            continue
        if label.alone and not (len(behind) > 1 and find_label(behind[0].text)):
            return label, behind
        if not label.alone:
            rest = replace(cell, text=label.rest)
            return replace(label, rest=""), [rest, *behind]
    return None, []


def _label_of_clerk(words: str, behind: Sequence[Cell]) -> Label | None:
    """'Notes | Ann Lee, Business Support' names who wrote them; 'Notes | Lead' heads the columns of a table."""
    if len(behind) != 1 or not cue("attendance", "clerk_cell").fullmatch(words.strip(" :")):
        return None
    person = parse_person(behind[0].text)
    return Label("clerk", said=words.lower()) if person is not None and has_given_name(person.name) else None


def label_of_head(row: Row) -> Label | None:
    """The label that heads the column of names in the head of a table: 'Present' of 'Present | Post | Employer'."""
    first = next((cell for cell in row.cells if cell.text), Cell())
    label = find_label(first.text)
    others = [cell.text for cell in row.cells if cell.text and cell is not first]
    told = [said.state for text in others if (said := find_label(text))]
    if label is None or not label.alone or label.state not in OVER_PEOPLE or not others:
        return None
    return None if set(told) & set(OVER_PEOPLE) else label  # 'Present | Apologies' heads marks, or two lists


def with_states(
    rows: Sequence[AttendanceRecord], blocks: Sequence[Sequence[AttendanceRecord]], *, above: bool
) -> list[AttendanceRecord]:
    """People of unlabelled blocks with their state, where it can be told.

    One block above a list of apologies, or two where the text says 'apologies as above', and whoever took the chair
    or the notes in the first: that block came, the second did not. A block that holds those who sent apologies too
    is the list of members, and says of nobody that they came.
    """
    if not blocks or not any(row.role in ("chair", "clerk") for row in blocks[0]):
        return list(rows)
    sorry = {row.name for row in rows if row.state == "apology"}
    one = len(blocks) == 1 and bool(sorry) and sorry.isdisjoint(row.name for row in blocks[0])
    two = above and len(blocks) == 2 and len(blocks[0]) >= len(blocks[1])
    if not one and not (two and not any(row.role == "chair" for row in blocks[1])):
        return list(rows)
    states = {id(row): state for block, state in zip(blocks, ("present", "apology"), strict=False) for row in block}
    return [
        row.model_copy(update={"state": states[id(row)]}) if id(row) in states and row.state == "unknown" else row
        for row in rows
    ]
