"""Lines in, rows of cells out, whatever parted the cells: a real table, bars, ' / ', tabs or runs of spaces.

Every line stands in exactly one row; a line that is no part of a table is a row of one cell. Words never change: a cell
is one or more stretches of the source (several where lines of a neighbour cell lie between them).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.blocks import Line, Source, Span, squeeze
from loaders.readers.tables import kinds_of_heading

_BARS = re.compile(r"\s*\|\s*")
_RULE = re.compile(r"^[\s|:+=_-]*$")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its words, and where they stand in the source; an empty cell has no span."""

    text: str = ""
    spans: tuple[Span, ...] = ()

    @property
    def start(self) -> int:
        """Where its words begin; -1 for an empty cell."""
        return self.spans[0].start if self.spans else -1

    @property
    def end(self) -> int:
        """Where its words end; -1 for an empty cell."""
        return self.spans[-1].end if self.spans else -1


@dataclass(frozen=True, slots=True)
class Row:
    """One row; rows of one table share its number and are as wide as their cells were printed."""

    cells: tuple[Cell, ...]
    lines: tuple[Line, ...]
    layout: str  # table, bars, slashes, columns or plain
    table: int  # counted through the lines that were cut, -1 for a plain line

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of its cells."""
        return tuple(cell.text for cell in self.cells)

    @property
    def start(self) -> int:
        """Where the row begins in the source."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Where the row ends in the source."""
        return self.lines[-1].end


def is_header(row: Row) -> bool:
    """Whether a row names columns ('Name / Organisation / Present') and holds no entry."""
    said = [text for text in row.texts if text]
    return len(said) > 1 and all(kinds_of_heading(text) for text in said)


def cell_of(source: Source, *places: tuple[int, int]) -> Cell:
    """A cell from stretches of the source, without the spaces around its words."""
    spans = []
    for start, end in places:
        words = source.flat[start:end]
        begin = start + len(words) - len(words.lstrip())
        if words.strip():
            spans.append(Span(begin, begin + len(words.strip()), words.strip()))
    return Cell(squeeze(" ".join(span.text for span in spans)), tuple(spans))


def join_cells(first: Cell, second: Cell) -> Cell:
    """Two stretches of one cell as one."""
    return Cell(squeeze(f"{first.text} {second.text}"), (*first.spans, *second.spans))


def cut_rows(
    source: Source, lines: Sequence[Line], *,
    breaks: Callable[[Line], bool] = lambda line: False, opens: Callable[[str], bool] | None = None,
) -> list[Row]:  # fmt: skip
    """Cut lines into rows; `breaks` knows a line (a label) that ends a table, `opens` the words that open a row.

    Without `opens` a line that does not fill its row is taken as the next part of the cells above it.
    """
    from loaders.parsers.rows_text import flat_table  # that module makes the rows of this one

    kept = [line for line in lines if not line.ignored_by]
    rows: list[Row] = []
    place = table = 0
    while place < len(kept):
        line = kept[place]
        if line.table >= 0 or line.row >= 0:
            found = _real_row(source, kept, place, table)
        elif breaks(line):
            found = []
        elif "|" in line.text:
            found = _bar_table(source, kept, place, table)
        else:
            found = flat_table(source, kept, place, breaks=breaks, opens=opens)
            found = [replace(row, table=table) for row in found]
        rows += found or [_plain(source, line)]
        place += sum(len(row.lines) for row in found) or 1
        ends_table = not found or line.table < 0 or place == len(kept) or kept[place].table != line.table
        table += bool(found) and ends_table
    return rows


def _plain(source: Source, line: Line) -> Row:
    return Row((cell_of(source, (line.start, line.end)),), (line,), "plain", -1)


def _real_row(source: Source, lines: Sequence[Line], place: int, table: int) -> list[Row]:
    """One row of a table that the format itself knows: lines of one column join to one cell."""
    first = lines[place]
    end = place
    while end < len(lines) and (lines[end].table, lines[end].row) == (first.table, first.row):
        end += 1
    columns: dict[int, list[tuple[int, int]]] = {}
    for line in lines[place:end]:
        columns.setdefault(_column(line), []).append((line.start, line.end))
    cells = [cell_of(source, *columns.get(column, ())) for column in range(max(columns) + 1)]
    return [Row(tuple(cells), tuple(lines[place:end]), "table", table)]


def _column(line: Line) -> int:
    """The column of a line; readers that give no number give a role."""
    if line.column >= 0:
        return line.column
    return {"cell_number": 0, "cell_owner": 2}.get(line.role, 1)


def _bar_table(source: Source, lines: Sequence[Line], place: int, table: int) -> list[Row]:
    """The rows of a table whose cells are parted by bars; a line that only rules it off stays with the row above."""
    rows: list[Row] = []
    for line in lines[place:]:
        if "|" not in line.text or line.table >= 0:
            break
        if _RULE.match(line.text):
            above = rows.pop() if rows else Row((), (), "bars", table)
            rows.append(Row(above.cells, (*above.lines, line), "bars", table))
            continue
        rows += [Row(cells, (line,), "bars", table) for cells in _bar_rows(source, line)][:1]
    return rows


def _bar_rows(source: Source, line: Line) -> Iterator[tuple[Cell, ...]]:
    text = source.flat[line.start : line.end]
    cuts = [(found.start(), found.end()) for found in _BARS.finditer(text)]
    if text.startswith("|"):
        begin, cuts = cuts[0][1], cuts[1:]
    else:
        begin = 0
    places = []
    for start, end in cuts:
        places.append((line.start + begin, line.start + start))
        begin = end
    if text[begin:].strip():
        places.append((line.start + begin, line.end))
    yield tuple(cell_of(source, place) for place in places)
