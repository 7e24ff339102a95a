"""People that dots part, labels that say how somebody came, a sentence that lists those present, a web page's trail."""

from __future__ import annotations

from tests.loaders.made import read
from tests.loaders.test_attendance_layouts import HEAD, TAIL, row_of, states


def test_dots_part_the_people_of_one_line_and_labels_say_how_they_came() -> None:
    dotted = (
        "Present: Orla Finch, Director of Parks, chair (OF) · Perry Stone, Dale Trust (PS) - left at 3 · Tess Moor (TM)"
    )
    assert states(dotted) == dict.fromkeys(("Orla Finch", "Perry Stone", "Tess Moor"), "present")
    assert row_of(dotted, "Orla Finch") == ("Director of Parks", None, "chair")
    assert row_of(dotted, "Perry Stone") == (None, "Dale Trust", None)
    came = (
        "Attended in the room: Orla Finch, Director of Parks (Chair); Perry Stone, Dale Trust.\n\n"
        "Attended online: Tess Moor, Dale Police.\n\nNot in attendance: Ada Quill (left the service 22 May)."
    )
    assert states(came) == {
        "Orla Finch": "present", "Perry Stone": "present", "Tess Moor": "present", "Ada Quill": "absent",
    }  # fmt: skip


def test_letters_behind_an_employer_are_those_of_a_double_name() -> None:
    assert row_of("Present: Judith Orme-Vane, Quay Health Board (JOV); Tess Moor", "Judith Orme-Vane")[1] == (
        "Quay Health Board"
    )


def test_the_trail_of_a_web_page_names_no_board() -> None:
    trail = "Home > Your council > Partnership boards > Fernhill Safety Board\n\n"
    (meeting,) = read(trail + HEAD + "Present: Tess Moor (Chair), Ada Quill" + TAIL)[1].meetings
    assert meeting.body == "Fernhill Safety Board"


def test_a_sentence_above_the_items_says_who_took_the_chair_and_who_else_came() -> None:
    told = (
        "Orla Finch took the chair. Also there were Supt. Perry Stone (Dale Police), Tess Moor and Ada Quill\n"
        "(Dale Trust), and Councillor Una Vale. Bo Marsh came in place of Cy Dee. Ida Rae took the notes."
    )
    (meeting,) = read(HEAD + told + TAIL)[1].meetings
    assert meeting.chair == "Orla Finch"
    came = {row.name for row in meeting.attendance if row.state == "present"}
    assert {"Orla Finch", "Perry Stone", "Tess Moor", "Ada Quill", "Una Vale"} <= came
    assert "Cy Dee" not in came
