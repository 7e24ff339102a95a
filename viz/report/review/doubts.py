"""The answers behind a review in; the work whose owner is marked as not settled, by what is open about it, out.

One rule for every number of unsettled owners: each part of the review counts some of these, and says which.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from queries.asked import loose
from queries.check import UNSETTLED
from viz.report.review.asked import Asked
from viz.report.review.wording import label, phrase

Row = Mapping[str, Any]
KINDS = ("written", "margin", "beside", "report")


def marked(asked: Asked) -> dict[str, list[Row]]:
    """The pieces of work whose owner bears a mark of doubt, by kind of doubt."""
    found: dict[str, list[Row]] = {kind: [] for kind in KINDS}
    for row in asked.of("follow-through").rows:
        if row.get("owner_doubt") and row["kind"] != "question":
            found[_kind(row)].append(row)
    return found


def doubts_told(asked: Asked) -> list[str]:
    """How many owners are marked and why, and how many of them other parts count."""
    found = marked(asked)
    works = {loose(str(row["what"])) for rows in found.values() for row in rows}
    if not works:
        return []
    if asked.short:
        return [phrase("owners_marked_short")]
    told = "; ".join(f"{len(rows)} {label('doubts', kind)}" for kind, rows in found.items() if rows)
    gaps = sum(row["kind"] == "ambiguous_owner" and loose(str(row["what"])) in works for row in asked.gaps)
    owned = [row for row in asked.of("owns").rows if row.get("state") == "ambiguous"]
    owns = sum(loose(str(row.get("action") or row.get("resolution") or "")) in works for row in owned)
    both = [phrase("owners_elsewhere", gaps=gaps, owns=owns)] if gaps or owns else []
    return [" ".join([phrase("owners_marked", count=sum(map(len, found.values())), told=told), *both])]


def _kind(row: Row) -> str:
    """What is open: who is meant, for which sentence a name stands, whose a task without a name is, or all of it."""
    state = str(row.get("owner_state") or "")
    if state in UNSETTLED:
        return "written"
    return {"": "report", "none": "beside"}.get(state, "margin")
