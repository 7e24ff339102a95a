"""A path in, the records of that file out; nothing is stored and no other file is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from graph.concepts import Concepts, load_concepts
from graph.errors import LoadError
from loaders.audit import account
from loaders.blocks import Line, Source, Span, paragraphs
from loaders.digests import split_digest
from loaders.file_records import FileRecords, MembershipRecord
from loaders.loosen import loosen
from loaders.mail import set_aside_mail
from loaders.packs import set_aside_pack
from loaders.parsers.asks import parse_asks
from loaders.parsers.bodies import parse_bodies, parse_cancelled, parse_met
from loaders.parsers.glossary import parse_definitions, parse_glossary
from loaders.parsers.groups import spoken_in
from loaders.parsers.histories import set_aside_histories
from loaders.parsers.lead_tables import parse_lead_tables
from loaders.parsers.matters_arising import parse_updates
from loaders.parsers.membership import parse_memberships
from loaders.parsers.minutes import parse_agenda, parse_minutes
from loaders.parsers.next_meeting import next_after
from loaders.parsers.renamings import parse_renamings
from loaders.parsers.renamings_agreed import parse_agreed_renamings
from loaders.parsers.strategy import parse_strategy
from loaders.readers import read_source
from loaders.readers.tables import own_headings
from loaders.records import DocumentRecord, MeetingRecord
from loaders.roster import Known
from loaders.segments import Section, split_sections
from loaders.self_checks import check_reading
from loaders.templates import set_aside_template
from loaders.upright import set_upright

MOST_LETTERS = 3_000_000  # some 1,000 pages
WRITTEN = ("minutes", "strategy", "report")  # what the partnership itself wrote: also the reports of sub-groups
KINDS = {"paper": "other", "incidents": "report", "other": "other"}


def read_file(
    path: Path, *, name: str = "", concepts: Concepts | None = None, columns: Mapping[str, str] | None = None
) -> tuple[Source, FileRecords]:
    """Read one file into records; raises LoadError with one sentence when it is not minutes.

    `columns` are headings of the partnership's own tables and what they mean.
    """
    with own_headings(columns or {}):
        source = read_source(path, name)
        return source, read_records(source, concepts or load_concepts())


def read_records(source: Source, concepts: Concepts) -> FileRecords:
    """All records of one source, and the account of its lines."""
    records = FileRecords(
        source={"name": source.name, "sha256": source.sha256, "format": source.format, "pages": source.pages}
    )
    if len(source.text) > MOST_LETTERS:
        raise LoadError(
            f"{source.name} holds {len(source.text) / 1e6:.0f} million letters, more than any pack of minutes; "
            "split it and load the part with the minutes."
        )
    if all(line.ignored_by for line in source.lines):
        raise LoadError(f"{source.name} does not look like minutes (it holds no words); save the minutes again.")
    _put_in_order(source)
    records.memberships = parse_memberships(source)
    sections = [_of_members(source, listed) for listed in records.memberships[:1]]
    sections = sections or split_digest(source) or split_sections(source)
    agendas = [(s, parse_agenda(source, s)) for s in sections if s.kind == "agenda"]
    others = [Known(m.name, m.post or "", m.organization or "", 2) for _, meeting in agendas for m in meeting.members]
    records.strategies = [t for s in sections if s.kind == "minutes" for t in parse_lead_tables(source, s.lines)]
    minutes = [(s, parse_minutes(source, s, concepts=concepts, others=others)) for s in sections if s.kind == "minutes"]
    _date_agendas(sections, [m for _, m in agendas], [m for _, m in minutes])
    records.meetings = [m for _, m in sorted([*agendas, *minutes], key=lambda pair: pair[0].lines[0].start)]
    records.matters_arising = [update for _, meeting in minutes for update in meeting.updates]
    covers = list(_sentences(source, sections, ("matters_arising",)))  # before their lines are set aside
    for section in sections:
        _read_paper(source, section, records)
    sentences = list(_sentences(source, sections))
    records.reporting_lines, records.bodies = parse_bodies(source, sentences)
    records.bodies += [*parse_cancelled(source, [*sentences, *covers]), *parse_met(source, sentences)]
    papers = _sentences(source, sections, ("strategy", "report"))
    records.bodies += spoken_in(source, [*papers, *covers])
    records.renamings = parse_renamings(source, sentences)
    records.renamings += parse_agreed_renamings(source, sentences)
    known = {row.abbreviation for row in records.glossary}
    records.glossary += [row for row in parse_definitions(source, sentences) if row.abbreviation not in known]
    records.documents = [_document(s, {id(k): m for k, m in [*agendas, *minutes]}) for s in sections]
    _refuse_what_is_not_minutes(source, records)
    records.accounting = account(source)
    check_reading(source, records)
    records.warnings = source.warnings
    return records


def _put_in_order(source: Source) -> None:
    """Set aside what is no part of minutes, and put right how their lines stand, before anything is read from them."""
    for step in (set_aside_mail, set_upright, loosen, set_aside_pack, set_aside_histories, set_aside_template):
        step(source)


def _of_members(source: Source, listed: MembershipRecord) -> Section:
    return Section("membership", source.lines, listed.title or source.name, listed.date or "", listed.body)


def _read_paper(source: Source, section: Section, records: FileRecords) -> None:
    if section.kind == "matters_arising":
        records.matters_arising += parse_updates(source, section)
    elif section.kind == "glossary":
        records.glossary += parse_glossary(source, section)
    elif section.kind == "strategy":
        strategy = parse_strategy(source, section)
        records.strategies += [strategy] if strategy else []
    elif section.kind == "report":
        records.asks += parse_asks(source, section)
    for line in section.lines:
        if line.used_by or line.ignored_by:
            continue
        if section.kind == "matters_arising":
            line.ignored_by = "report cover and standard sections"
        elif section.kind not in ("minutes", "agenda", "membership"):
            line.ignored_by = f"{_told(section.kind)}, kept as text only"


def _told(kind: str) -> str:
    return {
        "paper": "a partner's paper",
        "incidents": "an incident list",
        "report": "a report",
        "strategy": "a strategy",
        "glossary": "a glossary",
    }.get(kind, "another paper")


def _date_agendas(
    sections: Sequence[Section], agendas: Sequence[MeetingRecord], minutes: Sequence[MeetingRecord]
) -> None:
    """An agenda that lost its date takes the one its reports are dated for, else the one its minutes announce."""
    covers = [s for s in sections if s.kind == "matters_arising" and s.date]
    for agenda in agendas:
        if agenda.date is None and covers:
            agenda.date, agenda.date_reason = (
                covers[0].date,
                "stated on the cover of a report in the same pack",
            )
        elif agenda.date is None and len(minutes) == 1 and minutes[0].next_meeting.date:
            agenda.date, agenda.date_reason = (
                minutes[0].next_meeting.date,
                "announced in the minutes in the same pack",
            )
        agenda.next_meeting = next_after(agenda)
        agenda.body = agenda.body or next((s.body for s in covers if s.body), "") or next((m.body for m in minutes), "")
        if agenda.previous_meeting is None and len(minutes) == 1:
            agenda.previous_meeting = minutes[0].date


def _document(section: Section, meetings: dict[int, MeetingRecord]) -> DocumentRecord:
    meeting = meetings.get(id(section))
    first, last = section.lines[0], section.lines[-1]
    title = section.title or (f"{meeting.body}" if meeting else first.text[:120])
    date = meeting.date if meeting else section.date or None
    return DocumentRecord(
        kind=KINDS.get(section.kind, section.kind),
        title=title,
        date=date,
        body=meeting.body if meeting else section.body,
        line_start=first.number,
        line_end=last.number,
    )


def _sentences(source: Source, sections: Sequence[Section], kinds: Sequence[str] = WRITTEN) -> Iterator[Span]:
    """The sentences of what the partnership itself wrote, or of the papers of some kinds only."""
    for section in sections:
        if section.kind in kinds:
            lines: list[Line] = [line for line in section.lines if line.role not in ("cell_number", "cell_owner")]
            for paragraph in paragraphs(source, lines):
                yield from paragraph.sentences()


def _refuse_what_is_not_minutes(source: Source, records: FileRecords) -> None:
    """A file without a meeting, a date or anybody in it is not minutes."""
    signs = any(
        m.date or m.attendance or m.members or len(m.items) > 2 or m.resolutions or m.actions for m in records.meetings
    )
    if not (signs or records.matters_arising or records.glossary or records.strategies or records.memberships):
        raise LoadError(
            f"{source.name} does not look like minutes (no meeting date, people or items found); "
            "load the minutes, agenda or report itself."
        )
