"""Tasks told beside something else in; whose they are out, and nobody's where it is news or not settled."""

from __future__ import annotations

import pytest

from tests.loaders.made import actions, said

TOLD = [
    (
        "Perry Stone gave the figures. The grant opens in January and he will send everyone the form when it "
        "is fixed.",
        "Perry Stone",
    ),
    (
        "Tess spoke to her report. The grant opens in January and she will send everyone the form when it is "
        "fixed.",
        "Tess Moor",
    ),
    (
        "Perry Stone told of the map, which he made. Good slides, he'll send them to Una to circulate.",
        "Perry Stone",
    ),
    (
        "Tess Moor holds the grant. The return is due on 30 November and she would submit it.",
        "Tess Moor",
    ),
    (
        "Tess Moor reported on the tender. The Dog Group, which she chairs, meets monthly. The cabinet chose "
        "one of the options she put to it. Papers will go up in September and she will have them ready by 30 "
        "August.",
        "Tess Moor",
    ),
    (
        "Tess said that is not the rule as she understands it but she will find out from the depot what they "
        "do and come back to the group.",
        "Tess Moor",
    ),
    (
        "Tess has places on the course and will circulate dates.",
        "Tess Moor",
    ),
    (
        "Mr Stone did not recognise the figure but would bring a short report to the next meeting.",
        "Perry Stone",
    ),
    (
        "Once it is published Tess will draft terms of reference.",
        "Tess Moor",
    ),
    (
        "The Chairman referred to item 5 and asked Democratic Services to reply to Mr Hale.",
        "Democratic Services",
    ),
    (
        "Pia Sand reported that the walks had been popular. AGREED that she bring an evaluation to the next "
        "meeting.",
        "Pia Sand",
    ),
    (
        "It was agreed to hold a half day session, which Tess Moor will arrange.",
        "Tess Moor",
    ),
    (
        "Perry Stone said Inspector Kate Poole, who runs the desk, would let the Board have the figures.",
        "Kate Poole",
    ),
    (
        "Mr Stone presented the profile. Most dogs come from two farms. He told members that he would be "
        "moving in the new year. He undertook to let Ms Moor know by the end of December who would follow "
        "him.",
        "Perry Stone",
    ),
    (
        "Mr Stone, who took over the register from Ms Moor in June, said two dogs were found. He would issue "
        "an alert to all partners by 17 November.",
        "Perry Stone",
    ),
    (
        "The Chairman said she would have a word with Tess Moor outside the meeting.",
        "Orla Finch",
    ),
    (
        "Mr Stone agreed to settle the matter with the depot before Christmas and report back.",
        "Perry Stone",
    ),
]

# News, plans of bodies, habits, hopes, and words that may mean another.
NO_TASK = """
Tess Moor said the manager was away but she would find out.
Perry Stone told Tess Moor of the map, and she will send it.
The Trust has places on the course and will circulate dates.
Perry Stone said the Trust has the list and will circulate it.
Perry Stone has a map that the Trust made and will send out.
Once it is published the Council will write to residents.
When the Board next meets members will attend the walk.
Mr Hale referred to the lights and asked the Council to mend them.
It was agreed to hold a fair, which Tess Moor will attend.
Perry Stone said Inspector Kate Poole would be leaving.
Tess Moor hopes to find money and will see.
Tess Moor would like to send a card and he'll be glad.
Tess Moor has a cold and will often send her deputy.
A resident rang. The round opens in May and she will send the form.
Perry Stone reported. The round opens in May and the officer left it open, and he will send the form.
Perry told Tess of the map, and she will send it.
Tess thanked Una for it, and she will circulate the list.
The superintendent undertook to confirm who would take the chair.
Perry spoke with Tess about the map. She will send it to members.
The Fire Service offered to host the next meeting.
Tess Moor was asked if the service could run a clinic.
Perry Stone thought that the county might send the figures."""


@pytest.mark.parametrize(("text", "owner"), TOLD)
def test_a_task_told_in_passing_has_its_owner(text: str, owner: str) -> None:
    assert [action.owners for action in actions(text)] == [[owner]]


@pytest.mark.parametrize("text", NO_TASK.strip().splitlines())
def test_what_is_no_task_or_not_settled_gives_nobody_one(text: str) -> None:
    assert actions(text) == []


RANKED = ("Orla Finch (Chairman)", "Superintendent Pia Sand, Dale Police", "Perry Stone (Head of Parks)")


def test_a_rank_alone_is_the_one_of_that_rank_who_came() -> None:
    told = "The superintendent undertook to confirm by the end of November who would take it on."
    assert [action.owners for action in said(f"Dogs were found. {told}", RANKED).actions] == [["Pia Sand"]]
    assert said(f"Superintendent Hale has moved. {told}", RANKED).actions == []


INITIALS = ("Orla Finch (Chairman)", "Chief Inspector P Sand, Dale Police", "Perry Stone (Head of Parks)")
AGREED = "AGREED that Chief Inspector Sand and Perry Stone carry out the survey."


def test_a_name_with_an_initial_is_the_one_that_the_text_spells_out() -> None:
    told = f"Chief Inspector Pia Sand has taken over the dogs. {AGREED}"
    assert [action.owners for action in said(told, INITIALS).actions] == [["Pia Sand", "Perry Stone"]]
    two = f"Chief Inspector Pia Sand has met Chief Inspector Hal Sand. {AGREED}"
    assert all("Pia Sand" not in action.owners for action in said(two, INITIALS).actions)
