"""Two days, in; the record as it stood on each and what was first said in between, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graph.asof import as_it_stood
from graph.asof_cut import known_by
from graph.schema import Edge, Quote
from graph.view import View, Window
from queries.answer import Answer
from queries.facts import first_cited
from queries.follow.answer import find_follow_through
from queries.gaps.answer import find_gaps
from queries.gaps.facts import GapFacts, read_gap_facts
from queries.rows import Found
from queries.spoken import said_at


@dataclass(frozen=True)
class Between:
    """The record on an earlier and on a later day."""

    whole: View
    since: str  # what was said by the end of this day was known before
    window: Window  # of the later day

    @cached_property
    def now(self) -> View:
        """The record as it stands on the later day."""
        return as_it_stood(self.whole, self.window.until)

    @cached_property
    def before(self) -> View:
        """The record as it stood on the earlier day."""
        return as_it_stood(self.whole, self.since)

    @cached_property
    def known(self) -> GapFacts:
        """All that is known on the later day."""
        return read_gap_facts(self.now, Window(until=self.window.until))

    @cached_property
    def _said(self) -> set[str] | None:
        return said_at(self.now, (), self.window)

    @cached_property
    def gaps(self) -> tuple[Answer, Answer]:
        """The gaps of the earlier and of the later day."""
        days = ((self.before, self.since), (self.now, self.window.until))
        earlier, later = (find_gaps(view, window=Window(until=day, body=self.window.body)) for view, day in days)
        return earlier, later

    @cached_property
    def work(self) -> dict[str, Mapping[str, Any]]:
        """Each piece of work as follow-through tells it on the later day, by its key."""
        rows = find_follow_through(self.now, window=Window(until=self.window.until)).rows
        return {str(row["key"]): row for row in rows}

    @property
    def new_doubts(self) -> list[str]:
        """What the gaps of the later day leave open that those of the earlier did not."""
        earlier, later = self.gaps
        return [text for text in later.cannot_tell if text not in earlier.cannot_tell]

    def is_new(self, edge: Edge) -> bool:
        """Whether a relation was first said in between, at the body asked for."""
        return self.is_later(first_cited(edge)) and (self._said is None or edge.id in self._said)

    def is_later(self, date: str) -> bool:
        """Whether a date lies after the earlier day."""
        return bool(date) and not known_by(date, self.since)

    def new(self, *kinds: str) -> list[Edge]:
        """The relations of these kinds first said in between."""
        return [edge for edge in self.known.facts.of(*kinds) if self.is_new(edge)]

    def new_words(self, edges: Iterable[Edge]) -> tuple[Quote, ...]:
        """The words said in between that prove some relations."""
        found = [quote for edge in edges for quote in self.known.facts.quotes(edge) if self.is_later(quote.meeting)]
        return tuple(dict.fromkeys(found))


def changed(kind: str, what: str, edges: Iterable[Edge], quotes: tuple[Quote, ...] = (), **values: Any) -> Found:
    """One row of the answer; what is not known stays empty."""
    row = {"kind": kind, "what": what, "before": None, "after": None, "date": None, "key": None, "issue": None}
    return Found({**row, **values}, tuple(edges), "derived", quotes)
