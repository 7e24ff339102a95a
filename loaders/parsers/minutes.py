"""One section of minutes, or of an agenda, in; one meeting record out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.claims import Evidence
from graph.concepts import Concepts
from graph.dates import fill_before, find_dates
from graph.identity.words import plain
from graph.names import name_key
from loaders.blocks import Line, Source, evidence, paragraphs, strip_bullet
from loaders.cues import cue
from loaders.labels import find_label, is_prose
from loaders.mail import named_in_mail
from loaders.parsers.actions_bulleted import take_bulleted
from loaders.parsers.approval import is_draft, parse_approval
from loaders.parsers.attendance import (
    attendance_lines,
    attendance_of_items,
    attendance_of_lists,
    handles_of,
    members_of_agenda,
    merge_attendance,
)
from loaders.parsers.attendance.seats import vacant_seats
from loaders.parsers.dating import A_WEEKDAY, Bounds, date_of_name
from loaders.parsers.deed_cells import take_listed
from loaders.parsers.group_chairs import chairs_listed
from loaders.parsers.groups import is_untold, parse_groups
from loaders.parsers.header import Header, clock, parse_header
from loaders.parsers.items import Item, parse_items
from loaders.parsers.lead_tables import lead_rows
from loaders.parsers.matters import Parted, part_owners, read_matters
from loaders.parsers.mentions import known_people, named_in_full, parse_mentions
from loaders.parsers.next_meeting import announced_in, announced_outside
from loaders.parsers.presiding import chair_of, part_of_chair
from loaders.parsers.stray_owners import has_owner_column
from loaders.parsers.surnames import parse_surnames
from loaders.parsers.tenures import parse_tenures
from loaders.people import parse_person
from loaders.records import ItemRecord, MeetingRecord
from loaders.roster import Known, Roster
from loaders.segments import Section
from loaders.slips import find_slips

_OF_A_MEETING = re.compile(r"(?i)\b(?:minutes?|notes?|meetings?|record|held)\b")
_DAY = len("--05-04")  # a day without its year
_NEAR_THE_TOP = 8  # lines
_TOOK_UP = ("appointed", "acting", "interim")


def parse_agenda(source: Source, section: Section) -> MeetingRecord:
    """The coming meeting that an agenda calls: its date, roster and items."""
    head, items = parse_items(source, section)
    header = parse_header(source, head, scheduled=True)
    meeting = MeetingRecord(status="scheduled", body=header.body, date=header.date, date_reason=header.date_reason)
    meeting.start_time, meeting.venue, meeting.clerk = header.start_time, header.venue, header.clerk
    meeting.members = members_of_agenda(source, head)
    meeting.chair = next((m.name for m in meeting.members if m.role == "chair"), None)
    meeting.empty_seats = list(vacant_seats(source, head))
    meeting.items = [_item_record(source, item) for item in items]
    meeting.leads = list(chairs_listed(source, items))
    _name_neighbours(source, meeting, items)
    meeting.evidence = _heading(source, head)
    _mark_header(source, head, meeting)
    above = {line.start for line in head}
    for line in section.lines:
        if not line.used_by and not line.ignored_by and line.start not in above:
            line.ignored_by = "agenda note"
    return meeting


def parse_minutes(
    source: Source, section: Section, *, concepts: Concepts, others: Sequence[Known] = ()
) -> MeetingRecord:
    """The record of a meeting that was held; `others` are people the same file names outside these minutes."""
    lists, led = take_listed(source, section.lines), list(lead_rows(source, section.lines))
    take_bulleted(source, lists)
    section = replace(section, lines=lists.lines)
    head, items = parse_items(source, section)
    if not items and head:
        items = [_whole(source, head)]
        head = items[0].note
    header = parse_header(
        source, head or section.lines[:12], bounds=_bounds(source, items), labelled=_labelled(section.lines)
    )
    _of_digest(section, header)
    meeting = MeetingRecord(
        body=header.body, date=header.date, date_stated=header.date_stated, date_reason=header.date_reason,
        start_time=header.start_time, end_time=header.end_time,
    )  # fmt: skip
    meeting.venue, meeting.clerk = header.venue, header.clerk
    groups = part_owners(source, section, items)
    meeting.attendance = merge_attendance(
        source,
        attendance_of_lists(source, attendance_lines(head, items), meeting.date or ""),
        attendance_of_items(source, items, head),
    )
    for item in items:  # a list of people is no text: 'Ann Lee / Police' says nothing of the row below
        item.paragraphs = [p for p in item.paragraphs if any(line.used_by != "attendance list" for line in p.lines)]
    meeting.mentions, meeting.groups = parse_mentions(source, items), parse_groups(source, items, meeting.body)
    meeting.tenures = parse_tenures(source, items, meeting.date or "")
    _preside(source, meeting, items, head)
    text = " ".join(line.text for line in section.lines)
    roster = _roster(source, meeting, items, others, text)
    meeting.items = [_item_record(source, item) for item in items]
    read_matters(source, meeting, (roster, concepts), Parted(items, groups, lists, has_owner_column(text), head, led))
    _name_neighbours(source, meeting, items)
    if not meeting.next_meeting.date:
        meeting.next_meeting = announced_outside(source, head, items, of=meeting)
    meeting.approval = parse_approval(source, items, meeting.date or "")
    meeting.draft = is_draft(head or section.lines[:30])
    _close(source, meeting, section.lines)
    meeting.evidence = _heading(source, head)
    _mark_header(source, head, meeting)
    return meeting


def _of_digest(section: Section, header: Header) -> None:
    """The body and the day of a meeting that shares its page with others: its heading and the title of the page."""
    if not section.days_from:
        return
    said = section.lines[0].text
    header.body, header.date = section.body or header.body, section.date or None
    header.date_stated, header.date_reason = header.date, f"{said} ({section.days_from})"


def _mark_header(source: Source, head: Sequence[Line], meeting: MeetingRecord) -> None:
    """Mark the lines above the first item that gave the meeting's facts; the others stay unread."""
    facts = [plain(v) for v in (meeting.body, meeting.venue, meeting.clerk, meeting.chair) if v]
    for line in head:
        if any(cue("headings", kind, start=True).fullmatch(line.text) for kind in ("web_noise", "column")):
            line.ignored_by = line.ignored_by or "web page furniture"
            continue
        said = plain(line.text)
        dated = bool(line.text) and any(True for _ in find_dates(source.flat[line.start : line.end]))
        is_fact = dated or clock(line.text) or any(f in said or (len(said) > 3 and said in f) for f in facts)
        if line.used_by or not (is_fact or cue("header", "label").fullmatch(line.text.strip())):
            continue
        line.used_by = "meeting header"
        meeting.told += [evidence(source, line.start, line.end)] if is_fact else []


def _whole(source: Source, lines: list[Line]) -> Item:
    """Minutes in which no items are found: the whole text is one item without number or title."""
    item = Item(0, "", "", note=lines[: _opening(lines)], body=list(lines))
    for line in lines:
        line.used_by = "text of an item"
    item.paragraphs = paragraphs(source, item.body)
    return item


def _opening(lines: Sequence[Line]) -> int:
    """How many lines open minutes without items: the first few, and as many as a list of people goes on with."""
    size = min(12, len(lines))
    while size < len(lines) and (_lists_somebody(lines[size]) or _is_inside(lines[size : size + 2])):
        size += 1
    return size


def _lists_somebody(line: Line) -> bool:
    return find_label(line.text) is not None or parse_person(strip_bullet(line.text)) is not None


def _is_inside(lines: Sequence[Line]) -> bool:
    """Whether an entry that nobody understands stands inside a list: somebody is named right below it."""
    return len(lines) > 1 and not is_prose(lines[0].text) and parse_person(strip_bullet(lines[1].text)) is not None


def _heading(source: Source, head: Sequence[Line]) -> Evidence | None:
    """The line that states the meeting's date, else the first line of the heading."""
    dated = next(
        (line for line in head if any(len(d.iso) == 10 for d in find_dates(source.flat[line.start : line.end][:300]))),
        None,
    )
    line = dated or next(iter(head), None)
    return evidence(source, line.start, min(line.end, line.start + 300)) if line else None


def _preside(source: Source, meeting: MeetingRecord, items: Sequence[Item], head: Sequence[Line]) -> None:
    meeting.chair, meeting.chair_evidence, row = chair_of(source, meeting, items=items, head=head)
    if row is not None and all(name_key(row.name) != name_key(a.name) for a in meeting.attendance):
        meeting.attendance.insert(0, row)
    meeting.chair_part = part_of_chair(source, meeting, items)
    meeting.clerk = meeting.clerk or next((a.name for a in meeting.attendance if a.role == "clerk"), None)


def _roster(
    source: Source, meeting: MeetingRecord, items: Sequence[Item], others: Sequence[Known], text: str
) -> Roster:
    roster = Roster(chair=meeting.chair or "", clerk=meeting.clerk or "", in_full=named_in_full(text))
    roster.vice_chair = next((a.name for a in meeting.attendance if a.role == "vice_chair"), "")
    roster.add(Known(a.name, a.post or "", a.organization or "", 0, a.initials, a.state) for a in meeting.attendance)
    roster.add(Known(m.name, m.post or "", m.organization or "", 1, item=m.item_order) for m in meeting.mentions)
    took_up = (t for t in meeting.tenures if t.event in _TOOK_UP and t.name and (t.on or "") <= (meeting.date or ""))
    roster.add(Known(t.name, t.post, t.organization or "", 1, item=t.item_order) for t in took_up)
    roster.handles = handles_of(source, meeting.attendance)
    roster.slips = dict(find_slips(text, [a.name for a in meeting.attendance], roster.in_full))
    roster.add(known_people(items))
    roster.add(Known(name, tier=1) for name in [meeting.clerk] if name and " " in name)
    roster.add([*others, *(Known(name, tier=2) for name in named_in_mail(source))])
    meeting.surnames = parse_surnames(source, items, roster)  # of those whom it does not know
    return roster


def _item_record(source: Source, item: Item) -> ItemRecord:
    lines = item.heading or item.body or item.note
    return ItemRecord(
        number=item.number or None, title=item.title or None, inferred_title=item.inferred_title or None,
        truncated=item.truncated, order=item.order, untold=is_untold(item),
        evidence=evidence(source, lines[0].start, (item.heading or lines[:1])[-1].end),
    )  # fmt: skip


def _bounds(source: Source, items: Sequence[Item]) -> Bounds:
    """The meetings before and after as the minutes name them, to hold the stated date against."""
    following = [
        date.iso
        for item in items
        if cue("header", "next_item").search(item.about)
        for line in (*item.body, *item.note)
        for date in find_dates(source.flat[line.start : line.end])
        if date.iso[0] != "-"
    ]
    return Bounds(_previous(items) or "", following[0] if following else "", date_of_name(source.name))


def _labelled(lines: Sequence[Line]) -> list[Line]:
    """Lines anywhere that a label gives as the date of the meeting, and one near the top that is a date and no more."""
    said = [line for line in lines if len(line.text) < 160 and cue("header", "date_label", start=True).match(line.text)]
    top = [line for line in lines if not line.ignored_by][:_NEAR_THE_TOP]
    alone = [line for line in top if len(line.text) < 40 and _is_day(line.text)]
    return [*said, *(line for line in alone if line not in said)]


def _is_day(text: str) -> bool:
    """Whether a line holds a full date, with its weekday it may be, and nothing else."""
    date = next(find_dates(text), None)
    rest = f"{text[: date.start]} {text[date.end :]}" if date and len(date.iso) == 10 else text
    return date is not None and A_WEEKDAY.match(rest.strip()) is not None


def _name_neighbours(source: Source, meeting: MeetingRecord, items: Sequence[Item]) -> None:
    """The meetings after and before as the items tell them."""
    meeting.next_meeting = announced_in(source, items, meeting.date)
    meeting.previous_meeting = _previous(items, meeting.date or "")


def _previous(items: Sequence[Item], held: str = "") -> str | None:
    """The date of the meeting whose minutes were agreed; a title without the year means the last such day."""
    for item in items:
        if not cue("header", "of_minutes").search(item.about):
            continue
        said = [s.text for p in item.paragraphs[:2] for s in p.sentences() if _OF_A_MEETING.search(s.text)]
        for text in (item.title, *said):
            date = next((d.iso for d in find_dates(text) if len(d.iso) == 10 and d.iso[0] != "-"), None)
            if date:
                return date
        day = next((d.iso for d in find_dates(item.title) if d.iso.startswith("--") and len(d.iso) == _DAY), "")
        if held and day:
            return fill_before(day, held) or None
    return None


def _close(source: Source, meeting: MeetingRecord, lines: Sequence[Line]) -> None:
    for line in lines[-30:]:
        if found := cue("header", "ended").search(line.text):
            meeting.end_time = clock(found["time"])
            meeting.told.append(evidence(source, line.start, line.end))
