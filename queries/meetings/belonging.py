"""An entry of a list that names a person alone, in; the organisation or post of other lists near in time, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from graph.schema import Edge
from queries.facts import months_between
from queries.limits import limits
from queries.meetings.sittings import Sitting


class Belonging:
    """What the lists of a board say each person belongs to, by date."""

    def __init__(self, sittings: Sequence[Sitting], name: str) -> None:
        self._name = name
        self._said: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        for sitting in sittings:
            for entry in sitting.entries:
                if value := str(entry.props.get(name) or ""):
                    self._said[entry.src, sitting.body].append((sitting.date, value))

    def of(self, sitting: Sitting, entry: Edge) -> tuple[str, str]:
        """What an entry belongs to, and the day that says so; "" where it is said neither here nor near in time."""
        if value := str(entry.props.get(self._name) or ""):
            return value, sitting.date
        near = [(_apart(date, sitting.date), date, value) for date, value in self._said[entry.src, sitting.body]]
        near = sorted(one for one in near if one[0] <= limits()["affiliation_months"])
        nearest = {value for months, _, value in near if months == near[0][0]}
        return (near[0][2], near[0][1]) if len(nearest) == 1 else ("", "")


def _apart(one: str, other: str) -> int:
    return months_between(min(one, other), max(one, other))
