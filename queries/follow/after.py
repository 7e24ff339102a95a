"""The facts of a question, in; which meeting and which report came after a meeting, out."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from graph.deeds import looks_back
from graph.schema import Node
from queries.body_state import cancelled_days, moved_in_words
from queries.facts import Facts, is_cut, minuted, months_between
from queries.follow.phrases import names_day

_YEAR = 12  # months: a title that prints no year means a day of the last one


class Following(NamedTuple):
    """The meeting after one: its day as far as it is known, its minutes where they are held whole."""

    day: str
    minutes: Node | None
    why: str  # "", "not_loaded", "unknown", "cut", "last"


class MeetingsAfter:
    """The meetings of each board in their order, and the reports that look back at them."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._next: dict[str, Following] = {}  # by meeting, for its many pieces of work
        self._report: dict[str, str] = {}

    @cached_property
    def _meetings(self) -> dict[str, list[Node]]:
        """The meetings of each board by date, minuted or called by an agenda."""
        found: dict[str, list[Node]] = defaultdict(list)
        for edge in self.facts.of("HELD"):
            found[edge.src].append(self.facts.node(edge.dst))
        return {body: sorted(nodes, key=lambda n: (n.date, n.key)) for body, nodes in found.items()}

    def following(self, meeting: Node) -> Following:
        """The meeting after this one, only where the record says that nothing lies between."""
        if meeting.key not in self._next:
            self._next[meeting.key] = self._following(meeting)
        return self._next[meeting.key]

    def _following(self, meeting: Node) -> Following:
        body = self.facts.body_of(meeting.key)
        held = self._next_held(body, meeting.date)
        announced = str(meeting.props.get("next_date") or "")
        announced = self._moved(body, announced).get(announced, announced)
        if announced in self._cancelled(body):
            announced = ""  # which day was chosen instead is not known by it
        if held is not None and (held.props.get("previous_date") == meeting.date or announced == held.date):
            return self._whole(held)
        if held is not None and not held.props.get("previous_date") and self._goes_back_to(held, meeting.date):
            return self._whole(held)
        called = next((m for m in self._called.get((body, meeting.date), ()) if m.date > meeting.date), None)
        day = called.date if called is not None else announced
        if held is None and not day:
            return Following("", None, "last")
        return Following(day, None, "not_loaded" if day else "unknown")

    def _cancelled(self, body: str) -> set[str]:
        return cancelled_days(self.facts.node(body)) if body else set()

    def _moved(self, body: str, announced: str) -> dict[str, str]:
        """The day on which a board met in place of an announced one, as a later paper tells it."""
        return moved_in_words(self.facts.node(body), [announced]) if body and announced else {}

    def _goes_back_to(self, later: Node, day: str) -> bool:
        """Whether the title of an item of later minutes says that it goes over the actions of a day."""
        titles = [self.facts.node(edge.dst).name for edge in self.facts.out(later.key, "HAS_ITEM")]
        return months_between(day, later.date) < _YEAR and any(looks_back(t) and names_day(t, day) for t in titles)

    def _next_held(self, body: str, day: str) -> Node | None:
        """The first minuted meeting of a board after a day."""
        return next(filter(minuted, self._after(body, day)), None)

    def later_minutes(self, meeting: Node) -> Iterator[Node]:
        """The minutes of the same board after a meeting, by date."""
        return (m for m in self._after(self.facts.body_of(meeting.key), meeting.date) if minuted(m))

    def _after(self, body: str, day: str) -> Iterator[Node]:
        known = self._meetings.get(body, [])
        start = bisect_right(known, day, key=lambda meeting: meeting.date)
        return (known[place] for place in range(start, len(known)))

    @cached_property
    def _called(self) -> dict[tuple[str, str], list[Node]]:
        """The meetings of which only an agenda is held, by date, under their board and the day of the one before."""
        found: dict[tuple[str, str], list[Node]] = defaultdict(list)
        for body, nodes in self._meetings.items():
            for node in nodes:
                if not minuted(node) and node.props.get("previous_date"):
                    found[body, str(node.props["previous_date"])].append(node)
        return found

    def held_on(self, body: str, day: str) -> Following:
        """What is held of a board's meeting of one day."""
        found = next((m for m in self._meetings.get(body, ()) if m.date == day and minuted(m)), None)
        return self._whole(found) if found is not None else Following(day, None, "not_loaded")

    def day_in_month(self, meeting: Node, month: str) -> str:
        """The day in a month (2016-09) on which a board meets, as far as one paper names it; "" where none does."""
        known = self._meetings.get(self.facts.body_of(meeting.key), ())
        days = {day for m in known for day in (m.date, str(m.props.get("next_date") or "")) if len(day) == 10}
        found = sorted(day for day in days if day.startswith(month) and day > meeting.date)
        return found[0] if len(found) == 1 else ""

    def _whole(self, minutes: Node) -> Following:
        items = [self.facts.node(edge.dst) for edge in self.facts.out(minutes.key, "HAS_ITEM")]
        whole = bool(items) and not any(map(is_cut, items))
        return Following(minutes.date, minutes if whole else None, "" if whole else "cut")

    def report_after(self, meeting: Node) -> str:
        """The day of the Matters Arising report that looks back at this meeting; "" where none is held.

        Only a report for the very next meeting counts: a later one need not list what was settled in between.
        """
        if meeting.key not in self._report:
            self._report[meeting.key] = self._report_after(meeting)
        return self._report[meeting.key]

    def _report_after(self, meeting: Node) -> str:
        body = self.facts.body_of(meeting.key)
        days = self._reports.get((body, meeting.date), set())
        following = self.following(meeting).day
        if following in days:
            return following
        held = self._next_held(body, meeting.date)
        return min((day for day in days if held is None or day <= held.date), default="") if not following else ""

    @cached_property
    def _reports(self) -> dict[tuple[str, str], set[str]]:
        """For each board and meeting the days of the reports with a row about it."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for node in self.facts.of_kind("ProgressUpdate"):
            if not node.props.get("told_in") and node.props.get("meeting_date"):
                found[str(node.props.get("body")), str(node.props["meeting_date"])].add(node.date)
        return found

    @cached_property
    def last_read(self) -> dict[str, str]:
        """The day of the last minutes that are held, by board."""
        return {body: max((n.date for n in nodes if minuted(n)), default="") for body, nodes in self._meetings.items()}

    def ends_with(self, meeting: Node) -> bool:
        """Whether no minutes of any board are held that are later than these."""
        return meeting.date == self._last_day

    @cached_property
    def _last_day(self) -> str:
        return max(self.last_read.values(), default="")
