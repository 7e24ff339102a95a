"""The actions of one item as they were found in, each deed once out, whatever number of times the minutes tell it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from loaders.blocks import Source, evidence
from loaders.cues import word_set
from loaders.parsers.owners import clean
from loaders.records import ActionRecord

LONGEST_QUOTE = 700
_NAME = re.compile(r"\b[A-Z][a-z]+(?: (?:(?:and|of|for|the) )*[A-Z][a-z]+){2,5}\b")  # that letters may stand for
_NEAR = 150  # deeds back that a deed is compared with; no item of minutes holds so many


def count_once(source: Source, found: Sequence[ActionRecord]) -> list[ActionRecord]:
    """One deed, one action: a later telling with the same owners and words joins the first."""
    kept: list[ActionRecord] = []
    for action in found:
        first = max(len(kept) - _NEAR, 0)
        twin = next((i for i, other in enumerate(kept[first:], first) if _same_deed(other, action)), -1)
        if twin < 0:
            kept.append(action)
        else:
            kept[twin] = _joined(source, kept[twin], action)
    return kept


def _same_deed(left: ActionRecord, right: ActionRecord) -> bool:
    a, b = left.evidence, right.evidence
    if a and b and a.start < b.end and b.start < a.end:
        return not _are_two(left, right)
    if left.source == right.source and left.source in ("column", "marker"):
        return False
    both_collective = left.owner_state == right.owner_state == "collective"
    if not (both_collective or owners_in(left) == owners_in(right) or _is_the_group(left, right)):
        return False
    who = content(" ".join((*left.owners, *left.owner_tokens, *right.owners, *right.owner_tokens)))
    words_left, words_right = content(left.text) - who, content(right.text) - who
    shared = len(words_left & words_right)
    alike = shared >= 1 and shared >= 0.5 * min(len(words_left), len(words_right))
    return alike or (shared >= 1 and both_collective)


def _are_two(left: ActionRecord, right: ActionRecord) -> bool:
    """Whether a deed only stands between two tellings of another: of other owners, and without a word of it."""
    apart = left.owners and right.owners and owners_in(left).isdisjoint(owners_in(right))
    return bool(apart) and content(left.text).isdisjoint(content(right.text))


def _is_the_group(left: ActionRecord, right: ActionRecord) -> bool:
    """'Group' beside one telling, the group by its full name in the other."""
    one, other = sorted((left, right), key=lambda action: action.owner_state != "collective")
    if one.owner_state != "collective" or len(other.owners) != 1:
        return False
    name = other.owners[0].lower()
    return any(name.endswith(f" {n}") for n in owners_in(one))


def owners_in(action: ActionRecord) -> set[str]:
    """The owners of an action, written alike."""
    return {clean(owner).lower().removeprefix("all ") for owner in action.owners}


@lru_cache(maxsize=1024)
def content(text: str) -> frozenset[str]:
    """The words that carry the sense, cut so that 'provide' meets 'provided'."""
    small = word_set("actions", "small_words")
    letters = {"".join(word[0] for word in re.findall(r"[A-Z]\w+", name)).lower() for name in _NAME.findall(text)}
    return frozenset(word[:6] for word in re.findall(r"[a-z]{3,}", text.lower()) if word not in small) | letters


def _joined(source: Source, first: ActionRecord, second: ActionRecord) -> ActionRecord:
    """The first telling, with what the second adds; its quote grows when both stand close."""
    update: dict[str, object] = {
        "due": first.due or second.due,
        "resolution": first.resolution or second.resolution,
        "owner_tokens": first.owner_tokens or second.owner_tokens,
    }
    a, b = first.evidence, second.evidence
    if a and b and first.source != "column":
        start, end = min(a.start, b.start), max(a.end, b.end)
        if end - start <= LONGEST_QUOTE:
            update["evidence"] = evidence(source, start, end)
    return first.model_copy(update=update)


def joined(listed: ActionRecord, told: ActionRecord) -> ActionRecord:
    """A row of a list with the item and the words of the sentence that tells it too."""
    return listed.model_copy(update={
        "item": listed.item or told.item, "item_order": max(listed.item_order, told.item_order),
        "resolution": listed.resolution or told.resolution, "due": listed.due or told.due,
        "also": [*listed.also, *([told.evidence] if told.evidence else [])],
    })  # fmt: skip


def once_in_list(actions: Sequence[ActionRecord]) -> list[ActionRecord]:
    """The actions of a meeting without those that a list without a number tells again with the same owner and day."""
    gone: set[int] = set()
    kept = list(actions)
    for place, listed in enumerate(actions):
        if listed.source != "marker" or listed.item or not listed.due:
            continue
        twins = [
            at for at, told in enumerate(actions)
            if told.source == "prose" and told.due == listed.due and at not in gone and _same_deed(told, listed)
        ]  # fmt: skip
        if len(twins) == 1:
            gone.update(twins)
            kept[place] = joined(listed, actions[twins[0]])
    return [action for place, action in enumerate(kept) if place not in gone]


def repeated(told: ActionRecord, listed: ActionRecord) -> ActionRecord:
    """An action that the text marks, with what the row of a list that repeats it adds."""
    due = told.due or (listed.due if listed.due and listed.due.strip(" -–—.") else None)
    also = [*told.also, *([listed.evidence] if listed.evidence else [])]
    return told.model_copy(update={"due": due, "status": listed.status, "number": listed.number, "also": also})
