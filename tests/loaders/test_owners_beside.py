"""Owners that stand beside a deed, in the sentence in front of it or behind it, or with a rank in letters."""

from __future__ import annotations

import pytest

from graph.names import split_prefix
from tests.loaders.made import said

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
