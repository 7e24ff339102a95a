"""The text of an item, in; sentences that may tell what became of something agreed at an earlier meeting, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.claims import THIS_ITEM
from graph.deeds import deeds_told
from loaders.blocks import Source, Span, evidence
from loaders.cues import cue, fitting, hint, word_set
from loaders.parsers.items import Item
from loaders.parsers.labelled import parse_labelled
from loaders.parsers.matter_labels import matter_above
from loaders.parsers.progress_states import bare_state, has_part_left, progress_state
from loaders.records import ProgressRecord, Reference

_MAY_TELL = re.compile(
    r"\b(?:had|has|have|was|were|being)\s|\bdate[ds] from\b|ed (?:his|her|its|their|the|an?)\b"
    r"|\b(?:wrote|sent|went|gave|took|brought|found|held|drew)\s"
)
_LAST = re.compile(r"(?i)^(?:last|previous)\b")


def parse_progress(source: Source, item: Item) -> list[ProgressRecord]:
    """Sentences that report on work or point back to an earlier minute; what they speak of is settled by the build."""
    found: list[ProgressRecord] = []
    note = ""  # its heading
    for paragraph in item.paragraphs:
        told, before = len(found), None
        for sentence in paragraph.sentences():
            said = " ".join(sentence.text.split())
            if before is not None and not note and cue("progress", "date_moved", start=True).match(said):
                _with_next(source, item, found, (before, sentence), "")
                continue
            if before is not None and not note and (state := bare_state(said)):
                _with_next(source, item, found, (before, sentence), state)
                continue
            if before is not None and not note and has_part_left(said) and _is_done_in(found, before):
                _with_next(source, item, found, (before, sentence), "in_progress")
            before = sentence
            if heading := cue("progress", "note", start=True).match(said):
                note = heading.group().strip(" :")
                if not said[heading.end() :].strip():
                    continue  # the heading stands alone, its words follow
            if note or hint("progress").found_in(sentence.text) or _MAY_TELL.search(sentence.text):
                found += _record(source, item, sentence, note)
        note = note if len(found) == told else ""  # a note is one paragraph
        if len(found) > told and (above := matter_above(paragraph.text)):
            found[told:] = [one.model_copy(update={"above": above}) for one in found[told:]]
    return [*found, *parse_labelled(source, item)]


def _with_next(source: Source, item: Item, found: list[ProgressRecord], pair: tuple[Span, Span], state: str) -> None:
    """Add a sentence that moves a date or only tells a state to the one in front of it, which says of what."""
    before, after = pair
    both = Span(before.start, after.end, f"{before.text} {after.text}")
    last = found[-1] if found else None
    if last is not None and last.evidence is not None and last.evidence.start == before.start:
        found[-1] = last.model_copy(update={
            "text": " ".join(both.text.split()), "evidence": evidence(source, both.start, both.end),
            "state": state or last.state,
        })  # fmt: skip
    else:
        found.append(_told(source, item, both, state or "open", _reference(both.text)))


def _is_done_in(found: Sequence[ProgressRecord], sentence: Span) -> bool:
    """Whether the sentence read last was told as done, or tells a deed; of which task, the build says."""
    last = found[-1] if found else None
    place = last.evidence if last is not None else None
    tells = last is not None and last.state in ("reported_done", "")
    return tells and place is not None and place.start == sentence.start


def _record(source: Source, item: Item, sentence: Span, note: str) -> list[ProgressRecord]:
    text = " ".join(sentence.text.split())
    if note:
        refers = Reference(as_written=note, when=THIS_ITEM)
        return [_told(source, item, sentence, progress_state(text) or "in_progress", refers)]
    if cue("progress", "no_report").search(text):
        return []
    state, pointed = progress_state(text), _reference(text)
    if not state and pointed is None and not _tells_a_deed(text):
        return []
    return [_told(source, item, sentence, state or ("in_progress" if pointed else ""), pointed)]


def _tells_a_deed(text: str) -> bool:
    """Whether a sentence tells of a deed of the kind that boards give out; of which task, the build says."""
    verbs = word_set("actions", "verbs")
    return any(deed.verbs & verbs for deed in deeds_told(text))


def _told(source: Source, item: Item, sentence: Span, state: str, refers: Reference | None) -> ProgressRecord:
    return ProgressRecord(
        item=item.number or None, item_order=item.order, text=" ".join(sentence.text.split()), state=state,
        refers_to=refers, evidence=evidence(source, sentence.start, sentence.end),
    )  # fmt: skip


def _reference(text: str) -> Reference | None:
    """The earlier minute, action or meeting that a sentence points to."""
    for pattern in fitting(text, "progress", "references"):
        if found := pattern.search(text):
            named = found.groupdict()
            when = (named.get("when") or "").strip()
            return Reference(
                as_written=found.group().strip(), number=(named.get("number") or "").lower(),
                when="last" if _LAST.match(when) else when,
            )  # fmt: skip
    return None
