"""Words that no ruled lines hold in; running text, tables in columns and owners beside text, as they are read, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING

from loaders.readers.pdf.aligned import table_of
from loaders.readers.pdf.boxes import Page, Piece, Word
from loaders.readers.pdf.centred import centred_table
from loaders.readers.pdf.flow import blanks_between, join_lines, said
from loaders.readers.pdf.gutters import Run, Stretches, find_runs, is_aligned, without_marks
from loaders.readers.pdf.lines import cut_lines, cut_stretches
from loaders.readers.pdf.margin import is_margin, text_with_owners
from loaders.readers.pdf.tables import Element, Table
from loaders.readers.tables import read_columns

if TYPE_CHECKING:
    from loaders.readers.pdf.layout import Measures

_MANY = 8  # lines that a column of a newspaper page has at least
_RUNS_ON = 0.4  # of its lines begin in small letters
_LETTERS = 22  # it has to a line, on average
_ABBREVIATION = re.compile(r"^[A-Z][A-Za-z]?[A-Z&/]{0,7}[A-Z]s?$")
_REMARK = re.compile(r"^[-–—]\s+\w")  # 'Ann Lee      - Bo Day substituted'
_APART = 3.0  # sizes of the letters: words further apart on a line are not one text
_LONG = 60  # letters of the first of two columns that are a table, on average


def arrange(page: Page, printed: Sequence[list[Word]], measures: Measures) -> list[Element]:
    """The text and the tables of a stretch of a page, in reading order."""
    lines = [[Piece(own, page.number) for own in cut_stretches(line)] for line in printed]
    elements: list[Element] = []
    place = 0
    for run in find_runs(lines, measures.pitch):
        if is_margin(run, (measures.left, measures.right)):
            run = run.widened(lines, place, measures.pitch)
        found = list(_read_run(page, run, measures))
        if found:
            _add(elements, _plain(lines[place : run.first], measures), measures.pitch)
            _add(elements, found, measures.pitch)
            place = run.end
    _add(elements, _plain(lines[place:], measures), measures.pitch)
    return elements


def _add(elements: list[Element], more: Sequence[Element], pitch: float) -> None:
    """Put elements behind others, with the blank lines that the print leaves between them."""
    if elements and more and isinstance(elements[-1], Piece) and isinstance(more[0], Piece):
        above, line = elements[-1], more[0]
        line.blanks = 1 if line.top < above.top else max(line.blanks, blanks_between(above, line, pitch))
    elements += more


def _plain(lines: Sequence[Stretches], measures: Measures) -> list[Piece]:
    """Running text."""
    for line in lines:
        for before, piece in pairwise(line):
            piece.words[0].apart = piece.left - before.right > _APART * piece.words[0].size
    whole = [Piece([word for piece in line for word in piece.words], line[0].page) for line in lines]
    return join_lines(whole, (measures.left, measures.right), measures.pitch)


def _read_run(page: Page, run: Run, measures: Measures) -> Iterator[Element]:
    """What a run of lines in columns is; nothing where it is running text after all."""
    if _is_newspaper(run):
        for column in range(run.width):
            words = [word for piece in run.pieces(column) for word in piece.words]
            left = min(word.left for word in words)
            right = max(word.right for word in words)
            yield from arrange(page, cut_lines(words), replace(measures, left=left, right=right))
    elif is_margin(run, (measures.left, measures.right)):
        yield from text_with_owners(run, [], measures.pitch)
    elif _is_labelled(run):
        yield from _pairs(run, measures)
    else:
        yield from _tables(run, measures)


def _is_newspaper(run: Run) -> bool:
    """Whether every column is running text of its own."""
    for column in range(run.width):
        pieces = run.pieces(column)
        runs_on = sum(piece.words[0].text[:1].islower() for piece in pieces)
        if len(pieces) < _MANY or runs_on < _RUNS_ON * len(pieces) or fmean(len(p.text) for p in pieces) < _LETTERS:
            return False
    return True


def _is_labelled(run: Run) -> bool:
    """Whether the first column holds labels ('Venue:') or abbreviations with their values, or the second remarks."""
    firsts = [cells[0].text for line in run.lines if 0 in (cells := run.cells(line)) and len(cells) > 1]
    labels = sum(text.endswith(":") for text in firsts)
    short = sum(_ABBREVIATION.match(text) is not None for text in firsts)
    seconds = [cells[1].text for line in run.lines if len(cells := run.cells(line)) > 1 and 1 in cells]
    if run.width == 2 and sum(_REMARK.match(text) is not None for text in seconds) > 0.5 * len(seconds):
        return True
    return labels >= 0.6 * len(firsts) or (run.width == 2 and len(firsts) > 2 and short >= 0.7 * len(firsts))


def _pairs(run: Run, measures: Measures) -> Iterator[Piece]:
    """Each label with its value on a line; what stands below a value on lines of its own."""
    for row in table_of(run, measures.right, measures.pitch).rows:
        for column in range(0, run.width, 2):
            label = [word for piece in row[column] for word in piece.words]
            values = row[column + 1] if column + 1 < run.width else []
            if label and values:
                yield Piece([*label, *values[0].words], values[0].page, opens=True, blanks=row[column][0].blanks)
                yield from values[1:]
            else:
                yield from (*row[column], *values)


def _is_table(run: Run) -> bool:
    """Whether the columns of a run without a header are those of a table."""
    several = [line for line in run.lines if len(run.cells(line)) > 1]
    if len(several) < (2 if run.width > 2 else 3):
        return False
    if run.width == 2 and fmean(len(piece.text) for piece in run.pieces(0)) > _LONG:
        return False
    return all(is_aligned(run.pieces(column)) for column in range(run.width))


def _tables(run: Run, measures: Measures) -> Iterator[Element]:
    """The table that a run is, with the numbers before its rows in a column of their own where it has a header."""
    if (centred := centred_table(run, measures.right, measures.pitch)) is not None:
        yield centred
        return
    raw = [without_marks(line) for line in run.lines]
    apart = next(find_runs(raw, 9.0), None)
    if apart is not None and not apart.first and len(apart.lines) == len(raw) and apart.width > run.width:
        table = table_of(apart, measures.right, measures.pitch)
        if _is_headed(table):
            yield table
            return
    table = table_of(run, measures.right, measures.pitch)
    if _is_headed(table) or _is_table(run):
        yield table


def _is_headed(table: Table) -> bool:
    return len(table.rows) > 1 and read_columns([[said(cell) for cell in row] for row in table.rows]).header > 0
