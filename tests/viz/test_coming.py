"""What minutes say is to come is told apart from what they say was, is or may be."""

from __future__ import annotations

import re

import pytest

from viz.report.wording import wording


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The Plan would be reviewed in the light of the new team.", True),
        ("A working group would be set up to finish the map.", True),
        ("The Plan needed to be revised before the summer.", True),
        ("The Plan needed further work before it could go out.", True),
        ("Decisions would have to be made concerning the lamps.", True),
        ("The Chair agreed that a talk with the wardens was required.", True),
        ("The clerk was looking to draft a form.", True),
        ("A decision would be taken once the figures were in.", True),
        ("Members were invited to submit suggestions to the clerk.", True),
        ("LFB officers would patrol the mill looking for lamps.", True),
        ("The officers would be glad of more lamps.", False),
        ("Some officers would say that the lamps were dim.", False),
        ("It would be a loss if the lamps went.", False),
        ("All had been told where they would be working.", False),
        ("It was reviewed in May.", False),
        ("The data had to be sourced from another page.", False),
        ("Members needed to be aware of the ford.", False),
    ],
)
def test_what_is_to_come(words: str, told: bool) -> None:
    assert (re.search(wording()["coming"], words, re.IGNORECASE) is not None) is told
