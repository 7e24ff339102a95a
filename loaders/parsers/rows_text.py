"""Lines of plain text in, the rows of a table that a text extractor flattened out: ' / ' or places part the cells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from loaders.blocks import Line, Source
from loaders.cues import cue
from loaders.parsers.rows import Cell, Row, cell_of, join_cells
from loaders.parsers.rows_even import NEAR, WIDE, Piece, evenly_parted, is_cut_off, parted_in_line
from loaders.readers.tables import kinds_of_heading

Opens = Callable[[str], bool] | None

_SLASH = re.compile(r"(?:^|\s)/(?=\s|$)")
_NUMBER = re.compile(r"^\(?\d{1,3}(?:\.\d{1,2})?[a-z]?[.):]?$")
_GAP = re.compile(r"\s*\t\s*| {3,}|(?<=[^.!?:; ]) {2}(?=\S)|(?<=\bNo\.) {2}(?=\S)")
_LEGEND = re.compile(r"(?:\b[A-Z]{1,3} ?= ?[a-z][a-z ]+?\s{1,4}){2,}")  # 'P = present  A = apologies' explains marks
_TWO_SPACES = re.compile(r" {2,}")
_BRACKET = re.compile(r"\([^()]{3,60}\)")  # '(for Bo Rae)' below a name belongs to it
_LONG = 90  # letters a first cell of a slashed row, or the rest of a cell on its own line, can have
_LARGEST = 400  # how many lines a flattened table can have
_FEWEST_TABBED = 3  # rows that one tab parts into the same number of cells
_REACH = 3  # how many lines without a mark a flattened table may hold in a row


def _parts(source: Source, line: Line) -> list[Cell]:
    """The cells that ' / ' parts a line into; one cell for a line without."""
    text = source.flat[line.start : line.end]
    cells, begin = [], 0
    for found in _SLASH.finditer(text):
        cells.append(cell_of(source, (line.start + begin, line.start + found.start())))
        begin = found.end()
    last = cell_of(source, (line.start + begin, line.end))
    return [*cells, last] if last.text or not cells else cells


def _slash_table(source: Source, lines: Sequence[Line], opens: Opens) -> list[Row]:
    """The rows of a table whose cells are parted by ' / '."""
    parts = [_parts(source, line) for line in lines]
    first = parts[0]
    numbered = _NUMBER.match(first[0].text) is not None
    marked = sum(len(cells) > 1 for cells in parts)
    if len(first) < 2 or len(first[0].text) > _LONG or (marked < 2 and not numbered):
        return []
    width, closed = _width(parts)
    rows: list[Row] = []
    for place, (line, cells) in enumerate(zip(lines, parts, strict=True)):
        if rows and _goes_on(rows[-1], cells, width, opens):
            rows[-1] = _grown(rows[-1], line, cells)
        elif rows and len(cells) == 1:
            if not _is_rest(rows[-1], line, parts[place + 1 :], opens):
                break
            rows[-1] = _grown(rows[-1], line, cells)
        else:
            rows.append(Row(tuple(cells), (line,), "slashes", 0))
    return [_narrowed(row, width, closed) for row in rows]


def flat_table(
    source: Source, lines: Sequence[Line], place: int, *, breaks: Callable[[Line], bool], opens: Opens
) -> list[Row]:
    """The rows of a flattened table that begins at a place; [] where none begins there."""
    text = lines[place].text
    if "=" in text and _LEGEND.search(text):
        return []
    for mark, signs, cut in ((_SLASH, ("/",), _slash_table), (_GAP, ("  ", "\t"), _column_table)):
        if not any(sign in text for sign in signs) or mark.search(text) is None:
            continue
        run = _marked_run(lines, place, lambda line, mark=mark: mark.search(line.text) is not None, breaks)  # type: ignore[misc]
        if rows := cut(source, run, opens):
            return rows
    return []


def _marked_run(
    lines: Sequence[Line], place: int, is_marked: Callable[[Line], bool], breaks: Callable[[Line], bool]
) -> Sequence[Line]:
    """The lines of one flattened table: marked ones, no more than a few others between them, the first column alike."""
    numbered = _opens_with_number(lines[place]) or _heads_numbers(lines[place])
    last = place
    for now in range(place + 1, min(place + _LARGEST, len(lines))):
        line = lines[now]
        in_table = line.table >= 0 or line.row >= 0 or "|" in line.text
        if in_table or now - last > _REACH or breaks(line) or (not numbered and _opens_with_number(line)):
            return lines[place:now] if now - last <= _REACH else lines[place : last + 2]
        if is_marked(line):
            last = now
    return lines[place : last + 2]


def _opens_with_number(line: Line) -> bool:
    return _NUMBER.match((line.text.split(None, 1) or [""])[0]) is not None


def _heads_numbers(line: Line) -> bool:
    """'No.  Action  Who  When': the heads of columns, of which the first one counts."""
    said = [words for words in _GAP.split(line.text.strip()) if words.strip()]
    return len(said) > 2 and "number" in kinds_of_heading(said[0]) and all(map(kinds_of_heading, said))


def _width(parts: Sequence[Sequence[Cell]]) -> tuple[int, bool]:
    """How many cells a row has, and whether its last one is a short answer (a status, a telephone number)."""
    head = parts[0]
    counts = Counter(len(cells) for cells in parts if len(cells) > 1)
    enough = max(2, round(0.3 * sum(counts.values())))
    width = max((count for count, times in counts.items() if times >= enough), default=max(counts))
    if all(kinds_of_heading(cell.text) for cell in head):
        width = len(head)
    whole = [cells for cells in parts if len(cells) == width]
    closed = sum(cue("rows", "answer").fullmatch(cells[-1].text) is not None for cells in whole)
    return width, closed * 2 > len(whole)


def _goes_on(row: Row, cells: Sequence[Cell], width: int, opens: Opens) -> bool:
    """Whether the cells of a line fill up the row above, which is not complete yet."""
    held = len(row.cells)
    if held >= width or held + len(cells) - 1 > width or _NUMBER.match(cells[0].text):
        return False
    return opens is None or not opens(cells[0].text)


def _is_rest(row: Row, line: Line, after: Sequence[Sequence[Cell]], opens: Opens) -> bool:
    """Whether a line without a mark is the rest of the last cell of a complete row: short, with more rows behind it."""
    if line.blanks_before or len(line.text) > _LONG or (opens is not None and opens(line.text)):
        return False
    return any(len(cells) > 1 for cells in after[:_REACH]) and not row.lines[-1].text.endswith(".")


def _grown(row: Row, line: Line, cells: Sequence[Cell]) -> Row:
    joined = join_cells(row.cells[-1], cells[0])
    return Row((*row.cells[:-1], joined, *cells[1:]), (*row.lines, line), row.layout, row.table)


def _narrowed(row: Row, width: int, closed: bool) -> Row:
    """A slash inside a cell parts nothing: 'Council / NHS Trust' in the last cell, or before a last short answer."""
    spare = len(row.cells) - width
    if spare <= 0:
        return row
    at = width - 2 if closed and width > 2 else width - 1
    inner = row.cells[at : at + spare + 1]
    between = cell_of_span(inner)
    return Row((*row.cells[:at], between, *row.cells[at + spare + 1 :]), row.lines, row.layout, row.table)


def cell_of_span(cells: Sequence[Cell]) -> Cell:
    """Several cells as the one that their slashes stand in."""
    said = [cell for cell in cells if cell.spans]
    return Cell(" / ".join(cell.text for cell in said), tuple(span for cell in said for span in cell.spans))


def pieces_of(source: Source, line: Line) -> list[Piece]:
    """The words of a line, parted at tabs and runs of spaces."""
    head = source.text.rfind("\n", 0, line.start) + 1
    indent = len(source.text[head : line.start].replace("\f", "").expandtabs(8))
    pieces, begin = [], 0
    for found in (*_GAP.finditer(line.text), None):
        end = found.start() if found else len(line.text)
        if line.text[begin:end].strip():
            at = indent + len(line.text[:begin].expandtabs(8))
            pieces.append(Piece(at, line.start + begin, line.start + end))
        begin = found.end() if found else end
    return pieces


def _column_table(source: Source, lines: Sequence[Line], opens: Opens) -> list[Row]:
    """The rows of a table set with tabs or spaces."""
    if tabbed := _tabbed_table(source, lines):
        return tabbed
    pieces: list[Sequence[Piece]] = [pieces_of(source, line) for line in lines]
    wide = WIDE.search(lines[0].text) is not None
    if ragged := evenly_parted(source, lines) if wide else _ragged_table(source, lines):
        return ragged
    columns = _columns(pieces, alone=2 if wide else 3)
    if len(columns) < 2 or len(pieces[0]) < 2:
        return _lone_row(source, lines[0], pieces[0]) if wide else []
    pieces = parted_in_line(source, lines, pieces)
    filled = sum(_column(columns, own[0].at) == 0 for own in pieces) * 2 > len(pieces)
    rows: list[Row] = []
    for line, own in zip(lines, pieces, strict=True):
        cells = _laid_out(source, own, columns)
        alone = len(own) == 1 and own[0].at < columns[1] - NEAR
        behind = alone and not line.blanks_before and _BRACKET.fullmatch(line.text.strip()) is not None
        if rows and alone and not behind:
            break
        rest = behind or (filled and not cells[0].text and not line.blanks_before)
        opened = rest and opens is not None and opens(next(c.text for c in cells if c.text))
        if rows and rest and not (opened and not is_cut_off(rows[-1], cells)):
            above = rows[-1]
            joined = tuple(join_cells(a, b) for a, b in zip(above.cells, cells, strict=True))
            rows[-1] = Row(joined, (*above.lines, line), "columns", 0)
        else:
            rows.append(Row(tuple(cells), (line,), "columns", 0))
    return rows


def _tabbed_table(source: Source, lines: Sequence[Line]) -> list[Row]:
    """The rows of a table as a browser copies it, one tab between cells; [] where tabs only set columns in line."""
    own = [line for line in lines if "\t" in line.text]
    counts = Counter(line.text.count("\t") for line in own)
    width = max(counts, default=0)  # fewer where the last cells are empty
    if len(own) < max(_FEWEST_TABBED, len(lines) - 1) or width < 2 or counts[width] * 2 < len(own):
        return []
    rows = []
    for line in own:
        cuts = [0, *(place + 1 for place, sign in enumerate(line.text) if sign == "\t"), len(line.text) + 1]
        cells = [cell_of(source, (line.start + a, line.start + b - 1)) for a, b in pairwise(cuts)]
        rows.append(Row((*cells, *[Cell()] * (width + 1 - len(cells))), (line,), "columns", 0))
    return rows


def _ragged_table(source: Source, lines: Sequence[Line]) -> list[Row]:
    """The rows of a table of which an extractor left two spaces between cells and nothing in line: cells by order.

    [] where the cells stand in line, or where rows differ in more than a last cell that is empty.
    """
    cuts = [
        [0, *(n for found in _TWO_SPACES.finditer(line.text) for n in found.span()), len(line.text)] for line in lines
    ]
    parts = [list(zip(cut[::2], cut[1::2], strict=True)) for cut in cuts]
    end = next((n for n, own in enumerate(parts) if len(own) < 2), len(parts))
    parts, width = parts[:end], len(parts[0])
    whole = [own for own in parts if len(own) == width]
    second = [own[1][0] for own in whole] if width > 2 else [0]
    ragged = max(second) - min(second) > 3 * NEAR
    if not ragged or len(whole) * 4 < len(parts) * 3 or any(len(own) > width for own in parts):
        return []
    rows = []
    for line, own in zip(lines, parts, strict=False):
        cells = [cell_of(source, (line.start + begin, line.start + end)) for begin, end in own]
        rows.append(Row((*cells, *[Cell()] * (width - len(own))), (line,), "columns", 0))
    return rows


def _lone_row(source: Source, line: Line, pieces: Sequence[Piece]) -> list[Row]:
    """A single line whose words stand far apart, such as a paragraph with its owner at the right margin."""
    cells = tuple(cell_of(source, (piece.start, piece.end)) for piece in pieces)
    return [Row(cells, (line,), "columns", 0)] if len(cells) > 1 else []


def _columns(pieces: Sequence[Sequence[Piece]], alone: int) -> list[int]:
    """Where the columns begin: places at which the words of several lines begin."""
    starts = sorted(piece.at for own in pieces if len(own) > 1 for piece in own)
    groups: list[list[int]] = []
    for at in starts:
        if groups and at - groups[-1][0] <= NEAR:
            groups[-1].append(at)
        else:
            groups.append([at])
    return [group[0] for group in groups if len(group) >= alone]


def _column(columns: Sequence[int], at: int) -> int:
    return max((place for place, begin in enumerate(columns) if begin <= at + NEAR), default=0)


def _laid_out(source: Source, pieces: Sequence[Piece], columns: Sequence[int]) -> list[Cell]:
    """The words of a line in the columns they stand in."""
    places: list[list[tuple[int, int]]] = [[] for _ in columns]
    for piece in pieces:
        places[_column(columns, piece.at)].append((piece.start, piece.end))
    return [cell_of(source, *own) for own in places]
