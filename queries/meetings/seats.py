"""A window, in; whether each authority that has to be at the table was, meeting by meeting, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from graph.asof import as_it_stood
from graph.dates import spoken
from graph.schema import Quote
from graph.view import View, Window
from queries.answer import Answer
from queries.facts import EVER, Facts, within
from queries.meetings.cells import Cell, read_beside, seat_of
from queries.meetings.coverage import read_boards
from queries.meetings.recognized import Authority, authorities, is_of_the_act
from queries.meetings.sittings import Sitting, head_of, none_of_its_own, read_sittings, unlisted
from queries.rows import Found, Notes, give_answer
from queries.wording import some_days, some_of

DAYS, OTHERS = 4, 3  # named in one note
NEITHER = {"apology": "Apologies from", "absent": "Nobody came from", "cannot_tell": "Cannot be told"}
QUESTION = "Is each responsible authority at the table, meeting by meeting?"


def find_seats(view: View, *, window: Window = EVER) -> Answer:
    """Say of each responsible authority whether it was there, sent apologies or is not in the list, by meeting."""
    view = as_it_stood(view, window.until)
    facts, every = read_sittings(view, window._replace(since=""))
    inside = [sitting for sitting in every if within(sitting.date, window)]
    board, others = _board(inside, window)
    sittings = [sitting for sitting in inside if sitting.body == board]
    facts.fetch([sitting.held for sitting in sittings])
    unheld = _unheld(view, board, window)
    # Whom somebody belongs to does not hang on the days asked for: lists before them tell it too.
    ours = [sitting for sitting in every if sitting.body == board]
    beside = read_beside(facts, ours)
    own = view.meta().get("seats") or ()
    found = [
        _row(facts, one, cells=[(s, seat_of(facts, one, sitting=s, beside=beside)) for s in sittings],
             unheld=unheld)
        for one in authorities(own)
        if sittings
    ]  # fmt: skip
    told = [f"Read for {facts.node(board).name}; with --body for another: {some_of(others, OTHERS)}."] if others else []
    told = [*told, *_no_such_board(facts.node(board).names), f"By {_rules(own)}."] if found else []
    notes = Notes([*none_of_its_own(view, window), *unlisted(sittings), *_not_held(unheld)], told, _latest(found))
    return give_answer(view, QUESTION, window=window._replace(body=board), found=found, notes=notes)


def _latest(found: Sequence[Found]) -> list[str]:
    """Whom the newest list held does not name, and who was there: what to look at first."""
    listed = [one["date"] for row in found[:1] for one in row.values["meetings"] if one["listed"]]
    if not listed:
        return []
    states = {
        row.values["authority"]: one["state"]
        for row in found
        for one in row.values["meetings"]
        if one["date"] == listed[-1]
    }
    there = [name for name, state in states.items() if state in ("present", "substitute")]
    unnamed = [name for name, state in states.items() if state == "no_entry"]
    told = " ".join([f"There: {', '.join(there) or 'none of them'}.", *_neither(states)])
    return [f"Not named in the latest list held, {spoken(listed[-1])}: {', '.join(unnamed) or 'none'}. {told}"]


def _neither(states: Mapping[str, str]) -> list[str]:
    """The authorities that are neither there nor out of a list, by what is said of them."""
    found = [(head, [name for name, state in states.items() if state == key]) for key, head in NEITHER.items()]
    return [f"{head}: {', '.join(names)}." for head, names in found if names]


def latest(row: Mapping[str, Any]) -> str:
    """How an authority stands in the newest list that is held; where none is, nothing can be told."""
    listed = [one["state"] for one in row["meetings"] if one["listed"]]
    return str(listed[-1]) if listed else "cannot_tell"


def _rules(own: Any) -> str:
    act = "the Crime and Disorder Act 1998, section 5 (England and Wales alone)"
    return f"{act} and partnership.yml" if own else act


def _no_such_board(names: Sequence[str]) -> list[str]:
    """That a board does not go by the name of those of which the Act speaks."""
    if is_of_the_act(names):
        return []
    return [f"The Act speaks of community safety partnerships; {names[0]} does not bear the name of one, so nothing "
            "here says that the authorities of the Act have to sit on it."]  # fmt: skip


def _board(sittings: Sequence[Sitting], window: Window) -> tuple[str, list[str]]:
    """The board asked for, else the one with most meetings held; and the names of the others."""
    counts = Counter(sitting.body for sitting in sittings if sitting.entries) or Counter(s.body for s in sittings)
    ranked = sorted(counts, key=lambda key: (-counts[key], key))
    board = window.body or next(iter(ranked), "")
    names = {s.body: s.meeting.name.rpartition(", ")[0] or s.body for s in sittings}
    return board, [names[key] for key in ranked if key != board]


def _unheld(view: View, board: str, window: Window) -> list[tuple[str, str]]:
    """The days on which the board met or was to meet and whose minutes are not held, up to the last held."""
    if not board:
        return []
    _, boards = read_boards(view, Window(until=window.until, body=board))
    return [
        (named.date, named.why)
        for one in boards
        for named in one.missing
        if one.met and within(named.date, window) and named.date <= one.met[-1].date
    ]


def _not_held(unheld: Sequence[tuple[str, str]]) -> list[str]:
    days = some_days([date for date, _ in unheld], DAYS)
    return [f"who was there on {days}: these minutes are not loaded."] if unheld else []


def _row(
    facts: Facts, authority: Authority, *, cells: Sequence[tuple[Sitting, Cell]], unheld: Sequence[tuple[str, str]]
) -> Found:
    there = [sitting.date for sitting, cell in cells if cell.state in ("present", "substitute")]
    seen = [sitting.date for sitting, cell in cells if cell.who]
    later = [s.date for s, cell in cells if cell.state == "cannot_tell" and s.date > (there[-1] if there else "")]
    meetings: list[dict[str, Any]] = [
        {"date": sitting.date, "state": cell.state, "who": list(cell.who), "why": cell.why or None,
         "loaded": True, "listed": sitting.listed, "unsure": cell.unsure}
        for sitting, cell in cells
    ]  # fmt: skip
    absent: dict[str, Any] = {"state": "cannot_tell", "who": [], "loaded": False, "listed": False, "unsure": False}
    meetings += [{**absent, "date": date, "why": f"not loaded: {why}"} for date, why in unheld]
    states = Counter(cell.state for _, cell in cells)
    values: dict[str, Any] = {
        "authority": authority.name,
        "key": authority.key,
        "rule": authority.rule,
        "meetings": sorted(meetings, key=lambda one: str(one["date"])),
        "last_present": there[-1] if there else None,
        "cannot_tell_since": later,
        "last_seen": seen[-1] if seen else None,
        **{state: states[state] for state in ("present", "substitute", "apology", "absent", "no_entry", "cannot_tell")},
    }
    edges = {edge.id: edge for _, cell in cells for edge in cell.edges}
    return Found(values, tuple(edges.values()), "derived", tuple(_proof(facts, cells)))


def _proof(facts: Facts, cells: Sequence[tuple[Sitting, Cell]]) -> list[Quote]:
    """The entries of the lists; of a list that does not name an authority the head of the minutes."""
    quotes: list[Quote] = []
    facts.fetch(edge for _, cell in cells for edge in cell.edges)
    for sitting, cell in cells:
        if cell.proof:
            quotes += cell.proof
        elif cell.edges == (sitting.held,):
            quotes += [head] if (head := head_of(facts, sitting.held)) else []
        else:
            quotes += [quote for edge in cell.edges for quote in facts.quotes(edge)[:1]]
    return quotes
