"""Who could take a matter is told by the post of the day of the words, not by what its holder became since."""

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


def moved() -> Asked:
    """Ada Quill, Head of Community Safety in 2031, is Head of Waste from 2033."""
    view = fernhaven()
    later = link("person:ada-quill", "HOLDS", "post:lake/head-of-waste", as_of="2033-05-01", props=SINCE)
    nodes = [*view.all_nodes, Node("post:lake/head-of-waste", "Post", "Head of Waste")]
    return Asked(MemoryView(nodes, [*view.all_edges, later]), Window(), Ledger())


@pytest.mark.parametrize(
    ("day", "post", "now"),
    [
        ("2031-03-04", "Head of Community Safety, Fernhaven Council", "Head of Waste"),
        ("2032-01-01", "Head of Community Safety, Fernhaven Council", "Head of Waste"),
        ("2033-05-01", "Head of Waste", ""),
        ("", "Head of Waste", ""),
    ],
)
def test_the_post_is_that_of_the_day(day: str, post: str, now: str) -> None:
    (near,) = as_near(moved(), "Ada Quill", "had a task", day)
    assert (near.post, near.now) == (post, now)


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
        "Head of Community Safety, Fernhaven Council"
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
    now = in_the_chair(asked, "answered", {**said, "meeting": "2033-05-01"})
    assert (now.post, now.why) == ("the chair", "answered")
