"""A web of links, in; the issues that the record shows one person alone to lead or report on, out.

That is a claim about everybody else, so it is made only where nobody else comes near the issue: nobody leads it,
reports on it, has a task about it, is named or given a task under an item that speaks of it, or bears it in a title.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from graph.schema import Edge, Node
from queries.asked import loose
from queries.facts import is_cut, last_cited
from queries.network.web import Web

OUTRIGHT = ("LEADS",)  # a task about an issue makes nobody the one who stands for it
LEAST_MEETINGS = 2


class Alone(NamedTuple):
    """An issue, the one person said to lead or report on it, the words that say so, and where the text is cut."""

    issue: str
    person: str
    said: Edge
    cut: str = ""  # the day of a text that is cut short, so that somebody else may be named there


def alone_with(web: Web) -> Iterator[Alone]:
    """The issues of more than one meeting that one person leads or reports on, and nobody else comes near."""
    for key in sorted(web.near):
        issue = web.node(key)
        if issue.kind != "Issue" or len(web.near[key]) != 1 or meetings_of(web, key) < LEAST_MEETINGS:
            continue
        (person,) = web.near[key]
        said = [edge for edge in web.proof(person, key) if edge.kind in OUTRIGHT]
        if web.node(person).kind != "Person" or not said or _others_titled(web, issue, person):
            continue
        items = items_of(web, key)
        if not _named_under(web, items) - _own(web, person):
            yield Alone(key, person, said[0], next((web.node(i).date for i in items if is_cut(web.node(i))), ""))


def items_of(web: Web, issue: str) -> list[str]:
    """The items that speak of an issue."""
    return sorted({e.src for e in web.facts.into(issue, "ABOUT", "RAISES") if e.src.startswith("item:")})


def meetings_of(web: Web, issue: str) -> int:
    """At how many meetings an issue is spoken of."""
    edges = web.facts.into(issue, "ABOUT", "RAISES", "LEADS")
    return len({date for edge in edges for date in (edge.as_of, last_cited(edge))})


def _own(web: Web, person: str) -> set[str]:
    """A person with the posts held and the partners spoken for."""
    return {person, *(e.dst for e in web.facts.out(person, "HOLDS")), *web.homes(person)}


def _named_under(web: Web, items: list[str]) -> set[str]:
    """Everybody named under some items, or given a task that arises from them."""
    named = {e.dst for item in items for e in web.facts.out(item, "MENTIONS")}
    work = {e.src for item in items for e in web.facts.into(item, "ARISES_FROM")}
    work |= {e.src for key in sorted(work) for e in web.facts.into(key, "ARISES_FROM")}
    return named | {e.dst for key in sorted(work) for e in web.facts.out(key, "ASSIGNED_TO")}


def _others_titled(web: Web, issue: Node, person: str) -> bool:
    """Whether a group, or a post that somebody else was seen in, bears the issue in its name."""
    words = {loose(word) for word in issue.names}
    for node in web.facts.nodes.values():
        if node.kind not in ("Body", "Post") or not any(f" {word} " in f" {loose(node.name)} " for word in words):
            continue
        holders = {e.src for e in web.facts.into(node.key, "HOLDS")}
        if node.kind == "Body" or holders - {person}:
            return True
    return False
