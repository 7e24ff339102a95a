"""The records of a whole file: its meetings, and what its other papers say, as `read --format json` prints them."""

from __future__ import annotations

from pydantic import BaseModel, Field

from loaders.records import AttendanceRecord, DocumentRecord, MeetingRecord, Record, UpdateRecord


class GlossaryRecord(Record):
    """An abbreviation and what it stands for in this document."""

    abbreviation: str
    expansion: str


class PriorityRecord(Record):
    """One strategic priority with its lead agencies, ambitions and bodies."""

    name: str
    lead_agencies: list[str] = Field(default_factory=list)
    ambitions: list[str] = Field(default_factory=list)
    bodies: list[str] = Field(default_factory=list)


class StrategyRecord(Record):
    """A strategy and its priorities."""

    title: str
    period: str = ""
    priorities: list[PriorityRecord] = Field(default_factory=list)


class AskRecord(Record):
    """What a report asks of the board it is written for."""

    asked_of: str
    text: str
    title: str = ""


class ReportingRecord(Record):
    """A declared reporting line between two bodies."""

    body: str
    reports_to: str


class BodyRecord(Record):
    """A body said to have ended, been renamed or been proposed."""

    body: str
    kind: str = ""
    event: str = "named"
    other: str = ""


class RenamingRecord(Record):
    """What a sentence says of names.

    `event` is renamed (`other` is the older name; no `name` where the board that met is meant), new_name (of the board
    that met; the older one is not said), two_people, died, outsider (somebody of the public) or former_post (`other` is
    the post or the employer before).
    """

    event: str
    sort: str = ""  # person, post, body or organization
    name: str = ""
    other: str = ""


class MemberRecord(AttendanceRecord):
    """One member as a list of members has them; `start` and `end` of the seat only where the list states them."""

    state: str = "member"
    body: str = ""  # where the list tells it row by row
    start: str | None = None
    end: str | None = None


class VacancyRecord(Record):
    """A seat that a list of members says is vacant."""

    post: str = ""
    organization: str | None = None


class MembershipRecord(Record):
    """A list of a board's members on a day; no meeting."""

    title: str = ""
    body: str = ""
    date: str | None = None
    members: list[MemberRecord] = Field(default_factory=list)
    vacant: list[VacancyRecord] = Field(default_factory=list)


class Accounting(BaseModel):
    """Every line that holds words: used by a parser, ignored by a named rule, or unread."""

    lines: int = 0
    used: int = 0
    ignored: int = 0
    unread: int = 0
    used_by: dict[str, int] = {}
    ignored_by: dict[str, int] = {}
    unread_lines: list[dict[str, object]] = []


class FileRecords(BaseModel):
    """Everything read from one file."""

    source: dict[str, object]
    documents: list[DocumentRecord] = []
    meetings: list[MeetingRecord] = []
    matters_arising: list[UpdateRecord] = []
    glossary: list[GlossaryRecord] = []
    strategies: list[StrategyRecord] = []
    asks: list[AskRecord] = []
    reporting_lines: list[ReportingRecord] = []
    bodies: list[BodyRecord] = []
    memberships: list[MembershipRecord] = []
    renamings: list[RenamingRecord] = []
    accounting: Accounting = Accounting()
    warnings: list[dict[str, object]] = []
