"""Tables of priorities with the agency that leads on each, or with none."""

from __future__ import annotations

import pytest

from loaders.file_records import FileRecords
from tests.loaders.made import HEAD, PEOPLE, read_table, text_of
from tests.loaders.made import read as read_text

TOP = HEAD.format(present="\n".join(PEOPLE)) + "## 1. Kite Plan 2031-2036\n\nThe priorities are:\n\n"


def read(head: str, *rows: str) -> FileRecords:
    columns = head.count("|") - 1
    return read_table(TOP + "\n".join([head, "|" + "---|" * columns, *rows]) + "\n\nNoted.\n")[1]


HEADS = [
    "| Priority | Lead agency |", "| Theme | Lead |", "| Objective | Led by |", "| Strategic priority | Lead body |",
    "| Outcome | Responsible agency |",
]  # fmt: skip


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("blank", ["", "TBC", "none", "-", "To be agreed", "No lead agency", "not yet identified"])
def test_a_blank_beside_a_priority_is_no_lead(head: str, blank: str) -> None:
    [plan] = read(head, "| 1. Ribbons | Fernhill Council |", f"| 2. Tails | {blank} |").strategies
    assert plan.title == "Kite Plan 2031-2036"
    told = [(one.name, one.lead_agencies) for one in plan.priorities]
    assert told == [("1. Ribbons", ["Fernhill Council"]), ("2. Tails", [])]


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("| Priority | Action | Lead |", ["| 1. Ribbons | Cut them | Fernhill Council |", "| 2. Tails | Tie them | |"]),
        ("| Priority | Lead agency |", ["| 1. Ribbons | |", "| 2. Tails | |"]),
        ("| Priority | Lead agency |", ["| 1. Ribbons | Fernhill Council |"]),
        ("| Priority | Cost |", ["| 1. Ribbons | 12 |", "| 2. Tails | |"]),
        ("| Name | Lead agency |", ["| Ida Marsh | Fernhill Council |", "| Una Vale | |"]),
    ],
)
def test_other_tables_are_none(head: str, rows: list[str]) -> None:
    assert read(head, *rows).strategies == []


def test_a_person_beside_a_priority_is_no_agency() -> None:
    [plan] = read("| Theme | Lead |", "| 1. Ribbons | Fernhill Council |", "| 2. Tails | Anne Marsh |").strategies
    assert [one.name for one in plan.priorities] == ["1. Ribbons"]


@pytest.mark.parametrize(
    "head",
    ["| Theme | Lead |", "| Priority | Lead agency (lead officer) |", "| Aim | Lead officer |", "| Aim | Champion |"],
)
def test_a_person_beside_a_priority_leads_on_it(head: str) -> None:
    rows = ["| 1. Ribbons | Fernhill Council (Perry Stone) |", "| 2. Tails | |", "| 3. Bins | Tess Moor |"]
    records = read(head, *rows)
    assert [(one.lead, one.issue) for one in records.meetings[0].leads] == [
        ("Perry Stone", "Ribbons"), ("Tess Moor", "Bins"),
    ]  # fmt: skip
    assert [one.lead_agencies for one in records.strategies[0].priorities] == [["Fernhill Council"], []]


SET_WITH_SPACES = """The draft Kite Plan was presented.

       Priority                                  Lead agency (lead officer)
       1  Ribbons and strings                    Fernhill Council
          against the wind                       (Perry Stone)
       2  Tails                                  Borough Fire Service
                                                 (Tess Moor)
       3  Bins

No agency was put forward for Priority 3."""


def test_a_table_set_with_spaces_is_joined_by_its_numbers() -> None:
    records = read_text(text_of("Apologies|None.", f"Kite plan|{SET_WITH_SPACES}", "Next meeting|3 September 2031."))[1]
    [plan] = records.strategies
    assert [(one.name, one.lead_agencies) for one in plan.priorities] == [
        ("1 Ribbons and strings against the wind", ["Fernhill Council"]), ("2 Tails", ["Borough Fire Service"]),
        ("3 Bins", []),
    ]  # fmt: skip
    assert [(one.lead, one.issue) for one in records.meetings[0].leads] == [
        ("Perry Stone", "Ribbons and strings against the wind"), ("Tess Moor", "Tails"),
    ]  # fmt: skip


def test_initials_until_a_day_and_nobody_beside_priorities_that_people_lead() -> None:
    rows = ["| Kites | RB / TM |", "| Bins and bags | RB (to 30 Sept), then tbc |"]
    rows += ["| Lamps | vacant post |", "| Tails | ? |"]
    records = read("| Priority | Lead |", *rows)
    (meeting,) = records.meetings
    assert [(one.issue, one.lead, one.end) for one in meeting.leads] == [
        ("Kites", "Rufus Bell and Tess Moor", None), ("Bins and bags", "Rufus Bell", "2031-09-30"),
    ]  # fmt: skip
    assert [(one.issue, one.cue) for one in meeting.issues] == [("Lamps", "unled"), ("Tails", "unled")]
    assert records.strategies == []


def test_the_letters_of_two_agencies_are_no_people() -> None:
    [plan] = read("| Priority | Lead |", "| Kites | FPS / QCC |", "| Lamps | ? |").strategies
    assert [(one.name, one.lead_agencies) for one in plan.priorities] == [("Kites", ["FPS / QCC"]), ("Lamps", [])]
