"""A file as it was read in, the signs that it read badly out: one sentence each, for whoever loads it.

Nothing is concluded from them; a file that reads badly gives thin facts, and who loads it should know.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice, pairwise

from graph.names import name_key
from loaders.blocks import Line, Source
from loaders.cues import cue
from loaders.file_records import FileRecords
from loaders.labels import OVER_PEOPLE, find_label
from loaders.name_words import has_given_name
from loaders.parsers.attendance.running import first_names_of
from loaders.people_lists import is_place
from loaders.records import MeetingRecord

LEAST_WORDS = 25  # a page: fewer, and it is likely a picture
MOST_UNREAD = 0.10  # of the lines that hold words
MOST_OPEN = 0.5  # of the owners printed that are nobody the file knows
ENOUGH = 4  # owners, before a share of them says anything
_LISTED = "attendance list"
_LONGEST = 1500  # letters of a line that lists people
_SAID = 5  # lines, and names of a line, that are told of
LONG = 30  # lines of minutes, in which items and people are to be expected


def check_reading(source: Source, records: FileRecords) -> None:
    """Warn of everything that makes a reading doubtful; the warnings are of the kind `reads_badly`."""
    meetings = (said for meeting in records.meetings for said in _of_meeting(meeting, source))
    for sentence in (*_of_text(source, records), *islice(_of_lists(source, records), _SAID), *meetings):
        source.warn("reads_badly", sentence)


def _of_text(source: Source, records: FileRecords) -> Iterator[str]:
    words = len(source.text.split())
    if source.pages and words / source.pages < LEAST_WORDS:
        yield f"{source.pages} pages hold {words} words; pages that are pictures were not read."
    lines = records.accounting.lines
    share = records.accounting.unread / lines if lines else 0
    if share > MOST_UNREAD:
        yield f"{share:.0%} of the lines were not understood (`partnergraph check --evidence` lists them)."


def _of_lists(source: Source, records: FileRecords) -> Iterator[str]:
    """Names in the lists of people that stand in no record of one: swallowed by a neighbour, or not understood."""
    if not any(meeting.status == "minuted" for meeting in records.meetings):
        return
    rows = [row for meeting in records.meetings for row in (*meeting.attendance, *meeting.members)]
    known = {word for row in rows for word in name_key(row.name).split()}
    posts = {" ".join((row.post or "").split()) for row in rows if row.post}
    for line in source.lines:
        if len(line.text) > _LONGEST or not (line.used_by == _LISTED or _heads_people(line)):
            continue
        text = cue("attendance", "copied_behind").split(source.flat[line.start : line.end])[0]
        names = [text[begin:end].strip(" ,.;") for begin, end in first_names_of(text)]
        lost = [name for name in names if known.isdisjoint(name_key(name).split()[-1:]) and not is_place(name)]
        lost = [name for name in lost if not name.split()[-1].isupper() and not _is_of_a_post(name, posts)]
        if lost:
            yield f"Line {line.number} may list somebody who was not read: {', '.join(lost[:_SAID])}."


def _is_of_a_post(name: str, posts: Collection[str]) -> bool:
    """Whether words that look like a name are part of a post that was read: the line breaks in 'Acting Divisional'."""
    return not has_given_name(name) and any(f"{name} " in f"{post} " for post in posts)


def _heads_people(line: Line) -> bool:
    """Whether a line that nothing was read from begins with the label over a list of people."""
    label = None if line.ignored_by else find_label(line.text)
    return label is not None and label.state in OVER_PEOPLE and not label.alone


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
