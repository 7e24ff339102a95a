"""Tasks told as what somebody 'was to' do, whose they are; and what was only to happen, which is nobody's task."""

from __future__ import annotations

import pytest

from tests.loaders.made import said

PEOPLE = (
    "Orla Finch (Chairman)",
    "Perry Stone, Head of Parks, Fernhill Council",
    "Pia Sand, Fernhill Police",
    "Tess Moor, Fernhill Fire Service",
    "Uma Vale, Clerk",
)

TASKS = [
    ("Mr Stone was to tell the Ministry by the end of January.", ["Perry Stone"], "end of January"),
    ("There was one new review (FR2), and Mr Stone was to confirm who chairs it by May.", ["Perry Stone"], "May"),
    ("The review was FR2, and Mr Stone was to tell the Ministry by May.", ["Perry Stone"], "May"),
    ("The map had gone to the Trust, and Tess Moor was to check it.", ["Tess Moor"], None),
    ("The map had gone to the Trust and Tess Moor was to check it.", ["Tess Moor"], None),
    ("The survey came from Fernhill Police (north), but Ms Moor was to check it.", ["Tess Moor"], None),
    ("The Clerk was to circulate the list.", ["Uma Vale"], None),
    ("Mr Stone and Ms Moor were to write to the Trust.", ["Perry Stone", "Tess Moor"], None),
    ("The map was late, and the Police were to send a new one by May.", ["Police"], "May"),
    ("The Head of Roads was to bring the plan to the next meeting.", ["Head of Roads"], "next meeting"),
    ("The Ministry of Parks was to report back to the next meeting.", ["Ministry of Parks"], "next meeting"),
]

NO_TASKS = [
    "The event was to be held by March.",
    "Ms Sand was to retire in May.",
    "Mr Stone was to have sent the map by May.",
    "The Home Office was to publish guidance by May.",
    "The Home Secretary was to publish guidance by May.",
    "The court was to hear the case by June.",
    "Ms Sand said that the Chief Constable was to visit the town.",
    "Ms Sand reported that the Head of Roads was to publish a plan by May.",
    "Ms Moor was to take up her new post in May.",
    "Ms Moor was to take part in the parade.",
    "Ms Moor was to speak at a conference in Leeds in May.",
    "Ms Moor was to get the award in May.",
    "Ms Moor was to return to work in May.",
    "Ms Moor was to start in May.",
    "Ms Moor was to give evidence at the inquest.",
    "The Patrol Manager was to report to the Head of Parks from April.",
    "Ms Moor was to be asked for the list.",
    "At the last meeting Ms Moor was to write to the Trust.",
    "Ms Moor was to write to the Trust but had not done so.",
    "Mr Stone, who was to write to the Trust, was away.",
    "It was not clear whether Mr Stone was to write to the Trust.",
    "Mr Stone was not to write to the Trust.",
    "The role of the Clerk was to take notes.",
]


@pytest.mark.parametrize(("sentence", "owners", "due"), TASKS)
def test_what_somebody_was_to_do_is_a_task_of_theirs(sentence: str, owners: list[str], due: str | None) -> None:
    told = [(action.owners, action.due) for action in said(sentence, people=PEOPLE).actions]
    assert told == [(owners, due)]


@pytest.mark.parametrize("sentence", NO_TASKS)
def test_what_was_only_to_happen_is_no_task(sentence: str) -> None:
    assert said(sentence, people=PEOPLE).actions == []


def test_a_list_with_a_comma_in_it_stays_one_list() -> None:
    (action,) = said("Mr Stone, and Ms Moor agreed to write to the Trust.", people=PEOPLE).actions
    assert action.owners == ["Perry Stone", "Tess Moor"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Police were to bring the plan today and had not.", "The Police were to mend the lamp in May.",
        "Ms Moor will write the bid if nobody else wants to.",
    ],
)  # fmt: skip
def test_what_was_to_come_before_and_what_one_does_if_nobody_else_will_is_no_task(sentence: str) -> None:
    assert said(sentence, people=PEOPLE).actions == []
