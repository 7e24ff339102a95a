"""Lines that look like a list of leads and are none: one entry alone, a story, a list of something else."""

from __future__ import annotations

import pytest

from loaders.records import MeetingRecord
from tests.loaders.made import meeting


def listed(*lines: str) -> MeetingRecord:
    body = "\n".join(lines)
    return meeting("Apologies|None were received.", f"Safety plan|{body}", "Next meeting|3 September 2031.")


@pytest.mark.parametrize(
    "lines",
    [
        ("Who leads now:", "Dog fouling: Tess Moor said by e-mail that she is standing down."),
        ("Who leads now:", "Dog fouling: GM Hollis"),
        ("Who leads now:", "Dog fouling: all partners"),
        ("Dog fouling: Tess Moor",),
        ("The replies were:", "Dog fouling: Tess Moor"),
        ("Dog fouling was discussed.", "1  Dog fouling                           Perry Stone"),
    ],
)
def test_other_lines_give_no_lead(lines: tuple[str, ...]) -> None:
    assert listed(*lines).leads == []


@pytest.mark.parametrize(
    "sentence",
    [
        "No agency was put forward for Priority 6.",
        "Nobody took it on.",
        "No one would take it.",
        "No partner had accepted responsibility for them.",
    ],
)
def test_what_nobody_takes_is_told(sentence: str) -> None:
    assert [issue.cue for issue in listed(sentence).issues] in (["no_one"], ["unowned"])


def test_a_responsibility_that_nobody_takes_lightly_is_no_gap() -> None:
    assert not listed("No one took the responsibility lightly.").issues
