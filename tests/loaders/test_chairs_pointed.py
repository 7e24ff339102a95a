"""Who chairs 'it': the group that the sentence before names, or nothing."""

from __future__ import annotations

import pytest

from tests.loaders.made import meeting


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Lamp Sub-group: has not met since May. Tess Moor is chairing it again.", "Lamp Sub-group"),
        ("Tess Moor spoke of the Lamp Sub-group. Tess Moor is chairing it now that she is back.", "Lamp Sub-group"),
        ("The lamps were counted. Tess Moor is chairing it again now that she is back.", ""),
        ("The Lamp Sub-group and the Kerb Sub-group had met. Tess Moor is chairing it again.", ""),
    ],
)
def test_it_is_the_group_of_the_sentence_before_and_never_the_heading(text: str, body: str) -> None:
    made = meeting(f"Kerb protocol|{text}")
    assert [found.issue for found in made.leads if found.relation == "chairs"] == [body] * bool(body)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Lamp Sub Group had met once. Tess, who chairs it, said so.", [("Tess Moor", "Lamp Sub Group")]),
        ("Tess Moor reported as chair of the Lamp Sub-group, which had met.", [("Tess Moor", "Lamp Sub-group")]),
        ("Tess Moor also chairs the Lamp Sub-group (last met in May).", [("Tess Moor", "Lamp Sub-group")]),
        ("The lamps were counted. Tess, who chairs it, said so.", []),
        ("Tess Moor reported as usual to the chair of the Lamp Sub-group.", []),
        ("Tess Moor also chairs a good meeting.", []),
    ],
)
def test_more_words_that_say_who_chairs_a_group(text: str, told: list[tuple[str, str]]) -> None:
    made = meeting(f"Kerb protocol|{text}")
    assert [(found.lead, found.issue) for found in made.leads if found.relation == "chairs"] == told
