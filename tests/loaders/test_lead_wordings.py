"""More ways in which minutes say who leads now, who led before and that nobody leads; near misses stay silent."""

from __future__ import annotations

import pytest

from tests.loaders.made import leads, said

STATED = """Perry Stone leads on dog fouling.
Perry Stone now leads on dog fouling.
Perry Stone is now the lead for dog fouling.
Perry Stone is our named lead for dog fouling.
Perry Stone is the new dog fouling lead.
Perry Stone has taken on the lead for dog fouling.
Perry Stone has taken on the lead for dog fouling from Tess Moor, who had been covering.
Perry Stone took over as lead for dog fouling.
Perry Stone took over from Tess Moor as lead for dog fouling.
Perry Stone took over the lead on dog fouling in May.
Perry Stone has taken over the lead on dog fouling, and the path is shut.
Perry Stone was appointed champion for dog fouling.
Perry Stone was appointed lead for dog fouling.
Perry Stone was named as the dog fouling lead.
Perry Stone said that he would be glad to do it, and was appointed dog fouling champion.
Perry Stone (lead for dog fouling) said that all was well.
Perry Stone, the lead for dog fouling, said that all was well.
Perry Stone leads on dog fouling and the Panel is to meet in May.
Perry Stone leads on dog fouling in succession to Tess Moor.
Perry Stone leads on dog fouling from 1 May.
Perry Stone has been lead for dog fouling since May but he is leaving.
Perry Stone leads on dog fouling, supported by Tess Moor.
The lead for dog fouling is now Perry Stone.
The lead for dog fouling has passed to Perry Stone.
Until her post is filled, Perry Stone would hold the lead on dog fouling.
It was agreed that dog fouling be a priority in its own right and that Perry Stone should lead on it.
Perry Stone, as lead for dog fouling, gave the figures.
Perry Stone will act as lead officer for dog fouling.
It was confirmed that Perry Stone would continue as lead for dog fouling.
Perry Stone remains the lead for dog fouling.
The dog fouling lead, Perry Stone, said that bins were burnt.
The dog fouling champion (Perry Stone) said that bins were burnt.
Perry Stone offered to lead on dog fouling and this was accepted.
Tess Moor has handed the lead for dog fouling to Perry Stone.
Perry Stone, who leads on dog fouling, gave the figures.
Perry Stone introduced himself as the lead for dog fouling.
Tess Moor proposed that Perry Stone take on the lead for dog fouling. This was agreed.
It was agreed that Perry Stone be appointed lead for dog fouling for the coming year.
It was agreed that Perry Stone would be the dog fouling champion.
Perry Stone leads on dog fouling across the borough.
Dog fouling (lead: Perry Stone)
Dog fouling: Perry Stone leads.
Dog fouling: Perry Stone now leads.
P5 Dog fouling. Perry now leads. Four bins were burnt.
1. Dog fouling. Perry Stone leads on this now, he is glad to go on. Four bins were burnt.
1. Dog fouling. Perry Stone leads. Four bins were burnt.
Dog fouling. Mr Stone, who leads, had counted the bins.
Dog fouling. Mr Stone, as lead, gave the figures.
Priority 2 – Dog fouling. Lead: Perry Stone
P5 Dog fouling. Perry Stone has taken on the lead from Tess, who had been covering.
P5 Dog fouling: Mr Stone has taken on the lead and the chair of the Dog Panel."""
SILENT = """The Regional Crime Unit will be leading enforcement and the Force is to run a week in spring.
Kent leads on dog fouling.
The county leads on dog fouling.
Poverty leads to crime.
The leads on dog fouling met in May.
Leads on each theme are to report to the Clerk.
Who leads on dog fouling?
Perry Stone has no leads on the theft.
The Police are following leads on the burglary.
Perry Stone leads for the Liberal group.
Perry Stone is the police lead.
Perry Stone was appointed team lead.
Perry Stone would lead on it.
Perry Stone thought that Tess Moor should lead on it.
Dog fouling: Tess Moor was invited to take on the lead.
Dog fouling: it was hoped that Tess Moor would take on the lead.
Dog fouling: Tess Moor would take on the lead if money were found.
Dog fouling: Tess Moor is no longer the lead.
Dog fouling: Tess Moor took the lead and won.
Perry Stone now leads.
Lead officer: Perry Stone
Perry Stone leads on from this to the next item.
Perry Stone leads the Dog Unit.
The new lead for dog fouling will be named in May.
The NHS Dog Fouling Lead, Perry Stone, said that bins were burnt.
The NHS dog fouling lead, Perry Stone, said that bins were burnt.
The Council's dog fouling lead, Perry Stone, said that bins were burnt.
It was suggested that Perry Stone be appointed lead for dog fouling.
Tess Moor proposed that Perry Stone take on the lead for dog fouling.
Tess Moor reported that the Home Office is now the lead for dog fouling.
Thanks were given to Perry Stone, the outgoing lead for dog fouling.
Perry Stone took over the lead in the second half.
Perry Stone was elected leader of the Council.
The lead for the day is Perry Stone.
Perry Stone led on dog fouling last year.
The lead time for dog fouling signs is now Perry Stone's worry."""
UNLED = """P6 Dog fouling. Still no lead.
P6 Dog fouling. Still no lead. It was agreed to invite the Trust to lead on it.
No agency was put forward for dog fouling.
There is no lead for dog fouling now that Perry Stone has left.
No partner had yet been proposed for dog fouling.
A lead for dog fouling has yet to be found.
Dog fouling (lead: vacant)"""
GIVEN_UP = """Perry Stone stands down as lead for dog fouling.
Perry Stone is standing down as dog fouling champion.
Perry Stone gave up the lead on dog fouling.
Perry Stone has given up the lead on dog fouling.
Dog fouling: Perry Stone said by e-mail that he is standing down from this."""


@pytest.mark.parametrize("sentence", STATED.splitlines())
def test_a_lead_is_read_with_its_matter_alone(sentence: str) -> None:
    [found] = leads(sentence)
    assert (found.lead, found.issue.lower(), found.relation) == ("Perry Stone", "dog fouling", "leads")


@pytest.mark.parametrize("sentence", ["1. Bins. TM leads.", "1. Bins. TM leads on this now.", "Bins: TM now leads"])
def test_letters_lead_what_titles_their_paragraph(sentence: str) -> None:
    [found] = leads(sentence)
    assert (found.lead, found.issue) == ("Tess Moor", "Bins")


@pytest.mark.parametrize("sentence", ["Mr Stone. TM leads on this now.", "TM leads.", "Bins. TM asked who leads."])
def test_a_person_titles_no_matter_that_is_led(sentence: str) -> None:
    assert all(found.issue not in ("Mr Stone", "Bins") for found in leads(sentence))


@pytest.mark.parametrize(("behind", "leads_then"), [("This was agreed.", True), ("This was noted.", False)])
def test_a_wish_below_a_label_is_a_lead_where_the_next_sentence_settles_it(behind: str, leads_then: bool) -> None:
    found = leads(f"Dog fouling: it was hoped that Perry Stone would take on the lead. {behind}")
    assert [(one.lead, one.issue) for one in found] == [("Perry Stone", "Dog fouling")] * leads_then


@pytest.mark.parametrize("sentence", SILENT.splitlines())
def test_what_names_no_lead_of_the_board_is_none(sentence: str) -> None:
    assert leads(sentence) == []


@pytest.mark.parametrize("sentence", UNLED.splitlines())
def test_a_priority_that_nobody_leads_is_a_problem(sentence: str) -> None:
    meeting = said(sentence)
    assert meeting.leads == []
    assert [(one.cue, one.issue) for one in meeting.issues] == [("no_one", "environmental-crime")]


@pytest.mark.parametrize("sentence", GIVEN_UP.splitlines())
def test_a_lead_that_is_given_up_makes_none(sentence: str) -> None:
    meeting = said(sentence)
    assert meeting.leads == []
    [told] = meeting.held_leads
    assert (told.lead, told.manner, told.issue.lower().removesuffix(" champion")) == (
        "Perry Stone", "given_up", "dog fouling",
    )  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "Perry Stone leads on dog fouling, and Tess Moor on noise.",
        "Perry Stone would lead on dog fouling and Tess Moor on noise.",
        "Perry Stone leads on dog fouling while Tess Moor leads on noise.",
        "Perry Stone will be the lead for dog fouling and Tess Moor for noise.",
    ],
)
def test_the_second_lead_of_a_sentence_is_read_too(sentence: str) -> None:
    assert {(one.lead, one.issue) for one in leads(sentence)} == {
        ("Perry Stone", "dog fouling"), ("Tess Moor", "noise"),
    }  # fmt: skip


def test_whoever_is_away_leads_on_nothing_more() -> None:
    assert [one.lead for one in leads("Perry Stone leads on dog fouling, and Tess Moor on leave.")] == ["Perry Stone"]


@pytest.mark.parametrize(
    "text",
    [
        "The post has been empty since Perry Stone went in May. He was also the lead for dog fouling.",
        "Perry Stone has left the service. He was the lead for dog fouling.",
        "Perry Stone had been lead for dog fouling until he left in March.",
    ],
)
def test_who_had_gone_leads_no_more(text: str) -> None:
    assert leads(text) == []


def test_who_is_still_there_leads() -> None:
    told = leads("Perry Stone gave a talk. He was also the lead for dog fouling.")
    assert [(one.lead, one.issue) for one in told] == [("Perry Stone", "dog fouling")]


def test_a_successor_later_in_the_sentence_makes_no_acting_lead() -> None:
    told = leads("Perry Stone has been lead for dog fouling since May but he is leaving, until his successor is here.")
    assert [one.manner for one in told] == [""]
