"""The records of one file in, its claims out: one thing the document says, on one date, with the words that say it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph.bodies import MET, NOT_HELD
from graph.claims import OF_A_LIST, Claim, ClaimKind, Evidence
from graph.dates import fewest_months, fill_before, fill_nearest
from loaders.file_records import BodyRecord, FileRecords, MembershipRecord
from loaders.records import (
    ActionRecord,
    ApprovalRecord,
    GroupRecord,
    IssueRecord,
    LeadRecord,
    MeetingRecord,
    MentionRecord,
    ProgressRecord,
    QuestionRecord,
    Record,
    ResolutionRecord,
    SurnameRecord,
    TenureRecord,
    TopicRecord,
)

_HALF_A_YEAR = 6  # months
_OF_A_DAY = ("minutes", "matters_arising")  # papers of one meeting, whose day is the day of what they say
InItem = (
    ResolutionRecord | ActionRecord | LeadRecord | IssueRecord | TopicRecord | ApprovalRecord | MentionRecord
    | SurnameRecord | TenureRecord | ProgressRecord | GroupRecord | QuestionRecord
)  # fmt: skip
LEAD_KEYS = ("issue", "lead_kind", "supporting", "basis", "relation", "manner", "start", "end")
ACTION_KEYS = (
    "text", "owner_tokens", "owners", "owner_kinds", "candidates", "owner_state", "due", "source", "link",
    "before",
)  # fmt: skip


def claim_records(records: FileRecords) -> list[Claim]:
    """Turn everything read from one file into claims; a record without words to prove it makes none."""
    document = str(records.source["sha256"])
    claims: list[Claim] = []
    for meeting in records.meetings:
        claims += _of_meeting(document, meeting)
    for listed in records.memberships:
        claims += _of_membership(document, listed)
    claims += _of_papers(document, records)
    return claims


def _text(value: object) -> object:
    return "" if value is None else value


def _values(record: Record, *keys: str) -> dict[str, Any]:
    dumped = record.model_dump(mode="json")
    return {key: _text(dumped[key]) for key in keys}


def _told(record: Record, *keys: str) -> dict[str, Any]:
    """What few records of a kind say: only where it is said."""
    return {key: value for key, value in _values(record, *keys).items() if value}


def _claim(base: dict[str, Any], kind: ClaimKind, record: Record, values: dict[str, Any]) -> Iterator[Claim]:
    """One claim from one record; several quotes never become several claims."""
    if record.evidence is None or not record.evidence.quote:
        return
    place = {"item": _text(record.item), "item_order": record.item_order} if isinstance(record, InItem) else {}
    also = record.also if isinstance(record, ActionRecord) else []
    if isinstance(record, QuestionRecord) and record.answer is not None:
        also = [record.answer]
    yield Claim(kind=kind, values=values, evidence=(record.evidence, *also), **(base | place))


def _of_meeting(document: str, meeting: MeetingRecord) -> Iterator[Claim]:
    base = {
        "document": document,
        "body": meeting.body,
        "said_on": meeting.date or "",
        "status": meeting.status,
    }
    yield from _header(base, meeting)
    people = ("name", "name_as_written", "post", "organization")
    for member in meeting.members:
        yield from _claim(base, "member", member, _values(member, *people, "role"))
    for person in meeting.attendance:
        values = _values(person, *people, "state", "substitute_for", "role", "initials")
        yield from _claim(base, "attendance", person, values)
    for mention in meeting.mentions:
        yield from _claim(base, "mention", mention, _values(mention, *people))
    for told in meeting.surnames:
        yield from _claim(base, "surname", told, _values(told, "surname", "post", "organization"))
    for seat in meeting.empty_seats:
        yield from _claim(base, "seat", seat, _values(seat, "post", "organization"))
    for tenure in meeting.tenures:
        values = _values(tenure, "name", "post", "organization", "event", "other", "on", "until")
        yield from _claim(base, "tenure", tenure, values)
    for group in meeting.groups:
        values = {"name": group.body, "other": ""} | _values(group, "kind", "event")
        yield from _claim(base, "body", group, values)
    for item in meeting.items:
        numbered = base | {"item": item.number or "", "item_order": item.order}
        values = _values(item, "number", "title", "inferred_title", "presenter", "truncated", "untold")
        yield from _claim(numbered, "item", item, values)
    if (said := meeting.approval) is not None:
        yield from _claim(base, "approval", said, _values(said, "meeting_date", "state", "text"))
    yield from _decisions(base, meeting)
    yield from _matters(base, meeting)


def _of_membership(document: str, listed: MembershipRecord) -> Iterator[Claim]:
    """What a list of members says on its day; without a day it proves nothing of any time."""
    if not listed.date:
        return
    people = ("name", "name_as_written", "post", "organization")
    for member in listed.members:
        body = member.body or listed.body
        base = {"document": document, "body": body, "said_on": listed.date, "status": OF_A_LIST}
        if body:
            yield from _claim(base, "member", member, _values(member, *people, "role", "start", "end"))
        else:
            yield from _claim(base, "mention", member, _values(member, *people))
    base = {"document": document, "body": listed.body, "said_on": listed.date, "status": OF_A_LIST}
    for seat in listed.vacant:
        yield from _claim(base, "tenure", seat, _values(seat, "post", "organization") | {"event": "vacant"})


def _header(base: dict[str, Any], meeting: MeetingRecord) -> Iterator[Claim]:
    """The meeting itself, proved by its heading or, where that is lost, by the first words read of it."""
    proof = meeting.evidence or _first_words(meeting)
    if proof is None or not meeting.date:
        return
    values = {
        "date": meeting.date, "date_reason": meeting.date_reason, "body": meeting.body,
        "start_time": meeting.start_time or "", "end_time": meeting.end_time or "", "venue": meeting.venue or "",
        "chair": meeting.chair or "", "clerk": meeting.clerk or "",
        "draft": meeting.draft, "next_date": meeting.next_meeting.date or "",
        "previous_date": meeting.previous_meeting or "",
    }  # fmt: skip
    said = [e for e in (*meeting.told, meeting.next_meeting.evidence) if e and e.start != proof.start]
    yield Claim(kind="meeting", values=values, evidence=(proof, *said), **base)
    if meeting.chair and meeting.chair_evidence:
        values = {"name": meeting.chair, "part": meeting.chair_part}
        yield Claim(kind="chair", values=values, evidence=(meeting.chair_evidence,), **base)


def _first_words(meeting: MeetingRecord) -> Evidence | None:
    found = [r.evidence for r in (*meeting.items, *meeting.attendance, *meeting.members) if r.evidence]
    return min(found, key=lambda e: e.start) if found else None


def _decisions(base: dict[str, Any], meeting: MeetingRecord) -> Iterator[Claim]:
    for resolution in meeting.resolutions:
        values = {"ref": resolution.id} | _values(resolution, "effect", "text", "owners", "due")
        yield from _claim(base, "resolution", resolution, values)
    for action in meeting.actions:
        values = {"ref": action.id, "resolution_ref": action.resolution or ""} | _values(action, *ACTION_KEYS)
        values |= _told(action, "number")
        yield from _claim(base, "action", action, values)


def _matters(base: dict[str, Any], meeting: MeetingRecord) -> Iterator[Claim]:
    for lead in (*meeting.leads, *meeting.held_leads):
        for name in lead.leads or [lead.lead]:
            values = _values(lead, *LEAD_KEYS) | _told(lead, "listed") | {"lead": name}
            yield from _claim(base, "lead", lead, values)
    for issue in meeting.issues:
        values = _values(issue, "issue", "cue", "text", "partner") | _told(issue, "post")
        yield from _claim(base, "problem", issue, values)
    for question in meeting.questions:
        values = _values(question, "text", "asked_by", "state", "promise")
        yield from _claim(base, "question", question, values)
    for told in meeting.progress:
        values = _values(told, "text", "state") | {"refers_to": _refers(told)}
        values |= _told(told, "label", "looks_back", "bare", "bearing", "taker", "number", "above")
        yield from _claim(base, "progress", told, values)
    for topic in meeting.topics:
        yield from _claim(base, "topic", topic, _values(topic, "issue", "words"))


def _refers(told: ProgressRecord) -> dict[str, str]:
    return told.refers_to.model_dump() if told.refers_to else {}


def _of_papers(document: str, records: FileRecords) -> Iterator[Claim]:
    minuted = [m for m in records.meetings if m.date]
    latest = max((m.date or "" for m in minuted), default="")
    body = minuted[-1].body if minuted else ""
    reported = next((d.date for d in records.documents if d.kind == "matters_arising" and d.date), latest) or ""
    base = {"document": document, "body": body, "said_on": latest, "status": ""}
    for update in records.matters_arising:
        values = _values(update, "minute", "meeting_date", "title", "text", "update", "state")
        values |= _told(update, "number", "raised", "due", "struck", "owners", "owner_state", "owner_tokens")
        values |= _told(update, "owner_kinds", "left_from", "points_on", "taken_by", "taken_by_kinds")
        yield from _claim(base | {"said_on": reported}, "update", update, values)
    for called in [m for m in records.meetings if m.status == "scheduled" and m.date][:1]:
        asked_at = {"document": document, "body": called.body, "said_on": called.date, "status": "scheduled"}
        for ask in records.asks:
            yield from _claim(asked_at, "ask", ask, _values(ask, "asked_of", "text", "title"))
    for row in records.glossary:
        yield from _claim(base, "glossary", row, _values(row, "abbreviation", "expansion"))
    for strategy in records.strategies:
        for priority in strategy.priorities:
            values = {"strategy": strategy.title, "period": strategy.period} | _values(
                priority, "name", "lead_agencies", "ambitions", "bodies"
            )
            yield from _claim(base, "priority", priority, values)
    for line in records.reporting_lines:
        yield from _claim(_where(records, base, line), "reports_to", line, _values(line, "body", "reports_to"))
    for said in records.renamings:
        values = _values(said, "event", "sort", "name", "other")
        yield from _claim(_where(records, base, said), "renamed", said, values)
    for body_record in records.bodies:
        yield from _of_body(_where(records, base, body_record), body_record)


def _where(records: FileRecords, base: dict[str, Any], said: Record) -> dict[str, Any]:
    """The day and the board of the paper in which words stand: a pack holds several, each of its own day."""
    line = said.evidence.line if said.evidence else 0
    paper = next((d for d in records.documents if d.line_start <= line <= d.line_end), None)
    if paper is None or not paper.date or paper.kind not in _OF_A_DAY:
        return base
    return base | {"body": paper.body or base["body"], "said_on": paper.date}


def _lately(day: str, written: str, said_on: str) -> bool:
    """Whether a day is before the words that tell of it; one without a year only by half a year or less."""
    if len(day) != 10 or not day < said_on:
        return False
    return not written.startswith("--") or fewest_months([day], [said_on]) <= _HALF_A_YEAR


def _of_body(base: dict[str, Any], said: BodyRecord) -> Iterator[Claim]:
    """What became of a board; where it is not named, it is that of the paper, and a day it met on the last such."""
    fill = {MET: fill_before, NOT_HELD: fill_nearest}.get(said.event)
    other = fill(said.other, base["said_on"]) if fill else said.other
    if said.event == MET and not _lately(other, said.other, base["said_on"]):
        return
    name = said.body or base["body"]  # of the board whose paper it is
    if name:
        yield from _claim(base, "body", said, {"name": name, "kind": said.kind, "event": said.event, "other": other})
