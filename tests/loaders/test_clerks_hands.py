"""Forms seen in the minutes of many clerks, each in a few invented lines."""

from __future__ import annotations

from loaders.records import MeetingRecord
from tests.loaders.made import read

HEAD = "Fernhill Safety Board\n\nMinutes of the meeting held on 4 June 2031\n\n"
PEOPLE = "Present: Tess Moor (Chair), Ada Quill (AQ), Perry Stone (PS)\n\n"


def meeting(text: str) -> MeetingRecord:
    return read(text)[1].meetings[0]


def test_heads_of_columns_run_together_say_nothing_of_who_came() -> None:
    found = meeting(
        HEAD + "Attendees:\n\nApologies:\n\nTess Moor (Chair)\n\nAda Quill (Parks)\n\nPerry Stone (Roads)\n"
    )
    assert {row.state for row in found.attendance} == {"unknown"}
    assert len(found.attendance) == 3


def test_other_attendees_end_the_apologies() -> None:
    found = meeting(
        HEAD + "Panel: Tess Moor (Chair), Ada Quill (Parks)\n\nApologies: Perry Stone\n\nOther Attendees: Ola Finch"
    )
    assert {row.name: row.state for row in found.attendance} == {
        "Tess Moor": "present", "Ada Quill": "present", "Perry Stone": "apology", "Ola Finch": "also_present",
    }  # fmt: skip


def test_the_minutes_agreed_are_of_another_day() -> None:
    found = meeting(
        "Fernhill Parish Council - 14th July 2031\n\nPresent\nTess Moor, Ada Quill, Perry Stone\n\n31.07.01 Minutes\n\n"
        "The minutes of the meeting held on the 3rd March 2031 had been circulated and were approved.\n\n"
        "31.07.02 Dogs\n\nNone.\n\n31.07.03 Cats\n\nNone.\n"
    )
    assert found.date == "2031-07-14"
    assert [item.number for item in found.items] == ["31.07.01", "31.07.02", "31.07.03"]


def test_no_date_is_better_than_that_of_the_meeting_before() -> None:
    found = meeting(
        "Fernhill Parish Council Meeting 17th January 19:00\n\n1. Minutes meeting 1st November 2030\n\n"
        "The minutes of 1st November 2030 were agreed.\n\n2. Dogs\n\nNone.\n\n3. Cats\n\nNone.\n"
    )
    assert found.date is None


def test_an_action_gives_its_owner_before_the_colon() -> None:
    found = meeting(
        HEAD + PEOPLE + "1. Lamps\n\nAction AQ: Put a message out\n\nAction AQ and PS: Look through the box\n"
    )
    assert [(a.text, a.owners) for a in found.actions] == [
        ("Put a message out", ["Ada Quill"]),
        ("Look through the box", ["Ada Quill", "Perry Stone"]),
    ]


def test_a_part_of_a_sentence_is_no_owner() -> None:
    found = meeting(
        HEAD
        + PEOPLE
        + "1. Lamps\n\nUpon receipt of a note from the Panel, AQ to provide a list.\n\nBoard agenda to be sent.\n"
    )
    assert {name for action in found.actions for name in action.owners} <= {"Ada Quill"}


def test_a_title_and_a_sentence_on_one_line_are_parted() -> None:
    found = meeting(
        HEAD + PEOPLE + "1. Election of Chair It was proposed that Tess Moor remain.\n\n"
        "2. Declarations of interest None\n\n3. Apologies for absence There were none.\n"
    )
    assert [item.title for item in found.items] == [
        "Election of Chair", "Declarations of interest", "Apologies for absence",
    ]  # fmt: skip


def test_the_public_is_nobodys_post() -> None:
    found = meeting(
        HEAD
        + "Present: Tess Moor (Chair), Ada Quill (Secretary) and 2 paid up members of the public.\n\n1. Dogs\n\nNone."
    )
    assert [row.post for row in found.attendance] == [None, None]
    assert len(found.attendance) == 2


def test_people_with_an_initial_stay_apart_before_a_count() -> None:
    found = meeting(
        HEAD + "Present: T. Moor - Chairman, Mrs. A. Quill, P. Stone, O. Finch with three members of the public."
    )
    assert [row.name for row in found.attendance] == ["T. Moor", "Mrs A. Quill", "P. Stone", "O. Finch"]


def test_titles_in_capitals_are_parted_though_one_stands_out_of_order() -> None:
    found = meeting(
        HEAD + PEOPLE + "1. APOLOGIES FOR ABSENCE None were received.\n\n2. PLAY AREA A quotation came.\n\n"
        "4. BUS STOP ROAD No update available.\n\n3. RISK REPORT Remaining actions are few.\n\n"
        "5. DATES OF MEETINGS Noted.\n\n6. GRIT BIN The bin is full.\n"
    )
    assert [item.title for item in found.items][:3] == ["APOLOGIES FOR ABSENCE", "PLAY AREA", "BUS STOP ROAD"]


def test_the_name_of_the_body_has_no_month_and_no_sort() -> None:
    assert meeting("Minutes of the November meeting of Fernhill Parish Council\n\nHeld on 4 June 2031\n").body == (
        "Fernhill Parish Council"
    )
    assert (
        meeting("Fernhill Parish Council – Extraordinary\n\nMinutes of 4 June 2031\n").body == "Fernhill Parish Council"
    )


def test_work_carried_out_is_no_decision() -> None:
    found = meeting(HEAD + PEOPLE + "1. Lamps\n\nAQ confirmed this has been carried out by Stone and Sons.\n")
    assert not found.resolutions


def test_signed_by_the_chair_inside_a_table_does_not_end_the_minutes() -> None:
    found = meeting(
        HEAD + "| Name | Role |\n|---|---|\n| Tess Moor | Chair |\n| Ada Quill | Clerk |\n| Perry Stone | Member |\n\n"
        "1. Lamps\n\nIt was agreed that Ada Quill would write.\n"
    )
    assert len(found.items) == 1


def test_a_title_is_not_cut_inside() -> None:
    found = meeting(
        HEAD + PEOPLE + "1. To Consider Apologies for Absence\n\nNone.\n\n"
        "2. Declarations of interest There were none.\n\n"
        "3. To Approve the Minutes None were ready.\n"
    )
    assert found.items[0].title == "To Consider Apologies for Absence"


def test_an_owner_beside_a_sentence_that_names_another_belongs_elsewhere() -> None:
    rows = (
        "No.\nItem\nAction\n1\nWelcome\nNoted.\n2\nReviews\nThe Board agreed that a protocol was required and that "
        "PS would lead on this.\nA short briefing to be produced.\nAQ\n3\nClose\nNoted.\n"
    )
    found = meeting(HEAD + PEOPLE + rows)
    assert [action.text for action in found.actions if action.owners == ["Ada Quill"]] == [
        "A short briefing to be produced."
    ]


def test_minutes_for_a_body_name_it() -> None:
    assert meeting("Minutes for the Fernhill Parish Council\n\nHeld on 4 June 2031\n").body == "Fernhill Parish Council"
