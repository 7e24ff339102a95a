"""A surname that the text has with one letter wrong means the one of the list; names of a mail are known to its log."""

from __future__ import annotations

import pytest

from loaders.slips import find_slips
from tests.loaders.made import actions, read

LIST = ("Ada Finche", "Perry Stone", "Tess Moor")
TEXT = "Mrs Finch spoke. Mrs Finch would write to the agency."
MAIL = """From: Tess Moor
Sent: 24 November 2031 16:52
To: Lamp Board
Cc: Kit Amber; Ned Low <low@vale.example>; Quill, Ada
Subject: notes

Notes of the Lamp Board on Friday 21 November below.

In the room: Orla Finch (chair), Perry Stone, Pia Sand.

--------------------------------
ACTION LOG as at 21/11/31
Ref\tAction\tOwner\tDue\tUpdate
31/01\tMend the lamps\tK Amber\t31 Jan 32\tNew
31/02\tCount the kerbs\tA Quill\t31 Jan 32\tNew
31/03\tPaint the doors\tX Moss\t31 Jan 32\tNew
"""


def test_a_slip_of_one_letter_means_the_one_of_the_list() -> None:
    assert find_slips(TEXT, LIST, ()) == {"finch": "Ada Finche"}


@pytest.mark.parametrize(
    ("text", "people", "others"),
    [
        ("Mrs Finch spoke.", LIST, ()),  # once
        (TEXT + " Mrs Finche thanked her.", LIST, ()),  # both spellings
        (TEXT, (*LIST, "Una Finch"), ()),  # somebody bears it
        (TEXT, LIST, ("Una Finch",)),
        (TEXT, (*LIST, "Bo Finchy"), ()),  # two it may mean
        (TEXT.replace("Mrs", "Mr"), ("Ms Ada Finche", "Perry Stone"), ()),
        ("Mr Lee spoke. Mr Lee would write.", ("Bo Leo", "Perry Stone"), ()),  # too short
    ],
)
def test_what_may_be_somebody_else_is_no_slip(text: str, people: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert find_slips(text, people, others) == {}


def test_a_first_name_with_a_letter_doubled_means_the_one_of_the_list() -> None:
    people = ("Farhaan Dale", "Perry Stone")
    text = "Present: Farhaan Dale, Perry Stone. Farhan spoke. Letter to the trust – Farhan, end Feb."
    assert find_slips(text, people, ()) == {"farhan": "Farhaan Dale"}
    assert find_slips(text + " Farhaan agreed.", people, ()) == {}
    assert find_slips(text, (*people, "Farhan Lee"), ()) == {}
    assert find_slips(text, people, ("Farhan Lee",)) == {}


def test_who_wrote_the_notes_is_known_by_a_first_name() -> None:
    text = (
        "Fernhill Lamp Board – 4 June 2031\n\nThe Hall, 9.30. Written up by Sol Whitmore, policy officer.\n\n"
        "Present: Orla Finch (Chair), Perry Stone, Tess Moor\n\n1. LAMPS\n\nSol to put the guide on the website.\n"
    )
    found = read(text)[1].meetings[0]
    assert (found.clerk, [a.owners for a in found.actions]) == ("Sol Whitmore", [["Sol Whitmore"]])


def test_a_task_of_a_mistyped_surname_has_its_owner() -> None:
    text = "Lamps|Mrs Fynch opened. It was agreed that Mrs Fynch would write to the agency."
    assert [a.owners for a in actions(text)] == [["Orla Finch"]]


def test_those_to_whom_a_mail_went_are_known_to_its_log() -> None:
    found = read(MAIL)[1].meetings[0].actions
    assert [(a.text, a.owners) for a in found] == [
        ("Mend the lamps", ["Kit Amber"]), ("Count the kerbs", ["Ada Quill"]), ("Paint the doors", []),
    ]  # fmt: skip
