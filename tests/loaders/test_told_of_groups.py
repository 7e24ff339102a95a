"""Items in which a group is called by its kind alone, or somebody follows somebody, and what is read of them."""

from __future__ import annotations

import pytest

from loaders.records import MeetingRecord
from tests.loaders.made import meeting


def events(held: MeetingRecord) -> list[tuple[str, str]]:
    """What became of groups: the name and the event."""
    return [(group.body, group.event) for group in held.groups if group.event not in ("spoken_of", "proposed")]


def chairs(held: MeetingRecord) -> list[tuple[str, str, str]]:
    """Who chairs what, and in what manner."""
    return [(lead.lead, lead.issue, lead.manner or "") for lead in held.leads if lead.relation == "chairs"]


@pytest.mark.parametrize(
    "words",
    [
        "It was agreed that the Panel be disbanded and that its work pass to the police.",
        "The Panel had been wound up in May.",
        "It was agreed to dissolve the Panel.",
    ],
)
def test_the_group_that_titles_an_item_came_to_an_end(words: str) -> None:
    assert events(meeting(f"Lamp Scrutiny Panel | {words}")) == [("LAMP SCRUTINY PANEL", "ended")]


@pytest.mark.parametrize(
    "words",
    [
        "Pia Sand asked whether the Panel should be disbanded.",
        "It was proposed that the Panel be disbanded.",
        "It was agreed that the Panel be disbanded if no chair came forward.",
        "The Panel was stood down for the day.",
        "It was agreed that the Group be disbanded.",  # some other group
    ],
)
def test_what_is_open_or_of_another_group_is_no_end(words: str) -> None:
    assert events(meeting(f"Lamp Scrutiny Panel | {words}")) == []


def test_whoever_stood_down_chairs_no_more_and_whoever_stands_in_does() -> None:
    gone = "Perry Stone had stood down as Chair of the Lamp Scrutiny Panel in May."
    held = meeting(f"Lamp Scrutiny Panel | {gone} Tess Moor had agreed to act as Chair until one is appointed.")
    assert events(held) == [("Lamp Scrutiny Panel", "chair_left")]
    assert [(who, manner) for who, _, manner in chairs(held)] == [("Tess Moor", "acting")]


@pytest.mark.parametrize(
    "words", ["Perry Stone may have stood down as Chair of the Lamp Panel.", "Perry Stone stood down in May."]
)
def test_a_chair_who_may_have_gone_or_left_something_else_has_not_stood_down(words: str) -> None:
    assert events(meeting(f"Lamps | {words}")) == []


def test_the_sub_group_of_the_title_is_chaired_by_who_agreed_to_it() -> None:
    told = "The Chair reported that Tess Moor, Borough Fire Commander, Dale Council, had agreed to chair the Sub Group."
    assert chairs(meeting(f"Lamp and Kite Sub Group | {told}")) == [("Tess Moor", "LAMP AND KITE SUB GROUP", "")]
    under = "Tess Moor reported that the Sub Group had met twice under her chairmanship."
    assert chairs(meeting(f"Lamp and Kite Sub Group | {under}")) == [("Tess Moor", "LAMP AND KITE SUB GROUP", "")]


def test_a_group_that_continues_to_be_chaired_keeps_its_name() -> None:
    held = meeting("Groups | The Kite Sub Group continues to be chaired by Tess Moor.")
    assert chairs(held) == [("Tess Moor", "Kite Sub Group", "")]


def test_a_group_that_somebody_chaired_when_it_was_spoken_of() -> None:
    assert chairs(meeting("Kites | The Kite Delivery Group, which Tess Moor chaired, had met twice.")) == [
        ("Tess Moor", "Kite Delivery Group", "")
    ]
    assert chairs(meeting("Kites | The Kite Delivery Group, which Tess Moor chaired until May, had met.")) == []


def test_a_board_confirms_its_chair_and_vice_chair() -> None:
    held = meeting("Election | The Board confirmed Perry Stone as Chair and Tess Moor as Vice Chair for 2031/32.")
    assert chairs(held) == [("Perry Stone", "Chair", ""), ("Tess Moor", "Vice Chair", "vice_chair")]


@pytest.mark.parametrize(
    "words",
    [
        "Perry Stone would take over from her as Lamp Commander.",
        "Tess Moor wished to step down as chair. Perry Stone will take over from January 2032.",
        "Perry Stone would be covering as interim Head of Lamps from 3 April.",
    ],
)
def test_who_follows_somebody_has_no_task_and_leads_no_matter(words: str) -> None:
    held = meeting(f"Lamps | {words}")
    assert [action.text for action in held.actions] == []
    assert [lead.issue for lead in held.leads if lead.relation == "leads"] == []


def test_whoever_takes_over_a_piece_of_work_has_a_task() -> None:
    held = meeting("Lamps | Perry Stone will take over the lamp survey from Tess Moor.")
    assert [action.owners for action in held.actions] == [["Perry Stone"]]


def test_whoever_covers_a_post_is_seen_in_it() -> None:
    held = meeting("Lamps | Perry Stone would be covering as interim Head of Lamps from 3 April.")
    assert [(one.name, one.post, one.event) for one in held.tenures] == [
        ("Perry Stone", "interim Head of Lamps", "acting")
    ]
