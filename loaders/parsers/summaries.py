"""The record of a meeting in, with each deed of the list that closes its minutes joined to the sentence that told it.

'JF to ask the members for names' under its item is 'JF – email the group re chair' in the list. A row and a sentence of
the same owners are one where each shares most with the other; the words before a sentence and its title count as well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loaders.cues import fitting, word_set
from loaders.parsers.actions_once import content, joined, owners_in
from loaders.parsers.deeds import same_due
from loaders.records import ActionRecord, MeetingRecord
from loaders.word_lists import words

_FEWEST = 3  # deeds behind all others that make a list
_ENOUGH = 2  # words that a row shares with a sentence


def join_summary(meeting: MeetingRecord) -> None:
    """Join the rows of the list at the end with the sentences that tell them."""
    rows = _summary(meeting.actions)
    begin = min((_start(row) for row in rows), default=0)
    told = [a for a in meeting.actions if a.source == "prose" and a.owner_state == "resolved" and _start(a) < begin]
    titles = {item.order: item.title or "" for item in meeting.items}
    pairs = _pairs(rows, told, titles)
    gone = {id(one) for one in pairs.values()}
    kept = [action for action in meeting.actions if id(action) not in gone]
    meeting.actions = [_joined(action, pairs[id(action)]) if id(action) in pairs else action for action in kept]


def _summary(actions: Sequence[ActionRecord]) -> list[ActionRecord]:
    """The rows of a list behind the minutes of which no sentence is known yet."""
    listed = [a for a in actions if a.source == "column" and not a.also and not a.item]
    last = max((_start(a) for a in actions if a.source == "prose"), default=0)
    behind = [a for a in actions if a.source == "marker" and _start(a) > last and not _is_marked(a)]
    return listed or (behind if len(behind) >= _FEWEST and len({a.item_order for a in behind}) == 1 else [])


def _is_marked(action: ActionRecord) -> bool:
    """Whether a deed has a mark of its own: 'ACTION: ...'."""
    quote = action.evidence.quote if action.evidence else ""
    return any(pattern.match(quote) for pattern in fitting(quote, "actions", "mark_action"))


def _pairs(
    rows: Sequence[ActionRecord], told: Sequence[ActionRecord], titles: Mapping[int, str]
) -> dict[int, ActionRecord]:
    """By the identity of a row, the sentence that is the same deed."""
    found: dict[int, ActionRecord] = {}
    for row in rows:
        owners = owners_in(row)
        same = [one for one in told if owners and owners_in(one) == owners and not _due_apart(row, one)]
        own = [one for one in rows if owners_in(one) == owners]
        best = _best(row, same, titles)
        if best is None:
            continue
        back = [one for one in own if _best(one, same, titles) is best]
        alone = len(same) == len(own) == 1
        shared = _shared(row, best, titles)
        if len(back) == 1 and (len(shared) >= _ENOUGH or (alone and shared - word_set("actions", "common_words"))):
            found[id(row)] = best
    return found


def _due_apart(row: ActionRecord, told: ActionRecord) -> bool:
    """Whether a row and a sentence each say by when, and not by the same day: such are two deeds."""
    return bool(row.due and told.due) and row.due != told.due and not same_due(row, told)


def _best(row: ActionRecord, told: Sequence[ActionRecord], titles: Mapping[int, str]) -> ActionRecord | None:
    """The one sentence that shares most with a row; None where two share as much."""
    scores = [len(_shared(row, one, titles)) for one in told]
    most = max(scores, default=0)
    return told[scores.index(most)] if most and scores.count(most) == 1 else None


def _shared(row: ActionRecord, told: ActionRecord, titles: Mapping[int, str]) -> set[str]:
    around = f"{titles.get(told.item_order, '')}. {told.before}. {told.text}"
    who = content(" ".join((*row.owners, *row.owner_tokens, *told.owner_tokens)))
    return set((_words(row.text) & _words(around)) - who)


def _words(text: str) -> frozenset[str]:
    for short, full in words("actions")["written_out"].items():
        text = text.replace(short, full)
    return content(text)


def _start(action: ActionRecord) -> int:
    return action.evidence.start if action.evidence else 0


def _joined(row: ActionRecord, told: ActionRecord) -> ActionRecord:
    return joined(row, told).model_copy(update={"item": told.item, "item_order": told.item_order})
