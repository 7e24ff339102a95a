"""Minutes pasted into an e-mail: its head, its note and its signature tell nothing of the meeting."""

from __future__ import annotations

from loaders.records import MeetingRecord
from tests.loaders.made import HEAD, PEOPLE, read

MAIL = """From: Moor, Tess
Sent: 25 June 2031 16:52
To: Members
Subject: FW: Notes of the Vale Lamp Board

Hi all

Sorry for the delay, the network was down.

Tess Moor
Business Support Officer, Vale Council

"""
ITEM = "11  LAMPS\n\nPerry Stone to draw the map.\n"


def of(text: str) -> MeetingRecord:
    return read(text)[1].meetings[0]


def test_the_day_and_the_board_are_those_of_the_minutes() -> None:
    for rule in ("", "--------------------\n\n"):
        found = of(MAIL + rule + HEAD.format(present="\n".join(PEOPLE)) + ITEM)
        assert (found.date, found.body) == ("2031-06-04", "FERNHILL SAFETY BOARD")


def test_what_looks_like_one_label_is_no_mail() -> None:
    plain = HEAD.format(present="\n".join(PEOPLE)) + ITEM
    assert of("Subject: lamps\n\n" + plain).date == "2031-06-04"
    lines = read("Date: 4 June 2031\nTo: Members\n\n" + plain)[0].lines
    assert not [line for line in lines if line.ignored_by == "e-mail around the minutes"]
