"""Sentences in, who leads, chairs or reports out; what only sounds like a lead is none."""

from __future__ import annotations

import pytest

from tests.loaders.made import leads, said


@pytest.mark.parametrize(
    ("sentence", "lead", "relation", "issue"),
    [
        ("Perry Stone would lead on dog fouling.", "Perry Stone", "leads", "dog fouling"),
        ("Ms Moor would be the lead person for dog fouling.", "Tess Moor", "leads", "dog fouling"),
        ("The Borough Fire Commander would lead on dog fouling.", "Tess Moor", "leads", "dog fouling"),
        ("Tess Moor had taken over as lead for dog fouling from Perry Stone.", "Tess Moor", "leads", "dog fouling"),
        ("Ms Moor had been asked in May to lead for the Board on dog fouling.", "Tess Moor", "leads", "dog fouling"),
        ("Tess Moor was temporarily chairing the Dog Panel.", "Tess Moor", "chairs", "Dog Panel"),
        ("Dog Panel (Chair: Tess Moor) - met twice in May.", "Tess Moor", "chairs", "Dog Panel"),
        ("Dogs and Parks Sub-Group (chaired by Tess Moor) met.", "Tess Moor", "chairs", "Dogs and Parks Sub-Group"),
        (
            "It was opened by Tess Moor, LBX Head of Dogs, Place, who was confirmed as Chairman of the Dog Panel.",
            "Tess Moor", "chairs", "Dog Panel",
        ),
    ],
)
def test_a_stated_lead(sentence: str, lead: str, relation: str, issue: str) -> None:
    (found,) = leads(sentence)
    assert (found.lead, found.basis, found.relation, found.issue) == (lead, "explicit", relation, issue)


def test_whoever_supports_is_no_lead() -> None:
    (found,) = leads("Perry Stone would lead on dog fouling, supported by Tess Moor.")
    assert (found.lead, found.supporting, found.issue) == ("Perry Stone", ["Tess Moor"], "dog fouling")


def test_a_report_implies_no_more_than_reporting() -> None:
    (found,) = leads("The arson update was provided by Tess Moor.")
    assert (found.lead, found.basis, found.relation) == ("Tess Moor", "implied", "reports")


@pytest.mark.parametrize(
    "sentence",
    [
        "Noise could lead to complaints.",
        "Noise would lead to complaints.",
        "This had led to complaints.",
        "The intelligence led approach was praised.",
        "The youth-led project was praised.",
        "The lead time was long.",
        "The path would lead to the river.",
        "It was hoped that a lead person would be found.",
        "The work lacked leadership.",
        "The Home Office would lead on dog fouling.",
        "Somebody should lead on dog fouling.",
        "It would lead on dog fouling.",
        "A dog was on a lead.",
        "It was felt that Perry Stone should take the lead in providing the strategic support.",
    ],
)
def test_what_only_sounds_like_a_lead_is_none(sentence: str) -> None:
    assert leads(sentence) == []


def test_a_lead_said_twice_is_kept_once() -> None:
    assert len(leads("Perry Stone would lead on dog fouling. Mr Stone would lead on dog fouling.")) == 1


@pytest.mark.parametrize(
    ("sentence", "manner", "start", "end"),
    [
        ("Perry Stone would in due course chair the Dog Panel.", "to_come", None, None),
        ("Perry Stone will chair the Dog Panel from 1 January.", "to_come", "2032-01-01", None),
        ("Perry Stone would take over as lead for dog fouling from 1st January.", "to_come", "2032-01-01", None),
        ("Perry Stone had taken over as lead for dog fouling from 2 February.", "", "2031-02-02", None),
        ("Perry Stone was temporarily chairing the Dog Panel.", "acting", None, None),
        ("Perry Stone would be covering the parks desk until Tess Moor came back.", "acting", None, None),
        ("Perry Stone would go on chairing the Dog Panel until a successor was found.", "acting", None, None),
        ("It was agreed that Perry Stone be elected Vice-Chairman of the Dog Panel.", "vice_chair", None, None),
        ("Perry Stone would lead on dog fouling until 3 June 2031.", "", None, "2031-06-03"),
        ("Perry Stone was leading on dog fouling until 3 August.", "", None, "2031-08-03"),
        ("Perry Stone would lead on dog fouling.", "", None, None),
    ],
)
def test_a_lead_to_come_or_for_the_time_being_is_marked_so(
    sentence: str, manner: str, start: str | None, end: str | None
) -> None:
    (found,) = leads(sentence)
    assert (found.lead, found.manner, found.start, found.end) == ("Perry Stone", manner, start, end)
    assert not any(word in found.issue for word in ("until", "from", "January"))


def test_a_paper_on_a_matter_is_not_the_matter() -> None:
    (found,) = leads("Perry Stone was leading on a protocol for dog fouling.")
    assert found.relation == "works_on"


def test_a_woman_is_no_company() -> None:
    text = "Tess Moor spoke of the Panel. Quay Homes had offered six flats. She would go on chairing the Dog Panel."
    assert all(found.lead_kind == "person" for found in leads(text))


def test_the_whole_name_of_a_panel_is_what_is_chaired() -> None:
    (found,) = leads("Perry Stone was temporarily chairing the Rooms and Beds Panel (RBP) as well as the Sub Group.")
    assert found.issue == "Rooms and Beds Panel"


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("The tasks had gone to the Dogs and Parks Sub Group, which is chaired by the Borough Fire Commander.",
         "Tess Moor"),
        ("The Dogs and Parks Sub Group, which was chaired by Perry Stone, had met.", "Perry Stone"),
        ("The Dogs and Parks Sub Group is chaired by the Harbour Manager.", "Harbour Manager"),
    ],
)  # fmt: skip
def test_the_group_which_somebody_chairs_is_named_whole(sentence: str, lead: str) -> None:
    (found,) = leads(sentence)
    assert (found.lead, found.relation, found.issue) == (lead, "chairs", "Dogs and Parks Sub Group")


def test_a_day_at_the_head_of_a_sentence_to_come_is_the_start_of_the_lead() -> None:
    text = "On March 20th, a new Dog Warden (Ida Marsh) would be appointed, and would have responsibility for Lamps."
    (lead,) = leads(text)
    assert (lead.manner, (lead.start or "")[5:]) == ("to_come", "03-20")


def test_a_bracket_without_a_name_or_behind_no_group_says_nothing_of_a_chair() -> None:
    assert leads("Dog Panel (Chair: vacant) - met twice in May.") == []
    assert leads("Kennel Works (Chair: Tess Moor) - open in May.") == []


@pytest.mark.parametrize(
    ("text", "lead", "issue"),
    [
        ("The lamp conference had met twice. More came than before. It was chaired by Tess Moor.", "Tess Moor",
         "lamp conference"),
        ("The Lamp Panel had met. The Panel was well lit. It was chaired by Tess Moor.", "Tess Moor", "Lamp Panel"),
        ("Tess Moor said that the lamps were lit. Quarry Homes had paid. She would go on chairing the Lamp Panel.",
         "Tess Moor", "Lamp Panel"),
    ],
)  # fmt: skip
def test_it_and_she_mean_the_one_of_whom_the_two_sentences_before_speak(text: str, lead: str, issue: str) -> None:
    assert [(found.lead, found.issue, found.relation) for found in leads(text)] == [(lead, issue, "chairs")]


@pytest.mark.parametrize(
    "text",
    [
        "The Lamp Panel had met. More came than before, and the Dog Panel was told. It was chaired by Tess Moor.",
        "Perry Stone had met the lamp makers. More came than before. It was chaired by Tess Moor.",
        "Tess Moor and Pia Sand said that the lamps were lit. Quarry Homes had paid. She would chair the Lamp Panel.",
        "Mr Stone said that the lamps were lit. Quarry Homes had paid. She would go on chairing the Lamp Panel.",
        "Quarry Homes had offered six flats. She would go on chairing the Lamp Panel.",
    ],
)
def test_where_two_may_be_meant_or_nobody_nothing_is_read(text: str) -> None:
    assert [found for found in leads(text) if found.relation == "chairs"] == []


@pytest.mark.parametrize(
    ("sentence", "lead", "issue"),
    [
        ("It was noted that the Council had a Dog Fouling Strategic Lead, based in the Parks Team.",
         "Dog Fouling Strategic Lead", "Dog Fouling"),
        ("Quay Homes now employed a full-time Noise Lead who met tenants weekly.", "Noise Lead", "Noise"),
        ("The Council now had a Parks Officer and Street Lamps Policy Lead.",
         "Parks Officer and Street Lamps Policy Lead", "Street Lamps"),
    ],
)  # fmt: skip
def test_a_post_that_is_there_for_a_matter_leads_on_it(sentence: str, lead: str, issue: str) -> None:
    (found,) = leads(sentence)
    assert (found.lead, found.lead_kind, found.relation, found.issue) == (lead, "post", "leads", issue)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Council no longer had a Dog Fouling Lead.",
        "Ms Moor asked whether the Council had a Dog Fouling Lead.",
        "Other districts had a Dog Fouling Lead.",
        "The Council should have a Dog Fouling Lead.",
        "The Council formerly had a Dog Fouling Lead.",
        "The Council had a Lead.",
        "The wardens had a Red Dog Lead Holder.",
    ],
)
def test_a_post_that_is_wished_for_gone_or_elsewhere_leads_on_nothing(sentence: str) -> None:
    assert leads(sentence) == []


def test_whoever_presents_a_report_of_their_own_reports_on_its_matter() -> None:
    (found,) = leads("The Borough Fire Commander, Tess Moor, presented her report on dog fouling.")
    assert (found.lead, found.basis, found.relation, found.issue) == ("Tess Moor", "implied", "reports", "dog fouling")


def test_leave_ends_when_the_other_is_said_to_be_back() -> None:
    told = "Perry Stone would be covering the parks desk until Tess Moor came back from leave in August."
    assert [(found.manner, found.end) for found in leads(told)] == [("acting", "2031-08")]
    so_far = "Perry Stone was the lead for parks until Tess Moor came back from leave in August."
    assert [(found.issue, found.end) for found in leads(so_far)] == [("parks", "2031-08")]
    open_end = "Perry Stone would be covering the parks desk until Tess Moor came back to speak of the fire in August."
    assert [(found.manner, found.end) for found in leads(open_end)] == [("acting", None)]


@pytest.mark.parametrize(
    ("post", "said_to_lead", "leads_then"),
    [
        ("Regional Head of Service Lanterns", "Lanterns", True),
        ("Area Manager Lanterns", "Lanterns", True),
        ("Head of Service Transformation", "Transformation", False),
        ("Head of Safer Streets", "Streets", False),
        ("Lanterns Manager", "Lanterns", False),
    ],
)
def test_a_name_behind_a_whole_post_is_an_employer_where_it_acts(
    post: str, said_to_lead: str, leads_then: bool
) -> None:
    people = ("Orla Finch (Chairman)", f"Ida Marsh ({post})")
    found = said(f"It was agreed that {said_to_lead} would lead on dog fouling.", people).leads
    assert [(one.lead, one.lead_kind) for one in found] == [(said_to_lead, "organization")] * leads_then
