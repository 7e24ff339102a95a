"""Who has the post of somebody else by the names that a meeting has for its people, and who got a post by its name."""

from __future__ import annotations

import pytest

from tests.loaders.made import said

PEOPLE = (
    "Orla Finch (OF) (Chairman)",
    "Neil Gars (NG) (Head of Parks)",
    "Tess Moor (TM) (Fire Commander)",
    "Ann Ley (AL) (Nurse)",
    "Superintendent Ian Bell (IB) (Fernhill Police)",
)


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Who follows whom or got which post by a text, and from when."""
    found = said(text, PEOPLE).tenures
    return [(one.name, one.other or one.post, one.on) for one in found if one.event in ("replaces", "appointed")]


@pytest.mark.parametrize(
    ("text", "name", "other", "day"),
    [
        ("Tess Moor went to Response in April and Ann has her job.", "Ann Ley", "Tess Moor", "2031-04"),
        ("Tess left Marlow at Easter for a job in Wales, and Ann, who has her post, has been here five weeks.",
         "Ann Ley", "Tess Moor", None),
        ("Ann, who has the health seat now that Tess Moor has retired, spoke.", "Ann Ley", "Tess Moor", None),
        ("Ms Moor, who had since joined Quay Watch in place of Pia Sand, spoke.", "Tess Moor", "Pia Sand", None),
        ("Ann came on in May instead of Cllr Sand.", "Ann Ley", "Sand", "2031-05"),
        ("He welcomed Superintendent Bell to his first meeting in succession to Superintendent Sand, who had retired.",
         "Ian Bell", "Sand", None),
        ("Neil got the Operations Manager job in the round that Ann ran, and started in November.", "Neil Gars",
         "Operations Manager", "2030-11"),
        ("Neil became permanent Head of Parks in May, which most of us knew.", "Neil Gars", "Head of Parks", "2031-05"),
        ("Bo Marsh starts as permanent Director at Ostby on 2 July.", "Bo Marsh", "Director", "2031-07-02"),
    ],
)  # fmt: skip
def test_a_post_changes_hands_in_plain_words(text: str, name: str, other: str, day: str | None) -> None:
    assert (name, other, day) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tess has her job to think of.",
        "Ann has his coat.",
        "Tess went to Response in April and Ann has her job to do.",
        "Ann took over in place of Tess Moor for today.",
        "Ann asked whether Neil got the Operations Manager job.",
        "Ann could have come instead of Tess Moor.",
        "The Chair introduced Ann, who had come in place of Tess Moor.",
        "Ann came instead of Tess Moor.",
        "Superintendent Bell came instead of the usual officer.",
    ],
)
def test_near_misses_hand_over_nothing(text: str) -> None:
    assert told(text) == []
