"""What is said of people, posts, partners, groups and issues, in; who is linked with what, and by which words, out.

The board whose own minutes are read is no link: everybody of the record sits on it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.schema import Edge, Node
from graph.view import View, Window
from queries.facts import Facts, days_apart, first_cited, last_cited, minuted, read_facts

KINDS = (
    "LEADS", "ASSIGNED_TO", "ABOUT", "RAISES", "CHAIRS", "MEMBER_OF", "HOLDS", "POST_IN", "ATTENDED", "HELD", "PART_OF",
    "REPORTS_TO", "ARISES_FROM", "MENTIONS",
)  # fmt: skip
WORK = ("action:", "resolution:")


@dataclass
class Web:
    """Things and the links between them, each with the relations that prove it."""

    facts: Facts
    links: dict[tuple[str, str], list[Edge]] = field(default_factory=lambda: defaultdict(list))
    near: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def tie(self, one: str, other: str, *edges: Edge) -> None:
        """Link two things by what proves it."""
        if one != other:
            self.links[min(one, other), max(one, other)] += edges
            self.near[one].add(other)
            self.near[other].add(one)

    def node(self, key: str) -> Node:
        """A thing by its key."""
        return self.facts.node(key)

    def proof(self, one: str, other: str) -> list[Edge]:
        """The relations that link two things, the newest first, each once."""
        edges = {edge.id: edge for edge in self.links.get((min(one, other), max(one, other)), ())}
        ordered = sorted(edges.values(), key=lambda e: (e.kind, e.id))
        return sorted(ordered, key=last_cited, reverse=True)

    def linked(self, key: str, kind: str) -> list[str]:
        """The neighbours of a kind, in the order of their names."""
        return sorted((k for k in self.near[key] if self.node(k).kind == kind), key=lambda k: (self.node(k).name, k))

    def homes(self, person: str, date: str = "") -> list[str]:
        """The partners somebody belongs to or speaks for; with a day, the one nearest to it."""
        found = self.linked(person, "Organization")
        if not date or len(found) < 2:
            return found
        return [min(found, key=lambda home: (self._days_off(person, home, date), home))]

    def _days_off(self, person: str, home: str, date: str) -> int:
        """How far from a day somebody was last or first seen with a partner, roughly in days."""
        days = {day for edge in self.proof(person, home) for day in (first_cited(edge), last_cited(edge))}
        return min((days_apart(day, date) for day in days), default=10**9)

    def years(self, person: str, home: str) -> str:
        """From when to when somebody is seen with a partner: '2015 to 2017'."""
        proof = self.proof(person, home)
        first, last = min(map(first_cited, proof))[:4], max(map(last_cited, proof))[:4]
        return first if first == last else f"{first} to {last}"


def read_web(view: View, window: Window) -> Web:
    """Read who is linked with what in these dates and at this body."""
    facts = read_facts(view, view.edges(KINDS, window=window), Window(until=window.until))
    keys = {str(e.props.get("organization") or "") for e in facts.of("ATTENDED")}
    keys |= {str(e.props.get("on_behalf_of") or "") for e in facts.of("MEMBER_OF")}
    missing = sorted(key for key in keys if ":" in key and key not in facts.nodes)
    facts.nodes.update({node.key: node for node in view.nodes(keys=missing)} if missing else {})
    web = Web(facts)
    boards = {e.src for e in facts.of("HELD") if minuted(facts.node(e.dst))}
    _tie_owners(web, boards)
    _tie_seats(web, boards)
    _tie_homes(web)
    return web


def _tie_owners(web: Web, boards: set[str]) -> None:
    """Owners with their issues: said outright, or by a task that is about the issue."""
    facts = web.facts
    for edge in facts.of("LEADS"):
        if edge.src not in boards:
            web.tie(edge.src, edge.dst, edge)
    for edge in facts.of("ASSIGNED_TO"):
        if edge.src.startswith(WORK) and edge.dst not in boards:
            for about in facts.out(edge.src, "ABOUT"):
                web.tie(edge.dst, about.dst, edge, about)


def _tie_seats(web: Web, boards: set[str]) -> None:
    """People with the groups they sit on, and groups with each other."""
    for edge in web.facts.of("CHAIRS", "MEMBER_OF", "PART_OF", "REPORTS_TO"):
        if not {edge.src, edge.dst} & boards:
            web.tie(edge.src, edge.dst, edge)


def _tie_homes(web: Web) -> None:
    """People and posts with the partners they belong to or speak for."""
    facts = web.facts
    homes = {edge.src: edge for edge in facts.of("POST_IN")}
    for post, home in homes.items():
        if web.near.get(post):  # a post that owns nothing itself stands only between a person and a partner
            web.tie(post, home.dst, home)
    for edge in facts.of("HOLDS"):
        if edge.dst in homes:
            web.tie(edge.src, homes[edge.dst].dst, edge, homes[edge.dst])
        if edge.dst in web.near and web.linked(edge.dst, "Issue"):
            web.tie(edge.src, edge.dst, edge)
    for edge, name in [*_named(facts.of("ATTENDED"), "organization"), *_named(facts.of("MEMBER_OF"), "on_behalf_of")]:
        web.tie(edge.src, name, edge)


def _named(edges: Iterable[Edge], prop: str) -> list[tuple[Edge, str]]:
    named = [(edge, str(edge.props.get(prop) or "")) for edge in edges]
    return [(edge, key) for edge, key in named if key.startswith("organization:")]
