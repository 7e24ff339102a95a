"""'He will bring the paper' behind sentences that name nobody in; its owner out, and nobody where two may be meant."""

from __future__ import annotations

import pytest

from tests.loaders.made import actions


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Perry Stone was sorry for the delay. One firm had closed. He will bring the map to the next meeting.",
         ["Perry Stone"]),
        ("Perry Stone said that calls were few. He thinks that people use the old form. He would send the new one.",
         ["Perry Stone"]),
        ("Tess Moor explained the plan. There is much overlap with the Lamp Group. She was asked to write a paper.",
         ["Tess Moor"]),
        ("Tess Moor will commission a survey.", ["Tess Moor"]),
        ("Tess Moor would have a word with the school.", ["Tess Moor"]),
        ("Tess Moor offered to host a talk before Christmas.", ["Tess Moor"]),
        ("AGREED that Perry Stone and Tess Moor carry out the survey.", ["Perry Stone", "Tess Moor"]),
        ("The Chairman asked members to think about it and send names to Perry Stone.", ["members"]),
    ],
)  # fmt: skip
def test_a_task_told_behind_others(text: str, owners: list[str]) -> None:
    assert [action.owners for action in actions(text)] == [owners]


@pytest.mark.parametrize(
    "text",
    [
        "Perry Stone was sorry. The manager had closed it. He will bring the map to the next meeting.",
        "Perry Stone was sorry. She was away. He will bring the map to the next meeting.",
        "Tess Moor offered to host the next meeting.",
        "Pia Sand is in command. Ms Moor wanted to know how they differ, and she will send members a page by July.",
        "The Chairman asked members to go away and think about it.",
    ],
)
def test_nobody_where_another_may_be_meant(text: str) -> None:
    assert actions(text) == []
