"""The tables of priorities in a meeting in, who leads by their columns, and what nobody leads, out.

Lead agencies are read from the same tables as part of a plan (`lead_tables`); a table that names one says there what
nobody leads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.blocks import Source
from loaders.parsers.items import Item
from loaders.parsers.lead_cells import is_nobody_here, is_told_elsewhere, lead_now, lead_until, names_people
from loaders.parsers.lead_records import lead_record, unled_record
from loaders.parsers.matter_labels import bare_matter
from loaders.parsers.owners import owners_of
from loaders.parsers.rows import Row
from loaders.records import IssueRecord, LeadRecord
from loaders.roster import Owner, Roster

_BRACKET = re.compile(r"\((?P<who>[^()]{2,60})\)")


def parse_lead_people(
    source: Source, items: Sequence[Item], roster: Roster, led: Sequence[tuple[str, str, Row]], held: str = ""
) -> Iterator[LeadRecord]:
    """'Kites | Quay Council (Mrs A Marsh)' and 'Kites | Anne Marsh': the person named beside each priority.

    The rows come from the text as it was before the owners in its margin were taken out.
    """
    for matter, lead, row in led:
        item, owner = _item_of(items, row), _owner(roster, lead)
        if item is None or not (owner.state == "resolved" and owner.names and owner.kind in ("", "person", "post")):
            continue
        at, end = (row.start, row.end), lead_until(lead, held) if held else None
        yield lead_record(source, item, at, (bare_matter(matter), owner), listed=True, end=end)


def parse_unled_rows(
    source: Source, items: Sequence[Item], roster: Roster, led: Sequence[tuple[str, str, Row]]
) -> Iterator[IssueRecord]:
    """The priorities of a table in which people lead and beside which it says nobody: 'Kites | vacant post'."""
    for table in sorted({row.table for _, _, row in led}):
        rows = [(matter, lead, row) for matter, lead, row in led if row.table == table]
        named = [lead for _, lead, _ in rows if not is_nobody_here(roster, lead) and lead_now(lead)]
        if not named or not all(names_people(lead_now(lead), source.flat) for lead in named):
            continue
        for matter, lead, row in rows:
            if is_told_elsewhere(lead):
                continue
            if lead.strip() and is_nobody_here(roster, lead) and (item := _item_of(items, row)) is not None:
                yield unled_record(source, item, (row.start, row.end), (bare_matter(matter), lead))


def _item_of(items: Sequence[Item], row: Row) -> Item | None:
    return next((one for one in reversed(items) if one.heading and one.heading[0].start <= row.start), None)


def _owner(roster: Roster, lead: str) -> Owner:
    """Whom a cell means: the officer in its bracket, else the words before it."""
    inside = _BRACKET.search(lead)
    officer = owners_of(roster, inside["who"]) if inside else Owner("unresolved")
    return officer if officer.names else owners_of(roster, lead_now(lead))
