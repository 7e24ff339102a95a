"""The seat of a roster that nobody has stays with the one post of that organisation that was told vacant before."""

from __future__ import annotations

import pytest

from graph.build import Graph
from tests.graph.made import graph_of, keys, node, paper

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


@pytest.mark.parametrize(
    ("employer", "left", "posts"),
    [
        ("Exbury County Council", "Exbury County Council", ["2019-09-01"]),
        ("Exbury County Council", "County Council", ["2019-09-01"]),
        ("Exbury County Council", "", ["2019-09-01"]),
        ("Exbury County Council", "Exbury Homes", []),
    ],
)
def test_the_post_of_somebody_who_left_is_that_of_their_last_list(employer: str, left: str, posts: list[str]) -> None:
    first = paper().present("Una Trask", "Head of Parks", employer)
    row = {"name": "", "post": "", "organization": left, "event": "vacant", "other": "Una Trask"}
    later = paper("later.txt", "2019-09-01").say("tenure", "Una Trask left; her post is vacant", order=1, **row)
    graph = graph_of(first, later)
    (held,) = keys(graph, "Post")
    assert node(graph, held).props.get("vacant", []) == posts


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
