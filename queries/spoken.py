"""A thing and a window, in; the dates on which the record speaks of it, out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.schema import Edge, Node
from graph.view import View, Window
from queries.facts import Facts, first_cited, last_cited, within

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


def from_day(facts: Facts, since: str) -> Facts:
    """The same facts without what was said before a day: relations first seen then, and their words of then."""
    if not since:
        return facts
    after = Window(since=since)
    kept = [edge for edge in facts.edges if within(last_cited(edge), after)]
    facts.fetch(kept)
    quotes = {e.id: tuple(q for q in facts.quotes(e) if within(q.meeting, after)) or facts.quotes(e) for e in kept}
    edges = [_from(edge, [quote.meeting for quote in quotes[edge.id]], after) for edge in kept]
    return replace(facts, edges=edges, _quotes=quotes)


def _from(edge: Edge, days: list[str], after: Window) -> Edge:
    """An edge as first seen on the first of these days, where it was seen before them too."""
    if within(first_cited(edge), after) or not any(days):
        return edge
    titles = [
        {**title, "first_cited": max(str(title.get("first_cited") or ""), min(filter(None, days)))}
        for title in edge.props.get("titles") or () if within(str(title.get("last_cited") or ""), after)
    ]  # fmt: skip
    props = {**edge.props, **({"titles": titles} if titles else {})}
    return replace(edge, first_cited=min(filter(None, days)), props=props)


def said_where(window: Window) -> str:
    """What was asked for beside a name, in words behind 'nothing of X': ' in these dates', ' at this board'."""
    dates = " in these dates" if window.since or window.until else ""
    return f"{dates}{' at this board or group' if window.body else ''}"
