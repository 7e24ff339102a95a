"""Whom the words of minutes show at a meeting: known people and bare posts, and nobody whom its list has as away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from queries.facts import EVER
from queries.meetings.heard_people import people_heard
from queries.meetings.sittings import read_sittings
from tests.viz.from_minutes import view_of

Heard = Callable[[str], tuple[set[str], set[str]]]
MINUTES = (
    "Fernhill Safety Board\n\nMinutes of the meeting held on 10 January 2020 at the Town Hall\n\n"
    "Present:\nAnne Hart, Fernhill Borough Council (Chairman)\nCal Moor, Fernshire Police\nAda Moss, Dale Refuge\n"
    "Ben Low, Fernshire Fire and Rescue Service\nGus Moor, Fern Homes\n\n"
    "Apologies: Ivy Dell (Head of Archives)\n\n1. LAMPS\n\n{line}\n\nThe Board noted the plan.\n"
)


@pytest.fixture
def heard(tmp_path: Path) -> Heard:
    def read(line: str) -> tuple[set[str], set[str]]:
        with view_of(tmp_path, MINUTES.format(line=line)) as view:
            facts, sittings = read_sittings(view, EVER)
            (told,) = people_heard(facts, sittings).values()
            return {facts.view_name(key) for key in told.people}, set(told.posts)

    return read


@pytest.mark.parametrize(
    ("line", "people", "posts"),
    [
        ("Ben Low said that the lamps were lit.", {"Ben Low"}, set()),
        ("Mr Low said that the lamps were lit.", {"Ben Low"}, set()),
        ("Mr Moor said that the lamps were lit.", set(), set()),
        ("The Lamp Liaison Officer said that the lamps were lit.", set(), {"The Lamp Liaison Officer"}),
        ("Ms Dell said that the lamps were lit.", set(), set()),
        ("The Head of Archives said that the lamps were lit.", set(), set()),
    ],
)
def test_who_is_heard_and_not_listed_as_away(line: str, people: set[str], posts: set[str], heard: Heard) -> None:
    assert heard(line) == (people, posts)
