"""The entries of `gaps` in; the same entries with those a board must decide in front, out.

A board decides on standing matters: a matter, a post, a list of priorities. A single task comes after them, and so
does what was said once and already points to a post, which can be asked. No kind of gap fills the first page. A single
task of which nothing was said for long is no matter for a board of today.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from queries.facts import months_between
from viz.report.review.wording import wording

Row = Mapping[str, Any]
YEARS = re.compile(r"\b(20\d\d)(?: ?(?:[-–/]+|to) ?(?P<last>(?:20)?\d\d))?\b")  # "2031-34", "2031 to 2034", "2031"
SEVERITIES = ("high", "medium", "low")


def in_order(entries: Sequence[Row], last_day: str = "") -> list[Row]:
    """The entries for the first page, gravest first, then all others by their weight."""
    ranked = [row for _, row in sorted(enumerate(entries), key=lambda each: (_turn(each[1]), each[0]))]
    ranked = _plans_first(ranked, last_day)
    first = chosen(ranked, int(wording()["decide_most"]))
    taken = {id(row) for row in first}
    return first + [row for row in ranked if id(row) not in taken]


def _plans_first(ranked: Sequence[Row], last_day: str) -> list[Row]:
    """The same, but a plan now in force does not wait behind a single post of which nothing was said for years."""
    found = list(ranked)
    for row in [row for row in ranked if _is_in_force(row, last_day)]:
        place = next(at for at, one in enumerate(found) if one is row)
        ahead = [at for at in range(place) if found[at].get("kind") == "post_vacant" and _turn(found[at]) >= _same(row)
                 and _is_long_past(found[at], last_day)]  # fmt: skip
        if ahead:
            found.insert(ahead[0], found.pop(place))
    return found


def _same(row: Row) -> tuple[int, bool, bool]:
    """The turn of the first entry of a weight."""
    return (*_turn(row)[:2], False)


def _is_in_force(row: Row, last_day: str) -> bool:
    """Whether a gap is one of a plan whose years, in its name, hold that of the last minutes read."""
    years = YEARS.search(str(row.get("part_of") or ""))
    return years is not None and last_year(years) >= last_day[:4] >= years[1]


def last_year(years: re.Match[str]) -> str:
    """The last of the years of a plan, with its century: 2034 of "2031-34"."""
    last = years["last"] or years[1]
    return last if len(last) == len(years[1]) else years[1][: -len(last)] + last


def _is_long_past(entry: Row, last_day: str) -> bool:
    """Whether nothing was said of a gap for long before the last minutes read."""
    days = [str(part.get("last_cited") or "") for part in (entry, *(entry.get("also") or ()))]
    return bool(last_day) and any(days) and months_between(max(days), last_day) > int(wording()["earlier_months"])


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
    """Whether a gap is one of a single task of low weight that all partners are asked to do, each for itself.

    One put to "all groups" is put to the groups, which may be no more than proposed.
    """
    is_low = row.get("kind") == "collective_owner" and row.get("severity") == SEVERITIES[-1]
    return is_low and not is_standing(row) and not re.search(wording()["of_groups"], str(row.get("why") or ""))


def is_old(entry: Row, last_day: str) -> bool:
    """Whether a gap is one of a single task, and nothing was said of it for long before the last minutes read."""
    return not is_standing(entry) and _is_long_past(entry, last_day)


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
