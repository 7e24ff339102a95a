"""The entries of `gaps` in; the same entries with those a board must decide in front, out.

A board decides on standing matters: a matter, a post, a list of priorities. A single task comes after them, and so
does what was said once and already points to a post, which can be asked. No kind of gap fills the first page. A single
task of which nothing was said for long is no matter for a board of today.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from queries.facts import months_between
from viz.report.review.wording import wording

Row = Mapping[str, Any]
SEVERITIES = ("high", "medium", "low")


def in_order(entries: Sequence[Row]) -> list[Row]:
    """The entries for the first page, gravest first, then all others by their weight."""
    ranked = [row for _, row in sorted(enumerate(entries), key=lambda each: (_turn(each[1]), each[0]))]
    first = chosen(ranked, int(wording()["decide_most"]))
    taken = {id(row) for row in first}
    return first + [row for row in ranked if id(row) not in taken]


def by_question(ranked: Sequence[Row]) -> list[list[Row]]:
    """The entries by the question the register asks of them: each alone, but low tasks that all are asked to do.

    Those stand together where the first of them stood, as one question serves them; none of the first page is moved.
    """
    first = int(wording()["decide_most"])
    together = [row for row in ranked[first:] if is_of_all(row)]
    if len(together) < 2:
        return [[row] for row in ranked]
    taken = {id(row) for row in together[1:]}
    return [together if row is together[0] else [row] for row in ranked if id(row) not in taken]


def is_of_all(row: Row) -> bool:
    """Whether a gap is one of a single task of low weight that all partners are asked to do, each for itself."""
    return row.get("kind") == "collective_owner" and row.get("severity") == SEVERITIES[-1] and not is_standing(row)


def is_old(entry: Row, last_day: str) -> bool:
    """Whether a gap is one of a single task, and nothing was said of it for long before the last minutes read."""
    days = [str(part.get("last_cited") or "") for part in (entry, *(entry.get("also") or ()))]
    if is_standing(entry) or not last_day or not any(days):
        return False
    return months_between(max(days), last_day) > int(wording()["earlier_months"])


def chosen(ranked: Sequence[Row], most: int) -> list[Row]:
    """The first few, of each kind no more than two while others are left."""
    kinds: Counter[str] = Counter()
    found: list[Row] = []
    for row in ranked:
        kinds[str(row.get("kind"))] += 1
        if kinds[str(row.get("kind"))] <= int(wording()["of_a_kind"]):
            found.append(row)
    spare = [row for row in ranked if not any(row is other for other in found)]
    return (found + spare)[:most]


def _turn(row: Row) -> tuple[int, bool, bool]:
    weight = row.get("severity")
    severity = SEVERITIES.index(weight) if weight in SEVERITIES else len(SEVERITIES)
    return severity, not is_standing(row), _can_be_asked(row)


def is_standing(row: Row) -> bool:
    """Whether a gap is one of a matter, a post, a partner or a plan, not of a single task."""
    if is_by_name(row):
        return True
    kind_of_thing = str(row.get("key") or "").partition(":")[0]
    return kind_of_thing in wording()["standing"]


def is_by_name(row: Row) -> bool:
    """Whether a gap is one of a post or a partner by its name, and not told in a sentence."""
    return row.get("kind") in wording()["standing_kinds"] and not str(row.get("what") or "").rstrip().endswith(".")


def _can_be_asked(row: Row) -> bool:
    """Whether it was said once, and the record already points to somebody."""
    return bool(row.get("candidates")) and len(row.get("meetings") or ()) == 1
