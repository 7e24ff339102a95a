"""An entry of a list that names a person alone, in; the organisation or post of earlier papers near in time, out.

Where nothing but a later paper says it, that counts for the record of a person or partner, and never for the answer
about one meeting: what is said of that does not change with papers of later days. The one exception is who stayed
away from a meeting with a full list, which cannot make anybody come.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.schema import Edge
from queries.facts import Facts, first_cited, months_between
from queries.limits import limits
from queries.meetings.sittings import Sitting

Said = tuple[str, str, str]  # the person, the day that says so, the organisation or post


class Belonging:
    """What the papers of a board say each person belongs to, by date."""

    def __init__(
        self, sittings: Sequence[Sitting], name: str, more: Iterable[Said] = (), *, ahead: bool = False
    ) -> None:
        self._name, self._ahead = name, ahead
        self._said: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        for sitting in sittings:
            for entry in sitting.entries:
                if value := str(entry.props.get(name) or ""):
                    self._said[entry.src, sitting.body].append((sitting.date, value))
        for person, date, value in more:
            self._said[person, ""].append((date, value))

    def of(self, sitting: Sitting, entry: Edge) -> tuple[str, str]:
        """What an entry belongs to, and the day that says so; "" where it is said neither here nor near in time."""
        if value := str(entry.props.get(self._name) or ""):
            return value, sitting.date
        return self.of_person(sitting, entry.src)

    def said_of(self, sitting: Sitting, person: str) -> list[str]:
        """Whatever papers up to a meeting say a person belonged to."""
        said = [*self._said[person, sitting.body], *self._said[person, ""]]
        return [value for day, value in said if day <= sitting.date]

    def of_person(self, sitting: Sitting, person: str) -> tuple[str, str]:
        """What a person belongs to by the papers nearest to a meeting, and their day; "" where none say one thing."""
        said = [*self._said[person, sitting.body], *self._said[person, ""]]
        near = [(_apart(day, sitting.date), day, value) for day, value in said if self._ahead or day <= sitting.date]
        near = sorted(one for one in near if one[0] <= limits()["affiliation_months"])
        first = near[0][0] if self._ahead and near else 0
        day = near[0][1] if self._ahead and near else max((day for _, day, _ in near), default="")
        values = {value for months, on, value in near if (months == first if self._ahead else on == day)}
        return (values.pop(), day) if len(values) == 1 else ("", "")


def _apart(one: str, other: str) -> int:
    return months_between(min(one, other), max(one, other))


def posts_said(facts: Facts, people: Iterable[str]) -> list[Said]:
    """For whom each person held a post on which day, as the papers of that day say."""
    keys = sorted(set(people))
    held = facts.view.edges(["HOLDS"], src=keys) if keys else []
    posts = sorted({edge.dst for edge in held})
    homes = {edge.src: edge for edge in facts.view.edges(["POST_IN"], src=posts)} if posts else {}
    facts.fetch(held)
    return [
        (edge.src, quote.meeting, homes[edge.dst].dst)
        for edge in held if edge.dst in homes
        for quote in facts.quotes(edge) if quote.meeting >= first_cited(homes[edge.dst])
    ]  # fmt: skip
