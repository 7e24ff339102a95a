"""A thing and a window, in; the dates on which the record speaks of it, out."""

from __future__ import annotations

from collections.abc import Iterable

from graph.schema import Node
from graph.view import View, Window
from queries.facts import first_cited, last_cited, within

SPEAKING = ("ABOUT", "RAISES", "LEADS", "ARISES_FROM", "ALLOCATED_TO", "DECIDED", "MENTIONS")


def last_spoken(view: View, node: Node, window: Window) -> str:
    """The last date on which the record speaks of a thing, "" where it does not."""
    edges = view.edges(SPEAKING, dst=[node.key]) + view.edges(["ARISES_FROM", "ALLOCATED_TO"], src=[node.key])
    until = Window(until=window.until)
    dates = {date for edge in edges for date in (first_cited(edge), last_cited(edge)) if date}
    return max((date for date in dates if within(date, until)), default=node.date)


def said_at(view: View, kinds: Iterable[str], window: Window) -> set[str] | None:
    """The ids of the edges said at the asked body; None where no body was asked for."""
    return {edge.id for edge in view.edges(kinds, window=Window(body=window.body))} if window.body else None
