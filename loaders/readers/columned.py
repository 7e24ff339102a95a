"""Plain text whose minutes are set in columns side by side in, the same words cell by cell out; None without them.

Text taken from a page keeps the columns of a table next to each other on every line: the deed of the right-hand column
would run into the sentence beside it. Only a table whose head names a column of text and one of actions is taken apart,
and only where its cells hold more than initials; everything else stays as it stands in the file.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from loaders.blocks import Source
from loaders.cues import cue
from loaders.letters import is_owner_cell
from loaders.readers.tables import Columns, kinds_of_heading, read_columns, roles_of_row
from loaders.readers.text import (
    canonical,
    is_marking,
    number_pages,
    read_text,
    set_furniture_aside,
    split_lines,
    warn_of_characters,
)

_GAP = re.compile(r"(?<=[.?!:;]) {3,}|(?<=[^.?!:;\s])\s{2,}|\t+")
_NUMBER = re.compile(r"^\d{1,3}[a-z]?[.)]?$")
_NUMBERED = re.compile(r"^(?P<n>\d{1,3}[a-z]?)[.)]?\s+(?P<t>[A-Z].*)$")
_PAGE = re.compile(r"(?i)^\s*(?:page )?\d{1,3}(?: of \d{1,3})?\s*$")
_NARROW = 12  # letters that a column of numbers takes at most
_DRIFT = 3  # letters by which a column may begin earlier on another page
_LINE = 12.0  # points from one line to the next
_FEWEST_ROWS = 2
_LONGEST_TITLE = 120


@dataclass(slots=True)
class _Piece:
    """Words of one line with the place on it where they begin."""

    at: int
    text: str


@dataclass(slots=True)
class _Para:
    """Lines of one cell that belong together: their words, and the number of the first line."""

    words: list[str]
    number: int


@dataclass(slots=True)
class _Region:
    """The lines of one table: where it begins and ends, where its columns begin, and the words that head them."""

    first: int
    last: int
    edges: list[int]
    heads: list[str]
    rows: list[list[list[_Para]]] = field(default_factory=list)
    aside: list[int] = field(default_factory=list)  # lines of the page in it: the head again, page numbers


def read_plain(data: bytes, name: str) -> Source:
    """Read plain text, its tables of minutes cell by cell where their columns stand side by side."""
    return read_columned(data, name) or read_text(data, name)


def read_columned(data: bytes, name: str) -> Source | None:
    """Read plain text with minutes in columns; None where the file has no such table."""
    raw = canonical(data, name).split("\n")
    found = list(_regions(raw))
    if not found:
        return None
    text, placed = _written(raw, found)
    aside = {number + 1 for region in found for number in region.aside}
    source = Source(name, hashlib.sha256(data).hexdigest(), "text", text, split_lines(text))
    for line in source.lines:
        number, look = placed[line.number]
        line.number = number
        if look is not None:
            line.role, line.table, line.row, line.column = look
            line.top, line.opens = number * _LINE, True
        elif number in aside:
            line.ignored_by = "head of a page"
    set_furniture_aside(source)
    number_pages(source, raw)
    return warn_of_characters(source)


def _pieces(raw: str) -> list[_Piece]:
    """The words of a line, parted where columns may be."""
    line = raw.replace("\f", " ").expandtabs(8)
    pieces, begin = [], 0
    for end, after in [*(found.span() for found in _GAP.finditer(line.rstrip())), (len(line.rstrip()), 0)]:
        words = line[begin:end]
        if words.strip():
            pieces.append(_Piece(begin + len(words) - len(words.lstrip()), words.strip()))
        begin = after
    return pieces


def _heads(raw: str) -> list[_Piece]:
    """The heads of columns on a line that names a column of text and one of actions; [] for any other line."""
    pieces = _pieces(raw)
    if len(pieces) < 3 or not all(kinds_of_heading(piece.text) for piece in pieces):
        return []
    kinds = [set(kinds_of_heading(piece.text)) for piece in pieces]
    text = any(cue("columns", "running").fullmatch(piece.text) for piece in pieces[:-1])
    return pieces if text and any(kind & {"action", "owner"} for kind in kinds[1:]) else []


def _regions(raw: Sequence[str]) -> Iterator[_Region]:
    place = 0
    while place < len(raw):
        heads = _heads(raw[place])
        region = _region(raw, place, heads) if heads else None
        if region is not None:
            yield region
            place = region.last
        place += 1


def _region(raw: Sequence[str], first: int, heads: Sequence[_Piece]) -> _Region | None:
    """The table below a head, where its right-hand cells hold deeds or its first column holds titles."""
    body = [_pieces(line) for line in raw[first + 1 :]]
    edges = _edges(heads, body)
    if edges is None:
        return None
    region = _Region(first, first, edges, [piece.text for piece in heads])
    blank = 0
    for number, (pieces, line) in enumerate(zip(body, raw[first + 1 :], strict=True), first + 1):
        if not pieces:
            blank += 1
            continue
        if _ends(region, pieces, blank):
            break
        if _heads(line) or _is_furniture(line):
            region.aside.append(number)
        else:
            _add(region, pieces, number, blank=blank > 0)
        region.last, blank = number, 0
    return region if _is_worth(region) else None


def _edges(heads: Sequence[_Piece], body: Sequence[Sequence[_Piece]]) -> list[int] | None:
    """Where the columns begin: of the places at which words begin below a head, the most common one."""
    edges = [0]
    starts = Counter(piece.at for pieces in body for piece in pieces)
    for left, head in pairwise(heads):
        low, high = left.at + 2, head.at + len(head.text)
        within = {at: count for at, count in starts.items() if low <= at <= high and at > edges[-1] + 1}
        if not within:
            return None
        best = max(within, key=lambda at: (within[at], -at))
        edges.append(min(at for at in within if best - _DRIFT <= at <= best))
    return edges


def _column(region: _Region, at: int) -> int:
    return max(place for place, edge in enumerate(region.edges) if place == 0 or at >= edge - 1)


def _is_narrow(region: _Region) -> bool:
    """Whether the first column holds numbers only."""
    return region.edges[1] <= _NARROW


def _ends(region: _Region, pieces: Sequence[_Piece], blank: int) -> bool:
    """Whether a line stands outside the table: at the margin, where only numbers do, below a gap."""
    opener = pieces[0]
    outside = len(pieces) == 1 and opener.at < region.edges[1] - _DRIFT
    numbered = _NUMBER.match(opener.text) or _NUMBERED.match(opener.text)
    return bool(region.rows) and _is_narrow(region) and blank > 0 and outside and not numbered


def _is_furniture(line: str) -> bool:
    return _PAGE.match(line) is not None or is_marking(line.strip())


def _add(region: _Region, pieces: Sequence[_Piece], number: int, *, blank: bool) -> None:
    """Put the words of one line into the cells of the row they stand in."""
    first = pieces[0]
    opens = first.at < region.edges[1] and (_NUMBER.match(first.text) or _NUMBERED.match(first.text))
    if opens or not region.rows:
        region.rows.append([[] for _ in region.edges])
    row = region.rows[-1]
    for piece in pieces:
        column = _column(region, piece.at)
        words = piece.text
        if column == 0 and _is_narrow(region) and not _NUMBER.match(words):
            joined = _NUMBERED.match(words)
            if joined and piece is first:
                row[0].append(_Para([joined["n"]], number))
                words = joined["t"]
            column = 1
        _put(row[column], words, number, new=blank or bool(opens))


def _put(cell: list[_Para], words: str, number: int, *, new: bool) -> None:
    """Add words to the last paragraph of a cell, or open the next one."""
    last = cell[-1] if cell else None
    if last is not None and last.number + len(last.words) == number and not new:
        stands_alone = is_owner_cell(words) and is_owner_cell(last.words[-1])
        title = len(cell) == 1 and len(last.words) == 1 and words[:1].isupper() and last.words[0][-1:] not in ",-–"
        if not stands_alone and not (title and _is_title(last.words[0])):
            last.words.append(words)
            return
    cell.append(_Para([words], number))


def _is_title(words: str) -> bool:
    """Whether the first line of a cell may be the title of its item, which no sentence is."""
    return len(words) < _LONGEST_TITLE and words[-1] not in ".;:" and words[:1].isupper()


def _is_worth(region: _Region) -> bool:
    """Whether the table has rows, and cells beside its text that line by line could not be read."""
    if len(region.rows) < _FEWEST_ROWS:
        return False
    beside = [para for row in region.rows for cell in row[2:] for para in cell]
    deeds = any(" to " in " ".join(para.words) for para in beside)
    return deeds or not _is_narrow(region)


def _written(
    raw: Sequence[str], regions: Sequence[_Region]
) -> tuple[str, dict[int, tuple[int, tuple[str, int, int, int] | None]]]:
    """The text with its tables cell by cell; for each of its lines the line of the file, and its place in a table."""
    lines: list[str] = []
    placed: dict[int, tuple[int, tuple[str, int, int, int] | None]] = {}

    def write(words: str, number: int, look: tuple[str, int, int, int] | None = None) -> None:
        """Add a line and note which line of the file it comes from."""
        lines.append(words)
        placed[len(lines)] = (number, look)

    place = rows = 0
    for table, region in enumerate(regions):
        for number in range(place, region.first + 1):
            write(raw[number], number + 1)
        columns = _kinds(region)
        for row in region.rows:
            for words, number, look in _cells(row, columns):
                if look[0] == "cell_owner":
                    write("", 0)  # two deeds of one cell are two
                write(words, number + 1, (look[0], table, rows, look[1]))
            write("", 0)
            rows += 1
        for number in region.aside:
            write(raw[number], number + 1)
        place = region.last + 1
    for number in range(place, len(raw)):
        write(raw[number], number + 1)
    return "\n".join(lines), placed


def _kinds(region: _Region) -> Columns:
    texts = [[" ".join(" ".join(para.words) for para in cell) for cell in row] for row in region.rows]
    return read_columns([region.heads, *texts])


def _cells(row: Sequence[Sequence[_Para]], columns: Columns) -> Iterator[tuple[str, int, tuple[str, int]]]:
    """The paragraphs of a row cell by cell: words, line of the file, role and column."""
    said = [[" ".join(para.words) for para in cell] for cell in row]
    roles = roles_of_row(columns, said)
    for column, (cell, words) in enumerate(zip(row, said, strict=True)):
        whole = _NUMBERED.match(" ".join(words)) if column == 0 else None
        if whole and cell:
            yield whole["n"], cell[0].number, ("cell_number", 0)
            yield whole["t"], cell[0].number, ("cell_title", 0)
            continue
        for para, text, role in zip(cell, words, roles[column], strict=True):
            yield text, para.number, (role, column)
