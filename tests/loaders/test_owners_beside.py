"""Owners that stand beside a deed, in the sentence in front of it or behind it, or with a rank in letters."""

from __future__ import annotations

import pytest

from graph.names import split_prefix
from tests.loaders.made import read_table, said

PEOPLE = (
    "Orla Finch (Chairman)", "Perry Stone (Head of Parks)", "Ms Tess Moor (Dog Warden)", "Station Manager Craig Dutt",
)  # fmt: skip


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("Ms Moor knew a printer. She thought it cheap. It was agreed that she would ask.", ["Tess Moor"]),
        ("Ms Moor knew a printer. It was agreed that she would ask.", ["Tess Moor"]),
        ("Ms Moor knew a printer. She thanked Perry Stone. It was agreed that she would ask.", []),
        ("Perry Stone thanked Ms Moor. She was glad. It was agreed that she would ask.", []),
        ("Orla Finch thanked Ms Moor. It was agreed that she would ask.", []),
        ("The Chair asked Ms Moor. She knew a printer. It was agreed that she would ask.", []),
    ],
)
def test_she_is_the_one_person_whom_the_sentences_before_go_on_about(told: str, owners: list[str]) -> None:
    (found,) = said(told, people=PEOPLE).actions
    assert found.owners == owners


@pytest.mark.parametrize(
    ("told", "owners", "state"),
    [
        ("Ms Moor spoke. It was agreed that she and Perry Stone would ask.", ["Tess Moor", "Perry Stone"], "resolved"),
        ("Ms Moor spoke. She and Perry Stone would ask.", ["Tess Moor", "Perry Stone"], "resolved"),
        ("Ms Moor asked Orla Finch. It was agreed that she and Perry Stone would ask.", ["Perry Stone"], "unresolved"),
    ],
)
def test_she_and_another_are_two(told: str, owners: list[str], state: str) -> None:
    (found,) = said(told, people=PEOPLE).actions
    assert (found.owners, found.owner_state) == (owners, state)


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("Ms Moor said that she could not pay today but would bring a paper in July.", [["Tess Moor"]]),
        ("Ms Moor said that she could not pay but would like to.", []),
        ("Ms Moor said that she had paid but the Trust would bring a paper.", []),
    ],
)
def test_what_somebody_says_he_will_do_in_place_of_another_thing_is_his(told: str, owners: list[list[str]]) -> None:
    assert [found.owners for found in said(told, people=PEOPLE).actions] == owners


def test_nobody_is_guessed_where_one_turns_to_another() -> None:
    assert said("The Chair asked Ms Moor about it. She would write to the Council.", people=PEOPLE).actions == []


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("Agreed: that a grant be made to the kennels. Perry Stone to arrange payment.", [["Perry Stone"]]),
        ("It was agreed that the fence be repaired. Perry Stone to get quotes.", [["Perry Stone"]]),
        ("It was agreed that the fence be repaired. Ms Moor to write about parking.", [[], ["Tess Moor"]]),
    ],
)
def test_the_sentence_behind_a_decision_may_give_somebody_its_carrying_out(told: str, owners: list[list[str]]) -> None:
    assert [found.owners for found in said(told, people=PEOPLE).actions] == owners


@pytest.mark.parametrize(
    ("mark", "owners", "due"),
    [
        ("Action: All partners, monthly from 1 May 2031", ["All partners"], "monthly from 1 May 2031"),
        ("Action: Perry Stone, every six weeks", ["Perry Stone"], "every six weeks"),
        ("Action: Perry Stone, from 1 May", ["Perry Stone"], "from 1 May"),
        ("Action: All members, in the new year", ["All members"], "in the new year"),
    ],
)
def test_how_often_behind_an_owner_is_no_deed(mark: str, owners: list[str], due: str) -> None:
    (found,) = said(f"Each agency should send its numbers to the Clerk.\n\n{mark}").actions
    assert (found.owners, found.due) == (owners, due)
    assert found.text.startswith("Each agency")


@pytest.mark.parametrize("who", ["SM Dutt", "SM Craig Dutt", "Station Manager Dutt", "Mr Dutt"])
def test_a_rank_in_letters_fits_whoever_holds_that_post(who: str) -> None:
    (found,) = said(f"Action: {who} to audit the kennels by 30 June.", people=PEOPLE).actions
    assert (found.owners, found.owner_state) == (["Craig Dutt"], "resolved")


@pytest.mark.parametrize("who", ["GM Dutt", "TX Stone"])
def test_letters_of_another_post_fit_nobody(who: str) -> None:
    assert all(found.owners != ["Craig Dutt"] for found in said(f"{who} to audit the kennels.", people=PEOPLE).actions)


@pytest.mark.parametrize(
    ("written", "rank"),
    [
        ("SM Ann Lee", "SM"), ("GM Ann Lee", "GM"), ("SM Lee", ""), ("AM B Lee", ""), ("ACFO Lee", "ACFO"),
        ("T/CI Lee", "T/ CI"),
    ],
)  # fmt: skip
def test_letters_before_a_surname_alone_stay_initials(written: str, rank: str) -> None:
    assert split_prefix(written)[0] == rank


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("Perry Stone thought it too high and Ms Moor agreed that two lines had been swapped. She will mend it.", []),
        ("Perry Stone thought it high; Ms Moor said it was right. He will ask the bank.", []),
        ("Perry Stone thought the sum too high and that it was wrong. He will ask the bank.", [["Perry Stone"]]),
        ("Perry Stone and the bank agreed a sum. He will ask again.", [["Perry Stone"]]),
    ],
)
def test_he_is_nobody_where_the_sentence_before_tells_of_two(told: str, owners: list[list[str]]) -> None:
    assert [found.owners for found in said(told, people=PEOPLE).actions] == owners


MARGIN = """# Fernhill Safety Board

Minutes of the meeting held on 4 June 2031

Present: Orla Finch (Chair), Perry Stone (Parks), Tess Moor (Kennels), Judith Ames-Bell (Health)

|   |   | Action |
|---|---|---|
| 1 | **Lamps** {told} | {who} |
"""


@pytest.mark.parametrize(
    ("told", "who", "deed", "owner"),
    [
        ("Perry Stone thought it high and Tess agreed that two lines had been swapped. She will mend the sum.", "TM",
         "She will mend the sum.", "Tess Moor"),
        ("There was no agreed way of doing it. Perry agreed to draw one.", "PS", "Perry agreed", "Perry Stone"),
        ("Judith said that she could not pay today but would bring a paper in July. It was suggested that the Trust"
         " might be able to pay.", "JA-B", "Judith said that she could not pay", "Judith Ames-Bell"),
    ],
)  # fmt: skip
def test_what_is_granted_or_only_suggested_holds_no_owner_of_the_margin(
    told: str, who: str, deed: str, owner: str
) -> None:
    (found,) = read_table(MARGIN.format(told=told, who=who))[1].meetings[0].actions
    assert (deed in found.text, found.owners) == (True, [owner])


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("Ms Moor offered to sort it - she'll invite two riders from the club.", [["Tess Moor"]]),
        ("Ms Moor offered to help with lifts.", []),
        ("Perry Stone will invite the school to the next meeting.", [["Perry Stone"]]),
        ("Perry Stone was asked by the Chair to get a clear answer.", [["Perry Stone"]]),
        ("Perry Stone said that he had begun it because he was asked to but there had been no time.", []),
        ("Perry Stone will re-advertise the post in October.", [["Perry Stone"]]),
        ("Ms Moor knew what was owed and said she would send a paper in July.", [["Tess Moor"]]),
        ("Perry Stone will chase the shops and hopes to have all by May.", [["Perry Stone"]]),
        ("It was hoped that the shops would pay.", []),
        ("Ms Moor was sorry. It has been on the table for years. She will ask the bank by May.", [["Tess Moor"]]),
        ("Ms Moor was sorry. The bank has known for years. She will ask the bank by May.", []),
        ("Perry Stone is drawing a map with the club and would send it round in May.", [["Perry Stone"]]),
        ("Perry Stone is drawing a map and would like to keep it.", []),
        ("There was loud agreement and somebody will write to the club.", [[]]),
        ("Somebody will write to the club one day.", []),
        ("Callum will ask the club. The Chair thanked Callum Lund.", [["Callum Lund"]]),
        ("Callum will ask the club. The Chair thanked Callum Lund and Callum Marr.", [[]]),
    ],
)
def test_a_deed_told_in_passing_has_its_owner(told: str, owners: list[list[str]]) -> None:
    assert [found.owners for found in said(told, people=PEOPLE).actions] == owners


def test_a_sentence_that_only_says_by_when_belongs_to_the_deed_in_front_of_it() -> None:
    (found,) = said("Perry Stone was asked to get an answer. He will have it by December.", people=PEOPLE).actions
    assert (found.owners, found.due) == (["Perry Stone"], "December")


def test_a_school_head_of_a_virtual_school_did_not_come_by_screen() -> None:
    people = ("Orla Finch (Chairman)", "Ms P. Sand, Virtual School Head", "Tess Moor, virtually")
    (found,) = said("RESOLVED that the Virtual School Head report by December.", people=people).actions
    assert found.owners == ["Ms P. Sand"]
