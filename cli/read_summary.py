"""The records of one file in; the same as plain words for an 80-column terminal out."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from graph.dates import spoken
from graph.schema import ATTENDANCE, EFFECTS
from loaders.file_records import FileRecords
from loaders.records import ActionRecord, DocumentRecord, LeadRecord, MeetingRecord

WIDTH = 80
LABEL = 13  # the column of headings inside a meeting
ITEM = 7  # the column of item numbers
STATES = {
    "present": "present",
    "also_present": "also present",
    "apology": "sent apologies",
    "substitute": "as substitute",
    "represented": "represented",
    "absent": "absent",
    "unknown": "not known",
}
MADE = {
    "note": "to note",
    "approve": "to approve",
    "assign": "to assign",
    "refer": "to refer",
    "defer": "to defer",
    "appoint": "to appoint",
    "decide": "other decisions",
}


def summary(records: FileRecords) -> str:
    """What was read from one file: its parts, each meeting with its actions and leads, and how much was not read."""
    source = records.source
    blocks = [
        [f"{source['name']} ({source['format']})"],
        _section("Parts", (_part(document) for document in records.documents)),
        *(_meeting(meeting) for meeting in records.meetings),
        _section("Also in this file", _papers(records)),
        _section("Lines", _lines(records)),
        _section("Please check", (str(warning["text"]) + _place(warning) for warning in records.warnings)),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _section(title: str, entries: Iterable[str]) -> list[str]:
    lines = [line for entry in entries for line in _wrap(entry, "  ", "    ")]
    return [title, *lines] if lines else []


def _wrap(text: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)


def _part(document: DocumentRecord) -> str:
    told = ", ".join(words for words in (document.title or document.body, spoken(document.date or "")) if words)
    kind = document.kind.replace("_", " ")
    return f"{kind}: {told} (lines {document.line_start} to {document.line_end})"


def _meeting(meeting: MeetingRecord) -> list[str]:
    day = spoken(meeting.date or "") or "date not stated"
    coming = ", called by an agenda" if meeting.status == "scheduled" else ""
    rows = [("Chair", meeting.chair or "not stated"), *_counts(meeting)]
    lines = _wrap(f"{meeting.body or 'Meeting of a body that is not named'}, {day}{coming}", "", "  ")
    for label, words in rows:
        lines += _wrap(words, f"  {label:<{LABEL}}", " " * (LABEL + 2))
    return [*lines, *_listed("Actions", map(_action, meeting.actions)), *_listed("Leads", map(_lead, meeting.leads))]


def _counts(meeting: MeetingRecord) -> Iterator[tuple[str, str]]:
    """The counts of a meeting, leaving out what an agenda never has."""
    if meeting.status == "scheduled":
        yield "Invited", str(len(meeting.members))
    else:
        yield "Attendance", _tally((a.state for a in meeting.attendance), ATTENDANCE, STATES)
    cut = sum(item.truncated for item in meeting.items)
    yield "Items", str(len(meeting.items)) + (f", {cut} cut off" if cut else "")
    if meeting.status != "scheduled":
        yield "Resolutions", _tally((r.effect for r in meeting.resolutions), EFFECTS, MADE)
        yield "Actions", str(len(meeting.actions))
    if meeting.next_meeting.date:
        yield "Next meeting", spoken(meeting.next_meeting.date)


def _tally(found: Iterable[str], order: Sequence[str], words: dict[str, str]) -> str:
    counts = Counter(found)
    return ", ".join(f"{counts[key]} {words[key]}" for key in order if counts[key]) or "none read"


def _listed(title: str, entries: Iterable[tuple[str | None, str, str]]) -> list[str]:
    """Entries under a small heading: the item in front, who in the first line, the matter below it."""
    lines: list[str] = []
    for item, who, what in entries:
        lines += _wrap(who, f"    {item or '-':<{ITEM}}", " " * (ITEM + 4))
        lines += _wrap(textwrap.shorten(what, 150, placeholder=" ..."), " " * (ITEM + 6), " " * (ITEM + 6))
    return ["", f"  {title}", *lines] if lines else []


def _action(action: ActionRecord) -> tuple[str | None, str, str]:
    due = f", due {action.due}" if action.due else ""
    return action.item, owner_words(action) + due, action.text


def owner_words(action: ActionRecord) -> str:
    """Who owns an action as people say it; an owner that is not settled is never shown as one."""
    told = ", ".join(action.owner_tokens)
    match action.owner_state:
        case "resolved":
            return " and ".join(action.owners)
        case "collective":
            return f"everyone together ({' and '.join(action.owners) or told})"
        case "tbc":
            return "to be confirmed"
        case "ambiguous" | "unresolved":
            return f"not settled: {' or '.join(action.candidates) or told or 'nobody is named'}"
    return "no owner"


def _lead(lead: LeadRecord) -> tuple[str | None, str, str]:
    relation = {"leads": "leads", "chairs": "chairs", "reports": "reports on"}.get(lead.relation, lead.relation)
    support = f", with {' and '.join(lead.supporting)}" if lead.supporting else ""
    return lead.item, f"{lead.lead} {relation}{support}", lead.issue


def _papers(records: FileRecords) -> Iterator[str]:
    for listed in records.memberships:
        many = "1 member" if len(listed.members) == 1 else f"{len(listed.members)} members"
        vacant = f", {len(listed.vacant)} vacant" if listed.vacant else ""
        yield f"{listed.body or listed.title or 'A board that is not named'}: {many}{vacant}"
    for update in records.matters_arising:
        yield f"Matters arising, minute {update.minute}: {update.state.replace('_', ' ')}"
    if records.glossary:
        yield f"{len(records.glossary)} abbreviations: {', '.join(row.abbreviation for row in records.glossary)}"
    for strategy in records.strategies:
        yield f"{strategy.title}: {', '.join(priority.name for priority in strategy.priorities)}"


def _lines(records: FileRecords) -> Iterator[str]:
    account = records.accounting
    yield f"{account.lines} lines hold words: {account.used} read, {account.ignored} set aside, {account.unread} unread"
    for line in account.unread_lines[:5]:
        yield textwrap.shorten(f"line {line['line']} was not read: {line['text']}", 150, placeholder=" ...")


def _place(warning: dict[str, object]) -> str:
    return f" (line {warning['line']})" if warning.get("line") else ""
