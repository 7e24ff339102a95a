"""Leads listed in sentences: 'kites - Ann; bins - none', 'Ann and Bo - kites. Bins: still nobody.'"""

from __future__ import annotations

import pytest

from loaders.records import MeetingRecord
from tests.loaders.made import meeting

ROLLED = (
    "Members agreed to carry on with the priorities and their leads as they stand: noise - Tess Moor; "
    "dog fouling - Rufus Bell; lamps - none."
)
EACH = (
    "Tess – noise. Rufus and Una between them – dog fouling. Lamps: Perry was asked whether he would be lead. "
    "He said he would rather not, so there isn't one for the moment. Bins: still nobody."
)


def _read(text: str, title: str = "Priorities") -> tuple[list[tuple[str, str]], list[str]]:
    made: MeetingRecord = meeting(f"{title}|{text}")
    leads = [(one.issue.lower(), one.lead) for one in made.leads if one.listed]
    return leads, [one.issue.lower() for one in made.issues if one.cue == "unled"]


def test_one_sentence_lists_several_leads() -> None:
    assert _read(ROLLED) == ([("noise", "Tess Moor"), ("dog fouling", "Rufus Bell")], ["lamps"])


def test_each_sentence_is_an_entry_under_a_title_about_leads() -> None:
    leads = [("noise", "Tess Moor"), ("dog fouling", "Rufus Bell and Una Vale")]
    assert _read(EACH, "Leads for the Plan") == (leads, ["lamps", "bins"])


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Updates", EACH),
        ("Leads", "Tess – noise was bad again. Rufus – he had been told. It was a long talk."),
        ("Leads", "Tess Moor – noise."),
        ("Leads", "The Chair – noise. Somebody – dog fouling. Bins: counted."),
        ("Priorities", "It was sold as they stand: noise - Tess Moor; dog fouling - Rufus Bell."),
    ],
)
def test_other_sentences_list_no_leads(title: str, text: str) -> None:
    assert _read(text, title) == ([], [])


def test_a_numbered_priority_is_led_by_whom_its_sentence_names() -> None:
    made = meeting("Plan|Priority 3, Noise and smells – Tess Moor to lead, Rufus supporting. It was late.")
    assert [(one.issue, one.lead, one.supporting, one.listed) for one in made.leads] == [
        ("Noise and smells", "Tess Moor", ["Rufus Bell"], True)
    ]


def test_the_priority_is_that_of_the_title() -> None:
    said = "The smell officer, Mr Rufus Bell, had started and was now the lead for the priority."
    made = meeting(f"Noise and smells|{said}")
    assert [(one.issue, one.lead) for one in made.leads] == [("NOISE AND SMELLS", "Rufus Bell")]


@pytest.mark.parametrize(
    "text",
    [
        "Priority 3, Noise – no lead was identified.",
        "Priority 3, Noise – this had been led by Tess Moor until she left.",
        "Noise – Tess Moor asked who was the lead for the priority.",
    ],
)
def test_a_priority_without_a_lead_has_none(text: str) -> None:
    assert meeting(f"Plan|{text}").leads == []


@pytest.mark.parametrize(
    "text",
    [
        "Board AGREED, with leads as follows: Priority 1, noise and smells, Ms Moor; Priority 2, bins, Mr Bell.",
        "Leads were confirmed as: noise and smells (Tess Moor), bins (Rufus Bell).",
    ],
)
def test_a_decision_lists_leads_behind_commas_or_in_brackets(text: str) -> None:
    assert _read(text)[0] == [("noise and smells", "Tess Moor"), ("bins", "Rufus Bell")]


def test_a_list_that_names_nobody_known_gives_no_lead() -> None:
    assert _read("The leads asked for three things: time, more money, Ms Moor; and lamps, bins.")[0] == []
