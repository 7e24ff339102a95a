"""Sections of texts, points, findings, tables, pictures and quotes in; one typed report that any writer can set out.

What a writer may not leave out is part of the type: a picture comes with its table, a finding with its words.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Literal

Kind = Literal["text", "date", "number", "choice", "id"]
Mark = Literal["present", "substitute", "apology", "absent", "not_listed", "cannot_tell", "none"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Verbatim words and where they stand."""

    document: str
    meeting: str
    item: str
    page: int
    line: int
    quote: str


@dataclass(frozen=True, slots=True)
class Text:
    """Words, the numbers of the evidence behind them, and where a network page shows what they are about."""

    words: str
    cites: tuple[int, ...] = ()
    link: str = ""
    value: str | int | None = None  # what the words say, for a spreadsheet: a date as 2018-03-26, or a number


@dataclass(frozen=True, slots=True)
class Points:
    """A list of short statements."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """Verbatim words set apart, with the number of their evidence."""

    words: str
    cite: int
    when: str = ""  # the meeting they are of, and how long ago that was


@dataclass(frozen=True, slots=True)
class Heading:
    """A title inside a section."""

    words: str


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column, what its cells hold, and its share of the width beside the others."""

    head: str
    kind: Kind = "text"
    share: int = 1
    choices: tuple[str, ...] = ()  # what a cell of the kind "choice" may hold
    open: bool = False  # whether an officer may write in it
    aside: bool = False  # whether a sheet that is printed leaves it off, as it does all that is open
    strict: bool = True  # whether a cell of the kind "choice" may hold nothing else; else whoever writes it is asked


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns, and rows of as many cells; `caption` says what it shows, for those who do not see it."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...]
    caption: str = ""

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of its columns."""
        return tuple(column.head for column in self.columns)


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars laid end to end in one row for each label: a number for each series."""

    title: str
    told: str  # the picture in a sentence, for those who do not see it
    series: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A field of marks: a row for each label, a column for each head; a writer gives each mark a sign and a shade."""

    title: str
    told: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Mark, ...]], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture and the table of what it shows."""

    picture: Bars | Grid
    table: Table


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to decide: its words, what the record shows, who could take it, and the question to put."""

    title: str
    statement: Text
    quotes: tuple[Quoted, ...]
    takers: Text = Text("")  # posts, never people
    question: str = ""


Block = Text | Points | Table | Quoted | Heading | Chart | Finding


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a report under its title; `name` stays the same when the title is reworded."""

    title: str
    blocks: tuple[Block, ...]
    name: str = ""
    appendix: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report; number n of the evidence is `evidence[n - 1]`, in the order in which it is first cited."""

    title: str
    period: str
    note: str
    sections: tuple[Section, ...]
    evidence: tuple[Evidence, ...] = ()


@cache
def parts_of_kind(kind: type) -> tuple[str, ...]:
    """The names of the parts of one of these: to look them up anew for every cell takes long."""
    return tuple(each.name for each in fields(kind))


def columns(*heads: str | Column) -> tuple[Column, ...]:
    """Columns of plain text from their heads; a column that is more than text is given as it is."""
    return tuple(Column(head) if isinstance(head, str) else head for head in heads)
