"""Meetings, in; the partners of which their minutes say in words that nobody came, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from graph.schema import Edge
from graph.view import View
from queries.meetings.sittings import Sitting


class Absence(NamedTuple):
    """A partner that nobody spoke for, and the edge with the words."""

    name: str
    edge: Edge


def stated_absences(view: View, sittings: Sequence[Sitting]) -> Mapping[str, Sequence[Absence]]:
    """By meeting, each partner that a sentence of its minutes calls not represented."""
    meetings = sorted(sitting.meeting.key for sitting in sittings)
    items = {e.dst: e.src for e in view.edges(["HAS_ITEM"], src=meetings)} if meetings else {}
    if not items:
        return {}  # no ends asked for would mean every edge
    edges = [e for e in view.edges(["MENTIONS"], src=sorted(items)) if e.props.get("event") == "not_represented"]
    names = {node.key: node.name for node in view.nodes(keys=sorted({e.dst for e in edges}))} if edges else {}
    found: dict[str, list[Absence]] = defaultdict(list)
    for edge in edges:
        found[items[edge.src]].append(Absence(names.get(edge.dst, ""), edge))
    return found
