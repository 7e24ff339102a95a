"""The map stands still: what a new meeting does not touch stays where it was."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from graph.store.sqlite import SqliteView
from graph.view import Window
from viz.network.carried import Carried, carry
from viz.network.everything import place_everything

MOST_MOVED = 0.05  # of the width of the map


def kept(carried: Carried, date: str) -> Carried:
    """The same record without what was first said after a day."""
    nodes = {key: node for key, node in carried.nodes.items() if node.date <= date}
    edges = tuple(edge for edge in carried.edges if edge.src in nodes and edge.dst in nodes and edge.as_of <= date)
    return Carried(nodes, edges, carried.documents)


def moved(carried: Carried, last: str, date: str) -> dict[str, float]:
    """How far each node that a meeting does not touch moves when that meeting is added, as a share of the width."""
    carried = kept(carried, date)
    before, after = place_everything(kept(carried, last)), place_everything(carried)
    width = max(x for x, _ in after.values()) - min(x for x, _ in after.values())
    of_day = {key for key, node in carried.nodes.items() if node.date == date}
    said = [edge for edge in carried.edges if edge.as_of == date or {edge.src, edge.dst} & of_day]
    near = {end for edge in said for end in (edge.src, edge.dst)}
    # a person of whom only the post is known stands beside the post, and goes where that goes
    hangs = {end for edge in carried.edges if {edge.src, edge.dst} & near for end in (edge.src, edge.dst)}
    touched = near | {key for key in hangs if not carried.nodes[key].date}
    return {
        key: max(abs(before[key][0] - after[key][0]), abs(before[key][1] - after[key][1])) / width
        for key in before.keys() - touched
    }


def test_a_new_meeting_moves_nothing_it_does_not_touch(example_store: Path) -> None:
    with SqliteView(example_store) as view:
        carried = carry(view, Window())
    dates = sorted({node.date for node in carried.of_kind("Meeting")})
    assert len(dates) > 8
    for last, date in pairwise(dates):  # also where there was one meeting only, and one step is 5 % of its map
        far = moved(carried, last, date)
        assert len(far) > 20
        assert {key: share for key, share in far.items() if share >= MOST_MOVED} == {}


def test_every_node_has_a_place_of_its_own(example_store: Path) -> None:
    with SqliteView(example_store) as view:
        carried = carry(view, Window())
    places = place_everything(carried)
    assert places.keys() == carried.nodes.keys()
    assert len(set(places.values())) == len(places)
