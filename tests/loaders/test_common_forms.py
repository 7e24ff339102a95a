"""Forms of minutes that many boards share, each in a few invented lines."""

from __future__ import annotations

import pytest

from loaders.affiliation import is_post, split_affiliation
from loaders.parsers.header import clock
from loaders.parsers.owners import split_tokens
from loaders.people import parse_person
from tests.loaders.boards import HEAD, PEOPLE, meeting, owners


def test_columns_set_with_spaces_also_on_the_line_of_their_label() -> None:
    found = meeting(
        HEAD + "Present:     Group Manager T Moor            Fernhill Fire Service (Chair)\n"
        "             Col (Retd) A Quill              Flood Wardens\n\n"
        "Apologies:   Mr P Stone                      Fernhill Water\n"
    )
    assert [(a.name, a.organization, a.state) for a in found.attendance] == [
        ("T Moor", "Fernhill Fire Service", "present"), ("A Quill", "Flood Wardens", "present"),
        ("Mr P Stone", "Fernhill Water", "apology"),
    ]  # fmt: skip
    assert found.chair == "T Moor"


def test_a_label_that_was_broken_over_two_lines_still_says_who_did_not_come() -> None:
    found = meeting(
        HEAD + "Members Present:    Councillor T Moor (Chair)\n                    Ms A Quill, Parks Manager\n\n"
        "Apologies for       Councillor P Stone\nAbsence:            Mr U Bligh (Ms Quill substituting)\n"
    )
    assert {a.name: a.state for a in found.attendance} == {
        "T Moor": "present", "Ms A Quill": "substitute", "P Stone": "apology", "Mr U Bligh": "apology",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "name", "post", "organization", "role"),
    [
        ("C/Insp Ada Quill (AQ) – Fernhill Police", "Ada Quill", "Chief Inspector", "Fernhill Police", ""),
        ("Tess Moor – Chair, Director of Parks, Fernhill Council", "Tess Moor", "Director of Parks",
         "Fernhill Council", "chair"),
        ("Perry Stone (Lanternhouse)", "Perry Stone", "", "Lanternhouse", ""),
        ("Perry Stone (Resident)", "Perry Stone", "Resident", "", ""),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name(entry: str, name: str, post: str, organization: str, role: str) -> None:
    found = parse_person(entry)
    assert found is not None
    assert (found.name, found.post, found.organization, found.role) == (name, post, organization, role)


def test_a_housing_executive_is_a_body_and_a_chief_executive_a_post() -> None:
    assert split_affiliation("Dale Housing Executive") == ("", "Dale Housing Executive")
    assert is_post("Chief Executive")


def test_somebody_for_whom_another_stood_in() -> None:
    found = meeting(
        HEAD + PEOPLE + "1. Apologies\n\nApologies were received from Supt R Vale, for whom Perry Stone was "
        "substituting.\n\n2. Lamps\n\nNone.\n\n3. Bins\n\nNone.\n"
    )
    assert {(a.name, a.state, a.substitute_for) for a in found.attendance} >= {
        ("R Vale", "apology", None), ("Perry Stone", "substitute", "R Vale"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("That Dr Bligh be requested to bring a plan to the next meeting.", "Una Bligh"),
        ("That a plan be submitted to the Board in May by the Director of Parks.", "Una Bligh"),
        ("To remit to the Director of Parks to prepare a plan.", "Una Bligh"),
        ("To instruct Perry Stone to write to the school.", "Perry Stone"),
    ],
)
def test_a_resolution_names_whom_it_asks(words: str, name: str) -> None:
    assert owners(f"1. Lamps\n\nThe report was heard.\n\nRESOLVED:\n(a) {words}\n") == [[name]]


def test_agreeing_to_approve_the_minutes_gives_nobody_a_task() -> None:
    assert owners("1. Minutes\n\nThe Board agreed to approve the minute.\n") == []


def test_a_mark_over_what_was_done_is_no_action() -> None:
    assert owners("1. Actions\n\nAction 14 – AQ confirmed that this was complete.\n") == []
    assert owners("1. Actions\n\nAction 14/2 – AQ to write to the school.\n") == [["Ada Quill"]]


def test_letters_in_brackets_behind_deeds_are_their_owners() -> None:
    text = (
        "1. Lamps\n\nIt was agreed that the plan would be reviewed and brought to the May Board (AQ/PS). "
        "Work goes on.\n"
        "Tess agreed to tell the parish (TM).\nThe anti-social behaviour team would meet in June (ASB).\n"
    )
    assert owners(text) == [["Ada Quill", "Perry Stone"], ["Tess Moor"]]


def test_letters_in_one_bracket_only_are_no_habit() -> None:
    text = "1. Lamps\n\nThe plan would be reviewed (AQ).\n"
    assert owners(text) == []


def test_minutes_in_columns_are_no_list_of_actions() -> None:
    found = meeting(
        HEAD + PEOPLE + "MINUTE                                                        ACTION BY\n\n"
        "12/31   Introduction and Apologies\n\n        The Chair welcomed members.\n\n"
        "13/31   Lamps\n\n        13.1  Dr Bligh had not yet sent the list and would do so            Dr Bligh\n"
        "              within the week.\n\n14/31   Bins\n\n        14.1  None.\n"
    )
    assert [item.number for item in found.items] == ["12/31", "13/31", "14/31"]
    assert [action.owners for action in found.actions] == [["Una Bligh"]]


def test_everybody_in_the_margin_belongs_to_the_deed_on_that_line() -> None:
    text = (
        "1   Audit\n    The board spoke of the audit. It was agreed that neglect\n    would come first.\n"
        "    All agencies to nominate somebody by May.                         All\n"
    )
    found = meeting(HEAD + PEOPLE + text + "\n2   Bins\n    None.\n\n3   Lamps\n    None.\n").actions
    assert [(a.text, a.owner_state) for a in found] == [
        ("All agencies to nominate somebody by May.", "collective"),
    ]


def test_owners_of_a_list_whose_number_column_is_headed_no() -> None:
    found = meeting(
        HEAD + PEOPLE + "1. Lamps\n\nNone.\n\nACTIONS\n\n"
        "No.  Action                                   Who          When\n"
        "1    Share the lamp survey with the school    AQ           15/06/31\n"
        "2    Arrange a visit to the depot with the    PS/TM        End June\n     parish\n"
    ).actions
    assert [(a.text, a.owners, a.due) for a in found] == [
        ("Share the lamp survey with the school", ["Ada Quill"], "15/06/31"),
        ("Arrange a visit to the depot with the parish", ["Perry Stone", "Tess Moor"], "End June"),
    ]


def test_a_rank_with_a_stroke_is_one_owner() -> None:
    people = "Present: Tess Moor (Chair), Chief Inspector Ada Quill\n\n"
    assert split_tokens("A/PS Quill/Stone") == ["A/PS Quill", "Stone"]
    assert split_tokens("AQ/Tess Moor") == ["AQ", "Tess Moor"]
    text = "1. Lamps\n\nC/I Quill undertook to write.\nAction: C/I Quill\n"
    assert [a.owners for a in meeting(HEAD + people + text).actions] == [["Ada Quill"]]


def test_titles_with_a_dash_and_their_text_on_one_line() -> None:
    found = meeting(
        HEAD + PEOPLE + "1. Welcome and apologies – TM welcomed everyone to the meeting.\n\n"
        "2. Minutes of 3 March 2031 – these were agreed as an accurate record.\n\n3. Lamps\n\nNone.\n"
    )
    assert [(i.number, i.title) for i in found.items] == [
        ("1", "Welcome and apologies"), ("2", "Minutes of 3 March 2031"), ("3", "Lamps"),
    ]  # fmt: skip


def test_the_body_stands_above_a_line_that_only_says_minutes_and_the_day() -> None:
    found = meeting(
        "Fernhill Safety Board\n\nMinutes – Wednesday, 4 June 2031, 10:00 to 12:15\n\n" + PEOPLE + "1. Lamps\n\nNone.\n"
    )
    assert (found.body, found.date, found.start_time, found.end_time) == (
        "Fernhill Safety Board", "2031-06-04", "10:00", "12:15",
    )  # fmt: skip


def test_times_behind_their_label_and_in_hours() -> None:
    found = meeting(HEAD + "Time: 13:30 – 15:30\n\n" + PEOPLE + "1. Lamps\n\nNone.\n")
    assert (found.start_time, found.end_time) == ("13:30", "15:30")
    assert clock("at 0930hrs") == "09:30"


@pytest.mark.parametrize(
    ("below", "start"),
    [
        ("at 2.00pm in Committee Room 2, Town Hall", "14:00"),
        ("from 10.30 am to 12 noon, the Library", "10:30"),
        ("Commencing at 6.15 p.m.", "18:15"),
        ("at 12 High Street", None),
        ("in the Town Hall", None),
    ],
)
def test_the_hour_stands_on_the_line_below_the_day(below: str, start: str | None) -> None:
    title = f"Fernhill Safety Board\n\nMinutes of the meeting held on Wednesday 4 June 2031\n{below}\n\n"
    found = meeting(title + PEOPLE + "1. Lamps\n\nNone.\n\nThe meeting closed at 3.50pm.\n")
    assert (found.start_time, found.end_time) == (start, "15:50")


def test_the_minute_of_a_meeting_of_a_group_names_the_group() -> None:
    title = "Minute of Meeting of the Fernhill Safety Group held on 4 June 2031\n\n"
    found = meeting(title + PEOPLE + "1. Lamps\n\nNone.\n")
    assert found.body == "Fernhill Safety Group"
