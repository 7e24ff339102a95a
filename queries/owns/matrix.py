"""A window, in; who leads each standing matter, which have no lead, and the tasks behind them, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.asof import as_it_stood
from graph.view import View, Window
from queries import wording
from queries.answer import Answer
from queries.facts import Facts
from queries.owns.by_title import fetch_leads
from queries.owns.ownership import ownerships, read_ownership
from queries.owns.owning import VICE, Ownership
from queries.owns.printed import printed_place
from queries.owns.rows import TASKS, found_row, kept_rows, unsure_notes
from queries.owns.unled import UNLED, find_unled
from queries.rows import Found, Notes, give_answer

_LEFT = ("ended", "passed_on")  # the owner has left the task, or the task its owner


def find_matrix(view: View, window: Window, *, tasks: bool = False) -> Answer:
    """Say who leads each issue, priority and board, now or last, then who is to do what; with `tasks` only those."""
    facts = read_ownership(view, window)
    told = _by_thing(facts, view, window)
    fetch_leads(facts, (rows[0] for rows in told))
    found = [_found(found_row(facts, rows[0], _beside(rows)), rows) for rows in told]
    if tasks:
        found = [row for row in found if row.values["action"] or row.values["resolution"]]
    unled = [] if tasks else find_unled(view, window)
    notes = Notes(unsure_notes(found))
    both = [*found, *unled]
    answer = give_answer(view, wording.QUESTIONS["owns"], window=window, found=both, notes=notes, inside=True)
    return answer if tasks else _apart(answer)


def owners_by_thing(view: View, window: Window) -> list[list[Ownership]]:
    """The owners behind each row of the answer, who stands first in it first; for a picture of the same."""
    view = as_it_stood(view, window.until)
    told = _by_thing(read_ownership(view, window), view, window)
    return [rows for rows in told if rows[0].relation != VICE]


def _by_thing(facts: Facts, view: View, window: Window) -> list[list[Ownership]]:
    best: dict[tuple[str, bool], list[Ownership]] = defaultdict(list)
    for row in kept_rows(ownerships(facts), view, window):
        chairs_owner = row.relation == "chairs" and row.thing.kind in TASKS  # a task of a group names the group alone
        if not row.through and row.relation not in ("supports", "reports") and not chairs_owner:
            best[row.thing.key, row.relation == VICE].append(row)
    told = [sorted(rows, key=_first) for rows in best.values()]
    told.sort(key=lambda rows: (rows[0].thing.name, rows[0].thing.key))
    told.sort(key=lambda rows: rows[0].last, reverse=True)
    told.sort(key=lambda rows: rows[0].thing.kind in TASKS)
    return told


def _first(row: Ownership) -> tuple[object, ...]:
    """Who stands first in a row; of the owners of a task whom the minutes print first."""
    place = printed_place(row.thing, row.owner.name) if row.thing.kind in TASKS else 0
    return (_has_ended(row), *_standing(row)[:3], row.state == "ambiguous", place, row.owner.key)


def _has_ended(row: Ownership) -> bool:
    """Whether the owner of a task has left it, to whom those given it on the same day go before."""
    return row.thing.kind in TASKS and row.state in _LEFT


def _standing(row: Ownership) -> tuple[int, int, tuple[int, ...], str]:
    """Owners of today first, then who is announced, then those of earlier."""
    newest = tuple(-int(part) for part in row.last.split("-") if part.isdigit())
    rank = ("current", "to_come").index(row.state) if row.state in ("current", "to_come") else 2
    return (rank, row.strength, newest, row.owner.key)


def _beside(rows: Sequence[Ownership]) -> list[str]:
    """Who owns a thing together with the first; who did so at another time is an earlier owner, not one more."""
    first = rows[0]
    same = [row for row in rows[1:] if row.owner.key != first.owner.key and _stands_beside(first, row)]
    return list(dict.fromkeys(row.owner.name for row in same if first.state == "current" or row.given == first.given))


def _stands_beside(first: Ownership, row: Ownership) -> bool:
    """Whether two own a thing together; who has left since was given a task all the same, on the same day."""
    left = first.thing.kind in TASKS and (first.state in _LEFT or row.state in _LEFT)
    return row.state == first.state or left


def _found(found: Found, rows: Sequence[Ownership]) -> Found:
    """A row with the owners of before, the last first."""
    shown = {rows[0].owner.name, *found.values["also"]}
    then = [row for row in rows if row.owner.name not in shown and row.given < rows[0].given and row.state != "to_come"]
    before = sorted(then, key=lambda row: row.last, reverse=True)
    earlier = [{"name": row.owner.name, "last_cited": row.last or None} for row in before]
    return found._replace(values=found.values | {"earlier": earlier})


def led_counts(rows: Iterable[Mapping[str, Any]]) -> tuple[int, int, int]:
    """How many standing matters are led, for how many that still stands, and for how many of these by a title alone.

    A task is no standing matter, and a board counts once, by its chair.
    """
    led = [row for row in rows if not (row.get("action") or row.get("resolution")) and row.get("relation") != VICE]
    now = [row for row in led if row.get("state") == "current"]
    return len(led), len(now), sum(bool(row.get("by_title")) for row in now)


def _apart(answer: Answer) -> Answer:
    """The matters without a lead beside the rows, for they have no owner that a row could name."""
    owned = [row for row in answer.rows if "owner" in row]
    unled = [row for row in answer.rows if "owner" not in row]
    counts = led_counts(owned)
    headline = [wording.led(*counts)] if counts[0] else []
    headline += [wording.unled([str(row["issue"] or row["priority"]) for row in unled])] if unled else []
    return answer._replace(rows=owned, beside={UNLED: unled}, headline=headline)
