"""Vacancies told beside whoever filled them, people who move on, cells that point elsewhere; and their near misses."""

from __future__ import annotations

import pytest

from tests.loaders.made import HEAD, read_table, said
from tests.loaders.made import PEOPLE as LISTED

PEOPLE = (
    "Orla Finch (OF) (Chairman)",
    "Perry Stone (PS) (Head of Parks)",
    "Tess Moor (TM), Quay Homes",
    "Insp Mark Dunn (MD) (Fernhill Police)",
)


def test_a_vacancy_beside_its_filler_is_over() -> None:
    text = "Ms Moor reported on the Kite Delivery Group. Inspector Sofia Brand had been vice-chair since May,"
    meeting = said(f"{text} the position having been vacant after Insp Dunn moved.", PEOPLE)
    [chair] = meeting.leads
    assert (chair.lead, chair.issue, chair.manner) == ("Sofia Brand", "Kite Delivery Group", "vice_chair")
    assert meeting.issues == []


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("The post of Dog Warden had been vacant since May.", True),
        ("The post of Dog Warden had been vacant until now and still was.", True),
        ("The post of Dog Warden had been vacant until Ms Moor came.", False),
    ],
)
def test_a_post_that_had_been_vacant_since_a_day_still_is(text: str, open_: bool) -> None:
    assert bool(said(text, PEOPLE).issues) is open_


def test_a_second_vacant_post_in_the_same_sentence() -> None:
    text = "The Lamp Support Officer post was vacant and on hold, as was the post of Head of Safer Lamps."
    vacant = [one.post for one in said(text, PEOPLE).tenures if one.event == "vacant"]
    assert vacant == ["Lamp Support Officer", "Head of Safer Lamps"]


@pytest.mark.parametrize(
    "text",
    [
        "MD let the group know he is moving to Roads Policing on 8 January.",
        "Insp Dunn (MD) will be moving to a post at Police HQ at the end of March.",
        "Insp Dunn, who led on kites, left the Council on 27 May.",
        "Insp Dunn gave the figures. He told the Board that he will be leaving the Council in September.",
    ],
)
def test_somebody_is_told_to_move_on(text: str) -> None:
    assert [(one.name, one.event) for one in said(text, PEOPLE).tenures] == [("Mark Dunn", "outgoing")]


def test_an_employer_may_be_told_by_its_first_word() -> None:
    assert [one.name for one in said("Tess is leaving Quay at the end of January.", PEOPLE).tenures] == ["Tess Moor"]


@pytest.mark.parametrize(
    "text",
    [
        "MD said that the meeting is moving to Teams in January.",
        "MD is moving to Item 5 in a moment.",
        "MD will be moving the date to January.",
        "Tess is leaving at 3pm.",
        "The discussion between the previous Chair, Supt East and Mr Stone had not led to a name.",
        "Thanks went to the former Chair, Supt East and Ms Moor.",
    ],
)
def test_other_moves_and_lists_of_people_are_no_leaving(text: str) -> None:
    assert said(text, PEOPLE).tenures == []


@pytest.mark.parametrize("cell", ["Vacant - see below", "To be confirmed – see item 6", "TBC (see minute 4)"])
def test_a_cell_that_points_elsewhere_is_no_gap(cell: str) -> None:
    top = HEAD.format(present="\n".join(LISTED)) + "## 1. Kite Plan 2031-2036\n\nThe priorities are:\n\n"
    rows = ["| Priority | Lead |", "|---|---|", "| 1 Kites | Ch Insp Tess Moor |"]
    rows += [f"| 2 Lamps | {cell} |", "| 3 Bins | TBC |"]
    records = read_table(top + "\n".join(rows) + "\n\nNoted.\n")[1]
    assert records.strategies == []
    assert [(one.cue, one.issue) for one in records.meetings[0].issues] == [("unled", "Bins")]
