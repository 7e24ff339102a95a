"""Owners in the margin above their deed, questions that give nobody a task, and stand-ins told beside the list."""

from __future__ import annotations

from tests.loaders.boards import HEAD, PEOPLE, meeting

COLUMNS = HEAD + (
    "Present:\nTess Moor (Chair)            TM      Head of Parks\nAda Quill                    AQ      Fire Service\n"
    "(for Perry Stone)\n"
    "Una Bligh                    UB      Health Board\nSam Reeve                    SR      Fernhill Homes\n\n"
    "Apologies:\nPerry Stone                          Fire Service\n\n"
)  # fmt: skip
MARGIN = "                                                                                          "


def test_an_owner_above_its_deed() -> None:
    text = COLUMNS + MARGIN + "Action\n1.    Lamps\n\n" + (
        "      TM said that the lamps were old. AQ asked whether the fire figures could be\n"
        "      added to them. TM said that they could.\n" + MARGIN + "AQ\n"
        "      AQ to request the figures for the winter.\n\n"
        "      The Board noted the report.\n\n2.    End\n\n      None.\n"
    )  # fmt: skip
    found = meeting(text)
    assert [(action.text, action.owners) for action in found.actions] == [
        ("AQ to request the figures for the winter.", ["Ada Quill"])
    ]


def test_who_only_asks_takes_nothing_on() -> None:
    text = COLUMNS + MARGIN + "Action\n1.    Lamps\n\n" + (
        "      AQ asked whether the lamps could be counted again before the winter sets in.        AQ\n\n"
        "2.    End\n\n      None.\n"
    )  # fmt: skip
    assert meeting(text).actions == []


def test_a_bracket_below_a_name_in_a_column_belongs_to_it() -> None:
    rows = {row.name: (row.state, row.substitute_for) for row in meeting(COLUMNS + "1. Lamps\n\nCounted.\n").attendance}
    assert rows["Ada Quill"] == ("substitute", "Perry Stone")
    assert rows["Tess Moor"] == rows["Una Bligh"] == ("present", None)


def test_what_a_body_is_at_work_on_is_no_action() -> None:
    text = HEAD + PEOPLE + "1. Lamps\n\nThe survey is being written by the Roads Partnership.\n\n2. End\n\nNone.\n"
    assert meeting(text).actions == []


def test_what_somebody_present_is_at_work_on_is_one() -> None:
    text = HEAD + PEOPLE + "1. Lamps\n\nThe survey is being written by Ada Quill.\n\n2. End\n\nNone.\n"
    assert [action.owners for action in meeting(text).actions] == [["Ada Quill"]]


def test_who_attended_in_place_of_another() -> None:
    text = HEAD + "PRESENT: Cllrs. T Moor (Chairman), A Quill and P Stone.\n\n{}\n\n1. Lamps\n\nCounted.\n"
    came = meeting(text.format("Cllr. P Stone attended in place of Cllr. U Bligh."))
    assert {row.name: row.state for row in came.attendance}["P Stone"] == "substitute"
    told = meeting(text.format("Cllr. P Stone attended in the Mayor's chain."))
    assert {row.name: row.state for row in told.attendance}["P Stone"] == "present"
