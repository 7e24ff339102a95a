"""Who came, in other shapes: heads such as 'Room', employers over names, codes with a note, stand-ins in a list."""

from __future__ import annotations

import pytest

from loaders.parsers.attendance.marks import named_substitute, read_legend, state_of_mark
from loaders.records import AttendanceRecord
from tests.loaders.made import read, read_table

KEY = "P = present   A = apologies   D = deputy sent   DNA = did not attend"
HEAD = "Fernhill Lamp Board\nMinutes of the meeting held on 4 June 2031\n\n"


def rows(text: str) -> dict[str, AttendanceRecord]:
    found = read(HEAD + text + "\n\n1. LAMPS\n\nNoted.\n")[1].meetings[0]
    return {row.name: row for row in found.attendance}


def states(text: str) -> dict[str, str]:
    return {name: row.state for name, row in rows(text).items()}


def test_a_list_under_room_is_of_those_who_came() -> None:
    text = (
        "# Fernhill Lamp Board – 4 June 2031\n\n*The Hall, 9.30*\n\n"
        "## Room\n\n- Orla Finch, Vale Council – Chair\n- Perry Stone, Vale Police\n"
        "- Rufus Bell, Vale Homes, for Una Vale\n\nApologies: Una Vale. Not represented: Probation, Vale finance.\n\n"
        "## Lamps\n\nNoted.\n\n## Kerbs\n\nNoted.\n\n## Dogs\n\nNoted.\n\nNext: 4 July 2031.\n"
    )
    found = {row.name: row for row in read_table(text)[1].meetings[0].attendance}
    assert {name: row.state for name, row in found.items()} == {
        "Orla Finch": "present", "Perry Stone": "present", "Rufus Bell": "substitute", "Una Vale": "apology",
    }  # fmt: skip
    assert (found["Rufus Bell"].organization, found["Rufus Bell"].substitute_for) == ("Vale Homes", "Una Vale")
    assert found["Orla Finch"].role == "chair"


def test_a_place_behind_for_is_no_person_stood_in_for() -> None:
    found = rows("Present:\nPerry Stone, Officer, for North Dale\nOrla Finch, Vale Council\nTess Moor, Vale Police")
    assert found["Perry Stone"].substitute_for is None
    assert found["Perry Stone"].state == "present"


def test_employers_over_the_lines_of_their_people_open_the_list() -> None:
    found = rows(
        "Representing Vale County Council:\nMr P Stone (in the Chair), Ms O Finch\nRepresenting health bodies:\n"
        "Mrs T Moor (Vale NHS Trust)\nRepresenting the Probation Service:\nNo representative was present.\n"
    )
    assert [(row.name, row.organization, row.role, row.state) for row in found.values()] == [
        ("Mr P Stone", "Vale County Council", "chair", "present"),
        ("Ms O Finch", "Vale County Council", None, "present"),
        ("Mrs T Moor", "Vale NHS Trust", None, "present"),
    ]  # fmt: skip


def test_labels_behind_a_full_stop_part_a_running_list() -> None:
    found = states(
        "In the room: Orla Finch (chair), Perry Stone, Pia Sand. On Teams: Rufus Bell, Una Vale. "
        "Sorry: Tess Moor. The lifts were out again and nobody was surprised."
    )
    assert found == dict.fromkeys(("Orla Finch", "Perry Stone", "Pia Sand", "Rufus Bell", "Una Vale"), "present") | {
        "Tess Moor": "apology"
    }


def test_who_came_for_one_item_is_a_guest_and_who_was_not_heard_from_no_person() -> None:
    here = "Here: Orla Finch, Perry Stone, Pia Sand"
    found = states(f"{here}\n\nFor one item: Tess Moor (analyst)\n\nNot heard from: Vale Fire")
    assert found["Tess Moor"] == "also_present"
    assert "Vale Fire" not in found


def test_the_key_of_the_codes_goes_before_what_stands_beside_one() -> None:
    legend = read_legend(f"{KEY}  Name  04/06  Tess Moor  P – notes")
    assert legend == {"P": "present", "A": "apology", "D": "represented", "DNA": "absent"}


@pytest.mark.parametrize(
    ("cell", "state"),
    [
        ("P", "present"), ("P – notes", "present"), ("P (from item 5)", "present"), ("D – Insp Corse", "represented"),
        ("Y – from item 3", "present"), ("Item 9 only", "present"), ("No apols recd", "absent"), ("A", "apology"),
        ("N – on leave", "absent"), ("D", "represented"),
    ],
)  # fmt: skip
def test_a_code_keeps_its_state_with_a_note_behind_it(cell: str, state: str) -> None:
    assert state_of_mark(cell, "04/06", read_legend(KEY)) == state


def test_a_code_names_who_came_instead_only_where_it_says_so() -> None:
    legend = read_legend(KEY)
    assert named_substitute("D – Insp Corse", legend) == "Insp Corse"
    assert named_substitute("D – Insp Corse", {}) == ""
    assert named_substitute("P – Teams Link", legend) == ""


@pytest.mark.parametrize(
    ("beside", "post", "organization", "role"),
    [
        ("Office of the Dale Mayor (in the chair until 14.15)", None, "Office of the Dale Mayor", None),
        ("Dale Police (in the chair from 14.15)", None, "Dale Police", "chair"),
        ("Dale NHS Trust, on screen", None, "Dale NHS Trust", None),
        ("Independent Chair, in the Chair", "Independent Chair", None, "chair"),
        ("MCA and DoLS Lead", "MCA and DoLS Lead", None, None),
        ("Head of Parks, Dale County Council (DCC)", "Head of Parks", "Dale County Council", None),
        ("Healthwatch Dale (HW)", None, "Healthwatch Dale", None),
    ],
)
def test_words_beside_a_name(beside: str, post: str | None, organization: str | None, role: str | None) -> None:
    bracket = beside if "(" in beside else f"({beside})"
    joined = f"Tess Moor, {bracket}" if "(" in beside else f"Tess Moor {bracket}"
    found = rows(f"Present:\n{joined}\nOrla Finch, Vale Council\nPerry Stone, Vale Police")["Tess Moor"]
    assert (found.post, found.organization, found.role) == (post, organization, role)


def test_those_who_did_not_come_were_not_there() -> None:
    found = states("Those who came: Orla Finch (Chair), Perry Stone, Tess Moor\nThose who didn't: Ned Low, Una Vale")
    assert found["Ned Low"] == found["Una Vale"] == "absent"


def test_a_substitute_named_behind_an_apology_sent_none() -> None:
    found = states("Members: Orla Finch (Chair), Perry Stone\nApologies: Pia Sand; substitute Rufus Bell")
    assert found["Pia Sand"] == "apology"
    assert "Rufus Bell" not in found


def test_who_was_chair_until_an_hour_has_no_post_of_that_name() -> None:
    found = rows("Present: Orla Finch (Chair until 3pm), Perry Stone (Chair from 3pm), Tess Moor")
    assert [(row.post, row.role) for row in found.values()] == [(None, None), (None, "chair"), (None, None)]


GRID = """# Fernhill Lamp Board

Minutes of the meeting held on 4 June 2031

{table}

## Lamps

Noted.

## Kerbs

Noted.

## Dogs

Noted.
"""


def _grid(table: str) -> list[tuple[str, str, str | None, str | None]]:
    found = read_table(GRID.format(table=table))[1].meetings[0].attendance
    return [(row.name, row.state, row.organization or row.post, row.role) for row in found]


def test_of_columns_under_days_without_a_year_that_of_the_meeting_counts() -> None:
    table = (
        "| Name | 04/06 | 05/03 |\n|---|---|---|\n| Orla Finch (Chair) | ✓ | Apols |\n| Perry Stone | Apols | ✓ |\n"
        "| Una Vale | ✓ (left 3pm) | ✓ |\n"
    )
    assert _grid(table) == [
        ("Orla Finch", "present", None, "chair"), ("Perry Stone", "apology", None, None),
        ("Una Vale", "present", None, None),
    ]  # fmt: skip


def test_a_code_says_who_was_in_the_chair_and_who_came_for_another() -> None:
    table = (
        "| Member | Agency | P/A/D |\n|---|---|---|\n| Orla Finch | Vale Council | P (Chair) |\n"
        "| Perry Stone | Vale Police | A |\n| Ned Low | Vale Homes | D (Tess Moor) |\n| Una Vale | Vale Trust | P |\n\n"
        "P = present, A = apologies, D = deputy attended"
    )
    assert _grid(table) == [
        ("Orla Finch", "present", "Vale Council", "chair"), ("Perry Stone", "apology", "Vale Police", None),
        ("Ned Low", "represented", "Vale Homes", None), ("Tess Moor", "substitute", None, None),
        ("Una Vale", "present", "Vale Trust", None),
    ]  # fmt: skip


def test_who_is_stood_in_for_has_the_name_and_the_employer_of_that_row() -> None:
    text = (
        "Representing Vale City Council:\nMs O Finch (substitute for Mrs N Waters)\nRepresenting Dale Police:\n"
        "Mr P Stone, Ms T Moor\n\n1. PRELIMINARY\n\nApologies were received from Mrs Waters, for whom Ms Finch was "
        "substituting.\n\n2. LAMPS\n\nNoted.\n\n3. KERBS\n\nNoted.\n"
    )
    found = {row.name: row for row in read(HEAD + text)[1].meetings[0].attendance}
    away = next(row for name, row in found.items() if "Waters" in name)
    assert (away.name, away.state, away.organization) == ("N Waters", "apology", "Vale City Council")
    assert [row.substitute_for for name, row in found.items() if "Finch" in name] == ["N Waters"]
