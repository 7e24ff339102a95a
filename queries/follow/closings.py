"""What follow-through knows, in; the sentences of minutes that close all earlier work at once, each with its day, out.

Such a sentence ends no piece of work: which ones it means is not said. It is told beside those that are open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.dates import spoken
from graph.schema import Node, Quote
from queries.facts import minuted
from queries.follow.phrases import closes_all, is_closing_head
from queries.follow.record import FollowFacts
from queries.places import place_of
from queries.rows import Found
from queries.wording import CLOSED, first_words

WORDS_SHOWN = 40
MOST_TOLD = 3
REMARK = "The minutes of {day} say of earlier matters: “{words}” The record does not say which."


class Closing(NamedTuple):
    """One sentence that closes what was agreed before the meeting of a day."""

    meeting: str
    body: str
    proof: Quote

    @property
    def told(self) -> str:
        """The sentence and its day, and that nothing is concluded from it."""
        words = first_words(" ".join(self.proof.quote.split()), WORDS_SHOWN)
        return REMARK.format(day=spoken(self.meeting), words=words)


def closings_of(known: FollowFacts, *, body: str = "", after: str = "") -> list[Closing]:
    """The sentences by which minutes of a board, or of all, later than a day close what was agreed before."""
    found = [
        Closing(meeting.date, known.facts.body_of(meeting.key), quote)
        for meeting in known.facts.of_kind("Meeting")
        if minuted(meeting) and meeting.date > after and body in ("", known.facts.body_of(meeting.key))
        for quote in _said_in(known, meeting)
    ]
    return sorted(found, key=lambda one: (one.meeting, one.body, one.proof.start))


def _said_in(known: FollowFacts, meeting: Node) -> Iterator[Quote]:
    spans: list[tuple[int, int]] | None = None
    for document, start, _, words in known.texts.sentences(meeting):
        if not closes_all(words, under_head=True):
            continue
        if spans is None:  # looked up only where a sentence asks for it
            spans = _spans(known, meeting, document)
        if closes_all(words, under_head=any(first <= start < last for first, last in spans)):
            yield place_of(known.facts.view, words, meeting.date)


def _spans(known: FollowFacts, meeting: Node, document: str) -> list[tuple[int, int]]:
    """Where in a file the items stand whose titles say that they look back."""
    heads = known.texts.heads_of(document)
    spans = []
    for edge in known.facts.out(meeting.key, "HAS_ITEM"):
        item = known.facts.node(edge.dst)
        starts = [quote.start for quote in known.facts.quotes(edge) if quote.document == document]
        if starts and is_closing_head(str(item.props.get("title") or item.props.get("inferred_title") or item.name)):
            last = min((head for head in heads if head > min(starts)), default=min(starts))
            spans.append((min(starts), last))
    return spans


def remarks_on(known: FollowFacts, rows: Sequence[Found]) -> list[str]:
    """What minutes say of everything agreed before them, where any of these rows is older and not closed."""
    oldest: dict[str, str] = {}
    for row in rows:
        held = known.facts.meeting_of(str(row.values["key"]))
        if held is not None and row.values["kind"] != "question" and row.values["state"] not in CLOSED:
            body = known.facts.body_of(held.key)
            oldest[body] = min(row.values["meeting"], oldest.get(body, row.values["meeting"]))
    found = closings_of(known, after=min(oldest.values())) if oldest else []
    return [one.told for one in found if one.meeting > oldest.get(one.body, "9")][-MOST_TOLD:]
