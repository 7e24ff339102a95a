"""Lists of people that stand beside each other: the names of one row have nothing to do with each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.pipeline import read_file
from tests.loaders.test_attendance_layouts import row_of, states

HEADS = "Members in attendance:              Apologies received from:"
CAME = {"Orla Finch": "present", "Perry Stone": "substitute", "Ruth Oakes": "present"}
BOTH = CAME | {"Tess Moor": "apology", "Una Vale": "absent", "Ned Ash": "represented"}
PEOPLE = f"""{HEADS}

Orla Finch (Chair)                  Tess Moor, Fern Valley Trust
Perry Stone, Fern Police
   (for Ned Ash, Head of Parks)     Did not attend
Ruth Oakes, Housing Department
   - left at 3pm                    Cllr Una Vale
"""


def test_each_column_has_the_state_of_its_own_label() -> None:
    assert states(PEOPLE) == BOTH


def test_a_post_beside_a_stand_in_is_that_of_the_other() -> None:
    assert row_of(PEOPLE, "Perry Stone") == (None, "Fern Police", None)
    assert row_of(PEOPLE, "Orla Finch") == (None, None, "chair")


@pytest.mark.parametrize(
    "people",
    [
        "       Present                        Absent\nOrla Finch            Una Vale, Fern Trust\nRuth Oakes",
        "Present\t\t\tIn attendance\t\tApologies\nOrla Finch\t\tRuth Oakes\t\tTess Moor",
        "Present: Orla Finch        Apologies: Tess Moor\n         Ruth Oakes",
    ],
)
def test_labels_may_be_centred_set_with_tabs_or_open_their_list(people: str) -> None:
    found = states(people)
    assert found["Orla Finch"] == "present"
    assert found["Ruth Oakes"] in ("present", "also_present")
    assert {found[name] for name in found if name in ("Tess Moor", "Una Vale")} <= {"apology", "absent"}


def test_marks_under_two_labels_are_no_lists() -> None:
    marked = "                Present    Apologies\nOrla Finch         x\nTess Moor                     x\n"
    assert states(marked).get("Tess Moor") != "present"


def test_a_sentence_below_ends_the_lists() -> None:
    people = f"{PEOPLE}\nThe chair welcomed everybody and said that Ivo Bream would be joining them in the spring."
    assert states(people) == BOTH


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><td>Orla Finch (Chair)<br>Perry Stone (for Ned Ash)<br>Ruth Oakes</td>"
        "<td>Tess Moor<br><b>Absent</b><br>Una Vale</td></tr>",
        "<tr><td>Orla Finch (Chair)</td><td>Tess Moor</td></tr><tr><td>Perry Stone (for Ned Ash)</td>"
        "<td><b>Absent</b></td></tr><tr><td>Ruth Oakes</td><td>Una Vale</td></tr>",
    ],
)
def test_a_table_of_two_lists_is_read_column_by_column(tmp_path: Path, rows: str) -> None:
    page = tmp_path / "made.html"
    page.write_text(
        "<html><body><h1>Fernhill Safety Board</h1><p>Minutes of the meeting held on 4 June 2031</p><table>"
        f"<tr><th>Present</th><th>Apologies</th></tr>{rows}</table><h2>1. Lights</h2><p>All work.</p>"
        "<h2>2. Roads</h2><p>All are open.</p><h2>3. Parks</h2><p>All are green.</p></body></html>",
        encoding="utf-8",
    )
    (meeting,) = read_file(page)[1].meetings
    assert {row.name: row.state for row in meeting.attendance} == BOTH
