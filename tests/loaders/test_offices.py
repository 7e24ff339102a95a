"""Offices that titles and labels name, who was elected to one, and priorities of which a sentence says none leads."""

from __future__ import annotations

import pytest

from tests.loaders.made import meeting, read
from tests.loaders.test_attendance_layouts import HEAD, TAIL


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("Vice chair", "Tess Moor was nominated by Perry Stone and elected.", [("Tess Moor", "vice_chair")]),
        ("Election of Vice-Chair", "Tess Moor was duly elected.", [("Tess Moor", "vice_chair")]),
        ("Vice chair", "Tess Moor was not elected.", []),
        ("Dogs", "Tess Moor was nominated and elected.", []),
    ],
)
def test_somebody_is_elected_to_the_office_that_titles_the_item(
    title: str, text: str, told: list[tuple[str, str]]
) -> None:
    made = meeting(f"{title}|{text}")
    assert [(one.lead, one.manner) for one in made.leads if one.relation == "chairs"] == told


def test_a_vice_chair_in_the_chair_is_told_as_such() -> None:
    told = "Chair: Tess Moor (Vice-Chair)\n\nPresent: Tess Moor, Ada Quill, Perry Stone\n"
    (made,) = read(HEAD + told + TAIL)[1].meetings
    assert (made.chair, made.chair_part) == ("Tess Moor", "vice_chair")


def test_no_lead_for_a_priority_is_told_of_that_priority() -> None:
    made = meeting("Dogs|The post was empty. No lead for the lamps priority in that time either.")
    assert [(one.issue, one.cue) for one in made.issues if one.cue == "unled"] == [("lamps priority", "unled")]
    assert not [one for one in meeting("Dogs|There was no lead for this priority.").issues if one.cue == "unled"]
