"""The items of a meeting in, what it said of the minutes before out: approved, or corrected and how.

A heading with 'draft' makes minutes a draft; only a later meeting approves them. A correction is a statement of the
later minute about the earlier one and never changes what was read there.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.dates import fill_before, find_dates
from loaders.blocks import Line, Source, Span, evidence, squeeze
from loaders.cues import cue
from loaders.parsers.items import Item
from loaders.records import ApprovalRecord


def is_draft(lines: Sequence[Line]) -> bool:
    """Whether the head or a watermark calls these minutes a draft."""
    return any(cue("header", "draft", start=True).match(line.text) for line in lines[:30])


def parse_approval(source: Source, items: Sequence[Item], held: str) -> ApprovalRecord | None:
    """What was said of the minutes before: None where no item says it."""
    for item in items:
        if not any(cue("header", name).search(item.about) for name in ("of_minutes", "of_last_meeting")):
            continue
        sentences = [s for p in item.paragraphs[:4] for s in p.sentences()]
        agreed = next((s for s in sentences if cue("resolutions", "minutes_agreed").search(s.text)), None)
        if agreed is None:
            continue
        corrections = [s for s in sentences if _corrects(s, agreed)]
        proof = [*corrections, agreed] if agreed not in corrections else corrections
        start, end = min(s.start for s in proof), max(s.end for s in proof)
        return ApprovalRecord(
            item=item.number or None, item_order=item.order, meeting_date=_date_of(item, agreed, held),
            state="corrected" if corrections else "approved",
            text=squeeze(" ".join(s.text for s in corrections)), evidence=evidence(source, start, end),
        )  # fmt: skip
    return None


def _corrects(sentence: Span, agreed: Span) -> bool:
    """Whether a sentence says what has to be changed; 'a correct record' alone changes nothing."""
    text = cue("header", "correct_record").sub(" ", sentence.text)
    return sentence.start <= agreed.end and cue("header", "correction").search(text) is not None


def _date_of(item: Item, agreed: Span, held: str) -> str | None:
    """The day of the minutes before; one without a year is the last such day before this meeting."""
    for text in (item.title, agreed.text):
        for date in find_dates(text):
            iso = fill_before(date.iso, held)
            if iso and (not held or iso < held):
                return iso
    return None
