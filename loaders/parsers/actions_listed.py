"""The lines of minutes in, the lists of actions among them out: sheets, logs and trackers, whatever parts their cells.

The lines of a list are taken out of the text, so that its numbers are no items and its deeds no prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from graph.dates import MONTHS, clipped_date, first_date, series_months
from loaders.blocks import Line, Source, Span
from loaders.cues import cue, word_set
from loaders.parsers.log_tables import heads_a_column, heads_the_margin, is_log, is_section_title, of_bare_list
from loaders.parsers.rows import Cell, Row, cut_rows, is_header
from loaders.parsers.stacks import Stack, find_sheet, find_stacks
from loaders.readers.tables import Columns, read_columns

_NUMBER = re.compile(r"^\W?(?:[A-Za-z]{1,5}[ /-]?)?(?P<n>\d{1,4})[a-z]?(?:[./-]\d{1,5})*[a-z]?[.):]?$")
_YEAR = re.compile(r"^\W?(?P<year>\d{2})[/.-]\d{1,3}[a-z]?\W*$")  # '18/03': the third action of 2018
_MONTH = re.compile(r"\b(?P<month>[a-z]{3})[a-z]* (?P<year>(?:19|20)\d\d)\b")
_STRUCK = re.compile(r"~~[^~]*~~")
_OLDEST = 9  # years
_LONGEST_CAPTION = 90
_LONGEST_OWNER = 50
_FEWEST_SERIES = 2  # letters before letters of numbers are taken for meetings
_OF_KINDS = frozenset("AD")  # actions and decisions are counted so as well
_FEWEST_FILLED = 3  # cells of a row of a list: its number, its deed and one more


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of a list of actions as printed."""

    deed: Span
    start: int
    end: int
    owners: tuple[str, ...] = ()
    number: str = ""
    due: str = ""
    status: str = ""
    caption: str = ""  # the line above its list
    reviewed: bool = False  # its list says of others that they are done: it goes over actions of earlier meetings
    tracked: bool = False  # its list tells of others that they are done, beside a column for the day
    closes: bool = False  # the deed tells its owner itself, as a rule in its last bracket
    struck: str = ""  # days in its place that are struck out
    raised: str = ""  # the day on which it was given out, as printed
    months: tuple[str, ...] = ()  # in which the meeting may have been held whose letters open its number
    by_item: bool = False  # what heads its numbers says that they are those of items
    in_place: bool = False  # it stands beside the text of the item to which it belongs

    @property
    def raised_on(self) -> str:
        """The day or month on which it was given out, in ISO form; "" where the row prints none."""
        return first_date(self.raised, full=True) or month_in(self.raised)

    @property
    def left_from(self) -> str:
        """The day or month of a meeting that the line above its list names, in ISO form: 'Left over from July 2023'."""
        return first_date(self.caption, full=True) or month_in(self.caption)

    def is_earlier(self, held: str) -> bool:
        """Whether its list says that these are actions of meetings before the one held that day."""
        if self.reviewed or (self.tracked and self._was_given_before(held)):
            return True
        if held and self.months and max(self.months) < held[:7]:
            return True
        if held and self.raised_on:
            return self.raised_on < held[: len(self.raised_on)]
        named = first_date(self.caption, full=True)
        if named:
            return bool(held) and named < held
        return cue("actions", "earlier_list").search(self.caption) is not None

    def _was_given_before(self, held: str) -> bool:
        """Whether a row of a list that goes on from meeting to meeting is of a meeting before the one held that day."""
        due = first_date(self.due, full=True) or month_in(self.due) or clipped_date(self.due, held)
        year = _YEAR.match(self.number)
        late = bool(due and held) and due < held[: len(due)]
        older = year is not None and bool(held) and 0 < int(held[2:4]) - int(year["year"]) <= _OLDEST
        said = cue("actions", "given_before").search(self.status) or cue("actions", "review_title").search(self.caption)
        return late or older or said is not None


def month_in(due: str) -> str:
    """The month that a due date names with its year, in ISO form; "" where it names none."""
    found = _MONTH.search(due.lower())
    number = next((n for n, name in enumerate(MONTHS, 1) if found and name.startswith(found["month"])), 0)
    return f"{found['year']}-{number:02}" if found and number else ""


@dataclass(slots=True)
class Lists:
    """The lists of one set of minutes, and the lines that are left without them."""

    rows: list[Listed] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def take_lists(source: Source, lines: Sequence[Line]) -> Lists:
    """Take the lists of actions out of some lines."""
    found = Lists()
    taken: set[int] = set()
    for caption, rows in _tables(source, lines):
        columns = of_bare_list(read_columns([row.texts for row in rows], caption=caption), rows)
        if columns.sort != "actions" or _deed_of(columns) < 0 or not is_log(columns, rows):
            continue
        columns = _with_update(_with_owner(columns, rows), caption)
        earlier = _earlier_head(columns)
        caption = earlier or caption
        entries = [_listed(row, columns, caption) for row in rows[columns.header :]]
        told = [entry for entry in entries if entry is not None]
        over, dated = any(_is_closed(entry.status) for entry in told), columns.at("due") >= 0
        reviewed = bool(earlier) or (over and not dated)
        told = _of_meetings([replace(entry, reviewed=reviewed, tracked=over) for entry in told])
        found.rows += told
        last = max((n for n, entry in enumerate(entries, columns.header + 1) if entry is not None), default=len(rows))
        taken |= {line.start for row in rows[:last] for line in row.lines}  # what follows the last deed is text again
    left = [line for line in lines if line.start not in taken and not line.role]
    sheet = find_sheet(left)
    for stack in [sheet] if sheet else find_stacks(left):
        found.rows += [_stacked(source, stack, row) for row in stack.rows]
        taken |= {line.start for line in stack.lines}
    for line in lines:
        if line.start in taken:
            line.used_by = "list of actions"
        else:
            found.lines.append(line)
    found.rows.sort(key=lambda row: row.start)
    return found


def _of_meetings(rows: list[Listed]) -> list[Listed]:
    """The rows of a list with the months of the meetings whose letters open their numbers: 'M21/1' beside 'S21/3'.

    One letter alone may be that of every action or of the board; several, of months all, are those of meetings.
    """
    months = [series_months(row.number) for row in rows]
    opening = {row.number.strip()[:1].upper() for row, named in zip(rows, months, strict=True) if named}
    if len(opening - _OF_KINDS) < _FEWEST_SERIES:
        return rows
    return [replace(row, months=named) for row, named in zip(rows, months, strict=True)]


def _earlier_head(columns: Columns) -> str:
    """The head of the deeds where it says that they are of an earlier meeting: 'Action from 13 Sept'; else ""."""
    said = columns.said[_deed_of(columns)].strip(" .:") if columns.said else ""
    return said if cue("columns", "earlier_deeds").fullmatch(said) else ""


def _is_closed(status: str) -> bool:
    return bool(cue("actions", "closed").search(status)) and not cue("actions", "not_closed").search(status)


def _tables(source: Source, lines: Sequence[Line]) -> Iterator[tuple[str, list[Row]]]:
    """The tables among some lines that no reader took for minutes, each with the line above it."""
    caption, spent = "", False
    for number, group in groupby(cut_rows(source, lines), key=lambda row: row.table):
        rows = list(group)
        if number < 0:
            caption, spent = rows[-1].texts[0] if rows[-1].texts else "", False
            caption = "" if heads_the_margin(source, rows[-1]) else caption
            continue
        if spent and is_header(rows[0]):  # a table with a head of its own is not the next page of the one above
            caption = ""
        spent = True
        if any(line.role for row in rows for line in row.lines):
            continue
        for block in _blocks(rows):
            alone = [text for text in block[0].texts if text]
            if len(alone) == 1 and len(block) > 1 and len(alone[0]) <= _LONGEST_CAPTION:
                caption, block = "" if heads_a_column(block[0]) else alone[0], block[1:]
            yield caption[:_LONGEST_CAPTION], block


def _blocks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """One table as the several that were printed one below the other; a header or new numbers part them.

    Below a header of its own a table goes on whatever its numbers do: a log need not be sorted by them.
    """
    block: list[Row] = []
    last = -1
    for row in rows:
        first = row.texts[0] if row.texts else ""
        found = _NUMBER.match(first)
        number = int(found["n"]) if found else -1
        ends = last >= 0 and first != "" and number < last  # a number that does not rise, or none any more
        ends = ends and not (is_header(block[0]) and _is_full(row))
        if block and (ends or (is_header(row) and len(block) > 1)):
            yield block
            block, last = [], -1
        block.append(row)
        last = number if number >= 0 else last
    if block:
        yield block


def _is_full(row: Row) -> bool:
    """Whether a row is one of its table, and no line across it: most of its cells are filled."""
    filled = sum(bool(text) for text in row.texts)
    return filled >= _FEWEST_FILLED and 2 * filled >= len(row.texts)


def _deed_of(columns: Columns) -> int:
    """The column that holds the deeds."""
    return next((columns.at(kind) for kind in ("action", "text", "title") if columns.at(kind) >= 0), -1)


def _with_owner(columns: Columns, rows: Sequence[Row]) -> Columns:
    """The short column behind the deeds holds the owners, where nothing heads it and no other does."""
    behind = [n for n, kind in enumerate(columns.kinds) if kind == "unknown" and n > _deed_of(columns)]
    if columns.header or columns.at("owner") >= 0 or len(behind) != 1:
        return columns
    cells = [row.texts[behind[0]] for row in rows if len(row.texts) > behind[0]]
    if any(len(cell) > _LONGEST_OWNER for cell in cells):
        return columns
    kinds = tuple("owner" if n == behind[0] else kind for n, kind in enumerate(columns.kinds))
    return replace(columns, kinds=kinds)


def _with_update(columns: Columns, caption: str) -> Columns:
    """The last column of a list of earlier actions tells what became of them, whatever words head it."""
    *others, last = columns.kinds
    if not columns.header or last != "unknown" or "status" in others or "owner" not in others:
        return columns
    earlier = any(cue("actions", kind).search(caption) for kind in ("earlier_list", "review_title"))
    return replace(columns, kinds=(*others, "status")) if earlier else columns


def _listed(row: Row, columns: Columns, caption: str) -> Listed | None:
    cells = [*row.cells, *[Cell()] * (len(columns.kinds) - len(row.cells))]
    deed = cells[_deed_of(columns)]
    dull = len(deed.text) < 4 or deed.text.strip(" .:").lower() in word_set("owners", "no_owner")
    if dull or cue("actions", "no_action").match(deed.text) or is_section_title(row, deed.text):
        return None

    def said(kind: str) -> str:
        """The words of the column of a kind."""
        return cells[columns.at(kind)].text if columns.at(kind) >= 0 else ""

    owner = cells[columns.at("owner")] if columns.at("owner") >= 0 else Cell()
    if not (owner.text.strip(" -–—.") or said("due")) and cue("actions", "only_noted").fullmatch(said("status")):
        return None
    whole = cells[: len(columns.kinds)]
    ends = [cell.end for cell in whole if cell.spans]
    return Listed(
        Span(deed.start, deed.end, deed.text), row.start, max(ends), tuple(span.text for span in owner.spans),
        said("number"), _day_in(said("due")), _all_said(cells, columns, "status"), caption,
        struck=" ".join(_STRUCK.findall(said("due"))), raised=said("raised"), by_item=_counts_items(columns),
    )  # fmt: skip


def _counts_items(columns: Columns) -> bool:
    """Whether the head of the numbers says that they are those of items: 'Min.', 'Item no.'."""
    place = columns.at("number")
    words = columns.said[place].strip(" .:") if columns.said and place >= 0 else ""
    return cue("columns", "of_minutes").fullmatch(words) is not None


def _all_said(cells: Sequence[Cell], columns: Columns, kind: str) -> str:
    """The words of every column of a kind: a log may tell how a deed stands by a colour and by a comment."""
    said = [cell.text for cell, own in zip(cells, columns.kinds, strict=False) if own == kind]
    return " – ".join(words for words in said if words.strip(" -–—."))


def _day_in(cell: str) -> str:
    """What a cell says of when, without days that are struck out; "" for one left open."""
    cell = _STRUCK.sub("", cell).strip() or cell
    return "" if cue("actions", "open_cell").fullmatch(cell) else cell


def _stacked(source: Source, stack: Stack, row: dict[str, list[Line]]) -> Listed:
    def said(kind: str) -> str:
        """The words of the lines of a kind."""
        return " ".join(line.text for line in row.get(kind, []))

    due = _day_in(said("due"))
    deed = row["action"]
    lines = [line for part in row.values() for line in part]
    text = source.flat[deed[0].start : deed[-1].end]
    return Listed(
        Span(deed[0].start, deed[-1].end, " ".join(text.split())), min(line.start for line in lines),
        max(line.end for line in lines), tuple(line.text for line in row.get("owner", [])),
        said("number"), due, said("status"), stack.caption, raised=said("raised"),
    )  # fmt: skip
