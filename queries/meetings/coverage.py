"""A window, in; the meetings, minutes and years that are not held, board by board, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from graph.asof import as_it_stood
from graph.dates import find_dates, spoken
from graph.schema import Edge, Node, Quote
from graph.view import View, Window
from queries.answer import Answer
from queries.body_state import cancelled_days, met_days, moved_in_words
from queries.facts import EVER, Facts, minuted, months_between, read_facts, within
from queries.meetings.sittings import head_of, none_of_its_own
from queries.moved import moved_days
from queries.rows import Found, Notes, give_answer
from queries.wording import some_of

_NUMBER = re.compile(r"(\d{1,4})[a-z]?")
SHOWN = 6  # boards named in one sentence


class Named(NamedTuple):
    """A day on which a loaded paper says a board met or was to meet, and whose minutes are not held."""

    date: str
    why: str
    proof: Edge
    agenda: bool = False  # its agenda is loaded, its minutes are not
    moved_from: str = ""  # the day that was announced before for the same meeting
    said_by: Edge | None = None  # the paper that announced it


class Board(NamedTuple):
    """One board: its minuted meetings by date, the numbers of their items, and the days not held."""

    node: Node
    met: Sequence[Node]
    numbers: dict[str, tuple[int, int]]  # meeting key -> first and last item number
    missing: Sequence[Named]
    moved: Sequence[tuple[str, str]] = ()  # each day that was given up, and the day instead


def find_coverage(view: View, *, window: Window = EVER) -> Answer:
    """Say which meetings, agendas and years are not held, longest silence first."""
    view = as_it_stood(view, window.until)
    facts, boards = read_boards(view, window)
    found = [row for board in boards for row in _rows(facts, board, _last_before(board, boards)) if _asked(row, window)]
    found.sort(key=_rank)
    named = [board.node.name for board in boards if not board.met and not board.missing]
    told = [*(_held(board) for board in boards if board.met), *_empty(named)]
    notes = Notes([*none_of_its_own(view, window), *_unheard(view, window)], told)
    question = "Which meetings, papers and years are not held?"
    return give_answer(view, question, window=window, found=found, notes=notes)


def read_boards(view: View, window: Window) -> tuple[Facts, list[Board]]:
    """The boards asked for that met or were to meet, by name, with what is not held of each."""
    held = view.edges(["HELD"], src=[window.body]) if window.body else view.edges(["HELD"])
    facts = read_facts(view, held, Window(until=window.until))
    meetings = sorted({edge.dst for edge in facts.edges})
    items = read_facts(view, view.edges(["HAS_ITEM"], src=meetings), Window(until=window.until)) if meetings else facts
    boards = [_board(facts, items, key) for key in sorted({edge.src for edge in facts.edges})]
    return facts, sorted(boards, key=lambda board: (-len(board.met), board.node.name))


def _board(facts: Facts, items: Facts, key: str) -> Board:
    held = {edge.dst: edge for edge in facts.out(key, "HELD")}
    nodes = sorted((facts.node(k) for k in held), key=lambda n: (n.date, n.key))
    met = [node for node in nodes if minuted(node) and node.date]
    off = cancelled_days(facts.node(key))
    days = {node.date for node in met} | off  # a meeting that was called off is not missing
    named: dict[str, Named] = {}
    moved = {day: later.date for (_, day), later in moved_days(nodes).items() if day not in off}
    for node in nodes:
        if node.date and not minuted(node) and node.date not in days:
            named[node.date] = Named(node.date, "its agenda is loaded", held[node.key], agenda=True)
    for node in nodes:
        said = spoken(node.date) if node.date else "a meeting without a date"
        paper, s = (f"the minutes of {said}", "") if minuted(node) else (f"the agenda of {said}", "s")
        for name, why in (("previous_date", f"{paper} speak{s} of the meeting before"),
                          ("next_date", f"{paper} announce{s} it")):  # fmt: skip
            day = str(node.props.get(name) or "")
            if day and day not in days and day not in moved and _plain_order(name, day, node.date):
                named.setdefault(day, Named(day, why, held[node.key]))
    for node in nodes:
        later = moved.get(day := str(node.props.get("next_date") or ""), "")
        if later in named:
            named[later] = named[later]._replace(moved_from=day, said_by=held[node.key])
    announced = [one.date for one in named.values() if not one.agenda]
    given_up = {later: day for day, later in moved_in_words(facts.node(key), announced).items()}
    for day, on in met_days(facts.node(key)).items():  # of a day whose minutes are lost
        if day and day not in days and nodes:
            proof = next((node for node in nodes if node.date == on), nodes[-1])
            before = None if day in named else named.get(given_up.get(day, ""))
            named.setdefault(day, Named(day, f"the record of {spoken(on)} says that it met", held[proof.key]))
            if before is not None:
                moved[before.date] = day
                named[day] = named[day]._replace(moved_from=before.date, said_by=named.pop(before.date).proof)
    missing = [named[day] for day in sorted(named)]
    return Board(facts.node(key), met, _numbers(items, met), missing, sorted(moved.items()))


def _plain_order(name: str, day: str, date: str) -> bool:
    """A day before that is printed as after, or the other way round, is a slip of the pen and no meeting."""
    return not date or (day < date if name == "previous_date" else day > date)


def _numbers(items: Facts, met: Iterable[Node]) -> dict[str, tuple[int, int]]:
    """The first and the last number of each meeting, where its items are numbered plainly and in order."""
    found: dict[str, tuple[int, int]] = {}
    for meeting in met:
        edges = sorted(items.out(meeting.key, "HAS_ITEM"), key=lambda e: int(e.props.get("order") or 0))
        told = [_NUMBER.fullmatch(str(items.node(e.dst).props.get("number") or "")) for e in edges]
        numbers = [int(match.group(1)) for match in told if match]
        if len(numbers) > 1 and numbers == sorted(numbers) and len(numbers) * 2 > len(edges):
            found[meeting.key] = (numbers[0], numbers[-1])
    return found


def _lost(board: Board, old: Node, new: Node) -> str:
    """The numbers between two minutes whose items are numbered on, "" where none are missing."""
    last, first = board.numbers.get(old.key, (0, 0))[1], board.numbers.get(new.key, (0, 0))[0]
    return f"{last + 1} to {first - 1}" if 0 < last < first - 1 else ""


def _last_before(board: Board, boards: Iterable[Board]) -> Node | None:
    """The last minutes of the boards that became this one, before its own: one table goes on under another name."""
    first = board.met[0].date if board.met else ""
    before = [one for one in boards if one.node.props.get("successor") == board.node.key]
    return max((met for one in before for met in one.met if met.date < first), key=lambda met: met.date, default=None)


def _rows(facts: Facts, board: Board, before: Node | None) -> Iterable[Found]:
    """What is not held before the first minutes, between each two, and after the last."""
    if not board.met:
        if board.missing:
            yield _row(facts, board, None, None)
        return
    yield _row(facts, board, before, board.met[0])
    for old, new in pairwise(board.met):
        yield _row(facts, board, old, new)
    yield _row(facts, board, board.met[-1], None)


def _row(facts: Facts, board: Board, old: Node | None, new: Node | None) -> Found:
    start, end = old.date if old else "", new.date if new else ""
    named = [n for n in board.missing if n.date > start and (not end or n.date < end)]
    years = [str(year) for year in range(int(start[:4]) + 1, int(end[:4]))] if start and end else []
    values: dict[str, Any] = {
        "body": board.node.name,
        "after": start or None,
        "before": end or None,
        "named": [
            {"date": n.date, "why": n.why, "agenda": n.agenda, "moved_from": n.moved_from or None} for n in named
        ],
        "items": (_lost(board, old, new) if old and new else "") or None,
        "years": years,
        "months": months_between(start, end) if start and end else None,
    }
    ends = [edge for node in (old, new) if node for edge in facts.into(node.key, "HELD")]
    before = [Named(n.moved_from, "", n.said_by) for n in named if n.said_by]
    edges = {edge.id: edge for edge in [*(n.proof for n in (*named, *before)), *ends]}
    facts.fetch(edges.values())
    quotes = [head_of(facts, edge) for edge in ends] + [_said(facts, n) for n in (*before, *named)]
    return Found(values, tuple(edges.values()), "derived", tuple(quote for quote in quotes if quote))


def _said(facts: Facts, named: Named) -> Quote | None:
    """The words that name a day; the head of the paper where no words with that day were kept."""
    for quote in facts.quotes(named.proof):
        if any(day.iso.endswith(named.date[4:]) for day in find_dates(quote.quote)):
            return quote
    return head_of(facts, named.proof)


def _asked(row: Found, window: Window) -> bool:
    """Whether something is not held there, and it touches the dates asked for."""
    told = row.values
    if not (told["named"] or told["items"] or told["years"]):
        return False
    days = [named["date"] for named in told["named"]] + [day for day in (told["after"], told["before"]) if day]
    return any(within(day, Window(since=window.since)) for day in days)


def _rank(row: Found) -> tuple[int, int, str, str]:
    told = row.values
    return (-(told["months"] or 0), -len(told["named"]), told["after"] or "", told["body"])


def _held(board: Board) -> str:
    """How much of a board is held, in one sentence."""
    first, last = board.met[0].date, board.met[-1].date
    span = spoken(first) if len(board.met) == 1 else f"{spoken(first)} to {spoken(last)}"
    agendas = sum(named.agenda for named in board.missing)
    known = [named for named in board.missing if named.date <= last and not named.agenda]
    held = f"{board.node.name}: minutes of {len(board.met)} meeting{'s' * (len(board.met) > 1)} held ({span})"
    parts = [f"{len(known)} more named in papers and not held (a day announced may have been moved)"] if known else []
    parts += [f"of {agendas} more the agenda alone"] if agendas else []
    coming = sum(named.date > last and not named.agenda for named in board.missing)
    parts += [f"{coming} announced for a day after them"] if coming else []
    parts += [f"moved from {spoken(day)} to {spoken(later)}" for day, later in board.moved]
    return "; ".join([held, *parts]) + "."


def _empty(names: Sequence[str]) -> list[str]:
    return [f"{', '.join(names)}: named as meeting, without a date."] if names else []


def _unheard(view: View, window: Window) -> list[str]:
    """The boards and groups that are spoken of and of which no minutes at all are loaded."""
    if window.body:
        return []
    met = {edge.src for edge in view.edges(["HELD"])}
    silent = [node.name for node in view.nodes(["Body"]) if node.key not in met]
    if not silent:
        return []
    return [f"what these did, as none of their own minutes are loaded: {some_of(silent, SHOWN)}."]
