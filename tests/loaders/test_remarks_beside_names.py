"""Lists of people in; remarks that are no post, two people in one entry, and columns of marks that nothing heads."""

from __future__ import annotations

import pytest

from loaders.people import parse_person
from tests.loaders.made import read_table
from tests.loaders.test_attendance_layouts import TAIL, row_of, states

TABLE = "# Fernhill Safety Board\n\n**Minutes of the meeting held on 4 June 2031**\n\n"


@pytest.mark.parametrize(
    "words",
    [
        "(no relation to the above)", "(No relation)", "(from item 3)", "(to item 6)", "(until the break)",
        "(via Teams)", "(for first time)", "(new)", "(new member)", "(newly appointed)", "(first meeting)",
        "(her last meeting)", "(still on leave)", "(who was unwell)", ", who sent a paper", "(not the councillor)",
        "(down the line from Dale)", "(formerly Stone)", "(brother of Perry Stone)", "(for the first two items)",
        "(left at 3 pm)", "(welcome)", "(for first time, new rural lead)",
    ],
)  # fmt: skip
def test_a_remark_is_no_post(words: str) -> None:
    person = parse_person(f"Tess Moor {words}" if words[0] == "(" else f"Tess Moor{words}")
    assert person is not None
    assert (person.name, person.post, person.organization) == ("Tess Moor", "", "")


@pytest.mark.parametrize(
    ("words", "post", "organization"),
    [
        ("(youth worker)", "youth worker", ""),
        ("(deputy head)", "deputy head", ""),
        ("(housing)", "", "housing"),
        ("(New Quay Trust)", "", "New Quay Trust"),
        (", Not Forgotten Trust", "", "Not Forgotten Trust"),
        ("(Head of Parks)", "Head of Parks", ""),
        (", Quay Police (no relation to the above)", "", "Quay Police"),
        (", Head of Parks, Quay Council (from item 3)", "Head of Parks", "Quay Council"),
    ],
)
def test_a_post_stays_one(words: str, post: str, organization: str) -> None:
    person = parse_person(f"Tess Moor {words}" if words[0] == "(" else f"Tess Moor{words}")
    assert person is not None
    assert (person.post, person.organization) == (post, organization)


@pytest.mark.parametrize(
    "words",
    [
        "post vacant", "vacant", "post still being recruited to", "currently vacant", "recruitment under way",
        "nobody in post", "post to be filled", "vacancy", "no replacement yet", "being advertised",
    ],
)  # fmt: skip
def test_a_service_without_anybody_is_nobodys_post(words: str) -> None:
    people = f"Present: Orla Finch, Perry Stone\nSorry: Tess Moor, Quay public health ({words})"
    assert states(people) == {"Orla Finch": "present", "Perry Stone": "present", "Tess Moor": "apology"}
    assert row_of(people, "Tess Moor") == (None, None, None)


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("(Vice-Chair, in the Chair)", "chair"), ("(Vice-Chair, presiding)", "chair"), ("(in the chair)", "chair"),
        ("(Vice-Chair who chaired the meeting)", "chair"), ("(Vice-Chair)", "vice_chair"),
    ],
)  # fmt: skip
def test_a_vice_chair_in_the_chair_presides(words: str, role: str) -> None:
    person = parse_person(f"Superintendent T Moor {words}")
    assert person is not None
    assert (person.role, person.post) == (role, "Superintendent")


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        ("Supt Perry Stone (Vice-Chair) and Chief Inspector Tess Moor, Quay Police", ["Perry Stone", "Tess Moor"]),
        ("Perry Stone (Parks) and Tess Moor (Roads)", ["Perry Stone", "Tess Moor"]),
        ("Insp Perry Stone, Quay Police and Sgt Tess Moor, Dale Police", ["Perry Stone", "Tess Moor"]),
        ("Supt Perry Stone & Insp Tess Moor, Quay Police", ["Perry Stone", "Tess Moor"]),
        ("Perry Stone, Head of Parks and Roads, Quay Council", ["Perry Stone"]),
        ("Perry Stone, Head of Grace and Sons", ["Perry Stone"]),
        ("Perry Stone (Head of Parks and Mary Lane)", ["Perry Stone"]),
    ],
)
def test_two_people_of_one_entry(entry: str, names: list[str]) -> None:
    listed = states(f"Present: Cllr Orla Finch (Chair); {entry}; Una Vale, Dale Homes")
    assert list(listed) == ["Orla Finch", *names, "Una Vale"]


@pytest.mark.parametrize("head", ["", " ", "-"])
@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (("Present", "Teams", "Apologies", "Present"), ("present", "present", "apology", "present")),
        (("In person", "Online", "Apols", "Zoom"), ("present", "present", "apology", "present")),
        (("Yes", "Yes", "Apologies", "-"), ("present", "present", "apology", "unknown")),
        (("Present", "By phone", "Absent", "Apologies"), ("present", "present", "absent", "apology")),
    ],
)
def test_a_column_of_marks_that_nothing_heads(head: str, marks: tuple[str, ...], expected: tuple[str, ...]) -> None:
    people = ("Cllr Orla Finch", "Supt Perry Stone", "Tess Moor", "Una Vale")
    rows = "\n".join(f"| {name} | Quay Police | {mark} |" for name, mark in zip(people, marks, strict=True))
    (meeting,) = read_table(f"{TABLE}| Name | Organisation | {head} |\n|---|---|---|\n{rows}{TAIL}")[1].meetings
    assert tuple(row.state for row in meeting.attendance) == expected
    assert {row.post for row in meeting.attendance} == {"Councillor", "Superintendent", None}
    assert {row.organization for row in meeting.attendance} == {"Quay Police"}


def test_a_column_of_posts_is_no_mark() -> None:
    rows = "\n".join(f"| {name} | Quay Police | Clerk |" for name in ("Orla Finch", "Perry Stone", "Tess Moor"))
    (meeting,) = read_table(f"{TABLE}| Name | Organisation | |\n|---|---|---|\n{rows}{TAIL}")[1].meetings
    assert {row.state for row in meeting.attendance} == {"unknown"}


@pytest.mark.parametrize(
    ("words", "organization"),
    [
        (", Quay Refuge (victim support)", "Quay Refuge"),
        ("     Quay Refuge (victim support)", "Quay Refuge"),
        (", Housing (Quay Council)", "Quay Council"),
        (", Quay District Council (QDC)", "Quay District Council"),
    ],
)
def test_what_a_body_does_is_not_its_name(words: str, organization: str) -> None:
    person = parse_person(f"Tess Moor{words}")
    assert person is not None
    assert person.organization.partition(" (")[0] == organization
    assert person.organization.count("(") == person.organization.count(")")


@pytest.mark.parametrize(
    ("words", "post", "organization", "role", "stands_for"),
    [
        (" – Dale Fire Service (substitute for Group Manager Stone)", "", "Dale Fire Service", "", "Stone"),
        (" (Harbour Coordinator, started January this year)", "Harbour Coordinator", "", "", ""),
        (" (Harbour Coordinator, appointed last month)", "Harbour Coordinator", "", "", ""),
        (" – QC, notes", "", "QC", "clerk", ""),
        (", Quay Council, minutes", "", "Quay Council", "clerk", ""),
        (", Harbour Safety Mgr, Quay Council", "Harbour Safety Mgr", "Quay Council", "", ""),
        (", Quay Refuge (left after item 6)", "", "Quay Refuge", "", ""),
        (" (Appointed Person for Lifting)", "", "Appointed Person for Lifting", "", ""),  # no remark
    ],
)
def test_what_stands_behind_a_post_or_employer_is_no_part_of_it(
    words: str, post: str, organization: str, role: str, stands_for: str
) -> None:
    person = parse_person(f"Tess Moor{words}")
    assert person is not None
    found = (person.post, person.organization, person.role, person.substitute_for)
    assert found == (post, organization, role, stands_for)


@pytest.mark.parametrize(
    ("cell", "post", "organization"),
    [
        ("Quay Refuge (left after item 6)", None, "Quay Refuge"), ("QC (from item 3)", None, "QC"),
        ("Harbour Mgr, Quay Council (until 3 pm)", "Harbour Mgr", "Quay Council"),
    ],
)  # fmt: skip
def test_a_remark_in_a_cell_is_no_part_of_the_employer(cell: str, post: str | None, organization: str) -> None:
    rows = f"| Tess Moor | TM | {cell} |\n| Orla Finch | OF | Quay Police |"
    text = f"{TABLE}Present:\n\n| Name | Initials | Post / Organisation |\n|---|---|---|\n{rows}{TAIL}"
    row = next(one for one in read_table(text)[1].meetings[0].attendance if one.name == "Tess Moor")
    assert (row.post, row.organization) == (post, organization)
