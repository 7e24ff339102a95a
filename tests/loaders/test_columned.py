"""Plain text with the columns of a table side by side: the cells are read one after the other."""

from __future__ import annotations

from loaders.readers.columned import read_columned
from tests.loaders.made import read

HEAD = "Fernhill Safety Board\nMinutes of the meeting of 4 June 2031\n\nPresent: Tess Moor (TM), Ada Quill (AQ)\n\n"
BODY = """ Item        Discussion and decisions                                Action
1     Welcome and apologies

      TM welcomed Ada Quill to her first meeting. Nobody was
      missing from the room.

2     Lamps in the park                                        AQ to ask the parish for a list of
                                                               the broken lamps by 30 June
      AQ spoke of the lamps. Two had been broken since the
      spring and nobody knew whose they were.                  All to look at the lamps at home

                              Page 1 of 2
                                                                                          OFFICIAL
 Item        Discussion and decisions                                Action
      The Board also wished to know what a new lamp costs.

3     Date of next meeting

      9 July 2031
"""


def test_a_deed_beside_the_text_is_one_deed_and_not_part_of_the_text() -> None:
    meeting = read(HEAD + BODY)[1].meetings[0]
    assert [(i.number, i.title) for i in meeting.items] == [
        ("1", "Welcome and apologies"), ("2", "Lamps in the park"), ("3", "Date of next meeting"),
    ]  # fmt: skip
    assert [(a.text, a.item) for a in meeting.actions] == [
        ("AQ to ask the parish for a list of the broken lamps by 30 June", "2"),
        ("All to look at the lamps at home", "2"),
    ]
    assert meeting.actions[0].owners == ["Ada Quill"]
    assert meeting.next_meeting.date == "2031-07-09"


def test_every_word_is_kept_and_every_line_knows_its_place_in_the_file() -> None:
    text = HEAD + BODY
    source = read_columned(text.encode(), "made.txt")
    assert source is not None
    assert sorted(source.text.split()) == sorted(text.split())
    lines = text.split("\n")
    for line in source.lines:
        assert source.text[line.start : line.end] == line.text
        assert line.text.split()[0] in lines[line.number - 1]


def test_titles_that_wrap_in_a_column_of_their_own() -> None:
    body = (
        "Subject                 Discussion and agreed                  Responsible person              Timescale\n"
        "1 Welcome and           TM opened the meeting.\napologies\n\n"
        "2 Lamps in the park     AQ said that two lamps were out        Ada Quill to send the list      16 June\n"
        "                        near the gate.                         of names\n"
    )
    meeting = read(HEAD + body)[1].meetings[0]
    assert [(i.number, i.title) for i in meeting.items] == [("1", "Welcome and apologies"), ("2", "Lamps in the park")]
    assert [(a.text, a.owners) for a in meeting.actions] == [("Ada Quill to send the list of names", ["Ada Quill"])]


def test_initials_beside_the_text_leave_the_file_as_it_stands() -> None:
    body = (
        "Item    Discussion                                                  Action\n"
        "1       Welcome\n        TM welcomed everybody. AQ would write to the school.        AQ\n"
        "2       Lamps\n        None.\n"
    )
    assert read_columned((HEAD + body).encode(), "made.txt") is None


def test_a_page_that_ends_within_a_table_is_still_counted() -> None:
    text = (HEAD + BODY).replace("OFFICIAL\n", "OFFICIAL\n\f") + "\n\fThe meeting closed at noon.\n"
    source = read_columned(text.encode(), "made.txt")
    assert source is not None
    pages = {line.text: line.page for line in source.lines}
    assert source.pages == 3
    assert pages["Lamps in the park"] == 1
    assert pages["The Board also wished to know what a new lamp costs."] == 2
    assert pages["The meeting closed at noon."] == 3
