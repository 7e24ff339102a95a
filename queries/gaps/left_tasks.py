"""Open actions in, those of a person who, the record shows, has since left the post, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.plain_words import read_plain, words_in
from graph.schema import Edge, Node
from queries.facts import months_between, words_of
from queries.follow.words import LEADING
from queries.gaps.facts import Doubt, Gap, GapFacts
from queries.gaps.heard import FILE
from queries.gaps.rules import gap_of, gone_since, led_later, left_by
from queries.gaps.words import HERE, SMALL_WORDS
from queries.limits import limits
from queries.owns.departures import until_gone


def departed_owners(known: GapFacts) -> Iterator[Gap | Doubt]:
    """Open actions of a person who, the record shows, has since left the post."""
    for action, meeting in known.open_actions:
        owners = [e for e in known.settled(action.key) if e.props.get("role") != "support"]
        left = [gone for edge in owners if (gone := gone_since(known, edge.dst, meeting.date)) is not None]
        if not owners or len(left) < len(owners) or _told_after(known, action.key, left[0]):
            continue
        if _is_long_unread(known, meeting) or until_gone(words_of(action)):
            continue
        if LEADING.search(words_of(action)) and led_later(known, action, meeting.date):
            continue  # the duty was given to somebody else since
        if _shared_with_others(known, action, {edge.dst for edge in owners}):
            continue
        if all(_sat_since(known, edge.dst, meeting) for edge in owners):
            continue  # there to answer for it at a later meeting: what became of it is not a matter of who left
        if _did_it(known, action, meeting, [known.facts.node(edge.dst) for edge in owners]):
            continue
        yield left_by(known, gap_of(known, "owner_departed", action, meeting), owners[0].dst, left[0])


def _is_long_unread(known: GapFacts, meeting: Node) -> bool:
    """Whether the minutes that would tell what was done before somebody left are not held, for a year and more."""
    if known.follow.following(meeting).why != "not_loaded":
        return False
    later = next(iter(known.follow.later_minutes(meeting)), None)
    return later is None or months_between(meeting.date, later.date) > limits()["unread_months"]


def _sat_since(known: GapFacts, person: str, meeting: Node) -> bool:
    """Whether somebody was at a later meeting of the board that gave them a task, or of any where it has none."""
    facts, board = known.facts, known.facts.body_of(meeting.key)
    later = {one.key: facts.body_of(one.key) for one in known.meetings if one.date > meeting.date}
    own = {key for key, body in later.items() if body == board} or set(later)
    return any(edge.dst in own and edge.props.get("state") in HERE for edge in facts.out(person, "ATTENDED"))


def _shared_with_others(known: GapFacts, action: Node, owners: set[str]) -> bool:
    """Whether another task of the same item, in words of this one, has these owners and one more who may have it."""
    words = set(action.props.get("telling") or ())
    beside = {e.src for item in known.items_of(action.key) for e in known.facts.into(item.key, "ARISES_FROM")}
    tasks = [known.facts.node(key) for key in beside - {action.key} if key.startswith("action:")]
    alike = [task for task in tasks if words & set(task.props.get("telling") or ())]
    return any(owners < {edge.dst for edge in known.settled(task.key)} for task in alike)


def _did_it(known: GapFacts, action: Node, meeting: Node, owners: Sequence[Node]) -> bool:
    """Whether a sentence of later minutes says of an owner, by letters or surname, that they did such a thing."""
    names = {str(token) for token in action.props.get("owner_tokens") or () if str(token).isupper()}
    names |= {owner.name.split()[-1] for owner in owners}
    done = words_in(read_plain(FILE)["done"], "deeds")
    said = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b (?:has |had |have )?(?:{'|'.join(done)})\b")
    words = _content(words_of(action)) - {word.lower() for owner in owners for word in owner.name.split()}
    later = (m for m in known.meetings if m.date > meeting.date)
    return any(said.search(text) and words & _content(text)
               for m in later for _, _, _, text in known.follow.texts.sentences(m))  # fmt: skip


def _content(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z]{5,}", text.lower()) if word not in SMALL_WORDS}


def _told_after(known: GapFacts, action: str, gone: Edge) -> bool:
    """Whether somebody reported on a task after its owner had gone: then it is in other hands."""
    return any(edge.as_of >= gone.as_of for edge in known.facts.into(action, "UPDATES"))
