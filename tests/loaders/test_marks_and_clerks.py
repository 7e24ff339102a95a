"""Cells that say more than a mark, and rows that name who wrote, in; who came and who took the notes, out."""

from __future__ import annotations

import pytest

from tests.loaders.made import read_table

GRID = """Fernhill Safety Board

Minutes of the meeting held on Thursday 4 June 2031

| Name | Initials | Role and organisation | 4/6/31 |
| --- | --- | --- | --- |
| Orla Finch | OF | Head of Parks, Dale Council | Present |
| Perry Stone | PS | Dale Homes | Apologies |
| Gail Pole | GP | Dale Police | {mark} |
| Tess Moor | TM | Lamp Trust | Present |

1. Lamps

The lamps were discussed.
"""


@pytest.mark.parametrize(
    ("mark", "state", "role"),
    [
        ("Attending for Dale Police", "present", None),
        ("Online, left after item 3", "present", None),
        ("Apologies, on leave", "apology", None),
        ("Minutes", "also_present", "clerk"),
        ("Sent papers", "unknown", None),
        ("Not yet known, online?", "unknown", None),
    ],
)
def test_a_mark_with_more_words_and_one_of_who_wrote(mark: str, state: str, role: str | None) -> None:
    (made,) = read_table(GRID.format(mark=mark))[1].meetings
    (gail,) = [one for one in made.attendance if one.name == "Gail Pole"]
    assert (gail.state, gail.role, gail.initials) == (state, role, "GP")
    assert gail.post is None
    assert [one.state for one in made.attendance if one is not gail] == ["present", "apology", "present"]


HEAD = """Fernhill Safety Board

| Date | Thursday 4 June 2031 |
| --- | --- |
| Chair | Orla Finch |
| Attendees | Orla Finch (Dale Council); Perry Stone (Dale Homes) |
| Apologies | Gail Pole (Dale Police) |
| {label} | {who} |

1. Lamps

The lamps were discussed.
"""


@pytest.mark.parametrize("label", ["Notes", "Minutes"])
def test_the_row_of_who_wrote_is_no_apology(label: str) -> None:
    (made,) = read_table(HEAD.format(label=label, who="Anna Ruddle, Business Support"))[1].meetings
    assert {one.name: one.state for one in made.attendance}["Anna Ruddle"] == "also_present"
    assert made.clerk == "Anna Ruddle"
    assert [one.name for one in made.attendance if one.state == "apology"] == ["Gail Pole"]


def test_a_row_on_the_notes_names_nobody() -> None:
    (made,) = read_table(HEAD.format(label="Notes", who="Agreed as a true record"))[1].meetings
    assert made.clerk is None
    assert [one.name for one in made.attendance] == ["Orla Finch", "Perry Stone", "Gail Pole"]
