"""The occasion of a draft in; what was agreed and what is carried forward, each with what was said of it later, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from graph.dates import spoken
from queries.facts import newest_first
from queries.follow.answer import find_follow_through
from queries.follow.closings import Closing, closings_of
from queries.follow.record import FollowFacts, read_follow
from queries.gaps.facts import read_gap_facts
from queries.wording import CLOSED
from viz.report.arising.age import Age
from viz.report.arising.judged import decided_on
from viz.report.arising.occasion import Occasion
from viz.report.arising.wording import told
from viz.report.order import place_in_minutes
from viz.report.tasks.gone import Gone, gone_owners
from viz.report.tasks.told import Told, tell
from viz.report.titles import abbreviations_in, as_written

Row = Mapping[str, Any]
KINDS = ("action", "resolution")
HEAD_MORE = 4  # words beside the title of an item in its head: a number, "Action", "PDF 301 KB"


class Items(NamedTuple):
    """The rows of a draft by where they stand, what cannot be told, and the titles of their minutes."""

    last: Sequence[Row]  # what the last minutes agreed, in their order
    carried: Sequence[Row]  # what earlier ones left open, the newest first: of the last but one, or heard of since
    unknown: Sequence[Row]
    old: Sequence[Row]  # of which nothing sure was said for long, over many meetings
    cannot_tell: Sequence[str]
    told: Told  # their words, and the titles of their minutes
    closings: Sequence[Closing]  # sentences of minutes that close all before them at once
    updates: Sequence[str]  # what reports say of their rows, each on one line, the longest first
    gone: Mapping[str, Sequence[Gone]]  # by the key of the work its owners who have gone since it was agreed
    heads: Mapping[str, str]  # the heads of items as their files print them, each on one line, with their titles

    @property
    def tabled(self) -> Sequence[Row]:
        """The rows of the one table."""
        return [*self.last, *self.carried]


def find_items(occasion: Occasion) -> Items:
    """What the last minutes agreed, and what earlier ones left open, as the record stood the day before."""
    answer = find_follow_through(occasion.before, kinds=KINDS, window=occasion.window)
    known = read_follow(occasion.before, occasion.window)
    short = abbreviations_in(occasion.before)
    alone = tell(known, sorted(answer.rows, key=place_in_minutes), short)
    until = occasion.window.until
    rows = [{**row, "decided": decided_on(known, row["key"], until)} for row in alone.rows]
    earlier = [row for row in rows if row["meeting"] < occasion.last.date and row["state"] not in CLOSED]
    age = Age(occasion)
    old = [row for row in earlier if age.is_old(row)]
    fresh = [row for row in earlier if row not in old]
    tabled = [row for row in fresh if age.is_of_late(row) or _is_heard_of(row)]
    return Items(
        [row for row in rows if row["meeting"] == occasion.last.date],
        sorted(tabled, key=lambda row: newest_first(row["meeting"])),
        [row for row in fresh if row not in tabled],
        old,
        answer.cannot_tell,
        alone,
        closings_of(known, body=occasion.board.key),
        _updates(occasion),
        gone_owners(read_gap_facts(occasion.before, occasion.window), rows),
        _heads(known, short),
    )


def _is_heard_of(row: Row) -> bool:
    """Whether the record, or somebody since, says how a piece of work stands; what only may tell of it says nothing."""
    return row["state"] != "cannot_tell" or row["source"] == "report" or len(row["chain"]) > 1 or bool(row["decided"])


def _updates(occasion: Occasion) -> list[str]:
    """What reports say of their rows, without the matter that stands before it."""
    said = [" ".join(str(node.props.get("update") or "").split()) for node in occasion.before.nodes(["ProgressUpdate"])]
    return sorted({*said} - {""}, key=lambda words: (-len(words), words))


def _heads(known: FollowFacts, short: frozenset[str]) -> dict[str, str]:
    """The words with which items open in their files, the number and the title, each with the title of its item."""
    opened = known.facts.of("HAS_ITEM")
    known.facts.fetch(opened)
    told = [(known.facts.node(edge.dst).name, quote.quote) for edge in opened for quote in known.facts.quotes(edge)]
    said = [(title, " ".join(words.split())) for title, words in told]
    return {
        words: as_written(title, short)
        for title, words in said
        if title.lower() in words.lower() and len(words.split()) <= len(title.split()) + HEAD_MORE
    }


def minute_of(row: Row, items: Items, *, titled: bool = True) -> str:
    """Number, where there is one, day and title of the minute under which something was agreed."""
    number = told("minute", number=row["item"]) if row["item"] else ""
    title = items.told.titles.get(row["key"], "") if titled else ""
    return ", ".join(part for part in (number, spoken(row["meeting"]), title) if part)
