"""Owners and later words on what they own, in; the same with what became of it and the last day of the owner, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from queries.facts import Facts
from queries.owns.named import names
from queries.owns.owning import ASSIGNED, EXPLICIT, Ownership


def followed(facts: Facts, found: Sequence[Ownership]) -> list[Ownership]:
    """The same with what became of each task, and the last day on which words about it name its owner."""
    tasks = {row.thing.key for row in found if row.thing.kind in ("Action", "Resolution")}
    if not tasks:
        return list(found)
    from queries.follow.outcome import outcomes  # what to do is asked for less often than who leads

    told = outcomes(facts.view, facts.window, tasks)
    return [_cited_again(row._replace(outcome=told.get(row.thing.key))) for row in found]


def proved(row: Ownership) -> Ownership:
    """A task that is over, with the words that say so."""
    if row.outcome is None or row.state not in ("closed", "ended", "passed_on"):
        return row
    more = [edge for edge in row.outcome.proofs if edge not in row.edges]
    return row._replace(edges=(*row.edges, *more))


def heard_again(row: Ownership, rivals: Sequence[Ownership]) -> Ownership:
    """The last lead of a matter as of the last report on it that the same owner gave."""
    if row.relation != "leads" or row.strength != EXPLICIT:
        return row
    others = [one for one in rivals if one.owner.key != row.owner.key and one.strength <= ASSIGNED]
    heard = [one for one in rivals if one.owner.key == row.owner.key and one.relation == "reports"]
    last = max(heard, key=lambda one: one.last, default=row)
    if last.last <= row.last or any(one.last > row.last for one in others):
        return row
    return row._replace(last=last.last, day=row.given, edges=(*row.edges, *last.edges))


def _cited_again(row: Ownership) -> Ownership:
    """An assignment as of the last words about the task that name its owner."""
    steps = row.outcome.steps if row.outcome is not None and row.relation == "assigned" else ()
    again = [step for step in steps if step.date > row.last and names(row.owner, step.quote.quote)]
    return row._replace(last=again[-1].date, day=row.last, edges=(*row.edges, again[-1].edge)) if again else row


def as_their_leads(facts: Facts, rows: Sequence[Ownership]) -> list[Ownership]:
    """The rows, each task of leading as of the last words on the lead that its own words gave to the same owner."""
    leads: dict[str, list[Ownership]] = defaultdict(list)
    for row in rows:
        if row.relation == "leads" and row.strength == EXPLICIT:
            leads[row.owner.key].append(row)
    given = [row for row in rows if row.relation == "assigned" and row.owner.key in leads]
    led = {row.owner.key for row in given}
    facts.fetch(edge for row in (*given, *(one for key in led for one in leads[key])) for edge in row.edges)
    return [
        _as_its_lead(facts, row, leads.get(row.owner.key, ())) if row.relation == "assigned" else row for row in rows
    ]


def _as_its_lead(facts: Facts, row: Ownership, leads: Iterable[Ownership]) -> Ownership:
    own = [one for one in leads if _same_words(facts, row, one)]
    last = max(own, key=lambda one: one.last, default=row)
    if last.last <= row.last:
        return row
    return row._replace(last=last.last, day=row.given, edges=(*row.edges, *last.edges))


def _same_words(facts: Facts, task: Ownership, lead: Ownership) -> bool:
    """Whether the words that gave a task are words that gave a lead."""
    told = [quote for edge in task.edges[:1] for quote in facts.quotes(edge)]
    said = [quote for edge in lead.edges for quote in facts.quotes(edge)]
    return any(
        one.document == other.document and (one.quote in other.quote or other.quote in one.quote)
        for one in told for other in said
    )  # fmt: skip
