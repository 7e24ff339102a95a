"""Sentences on a group with a new chair in; its name, without the words on whom the chair follows, out."""

from __future__ import annotations

import pytest

from tests.loaders.made import meeting


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("RESOLVED: That Perry Stone chair the Group in succession to Tess Moor.", "LAMP TASKING GROUP"),
        ("It was agreed that Perry Stone would chair the Group in place of Tess Moor.", "LAMP TASKING GROUP"),
        ("It was agreed that Perry Stone chair the group from now on.", "LAMP TASKING GROUP"),
        ("Perry Stone would chair the Group for the next year.", "LAMP TASKING GROUP"),
        ("Perry Stone would chair the Kerb Panel following the retirement of Tess Moor.", "Kerb Panel"),
        ("Perry Stone would chair the Kerb Sub-group in her place.", "Kerb Sub-group"),
        ("Perry Stone would chair the Kerb Forum, with immediate effect.", "Kerb Forum"),
        ("The Kerb Working Group met. Perry Stone would chair the Group instead of Tess Moor.", "Kerb Working Group"),
    ],
)
def test_the_name_of_a_group_stops_before_whom_its_chair_follows(text: str, body: str) -> None:
    made = meeting(f"Lamp Tasking Group|{text}")
    assert [(lead.lead, lead.issue) for lead in made.leads if lead.relation == "chairs"] == [("Perry Stone", body)]


@pytest.mark.parametrize(
    "text",
    [
        "Lamps|It was agreed that Perry Stone would chair the Group in succession to Tess Moor.",
        "Lamps|The Kerb Task Group and the Lamp Task Group met. Perry Stone would chair the Group from now on.",
        "Work with the Lamp Group|It was agreed that Perry Stone would chair the Group.",
        "Lamps|Perry Stone would chair the Sub-group replacing Tess Moor.",
    ],
)
def test_a_group_that_nothing_names_is_none(text: str) -> None:
    assert [lead.issue for lead in meeting(text).leads if lead.relation == "chairs"] == []
