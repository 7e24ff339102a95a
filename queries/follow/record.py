"""A view and a window, in; meetings, reports and work in the order that follow-through reads them, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from graph.schema import Edge, Node
from graph.view import View, Window
from queries.facts import Facts, first_cited, is_cut, minuted, read_facts, words_of
from queries.follow.phrases import is_for_a_meeting
from queries.follow.texts import MinutesTexts
from queries.follow.words import LEADING, MARGIN, NO_DEED

KINDS = (
    "HELD", "HAS_ITEM", "DECIDED", "ARISES_FROM", "ASSIGNED_TO", "UPDATES", "ABOUT", "RAISES", "LEADS", "MENTIONS",
    "CHAIRS",
)  # fmt: skip
TITLE_SHARED = 2  # words that the title of an item and a task must share
FOLLOWED = frozenset({"assign", "refer", "defer"})  # decisions that ask for something to be done


class Following(NamedTuple):
    """The meeting after one: its day as far as it is known, its minutes where they are held whole."""

    day: str
    minutes: Node | None
    why: str  # "", "not_loaded", "unknown", "cut", "last"


@dataclass(frozen=True)
class FollowFacts:
    """What the record says of work, and of the meetings before and after it."""

    facts: Facts
    _next: dict[str, Following] = field(default_factory=dict)  # by meeting, for its many pieces of work
    _report: dict[str, str] = field(default_factory=dict)

    @cached_property
    def _meetings(self) -> dict[str, list[Node]]:
        """The meetings of each board by date, minuted or called by an agenda."""
        found: dict[str, list[Node]] = defaultdict(list)
        for edge in self.facts.of("HELD"):
            found[edge.src].append(self.facts.node(edge.dst))
        return {body: sorted(nodes, key=lambda n: (n.date, n.key)) for body, nodes in found.items()}

    @cached_property
    def works(self) -> list[tuple[Node, Node]]:
        """Every action, and every decision that asks for something and gave rise to none, with its meeting."""
        carried = {edge.dst for edge in self.facts.of("ARISES_FROM") if edge.dst.startswith("resolution:")}
        found = []
        for node in [*self.facts.of_kind("Action"), *self.facts.of_kind("Resolution")]:
            meeting = self.facts.meeting_of(node.key)
            if meeting is None or not minuted(meeting) or not meeting.date or node.props.get("same_as"):
                continue  # told twice: the telling that names an owner stands for both
            told = bool(self.facts.into(node.key, "UPDATES"))
            if LEADING.search(words_of(node)) and not self.later_lead(node, meeting):
                continue  # a standing duty, for `owns`; only what became of one that was given to others is told
            if words_of(node).endswith(":") and not told:
                continue  # words that only open a list are no task
            if MARGIN in str(node.props.get("link") or "") and NO_DEED.search(words_of(node)) and not told:
                continue  # an owner of the margin, which may belong to another sentence, makes no task of a stand
            effect = node.props.get("effect")
            to_come = effect == "decide" and is_for_a_meeting(words_of(node))
            asks = node.kind == "Action" or effect in FOLLOWED or told or to_come
            if asks and node.key not in carried:
                found.append((node, meeting))
        return found

    def targets(self, work: str) -> list[str]:
        """An action, its other tellings and the decision it carries out: what is said of one is said of all."""
        tellings = [work, *self.told_twice.get(work, ())]
        decided = [e.dst for key in tellings for e in self.facts.out(key, "ARISES_FROM")]
        return [*tellings, *(key for key in decided if key.startswith("resolution:"))]

    def taken_up(self, work: Node, meeting: Node) -> Edge | None:
        """The item of the next minutes that was made of a piece of work: its title says so, and it is new."""
        later = self.following(meeting).minutes
        nodes = [self.facts.node(key) for key in self.targets(work.key)]
        telling = {str(stem) for node in nodes for stem in node.props.get("telling") or ()}
        found = []
        for edge in self.facts.out(later.key, "HAS_ITEM") if later is not None else ():
            item = self.facts.node(edge.dst)
            title = {str(stem) for stem in item.props.get("telling") or ()}
            shared = len(title & telling)
            if shared >= TITLE_SHARED and 3 * shared >= 2 * len(title) and not self._is_standing(item):
                found.append(edge)
        return found[0] if len(found) == 1 and not self.facts.node(found[0].dst).props.get("untold") else None

    def _is_standing(self, item: Node) -> bool:
        """Whether an item of this title was on the table before."""
        return self._first_titled[item.name.casefold()] < item.date

    @cached_property
    def _first_titled(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for item in self.facts.view.nodes(["AgendaItem"]):  # of every meeting, also where few were read
            title = item.name.casefold()
            found[title] = min(item.date, found.get(title, item.date))
        return found

    def is_told_before(self, work: Node) -> bool:
        """Whether a promise is told by another action as well, which is the one to count."""
        return str(work.props.get("told_with") or "~") < work.key

    @cached_property
    def told_twice(self) -> dict[str, list[str]]:
        """The other tellings of a promise, by the one that names its owner."""
        found: dict[str, list[str]] = defaultdict(list)
        for node in self.facts.of_kind("Action"):
            if same := str(node.props.get("same_as") or ""):
                found[same].append(node.key)
        return found

    def items_of(self, work: str) -> list[str]:
        """The items under which a piece of work was agreed."""
        return list(dict.fromkeys(
            key
            for target in self.targets(work)
            for key in [*(e.dst for e in self.facts.out(target, "ARISES_FROM")),
                        *(e.src for e in self.facts.into(target, "DECIDED"))]
            if key.startswith("item:")
        ))  # fmt: skip

    def later_lead(self, work: Node, meeting: Node) -> Edge | None:
        """The lead named later, in words, for what this work gave somebody else to lead."""
        owners = {e.dst for key in self.targets(work.key) for e in self.facts.out(key, "ASSIGNED_TO")}
        later = [
            edge
            for issue in sorted(self.own_issues(work.key))
            for edge in self.facts.into(issue, "LEADS")
            if edge.props.get("relation", "leads") == "leads"
            and edge.props.get("role") != "support"
            and edge.props.get("basis") != "implied"
            and edge.basis == "asserted"
            and edge.src not in owners
            and first_cited(edge) > meeting.date
        ]
        return min(later, key=lambda e: (first_cited(e), e.id), default=None) if owners else None

    def updates(self, work: str) -> list[tuple[Edge, Node]]:
        """What later papers say of it, oldest first; words about its whole item count where it is alone there."""
        beside = str(self.facts.node(work).props.get("told_with") or "")  # another telling of the same promise
        targets = [*self.targets(work), *(self.targets(beside) if beside else ())]
        found = [(e, self.facts.node(e.src)) for key in targets for e in self.facts.into(key, "UPDATES")]
        for item in self.items_of(work):
            if len(self.under(item)) == 1:
                found += [(e, self.facts.node(e.src)) for e in self.facts.into(item, "UPDATES")]
        once: dict[str, tuple[Edge, Node]] = {}
        for edge, node in found:  # its own words first
            if node.kind == "ProgressUpdate":
                once.setdefault(node.key, (edge, node))
        return sorted(once.values(), key=lambda pair: (pair[1].date, self._place(pair[0]), pair[0].id))

    def _place(self, edge: Edge) -> int:
        """Where the words of an edge stand in their paper."""
        return min((quote.start for quote in self.facts.quotes(edge)), default=0)

    def under(self, item: str) -> list[str]:
        """The work agreed under one item, each piece once."""
        return [node.key for node, _ in self._by_item.get(item, ())]

    @cached_property
    def _by_item(self) -> dict[str, list[tuple[Node, Node]]]:
        found: dict[str, list[tuple[Node, Node]]] = defaultdict(list)
        for node, meeting in self.works:
            for item in self.items_of(node.key):
                found[item].append((node, meeting))
        return found

    def following(self, meeting: Node) -> Following:
        """The meeting after this one, only where the record says that nothing lies between."""
        if meeting.key not in self._next:
            self._next[meeting.key] = self._following(meeting)
        return self._next[meeting.key]

    def _following(self, meeting: Node) -> Following:
        body = self.facts.body_of(meeting.key)
        later = [m for m in self._meetings.get(body, ()) if m.date > meeting.date]
        held = [m for m in later if minuted(m)]
        announced = str(meeting.props.get("next_date") or "")
        if held and (held[0].props.get("previous_date") == meeting.date or announced == held[0].date):
            return self._whole(held[0])
        called = next((m for m in later if not minuted(m) and m.props.get("previous_date") == meeting.date), None)
        day = called.date if called is not None else announced
        if not held and not day:
            return Following("", None, "last")
        return Following(day, None, "not_loaded" if day else "unknown")

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
        held = min((m.date for m in self._meetings.get(body, ()) if minuted(m) and m.date > meeting.date), default="9")
        return min((day for day in days if day <= held), default="") if not following else ""

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
        return meeting.date == max(self.last_read.values(), default="")

    def issues_of(self, work: str) -> set[str]:
        """What a piece of work and its items are about."""
        keys = [*self.targets(work), *self.items_of(work)]
        return {edge.dst for key in keys for edge in self.facts.out(key, "ABOUT")}

    def own_issues(self, work: str) -> set[str]:
        """What its own words, or the title it stands under, are about."""
        found = {edge.dst for key in self.targets(work) for edge in self.facts.out(key, "ABOUT")}
        for item in self.items_of(work):
            title = self.facts.node(item).name.lower()
            for edge in self.facts.out(item, "ABOUT"):
                if any(str(said).lower() in title for said in edge.props.get("words") or ()):
                    found.add(edge.dst)
        return found

    @cached_property
    def texts(self) -> MinutesTexts:
        """The texts of the files and of the minutes in them."""
        return MinutesTexts(self.facts)

    def fetch_said(self, works: Iterable[Node]) -> None:
        """Read in one go the words in which many pieces of work were agreed."""
        facts = self.facts
        facts.fetch(e for w in works for e in (*facts.out(w.key, "ARISES_FROM"), *facts.into(w.key, "DECIDED")))

    def text(self, work: Node) -> str:
        """The words of a piece of work."""
        return words_of(work)


def read_follow(view: View, window: Window, *, kinds: Sequence[str] = KINDS) -> FollowFacts:
    """Read what follow-through looks at, up to the asked date."""
    facts = read_facts(view, view.edges(kinds), Window(until=window.until))
    return FollowFacts(facts)
