"""Lists and sentences in, who was there and who was not out."""

from __future__ import annotations

import pytest

from loaders.records import AttendanceRecord
from tests.loaders.made import meeting, read

NONE = ("Apologies|There were no apologies.", "Dogs|The dogs were counted.", "Date of next meeting|None.")


def listed(*people: str) -> list[AttendanceRecord]:
    return meeting(*NONE, people=people).attendance


@pytest.mark.parametrize(
    ("line", "name", "post", "organization", "role"),
    [
        (
            "Orla Finch ((Head of Parks, Dale Council)) (Chairman)",
            "Orla Finch",
            "Head of Parks",
            "Dale Council",
            "chair",
        ),
        ("Orla Finch (Head of Parks)", "Orla Finch", "Head of Parks", None, None),
        ("Orla Finch, (Head of Parks)", "Orla Finch", "Head of Parks", None, None),
        ("Orla Finch, Head of Parks", "Orla Finch", "Head of Parks", None, None),
        ("Orla Finch ( Dale Police)", "Orla Finch", None, "Dale Police", None),
        ("Councillor Orla Finch J.P. (Vice-Chairman)", "Orla Finch", "Councillor", None, "vice_chair"),
        ("Acting DCI Orla Finch (Dale Police)", "Orla Finch", "Acting Detective Chief Inspector", "Dale Police", None),
        ("Ida O’ Moor (Clerk)", "Ida O'Moor", None, None, "clerk"),
    ],
)
def test_a_line_gives_name_post_organization_and_role(
    line: str, name: str, post: str | None, organization: str | None, role: str | None
) -> None:
    first = listed(line, "Perry Stone (Head of Trees)")[0]
    assert (first.name, first.post, first.organization, first.role) == (name, post, organization, role)
    assert first.state == "present"


def test_a_bracket_over_two_lines_is_one_person() -> None:
    rows = listed("Orla Finch (Head of Care Planning West &", "Children's Homes)", "Perry Stone (Head of Trees)")
    assert [row.name for row in rows] == ["Orla Finch", "Perry Stone"]
    assert rows[0].post == "Head of Care Planning West & Children's Homes"


def test_a_bracket_that_is_never_closed_does_not_swallow_the_next_person() -> None:
    rows = listed("Orla Finch (Head of Parks", "Perry Stone (Head of Trees)", "Tess Moor (Dale Police)")
    assert [row.name for row in rows] == ["Orla Finch", "Perry Stone", "Tess Moor"]


def test_labels_give_the_state() -> None:
    text = (
        "FERNHILL SAFETY BOARD\n\nMinutes of the meeting held on 4 June 2031\n\nPresent:\n\nOrla Finch (Chairman)\n\n"
        "Also Present:\n\nPerry Stone (Head of Trees)\n\nApologies:\n\nTess Moor (Dale Police)\n\n"
        "1  DOGS\n\nThe dogs were counted.\n\n2  CATS\n\nThe cats were not.\n"
    )
    states = {a.name: a.state for a in read(text)[1].meetings[0].attendance}
    assert states == {"Orla Finch": "present", "Perry Stone": "also_present", "Tess Moor": "apology"}


def told(sentence: str) -> dict[str, tuple[str, str | None]]:
    """State and substitute of everybody whom the apologies item adds."""
    rows = meeting(f"Apologies for absence|{sentence}", *NONE[1:], people=("Orla Finch (Chairman)",)).attendance
    return {row.name: (row.state, row.substitute_for) for row in rows if row.name != "Orla Finch"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Apologies were received from Perry Stone and Dr Tess Moor.",
        "Apologies for absence were received from Perry Stone; Tess Moor.",
        "Perry Stone and Tess Moor sent apologies.",
    ],
)
def test_apologies_in_a_sentence(sentence: str) -> None:
    assert told(sentence) == {"Perry Stone": ("apology", None), "Tess Moor": ("apology", None)}


def test_a_lost_comma_still_parts_two_people() -> None:
    found = told("Apologies were received from Ann Bee, Cal Dee, Eva Fay, Gus Hay Ida Jay and Kit Lee.")
    assert sorted(found) == ["Ann Bee", "Cal Dee", "Eva Fay", "Gus Hay", "Ida Jay", "Kit Lee"]


def test_a_substitute_is_told_with_whom_they_stand_in_for() -> None:
    found = told("Apologies were received from Perry Stone. Tess Moor attended as substitute for Perry Stone.")
    assert found == {"Perry Stone": ("apology", None), "Tess Moor": ("substitute", "Perry Stone")}


def test_who_sent_apologies_for_lateness_came() -> None:
    assert told("Apologies for lateness were received from Perry Stone.") == {"Perry Stone": ("present", None)}


def test_an_agenda_invites_and_nobody_is_present() -> None:
    text = (
        "AGENDA\n\nTo: Members of the Fernhill Safety Board\n\nOrla Finch (Chairman)\nPerry Stone (Head of Trees)\n\n"
        "A meeting of the Fernhill Safety Board will be held at the Hall on Wednesday 4 June 2031 at 10.00 am\n\n"
        "1  APOLOGIES\n\n2  DOGS IN PARKS\n\n3  CATS IN PARKS\n"
    )
    (coming,) = read(text)[1].meetings
    assert (coming.status, coming.date, coming.attendance) == ("scheduled", "2031-06-04", [])
    assert [(m.name, m.state) for m in coming.members] == [("Orla Finch", "member"), ("Perry Stone", "member")]


@pytest.mark.parametrize("post", ["", "Station Manager "])
def test_who_stands_in_behind_a_dash_ends_no_list_of_apologies(post: str) -> None:
    sentence = f"Apologies were received from Perry Stone (Dale Fire and Rescue) – {post}Tess Moor substituting, "
    found = told(f"{sentence}Ms Una Sand (Fern Trust) and Mr Cal Lee (Quay House).")
    assert found == {
        "Perry Stone": ("apology", None), "Tess Moor": ("substitute", "Perry Stone"),
        "Una Sand": ("apology", None), "Cal Lee": ("apology", None),
    }  # fmt: skip


def test_who_came_behind_an_and_is_no_apology() -> None:
    found = told("Apologies were received from Perry Stone and Tess Moor attended in his place.")
    assert found == {"Perry Stone": ("apology", None), "Tess Moor": ("substitute", "Perry Stone")}
