"""A row of `themes`, in; whom it shows as answering for the matter, day by day, out: one list for every paper."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple

Row = Mapping[str, Any]
TASK = "assigned"


class Shown(NamedTuple):
    """Who is shown at one meeting, and how: as the lead, as the chair of the group, or with a task."""

    name: str
    how: str


def owners_by_day(row: Row) -> dict[str, list[Shown]]:
    """Who leads or chairs at each point, else who has a task; where nobody ever did, who was given one in passing."""
    found: dict[str, dict[bool, list[Shown]]] = defaultdict(lambda: defaultdict(list))
    for entry in row.get("owners") or ():
        told = Shown(str(entry["owner"]), str(entry["how"]))
        found[str(entry["meeting"])][told.how == TASK].append(told)
    return {day: told[False] or told[True] for day, told in sorted(found.items())} or tasks_by_day(row)


def tasks_by_day(row: Row) -> dict[str, list[Shown]]:
    """Who was given a task about the matter, by the lines of its story."""
    found: dict[str, list[Shown]] = defaultdict(list)
    for line in row.get("story") or ():
        if line["state"] == TASK and line.get("owner"):
            day = found[str(line["meeting"])]
            day += [one for name in line["owner"].split("; ") if (one := Shown(name, TASK)) not in day]
    return dict(sorted(found.items()))
