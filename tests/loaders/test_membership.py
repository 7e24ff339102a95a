"""Lists of members in, who sits on which board for whom out; nothing else is taken for such a list."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.build import build_graph
from loaders.blocks import Source
from loaders.claims import claim_records
from loaders.file_records import FileRecords
from loaders.parsers.membership import parse_memberships
from loaders.pipeline import read_file
from loaders.readers import read_source
from tests.loaders.test_sheets import book, rows

TITLE = "Safer Quay Partnership Board membership list as at 3 March 2031"
HEAD = ["Name", "Job title", "Organisation", "Role on board", "Named deputy", "Email"]
PEOPLE = [
    ["Tess Moor", "Chief Executive", "Quay Borough Council", "Chair", "Una Vane", "tess@quay.invalid"],
    ["Supt Perry Stone", "Borough Commander", "Quay Police", "Member", "", "perry@quay.invalid"],
    ["Vacant", "Head of Probation", "Probation Service", "Member", "", ""],
]


def told(path: Path, data: str | bytes) -> tuple[Source, FileRecords]:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_file(path)


def as_csv(*lines: list[str]) -> str:
    return "".join(",".join(line) + "\n" for line in lines)


@pytest.mark.parametrize("kind", ["csv", "xlsx", "md"])
def test_a_list_of_members_says_who_sits_for_whom(kind: str, tmp_path: Path) -> None:
    data: dict[str, str | bytes] = {
        "csv": as_csv([TITLE], HEAD, *PEOPLE),
        "xlsx": book({"Members": rows([TITLE], [], HEAD, *PEOPLE)}),
        "md": f"# {TITLE}\n\n" + "\n".join("| " + " | ".join(r) + " |" for r in (HEAD, ["---"] * 6, *PEOPLE)) + "\n",
    }
    source, records = told(tmp_path / f"list.{kind}", data[kind])
    (listed,) = records.memberships
    assert (listed.body, listed.date) == ("Safer Quay Partnership Board", "2031-03-03")
    assert [(m.name, m.post, m.organization, m.role) for m in listed.members] == [
        ("Tess Moor", "Chief Executive", "Quay Borough Council", "chair"),
        ("Perry Stone", "Borough Commander", "Quay Police", None),
    ]
    assert [(seat.post, seat.organization) for seat in listed.vacant] == [("Head of Probation", "Probation Service")]
    assert records.meetings == []
    assert records.documents[0].kind == "membership"
    assert records.accounting.unread == 0
    for row in (*listed.members, *listed.vacant):
        assert row.evidence
        assert source.text[row.evidence.start : row.evidence.end] == row.evidence.quote
        assert "@" not in row.evidence.quote  # an address proves nothing


def test_the_board_may_stand_in_a_column_and_the_seat_have_its_days(tmp_path: Path) -> None:
    head = ["Board / Group", "Name", "Title", "Agency", "Member since", "Left"]
    people = [
        ["Quay Youth Board", "Tess Moor", "Head of Youth", "Quay Borough Council", "1 April 2029", "2 May 2030"],
        ["Quay Safety Group", "Perry Stone", "Chief Inspector", "Quay Police", "", ""],
    ]
    _, records = told(tmp_path / "members-2031-05.csv", as_csv(head, *people))
    (listed,) = records.memberships
    assert listed.date == "2031-05"
    assert [(m.body, m.post, m.organization, m.start, m.end) for m in listed.members] == [
        ("Quay Youth Board", "Head of Youth", "Quay Borough Council", "2029-04-01", "2030-05-02"),
        ("Quay Safety Group", "Chief Inspector", "Quay Police", None, None),
    ]


def test_a_list_builds_seats_and_no_meeting(tmp_path: Path) -> None:
    source, records = told(tmp_path / "list.csv", as_csv([TITLE], HEAD, *PEOPLE))
    graph = build_graph(claim_records(records), {source.sha256: source.name}, {source.sha256: source.text})
    assert not [node for node in graph.nodes if node.kind in ("Meeting", "AgendaItem")]
    seats = [(e.src, e.dst, e.first_cited) for e in graph.edges if e.kind == "MEMBER_OF"]
    board = "body:safer-quay-partnership-board"
    assert sorted(seats) == [
        ("person:perry-stone", board, "2031-03-03"), ("person:tess-moor", board, "2031-03-03"),
    ]  # fmt: skip
    assert [e.src for e in graph.edges if e.kind == "CHAIRS"] == ["person:tess-moor"]
    vacant = [node.props["vacant"] for node in graph.nodes if node.kind == "Post" and "vacant" in node.props]
    assert vacant == [["2031-03-03"]]


def test_a_list_without_a_day_proves_nothing_and_says_so(tmp_path: Path) -> None:
    source, records = told(tmp_path / "list.csv", as_csv(HEAD, *PEOPLE))
    assert [m.name for m in records.memberships[0].members] == ["Tess Moor", "Perry Stone"]
    assert claim_records(records) == []
    assert "list.csv lists members and no day" in str(source.warnings[0]["text"])


@pytest.mark.parametrize(
    "lines",
    [
        [["Attendance 3 March 2031"], ["Name", "Organisation"], ["Tess Moor", "Quay Police"]],
        [["Name", "Organisation", "Present"], ["Tess Moor", "Quay Police", "Y"], ["Perry Stone", "Quay Police", "N"]],
        [["Action", "Owner", "Name", "Post"], ["Draw the map of the quay", "TM", "Tess Moor", "Chair"]],
    ],
)
def test_who_came_and_what_is_to_do_are_no_list_of_members(lines: list[list[str]], tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(as_csv(*lines), encoding="utf-8")
    assert parse_memberships(read_source(path)) == []


def test_minutes_that_list_members_in_a_table_stay_minutes(tmp_path: Path) -> None:
    table = "| Name | Organisation |\n|---|---|\n| Tess Moor | Quay Police |\n| Perry Stone | Quay Council |\n"
    text = f"# Safer Quay Board\n\nMembership\n\n{table}\n" + "".join(
        f"## {n}. Lamps {n}\n\nThe lamps of the quay were spoken of at length.\n\n" for n in range(1, 9)
    )
    _, records = told(tmp_path / "list.md", text)
    assert records.memberships == []
