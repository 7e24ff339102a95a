"""A file as it was read in, the signs that it read badly out: one sentence each, for whoever loads it.

Nothing is concluded from them; a file that reads badly gives thin facts, and who loads it should know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.blocks import Source
from loaders.records import FileRecords, MeetingRecord

LEAST_WORDS = 25  # a page: fewer, and it is likely a picture
MOST_UNREAD = 0.10  # of the lines that hold words
MOST_OPEN = 0.5  # of the owners printed that are nobody the file knows
ENOUGH = 4  # owners, before a share of them says anything
LONG = 30  # lines of minutes, in which items and people are to be expected


def check_reading(source: Source, records: FileRecords) -> None:
    """Warn of everything that makes a reading doubtful; the warnings are of the kind `reads_badly`."""
    for sentence in (*_of_text(source, records), *(s for m in records.meetings for s in _of_meeting(m, source))):
        source.warn("reads_badly", sentence)


def _of_text(source: Source, records: FileRecords) -> Iterator[str]:
    words = len(source.text.split())
    if source.pages and words / source.pages < LEAST_WORDS:
        yield f"{source.pages} pages hold {words} words; pages that are pictures were not read."
    lines = records.accounting.lines
    share = records.accounting.unread / lines if lines else 0
    if share > MOST_UNREAD:
        yield f"{share:.0%} of the lines were not understood (`partnergraph check --evidence` lists them)."


def _of_meeting(meeting: MeetingRecord, source: Source) -> Iterator[str]:
    if meeting.status != "minuted":
        return
    which = f"the meeting of {meeting.date}" if meeting.date else "a meeting without a date"
    if len(source.lines) >= LONG:
        if not meeting.attendance:
            yield f"Nobody was found who attended {which}."
        if not meeting.items:
            yield f"No items were found in {which}."
    if missing := gaps([item.number or "" for item in meeting.items]):
        many = "numbers" if len(missing) > 1 else "number"
        yield f"No item was found for {many} {', '.join(map(str, missing))} of {which}."
    printed = [a for a in meeting.actions if a.owner_tokens]
    still_open = [a for a in printed if a.owner_state in ("unresolved", "ambiguous")]
    if len(printed) >= ENOUGH and len(still_open) > MOST_OPEN * len(printed):
        yield f"{len(still_open)} of {len(printed)} owners printed in {which} are nobody the file names in full."


def gaps(numbers: Sequence[str]) -> list[int]:
    """The whole numbers left out where items are numbered one by one: 1, 2, 5 -> 3, 4; a jump of six is a new count."""
    whole = [int(found[0]) for number in numbers if (found := re.match(r"\d{1,4}(?![\d/])", number))]
    missing: list[int] = []
    for before, after in pairwise(whole):
        if 1 < after - before <= 5:
            missing += range(before + 1, after)
    return missing
