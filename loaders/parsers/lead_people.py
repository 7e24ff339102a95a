"""The tables of priorities in a meeting in, the persons and posts that lead by their columns, out.

Lead agencies are read from the same tables as part of a plan (`lead_tables`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.blocks import Source
from loaders.parsers.items import Item
from loaders.parsers.lead_records import lead_record
from loaders.parsers.owners import owners_of
from loaders.parsers.rows import Row
from loaders.parsers.untold_leads import bare_matter
from loaders.records import LeadRecord
from loaders.roster import Roster

_BRACKET = re.compile(r"\((?P<who>[^()]{2,60})\)")


def parse_lead_people(
    source: Source, items: Sequence[Item], roster: Roster, led: Sequence[tuple[str, str, Row]]
) -> Iterator[LeadRecord]:
    """'Kites | Quay Council (Mrs A Marsh)' and 'Kites | Anne Marsh': the person named beside each priority.

    The rows come from the text as it was before the owners in its margin were taken out.
    """
    for matter, lead, row in led:
        item = next((one for one in reversed(items) if one.heading and one.heading[0].start <= row.start), None)
        if item is None:
            continue
        inside = _BRACKET.search(lead)
        owner = owners_of(roster, inside["who"] if inside else lead)
        if owner.state == "resolved" and owner.names and owner.kind in ("", "person", "post"):
            yield lead_record(source, item, (row.start, row.end), (bare_matter(matter), owner))
