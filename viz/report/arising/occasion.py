"""The day of a meeting to come, and a board or none, in; the board, its last minutes before that day and what led
there, out."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import NamedTuple

from graph.asof import as_it_stood
from graph.dates import spoken
from graph.errors import NotFoundError
from graph.schema import Node
from graph.view import View, Window
from queries.facts import minuted
from viz.report.arising.wording import told

SHOWN = 8  # boards that an error names


class Occasion(NamedTuple):
    """What a draft is for: the board, the day, its last minutes before it, and the record of the day before."""

    board: Node
    day: str
    last: Node
    before: View
    window: Window
    is_known: bool = True  # whether a paper names a meeting of the board on that day

    @property
    def names(self) -> dict[str, str]:
        """The board and the two days, as the sentences of the draft name them."""
        return {"last": spoken(self.last.date), "date": spoken(self.day), "board": self.board.name}


def find_occasion(view: View, day: str, body: str = "") -> Occasion:
    """The occasion of a draft for a day; a day without minutes before it gives an error that says so."""
    eve = (date.fromisoformat(day) - timedelta(days=1)).isoformat()
    meetings: dict[str, list[Node]] = defaultdict(list)
    nodes = {node.key: node for node in view.nodes(["Meeting"]) if node.date}
    for edge in view.edges(["HELD"]):
        if edge.dst in nodes:
            meetings[edge.src].append(nodes[edge.dst])
    board = body or _board(view, day, meetings)
    held = sorted((node for node in meetings[board] if minuted(node)), key=lambda node: (node.date, node.key))
    earlier = [node for node in held if node.date < day]
    before = as_it_stood(view, eve)
    named = before.nodes(keys=[board])[0]
    if not earlier:
        sentence = told("no_minutes", board=named.name)
        if held:
            sentence = told("no_meeting_before", board=named.name, date=spoken(day), first=spoken(held[0].date))
        raise NotFoundError(f"No draft was written: {sentence}")
    days = {str(node.props.get("next_date") or "") for node in meetings[board]} | {n.date for n in meetings[board]}
    return Occasion(named, day, earlier[-1], before, Window(until=eve, body=board), day in days)


def _board(view: View, day: str, meetings: dict[str, list[Node]]) -> str:
    """The one board whose minutes from before a day are held; of several the one that meets on that day."""
    met = [board for board, nodes in meetings.items() if any(minuted(n) and n.date < day for n in nodes)]
    that_day = [board for board in met if any(node.date == day for node in meetings[board])]
    chosen = that_day if len(that_day) == 1 else met
    if len(chosen) == 1:
        return chosen[0]
    if not chosen:
        first = min((n.date for nodes in meetings.values() for n in nodes if minuted(n)), default="")
        why = told("no_board", date=spoken(day), first=spoken(first)) if first else told("nothing_loaded")
        raise NotFoundError(f"No draft was written: {why}")
    names = sorted(node.name for node in view.nodes(keys=sorted(that_day or met)))
    more = [f"{len(names) - SHOWN} more"] if len(names) > SHOWN else []
    raise NotFoundError(told("which_board", date=spoken(day), boards="; ".join([*names[:SHOWN], *more])))
