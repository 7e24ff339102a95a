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
        """Whether the last meetings read tell nothing of an item, and it is older than a board looks back."""
        day = max([row["meeting"], *(step["meeting"] for step in row["chain"]), *(d.day for d in row["decided"])])
        last, months = wording()["old_after"], months_between(day, self._day) or 0
        years, read = int(last["years"]) * 12, sum(read > day for read in self._read)
        if read and months > years:
            return True
        if read < int(last["read"]):
            return False
        is_long_ago = (months_between(row["meeting"], self._day) or 0) > years
        if is_spoken_of_later(row) or is_long_ago:
            return is_long_ago
        return sum(held > day for held in self._days) >= int(last["meetings"]) or months > int(last["months"])

    def is_of_late(self, row: Mapping[str, Any]) -> bool:
        """Whether an item was agreed at one of the last meetings that were read, and not so long ago."""
        months = months_between(row["meeting"], self._day) or 0
        is_last = row["meeting"] in sorted(self._read)[-int(wording()["last_meetings"]) :]
        return is_last and months <= int(wording()["old_after"]["years"]) * 12
