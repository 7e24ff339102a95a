"""Who chairs a group or has a thing in their charge by one clause of a sentence."""

from __future__ import annotations

import pytest

from tests.loaders.made import meeting, said

PEOPLE = (
    "Orla Finch (OF) (Chairman)",
    "Neil Gars (NG) (Head of Parks)",
    "Tess Moor (TM) (Fire Commander)",
    "Ann Ley (AL) (Nurse)",
)


def told(text: str) -> list[tuple[str, str, str]]:
    """Who leads or chairs what by a text."""
    return [(one.lead, one.relation, one.issue) for one in said(text, PEOPLE).leads if one.relation != "reports"]


@pytest.mark.parametrize(
    ("text", "lead", "group"),
    [
        ("Tess reported from the Kite Group, which she chairs.", "Tess Moor", "Kite Group"),
        ("NG reported. The Lamp Delivery Group, which he still chairs, met.", "Neil Gars", "Lamp Delivery Group"),
        ("Ann gave the report of the Quay Task and Finish Group, which Tess Moor chairs and which has met twice.",
         "Tess Moor", "Quay Task and Finish Group"),
        ("Ms Moor, who chairs the Care of Kites task and finish group, said that dogs bark.", "Tess Moor",
         "Care of Kites Task and Finish Group"),
        ("Tess chairs the lamp related harm review panel and said it had met.", "Tess Moor",
         "Lamp Related Harm Review Panel"),
        ("Ms Ley has chaired the lamp related harm review panel since March, taking over from Tess Moor.", "Ann Ley",
         "Lamp Related Harm Review Panel"),
        ("TM reported from the Kite Group, which meets monthly under her chairmanship.", "Tess Moor", "Kite Group"),
        ("NG proposed a Lamp Task and Finish Group for a year. Agreed. TM will chair.", "Tess Moor",
         "Lamp Task and Finish Group"),
        ("A Kite Sub-group was set up. AL will chair.", "Ann Ley", "Kite Sub-group"),
        ("TM offered to set up and chair a Kite Working Group. This was warmly accepted.", "Tess Moor",
         "Kite Working Group"),
        ("It was confirmed that Tess Moor would take over the Kite Group from Ann Ley.", "Tess Moor", "Kite Group"),
        ("Tess Moor had asked about a chair for the Lamp Panel. Nobody could be released. She is chairing it herself.",
         "Tess Moor", "Lamp Panel"),
        ("It was said that Dr Ina Vole had been appointed in May as independent chair of LSR3.", "Ina Vole", "LSR3"),
    ],
)  # fmt: skip
def test_a_clause_says_who_chairs_a_group(text: str, lead: str, group: str) -> None:
    assert (lead, "chairs", group) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tess reported from the Kite Group, which nobody chairs.",
        "Tess asked who chairs the Kite Group.",
        "The Kite Group, which Tess once chaired, has ended.",
        "NG proposed a Lamp Task and Finish Group. TM will chair the next meeting.",
        "The Kite Group met in May. TM will not chair.",
        "TM offered to set up and chair a Kite Working Group. Members preferred to wait.",
        "Tess Moor spoke of the meeting of the Lamp Panel. She is chairing it herself.",
        "TM would chair a group if one were set up.",
    ],
)
def test_what_looks_like_a_chair_and_is_none(text: str) -> None:
    assert [one for one in told(text) if one[1] == "chairs"] == []


@pytest.mark.parametrize(
    ("text", "lead", "matter"),
    [
        ("Tess Moor has agreed to be lead for kite safety.", "Tess Moor", "kite safety"),
        ("Four names were put forward for Priority 3 and Tess has agreed to be the lead.", "Tess Moor", "Priority 3"),
        ("Ann Ley has passed the kites lead to Tess Moor.", "Tess Moor", "kites"),
        ("TM, who is the Council's kites lead, reported.", "Tess Moor", "kites"),
        ("The Chair welcomed Tess Moor, who has taken over from Ann Ley as lead for Priority 1.", "Tess Moor",
         "Priority 1"),
        ("Ms Moor reported as lead for Priority 2.", "Tess Moor", "Priority 2"),
        ("Neil gave an update on Operation Lantern, which he leads: nine kites were found.", "Neil Gars",
         "Operation Lantern"),
        ("Ann Ley passed the running of the Kite Flyers Forum to Tess Moor in May.", "Tess Moor", "Kite Flyers Forum"),
        ("TM spoke. She runs the Kite Flyers Forum on the first Monday of the month.", "Tess Moor",
         "Kite Flyers Forum"),
        ("Ms Moor now keeps the kite register, which was before members.", "Tess Moor", "kite register"),
        ("Ms Moor holds the rough kiting grant on behalf of the districts.", "Tess Moor", "rough kiting grant"),
        ("Mr Gars, who took over the Local Kite System from Ms Moor in June, said that it works.", "Neil Gars",
         "Local Kite System"),
        ("Tess Moor will retire at Christmas. Neil will act up until then. He will also be looking after Kites.",
         "Neil Gars", "Kites"),
    ],
)  # fmt: skip
def test_a_clause_says_who_leads_on_a_thing(text: str, lead: str, matter: str) -> None:
    assert (lead, "leads", matter) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tess Moor was asked to be lead for kite safety.",
        "Tess Moor has not agreed to be lead for kite safety.",
        "Tess Moor runs the Monday Kite Workshop for us.",
        "Tess Moor runs the risk of losing her kite.",
        "Tess Moor holds the view that kites are safe.",
        "Tess Moor took over the meeting from Ann Ley.",
        "Ann Ley has passed the leaflet to Tess Moor.",
        "It was asked whether Tess Moor keeps the kite register.",
    ],
)
def test_what_looks_like_a_charge_and_is_none(text: str) -> None:
    assert told(text) == []


def test_who_leads_on_the_priority_of_an_item_leads_on_what_titles_it() -> None:
    record = meeting("Kite Safety Group|Ann Ley spoke. She will continue to lead on the priority.", people=PEOPLE)
    assert [(one.lead, one.issue) for one in record.leads] == [("Ann Ley", "KITE SAFETY")]


def test_whoever_takes_a_group_with_its_priority_leads_on_both() -> None:
    found = told("It was confirmed that Tess Moor would take over the Kite Safety Group and the priority with it.")
    assert found == [("Tess Moor", "chairs", "Kite Safety Group"), ("Tess Moor", "leads", "Kite Safety")]


def test_a_group_set_up_without_a_name_is_that_of_its_item() -> None:
    record = meeting("Apologies|None.", "Kites|Agreed to establish a task and finish group led by TM.", people=PEOPLE)
    assert [(one.lead, one.issue.lower()) for one in record.leads] == [("Tess Moor", "kites task and finish group")]


def test_one_sentence_elects_two() -> None:
    sentence = "RESOLVED that Tess Moor, Head of Lamps, be elected Chair and Neil Gars be re-elected Vice-Chair."
    found = {(one.lead, one.issue, one.manner) for one in said(sentence, PEOPLE).leads}
    assert found == {("Tess Moor", "Chair", ""), ("Neil Gars", "Vice-Chair", "vice_chair")}


def test_who_is_proposed_seconded_and_elected_holds_the_office() -> None:
    found = said("Tess Moor was proposed by the Chair, seconded by Ann Ley, and elected Vice-Chair.", PEOPLE).leads
    assert [(one.lead, one.manner) for one in found] == [("Tess Moor", "vice_chair")]
