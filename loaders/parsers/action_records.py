"""A sentence and its owner in, an action record out; what every way of finding an action has in common."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from graph.tasks import stems_of
from loaders.blocks import Source, Span, evidence, squeeze
from loaders.cues import cue, cues
from loaders.parsers.items import Item
from loaders.records import ActionRecord
from loaders.roster import Owner

PRINTED = "printed there"  # the whole deed stands in the action column
# 'AQ, end Feb', 'AQ – Dec', 'AQ 30/11', 'AQ (Dec)'; a year alone is no day
_DAY_BEHIND = re.compile(
    r"(?<=\w)\)?(?:,|\s[-–—]+|\s(?=\(?\d|\((?!(?i:tb)[acd])))\s*\(?(?!\d{4}\W*$)(?P<due>[^,–—()]{3,40}?)[\s.)]*$"
)
_FEW = 2  # words of a task by which nobody could tell what it is about


def action_record(origin: Source, item: Item, *, span: Span, owner: Owner, **more: object) -> ActionRecord:
    """The action that one stretch of text gives to an owner."""
    text = squeeze(span.text)
    place = {"item": item.number or None, "item_order": item.order, "evidence": evidence(origin, span.start, span.end)}
    return ActionRecord.model_validate({**place, "text": text, "due": due_in(text), **owner_fields(owner), **more})


def owner_fields(owner: Owner) -> dict[str, object]:
    """What an action record says of its owner."""
    return {
        "owners": list(owner.names), "candidates": list(owner.candidates), "owner_state": owner.state,
        "owner_kinds": [owner.kind or "person"] * len(owner.names),
    }  # fmt: skip


def due_in(text: str) -> str | None:
    """The date or occasion by which something is due, in the words used."""
    lists = ("due", "due_short", "due_season")
    found = next((match for name in lists if (match := cue("actions", name).search(text))), None)
    found = found or next(filter(None, (pattern.search(text) for pattern in cues("actions", "due_at_end"))), None)
    return squeeze(found["due"]) if found else None


def part_due(text: str) -> tuple[str, str | None]:
    """An owner as printed and the date behind it: 'Ola Finn, by 31 January' -> 'Ola Finn' and '31 January'."""
    found = next((match for pattern in cues("actions", "due_behind") if (match := pattern.search(text))), None)
    found = found or _DAY_BEHIND.search(text)
    if found is None or not (found.re is not _DAY_BEHIND or cue("actions", "due_alone").fullmatch(found["due"])):
        return text, None
    return text[: found.start()].strip(" ,;–-"), squeeze(found["due"]).strip(" .")


def with_follow_on(span: Span, sentences: Sequence[Span]) -> Span:
    """A sentence with the next one where that only says how ('... would have a role to play in this regard')."""
    after = next((s for s in sentences if s.start >= span.end), None)
    if after is not None and len(after.text) < 160 and cue("actions", "follow_on").search(after.text):
        return Span(span.start, after.end, f"{span.text} {after.text}")
    return span


def with_sentences_before(actions: Iterable[ActionRecord], item: Item) -> Iterator[ActionRecord]:
    """The actions of an item, each whose words are few or point back ('that this be put right') with what they mean."""
    sentences = [sentence for paragraph in item.paragraphs for sentence in paragraph.sentences()]
    ends = list(accumulate((sentence.end for sentence in sentences), max))
    for action in actions:
        yield _with_sentence_before(action, sentences, ends)


def _with_sentence_before(action: ActionRecord, sentences: Sequence[Span], ends: Sequence[int]) -> ActionRecord:
    place = action.evidence
    if action.before is not None and action.link == PRINTED:
        return action  # what tells it at length was found where it was read
    few = len(stems_of(action.text)) <= _FEW
    if place is None or not (few or cue("actions", "points_back").search(action.text)):
        return action
    at = bisect_right(ends, place.start)
    return action.model_copy(update={"before": squeeze(sentences[at - 1].text)}) if at else action
