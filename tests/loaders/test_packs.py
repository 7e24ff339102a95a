"""A pack parts into its agenda, the minutes of the last meeting, its reports and its drafts."""

from __future__ import annotations

import pytest

from graph.concepts import load_concepts
from loaders.file_records import FileRecords
from loaders.pipeline import _put_in_order, read_records
from loaders.readers.text import read_text
from loaders.segments import split_sections

FRONT = """Public Document Pack

          Fernhill Council

          FERNHILL LAMP PARTNERSHIP

          Thursday 13 March 2031

          2.00 pm

Membership

Councillor Ann Lee (Chair)      Cabinet Member for Lamps
Bo Hart (Vice-Chair)            Kite Police
Cal Moor                        Brook Homes
Vacancy                         Kite Health Trust

          AGENDA

1    Apologies for absence

2    Minutes of the meeting held on 12 December 2030       (Pages 3 - 4)

3    Lamps: options for the lead                           (Pages 5 - 6)
     Report of the Lamp Manager

4    Terms of reference - annual review                    (Pages 7 - 8)

5    Date of next meeting - Thursday 12 June 2031


"""
HELD = """          FERNHILL LAMP PARTNERSHIP

          Thursday, 12 December 2030, 2.00 pm
"""
MINUTES = """
PRESENT:

Councillor Ann Lee (Chair), Bo Hart (Kite Police) and Dee Fox (Stone Trust)

APOLOGIES: Cal Moor (Brook Homes)

11   LAMPS IN HIGH ROW

     Bo Hart said that he would count the lamps.

12   DATE OF NEXT MEETING

     Thursday 13 March 2031 at 2.00 pm.
"""
REPORT = """Page 5                                     Agenda Item 3

LAMPS: OPTIONS FOR THE LEAD

Report of:       Lamp Manager

1    BACKGROUND

     The Board has spoken of it as follows:

     Date              What was agreed                    Lead
     September 2029    Lead to be found                   None
     December 2030     Options to be brought to March     Tbc

2    RECOMMENDATIONS

     (a) ask the Lamp Manager to report progress in September.

"""
DRAFT = """Page 7                                     Agenda Item 4

FERNHILL LAMP PARTNERSHIP

TERMS OF REFERENCE

1    Members

     Members will send a named deputy. Priority leads will give an update. [DF comment: to be added once known]
"""


def kinds(text: str) -> list[str]:
    source = read_text(text.encode(), "made.txt")
    _put_in_order(source)
    return [section.kind for section in split_sections(source)]


def read(text: str) -> FileRecords:
    return read_records(read_text(text.encode(), "made.txt"), load_concepts())


@pytest.mark.parametrize(
    "held",
    [
        HELD,
        HELD.replace("PARTNERSHIP\n", "PARTNERSHIP\n\n     MINUTES\n"),
        HELD.replace("PARTNERSHIP\n", "PARTNERSHIP - MINUTES\n"),
        "     MINUTES OF THE FERNHILL LAMP PARTNERSHIP\n\n     Thursday, 12 December 2030\n",
        "     FERNHILL LAMP PARTNERSHIP\n\n     At a meeting held on Thursday 12 December 2030 in the Town Hall\n",
        "     FERNHILL LAMP PARTNERSHIP\n\n     Minutes - Thursday, 12 December 2030\n",
    ],
)
@pytest.mark.parametrize("head", ["Page 3                    Agenda Item 2\n\n", ""])
def test_minutes_in_a_pack_need_not_say_that_they_are_minutes(held: str, head: str) -> None:
    text = f"{FRONT}{head}{held}{MINUTES}{REPORT}{DRAFT}"
    assert kinds(text) == ["agenda", "minutes", "report", "other"]
    agenda, minutes = read(text).meetings
    assert (agenda.status, agenda.date, agenda.body) == ("scheduled", "2031-03-13", minutes.body)
    assert (minutes.date, minutes.body.title()) == ("2030-12-12", "Fernhill Lamp Partnership")


def test_a_front_sheet_lists_members_and_nobody_who_came() -> None:
    agenda, minutes = read(f"{FRONT}{HELD}{MINUTES}").meetings
    assert [(m.name, m.role) for m in agenda.members] == [("Ann Lee", "chair"), ("Bo Hart", "vice_chair")]
    assert [(a.name, a.state) for a in minutes.attendance] == [
        ("Ann Lee", "present"), ("Bo Hart", "present"), ("Dee Fox", "present"), ("Cal Moor", "apology"),
    ]  # fmt: skip


def test_reports_and_drafts_of_a_pack_are_no_items_of_the_minutes() -> None:
    minutes = read(f"{FRONT}{HELD}{MINUTES}{REPORT}{DRAFT}").meetings[1]
    assert [item.number for item in minutes.items] == ["11", "12"]
    assert [action.owners for action in minutes.actions] == [["Bo Hart"]]
    assert not minutes.leads


def test_reports_behind_minutes_without_an_agenda_are_cut_off_at_the_head_of_their_sheet() -> None:
    head = "Page 3                    Agenda Item 2\n\n"
    assert kinds(f"{head}{HELD}{MINUTES}{REPORT}{DRAFT}") == ["minutes", "report", "other"]


def test_minutes_of_a_group_behind_a_report_are_minutes() -> None:
    group = MINUTES.replace("11 ", "1 ").replace("12 ", "2 ")
    held = "          LAMP DELIVERY GROUP\n\n          Monday 2 December 2030\n"
    assert kinds(f"{FRONT}{HELD}{MINUTES}{REPORT}{held}{group}") == ["agenda", "minutes", "report", "minutes"]


@pytest.mark.parametrize(
    "behind",
    [
        "Agenda Item 3\n\n     We spoke of the lamps.\n",  # a heading of the minutes
        "13   ATTENDANCE\n\n     Present: 3 of 4 members\n",
        HELD + "\nPresent:\n\nAnn Lee, Bo Hart, Dee Fox\n",  # who signed the list of this very meeting
    ],
)
def test_what_parts_no_pack(behind: str) -> None:
    assert kinds(f"{FRONT}{HELD}{MINUTES}{behind}") == ["agenda", "minutes"]


def test_an_agenda_of_the_minutes_themselves_parts_nothing() -> None:
    text = f"{HELD}\n     AGENDA\n\n1    Apologies\n2    Lamps\n{MINUTES}"
    assert kinds(text) == ["minutes"]
