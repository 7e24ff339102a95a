"""A task without a settled owner, in; what the text of the same item, or a later meeting, says of who has it, out."""

from __future__ import annotations

import re
from typing import NamedTuple

from graph.schema import Edge, Node
from queries.asked import loose
from queries.facts import first_cited, held_now, is_head, words_of
from queries.follow.record import FollowFacts
from queries.follow.words import ASKS_FOR_A_NAME, LEADING, TAKES_IT, UPDATE_ASKED
from queries.lazy import Pattern
from queries.owns.printed import as_printed

_SENTENCE = Pattern(r"(?<=[.!?])\s+(?=[A-Z])|\n\s*\n|</?(?:p|ul|li)\b[^>]*>")
_PARAGRAPH = Pattern(r"\n\s*\n|</?p\b[^>]*>")
_LONGEST = 4000  # letters of an item that are read on each side of a task
OWN_ROW = "printed in the same row"  # how the loader says that a deed and its owner are one row of a table
_SHARED = 2  # words that a sentence must share with a task to be about it


class _Place(NamedTuple):
    """The text of an item around some words of it."""

    before: str
    behind: str


def taker(known: FollowFacts, action: Node) -> str:
    """The sentence of the same item that names somebody who will do what a task asks; "" where none does."""
    place = _around(known, action)
    wanted = _stems(words_of(action))
    for text in (place.before, place.behind) if place else ():
        sentences = [" ".join(one.split()) for one in _SENTENCE.split(text)]
        for last, sentence in zip(["", *sentences], sentences, strict=False):
            if TAKES_IT.search(sentence) and len(wanted & _stems(f"{last} {sentence}")) >= _SHARED:
                return sentence
    return ""


def who_takes(sentence: str) -> list[str]:
    """Whom such a sentence names."""
    found = TAKES_IT.search(sentence)
    return [found["who"]] if found else []


def printed_beside(known: FollowFacts, action: Node) -> list[str]:
    """What the margin prints beside other tasks of the same item."""
    printed = _printed(known, action)
    tokens = [str(token) for node in printed for token in node.props.get("owner_tokens") or ()]
    owners = [edge.dst for node in printed for edge in known.facts.out(node.key, "ASSIGNED_TO")]
    return list(dict.fromkeys(tokens)) or [known.facts.node(key).name for key in dict.fromkeys(owners)]


def named_beside(known: FollowFacts, action: Node) -> list[str]:
    """Who is meant by what the margin prints beside other tasks of the item, where all of it is settled; else nobody.

    Where the paragraph of the task names all of some of them, only these.
    """
    groups: list[list[str]] = []
    for node in _printed(known, action):
        owners = held_now(known.facts.out(node.key, "ASSIGNED_TO"))
        if node.props.get("owner_state") != "resolved" or not owners:
            return []
        groups.append(as_printed(node, dict.fromkeys(known.facts.node(edge.dst).name for edge in owners)))
    place = _around(known, action)
    told = f"{_PARAGRAPH.split(place.before)[-1]} {words_of(action)}" if place else ""
    here = [names for names in groups if all(re.search(rf"\b{re.escape(n.split()[-1])}\b", told) for n in names)]
    return list(dict.fromkeys(name for names in here or groups for name in names))


def _printed(known: FollowFacts, action: Node) -> list[Node]:
    """The other tasks of the same item for which the margin prints an owner, as the page has them."""
    items = {key for key in known.items_of(action.key) if key.startswith("item:")}
    beside = {edge.src for key in items for edge in known.facts.into(key, "ARISES_FROM")} - {action.key}
    nodes = [known.facts.node(key) for key in sorted(beside) if key.startswith("action:")]
    if _has_row(action):
        return []  # an empty cell of its own row: what the other rows print is theirs
    nodes.sort(key=lambda node: _place(known, node))
    return [node for node in nodes if node.props.get("source") == "column" and not _has_row(node)]


def _has_row(action: Node) -> bool:
    return str(action.props.get("link") or "") == OWN_ROW


def _place(known: FollowFacts, task: Node) -> tuple[int, str]:
    """Where the words of a task stand in their file."""
    told = (quote.start for edge in known.facts.out(task.key, "ARISES_FROM") for quote in known.facts.quotes(edge)[:1])
    return next(told, 0), task.key


def heard_under(known: FollowFacts, work: Node, meeting: Node) -> Edge | None:
    """The words of the next minutes that give an update asked for: they open with the name of the matter as a heading.

    'Lamps Ann Lee had met the makers.' in a report on several matters; 'Lamps Nobody was there' gives none.
    """
    day = known.following(meeting).day
    if not UPDATE_ASKED.search(words_of(work)) or not day:
        return None
    found = [
        edge
        for issue in sorted(known.own_issues(work.key))
        for edge in known.facts.into(issue, "ABOUT")
        if edge.as_of == day and edge.src.startswith("item:") and _opens_with_matter(known, edge)
    ]
    return found[0] if len(found) == 1 else None


def _opens_with_matter(known: FollowFacts, edge: Edge) -> bool:
    quotes = [" ".join(quote.quote.split()) for quote in known.facts.quotes(edge)[:1]]
    headings = "|".join(re.escape(str(words)) for words in edge.props.get("words") or ())
    opens = rf"(?i:{headings}) (?=[A-Z][\w'’-]+ )(?!.*\b(?i:no|not|nobody|no one|none|never|absent)\b)"
    return bool(headings) and any(re.match(opens, text) for text in quotes)


def named_later(known: FollowFacts, action: Node, date: str) -> Edge | None:
    """Where a task asks for the name of a lead: the later words that name the head of the one group it is about."""
    words = words_of(action)
    place = _around(known, action) if LEADING.search(words) or ASKS_FOR_A_NAME.search(words) else None
    if place is None:
        return None
    told = loose(f"{_PARAGRAPH.split(place.before)[-1]} {words}")
    groups = [b for b in known.facts.of_kind("Body") if len(b.name.split()) > 1 and loose(b.name) in told]
    heads = known.facts.into(groups[0].key, "CHAIRS") if len(groups) == 1 else []
    return min((e for e in heads if _is_lead_after(e, date)), key=lambda e: (first_cited(e), e.id), default=None)


def _is_lead_after(edge: Edge, date: str) -> bool:
    return first_cited(edge) > date and is_head(edge)


def _around(known: FollowFacts, action: Node) -> _Place | None:
    """The text of the item of a task, up to its words and from them to the next item."""
    quote = next((q for e in known.facts.out(action.key, "ARISES_FROM") for q in known.facts.quotes(e)), None)
    text = known.texts.of_file(quote.document) if quote else ""
    if quote is None or not text:
        return None
    heads = known.texts.heads_of(quote.document)
    start = max((head for head in heads if head <= quote.start), default=0)
    end = min((head for head in heads if head > quote.end), default=len(text))
    start, end = max(start, quote.start - _LONGEST), min(end, quote.end + _LONGEST)
    return _Place(text[start : quote.start], text[quote.end : end])


def _stems(text: str) -> set[str]:
    """The first letters of the words that say what a sentence is about."""
    from queries.gaps.words import SMALL_WORDS  # its patterns cost much, and few tasks come to this

    return {word[:5] for word in re.findall(r"[a-z]{4,}", loose(text)) if word not in SMALL_WORDS}
