"""The seat of a roster that nobody has stays with the one post of that organisation that was told vacant before."""

from __future__ import annotations

import pytest

from graph.build import Graph
from tests.graph.made import graph_of, paper

PARTNER = "Office of the Commissioner"


def _graph(*posts: str, seat: str = PARTNER, post: str = "") -> Graph:
    first = paper("2019.txt", "2019-03-01")
    for title in posts:
        row = {"name": "", "post": title, "organization": PARTNER, "event": "vacant"}
        first.say("item", f"Item on {title}", item="1", order=0, number="1", title="Posts")
        first.say("tenure", f"The post of {title} was vacant", item="1", order=0, **row)
    second = paper("2020.txt", "2020-03-01")
    second.say("seat", f"Vacant, ({seat})", post=post, organization=seat)
    return graph_of(first, second)


def _seats(graph: Graph) -> list[tuple[str, list[str]]]:
    told = [(node.name, node.props.get("empty_seats", [])) for node in graph.nodes if node.kind == "Post"]
    return [(name, [str(quote[-1]) for quote in seats]) for name, seats in told if seats]


def test_an_empty_seat_is_told_with_the_vacant_post_of_its_organisation() -> None:
    assert _seats(_graph("Partnership Officer")) == [("Partnership Officer", [f"Vacant, ({PARTNER})"])]


@pytest.mark.parametrize(
    "graph",
    [
        _graph("Partnership Officer", "Grants Officer"),  # which of two is open
        _graph("Partnership Officer", seat="Dale Council"),
        _graph("Partnership Officer", post="Head of Grants"),
        _graph(),
    ],
)
def test_an_empty_seat_that_may_be_another_is_told_with_none(graph: Graph) -> None:
    assert _seats(graph) == []
