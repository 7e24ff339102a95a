"""The roster of an agenda, in; the seats that it calls vacant, out."""

from __future__ import annotations

import pytest

from tests.loaders.made import read

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
