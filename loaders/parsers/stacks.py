"""Lines in, logs of actions whose cells stand one to a line out: the words that head the columns, then the rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.blocks import Line
from loaders.cues import cue
from loaders.readers.tables import kinds_of_heading

_NUMBER = re.compile(r"^(?P<n>\d{1,4})(?P<dot>\.?)$")
_MOST_LINES = 12  # that one row can have
_MOST_CELLS = 5  # lines of one row of a sheet
_LONGEST_OWNER = 50
_CAPTION = 90
_BROKEN = re.compile(r"(?i)(?:\band|[/&,+-])\s*$")
_KINDS = ("number", "action", "owner", "due", "raised", "status")


@dataclass(slots=True)
class Stack:
    """One log: the line above it, all its lines, and its rows by kind of column."""

    caption: str
    lines: list[Line]
    rows: list[dict[str, list[Line]]] = field(default_factory=list)


def find_stacks(lines: Sequence[Line]) -> Iterator[Stack]:
    """The logs of actions among some lines."""
    place = 0
    while place < len(lines):
        kinds = _header(lines, place)
        if not kinds:
            place += 1
            continue
        caption = next((ln.text for ln in lines[max(place - 2, 0) : place][::-1] if not _is_furniture(ln)), "")
        head = list(lines[place : place + len(kinds)])
        stack = Stack(caption, head)
        place += len(kinds)
        for cells in _rows(lines, place, kinds):
            if len(cells) == 1:
                stack.lines += cells  # a number without a deed: the form had more rows than the meeting needed
                continue
            if (row := _sorted_out(cells, kinds)) is None:
                break
            stack.rows.append(row)
            stack.lines += cells
            place += len(cells)
        if stack.rows:
            yield stack


def find_sheet(lines: Sequence[Line]) -> Stack | None:
    """A sheet of actions without heads of columns: below its title a number, the deed and the owner, line by line."""
    first = next((n for n, line in enumerate(lines) if _NUMBER.match(line.text)), -1)
    title = [line for line in lines[max(first - 3, 0) : first] if cue("actions", "sheet", start=True).match(line.text)]
    if not title:
        return None
    stack = Stack(" ".join(line.text for line in lines[max(first - 3, 0) : first])[:_CAPTION], [])
    place = first
    while place < len(lines) and (number := _NUMBER.match(lines[place].text)):
        if int(number["n"]) != len(stack.rows) + 1:
            break
        end = place + 1
        usual = lines[end].blanks_before if end < len(lines) else 0  # some programs set every line apart
        while end < len(lines) and lines[end].blanks_before <= usual and not _NUMBER.match(lines[end].text):
            end += 1
        if usual and end < len(lines) and lines[end].blanks_before <= usual:  # nothing but a number ends this row
            after = _NUMBER.match(lines[end].text)
            if after is None or int(after["n"]) != len(stack.rows) + 2:
                break
        row = _of_sheet(lines[place:end])
        if row is None:
            return None
        stack.rows.append(row)
        stack.lines += lines[place:end]
        place = end
    return stack if len(stack.rows) > 1 else None


def _of_sheet(cells: Sequence[Line]) -> dict[str, list[Line]] | None:
    """The number, the deed and behind it the owners, on more than one line where the line before breaks off."""
    if not 2 <= len(cells) <= _MOST_CELLS or len(cells[1].text) < 4:
        return None
    owners = len(cells) - 1
    while owners > 2 and _BROKEN.search(cells[owners - 1].text):
        owners -= 1
    row = {"number": [cells[0]], "action": list(cells[1:owners]), "owner": list(cells[owners:])}
    if owners == 1:  # no more than a deed
        row = {"number": [cells[0]], "action": list(cells[1:])}
    return row if all(len(line.text) <= _LONGEST_OWNER for line in row.get("owner", [])) else None


def _is_furniture(line: Line) -> bool:
    return cue("headings", "web_noise", start=True).fullmatch(line.text) is not None


def _header(lines: Sequence[Line], place: int) -> list[str]:
    """The kinds of the columns that lines from a place on head; [] where they head no log."""
    kinds: list[str] = []
    for line in lines[place : place + len(_KINDS) + 1]:
        said = [kind for kind in kinds_of_heading(line.text) if kind in _KINDS and kind not in kinds]
        if not said or line.role:
            break
        kinds.append("action" if "action" in said and "action" not in kinds else said[0])
    is_log = {"number", "action", "owner"} <= set(kinds) and kinds[0] == "number" and len(kinds) >= 4
    return kinds if is_log else []


def _rows(lines: Sequence[Line], place: int, kinds: Sequence[str]) -> Iterator[list[Line]]:
    """The lines of each row: a row begins at the next higher number that stands alone on its line."""
    before: re.Match[str] | None = None
    usual = lines[place - 1].blanks_before  # between two cells
    while place < len(lines):
        first = _NUMBER.match(lines[place].text)
        if first is None or (before is not None and not _is_next(lines[place].text, before)):
            return
        before = first
        if place + 1 == len(lines) or lines[place + 1].blanks_before > usual + 1:
            yield [lines[place]]
            place += 1
            continue
        end, last = place + 1, min(place + _MOST_LINES, len(lines))
        while end < last and not _is_next(lines[end].text, first):
            end += 1
        if end == last:
            end = _end_of_last(lines, place, kinds)
        yield list(lines[place:end])
        place = end


def _is_next(text: str, first: re.Match[str]) -> bool:
    found = _NUMBER.match(text)
    return found is not None and int(found["n"]) > int(first["n"]) and found["dot"] == first["dot"]


def _end_of_last(lines: Sequence[Line], place: int, kinds: Sequence[str]) -> int:
    """The last row has as many lines as there are columns, one more where its owners take two."""
    end = min(place + len(kinds), len(lines))
    is_short = end < len(lines) and len(lines[end].text) < 40 and not _NUMBER.match(lines[end].text)
    wants_status = kinds[-1] == "status" and _is_day(lines[end - 1]) and not _is_day(lines[end - 2])
    return end + (1 if is_short and wants_status and not lines[end].text.endswith(".") else 0)


def _is_day(line: Line) -> bool:
    return len(line.text) <= 40 and cue("actions", "day").search(line.text) is not None


def _is_left_open(line: Line) -> bool:
    """A dash or a placeholder where a date would stand."""
    return cue("actions", "open_cell").fullmatch(line.text) is not None


def _sorted_out(cells: Sequence[Line], kinds: Sequence[str]) -> dict[str, list[Line]] | None:
    """The lines of a row by column: the number and the deed first, the state and the date last, owners between."""
    if len(cells) < 3 or len(cells[1].text) < 4:
        return None
    row: dict[str, list[Line]] = {"number": [cells[0]], "action": [cells[1]]}
    rest = list(cells[2:])
    behind = [kind for kind in kinds if kind in ("due", "raised", "status")]
    for kind in reversed(behind):
        is_day = bool(rest) and (_is_day(rest[-1]) or (kind != "status" and _is_left_open(rest[-1])))
        is_state = len(rest) > 1 and (not is_day or _is_day(rest[-2]))
        if is_state if kind == "status" else is_day:
            row[kind] = [rest.pop()]
    row["owner"] = rest
    return row if all(len(line.text) <= 60 for line in rest) else None
