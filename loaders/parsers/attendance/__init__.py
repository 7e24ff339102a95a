"""The head of the minutes and the attendance items in, who was there and who was not out.

A list under a label takes the label's state, a mark of a grid goes before it; a list whose label and marks are lost is
`unknown`, never `present`.
"""

from loaders.parsers.attendance.entries import attendance_lines
from loaders.parsers.attendance.informal import handles_of
from loaders.parsers.attendance.lists import attendance_of_lists, members_of_agenda
from loaders.parsers.attendance.merging import merge_attendance
from loaders.parsers.attendance.told import attendance_of_items

__all__ = [
    "attendance_lines",
    "attendance_of_items",
    "attendance_of_lists",
    "handles_of",
    "members_of_agenda",
    "merge_attendance",
]
