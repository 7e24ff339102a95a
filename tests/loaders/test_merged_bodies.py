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


def became(*sentences: str) -> set[tuple[str, str]]:
    """Each body that came to an end, and what it became."""
    found = read(text_of("Welcome|" + " ".join(sentences)))[1].bodies
    return {(body.body, body.other) for body in found if body.event == "ended"}


TOGETHER = "The LKP and the Dale Lamp Board came together on 1 April 2031."


@pytest.mark.parametrize(
    ("sentences", "other"),
    [
        (["Tess Moor welcomed members to the first meeting of the merged Partnership.", TOGETHER], "Partnership"),
        ([TOGETHER, "This was the first meeting of the newly merged Board."], "Board"),
        ([TOGETHER.replace(".", " to form the Dale Lamp Partnership.")], "Dale Lamp Partnership"),
        ([TOGETHER], ""),
        ([TOGETHER, "The first meeting of the merged Panel would be in June."], ""),
        ([TOGETHER, "Dogs were seen.", "Cats too.", "This was the first meeting of the merged Board."], ""),
        ([TOGETHER, "This was the first meeting of the year."], ""),
    ],
)
def test_what_two_bodies_became_is_told_by_their_own_first_minutes(sentences: list[str], other: str) -> None:
    assert became(*sentences) == {("LKP", other), ("Dale Lamp Board", other)}
