"""A store and a window, in; what the rules about gaps look at, and the form in which they report, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from graph.schema import Edge, Node, Quote
from graph.view import View, Window
from queries.asked import loose
from queries.charged_posts import charged_posts, post_words
from queries.facts import (
    Facts,
    first_cited,
    held_now,
    is_head,
    last_cited,
    minuted,
    narrower_of,
    parts_of,
    read_facts,
    told_state,
    words_of,
)
from queries.follow.record import FollowFacts
from queries.owns.named import chair_since
from queries.wording import CLOSED

KINDS = (
    "HELD",
    "HAS_ITEM",
    "ATTENDED",
    "SUBSTITUTED_FOR",
    "HOLDS",
    "POST_IN",
    "CHAIRS",
    "REPORTS_TO",
    "REPORTED_AT",
    "ABOUT",
    "RAISES",
    "DECIDED",
    "ASSIGNED_TO",
    "LEADS",
    "ARISES_FROM",
    "UPDATES",
    "SUCCEEDED_BY",
    "ALLOCATED_TO",
    "MENTIONS",
)


@dataclass(frozen=True)
class Gap:
    """One place where the record shows a gap; the same `subject` at several meetings becomes one row."""

    kind: str
    subject: str
    what: str
    date: str
    edges: tuple[Edge, ...]
    issue: str = ""
    key: str = ""  # of the action, issue, post, body or priority that has the gap
    candidates: tuple[str, ...] = ()
    words: dict[str, Any] = field(default_factory=dict)
    part_of: str = ""  # what it is told together with, where that is not its issue
    told_with: str = ""  # the key of the task or partner it is one problem with
    quotes: tuple[Quote, ...] = ()  # only where other words of the edges would not prove it


@dataclass(frozen=True)
class Doubt:
    """A place where nothing can be concluded, and why."""

    date: str
    text: str


Rule = Callable[["GapFacts"], Iterator[Gap | Doubt]]


@dataclass(frozen=True, eq=False, repr=False)
class GapFacts:
    """The facts, with the few views of them that several rules share."""

    facts: Facts

    @cached_property
    def follow(self) -> FollowFacts:
        """The same facts as follow-through reads them."""
        return FollowFacts(self.facts)

    @cached_property
    def meetings(self) -> list[Node]:
        """Meetings whose minutes were read, by date."""
        found = [n for n in self.facts.of_kind("Meeting") if minuted(n)]
        return sorted(found, key=lambda n: (n.date, n.key))

    @cached_property
    def homes(self) -> dict[str, set[str]]:
        """By person, every organisation they ever spoke for, by key and by name, so that nobody is overlooked."""
        found: dict[str, set[str]] = defaultdict(set)
        for edge in self.facts.of("ATTENDED"):
            found[edge.src].add(str(edge.props.get("organization") or ""))
        for edge in self.facts.of("HOLDS"):
            found[edge.src] |= {e.dst for e in self.facts.out(edge.dst, "POST_IN")}
        return {person: homes | {self.facts.view_name(home) for home in homes} for person, homes in found.items()}

    def minutes_of(self, key: str) -> Node | None:
        """The minuted meeting that an item or action belongs to."""
        meeting = self.facts.meeting_of(key)
        return meeting if meeting is not None and minuted(meeting) else None

    def stood_in(self, person: str, meeting: Node) -> bool:
        """Whether somebody stood in for a person at a meeting; one said without its meeting counts for every one."""
        here = ("", None, meeting.key, meeting.date)
        return any(e.props.get("meeting") in here for e in self.facts.into(person, "SUBSTITUTED_FOR"))

    def items_of(self, action: str) -> list[Node]:
        """The items an action arises from, also by way of its resolution."""
        return [self.facts.node(key) for key in self.follow.items_of(action)]

    def settled(self, action: str) -> list[Edge]:
        """The owners of an action, also by way of the resolution it carries out."""
        found = [e for key in self.follow.targets(action) for e in self.facts.out(key, "ASSIGNED_TO")]
        return [e for e in held_now(found) if not e.props.get("partial")]  # some of several owners do not settle it

    def is_closed(self, action: str) -> bool:
        """Whether a later record says that the action is done or closed."""
        updates = [edge for key in self.follow.targets(action) for edge in self.facts.into(key, "UPDATES")]
        states = {str(e.props.get("state") or self.facts.node(e.src).props.get("state", "")) for e in updates}
        is_told = bool(states & CLOSED) or str(self.facts.node(action).props.get("state", "")) in CLOSED
        return is_told or self.chair_named([action], words_of(self.facts.node(action)))[1]

    def chair_named(self, ends: Sequence[str], text: str) -> tuple[Edge | None, bool]:
        """The chair named after an item, or what was agreed under it, was to settle who chairs; whether at once.

        Only a chair of the very next meeting is sure to be the one who was to be chosen.
        """
        items = [self.facts.node(end) for end in ends if end.startswith("item:")]
        items += [item for end in ends if end.startswith(("action:", "resolution:")) for item in self.items_of(end)]
        meeting = self.facts.meeting_of(items[0].key) if items else None
        if meeting is None:
            return None, False
        board, titles = self.facts.body_of(meeting.key), [item.name for item in items]
        found = chair_since(self.facts, titles, text, board=board, date=meeting.date)
        return found, found is not None and first_cited(found) <= self.follow.following(meeting).day

    def is_under_way(self, action: str) -> bool:
        """Whether a later record tells of a task as begun: whoever was given it knows of it."""
        updates = [edge for key in self.follow.targets(action) for edge in self.facts.into(key, "UPDATES")]
        return any(told_state(self.facts, edge) == "in_progress" for edge in updates)

    def quotes_of(self, gap: Gap, *kinds: str) -> Sequence[Quote]:
        """The very words of a gap; where it has none, those of its edges, or of its edges of some kinds."""
        edges = [edge for edge in gap.edges if not kinds or edge.kind in kinds]
        return gap.quotes or [quote for edge in edges for quote in self.facts.quotes(edge)]

    def sentence_before(self, quote: Quote) -> str:
        """The sentence in front of some words, "" where they open a paragraph."""
        text = self.follow.texts.of_file(quote.document)[: quote.start].rpartition("\n\n")[2]
        return " ".join(re.split(r"(?<=[.!?])\s+(?=[A-Z])", text.strip())[-1].split())

    @cached_property
    def by_id(self) -> set[str]:
        """The ids of all edges up to the asked date."""
        return {edge.id for edge in self.facts.edges}

    @cached_property
    def open_actions(self) -> list[tuple[Node, Node]]:
        """Actions of minuted meetings that no later record closes, with their meeting."""
        found = []
        for node in self.facts.of_kind("Action"):
            if node.props.get("same_as"):
                continue  # told twice: the telling that names its owner stands for both
            meeting = self.minutes_of(node.key) if node.props.get("source") != "report" else self._asked_at(node.key)
            if meeting is not None and not self.is_closed(node.key):
                found.append((node, meeting))
        return found

    def _asked_at(self, ask: str) -> Node | None:
        """The meeting that a report asks something of; where its minutes are held, these tell what was made of it."""
        meeting = self.facts.meeting_of(ask)
        return meeting if meeting is not None and not minuted(meeting) else None

    def issues_of(self, key: str) -> list[Node]:
        """The issues an item, resolution or action is about."""
        return [self.facts.node(edge.dst) for edge in self.facts.out(key, "ABOUT")]

    @cached_property
    def _raised_at(self) -> dict[str, dict[str, Node]]:
        found: dict[str, dict[str, Node]] = defaultdict(dict)
        for edge in self.facts.of("RAISES"):
            found[edge.as_of][edge.dst] = self.facts.node(edge.dst)
        return found

    def matter(self, edge: Edge) -> Node:
        """The issue a problem is counted under: a narrower one raised that day takes in the broader one."""
        issue = self.facts.node(edge.dst)
        raised = self._raised_at[edge.as_of]
        for _ in range(4):
            narrower = narrower_of({issue.key}, raised.values())
            if len(narrower) != 1:
                break
            issue = narrower[0]
        return issue

    @cached_property
    def _wholes(self) -> dict[str, list[str]]:
        """By the key of a matter, those of the lists of leads that it is a part of."""
        found: dict[str, list[str]] = defaultdict(list)
        for node in self.facts.of_kind("Issue"):
            for part in parts_of(node):
                found[part].append(node.key)
        return found

    def leads_of(self, issue: str) -> list[Edge]:
        """Who leads or chairs an issue, at any date; those who only report on it do not."""
        led = [edge for key in (issue, *self._wholes.get(issue, ())) for edge in self.facts.into(key, "LEADS")]
        found = [*led, *self._chairs_of(issue)]
        return [e for e in found if e.props.get("relation", "leads") != "reports" and e.props.get("role") != "support"]

    def named_for(self, issue: Node) -> list[Edge]:
        """Who is seen in a post named after a matter, 'Lamp Co-ordinator' for lamps: the post has charge of it."""
        posts = charged_posts(issue)
        found = [node.key for node in self.facts.of_kind("Post") if post_words(node.name) in posts]
        return [edge for post in found for edge in self.facts.into(post, "HOLDS")]

    def _chairs_of(self, issue: str) -> list[Edge]:
        """The chairs of the groups that bear the name of an issue: they answer for it."""
        name = loose(self.facts.node(issue).name)
        bodies = [body.key for body in self.facts.of_kind("Body") if name and loose(body.name).startswith(name)]
        chairs = [edge for body in bodies for edge in self.facts.into(body, "CHAIRS")]
        return [edge for edge in chairs if is_head(edge)]

    def reporters_of(self, issue: str) -> list[str]:
        """Who speaks to the board about an issue: a hint at who could own it, never an owner."""
        found = [e for e in self.facts.into(issue, "LEADS") if e.props.get("relation") == "reports"]
        found.sort(key=lambda e: (last_cited(e), e.src), reverse=True)
        return list(dict.fromkeys(self.facts.node(e.src).name for e in found))[:3]


def named(action: Node) -> tuple[str, str]:
    """What an action is counted under, and its words; one without words stands for itself."""
    words = words_of(action)
    return (words.lower() if action.props.get("text") else action.key), words


def read_gap_facts(view: View, window: Window) -> GapFacts:
    """Read everything up to the asked date; whatever lies before the window still counts as known."""
    priorities = [node.key for node in view.nodes(["Priority"])]
    facts = read_facts(view, view.edges(KINDS), Window(until=window.until), keys=priorities)
    facts.fetch(facts.of("RAISES", "ARISES_FROM", "LEADS", "ASSIGNED_TO"))
    return GapFacts(facts)
