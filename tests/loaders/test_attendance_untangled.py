"""Lists of people that clerks part badly: one person's words never end up on another, and nobody is swallowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.parsers.attendance.untangle import untangled
from loaders.pipeline import read_file
from tests.loaders.made import read
from tests.loaders.test_attendance_layouts import row_of, states

NAMES = ["Orla Finch", "Perry Stone", "Tess Moor"]


@pytest.mark.parametrize(
    "people",
    [
        "Present\nCouncillors Orla Finch (Chair), Perry Stone and Tess Moor Clerk Mrs J Quill",
        "Present: Orla Finch, Perry Stone, Tess Moor Clerk: J Quill",
    ],
)
def test_the_clerk_behind_the_last_name_is_somebody_else(people: str) -> None:
    clerk = "Mrs J Quill" if "Mrs" in people else "J Quill"
    assert list(states(people)) == [*NAMES, clerk]
    assert row_of(people, clerk) == (None, None, "clerk")
    assert row_of(people, "Tess Moor")[2] is None


def test_letters_behind_each_name_part_two_people_on_a_line() -> None:
    people = "PRESENT Orla Finch (DBC)    OF Perry Stone    PS\n\nTess Moor\nTM"
    assert list(states(people)) == NAMES
    assert row_of(people, "Orla Finch")[1] == "DBC"


def test_letters_that_are_not_theirs_part_nobody() -> None:
    assert untangled("Orla Finch    NHS Perry Stone    BT") == "Orla Finch    NHS Perry Stone    BT"


def test_a_is_an_initial_beside_other_initials() -> None:
    assert list(states("Present: B Finch, A Stone, C Moor")) == ["B Finch", "A. Stone", "C Moor"]
    assert list(states("Present: B Finch, A Councillor, C Moor")) == ["B Finch"]


def test_a_county_council_in_brackets_sends_no_copies() -> None:
    assert list(states("Present: Orla Finch (Dale CC), Perry Stone (Fernhill CC), Tess Moor")) == NAMES
    assert list(states("Present: Orla Finch, Perry Stone CC Tess Moor")) == NAMES[:2]


def test_a_semicolon_may_stand_behind_present() -> None:
    assert list(states("Present; Orla Finch (OF), Perry Stone, Chair (PS), Tess Moor (TM)")) == NAMES


def test_a_label_inside_a_line_changes_the_state() -> None:
    people = "Present: Orla Finch (Dale), Perry Stone (Fernhill), Ex Officio: Tess Moor (Health) Apologies - Cy Quill"
    assert states(people) == dict.fromkeys(NAMES[:2], "present") | {"Tess Moor": "also_present", "Cy Quill": "apology"}


def test_chaired_by_and_clerked_by_stand_above_their_names() -> None:
    people = "Present: Orla Finch, Perry Stone, Tess Moor\nChaired by\nPerry Stone\nClerked by\nCy Quill"
    assert row_of(people, "Perry Stone")[2] == "chair"
    assert row_of(people, "Cy Quill")[2] == "clerk"


def test_what_was_done_with_apologies_is_nobodys_post() -> None:
    people = "Present: Orla Finch\nApologies: Perry Stone and Tess Moor were received and accepted."
    assert states(people) == {"Orla Finch": "present", "Perry Stone": "apology", "Tess Moor": "apology"}
    assert row_of(people, "Tess Moor") == (None, None, None)


def test_one_name_and_others_without_one() -> None:
    people = "Present: Orla Finch\nApologies: B. Moor and the Neighbourhood Officer."
    assert list(states(people)) == ["Orla Finch", "B. Moor"]


def test_a_sentence_may_list_who_was_there() -> None:
    people = (
        "The chair opened the meeting at 6.30 pm. Board members present were supervisors Orla Finch and Perry Stone, "
        "and treasurer Tess Moor. Also present were Cy Quill and Ola Rae."
    )
    assert states(people) == dict.fromkeys(NAMES, "present") | {"Cy Quill": "also_present", "Ola Rae": "also_present"}


def test_apologies_in_the_cell_of_those_who_came_came_not(tmp_path: Path) -> None:
    page = tmp_path / "minutes.html"
    page.write_text(
        "<html><body><h1>Fernhill Safety Board</h1><p>Minutes of the meeting held on 4 June 2031</p><table>"
        "<tr><td>SB 1/31</td><td><p>To record those present and accept apologies</p><p>In attendance: Cy Quill</p>"
        "<p>Apologies: Perry Stone and Tess Moor sanctioned.</p></td><td></td></tr>"
        "<tr><td>SB 2/31</td><td><p>Dogs</p><p>None.</p></td><td></td></tr></table></body></html>",
        encoding="utf-8",
    )
    (meeting,) = read_file(page)[1].meetings
    assert {(row.name, row.state) for row in meeting.attendance} == {
        ("Cy Quill", "present"), ("Perry Stone", "apology"), ("Tess Moor", "apology")
    }  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("Fernhill County Council\n\nHEALTH AND CARE BOARD", "HEALTH AND CARE BOARD"),
        ("Minutes of the May meeting of Fernhill Parish Council\n\nMINUTES OF DALE PARISH COUNCIL MEETING", ""),
        ("Fernhill Residents' Association\n\nAnnual General Meeting", "Fernhill Residents' Association"),
        ("Public Sector Delivery Board – Minutes", "Public Sector Delivery Board"),
        ("Minutes of Trustees of The Friends of Fernhill Library", "Trustees of The Friends of Fernhill Library"),
        ("Fernhill Parish Council.  Meeting", "Fernhill Parish Council"),
        ("BOARD MEETING MINUTES\n\nTitle of Meeting\n\nDale Libraries - Board Meeting", "Dale Libraries - Board"),
    ],
)
def test_the_heading_names_the_board_that_met(heading: str, body: str) -> None:
    (meeting,) = read(f"{heading}\n\n4 June 2031\n\nPresent: Orla Finch, Perry Stone\n\n1. Dogs\n\nNone.")[1].meetings
    assert (meeting.body or "") == body


@pytest.mark.parametrize(
    ("entry", "row"),
    [
        ("Tess MoorHead of Parks, Dale Council", ("Head of Parks", "Dale Council", None)),
        ("Tess MoorDale Police", (None, "Dale Police", None)),
        ("Tess McMoorHead of Parks", None),
        ("Tess MacDonald, Head of Parks", None),
    ],
)
def test_a_post_glued_to_a_name_is_no_part_of_it(entry: str, row: tuple[str | None, str | None, str | None]) -> None:
    people = f"Present:\n\nOrla Finch\n\n{entry}\n\nPerry Stone"
    names = list(states(people))
    assert names[0::2] == ["Orla Finch", "Perry Stone"]
    assert names[1] in ("Tess Moor", "Tess McMoor", "Tess MacDonald")
    assert row is None or row_of(people, "Tess Moor") == row


def test_an_entry_nobody_understands_does_not_end_a_list_of_minutes_without_items() -> None:
    people = "\n\n".join(f"Tess {letter}ale (Parks)" for letter in "BCDFGHJKLMNP")
    head = f"Fernhill Safety Board\n\n4 June 2031\n\nPresent:\n\n{people}\n\n"
    text = f"{head}Cllr. Mike HolderPanel\n\nOrla Finch (Trust)\n\n"
    (meeting,) = read(f"{text}The dogs were counted, and nobody asked for more of them to be counted.")[1].meetings
    assert meeting.attendance[-1].name == "Orla Finch"


def test_a_post_behind_a_name_without_any_mark() -> None:
    people = (
        "Present:\nPeter Finch Head of Public Safety (Chair)\nSarah Stone Assistant Director, Dale Probation\n"
        "Apologies:\nJulia Moor Assistant Director/Head of Service – Schools and Complex Needs"
    )
    assert list(states(people)) == ["Peter Finch", "Sarah Stone", "Julia Moor"]
    assert row_of(people, "Peter Finch") == ("Head of Public Safety", None, "chair")
    assert row_of(people, "Sarah Stone") == ("Assistant Director", "Dale Probation", None)


def test_the_employer_of_somebody_is_not_the_board() -> None:
    text = "Minutes\n\n4 June 2031\n\nPeter Finch (Skills Partnership – Officer)\n\n1. Dogs\n\nNone."
    assert not read(text)[1].meetings[0].body
