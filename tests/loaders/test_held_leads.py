"""Sentences on a lead that was held until then or is given up, in; whose it is, out; they are no lead of their own."""

from __future__ import annotations

import pytest

from tests.loaders.made import meeting


def told(text: str) -> list[tuple[str, str, str]]:
    """Lead, matter and manner of the words of one item that renew a lead."""
    return [(r.lead, r.issue, r.manner) for r in meeting(text).held_leads]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lamps|Tess Moor said that she had held the lead for almost three years.", ("Tess Moor", "LAMPS", "held")),
        ("Kerbs|Ms Moor had held the lead on lamps since 2029.", ("Tess Moor", "lamps", "held")),
        (
            "Kerbs|Mr Stone told the Group that he could no longer act as lead for lamps, as he had no staff.",
            ("Perry Stone", "lamps", "given_up"),
        ),
        ("Kerbs|Perry Stone had given up the lead on lamps.", ("Perry Stone", "lamps", "given_up")),
    ],
)
def test_words_on_a_lead_that_was_held(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Lamps|Tess Moor asked who had held the lead for almost three years.",
        "Lamps|The Council had held the lead for three years.",
        "Lamps|Tess Moor held the lead pipe for some minutes.",
        "Lamps|Tess Moor would no longer lead a busy life.",
        "Lamps|Mr Stone could no longer act as chair.",
        "Lamps|Nobody could say whether he could no longer act as lead for lamps.",
    ],
)
def test_other_words_tell_of_no_lead_held(text: str) -> None:
    assert told(text) == []


def test_the_words_make_no_lead_outright() -> None:
    made = meeting("Lamps|Tess Moor said that she had held the lead for almost three years.")
    assert (len(made.held_leads), made.leads) == (1, [])
