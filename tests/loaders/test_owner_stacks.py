"""Owners under one another in a cell of the action column in, each on its own deed with its own day, out."""

from __future__ import annotations

import pytest

from loaders.pipeline import read_records
from loaders.readers.docx import read_docx
from loaders.readers.html import read_html
from tests.loaders.concepts import CONCEPTS
from tests.loaders.made import meeting, said
from tests.loaders.word import cell, docx, para, table

HEAD = (
    "Fernhill Safety Board", "Minutes of the meeting held on 4 June 2031",
    "Present: Orla Finch (OF) (Chairman), Perry Stone (PS), Tess Moor (TM), Rufus Bell (RB)",
)  # fmt: skip
PEOPLE = ("Orla Finch (OF) (Chairman)", "Perry Stone (PS)", "Tess Moor (TM)", "Rufus Bell (RB)")


def told(texts: list[str], owners: list[str]) -> list[tuple[str, list[str], str | None]]:
    """The actions of one row of a Word table: its words, owners and day."""
    rows = [["No", "Item", "Action"], ["1.", cell("Lamps", *texts), cell(*owners)]]
    source = read_docx(docx(*(para(line) for line in HEAD), table(*rows, widths=[600, 7000, 900])), "made.docx")
    (meeting,) = read_records(source, CONCEPTS).meetings
    return [(one.text, one.owners or [one.owner_state], one.due) for one in meeting.actions]


def test_a_day_behind_an_owner_is_when_it_is_due() -> None:
    assert told(["PS to draw the map."], ["PS – Dec"]) == [("PS to draw the map.", ["Perry Stone"], "Dec")]


def test_each_owner_of_a_cell_has_the_deed_of_the_sentence_that_names_it() -> None:
    texts = ["PS to draw the map.", "The lamps were dim. TM will ask the Trust for more."]
    assert told(texts, ["PS", "TM"]) == [
        ("PS to draw the map.", ["Perry Stone"], None), ("TM will ask the Trust for more.", ["Tess Moor"], None),
    ]  # fmt: skip


def test_several_with_days_are_several() -> None:
    texts = ["All to say by 22 Oct what they plan.", "RB will post the papers.", "TM to bring figures."]
    assert told(texts, ["ALL – 22/10", "RB", "TM – end Nov"]) == [
        ("All to say by 22 Oct what they plan.", ["All"], "22/10"),
        ("RB will post the papers.", ["Rufus Bell"], None), ("TM to bring figures.", ["Tess Moor"], "end Nov"),
    ]  # fmt: skip


@pytest.mark.parametrize("owners", [["PS /", "TM"], ["PS", "& TM"], ["PS", "TM"]])
def test_owners_of_one_deed_stay_joint(owners: list[str]) -> None:
    assert [one[1] for one in told(["The map to be drawn again."], owners)] == [["Perry Stone", "Tess Moor"]]


def test_a_name_on_two_lines_is_one_owner() -> None:
    assert [one[1] for one in told(["The map to be drawn again."], ["Perry", "Stone"])] == [["Perry Stone"]]


def test_several_with_days_on_one_line_are_several() -> None:
    texts = ["PS to draw the map. RB will ask the Trust."]
    for owners in ("PS – Oct, RB – Sept", "PS (Oct) RB (Sept)"):
        found = [(who, due) for _, who, due in told(texts, [owners])]
        assert found == [(["Perry Stone"], "Oct"), (["Rufus Bell"], "Sept")]


def in_web_cell(text: str, owners: str) -> list[tuple[str, list[str]]]:
    """The actions of one row of a web table whose cell has its owners on lines of their own."""
    row = f"<tr><td>1</td><td><p>Lamps</p><p>{text}</p></td><td>{owners}</td></tr>"
    head = "".join(f"<p>{line}</p>" for line in HEAD)
    page = f"<html><body>{head}<table><tr><th>No</th><th>Item</th><th>Action</th></tr>{row}</table></body></html>"
    (meeting,) = read_records(read_html(page.encode(), "made.html"), CONCEPTS).meetings
    return [(one.text, one.owners) for one in meeting.actions]


def test_lines_of_a_web_cell_beside_one_deed_own_it_together() -> None:
    text = "The map to be drawn again."
    assert in_web_cell(text, "PS<br>TM") == [(text, ["Perry Stone", "Tess Moor"])]
    assert in_web_cell("PS to draw the map. TM spoke of the cost.", "PS<br>TM") == [
        ("PS to draw the map.", ["Perry Stone"])
    ]


NOTES = [
    ("TM – the lamps are dim. Not known why. Will find out.", [["Tess Moor"]]),
    ("TM – the lamps are dim. Will bring figures in May.", [["Tess Moor"]]),
    ("Kites – TM (chair). Met twice. Will bring the results to the Board in May.", [["Tess Moor"]]),
    ("TM – the lamps are dim. RB agreed. Will find out.", []),
    ("TM – RB has the list. Will find out.", []),
    ("TM – the lamps are dim. RB – no wonder. Will find out why.", [["Rufus Bell"]]),
    ("TM – could it be sent from the van? Will bring figures help?", []),
    ("TM – the contract runs out. Will cost more.", []),
    ("The lamps are dim. Will find out.", []),
]


@pytest.mark.parametrize(("text", "owners"), NOTES)
def test_a_note_without_a_doer_is_of_the_one_who_speaks(text: str, owners: list[list[str]]) -> None:
    assert [action.owners for action in said(text, people=PEOPLE).actions] == owners


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("TM to bring figures by end Nov.", "end Nov"), ("TM to bring figures by 22 Oct.", "22 Oct"),
        ("TM to bring figures by 18/12.", "18/12"), ("TM to bring figures by mid-May.", "mid-May"),
        ("TM to bring figures used by 3/4 of members.", None), ("TM to bring figures seen by Jan Lee.", None),
    ],
)  # fmt: skip
def test_days_in_the_short_forms_of_notes(text: str, due: str | None) -> None:
    assert [action.due for action in said(text, people=PEOPLE).actions] == [due]


def test_an_owner_who_carries_a_deed_forward_has_no_new_one() -> None:
    texts = ["The Trust had not answered. PS to chase.", "The map is late, TM spoke of it. Carried forward."]
    assert told(texts, ["PS", "", "TM (c/f)"]) == [("PS to chase.", ["Perry Stone"], None)]


def test_two_deeds_of_one_sentence_are_those_of_their_owners() -> None:
    text = "TM will ask the Trust, PS to set a day for it."
    assert told([text], ["TM", "PS – Oct"]) == [
        ("TM will ask the Trust", ["Tess Moor"], None), ("PS to set a day for it.", ["Perry Stone"], "Oct"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("The name was spelled wrong on page 2, PS to correct it.", [["Perry Stone"]]),
        ("TM will bring the map and PS will send the list.", [["Tess Moor"], ["Perry Stone"]]),
        ("TM, PS to bring the map.", [["Tess Moor", "Perry Stone"]]),
        ("The map went from TM, PS to the Trust.", []),
    ],
)
def test_letters_behind_a_comma_have_a_task_of_their_own(text: str, owners: list[list[str]]) -> None:
    assert [action.owners for action in said(text, people=PEOPLE).actions] == owners


@pytest.mark.parametrize("state", ["not done, RB will chase him", "nothing heard", "closed"])
def test_a_deed_of_before_with_what_became_of_it_is_no_new_one(state: str) -> None:
    old, new = (meeting(f"Actions from July|TM to bring the map – {one}.", people=PEOPLE).actions
                for one in (state, "a new one"))  # fmt: skip
    assert ["Tess Moor"] not in [action.owners for action in old]
    assert [action.owners for action in new] == [["Tess Moor"]]
