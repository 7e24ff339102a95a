"""A broad matter raised each time under another item, in other words, is told so: it may be several matters."""

from __future__ import annotations

from typing import Any

import pytest

from graph.schema import Node
from graph.view import Window
from tests.viz.answers import answers, gap, proof
from tests.viz.memory import fernhaven
from viz.report.ledger import Ledger
from viz.report.review.asked import Asked
from viz.report.review.first_page import told_why

WHY = "Raised as a problem at 2 meetings; the record names no lead for it and settles no owner."
FOG, DATA = ("Nobody counts the fog.", "4"), ("The mist figures are late.", "7")


def row(*said: tuple[str, str], key: str = "issue:weather", why: str = WHY) -> dict[str, Any]:
    days = ("2030-03-04", "2031-03-04", "2031-06-01")
    proofs = [proof(words, meeting=day, item=item) for (words, item), day in zip(said, days, strict=False)]
    return gap("Weather", "no_owner", key=key, issue="Weather", why=why, evidence=proofs)


def asked() -> Asked:
    view = fernhaven()
    view.all_nodes.append(Node("issue:weather", "Issue", "Weather", props={"aliases": ["fog", "mist"]}))
    found = Asked(view, Window(), Ledger(), answers([]))
    found.__dict__["_items"] = {("2030-03-04", "4"): "Fog horns"}
    return found


def test_each_meeting_that_raises_a_broad_matter_under_another_item_in_other_words_is_told() -> None:
    told = told_why(asked(), row(FOG, DATA))
    assert told == WHY  # nothing hangs on it where the items are not named
    named = told_why(asked(), row(FOG, DATA), items=True)
    assert "meetings, each time under another item (Fog horns, 2030; item 7, 2031); the record" in named


@pytest.mark.parametrize(
    "one",
    [
        row(FOG, ("The fog is late.", "7")),  # one word for it: one matter
        row(FOG),
        row(FOG, ("It is late.", "7")),
        row(FOG, (DATA[0], "")),  # of the second nobody can tell the item
        row(FOG, DATA, key="action:weather"),
        row(FOG, DATA, why="The record says this is needed or wrong, and names nobody who will take it on."),
    ],
)
def test_nothing_is_added_where_it_may_be_one_matter(one: dict[str, Any]) -> None:
    assert told_why(asked(), one, items=True) == one["why"]
