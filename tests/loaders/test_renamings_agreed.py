"""Groups that are given a new name by what is agreed next."""

from __future__ import annotations

import pytest

from tests.loaders.made import read, text_of


def told(text: str) -> list[tuple[str, str]]:
    """The older and newer names of groups in one item."""
    return [(one.other, one.name) for one in read(text_of("Dogs|None.", f"Kites|{text}"))[1].renamings]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Kite Forum has asked to be renamed the Wind and Air Delivery Group. Tess stays. RESOLVED accordingly.",
         ("Kite Forum", "Wind and Air Delivery Group")),
        ("Tess spoke for the Care of Kites task and finish group. The group had outlived its time. It was "
         "AGREED that it should carry on as a standing group with the name Wind Pathway Group.",
         ("Care of Kites Task and Finish Group", "Wind Pathway Group")),
        ("It was AGREED that the Kite Scrutiny Panel be known in future as the Wind Scrutiny Panel, Ms Moor continuing "
         "in the chair.", ("Kite Scrutiny Panel", "Wind Scrutiny Panel")),
        ("That the Kite Group be known from 1 January 2032 as the Wind Group.", ("Kite Group", "Wind Group")),
    ],
)  # fmt: skip
def test_what_is_agreed_gives_a_group_its_new_name(text: str, names: tuple[str, str]) -> None:
    assert told(text) == [names]


@pytest.mark.parametrize(
    "text",
    [
        "The Kite Forum has asked to be renamed the Wind Group. Members were not sure.",
        "The Kite Forum has asked to be renamed the Wind Group. It was agreed that Tess Moor look into it.",
        "The Kite Forum met. The Lamp Panel met. AGREED that it should carry on with the name Wind Group.",
        "The Kite Group will be known from its work as the best Wind Group.",
        "It was AGREED that it should carry on as a group with the name Wind Group.",
    ],
)
def test_a_name_that_is_only_asked_for_is_none(text: str) -> None:
    assert told(text) == []
