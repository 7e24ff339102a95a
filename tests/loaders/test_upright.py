"""Tables saved as plain text, every cell on a line of its own."""

from __future__ import annotations

import pytest

from loaders.upright import _is_answer
from tests.loaders.made import read

HEAD = "Fernhill Safety Board\nMinutes\nDate: Tuesday 4 June 2030\n"
PEOPLE = (
    "Name\nRole\nOrganisation\nInitials\nAda Quill\nDirector (Chair)\nFernhill Council\nAQ\n"
    "Perry Stone\nHead of Roads\n"
    "Fernhill Council\nPS\nTess Moor\nSuperintendent\nFernhill Police\nTM\n"
    "Apologies\nName\nRole\nOrganisation\nOla Finch\nNurse\nFernhill Hospitals NHS Trust\n"
)
MINUTES = (
    "No.\nItem\nAction\n1\nWelcome\nAQ opened the meeting.\n2\nLamps\nPS reported that forty lamps were dark.\n"
    "PS to count the lamps again by 3 July.\nPS\n3\nNext meeting\nTuesday 3 September 2030\n"
)


def test_people_and_minutes_are_read_cell_by_cell() -> None:
    (meeting,) = read(HEAD + PEOPLE + MINUTES)[1].meetings
    assert {row.name: row.state for row in meeting.attendance} == {
        "Ada Quill": "present", "Perry Stone": "present", "Tess Moor": "present", "Ola Finch": "apology",
    }  # fmt: skip
    assert (meeting.chair, meeting.attendance[1].post, meeting.attendance[1].organization) == (
        "Ada Quill", "Head of Roads", "Fernhill Council",
    )  # fmt: skip
    assert [item.number for item in meeting.items] == ["1", "2", "3"]
    assert [action.owners for action in meeting.actions] == [["Perry Stone"]]
    assert meeting.next_meeting.date == "2030-09-03"


def test_without_a_word_who_came_nobody_is_present() -> None:
    (meeting,) = read(HEAD + PEOPLE.split("Apologies")[0] + MINUTES)[1].meetings
    assert {row.state for row in meeting.attendance} == {"unknown"}


def test_a_list_of_members_says_of_nobody_that_they_came() -> None:
    members = PEOPLE.replace("Apologies\n", "Ola Finch\nNurse\nFernhill Hospitals NHS Trust\nOF\nApologies\n")
    (meeting,) = read(HEAD + members + MINUTES)[1].meetings
    states = {row.name: row.state for row in meeting.attendance if row.name != "Ola Finch"}
    assert states == {"Ada Quill": "unknown", "Perry Stone": "unknown", "Tess Moor": "unknown"}


def test_an_answer_beside_each_name_tells_who_came() -> None:
    people = (
        "Attendance\nMember\nOrganisation\n4 June\nAda Quill, Director\nFernhill Council\nYes\n"
        "Perry Stone\nRoads Trust\nApologies\nTess Moor\nFernhill Police\nSub – Ola Finch\n"
        "Library representative\nFernhill Council\nNo\n"
        "Ida Brook\nFernhill Homes\nYes (online)\n"
    )
    (meeting,) = read(HEAD + people + "1. Lamps\nNoted.\n2. Dogs\nNoted.\n3. Cats\nNoted.\n")[1].meetings
    assert {row.name: row.state for row in meeting.attendance} == {
        "Ada Quill": "present", "Perry Stone": "apology", "Tess Moor": "represented", "Ola Finch": "substitute",
        "Ida Brook": "present",
    }  # fmt: skip


@pytest.mark.parametrize("cell", ["Yes", "✓", "Sub - Ola Finch", "Apologies (ill)", "Did not attend", "Here till 3pm"])
def test_a_cell_that_says_who_came_is_an_answer(cell: str) -> None:
    assert _is_answer(cell)


@pytest.mark.parametrize("cell", ["Nora Price", "Yvonne Dale", "P Stone", "Substance Misuse Team", "Northbank Homes"])
def test_a_name_that_begins_like_an_answer_is_none(cell: str) -> None:
    assert not _is_answer(cell)
