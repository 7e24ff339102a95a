"""The gaps of two days, in; those that are new, raised again or filled by something the record says, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from graph.dates import spoken
from graph.schema import Edge
from queries.answer import Answer, quotes_of
from queries.network.between import Between, changed
from queries.network.said import called, step_words
from queries.rows import Found

Row = Mapping[str, Any]
# What fills a gap, by the kind of thing it is a gap of: relations that reach it, and relations that leave it.
FILLED_BY = {
    "issue": (("LEADS",), ()),
    "action": ((), ("ASSIGNED_TO",)),  # one that is done is told as closed
    "post": (("HOLDS",), ()),
    "priority": ((), ("ALLOCATED_TO",)),
}


def gaps_changed(both: Between) -> Iterator[Found]:
    """Gaps that are new, that were raised again, or that the record shows as filled."""
    earlier, later = map(_by_subject, both.gaps)
    for subject, row in later.items():
        if subject not in earlier:
            older = any(not both.is_later(str(quote["meeting"] or "")) for quote in row["evidence"] if quote["meeting"])
            yield _row(both, "became_gap" if older else "new_gap", row, None, row["label"])
        elif len(row["meetings"]) > len(earlier[subject]["meetings"]):
            yield _row(both, "raised_again", row, _before(earlier[subject]), _times(row))
    for subject, row in earlier.items():
        if subject not in later and row["key"]:
            yield from _filled(both, row)


def _by_subject(answer: Answer) -> dict[str, Row]:
    """The gaps by what they are gaps of: the same thing stays one, whatever kind of gap it has."""
    return {str(row["key"] or row["what"]): row for row in reversed(answer.rows)}


def _row(both: Between, kind: str, row: Row, before: str | None, after: str) -> Found:
    """A gap with the very words that prove it, and the day of those that are new.

    Where an owner has left, the gap is as old as the words that named the owner, and the change as those of leaving.
    """
    days = [str(row["last_cited"] or ""), *(str(quote["meeting"] or "") for quote in row["evidence"])]
    date = days[0] if both.is_later(days[0]) else max(filter(both.is_later, days), default=days[0])
    return changed(kind, str(row["what"]), (), quotes_of(row["evidence"]), before=before, after=after,
                   date=date or None, key=row["key"], issue=row["issue"], severity=row["severity"])  # fmt: skip


def _times(row: Row) -> str:
    times = len(row["meetings"])
    return f"at {times} {'meeting' if times == 1 else 'meetings'}"


def _before(row: Row) -> str:
    """As it was: the day of today's row is its own date."""
    return f"{_times(row)}, last on {spoken(row['last_cited'] or '')}"


def _filled(both: Between, row: Row) -> Iterator[Found]:
    """A gap counts as filled where the record says by whom or by what; that it is not told again fills nothing."""
    facts, key = both.known.facts, str(row["key"])
    into, out = FILLED_BY.get(key.partition(":")[0], ((), ()))
    edges = [e for e in [*facts.into(key, *into), *facts.out(key, *out)] if both.is_new(e) and _fills(both, e)]
    for edge in edges[:1]:
        other = edge.src if edge.dst == key else edge.dst
        told = step_words(edge, facts.node(key), facts.node(other))
        name = called(facts.node(key))
        after = told[len(name) :].strip() if told.lower().startswith(name.lower()) else told
        yield changed("filled_gap", str(row["what"]), [edge], both.new_words([edge]), before=row["label"],
                      after=after, date=edge.first_cited, key=key, issue=row["issue"])  # fmt: skip


def _fills(both: Between, edge: Edge) -> bool:
    return edge in both.known.leads_of(edge.dst) if edge.kind == "LEADS" else not edge.props.get("partial")
