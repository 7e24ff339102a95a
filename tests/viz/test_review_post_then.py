"""Who could take a matter is told by the post of the day of the words, or what its holder became since in one home."""

from __future__ import annotations

import pytest

from graph.schema import Node
from graph.view import Window
from tests.viz.answers import proof
from tests.viz.memory import MemoryView, fernhaven, link
from viz.report.ledger import Ledger
from viz.report.review.as_post import as_near, held_on, in_the_chair, speaking
from viz.report.review.asked import Asked

SINCE = {"titles": [{"title": "Head of Waste", "first_cited": "2033-05-01", "last_cited": "2033-05-01"}]}


def moved(home: str = "Fernhaven Council", *, successor: bool = False) -> Asked:
    """Ada Quill, Head of Community Safety in 2031, is Head of Waste from 2033; in her old post there may be another."""
    view = fernhaven()
    nodes = [
        *view.all_nodes, Node("post:lake/head-of-waste", "Post", "Head of Waste"),
        Node("organization:other", "Organization", home), Node("person:tom-reed", "Person", "Tom Reed"),
    ]  # fmt: skip
    to = next(node.key for node in nodes if node.name == home)
    edges = [link("person:ada-quill", "HOLDS", "post:lake/head-of-waste", as_of="2033-05-01", props=SINCE),
             link("post:lake/head-of-waste", "POST_IN", to)]  # fmt: skip
    held = next(edge for edge in view.all_edges if edge.kind == "HOLDS" and edge.src == "person:ada-quill")
    edges += [link("person:tom-reed", "HOLDS", held.dst, as_of="2033-06-01")] * successor
    return Asked(MemoryView(nodes, [*view.all_edges, *edges]), Window(), Ledger())


OLD, NEW = "Head of Community Safety, Fernhaven Council", "Head of Waste, Fernhaven Council"


@pytest.mark.parametrize(
    ("day", "post", "why"),
    [
        ("2031-03-04", NEW, "had a task as Head of Community Safety"),
        ("2032-01-01", NEW, "had a task as Head of Community Safety"),
        ("2033-05-01", NEW, "had a task"),
        ("", NEW, "had a task"),
    ],
)
def test_who_has_moved_within_one_home_is_told_by_the_post_of_today_and_of_that_day(
    day: str, post: str, why: str
) -> None:
    (near,) = as_near(moved(), "Ada Quill", "had a task", day)
    assert (near.post, near.why) == (post, why)


def test_of_who_went_elsewhere_there_is_no_post_to_go_to() -> None:
    assert as_near(moved("Lake Trust"), "Ada Quill", "had a task", "2031-03-04") == []


def test_a_post_that_another_has_since_is_still_itself() -> None:
    for home in ("Fernhaven Council", "Lake Trust"):
        (near,) = as_near(moved(home, successor=True), "Ada Quill", "had a task", "2031-03-04")
        assert (near.post, near.why) == (OLD, "had a task")


def test_before_anybody_was_seen_in_a_post_nothing_is_told() -> None:
    assert held_on(moved(), "Ada Quill", "2030-01-01").post == ""
    assert as_near(moved(), "Ada Quill", "had a task", "2030-01-01") == []


def test_a_post_outranks_a_rank_seen_on_the_same_day() -> None:
    asked = moved()
    first = asked.held["Ada Quill"][0]
    asked.held["Ada Quill"].append(first._replace(post="Superintendent", is_rank=True))
    assert held_on(asked, "Ada Quill", "2031-03-04").post == first.post


def test_a_name_behind_a_rank_is_the_person_and_no_post() -> None:
    said = proof("Superintendent Ada Quill stated that it was so.")
    assert [near.post for near in speaking(moved(), "Superintendent Ada Quill", "raised it", said)] == [
        NEW
    ]


def test_a_chair_of_then_is_told_by_the_post_of_then() -> None:
    asked = moved()
    asked.__dict__["meetings"] = [
        {"date": "2031-03-04", "body": "Fernhaven Safety Board", "chair": "Ada Quill"},
        {"date": "2033-05-01", "body": "Fernhaven Safety Board", "chair": "Tom Reed"},
    ]
    said = proof("The Chairman said that she would look into it.")
    then = in_the_chair(asked, "answered", said)
    assert (then.post, then.why) == ("Head of Community Safety, Fernhaven Council", "then in the chair; answered")
    asked.short = True  # no board needs to hear that
    assert in_the_chair(asked, "answered", said).why == "answered"
    now = in_the_chair(asked, "answered", {**said, "meeting": "2033-05-01"})
    assert (now.post, now.why) == ("the chair", "answered")
