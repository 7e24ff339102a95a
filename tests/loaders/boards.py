"""A few invented lines of the minutes of one board in, the meeting that is read from them out."""

from __future__ import annotations

from loaders.records import MeetingRecord
from tests.loaders.made import read

HEAD = "Fernhill Safety Board\n\nMinutes of the meeting held on 4 June 2031\n\n"
PEOPLE = "Present: Tess Moor (TM) (Chair), Ada Quill (AQ), Perry Stone (PS), Dr Una Bligh, Director of Parks\n\n"


def meeting(text: str) -> MeetingRecord:
    """The one meeting of a whole text."""
    return read(text)[1].meetings[0]


def owners(text: str) -> list[list[str]]:
    """The owners of the actions that items below the list of people make."""
    return [action.owners for action in meeting(HEAD + PEOPLE + text).actions]
