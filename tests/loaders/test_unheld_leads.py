"""Sentences that deny, ask for, wish or condition a lead in, no lead out; the same words around a real lead keep it."""

from __future__ import annotations

import pytest

from tests.loaders.made import leads, said

DENIED = """Perry Stone was not willing to lead on dog fouling but would send somebody.
The Council was not willing to lead on dog fouling.
Perry Stone was unwilling to lead on dog fouling.
Perry Stone declined to lead on dog fouling.
Perry Stone felt unable to take the lead on dog fouling.
Perry Stone would not be able to lead on dog fouling.
Perry Stone refused to lead on dog fouling.
Perry Stone was reluctant to take the lead on dog fouling.
Perry Stone did not wish to take the lead on dog fouling.
Perry Stone had not agreed to lead on dog fouling.
Neither Perry Stone nor Tess Moor would lead on dog fouling.
None of the Police, Probation or the Council would lead on dog fouling.
No agency had come forward to lead on dog fouling.
Nobody from the Fire Service would lead on dog fouling.
It was not known who from the Health Trust would take the lead on dog fouling.
The Dog Panel was no longer chaired by Tess Moor.
The Dog Panel was not to be chaired by Tess Moor."""
ASKED = """The Chair asked whether Tess Moor would lead on dog fouling.
The Chair asked if the Fire Brigade could lead on dog fouling.
Perry Stone to write to the Health Trust inviting it to lead on dog fouling.
Perry Stone to write to the Health Trust asking it to lead on dog fouling.
The Health Trust would be invited to lead on dog fouling.
The Chair would ask Tess Moor to lead on dog fouling.
A request was made for the Health Trust to lead on dog fouling.
There was a proposal for the Health Trust to lead on dog fouling.
It was unclear if Perry Stone would lead on dog fouling.
Perry Stone was considering whether the Parks Service would lead on dog fouling.
The Dog Panel could be chaired by Tess Moor."""
WISHED = """It was suggested that Perry Stone should lead on dog fouling.
Orla Finch thought that Perry Stone should lead on dog fouling.
It was hoped that Perry Stone would lead on dog fouling.
It was expected that Perry Stone would lead on dog fouling.
The Board wanted the Health Trust to lead on dog fouling.
Perry Stone would need more staff to lead on dog fouling."""
CONDITIONAL = """Perry Stone would lead on dog fouling if money were found.
Perry Stone would lead on dog fouling subject to the agreement of his manager.
If Perry Stone were to lead on dog fouling the Police would help.
Unless Perry Stone was leading on dog fouling nothing would happen.
The Dog Panel would be chaired by Tess Moor if she agreed.
Tess Moor had agreed to chair the Dog Panel if nobody else would."""
OVER = """Perry Stone had been the lead for dog fouling until he left.
The Dog Panel, formerly chaired by Tess Moor, had met.
The Dog Panel had been chaired by Tess Moor until she left."""
OF_OTHERS = """Perry Stone said that in Kent the Fire Service was leading on dog fouling.
Perry Stone said the Health Trust was drafting a new policy of its own.
Perry Stone said that the Health Trust was developing its own plan."""

OF_BODIES_ELSEWHERE = """Tess Moor said that 412 reports had been received by the Council, Police and Orchard Homes.
The Regional Organised Crime Unit will be leading enforcement and the Police is to run a week.
The National Crime Agency is leading an operation on scrap metal.
The Kent Marine Unit will be leading the investigation.
British Transport Police will be leading knife-arch operations at the station."""


@pytest.mark.parametrize("sentence", OF_BODIES_ELSEWHERE.splitlines())
def test_the_work_of_a_body_that_is_not_here_is_no_lead(sentence: str) -> None:
    assert leads(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "lead", "issue"),
    [
        ("The Fire Service will lead on arson and the Police is to run a week of patrols.", "Fire Service", "arson"),
        ("The Fire Service will lead on arson and the Police will run a week.", "Fire Service", "arson"),
        ("Tess Moor will lead on kennels and she will report in June.", "Tess Moor", "kennels"),
        ("Tess Moor would lead on arson and be the contact.", "Tess Moor", "arson"),
        ("Tess Moor will lead on arson, while the Council is to print a leaflet.", "Tess Moor", "arson"),
        ("Tess Moor will lead on arson and bin fires.", "Tess Moor", "arson and bin fires"),
        ("Tess Moor will lead on Parks and Open Spaces.", "Tess Moor", "Parks and Open Spaces"),
        ("The Police will lead on enforcement.", "Police", "enforcement"),
        ("It was agreed that the Regional Health Board lead on arson.", "Regional Health Board", "arson"),
    ],
)
def test_a_matter_ends_where_another_doer_begins(sentence: str, lead: str, issue: str) -> None:
    assert [(found.lead, found.issue) for found in leads(sentence)] == [(lead, issue)]


@pytest.mark.parametrize("sentence", "\n".join([DENIED, ASKED, WISHED, CONDITIONAL, OVER, OF_OTHERS]).splitlines())
def test_a_lead_that_nobody_holds_is_none(sentence: str) -> None:
    assert leads(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "lead", "issue"),
    [
        ("It was agreed that Perry Stone should lead on dog fouling.", "Perry Stone", "dog fouling"),
        ("It was proposed and agreed that Perry Stone should lead on dog fouling.", "Perry Stone", "dog fouling"),
        ("The Council would not lead on dog fouling, but Perry Stone would lead on noise.", "Perry Stone", "noise"),
        ("The bid had not come in; Perry Stone would lead on dog fouling.", "Perry Stone", "dog fouling"),
        ("Although the Council could not help, Perry Stone would lead on dog fouling.", "Perry Stone", "dog fouling"),
        ("Perry Stone would lead on dog fouling, which Tess Moor had led.", "Perry Stone", "dog fouling"),
        ("Perry Stone would lead on dog fouling although he had few staff.", "Perry Stone", "dog fouling"),
        ("Ms Moor had been asked in May to lead for the Board on dog fouling.", "Tess Moor", "dog fouling"),
        ("It was proposed that Perry Stone lead on dog fouling. This was agreed.", "Perry Stone", "dog fouling"),
        ("Perry Stone will lead on dog fouling, with Leah and Colette helping.", "Perry Stone", "dog fouling"),
        ("Perry Stone will lead on dog fouling on behalf of the Board.", "Perry Stone", "dog fouling"),
        ("Perry Stone will lead on dog fouling and report each quarter.", "Perry Stone", "dog fouling"),
        ("Perry Stone will lead on dog fouling, Ms Moor and Mr Vale to assist.", "Perry Stone", "dog fouling"),
        ("Perry Stone was drafting a new dog policy.", "Perry Stone", "new dog policy"),
    ],
)
def test_the_same_words_beside_a_lead_leave_it_as_it_is(sentence: str, lead: str, issue: str) -> None:
    (found,) = leads(sentence)
    assert (found.lead, found.issue) == (lead, issue)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("There was no money for it.", ""),
        ("There was a shortage of them in the town.", ""),
        ("There is a need for them all.", None),
        ("There was no money for her to go on.", ""),
        ("There was no money for the dog warden scheme.", "dog warden scheme"),
    ],
)
def test_a_pronoun_names_no_problem(sentence: str, name: str | None) -> None:
    assert [problem.issue for problem in said(sentence).issues] == ([] if name is None else [name])
