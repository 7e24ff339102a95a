"""The lines below 'Who leads:' or 'Priority ... Lead agency' in; who leads on what, and what has no lead, out.

Only a line of one matter and one name counts: nothing where the name is not settled, or the line tells a story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.concepts import Concepts
from loaders.blocks import Line, Source, evidence, squeeze
from loaders.cues import cue
from loaders.parsers.items import Item
from loaders.parsers.owners import owners_of
from loaders.records import IssueRecord, LeadRecord
from loaders.roster import Owner, Roster

_ROW = re.compile(
    r"^\W*(?:o\s+)?(?:[Pp](?:riority\s+)?\d{1,2}[.):]?\s+|\d{1,2}[.):]?\s+)?"
    r"(?P<issue>[A-Za-z][^:.…\n]{2,60}?)(?:\s*(?:\.{3,}|…+)\s*|:\s+|\s+[-–—]\s+|\s{3,})(?P<lead>\S.*)$"
)
_NAME_ALONE = re.compile(
    r"^(?P<who>[A-Z][\w.'’&/+-]*(?: (?:(?:of|and|for|the|&) )*[A-Z][\w.'’&-]*){0,6})\s*(?:\((?P<in>[^()]+)\))?\W*$"
)
_MARK = re.compile(r"^(?:[^\w(]|o\s)+")
_REST = re.compile(r"\s+[-–—]\s+.*$|[,;].*$")
_MOST = 12  # lines of one list


def leads_listed(source: Source, item: Item, roster: Roster) -> list[LeadRecord]:
    """The leads that the lists of an item print."""
    found = []
    for line, issue, words in _rows(source, item):
        owner = _lead(roster, words)
        if owner is not None and not cue("leads", "nobody_listed").match(words):
            found.append(LeadRecord.model_validate({
                "item": item.number or None, "item_order": item.order, "issue": issue,
                "lead": " and ".join(owner.names), "leads": list(owner.names), "lead_kind": owner.kind or "person",
                "evidence": evidence(source, line.start, line.end),
            }))  # fmt: skip
    return found


def unled_listed(source: Source, item: Item, concepts: Concepts) -> list[IssueRecord]:
    """The matters of which such a list says that nobody leads on them."""
    found = []
    for line, issue, words in _rows(source, item):
        if cue("leads", "nobody_listed").match(words):
            known = concepts.best(issue)
            found.append(IssueRecord(
                item=item.number or None, item_order=item.order, issue=known.id if known else "",
                cue="no_one" if known else "unowned", text=_MARK.sub("", squeeze(source.flat[line.start : line.end])),
                evidence=evidence(source, line.start, line.end),
            ))  # fmt: skip
    return found


def _rows(source: Source, item: Item) -> Iterator[tuple[Line, str, str]]:
    """The lines of the lists of an item, each with its matter and the words in the place of the lead."""
    left = 0
    for paragraph in item.paragraphs:
        for line in paragraph.lines:
            text = source.flat[line.start : line.end]
            if cue("leads", "list_head").search(text.strip()):
                left = _MOST
            elif left and (found := _ROW.match(text)) is not None:
                left -= 1
                yield line, squeeze(found["issue"]).strip(), squeeze(found["lead"])
            elif left and paragraph.lines[0] is line:
                left = 0  # the list is over where a paragraph opens with something else


def _lead(roster: Roster, words: str) -> Owner | None:
    """Whom the words in the place of a lead name, where they name somebody and say no more."""
    found = _NAME_ALONE.match(_REST.sub("", words))
    if found is None:
        return None
    called = {known.name for known in roster.people if known.tier == 0}
    for who in filter(None, (found["in"], found["in"] and found["in"].split()[-1], found["who"])):
        owner = owners_of(roster, who)
        known = owner.kind != "person" or set(owner.names) <= called  # 'GM Lee' is no name of anybody's
        if owner.state == "resolved" and owner.names and owner.kind != "collective" and known:
            return owner
    return None
