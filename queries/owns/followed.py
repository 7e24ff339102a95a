"""Owners of tasks, in; the same with what became of each task, and the words that say so, out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from queries.facts import Facts
from queries.owns.named import names

if TYPE_CHECKING:
    from queries.owns.ownership import Ownership


def followed(facts: Facts, found: Sequence[Ownership]) -> list[Ownership]:
    """The same with what became of each task, and the last day on which words about it name its owner."""
    tasks = {row.thing.key for row in found if row.thing.kind in ("Action", "Resolution")}
    if not tasks:
        return list(found)
    from queries.follow.outcome import outcomes  # what to do is asked for less often than who leads

    told = outcomes(facts.view, facts.window, tasks)
    return [_cited_again(row._replace(outcome=told.get(row.thing.key))) for row in found]



def _cited_again(row: Ownership) -> Ownership:
    """An assignment as of the last words about the task that name its owner."""
    steps = row.outcome.steps if row.outcome is not None and row.relation == "assigned" else ()
    again = [step for step in steps if step.date > row.last and names(row.owner, step.quote.quote)]
    return row._replace(last=again[-1].date, day=row.last, edges=(*row.edges, again[-1].edge)) if again else row


def proved(row: Ownership) -> Ownership:
    """A task that is over, with the words that say so."""
    if row.outcome is None or row.state not in ("closed", "ended", "passed_on"):
        return row
    more = [edge for edge in row.outcome.proofs if edge not in row.edges]
    return row._replace(edges=(*row.edges, *more))
