"""What stands over and beside a list of people in: the label in a row of a table, the employer over some names, out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from loaders.affiliation import is_organization
from loaders.blocks import Source
from loaders.cues import cue
from loaders.labels import Label, find_label
from loaders.parsers.attendance.grids import Listed
from loaders.parsers.rows import Cell, Row
from loaders.records import AttendanceRecord

_PEOPLE_OF_BLOCK = 3  # rows that make a bare block of names a list of people


def group_of(text: str) -> str:
    """The employer that a line with a colon sets over the next people: 'From the Dale Police (DP):'."""
    said = re.sub(r"(?i)^\W*(?:from|for)? ?(?:the )?|\s*(?:\([A-Z&]{2,8}\))?\s*:\s*$", "", text.strip())
    return said if is_organization(said) else ""


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
        label = find_label(cell.text)
        if label is None:
            continue
        behind = said[place + 1 :]
        if label.alone and not (len(behind) > 1 and find_label(behind[0].text)):
            return label, behind
        if not label.alone:
            rest = replace(cell, text=label.rest)
            return replace(label, rest=""), [rest, *behind]
    return None, []


def settled(
    source: Source, rows: list[AttendanceRecord], blocks: Sequence[list[AttendanceRecord]]
) -> list[AttendanceRecord]:
    """The rows; where two blocks lost their labels and the text says 'apologies as above', the last are those."""
    took_part = bool(blocks) and any(row.role in ("chair", "clerk") for row in blocks[0])
    if len(blocks) == 1 and took_part and any(row.state == "apology" for row in rows):
        # a list over the one headed 'Apologies', with whoever took the chair or the notes in it: they came
        return _known(rows, {id(row): "present" for row in blocks[0]})
    if len(blocks) == 2 and len(blocks[0]) >= len(blocks[1]):
        above = any(cue("attendance", "above").search(line.text) for line in source.lines)
        if above and took_part and not any(row.role == "chair" for row in blocks[1]):
            pairs = zip(blocks, ("present", "apology"), strict=True)
            return _known(rows, {id(row): state for block, state in pairs for row in block})
    return rows


def _known(rows: Sequence[AttendanceRecord], states: Mapping[int, str]) -> list[AttendanceRecord]:
    """The rows, those of a block with the state it proved to have."""
    return [
        row.model_copy(update={"state": states[id(row)]}) if id(row) in states and row.state == "unknown" else row
        for row in rows
    ]
