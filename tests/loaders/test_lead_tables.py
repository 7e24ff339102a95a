"""Tables of priorities with the agency that leads on each, or with none."""

from __future__ import annotations

import pytest

from loaders.file_records import FileRecords
from tests.loaders.made import HEAD, PEOPLE, read_table

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
