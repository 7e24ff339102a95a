"""What is told under 'Actions from last time' stays text, whatever its words; remarks beside names are no posts."""

from __future__ import annotations

import pytest

from loaders.people import parse_person
from tests.loaders.made import meeting, read

REPORTS = (
    "Sharing agreement. Orla had redrafted it but two signatures were awaited and one partner had asked for changes.",
    "County profile. Perry's analyst had been lent to the lamp team.",
    "Depot letter. Tess had e-mailed to say that this went in May. Done.",
    "Mobile cameras. Rufus had not been able to get prices out of suppliers.",
)
TAIL = "\n\n12 LAMPS\n\nThe lamps were discussed.\n"


def _minutes(*bullets: str) -> str:
    said = "\n".join(f"- {bullet}" for bullet in bullets)
    people = "Orla Finch (Chairman)\nPerry Stone (Head of Parks)\nRufus Bell (Officer)\nTess Moor (Officer)"
    return (
        f"FERNHILL SAFETY BOARD\n\nMinutes of the meeting held on 4 June 2031\n\nPresent:\n\n{people}\n\n"
        f"11 ACTIONS FROM LAST TIME\n\n{said}{TAIL}"
    )


@pytest.mark.parametrize(
    "last",
    [
        "Referral card. Pia sent this out last May. Done.",
        "Referral card. Pia sent this to partners last May. Done.",
        "Referral card. Pia e-mailed it to all of them. Done.",
        "Referral card. Pia had agreed to send it and did so.",
        "Pia sent this to partners last May.",
    ],
)
def test_one_word_of_one_report_does_not_make_a_list_of_deeds_of_all(last: str) -> None:
    _, records = read(_minutes(*REPORTS, last))
    held = records.meetings[0]
    assert records.matters_arising == []
    assert held.actions == []
    assert any("Rufus had not been able" in told.text for told in held.progress)


def test_a_list_of_deeds_under_the_same_heading_stays_one() -> None:
    _, records = read(_minutes("Orla Finch to count the lamps", "Tess Moor to write to the depot", "Rufus to ask"))
    assert len(records.matters_arising) + len(records.meetings[0].actions) == 3


@pytest.mark.parametrize(
    ("entry", "role", "post"),
    [
        ("Superintendent Ruth Tollard (Vice-Chair, in the Chair)", "chair", "Superintendent"),  # of that meeting
        ("Councillor Denis Pargate (Chair), who was unwell", "chair", "Councillor"),
        ("Alison Pargate, Dale County Council (no relation to the above)", "", ""),
        ("Joan Speight, Dale Probation Service (to item 6)", "", ""),
    ],
)
def test_a_remark_beside_a_name_is_no_post(entry: str, role: str, post: str) -> None:
    person = parse_person(entry)
    assert person is not None
    assert (person.role, person.post) == (role, post)


@pytest.mark.parametrize(
    ("first", "second", "text", "owners"),
    [
        ("Councillor D Pargate (Dale Council)", "Mrs A Pargate (Dale Refuge)", "Mrs Pargate", ["Mrs A Pargate"]),
        ("Councillor D Pargate (Dale Council)", "Mrs A Pargate (Dale Refuge)", "Councillor Pargate", ["D Pargate"]),
        ("Mr D Pargate (Dale Council)", "Mrs A Pargate (Dale Refuge)", "Mrs Pargate", ["Mrs A Pargate"]),
        ("Dena Pargate (Dale Council)", "Mrs A Pargate (Dale Refuge)", "Mrs Pargate", []),  # Dena may be a Mrs
        ("Councillor D Pargate (Dale Council)", "Ms A Pargate (Dale Refuge)", "Mrs Pargate", []),
    ],
)
def test_a_courtesy_title_says_which_of_two(first: str, second: str, text: str, owners: list[str]) -> None:
    held = meeting(f"Lamps|RESOLVED: That {text} prepare a plan of the lamps by May.", people=(first, second))
    assert [action.owners for action in held.actions] == [owners]
