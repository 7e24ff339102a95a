"""The rows of single gaps, in; one entry for each problem, gravest first, with its other gaps below it, out."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from queries.asked import loose
from queries.facts import months_between, newest_first
from queries.gaps.words import BODY_ENDINGS, GAPS, SEVERITIES, URGENT

Row = Mapping[str, Any]


def entries_of(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Bring the gaps of one issue together under the gravest, and those of one strategy under its priorities."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for number, row in enumerate(rows):
        groups[_matter(row) or str(number)].append(row)
    ordered = [sorted(group, key=lambda row: (not row["part_of"], *_order([row]))) for group in groups.values()]
    ordered.sort(key=_order)
    return [{**group[0], "severity": SEVERITIES[_grave(group)], "also": group[1:]} for group in ordered]


def _matter(row: Row) -> str:
    """What a gap is told together with: a strategy or an issue; a board's name as an issue ties nothing together."""
    issue = str(row["issue"] or "")
    named = "" if BODY_ENDINGS & set(loose(issue).split()[-1:]) else issue
    task = str(row["key"] or "") if str(row["key"] or "").startswith("action:") else ""
    return str(row["told_with"] or row["part_of"] or named or task)


def each_gap(rows: Sequence[Row]) -> Iterator[Row]:
    """Every gap of some entries, one after the other."""
    for row in rows:
        yield row
        yield from row.get("also", ())


def _order(group: Sequence[Row]) -> tuple[int, float, str, str]:
    """The gravest first, then by kind, breadth, recurrence, age and urgency together, then the newest."""
    dates = sorted({day for row in group for day in row["meetings"]})
    raised = sorted({day for row in group for day in (*row["meetings"], *row["raised_at"])})
    years = months_between(raised[0], raised[-1]) / 12 if raised else 0.0
    weight = max(GAPS[row["kind"]].weight for row in group)
    newest = newest_first(dates[-1] if dates else "")
    urgent = 2.0 if any(URGENT.search(said["quote"]) for row in group for said in row["evidence"]) else 1.0
    often = (1 + math.log(max(1, len(raised)))) * (1 + math.log(_breadth(group)))
    heavy = urgent * weight * often * (1 + years)
    return _grave(group), -round(heavy, 6), newest, f"{group[0]['kind']} {group[0]['what']}"


def _breadth(group: Sequence[Row]) -> int:
    """How many things one problem leaves open; what lacks two things (owner gone, no word since) is one."""
    return len({loose(row["what"]) for row in group})


def _grave(group: Sequence[Row]) -> int:
    """How grave a problem is: as its gravest gap; what leaves several things open, or comes twice, is not small."""
    grave = min(SEVERITIES.index(row["severity"]) for row in group)
    days = {day for row in group for day in row["meetings"] if row["kind"] != "partner_absent"}
    return min(grave, 1) if _breadth(group) > 1 or len(days) > 1 else grave
