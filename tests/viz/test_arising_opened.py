"""How the parts of a resolution open in the Matters Arising draft, and what nobody agreed to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.viz.from_minutes import view_of
from tests.viz.test_arising import rows
from viz.report.arising.draw import draw_arising
from viz.report.tasks.words import task_deed

HEAD = """MILLFORD LAMP BOARD

Minutes of the meeting held on 4 March 2031

Present:

Ann Marlow (Chairman)
Tom King (Superintendent, Mill Police)
Priya Nair (Head of Lamps, Millford Council)

1   MINUTES OF THE LAST MEETING

The minutes of the meeting held on 3 December 2030 were agreed.

2   LAMPS

"""
FOOT = """

3   DATE OF NEXT MEETING

The next meeting will be held on 3 June 2031.
"""


def matters(folder: Path, body: str) -> list[str]:
    with view_of(folder, HEAD + body + FOOT) as view:
        return [row[1] for row in rows(draw_arising(view, "2031-06-03"), "matters")]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("RESOLVED that the report be noted and that Priya Nair write to the mills by 1 May 2031.",
         ["It was resolved that Priya Nair write to the mills by 1 May 2031."]),
        ("RESOLVED that\n(1) the report be noted;\n(2) Tom King bring a plan for the mill to the next meeting; and\n"
         "(3) the Head of Lamps be asked to look at the lease.",
         ["It was resolved that Tom King bring a plan for the mill to the next meeting.",
          "It was resolved that the Head of Lamps be asked to look at the lease."]),
        ("It was resolved that:\n\n(a) the report be noted; and\n\n(b) Tom King bring a plan to the next meeting.",
         ["It was resolved that Tom King bring a plan to the next meeting."]),
        ("RESOLVED that the report be noted.\n\nTom King promised to bring a plan to the next meeting.",
         ["Tom King promised to bring a plan to the next meeting."]),
        ("Priya Nair was asked to count the lamps.", ["Priya Nair was asked to count the lamps."]),
    ],
)  # fmt: skip
def test_each_part_of_a_resolution_opens_as_one(tmp_path: Path, body: str, told: list[str]) -> None:
    assert matters(tmp_path, body) == told


def test_what_was_asked_or_suggested_keeps_its_verb() -> None:
    assert task_deed("It was suggested that the Warden count the lamps.") == (
        "It was suggested that the Warden count the lamps"
    )
    assert task_deed("Mr Low raised the want of lamps and asked that the mill give some.") == (
        "Mr Low asked that the mill give some"
    )
    assert task_deed("It was agreed that Ann would write.") == "Ann would write"
