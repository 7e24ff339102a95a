"""Sentences on two bodies that came together in; that both came to an end out, and what is no merger left alone."""

from __future__ import annotations

import pytest

from tests.loaders.made import read, text_of


def ended(sentence: str) -> list[str]:
    """The bodies that the minutes of one sentence say came to an end."""
    return [body.body for body in read(text_of(f"Welcome|{sentence}"))[1].bodies if body.event == "ended"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The LKP and the Dale Lamp Board came together on 1 April 2031.", ["LKP", "Dale Lamp Board"]),
        ("The Lamp Panel and the Kite Group merged in May.", ["Lamp Panel", "Kite Group"]),
        ("The Lamp Panel and the Kite Group came together in May for a workshop.", []),
        ("The Lamp Panel and the Kite Group came together in May to discuss lamps.", []),
        ("Tess Moor asked whether the Lamp Panel and the Kite Group should be merged in May.", []),
        ("It was proposed that the Lamp Panel and the Kite Group merged in May.", []),
    ],
)
def test_two_bodies_that_came_together_are_no_more(sentence: str, names: list[str]) -> None:
    assert ended(sentence) == names
