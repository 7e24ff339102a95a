"""The leads of a meeting in, those on 'Priority 4' by the name that the same minutes give that number, out.

A table has '4 Kites and lamps', a list 'Priority 4 - Kites', a resolution 'Priority 4 (Kites)'. A number with two
names, or with none, stays as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from loaders.cues import cue
from loaders.parsers.matter_labels import bare_matter
from loaders.parsers.rows import Row
from loaders.records import MeetingRecord


def name_numbered_leads(meeting: MeetingRecord, led: Sequence[tuple[str, str, Row]]) -> None:
    """Give each lead on a mere number its matter, where these minutes name it."""
    names: dict[str, set[str]] = defaultdict(set)
    for number, name in _named(meeting, led):
        names[number].add(name)
    for lead in (*meeting.leads, *meeting.held_leads):
        found = cue("leads", "priority_and_name", start=True).fullmatch(lead.issue.strip())
        if found is not None and not found["name"] and len(told := names[_digits(found["number"])]) == 1:
            lead.issue, lead.listed = next(iter(told)), True


def _named(meeting: MeetingRecord, led: Sequence[tuple[str, str, Row]]) -> Iterator[tuple[str, str]]:
    """Each number of a priority with a name that stands beside it."""
    for matter, _, _ in led:
        if (numbered := cue("leads", "number_ahead", start=True).match(matter)) is not None:
            yield _digits(numbered.group()), bare_matter(matter)
    listed = [(one.issue, one.evidence) for one in meeting.leads if one.listed]
    listed += [(one.issue, one.evidence) for one in meeting.issues if one.cue == "unled"]
    for name, said in listed:
        quote = " ".join(said.quote.split()) if said else ""
        place = quote.find(name)
        numbered = cue("leads", "number_behind").search(quote[:place]) if place > 0 else None
        if numbered is not None:
            yield _digits(numbered.group()), name


def _digits(words: str) -> str:
    return "".join(letter for letter in words if letter.isdigit())
