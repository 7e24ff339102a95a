"""Pieces of work of the follow-through in; each in words that stand alone, with the title of its item, out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from graph.view import View
from queries.follow.record import FollowFacts
from viz.report.tasks.meant import with_before
from viz.report.tasks.opened import opening_of
from viz.report.tasks.resolved import as_resolved
from viz.report.tasks.words import task_words
from viz.report.titles import as_written

Row = Mapping[str, Any]


class Told(NamedTuple):
    """Pieces of work with what has to stand beside them, the titles of their items, and which the board resolved."""

    rows: Sequence[Row]
    titles: Mapping[str, str]
    formal: Collection[str]

    def words(self, row: Row) -> str:
        """What is to be done, so that a reader of the table alone knows what it is about."""
        return task_words(row, self.titles.get(row["key"], ""))


def tell(known: FollowFacts, rows: Iterable[Row], short: frozenset[str]) -> Told:
    """Make pieces of work ready for a table; `short` holds the words that the record writes in capitals."""
    view = known.facts.view
    worded = [as_resolved(view, row) for row in rows]
    found = [{**with_before(known, row), "opening": opening_of(view, row)} for row in worded]
    titles = _titles(view, found, short)
    return Told(found, titles, {row["key"] for row in found if row["opening"].by == "resolved"})


def _titles(view: View, rows: Iterable[Row], short: frozenset[str]) -> dict[str, str]:
    """The title of the item under which each piece of work stands, by the key of the work."""
    keys = sorted({str(row["key"]) for row in rows})
    works = view.nodes(keys=keys) if keys else []
    items = {node.key: _item_of(node.key, node.props) for node in works}
    nodes = view.nodes(keys=sorted({*items.values()} - {""}))
    titled = {
        node.key: as_written(node.name, short)
        for node in nodes
        if node.props.get("title") or node.props.get("inferred_title")
    }
    return {key: titled.get(item, "") for key, item in items.items()}


def _item_of(key: str, props: Mapping[str, Any]) -> str:
    return key if key.startswith("item:") else str(props.get("item") or "")
