"""Sentences in which somebody says in passing what they will hand on, or asks it of another, in; the tasks out."""

from __future__ import annotations

import pytest

from tests.loaders.made import actions


@pytest.mark.parametrize(
    ("text", "owner", "kind"),
    [
        (
            "The Lamp Strategist mentioned that a colleague had written a Lamp Needs Assessment. It was expected that a"
            " talk would be held on this and she would circulate the details.",
            "Lamp Strategist", "post",
        ),
        ("The Warden Manager spoke about sleepers in parks. She would send the figures.", "Warden Manager", "post"),
        ("Perry Stone told members of a new map, and he would share the link to it.", "Perry Stone", "person"),
        ("Perry Stone spoke of lamps. There were three, and he would let members know.", "Perry Stone", "person"),
        ("The Lamp Strategist would shortly be contacting partners about this.", "Lamp Strategist", "post"),
        ("Perry Stone spoke of his worries and asked that the police provide a map.", "police", "organization"),
        ("The Treasurer thanked all and also asked that Tess Moor send the bills.", "Tess Moor", "person"),
    ],
)  # fmt: skip
def test_what_is_handed_on_is_a_task_of_whoever_says_it(text: str, owner: str, kind: str) -> None:
    assert [(one.owners, one.owner_kinds) for one in actions(text)] == [([owner], [kind])]


@pytest.mark.parametrize(
    "text",
    [
        "The Warden Manager spoke about sleepers in parks. She would send figures to the Ministry every month.",
        "The Warden Manager spoke about parks. If asked she would send the figures.",
        "The Trust spoke about parks, and she would send the figures.",
        "The Warden Manager asked Ms Moor about trees, and she would send the list.",
        "The Warden Manager spoke about trees. It was usual that he would share the list.",
        "The Warden Manager said that the Ministry had a list and he would like to see it.",
        "The Police would be contacting residents.",
        "The Warden Manager would be contacting residents every week.",
        "Members heard that the Warden Manager would be contacting residents.",
        "A resident had written and asked that the Council repair the lamp.",
        "Members heard that a resident had complained and asked that the Council repair the lamp.",
        "Perry Stone explained the scheme and asked that it be noted.",
    ],
)
def test_what_is_only_told_gives_nobody_a_task(text: str) -> None:
    assert actions(text) == []


def test_a_deed_between_two_tellings_of_another_stays_one_of_its_own() -> None:
    text = (
        "Partners were told that they would be required to send their yearly figures. The Warden Manager would be"
        " contacting schools about this.\n\nRESOLVED that partners send their yearly figures in June."
    )
    assert sorted(tuple(one.owners) for one in actions(text)) == [("Warden Manager",), ("partners",)]
