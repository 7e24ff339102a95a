"""The workbook of an edited tracker in; what stands in the columns that people write in, row by row, out.

Whatever is wrong with its form is told by sheet and cell, all of it at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from graph.errors import LoadError
from loaders.readers.grid import Row
from loaders.readers.sheet import read_cells
from viz.report.parts import letter
from viz.report.tracker.wording import told, wording

OPEN = ("state", "owner", "due", "comment", "by", "why")
COMPARED = ("what", "owner", "state")  # of what the record fills, the cells that are held against it


class Edited(NamedTuple):
    """One row of the sheet: its number, the id, what people wrote, and what the record had said."""

    number: int
    key: str
    written: Mapping[str, str]
    read: Mapping[str, str]


@dataclass
class Sheet:
    """What an edited tracker says, what is wrong with it, and what is only worth a remark."""

    name: str
    columns: dict[str, int] = field(default_factory=dict)
    rows: list[Edited] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def cell(self, name: str, row: int) -> str:
        """Where a cell stands: 'Actions!L7'."""
        return self.at(self.columns[name], row)

    def at(self, column: int, row: int) -> str:
        """Where the cell of a column, counted from 0, stands."""
        return f"{self.name}!{letter(column + 1)}{row}"


def read_edited(path: Path) -> Sheet:
    """Read the actions of an edited tracker; a file that is none gives an error."""
    sheet = Sheet(str(wording()["sections"]["actions"]))
    rows = [row for row in _rows_of(path, sheet.name) if any(map(str.strip, row.cells.values()))]
    heads, body = (rows[0], rows[1:]) if rows else (Row(1), [])
    _read_heads(sheet, heads)
    if sheet.wrong:
        return sheet
    seen: dict[str, int] = {}
    for row in body:
        _read_row(sheet, row, seen)
    return sheet


def _rows_of(path: Path, name: str) -> list[Row]:
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise LoadError(told("no_file", file=path)) from error
    except OSError as error:
        raise LoadError(told("no_workbook", file=path)) from error
    try:
        sheets = read_cells(data, path.name)
    except LoadError as error:
        raise LoadError(told("no_workbook", file=path)) from error
    if name not in sheets:
        held = ", ".join(f"“{other}”" for other in sheets) or "none"
        raise LoadError(told("no_sheet", file=path, sheet=name, sheets=held))
    return sheets[name]


def _read_heads(sheet: Sheet, heads: Row) -> None:
    """Find the columns by their heads; the order of the columns may have changed."""
    known = {"id": wording()["actions"]["id"], **wording()["open"]}
    others = {f"record {name}": head for name, head in wording()["actions"].items() if name != "id"}
    by_head = {head: name for name, head in {**known, **others}.items()}
    by_head |= {head: f"record {name}" for name, heads in wording()["older"].items() for head in heads}
    strange: list[int] = []
    for number, head in sorted(heads.cells.items()):
        name = by_head.get(" ".join(head.split()), "")
        if name in sheet.columns:
            sheet.wrong.append(told("twice_head", place=sheet.at(number, heads.number), head=head))
        elif name:
            sheet.columns[name] = number
        elif head != wording()["cites"]:
            strange.append(number)
    missing = [head for name, head in known.items() if name not in sheet.columns]
    for head, number in zip(missing, [*strange, *[-1] * len(missing)], strict=False):
        place = sheet.at(number, heads.number) if number >= 0 else f"{sheet.name}, row {heads.number}"
        name = "changed_head" if number >= 0 else "no_head"
        sheet.wrong.append(told(name, place=place, head=head, found=heads.cells.get(number, "")))
    for number in strange[len(missing) :]:
        sheet.remarks.append(told("unread_head", place=sheet.at(number, heads.number), head=heads.cells[number]))


def _read_row(sheet: Sheet, row: Row, seen: dict[str, int]) -> None:
    """One row below the heads."""
    key = row.cells.get(sheet.columns["id"], "").strip()
    written = {name: " ".join(row.cells.get(sheet.columns[name], "").split()) for name in OPEN}
    if not key:
        sheet.wrong.append(told("no_id", place=sheet.cell("id", row.number)))
        return
    if key in seen:
        sheet.wrong.append(told("twice_id", place=sheet.cell("id", row.number), key=key, first=seen[key]))
        return
    seen[key] = row.number
    places = {name: sheet.columns.get(f"record {name}", -1) for name in COMPARED}
    read = {name: row.cells.get(place, "") for name, place in places.items() if place >= 0}
    sheet.rows.append(Edited(row.number, key, written, read))
