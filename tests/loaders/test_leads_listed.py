"""Lists of who leads on what in, leads and matters without one out; other lists and stories give none."""

from __future__ import annotations

import pytest

from loaders.records import MeetingRecord
from tests.loaders.made import meeting

HEADS = (
    "Who leads now:",
    "Theme leads:",
    "Lead officers:",
    "The Chair went through the leads so that there was no doubt:",
    "Priority                                  Lead agency (lead officer)",
)


def listed(*lines: str) -> MeetingRecord:
    body = "\n".join(lines)
    return meeting("Apologies|None were received.", f"Safety plan|{body}", "Next meeting|3 September 2031.")


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("Dog fouling ................ Tess Moor", "Tess Moor"),
        ("1  Dog fouling                           Perry Stone", "Perry Stone"),
        ("P1 Dog fouling: Tess Moor", "Tess Moor"),
        ("- P1 dog fouling: Tess", "Tess Moor"),
        ("Dog fouling – Police (Perry Stone)", "Perry Stone"),
        ("Dog fouling: Tess Moor, taking over from Perry Stone", "Tess Moor"),
        ("Dog fouling: Tess Moor - but she goes in January", "Tess Moor"),
    ],
)
def test_a_line_of_one_matter_and_one_name_is_a_lead(head: str, line: str, lead: str) -> None:
    [found] = listed(head, line).leads
    assert (found.lead, found.issue.lower()) == (lead, "dog fouling")


@pytest.mark.parametrize(
    "line",
    [
        "Dog fouling: nobody",
        "P6 dog fouling: nobody, same as ever",
        "- Dog fouling: blank since Tess left",
        "Dog fouling ............ none",
        "Dog fouling: vacant",
    ],
)
def test_what_a_list_says_has_no_lead_is_a_gap_and_no_lead(line: str) -> None:
    found = listed("Who leads now:", line)
    assert found.leads == []
    assert [issue.cue for issue in found.issues] in (["no_one"], ["unowned"])


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
    "sentence", ["No agency was put forward for Priority 6.", "Nobody took it on.", "No one would take it."]
)
def test_what_nobody_takes_is_told(sentence: str) -> None:
    assert [issue.cue for issue in listed(sentence).issues] in (["no_one"], ["unowned"])
