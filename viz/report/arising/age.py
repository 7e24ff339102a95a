"""An occasion in; which open items are so old that they stand apart, out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from queries.facts import months_between, read_meetings
from queries.meetings.coverage import read_boards
from viz.report.arising.occasion import Occasion
from viz.report.arising.tellings import is_spoken_of_later
from viz.report.arising.wording import wording


class Age:
    """Tells old items by the meetings that the record knows of since, held or only named, and by the time."""

    def __init__(self, occasion: Occasion) -> None:
        _, boards = read_boards(occasion.before, occasion.window)
        self._read = {node.date for node in read_meetings(occasion.before, occasion.window)}
        days = self._read | {named.date for b in boards if b.node.key == occasion.board.key for named in b.missing}
        self._days, self._day = {day for day in days if day < occasion.day}, occasion.day

    def is_old(self, row: Mapping[str, Any]) -> bool:
        """Whether an item was not spoken of since, over more meetings or months than a board looks back."""
        if is_spoken_of_later(row):
            return False
        last, since = wording()["old_after"], sum(day > row["meeting"] for day in self._days)
        if sum(day > row["meeting"] for day in self._read) < int(last["read"]):
            return False
        return since >= int(last["meetings"]) or (months_between(row["meeting"], self._day) or 0) > int(last["months"])
