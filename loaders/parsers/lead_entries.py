"""The lines of an item in, the leads and chairs of lists whose every entry says itself that it names one, out.

'1. Kites - lead AB', 'Lamp Group - chaired by BC, meets monthly', 'Bins (lead: to be agreed)' one below the other: no
words need open such a list. Two entries at least are wanted, of which one names somebody whom the meeting knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from graph.bodies import body_kind
from loaders.blocks import Line, Source, strip_bullet
from loaders.cues import fitting
from loaders.parsers.group_chairs import LIST_MARK
from loaders.parsers.items import Item
from loaders.parsers.lead_cells import is_nobody_here
from loaders.parsers.lead_records import lead_record, unled_record
from loaders.parsers.matter_labels import bare_matter
from loaders.parsers.owners import clean, owners_of
from loaders.records import IssueRecord, LeadRecord
from loaders.roster import Owner, Roster

Told = TypeVar("Told", LeadRecord, IssueRecord)
_FEWEST = 2  # entries of a list
_CUT = re.compile(r"[,;()]|\s[-–—]+\s|\.(?=\s+[A-Z])|\.$|\s(?:for|until|since|from)\s")


class _Entry(NamedTuple):
    """One line of a list: the matter, the words of who leads or chairs it, which of the two, and the line."""

    matter: str
    who: str
    relation: str
    line: Line


class Declared(NamedTuple):
    """The leads of such lists, the matters beside which they say nobody, and the lines on which they stand."""

    leads: list[LeadRecord]
    unled: list[IssueRecord]
    lines: list[Line]

    def beside(self, records: Sequence[Told]) -> list[Told]:
        """Those of some records whose words stand on none of the lines, which tell it better."""
        return [record for record in records if not any(_is_on(record, line) for line in self.lines)]


def _is_on(record: LeadRecord | IssueRecord, line: Line) -> bool:
    said = record.evidence
    return said is not None and said.start < line.end and line.start < said.end


def parse_declared(source: Source, item: Item, roster: Roster) -> Declared:
    """The lists of one item that say entry by entry who leads or chairs what."""
    found = Declared([], [], [])
    for run in _runs(item.body):
        told = [(entry, _owner(roster, entry)) for entry in run]
        if not any(owner is not None and owner.names for _, owner in told):
            continue
        for entry, owner in told:
            at, matter = (entry.line.start, entry.line.end), bare_matter(entry.matter)
            if owner is not None and owner.names:
                more = {"listed": True} if entry.relation == "leads" else {"relation": "chairs"}
                found.leads.append(lead_record(source, item, at, (matter, owner), **more))
            elif owner is not None and entry.relation == "leads":
                found.unled.append(unled_record(source, item, at, (matter, entry.who)))
        found.lines.extend(entry.line for entry in run)
    return found


def _runs(lines: Sequence[Line]) -> Iterator[list[_Entry]]:
    """Entries on lines that follow each other; what an entry goes on with on the next line parts nothing."""
    run: list[_Entry] = []
    for line in lines:
        entry = _entry(line)
        if entry is not None:
            run.append(entry)
        elif not (run and line.text[:1].islower() and not line.blanks_before):
            if len(run) >= _FEWEST:
                yield run
            run = []
    if len(run) >= _FEWEST:
        yield run


def _entry(line: Line) -> _Entry | None:
    text = LIST_MARK.sub("", strip_bullet(line.text))
    for name, relation in (("entry_leads", "leads"), ("entry_chairs", "chairs")):
        for pattern in fitting(text, "leads", name):
            found = pattern.match(text)
            if found and (relation == "leads" or body_kind(clean(found["matter"]))):
                return _Entry(clean(found["matter"]), found["who"].strip(), relation, line)
    return None


def _owner(roster: Roster, entry: _Entry) -> Owner | None:
    """Whom an entry names; nobody where it says so, None where its words name nobody known."""
    if is_nobody_here(roster, entry.who):
        return Owner("unresolved")
    owner = owners_of(roster, _CUT.split(entry.who)[0].strip(" *"))
    settled = owner.state == "resolved" and owner.names and owner.kind != "collective"
    return owner if settled else None
