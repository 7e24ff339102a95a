"""Issues that come back, in; the same with those that tell one story in one row, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]


def told_once(rows: Sequence[Row]) -> tuple[list[Row], list[str]]:
    """The rows but those that another one tells too, and their names: of two of one state the one of fewer meetings.

    Where both have the same meetings the narrower matter is the one that is meant.
    """
    wide = {row["issue"]: row for row in rows}
    told: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        wider = wide.get(row["broader"] or "")
        if wider and wider["state"] == row["state"] and set(row["meetings"]) <= set(wider["meetings"]):
            less = wider if set(row["meetings"]) == set(wider["meetings"]) else row
            told[wider["issue"]].append(less["issue"])
    under = {name: wider for wider, names in told.items() for name in names}
    rest = [row for row in rows if row["issue"] not in under]
    narrow = {wider: row["issue"] for row in rest for wider in [row["broader"]] if wider in under}
    return rest, [f"{name} with {narrow.get(name, under[name])}" for name in under]
