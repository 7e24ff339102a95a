"""Printed lines cut into stretches in, runs of lines whose stretches stand in columns out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from loaders.readers.pdf.boxes import Piece, Word
from loaders.readers.pdf.lines import cut_stretches
from loaders.readers.tables import kinds_of_heading

Stretches = list[Piece]  # of one printed line, from left to right
Gap = tuple[float, float]

_OWNERS = frozenset(("owner", "action"))
_LEAST = 4.0  # points that columns stand apart at least
_APART = 1.5  # times the usual step: a blank line
_FAR = 3.2  # times the usual step: what stands further below is no part of a run
_OFF = 2.5  # times the usual step: words without a number so far below numbered rows are no part of them
_ALONE = 12  # lines without a second column that a run may hold in a row
_WIDE = 2.5  # sizes of the letters: a gap inside a column that shows that it is two
_EDGE = 3.0  # points that the words of one column may begin apart
_CLOSE = 0.3  # of the size of the letters: the least gap before a word that begins a column


@dataclass(slots=True)
class Run:
    """Lines one below the other that leave the same gaps free."""

    first: int
    lines: list[Stretches]
    gaps: list[Gap] = field(default_factory=list)

    @property
    def end(self) -> int:
        """The place of the first line behind it."""
        return self.first + len(self.lines)

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.gaps) + 1

    def cells(self, line: Stretches) -> dict[int, Piece]:
        """The words of a line by column."""
        cells: dict[int, list[Word]] = {}
        for piece in line:
            cells.setdefault(self.column(piece.left), []).extend(piece.words)
        return {column: Piece(words, line[0].page) for column, words in cells.items()}

    def column(self, place: float) -> int:
        """The column that a place across the page lies in."""
        return sum(place >= end - 1.0 for _, end in self.gaps)

    def pieces(self, column: int) -> list[Piece]:
        """What stands in a column, from the top down."""
        return [cells[column] for line in self.lines if column in (cells := self.cells(line))]

    def widened(self, lines: Sequence[Stretches], low: int, pitch: float) -> Run:
        """The run with the lines of running text above and below that leave its last gap free as well."""
        first, end = self.first, self.end
        while first > low and self._takes(lines[first - 1], lines[first], pitch):
            first -= 1
        while end < len(lines) and self._takes(lines[end], lines[end - 1], pitch):
            end += 1
        return Run(first, [*lines[first : self.first], *self.lines, *lines[self.end : end]], self.gaps)

    def _takes(self, line: Stretches, beside: Stretches, pitch: float) -> bool:
        return len(line) == 1 and line[0].right < self.gaps[-1][1] and abs(_step(beside, line)) <= 1.3 * pitch


def find_runs(lines: Sequence[Stretches], pitch: float) -> Iterator[Run]:
    """The runs of lines that hold more than one column, from the top down."""
    place = 0
    while place < len(lines):
        if len(lines[place]) > 1:
            run = _grow(lines, place, pitch)
            yield run
            place = run.end
        else:
            place += 1


def _grow(lines: Sequence[Stretches], first: int, pitch: float) -> Run:
    """The run that begins at a line."""
    taken = [lines[first]]
    cover = _cover(taken)
    last, edges = first, Counter(_edges(taken[0]))
    headed = heads_owners(taken[0])
    numbered = headed and "number" in kinds_of_heading(taken[0][0].text)
    for place in range(first + 1, len(lines)):
        line = _opened(without_marks(lines[place]) if numbered else lines[place], edges)
        if headed:
            far = _step(taken[-1], line) > _OFF * pitch and line[0].left > cover[0][1]
            if heads_owners(line) or (numbered and far):
                break
        elif _is_elsewhere(taken, line, cover, (place - last, pitch)):
            break
        wider = _joined([*cover, *_cover([line])])
        several = sum(len(own) > 1 for own in taken) > 2
        if len(wider) < 2 or (several and len(wider) < len(cover)):
            rest = _cover(taken[1:])
            if not headed and len(_cover(taken[1:], line)) >= max(len(rest), 2):  # the first line alone is at odds
                return Run(first, taken[:1], _gaps_of(_cover(taken[:1])))
            break
        cover = wider
        taken.append(line)
        if len(line) > 1:
            last = place
            edges.update(_edges(line))
    gaps = _gaps_of(cover)
    if headed:  # a column of owners goes on to the foot of the page, or to the first line across it
        return Run(first, taken, gaps)
    run = Run(first, taken[: last - first + 1], gaps)
    run.lines += _rests(run, taken[len(run.lines) :], pitch)
    return run


def _is_elsewhere(
    taken: Sequence[Stretches], line: Stretches, cover: Sequence[Gap], measure: tuple[int, float]
) -> bool:
    """Whether a line stands too far below, or in other columns; `measure`: lines in one column so far, usual step."""
    alone, pitch = measure
    step = _step(taken[-1], line) / pitch
    if step > _FAR or alone > _ALONE or _parts_a_column(cover, line):
        return True
    return step > _APART and len(line) > 1 and not _has_columns_of(taken, line)


def heads_owners(line: Stretches) -> bool:
    """Whether a line names columns, one of them that of owners or actions."""
    kinds = [kinds_of_heading(piece.text) for piece in line]
    return len(kinds) > 1 and all(kinds) and any(_OWNERS & set(own) for own in kinds)


def without_marks(line: Stretches) -> Stretches:
    """A line with the number before its text as a stretch of its own."""
    words = [word for piece in line for word in piece.words]
    return [Piece(own, line[0].page) for own in cut_stretches(words, keep_marks=False)]


def _cover(lines: Sequence[Stretches], *more: Stretches) -> list[Gap]:
    """What some lines cover of the width of the page."""
    return _joined([(piece.left, piece.right) for line in (*lines, *more) for piece in line])


def _gaps_of(cover: Sequence[Gap]) -> list[Gap]:
    return [(before[1], after[0]) for before, after in pairwise(cover)]


def _joined(parts: Sequence[Gap]) -> list[Gap]:
    """The stretches of a page that some words cover, from left to right."""
    joined: list[Gap] = []
    for begin, end in sorted(parts):
        if joined and begin < joined[-1][1] + _LEAST:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return joined


def _parts_a_column(cover: Sequence[Gap], line: Stretches) -> bool:
    """Whether a line leaves a wide gap where all lines above it have words: other columns begin there."""
    for before, piece in pairwise(line):
        wide = piece.left - before.right > _WIDE * piece.words[0].size
        if wide and any(begin <= before.left and piece.right <= end for begin, end in cover):
            return True
    return False


def _edges(line: Stretches) -> list[int]:
    """Where the columns of a line begin, roughly."""
    return [round(piece.left) for piece in line[1:]]


def _has_columns_of(taken: Sequence[Stretches], line: Stretches) -> bool:
    """Whether a line behind a gap stands in the columns of the lines above it."""
    lefts = [piece.left for above in taken for piece in above[1:]]
    rights = [piece.right for above in taken for piece in above[1:]]
    return any(abs(p.left - at) <= _EDGE for p in line[1:] for at in lefts) or all(
        any(abs(p.right - at) <= _EDGE for at in rights) for p in line[1:]
    )


def _opened(line: Stretches, edges: Counter[int]) -> Stretches:
    """A line parted as well where a word begins a column that lines above have, though no wide gap stands before it."""
    known = {edge for edge, times in edges.items() if times > 1}
    if not known:
        return line
    opened: Stretches = []
    for piece in line:
        begin = 0
        for place in range(1, len(piece.words)):
            before, word = piece.words[place - 1], piece.words[place]
            if word.left - before.right > _CLOSE * word.size and any(abs(word.left - edge) < 1.5 for edge in known):
                opened.append(Piece(piece.words[begin:place], piece.page))
                begin = place
        opened.append(Piece(piece.words[begin:], piece.page))
    return opened


def _step(above: Stretches, line: Stretches) -> float:
    """How far below another line a line stands, in sizes of its letters."""
    return (line[0].words[0].base - above[0].words[0].base) / max(line[0].words[0].size, 1.0)


def _rests(run: Run, lines: Sequence[Stretches], pitch: float) -> Iterator[Stretches]:
    """The lines behind the last one with two columns that carry its later cells on."""
    above = run.lines[-1]
    for line in lines:
        step = _step(above, line) / pitch
        broken = line[0].words[0].text[:1].islower() and step < 1.3
        if step > 2.0 or (run.column(line[0].left) == 0 and not broken):
            return
        yield line
        above = line


def is_aligned(pieces: Sequence[Piece]) -> bool:
    """Whether most pieces begin, end or are centred at one place across the page."""
    if len(pieces) < 2:
        return True
    places = ([p.left for p in pieces], [p.right for p in pieces], [(p.left + p.right) / 2 for p in pieces])
    return any(sum(abs(at - median(own)) <= _EDGE for at in own) >= 0.6 * len(own) for own in places)
