"""An edge belongs to the body at whose meeting it was said, and to the body it ends at."""

from __future__ import annotations

from graph.schema import Edge, Node, Quote
from graph.store.scope import body_edges

NODES = {
    key: Node(key, kind, key, date)
    for key, kind, date in [
        ("body:a", "Body", ""),
        ("body:b", "Body", ""),
        ("meeting:a/1", "Meeting", "2031-06-04"),
        ("meeting:b/1", "Meeting", "2031-06-11"),
        ("item:a/1/4", "AgendaItem", "2031-06-04"),
        ("person:o", "Person", ""),
        ("issue:dogs", "Issue", ""),
        ("action:1", "Action", "2031-06-04"),
    ]
}
PACK = "pack.txt"  # one file that holds the minutes of both


def edge(name: str, ends: tuple[str, str, str], meeting: str = "") -> Edge:
    src, kind, dst = ends
    quote = Quote(PACK, meeting, "", 0, 1, 0, 5, "Words")
    return Edge(name, src, kind, dst, meeting, evidence=(quote,) if meeting else ())


HELD = [
    edge("held-a", ("body:a", "HELD", "meeting:a/1"), "2031-06-04"),
    edge("held-b", ("body:b", "HELD", "meeting:b/1"), "2031-06-11"),
]


def bodies_of(*edges: Edge) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for body, name in body_edges(NODES, [*HELD, *edges]):
        found.setdefault(name, set()).add(body)
    return found


def test_a_meeting_belongs_to_the_body_that_held_it() -> None:
    assert bodies_of() == {"held-a": {"body:a"}, "held-b": {"body:b"}}


def test_what_is_said_at_a_meeting_belongs_to_its_body() -> None:
    lead = edge("lead", ("person:o", "LEADS", "issue:dogs"), "2031-06-11")
    assert bodies_of(lead)["lead"] == {"body:b"}


def test_an_item_brings_its_meeting_and_body_along() -> None:
    item = edge("item", ("meeting:a/1", "HAS_ITEM", "item:a/1/4"))
    about = edge("about", ("item:a/1/4", "ABOUT", "issue:dogs"))
    found = bodies_of(item, about)
    assert found["item"] == found["about"] == {"body:a"}


def test_a_task_given_to_another_body_belongs_to_both() -> None:
    task = edge("task", ("action:1", "ASSIGNED_TO", "body:b"), "2031-06-04")
    assert bodies_of(task)["task"] == {"body:a", "body:b"}


def test_words_of_no_known_meeting_belong_to_no_body() -> None:
    lead = edge("lead", ("person:o", "LEADS", "issue:dogs"), "2029-01-01")
    assert "lead" not in bodies_of(lead)
