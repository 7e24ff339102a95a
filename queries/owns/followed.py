"""Owners of tasks, in; the same with what became of each task, and the words that say so, out."""

from __future__ import annotations

from collections.abc import Sequence

from queries.facts import Facts
from queries.owns.owning import Ownership
from queries.owns.renewed import cited_again


def followed(facts: Facts, found: Sequence[Ownership]) -> list[Ownership]:
    """The same with what became of each task, and the last day on which words about it name its owner."""
    tasks = {row.thing.key for row in found if row.thing.kind in ("Action", "Resolution")}
    if not tasks:
        return list(found)
    from queries.follow.outcome import outcomes  # what to do is asked for less often than who leads

    told = outcomes(facts.view, facts.window, tasks)
    return [cited_again(row._replace(outcome=told.get(row.thing.key))) for row in found]


def proved(row: Ownership) -> Ownership:
    """A task that is over, with the words that say so."""
    if row.outcome is None or row.state not in ("closed", "ended", "passed_on"):
        return row
    more = [edge for edge in row.outcome.proofs if edge not in row.edges]
    return row._replace(edges=(*row.edges, *more))
