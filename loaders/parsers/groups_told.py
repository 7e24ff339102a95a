"""Items in; what they say became of the group that titles them, and of the chairs of groups, out.

'That the Panel be disbanded' below the title 'Lamp Panel'; 'AL had stood down as Chair of the Lamp Panel'.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.bodies import CHAIR_LEFT
from loaders.blocks import Source, Span, evidence
from loaders.cues import cue, fitting
from loaders.parsers.group_chairs import group_said
from loaders.parsers.items import Item
from loaders.records import GroupRecord

_EVENTS = (("ended_here", "ended"), ("chair_left", CHAIR_LEFT))


def groups_told(source: Source, items: Sequence[Item]) -> list[GroupRecord]:
    """One record for each group that came to an end, or whose chair stood down, by the words of an item."""
    return [
        GroupRecord(
            item=item.number or None, item_order=item.order, body=body, event=event,
            evidence=evidence(source, sentence.start, sentence.end),
        )
        for item in items for paragraph in item.paragraphs
        for sentence in paragraph.sentences() for body, event in _told(item, sentence)
    ]  # fmt: skip


def _told(item: Item, sentence: Span) -> Iterator[tuple[str, str]]:
    text = sentence.text
    for kind, event in _EVENTS:
        for pattern in fitting(text, "bodies", kind):
            found = pattern.search(text)
            open_yet = found is not None and cue("bodies", "not_decided").search(text[: found.end()])
            if found is None or open_yet or cue("bodies", "conditional", start=True).match(text[found.end() :]):
                continue
            if body := group_said(found["body"], text[: found.start("body")], "", item):
                yield body, event
                return
