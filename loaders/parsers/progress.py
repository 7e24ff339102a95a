"""The text of an item, in; sentences that may tell what became of something agreed at an earlier meeting, out."""

from __future__ import annotations

import re

from loaders.blocks import Source, Span, evidence
from loaders.cues import cue, fitting, hint, words
from loaders.parsers.items import Item
from loaders.records import ProgressRecord, Reference

_MONTH = re.compile(r"(?i)^(?:last|previous)\b")


def parse_progress(source: Source, item: Item) -> list[ProgressRecord]:
    """Sentences that report on work or point back to an earlier minute; what they speak of is settled by the build."""
    found = []
    for paragraph in item.paragraphs:
        for sentence in paragraph.sentences():
            if hint("progress").found_in(sentence.text) and (record := _record(source, item, sentence)):
                found.append(record)
    return found


def _record(source: Source, item: Item, sentence: Span) -> ProgressRecord | None:
    text = " ".join(sentence.text.split())
    if cue("progress", "no_report").search(text):
        return None
    state, refers = progress_state(text), _reference(text)
    if not state and refers is None:
        return None
    return ProgressRecord(
        item=item.number or None, item_order=item.order, text=text, state=state or "in_progress", refers_to=refers,
        evidence=evidence(source, sentence.start, sentence.end),
    )  # fmt: skip


def progress_state(text: str) -> str:
    """How far the words say that something is: one of the states of an action, "" where they say nothing of it."""
    return next((str(state) for state in words("progress")["states"] if cue("progress", str(state)).search(text)), "")


def _reference(text: str) -> Reference | None:
    """The earlier minute, action or meeting that a sentence points to."""
    for pattern in fitting(text, "progress", "references"):
        if found := pattern.search(text):
            named = found.groupdict()
            when = (named.get("when") or "").strip()
            return Reference(
                as_written=found.group().strip(), number=(named.get("number") or "").lower(),
                when="last" if _MONTH.match(when) else when,
            )  # fmt: skip
    return None


