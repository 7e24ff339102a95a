"""A matter that nobody took, by the title of its item, in; where it comes back under that or a like title, out.

'Children in cells overnight', 'Overnight in the cells' and 'Children held overnight' are one matter of one board: their
titles share two words that say something, or the words of the one stand in one sentence below the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.schema import Edge, Node, Quote
from queries.facts import minuted
from queries.gaps.facts import Gap, GapFacts
from queries.gaps.words import BODY_ENDINGS, SMALL_WORDS
from queries.themes.listed import listed_words

_SHARED = 2
_MOST = 6  # words of a title that names one matter


def title_words(title: str) -> list[str]:
    """The words of a title that say what it is about, as written of one thing."""
    no_words = SMALL_WORDS | listed_words("furniture") | listed_words("grammar")
    found = (word.removesuffix("s") for word in re.findall(r"[a-z]{4,}", title.lower()) if word not in no_words)
    return list(dict.fromkeys(found))


def came_under(known: GapFacts, gap: Gap, item: Node) -> Iterator[Gap]:
    """The same gap at each later meeting that has an item on the matter and gives nobody anything to do under it.

    Before the record first says that nobody has it, somebody may have had it.
    """
    days = {gap.date}
    for edge, other in _like(known, item):
        if other.date > gap.date and other.date not in days:
            days.add(other.date)
            yield replace(gap, date=other.date, edges=(edge,), quotes=tuple(known.facts.quotes(edge))[:1])


def is_taken_later(known: GapFacts, item: Node, date: str) -> bool:
    """Whether a later meeting has an item on the matter under which somebody was given something to do."""
    return any(meeting.date > date and _has_task(known, edge.dst) for edge, meeting in _items(known, item))


def _like(known: GapFacts, item: Node) -> Iterator[tuple[Edge, Node]]:
    return ((edge, meeting) for edge, meeting in _items(known, item) if not _has_task(known, edge.dst))


def _items(known: GapFacts, item: Node) -> Iterator[tuple[Edge, Node]]:
    """The items of other meetings on the matter of an item, with their meetings."""
    words, facts = title_words(item.name), known.facts
    own = facts.meeting_of(item.key)
    names_a_group = BODY_ENDINGS & set(re.findall(r"[a-z]+", item.name.lower())[-1:])
    if own is None or names_a_group or len(words) < _SHARED or len(item.name.split()) > _MOST:
        return
    for edge in facts.of("HAS_ITEM"):
        meeting, other = facts.node(edge.src), facts.node(edge.dst)
        if not minuted(meeting) or meeting.date in ("", own.date) or meeting.date > facts.now:
            continue
        theirs = title_words(other.name) if len(other.name.split()) <= _MOST else []
        if len(theirs) < _SHARED:
            continue
        shared = len(set(words) & set(theirs))
        if shared >= _SHARED or (shared and (_told_under(known, item, theirs) or _told_under(known, other, words))):
            yield edge, meeting


def _told_under(known: GapFacts, item: Node, words: list[str]) -> bool:
    """Whether all of some words stand in one sentence below an item."""
    meeting = known.facts.meeting_of(item.key)
    heads = _heads(known, meeting) if meeting is not None else []
    begin = next((quote for key, quote in heads if key == item.key), None)
    if begin is None or meeting is None:
        return False
    end = min((q.start for _, q in heads if q.document == begin.document and q.start > begin.start), default=None)
    for document, start, _, said in known.follow.texts.sentences(meeting):
        here = document == begin.document and start >= begin.start and (end is None or start < end)
        if here and all(word in said.lower() for word in words):
            return True
    return False


def _heads(known: GapFacts, meeting: Node) -> list[tuple[str, Quote]]:
    edges = known.facts.out(meeting.key, "HAS_ITEM")
    return [(edge.dst, quote) for edge in edges for quote in known.facts.quotes(edge)]


def owned_tasks(known: GapFacts, item: str) -> list[str]:
    """The tasks of an item and of what was decided under it that somebody has."""
    facts = known.facts
    decided = [edge.dst for edge in facts.out(item, "DECIDED")]
    tasks = {edge.src for key in (item, *decided) for edge in facts.into(key, "ARISES_FROM")}
    return [task for task in sorted(tasks) if facts.out(task, "ASSIGNED_TO")]


def _has_task(known: GapFacts, item: str) -> bool:
    return bool(owned_tasks(known, item)) or _has_lead(known, item)


def _has_lead(known: GapFacts, item: str) -> bool:
    """Whether words under an item name a lead or a chair."""
    meeting, number = known.facts.meeting_of(item), str(known.facts.node(item).props.get("number") or "")
    if meeting is None or not number:
        return False
    said = (quote for edge in known.facts.of("LEADS", "CHAIRS") for quote in known.facts.quotes(edge))
    return any(quote.meeting == meeting.date and quote.item == number for quote in said)
