"""The records of one file in; every fact with its place and the command that would correct it, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cli.read_summary import owner_words
from graph.claims import Evidence
from graph.dates import spoken
from loaders.blocks import Line, Source
from loaders.file_records import FileRecords
from loaders.records import ActionRecord, AttendanceRecord, MeetingRecord
from viz.audit.model import Fact, Reading, TextLine
from viz.words import say

_SHELL = re.compile(r"[\"`$!\\]")


def reading_of(source: Source, records: FileRecords, ledger: str = "") -> Reading:
    """Everything the audit page shows of one file; `ledger` is the partnership.yml that corrections are written to."""
    counted = records.accounting
    counts = (
        f"{counted.lines} lines: {counted.used} used, {counted.ignored} set aside by a named rule, "
        f"{counted.unread} not understood."
    )
    notes = [str(warning["text"]) for warning in records.warnings]
    facts = [fact for meeting in records.meetings for fact in _of_meeting(meeting)] + list(_of_papers(records))
    if ledger:  # the copied command must write where `load` will look
        told = f' --partnership "{ledger}"'
        facts = [fact._replace(correction=fact.correction and fact.correction + told) for fact in facts]
    return Reading(source.name, source.text, [_line(line) for line in source.lines], facts, notes, counts)


def _line(line: Line) -> TextLine:
    state = "ignored" if line.ignored_by else "used" if line.used_by else "unread"
    gap, row = line.blanks_before > 0, (line.table, line.row)
    return TextLine(line.number, line.start, line.end, state, line.ignored_by, gap, line.page, row)


def _fact(kind: str, proof: Evidence | None, *said: str, settled: bool = True, correction: str = "") -> Iterator[Fact]:
    """A fact with its label first, the rest of what is said of it behind."""
    if proof is not None and proof.end > proof.start:
        told = "; ".join(words for words in said[1:] if words)
        yield Fact(kind, said[0], told, proof.start, proof.end, settled, correction)


def _of_meeting(meeting: MeetingRecord) -> Iterator[Fact]:
    day = spoken(meeting.date or "") or "date not stated"
    coming = "called by an agenda" if meeting.status == "scheduled" else ""
    yield from _fact("meeting", meeting.evidence, f"{meeting.body or 'body not named'}, {day}", coming)
    yield from _fact("meeting", meeting.chair_evidence, f"Chair: {meeting.chair}")
    for person in (*meeting.attendance, *meeting.members):
        yield from _person(person)
    for item in meeting.items:
        title = item.title or item.inferred_title or "without a title"
        yield from _fact("item", item.evidence, f"{item.number or '-'}  {title}", "cut off" if item.truncated else "")
    for resolution in meeting.resolutions:
        yield from _fact("resolution", resolution.evidence, resolution.text, f"effect: {say(resolution.effect)}")
    for action in meeting.actions:
        yield from _action(action)
    for lead in meeting.leads:
        support = f"with {' and '.join(lead.supporting)}" if lead.supporting else ""
        yield from _fact("lead", lead.evidence, f"{lead.lead}: {lead.issue}", say(lead.relation), support)
    for issue in meeting.issues:
        fix = _command("not-an-issue", issue.issue) if issue.issue else ""
        yield from _fact("issue", issue.evidence, issue.issue or "no known matter", issue.text, correction=fix)
    for change in meeting.tenures:
        named = " ".join(words for words in (change.name, change.post) if words)
        yield from _fact("tenure", change.evidence, named, say(change.event), change.other)


def _person(person: AttendanceRecord) -> Iterator[Fact]:
    where = ", ".join(words for words in (person.post, person.organization) if words)
    stands = f"for {person.substitute_for}" if person.substitute_for else ""
    said = (person.name, say(person.state), where, say(person.role or ""), stands)
    settled = person.state != "unknown"
    fix = _command("alias", person.name, "OTHER NAME")
    yield from _fact("attendance", person.evidence, *said, settled=settled, correction=fix)


def _action(action: ActionRecord) -> Iterator[Fact]:
    settled = action.owner_state not in ("ambiguous", "unresolved") and "another sentence" not in action.link
    due = f"due {action.due}" if action.due else ""
    token = f"printed as {', '.join(action.owner_tokens)}" if action.owner_tokens else ""
    fix = _command("owner", action.text, action.owners[0] if action.owners else "NAME")
    said = (owner_words(action), action.text, due, token, action.link)
    yield from _fact("action", action.evidence, *said, settled=settled, correction=fix)


def _of_papers(records: FileRecords) -> Iterator[Fact]:
    for listed in records.memberships:
        for person in listed.members:
            yield from _person(person)
        for seat in listed.vacant:
            yield from _fact("tenure", seat.evidence, seat.post or "a seat", say("vacant"), seat.organization or "")
    for update in records.matters_arising:
        yield from _fact("update", update.evidence, f"Minute {update.minute}: {say(update.state)}", update.update)
    for line in records.reporting_lines:
        yield from _fact("meeting", line.evidence, f"{line.body} reports to {line.reports_to}")


def _command(kind: str, *names: str) -> str:
    """A command line for every shell: words in double quotes, without the signs that a shell reads."""
    quoted = [f'"{_SHELL.sub("", " ".join(name.split()))}"' for name in names]
    return f'partnergraph judge {kind} {" ".join(quoted)} --why "..."'
