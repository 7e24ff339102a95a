"""Minutes whose head over the margin reads like the title of a list in; they stay minutes, lists stay lists."""

from __future__ import annotations

from loaders.records import MeetingRecord
from tests.loaders.made import HEAD, PEOPLE, read

RIGHT = " " * 80
MARGIN = f"""{RIGHT}ACTION
1.   WELCOME

     The Chairman welcomed everybody and thanked the caretaker for opening the hall so early.

2.   ACTIONS ARISING

2.1  Lamps on the quay: these had not been counted. Perry Stone would take this on.
{RIGHT}Action: PS

2.2  Map of the outfalls: this is still with the printer, who has told Tess Moor twice that it will be dear to fold.

2.3  Lanterns: members noted that the shop at the foot of the hill had sold four hundred of them before the first frost.

2.4  Hedges: still no date for the cutting of those along the school lane, of which the bus driver had complained.

3.   DOG BINS

     Tess Moor said that forty bins had been emptied every day of the week since the spring, and that the two
     by the pond had been moved to the gate because of the swans that nest there.

4.   DATE OF NEXT MEETING

     To be confirmed.
"""
IN_LINE = f"""{RIGHT}ACTION
1.   WELCOME

     The Chairman welcomed everybody and thanked the caretaker for the early hour.

2.   LAMPS

     Perry Stone to count the lamps along the whole of the quay wall.                PS

3.   DOG BINS

     Tess Moor to order forty bins for the park and the lane behind it.              TM
"""


ITEM = "11  DOGS\n\nThe dogs in the park were counted.\n\n"


def of(text: str) -> MeetingRecord:
    return read(HEAD.format(present="\n".join(PEOPLE)) + text)[1].meetings[0]


def test_the_head_of_a_margin_column_is_no_title_of_a_list() -> None:
    meeting = of(MARGIN)
    assert [item.title for item in meeting.items] == ["WELCOME", "ACTIONS ARISING", "DOG BINS", "DATE OF NEXT MEETING"]
    assert [(a.text, a.owners) for a in meeting.actions] == [("Perry Stone would take this on.", ["Perry Stone"])]


def test_owners_in_the_line_under_such_a_head_are_a_margin_too() -> None:
    meeting = of(IN_LINE)
    assert [item.number for item in meeting.items] == ["1", "2", "3"]
    assert [a.owners for a in meeting.actions] == [["Perry Stone"], ["Tess Moor"]]


def test_titles_with_text_below_them_are_no_list_wherever_its_name_stands() -> None:
    meeting = of(MARGIN.replace(RIGHT, "", 1))
    assert len(meeting.items) == 4
    assert [a.owners for a in meeting.actions] == [["Perry Stone"]]


ROWS = """ACTIONS

| 1 | LAMPS | |
|---|---|---|
| 2 | Count the lamps along the whole of the quay wall and tell the harbour master which of them are out | PS |
| 3 | Map the outfalls between the mill and the sea and bring the map to the next meeting of the board | TM |
"""
LINES = """ACTIONS

1.   Perry Stone to count the lamps along the whole of the quay wall and to tell the harbour master which are out
2.   Tess Moor to map the outfalls between the mill and the sea and to bring the map to the board in September
"""


def test_a_title_in_capitals_is_no_deed() -> None:
    assert [a.text[:10] for a in of(f"{ITEM}{ROWS}").actions] == ["Count the ", "Map the ou"]


def test_a_list_set_in_columns_whose_deeds_name_their_owners_is_one() -> None:
    assert [a.owners for a in of(f"{ITEM}{LINES}").actions] == [["Perry Stone"], ["Tess Moor"]]
