"""Action cells of three-column minutes that print a deed, an owner and a day behind dashes, in; tasks out, or none."""

from __future__ import annotations

import pytest

from loaders.records import MeetingRecord
from tests.loaders.made import HEAD, PEOPLE, read_table

ROWS = """| Item | Discussion | Action/Owner |
|---|---|---|
| 1. Welcome | The Chair welcomed all. | Noted |
| 2. Lamps | {told} | {cell} |
| 3. Dogs | The number of dogs in the park had risen again. | None |
"""
TOLD = "Rufus Bell spoke of the lamps on the quay. He would get the map of the dark lamps and send it round in May."


def page(cell: str, told: str = TOLD) -> MeetingRecord:
    """Minutes whose second row has this action cell."""
    people = "\n\n".join(PEOPLE)
    return read_table(HEAD.format(present=people) + ROWS.format(told=told, cell=cell))[1].meetings[0]


def tasks(cell: str) -> list[tuple[str, list[str], str | None]]:
    return [(one.text, one.owners, one.due) for one in page(cell).actions if one.source == "column"]


@pytest.mark.parametrize(
    ("cell", "text", "owners", "due"),
    [
        ("Posters for the boards – RB – March 2032", "Posters for the boards", ["Rufus Bell"], "March 2032"),
        ("Posters for the boards - RB - 30 April", "Posters for the boards", ["Rufus Bell"], "30 April"),
        ("Count the lamps – Rufus Bell, by 3 May", "Count the lamps", ["Rufus Bell"], "3 May"),
        ("Map of dark lamps – RB", "Map of dark lamps", ["Rufus Bell"], "May"),
        ("Dog days – Rufus Bell / T Moor – by Nov 2031", "Dog days", ["Rufus Bell", "Tess Moor"], "by Nov 2031"),
        ("Bins count – RB/TM – next meeting", "Bins count", ["Rufus Bell", "Tess Moor"], "next meeting"),
        ("11/02 Paint the bollards — RB — ASAP", "Paint the bollards", ["Rufus Bell"], "ASAP"),
        ("Returns of the survey – All partners – 16/12/31", "Returns of the survey", ["All partners"], "16/12/31"),
        ("Paint the bollards – Insp Quill – 30 April 2032", "Paint the bollards", [], "30 April 2032"),
        ("RB – circulate the map – June 2032", "circulate the map", ["Rufus Bell"], "June 2032"),
        ("Letter to OFQ – TBC", "Letter to OFQ", [], None),
        ("Action: Paint bollards – Head of Parks – end of March", "Paint bollards", ["Perry Stone"], "end of March"),
    ],
)  # fmt: skip
def test_a_cell_of_deed_owner_and_day_is_one_task(cell: str, text: str, owners: list[str], due: str | None) -> None:
    assert tasks(cell) == [(text, owners, due)]


def test_a_cell_holds_several_tasks() -> None:
    assert tasks("Map of dark lamps – RB<br>Count the dogs – TM – 3 May 2032") == [
        ("Map of dark lamps", ["Rufus Bell"], "May"), ("Count the dogs", ["Tess Moor"], "3 May 2032"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "cell",
    ["–", "-", "—", "None", "Noted", "n/a", "N/A.", "nil", "Nil.", "No action required", "NFA", "For information",
     "Not applicable", "None required", "…", "*"],
)  # fmt: skip
def test_a_cell_that_says_nothing_gives_no_task(cell: str) -> None:
    assert page(cell, "The council's strategy will be published in May. The lamps were counted.").actions == []


@pytest.mark.parametrize(
    "cell",
    ["Head of Parks – Perry Stone", "Perry Stone – Head of Parks", "Youth Justice – Perry Stone",
     "Dale Council – Housing", "Perry Stone – Dale Council", "RB – June 2032"],
)  # fmt: skip
def test_a_person_with_a_post_or_unit_is_an_owner_and_no_deed(cell: str) -> None:
    assert not [one for one in page(cell).actions if one.text in cell]


@pytest.mark.parametrize(
    ("cell", "text", "due"),
    [("RB – lamp posters", "lamp posters", None), ("RB – Quay lamps plan, June 2032", "Quay lamps plan", "June 2032"),
     ("RB - walk with the dogs", "walk with the dogs", None)],
)  # fmt: skip
def test_a_thing_behind_the_letters_of_somebody_known_is_a_task(cell: str, text: str, due: str | None) -> None:
    assert tasks(cell) == [(text, ["Rufus Bell"], due)]


@pytest.mark.parametrize(
    "cell",
    ["RB – chair of the lamps group", "RB – for the council", "RB – notes only", "RB – as above", "RB – Dale Council",
     "ZZ – lamp posters", "RB – lead on lamps"],
)  # fmt: skip
def test_what_stands_behind_letters_and_is_no_thing_to_do_is_no_task(cell: str) -> None:
    assert not [one for one in page(cell).actions if one.text in cell]


def test_news_of_who_moves_on_takes_no_owner_from_the_column() -> None:
    told = (
        "Rufus Bell told the group that he has been appointed to a post in Ostby and will leave at the end of March. "
        "This will be his last meeting. "
        "Tess Moor said how much he had done for the lamps. He will let her know who takes over the map."
    )
    assert [(one.text, one.owners) for one in page("RB", told).actions] == [
        ("He will let her know who takes over the map.", ["Rufus Bell"])
    ]


def test_he_is_not_the_one_whom_the_same_sentence_calls_her() -> None:
    told = "Tess Moor said how much he had done for the lamps. He will send her the map of the quay."
    assert [one for one in page("–", told).actions if one.owners] == []


def test_she_may_be_the_chair_who_thanked_him() -> None:
    told = "Tess Moor thanked him for his years on the quay. She will write to him about the map."
    assert [one.owners for one in page("–", told).actions] == [["Tess Moor"]]


def test_taking_over_as_lead_is_no_task() -> None:
    told = "Tess Moor said that she would take over as the group's lead for lamps until the summer."
    assert page("–", told).actions == []


def test_what_was_agreed_that_somebody_would_do_is_a_task() -> None:
    told = "The small fund has money left. Agreed that Tess Moor would print sixty copies of the map."
    assert [one.owners for one in page("–", told).actions] == [["Tess Moor"]]


def test_a_dashed_entry_of_nobody_known_is_pinned_on_no_sentence() -> None:
    assert tasks("Many words of a matter – more words of it – and still more words") == []
