"""A sub-group's report in a pack, in; what it asks of the board it reports to, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.blocks import Line, Source, evidence, paragraphs, squeeze
from loaders.cues import cue
from loaders.file_records import AskRecord
from loaders.segments import Section

_LONGEST_HEADING = 90  # characters


def parse_asks(source: Source, section: Section) -> list[AskRecord]:
    """What stands below a heading such as 'Action for the Partnership:', one record to a paragraph."""
    lines = [line for line in section.lines if not line.ignored_by]
    asks = []
    for place, line in enumerate(lines):
        head = cue("sections", "asks", start=True).match(line.text) if len(line.text) < _LONGEST_HEADING else None
        if head is None:
            continue
        line.used_by = "report: heading of what is asked"
        below = list(_below(lines[place + 1 :]))
        for paragraph in paragraphs(source, below):
            asks.append(AskRecord(
                asked_of=squeeze(head["who"]).rstrip(":"), text=squeeze(paragraph.text), title=section.title,
                evidence=evidence(source, paragraph.start, paragraph.end),
            ))  # fmt: skip
        for said in below:
            said.used_by = "report: what is asked"
    return asks


def _below(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines up to the next heading of the report."""
    for line in lines:
        text = line.text.strip()
        if text and (text.endswith(":") or line.heading or line.used_by):
            return
        if text:
            yield line
