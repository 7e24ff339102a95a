"""Two boards are asked about where one goes by letters that stand for the other's name as well."""

from __future__ import annotations

import pytest

from graph.bodies import Bodies
from graph.build_doubts import same_letters
from graph.identity.acronyms import Acronyms
from graph.schema import Node


def board(name: str, *others: str) -> Node:
    aliases = [{"name": other} for other in others]
    return Node(key=f"body:{name.lower().replace(' ', '-')}", kind="Body", name=name, props={"aliases": aliases})


@pytest.mark.parametrize(
    ("other", "asked"),
    [
        ("Lake Kiosk Forum", True),
        ("Lamp and Kite Forum", True),
        ("Lake Kiosk Board", False),
        ("Lake Forum", False),
        ("Lake Old Kiosk Forum", False),
    ],
)
def test_letters_of_both_names_are_asked_about(other: str, asked: bool) -> None:
    found = list(same_letters([board("Lake Kite Forum", "LKF"), board(other)]))
    assert bool(found) == asked
    assert list(same_letters([board("Lake Kite Forum"), board(other)])) == []


@pytest.mark.parametrize(
    ("boards", "meant"),
    [
        (["quay lamp partnership"], "Quay Lamp Partnership"),
        (["quay lamp partnership", "dale lamp partnership"], "Lamp Partnership"),  # of which of them is not said
        (["quay lamp partnership", "lamp partnership"], "Lamp Partnership"),
        (["quay kite partnership"], "Lamp Partnership"),
    ],
)
def test_letters_behind_a_name_with_its_place_mean_the_board_that_meets_so(boards: list[str], meant: str) -> None:
    known = Bodies(Acronyms(shared={"LP": "Lamp Partnership"}), meeting=frozenset(boards))
    assert known.resolve("LP", "second.txt").name == meant
