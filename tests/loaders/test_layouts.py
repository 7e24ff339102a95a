"""Headings, heads and parts of a pack, each layout by a small invented page."""

from __future__ import annotations

import pytest

from loaders.blocks import Source
from loaders.parsers.board_names import find_body
from loaders.parsers.header import clock
from loaders.parsers.headings import clean_title, find_headings
from loaders.readers.text import read_text
from loaders.segments import split_sections
from tests.loaders.made import meeting, read


def source(text: str) -> Source:
    return read_text(text.encode(), "made.txt")


def headings(text: str) -> list[tuple[str, str]]:
    return [(h.number, h.title) for h in find_headings(source(text).lines)]


WORDS = "The dogs were counted by the wardens and all was well.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"138  APOLOGIES\n\n{WORDS}139  DOGS IN PARKS\n\n{WORDS}", [("138", "APOLOGIES"), ("139", "DOGS IN PARKS")]),
        (
            f"APOLOGIES FOR ABSENCE Action192\n\n{WORDS}DOGS IN PARKS Action193\n\n{WORDS}",
            [("192", "APOLOGIES FOR ABSENCE"), ("193", "DOGS IN PARKS")],
        ),
        (
            f"QUESTIONS FROM COUNCILLORS AND\nTHE PUBLIC\nAction195\n\n{WORDS}196  DOGS  Action\n\n{WORDS}",
            [("195", "QUESTIONS FROM COUNCILLORS AND THE PUBLIC"), ("196", "DOGS")],
        ),
        (
            f"139  REPORTS\n\n139a DOG PANEL\n\n{WORDS}139b CAT PANEL\n\n{WORDS}",
            [("139", "REPORTS"), ("139a", "DOG PANEL"), ("139b", "CAT PANEL")],
        ),
        (f"1.\nApologies\n\n{WORDS}2.\nDogs in parks\n\n{WORDS}", [("1", "Apologies"), ("2", "Dogs in parks")]),
        (f"1. Apologies\n\n{WORDS}2. Dogs in parks\n\n{WORDS}", [("1", "Apologies"), ("2", "Dogs in parks")]),
        (
            f"1. Apologies\n\n{WORDS}2. Dogs in parks\n\n1. One list\n\n2. Two list\n\n{WORDS}3. Cats\n\n{WORDS}",
            [("1", "Apologies"), ("2", "Dogs in parks"), ("3", "Cats")],
        ),
    ],
    ids=["pack", "glued", "glued over lines", "letters", "web", "sentence case", "a list inside"],
)
def test_each_layout_gives_numbers_and_titles(text: str, expected: list[tuple[str, str]]) -> None:
    assert headings(text) == expected


def test_running_text_gives_no_headings() -> None:
    assert headings(WORDS * 4) == []


def test_a_title_is_cleaned_of_what_the_page_added() -> None:
    assert clean_title("Dogs in parks  pdf icon PDF 610 KB") == "Dogs in parks"
    assert clean_title("DOGS (Pages 3 - 10)") == "DOGS"


WEB = (
    "Agenda and minutes\n\nFernhill Safety Board - Wednesday 4th June 2031 10.00 am\n\nVenue: The Hall\n\n"
    "Contact: Ida Marsh\n\n\n\n\nMinutes:\n\nApologies were received from Perry Stone.\n\n\n\n\n"
    "Minutes:\n\nThere were no declarations of interest.\n\n\n\n\n"
    "Minutes:\n\nTess Moor spoke of dogs....  view the full minutes text for item 53\n"
)


def test_lost_headings_leave_items_that_are_told_apart_by_gaps() -> None:
    (found,) = read(WEB)[1].meetings
    assert [item.title for item in found.items] == [None, None, None]
    assert [item.inferred_title for item in found.items[:2]] == ["Apologies for absence", "Declarations of interest"]
    assert (found.date, found.venue, found.clerk, found.start_time) == ("2031-06-04", "The Hall", "Ida Marsh", "10:00")


def test_a_cut_text_is_flagged_and_its_number_taken_from_the_link() -> None:
    _, records = read(WEB)
    assert [(i.number, i.truncated) for i in records.meetings[0].items][-1] == ("53", True)
    assert [warning["kind"] for warning in records.warnings] == ["truncated"]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("10.00 am", "10:00"),
        ("2.30 p.m.", "14:30"),
        ("at 12.15pm", "12:15"),
        ("14:05", "14:05"),
        ("7pm", "19:00"),
        ("item 10", None),
        ("on 4/6/2031", None),
        ("25.00 am", None),
    ],
)
def test_a_time_of_day(text: str, time: str | None) -> None:
    assert clock(text) == time


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Minutes of the Fernhill Safety Board meeting held on 4 June 2031", "Fernhill Safety Board"),
        ("Minutes of the Fernhill Safety Board held on 4 June 2031", "Fernhill Safety Board"),
        ("Record of the Fernhill Safety Board which sat at 9.30am on 4 June 2031", "Fernhill Safety Board"),
        ("FSB12-06/31 12th Meeting of the Fernhill Safety Board To be held on 4 June 2031", "Fernhill Safety Board"),
        ("FERNHILL SAFETY BOARD MEETING", "FERNHILL SAFETY BOARD"),
        ("FSBP – Minutes of Annual Meeting", "FSBP"),
        ("Fernhill Safety Board – Minutes of Annual Meeting", "Fernhill Safety Board"),
        ("Fernhill Safety Board - Draft notes of the meeting in June", "Fernhill Safety Board"),
        ("Fernhill Safety Board: Minutes of the Executive Group", "Fernhill Safety Board"),
        ("FSBP - notes of partnership meeting", "FSBP"),
        ("Present: the Board", ""),
        ("It was a long meeting.", ""),
        ("FSB - notes of Board meeting, 4 June 2031\n\nAttended\nTM  Dr Tess Moor - Quay Partnership Trust", "FSB"),
        ("FSB - notes of Board meeting\n\nWho\nTM  Tess Moor - Quay Partnership Trust", "FSB"),
        ("FSB - notes of Board meeting\n\nWho\nDr Tess Moor, Quay Health Partnership", "FSB"),
        ("FSB Fernhill Safety Board - notes of meeting", "FSB Fernhill Safety Board"),
    ],
)
def test_the_board_as_its_heading_names_it(line: str, body: str) -> None:
    assert find_body(source(line).lines) == body


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("FERNHILL SAFER PARTNERSHIP\nDOGS AND STREETS SUB GROUP", "DOGS AND STREETS SUB GROUP"),
        ("Fernhill Safer Partnership\n\nStreet Fires Task Group", "Street Fires Task Group"),
        ("Fernhill Safer Partnership\nThe Partnership Manager", "Fernhill Safer Partnership"),
        ("Fernhill Safety Board\nDogs Sub Group", "Fernhill Safety Board"),
    ],
)
def test_a_partnership_over_the_name_of_its_sub_group_is_its_letterhead(heading: str, body: str) -> None:
    assert find_body(source(heading).lines) == body


def test_the_head_states_date_and_time_and_the_last_item_the_next_meeting() -> None:
    found = meeting("Apologies|None.", "Dogs|The dogs were counted.", "Date of next meeting|3 September 2031, 2.00 pm.")
    assert (found.date, found.start_time, found.body) == ("2031-06-04", "10:00", "FERNHILL SAFETY BOARD")
    assert (found.next_meeting.date, found.next_meeting.time) == ("2031-09-03", "14:00")


def test_what_is_not_stated_stays_open() -> None:
    _, records = read("FERNHILL SAFETY BOARD\n\n1  APOLOGIES\n\nNone.\n\n2  DOGS\n\nCounted.\n\n3  CATS\n\nNot.\n")
    (found,) = records.meetings
    assert (found.date, found.chair, found.start_time, found.venue, found.next_meeting.date) == (None,) * 5


PACK = (
    "AGENDA\n\nTo: Members of the Fernhill Safety Board\n\n"
    "A meeting of the Fernhill Safety Board will be held at the Hall on Wednesday 3 September 2031 at 10.00 am\n\n"
    "1  APOLOGIES\n\n2  DOGS\n\n\nFERNHILL SAFETY BOARD\n\nMinutes of the meeting held on 4 June 2031\n\nPresent:\n\n"
    "Orla Finch (Chairman)\n\n11  APOLOGIES\n\nNone.\n\n12  DOGS\n\nCounted.\n\nThe Meeting ended at 11.00 am\n\n\n\n"
    "Report No.\n\nDecision Maker: Fernhill Safety Board\n\nDate: 3 September 2031\n\nTitle: MATTERS ARISING\n\n"
    "Minute 12\n4 June 2031\nDogs\n\nRESOLVED that a map be drawn.\n\nThe map has been circulated.\n\n"
    "Minute 13a\n4 June 2031\nCats\n\nRESOLVED that cats be counted.\n\n"
    "An update will be provided at the meeting.\n\n\n\n"
    "List of abbreviations\n\nFSB  Fernhill Safety Board\nDCC - Dale County Council\n"
)


def test_a_pack_is_parted_and_each_part_has_its_own_date() -> None:
    parts = split_sections(source(PACK))
    assert [part.kind for part in parts] == ["agenda", "minutes", "matters_arising", "glossary"]
    _, records = read(PACK)
    assert [(m.status, m.date) for m in records.meetings] == [("scheduled", "2031-09-03"), ("minuted", "2031-06-04")]
    assert records.meetings[0].previous_meeting == "2031-06-04"


def test_a_next_meeting_without_a_year_waits_for_the_day_of_its_agenda() -> None:
    dated = "2  DOGS\n\n3  DATE OF NEXT MEETING\n\nThe next meeting is on 6th November at 10.00am.\n\n\nFERNHILL"
    pack = PACK.replace("2  DOGS\n\n\nFERNHILL", dated)
    undated = pack.replace(" on Wednesday 3 September 2031 at 10.00 am", "")
    alone = undated.partition("\n\n\n\nReport No.")[0].partition("FERNHILL SAFETY BOARD\n\nMinutes")[0]
    told = [read(text)[1].meetings[0].next_meeting for text in (pack, undated, alone)]
    assert [one.date for one in told] == ["2031-11-06", "2031-11-06", None]
    assert "day" not in told[1].model_dump()


def test_matters_arising_say_what_became_of_a_minute_and_make_no_second_action() -> None:
    _, records = read(PACK)
    rows = [(u.minute, u.meeting_date, u.state) for u in records.matters_arising]
    assert rows == [("12", "2031-06-04", "reported_done"), ("13a", "2031-06-04", "promised")]
    assert all(m.actions == [] for m in records.meetings)


def test_the_abbreviations_of_the_pack() -> None:
    _, records = read(PACK)
    assert [(g.abbreviation, g.expansion) for g in records.glossary] == [
        ("FSB", "Fernhill Safety Board"),
        ("DCC", "Dale County Council"),
    ]
