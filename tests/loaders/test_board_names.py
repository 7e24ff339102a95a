"""The board that met: two lines of one name, the kind of a paper that is no name, the title of a page, a mail."""

from __future__ import annotations

import pytest

from loaders.pipeline import read_records
from loaders.readers.columned import read_plain
from loaders.readers.html import read_html
from tests.loaders.concepts import CONCEPTS
from tests.loaders.made import read

PRESENT = (
    "\n\nPRESENT\nOrla Finch, Head of Parks - CHAIR\nPerry Stone, Vale Council\nTess Moor, Vale Police\n\n"
    "1  LAMPS\n\nNoted.\n"
)
ITEM = "<h2>What happened</h2><h3>Lamps</h3><p>Perry Stone to draw the map.</p>"
WHO = "<h2>Who came</h2><ul><li>Orla Finch, Vale Council</li><li>Perry Stone, Vale Police</li><li>Tess Moor</li></ul>"
MAIL = """From: Tess Moor
Sent: 24 November 2031 16:52
To: {to}
Cc: Ada Quill; Ned Low
Subject: FW: {subject}

Dear all

Sorry this is late. Notes of {board} on Friday 21 November below.

In the room: Orla Finch (chair), Perry Stone, Pia Sand, and Rufus Bell from Probation, who is new and very welcome.
 On Teams: Una Vale. I do not think the fire brigade know that we exist.

LAMPS
Perry to draw the map.

Tess

--------------------------------
ACTION LOG as at 21/11/31
"""


def board(text: str) -> str:
    return read(text)[1].meetings[0].body


def page(title: str, heading: str) -> str:
    head = f"<head><title>{title}</title></head>"
    data = f"<!doctype html><html>{head}<body><h1>{heading}</h1>{WHO}{ITEM}</body></html>"
    return read_records(read_html(data.encode(), "made.html"), CONCEPTS).meetings[0].body


def mail(board_: str, to: str = "Members", subject: str = "notes") -> tuple[str, str | None]:
    text = MAIL.format(board=board_, to=to, subject=subject).replace("\n On Teams", " On Teams")
    found = read_records(read_plain(text.encode(), "made.txt"), CONCEPTS).meetings[0]
    return found.body, found.date


def test_a_name_over_two_lines_is_one() -> None:
    assert board(f"FERNHILL AND VALE LAMP SERVICE\nMANAGEMENT BOARD\n\n4 June 2031{PRESENT}") == (
        "FERNHILL AND VALE LAMP SERVICE MANAGEMENT BOARD"
    )


@pytest.mark.parametrize(
    "above", ["DRAFT AND CONFIDENTIAL", "MINUTES AND ACTIONS", "Lamp Service", "VENUE: HALL", "ANN LEE"]
)
def test_what_stands_over_a_name_is_not_always_its_first_half(above: str) -> None:
    assert board(f"{above}\nMANAGEMENT BOARD\n\n4 June 2031{PRESENT}") == "MANAGEMENT BOARD"


@pytest.mark.parametrize("kind", ["Notes and actions", "Action notes", "Key decisions and actions", "Note of meeting"])
def test_the_kind_of_a_paper_is_no_board(kind: str) -> None:
    assert board(f"Fernhill Lamp Board\n{kind} – Wednesday 4 June 2031, 10.00{PRESENT}") == "Fernhill Lamp Board"
    assert board(f"Fernhill Lamp Board – Wednesday 4 June 2031, 10.00{PRESENT}") == "Fernhill Lamp Board"


def test_the_title_of_the_page_names_the_board_of_its_notes() -> None:
    title = "Fernhill Lamp Board, 4 June 2031 | Fernhill Council"
    assert page(title, "Notes of the Board, Wednesday 4 June 2031") == "Fernhill Lamp Board"
    assert page("Vale Kerb Board, 4 June 2031", "Fernhill Lamp Board, 4 June 2031") == "Fernhill Lamp Board"


def test_a_title_of_another_kind_names_none() -> None:
    assert page("Fernhill Lamp Board | Vale", "Notes of the Executive, Wednesday 4 June 2031") == ""
    assert page("Minutes | Fernhill Council", "Notes, Wednesday 4 June 2031") == ""


def test_a_mail_names_the_board_and_the_day_of_its_notes() -> None:
    assert mail("the Exec", to="Lamp Board Executive (list)") == ("Lamp Board Executive", "2031-11-21")
    assert mail("the Board", subject="Fernhill Lamp Board notes 21 Nov") == ("Fernhill Lamp Board", "2031-11-21")


def test_a_mail_to_another_kind_of_body_names_none() -> None:
    assert mail("the Exec", to="Fernhill Lamp Board (list)")[0] == ""
    assert mail("the Board", to="Ada Quill; Ned Low")[0] == ""


def test_the_minutes_in_a_mail_are_read_up_to_the_rule_over_its_log() -> None:
    text = MAIL.format(board="the Board", to="Members", subject="notes").replace("\n On Teams", " On Teams")
    found = read_records(read_plain(text.encode(), "made.txt"), CONCEPTS).meetings[0]
    assert [row.name for row in found.attendance] == ["Orla Finch", "Perry Stone", "Pia Sand", "Rufus Bell", "Una Vale"]
    assert next(row.organization for row in found.attendance if row.name == "Rufus Bell") == "Probation"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Dale Lamp Board 091019 FINAL.txt", "Dale Lamp Board"),
        ("2031-06-04 dale-lamp-partnership-minutes.txt", "Dale Lamp Partnership"),
        ("YOS Mgmt Board typed up.txt", "YOS Mgmt Board"),
        ("1_yos_board_may_2031.txt", ""),  # small letters may be letters of a name
        ("Minutes of the Board.txt", ""),
        ("Report to the Lamp Board.txt", ""),
        ("dale-council-cabinet.txt", ""),
        ("made.txt", ""),
    ],
)
def test_the_name_of_the_file_is_the_last_resort(name: str, found: str) -> None:
    text = f"Wednesday 4 June 2031, 10.00{PRESENT}"
    assert read_records(read_plain(text.encode(), name), CONCEPTS).meetings[0].body == found
    headed = f"Vale Kerb Board\n\n{text}"
    assert read_records(read_plain(headed.encode(), name), CONCEPTS).meetings[0].body == "Vale Kerb Board"
