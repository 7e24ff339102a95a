"""The roster of an agenda, in; the seats that it calls vacant, out."""

from __future__ import annotations

import pytest

from tests.loaders.made import read, read_table

AGENDA = """ A G E N D A

To: Members of the

SAFETY BOARD

Orla Finch, (Head of Parks) (Chairman)
Perry Stone, (Dale Council)
{entry}

A meeting of the Fernhill Safety Board will be held in the Old Hall on
THURSDAY 4 JUNE 2031 at 10.00 am

1 APOLOGIES FOR ABSENCE

2 ANY OTHER BUSINESS
"""


@pytest.mark.parametrize(
    ("entry", "seats"),
    [
        ("Vacant, (Office of the Commissioner)", [("", "Office of the Commissioner")]),
        ("Vacant (Head of Roads)", [("Head of Roads", None)]),
        ("Vacant, Dale Council", [("", "Dale Council")]),
        ("Tess Moor, (Office of the Commissioner)", []),
        ("Vacant properties (Dale Council)", []),
        ("Vacant", []),
    ],
)
def test_the_seats_that_nobody_has(entry: str, seats: list[tuple[str, str | None]]) -> None:
    (made,) = read(AGENDA.format(entry=entry))[1].meetings
    assert [(one.post, one.organization) for one in made.empty_seats] == seats
    assert [one.name for one in made.members][:2] == ["Orla Finch", "Perry Stone"]


LIST = """Fernhill Safety Board

Minutes of the meeting held on Thursday 4 June 2031

| Name | Initials | Role and organisation | 4/6/31 |
| --- | --- | --- | --- |
| Orla Finch | OF | Head of Parks, Dale Council | Present |
| {row} |
| Tess Moor | TM | Lamp Trust | Present |

1. Lamps

The lamps were discussed.
"""


@pytest.mark.parametrize(
    ("row", "post"),
    [
        ("Vacant |  | Probation Service | –", ["Probation Service seat"]),
        ("Vacant |  | Head of Roads |", ["Head of Roads"]),
        ("Vacancy |  | Probation Service | Apologies", ["Probation Service seat"]),
        ("Vacant |  |  | –", []),
        ("Vacant homes |  | Probation Service | –", []),
        ("Perry Stone | PS | Vacant Homes Officer | Present", []),
    ],
)
def test_the_empty_rows_of_a_list_of_people(row: str, post: list[str]) -> None:
    (made,) = read_table(LIST.format(row=row))[1].meetings
    assert [one.post for one in made.issues] == post
    assert {"Orla Finch", "Tess Moor"} <= {one.name for one in made.attendance}
