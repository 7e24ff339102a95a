"""Sentences on a group with a new chair in; its name, without the words on whom the chair follows, out."""

from __future__ import annotations

import pytest

from tests.loaders.made import leads, meeting


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


@pytest.mark.parametrize(
    ("text", "body", "manner"),
    [
        (
            "The Lamp Panel met each month, and the Council would be introducing a new Chairman for the Panel in the"
            " next few months – Perry Stone, Head of Parks.",
            "Lamp Panel", "to_come",
        ),
        ("A new Chair of the Kerb Task Group had been found: Perry Stone.", "Kerb Task Group", ""),
        ("The Board welcomed the new Chair of the Kerb Forum (Perry Stone).", "Kerb Forum", ""),
        ("Perry Stone would be the new Chair of the Tree Panel from September 2031.", "Tree Panel", "to_come"),
    ],
)  # fmt: skip
def test_a_new_chair_is_named_beside_the_words_new_chair(text: str, body: str, manner: str) -> None:
    found = [(one.lead, one.issue, one.manner) for one in leads(text) if one.relation == "chairs"]
    assert found == [("Perry Stone", body, manner)]


@pytest.mark.parametrize(
    "text",
    [
        "The Council needed a new Chair for the Dog Panel: Perry Stone, Head of Parks, had been asked.",
        "It was hoped that the Council would be introducing a new Chair of the Dog Panel soon – Perry Stone.",
        "The Council would be introducing a new Chair for the Dog Panel – Perry Stone, the former Chair, had left.",
        "The Council would be introducing a new Chair for the Dog Panel – Perry Stone, who had chaired it, had left.",
        "Orla Finch thanked the new Chair of the Dog Panel, Perry Stone, and Tess Moor.",
        "Orla Finch asked whether the Council would be introducing a new Chair for the Dog Panel, Perry Stone.",
        "The Dog Panel and the Kerb Panel met; they would have a new Chair for the Panel – Perry Stone.",
        "Perry Stone would not be the new Chair of the Dog Panel.",
    ],
)
def test_a_chair_who_is_only_sought_or_gone_is_none(text: str) -> None:
    assert [one for one in leads(text) if one.relation == "chairs"] == []
