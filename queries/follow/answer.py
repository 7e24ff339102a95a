"""A name, a state or nothing, in; what became of each action and decision, worst first, out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graph.asof import as_it_stood
from graph.dates import spoken
from graph.errors import NotFoundError
from graph.schema import Node
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import find_named, loose, read_as, with_narrower
from queries.facts import EVER, newest_first, within
from queries.follow import words
from queries.follow.chains import row_of
from queries.follow.closings import remarks_on
from queries.follow.questions import question_row, questions_of
from queries.follow.record import FollowFacts, read_follow
from queries.follow.references import read_reference, reported_rows, told_of, wanted_by
from queries.follow.twice import once_each
from queries.rows import Found, Notes, give_answer
from queries.spoken import said_at

QUESTION = "What became of what was agreed?"
MOST_NOTES = 4  # Action columns that are told of, the newest
MOST_ENTRIES = 6  # of a column that are told one by one
Wanted = Callable[[Node, Node], bool]


def find_follow_through(
    view: View,
    what: str = "",
    *,
    states: Sequence[str] = (),
    kinds: Sequence[str] = (),
    meeting: str = "",
    window: Window = EVER,
) -> Answer:
    """Follow each action and decision from the day it was agreed to the last words about it.

    `what` narrows to a name (issue, owner, board), a reference ("minute 187", "action from December") or words of the
    task, `meeting` to the day it was agreed, `kinds` to actions, decisions (resolution) or questions put to the board.
    """
    view = as_it_stood(view, window.until)
    known = read_follow(view, window)
    wanted, remarks = _asked(view, known, what)
    reference = read_reference(what)
    if what or meeting:
        rows = _rows(known, window, lambda work, held: held.date.startswith(meeting) and wanted(work, held))
        reported = reported_rows(known, what, reference, window)
        rows += [row for row in reported if row.values["meeting"].startswith(meeting)]
    else:
        rows = _every(known, window)
    rows = [row for row in rows if (not kinds or row.values["kind"] in kinds)
            and (not states or row.values["state"] in states)]  # fmt: skip
    found = sorted(_once(known, rows, window), key=_rank)
    question = f"What became of what was agreed on {what}?" if what else QUESTION
    remarks += [told_of(what, found)] if reference is not None and not remarks else []
    remarks += remarks_on(known, found)
    narrowed = what or states or kinds
    told = Notes(_absences(found), remarks, [*_summary(found), *([] if narrowed else _reports(found))])
    return give_answer(view, question, window=window, found=found, notes=told)


def untold(known: FollowFacts, window: Window = EVER) -> list[str]:
    """Of how much work of which meetings nothing can be told, and why, as the answer about all work says it."""
    return _absences(_once(known, _every(known, window), window))


_last: list[tuple[View, Window, list[Found]]] = []  # at most one: a report tells the work, its gaps and its owners


def _every(known: FollowFacts, window: Window) -> list[Found]:
    """The rows of all work and all questions in a window."""
    view = known.facts.view
    if not (_last and _last[0][0] is view and _last[0][1] == window):
        rows = [*_rows(known, window, lambda work, held: True), *reported_rows(known, "", None, window)]
        _last[:] = [(view, window, rows)]
    return _last[0][2]


def _rows(known: FollowFacts, window: Window, wanted: Wanted) -> list[Found]:
    """A row for each piece of work and each question put to a board in a window that is wanted."""
    chosen = [(work, held) for work, held in known.works if within(held.date, window) and wanted(work, held)]
    known.fetch_said(work for work, _ in chosen)
    rows = [row_of(known, work, held) for work, held in chosen]
    put = [one for one in questions_of(known) if within(one[1].date, window) and wanted(*one[:2])]
    return [*rows, *(question_row(known, item, held, asked) for item, held, asked in put)]


def _once(known: FollowFacts, rows: Sequence[Found], window: Window) -> list[Found]:
    """The rows that are told at the board asked for, each piece of work once."""
    said = said_at(known.facts.view, ["ARISES_FROM", "DECIDED", "HAS_ITEM", "UPDATES"], window)
    return once_each([row for row in rows if row.edges and (said is None or row.edges[0].id in said)])


def _asked(view: View, known: FollowFacts, what: str) -> tuple[Wanted, list[str]]:
    """Which work is asked for, by a name or by words of the task, and how the name was read."""
    terms = loose(what).split()
    if not terms:
        return (lambda work, held: True), []
    if (reference := read_reference(what)) is not None:
        return wanted_by(known, reference), []
    try:
        named = find_named(view, what, closer=False)
    except NotFoundError:
        told = any(_holds(known, work, terms) for work, _ in known.works)
        if told or reported_rows(known, what, None, EVER):
            return (lambda work, held: _holds(known, work, terms)), []
        named = find_named(view, what)
    keys = {node.key for node in named} | with_narrower(view, [node for node in named if node.kind == "Issue"])
    return (lambda work, held: bool(keys & _around(known, work, held))), read_as(what, named)


def _holds(known: FollowFacts, work: Node, terms: Sequence[str]) -> bool:
    text = loose(known.text(work))
    return all(term in text for term in terms)


def _around(known: FollowFacts, work: Node, held: Node) -> set[str]:
    """Everything a piece of work belongs to: itself, its owners, issues, items and board."""
    if work.kind == "AgendaItem":
        about = {edge.dst for edge in known.facts.out(work.key, "ABOUT")}
        return {work.key, *about, known.facts.body_of(held.key)}
    targets = known.targets(work.key)
    owners = {edge.dst for key in targets for edge in known.facts.out(key, "ASSIGNED_TO")}
    return {*targets, *owners, *known.own_issues(work.key), *known.items_of(work.key), known.facts.body_of(held.key)}


def _rank(row: Found) -> tuple[int, bool, bool, str, str]:
    """What did not come first, then what left no trace, was promised, is overdue or is missing in a report."""
    values = row.values
    missed = values["promise"] == "did_not_come"
    order = -1 if missed else list(words.STATES).index(values["state"])
    newest = newest_first(values["meeting"])
    missing = values["in_matters_arising"] is False
    return order, not values["overdue"], not missing, newest, f"{values['item'] or ''} {values['what']}"


def _summary(found: Sequence[Found]) -> list[str]:
    """How many stand in each state, in one sentence."""
    if len(found) < 2:
        return []
    states = Counter(row.values["state"] for row in found)
    told = ", ".join(f"{states[state]} {label}" for state, label in words.STATES.items() if states[state])
    return [f"{len(found)} followed: {told}."]


def _reports(found: Sequence[Found]) -> list[str]:
    """Of the entries of each Action column, how many reached the next Matters Arising report."""
    columns: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for row in found:
        if row.values["matters_arising"] and row.values["owner_tokens"] and row.values["source"] == "column":
            columns[row.values["meeting"], row.values["matters_arising"]].append(row)
    return [
        _reached(met, report, rows) for (met, report), rows in sorted(columns.items(), reverse=True)[:MOST_NOTES]
    ]


def _reached(met: str, report: str, rows: Sequence[Found]) -> str:
    """How many entries of one Action column reached a report, and which did not, by their minute and owners."""
    left = [row.values for row in rows if not row.values["in_matters_arising"]]
    told = sorted(_entry(row) for row in left)
    more = [f"and {len(told) - MOST_ENTRIES} more"] if len(told) > MOST_ENTRIES else []
    named = f": {', '.join([*told[:MOST_ENTRIES], *more])}" if told else ""
    entries = f"{len(rows) - len(left)} of {len(rows)} {'entry' if len(rows) == 1 else 'entries'}"
    reached = f"{entries} reached Matters Arising for {spoken(report)}"
    missed = f"; {len(left)} {words.MISSED}{named}" if left else ""
    return f"Action column of {spoken(met)}: {reached}{missed}."


def _entry(row: Mapping[str, Any]) -> str:
    """An entry by its minute, where it has one, and its owner: whom the record resolves it to, else as it is printed.

    Who is not settled has the mark of doubt that stands behind them wherever the task does.
    """
    told = ", ".join(row["owners"] if row["owner_state"] == "resolved" else row["owner_tokens"])
    doubt = " (?)" if row.get("owner_doubt") else ""
    return f"{row['item']} ({told}){doubt}" if row["item"] else f"{told}{doubt}"


def _absences(found: Sequence[Found]) -> list[str]:
    """Why nothing can be said of some, each reason once with how many it holds for."""
    reasons: Counter[tuple[str, str]] = Counter(
        (row.values["meeting"], words.in_any_words(row.values["why"]))
        for row in found
        if row.values["state"] == "cannot_tell"
    )
    return [
        f"What became of {count} {'thing' if count == 1 else 'things'} agreed or asked on {spoken(met)}: {why}."
        for (met, why), count in sorted(reasons.items(), key=lambda one: (-one[1], one[0]))
    ]
