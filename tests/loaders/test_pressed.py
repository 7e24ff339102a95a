"""Sentences that only invite, urge, ask or remark in, no action out; what is taken up is one."""

from __future__ import annotations

import pytest

from tests.loaders.made import actions, read, said

PRESSED = """Tess Moor was invited to take it on.
Ms Moor was invited to take it on. She said that she would like to think about it.
Tess Moor was invited to write to the owners. She said she would consider it.
Tess Moor was invited to write to the owners and said that she would think about it.
Tess Moor was encouraged to apply for the fund.
Tess Moor was urged to bring the figures.
Tess Moor was asked whether she would bring the figures.
Tess Moor was asked how many dogs were found.
Partners were urged to use it.
Partners were invited to use the form.
Each partner was urged to name a contact.
The Police were invited to attend.
Perry Stone urged Tess Moor to write to the owners.
It was thought that people did not know of the right.
It was asked who would take it on."""


@pytest.mark.parametrize("sentence", PRESSED.splitlines())
def test_who_is_only_pressed_has_no_task(sentence: str) -> None:
    assert actions(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Tess Moor was invited to write to the owners. She accepted.", "Tess Moor"),
        ("Tess Moor was invited to write to the owners. She agreed.", "Tess Moor"),
        ("Tess Moor was invited to write to the owners. She said that she would.", "Tess Moor"),
        ("Tess Moor was invited to write to the owners and agreed to do so.", "Tess Moor"),
        ("Tess Moor was urged to write to the owners, and she undertook to do it by May.", "Tess Moor"),
        ("Partners were invited to reply. This should be an action.", "Partners"),
        ("Tess Moor was asked to write to the owners.", "Tess Moor"),
        ("Partners were asked to send figures by 3 May.", "Partners"),
    ],
)
def test_what_is_taken_up_or_asked_for_is_a_task(sentence: str, owner: str) -> None:
    assert [action.owners for action in actions(sentence)] == [[owner]]


@pytest.mark.parametrize(
    "sentence",
    ["RESOLVED that Tess Moor be invited to speak in June.", "Agreed: invite the Police to the next meeting."],
)
def test_whoever_is_to_be_invited_is_not_the_one_who_invites(sentence: str) -> None:
    assert all(action.owners == [] for action in said(sentence).actions)


LOG = """FERNHILL SAFETY BOARD

Minutes of the meeting held at 10.00 am on 4 June 2031

Present: Orla Finch (Chairman), Tess Moor (Fire Brigade), Rufus Bell (Dale District Council)

11  SAFETY PLAN

{said}

       Priority                                  Lead agency
       1  Dog fouling                            Dale District Council
       2  Arson                                  Fire Brigade

{decided}

12  NEXT MEETING

3 September 2031.
"""


@pytest.mark.parametrize(
    "decided",
    [
        "RESOLVED: (1) That the Plan be approved, subject to Dale District Council's agreement in February.",
        "RESOLVED that the Plan be adopted, subject to the agreement of Dale District Council.",
        "RESOLVED that the Plan be endorsed pending the views of Dale District Council.",
        "Rufus Bell was asked how many replies had come.",
        "It was thought that few people had read it.",
    ],
)
def test_a_condition_or_a_remark_is_nobodys_task(decided: str) -> None:
    _, records = read(LOG.format(said="The draft was shown.", decided=decided))
    assert [action.owners for action in records.meetings[0].actions if action.owners] == []


@pytest.mark.parametrize(
    "text",
    [
        "Tess Moor was asked to lead. Ms Moor regretted that the Service could not spare her.",
        "Tess Moor was asked to chair but did not have the capacity.",
        "Tess Moor was asked to lead the work. She said that she would rather not.",
        "The Chair asked Tess Moor to take on the plan. She declined.",
        "The Chair asked Perry Stone to lead. He thanked her but, with the move ahead, was not in a position to do so.",
        "Ms Moor regretted that the Service could not spare her. She would give every help to whoever did it.",
        "Tess Moor will support whoever takes this on.",
        "Tess Moor would help where she could.",
    ],
)
def test_who_declines_or_only_offers_help_has_no_task(text: str) -> None:
    assert actions(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tess Moor was asked to write to the owners. She could not say when.",
        "Tess Moor was asked to write to the owners. She regretted the delay.",
        "Tess Moor was asked to find out why residents declined the offer.",
        "Tess Moor was asked to write to the owners. Perry Stone was not able to stay.",
        "Tess Moor would send the map to whoever asked.",
        "The Chair asked Tess Moor to share the plan with the new lead.",
    ],
)
def test_what_sounds_like_a_refusal_keeps_its_task(text: str) -> None:
    assert [action.owners for action in actions(text)] == [["Tess Moor"]]
