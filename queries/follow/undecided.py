"""A task and minutes that speak of its matter without settling it, in; the words that leave it undecided, out."""

from __future__ import annotations

from collections.abc import Sequence

from graph.schema import Node, Quote
from queries.follow.record import FollowFacts
from queries.follow.texts import Sentence, stems_in
from queries.meetings.texts import as_filed
from queries.wording import first_words

BEFORE = ": “"
MOST = 40  # words of a sentence that a reason shows
SHARED = 2  # words of a task, before a sentence is shown for it


def undecided(known: FollowFacts, work: Node, later: Node) -> Quote | None:
    """The sentence of later minutes that holds most of the words of a task; None where none holds several."""
    telling = next(filter(None, (known.facts.node(key).props.get("telling") for key in known.targets(work.key))), ())
    found = []
    heads = [q for edge in known.facts.out(later.key, "HAS_ITEM") for q in known.facts.quotes(edge)]
    for sentence in known.texts.sentences(later):
        document, start, end, said = _below_its_title(sentence, heads)
        shared = len(stems_in(said, telling))
        if shared >= SHARED and said.endswith("."):  # what has no full stop is a title or a cell
            found.append((-shared, len(said), start, end, document, said))
    if not found:
        return None
    _, _, start, end, document, said = min(found)
    return placed(known, later, (document, start, end, said))


def _below_its_title(sentence: Sentence, heads: Sequence[Quote]) -> Sentence:
    """A sentence without the title of its item, where the title has no full stop and so seems to begin it."""
    document, start, end, said = sentence
    ends = [q.end for q in heads if q.document == document and start <= q.start and q.end < end]
    if not ends:
        return sentence
    rest = said[max(ends) - start :]
    return document, end - len(rest.lstrip()), end, rest.strip()


def placed(known: FollowFacts, later: Node, sentence: Sentence) -> Quote:
    """A sentence of some minutes with its item, page and line, counted on from the last thing known before it."""
    document, start, end, words = sentence
    facts, said = known.facts, Quote(document, later.date, "", 0, 0, start, end, words)
    items = facts.out(later.key, "HAS_ITEM") or facts.view.edges(["HAS_ITEM"], src=[later.key])
    before = [q for edge in items for q in facts.quotes(edge) if q.document == said.document and q.start <= said.start]
    if not before:
        return said
    near = max(before, key=lambda q: q.start)
    text = known.texts.of_file(said.document)
    after = [q for edge in items for q in facts.quotes(edge) if q.document == said.document and q.start > said.start]
    line = _line(text, near, min(after, key=lambda q: q.start, default=None), start)
    return said._replace(item=near.item, page=near.page, line=line)


def _line(text: str, near: Quote, after: Quote | None, start: int) -> int:
    """The line of a place between two that are known; 0 where the text has other lines than the file there."""
    counted = near.line + text.count("\n", near.start, start)
    if after is None:
        return counted if as_filed(text, [near]) or start < near.end else 0
    if near.line + text.count("\n", near.start, after.start) == after.line:
        return counted
    return near.line if near.line == after.line or start < near.end else 0


def in_words(said: Quote) -> str:
    """How a reason goes on with the words themselves."""
    return f"{BEFORE}{first_words(' '.join(said.quote.split()), MOST)}”"
