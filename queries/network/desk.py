"""Some people, posts, partners or boards, in; what they own, with all that is needed to say how it stands, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graph.schema import Node
from graph.view import View, Window
from queries.facts import Facts, last_cited
from queries.follow.chains import row_of
from queries.follow.record import read_follow
from queries.gaps.facts import GapFacts, read_gap_facts
from queries.owns.ownership import ownerships, read_ownership
from queries.owns.owning import HELPING, Ownership
from queries.spoken import said_at


@dataclass(frozen=True)
class Desk:
    """Everything that lies on one desk: whose it is, what it owns, and the record around it."""

    view: View
    window: Window
    asked: Sequence[Node]
    keys: frozenset[str]  # of the asked, of the posts held now and, for a partner, of its posts and their holders
    known: GapFacts

    @cached_property
    def owned(self) -> list[Ownership]:
        """What is owned, the newest first."""
        facts = read_ownership(self.view, self.window, self.things_named)
        rows = [row for row in ownerships(facts) if row.owner.key in self.keys]
        return sorted(sorted(rows, key=lambda row: (row.thing.key, row.owner.key)), key=lambda r: r.last, reverse=True)

    @cached_property
    def followed(self) -> Mapping[str, Mapping[str, Any]]:
        """What became of each task that is owned here, as `follow-through` tells it."""
        owned = {row.thing.key for row in self.owned}
        known = read_follow(self.view, self.window)
        mine = [(work, held) for work, held in known.works if work.key in owned]
        return {work.key: row_of(known, work, held).values for work, held in mine}

    @cached_property
    def things_named(self) -> set[str]:
        """The keys of what is said to be led, chaired or to be done."""
        keys = sorted(self.keys)
        led = self.view.edges(["LEADS", "CHAIRS"], src=keys)
        given = self.view.edges(["ASSIGNED_TO", "ALLOCATED_TO"], dst=keys)
        return {edge.dst for edge in led} | {edge.src for edge in given}

    @cached_property
    def things(self) -> set[str]:
        """The keys of what is owned by more than a report."""
        return {row.thing.key for row in self.owned if row.relation not in HELPING}

    @cached_property
    def issues(self) -> set[str]:
        """The issues that are led, supported, reported on, or that a given task is about."""
        given = [row.thing.key for row in self.owned if row.thing.kind in ("Action", "Resolution")]
        about = {node.key for key in given for node in self.known.issues_of(key)}
        return about | {row.thing.key for row in self.owned if row.thing.kind == "Issue"}

    @cached_property
    def issues_by_name(self) -> dict[str, str]:
        """The keys of these issues by their names."""
        return {self.known.facts.node(key).name: key for key in sorted(self.issues)}

    @cached_property
    def led_names(self) -> set[str]:
        """The names of the issues that are led."""
        return {row.thing.name for row in self.owned if row.thing.kind == "Issue" and row.thing.key in self.things}

    @cached_property
    def said(self) -> set[str] | None:
        """What was said at the board asked for; None where none was."""
        return said_at(self.view, (), self.window)

    @cached_property
    def names(self) -> set[str]:
        """The names of everybody at this desk."""
        return {name for node in self.view.nodes(keys=sorted(self.keys)) for name in node.names}


def open_desk(view: View, asked: Sequence[Node], window: Window) -> Desk:
    """Gather what belongs to the asked; a person comes with the posts held now, a partner with its posts."""
    known = read_gap_facts(view, window)
    keys = {node.key for node in asked}
    for node in asked:
        if node.kind == "Person":
            keys |= _posts_now(known.facts, node.key)
        elif node.kind == "Post":
            keys |= _holders_now(known.facts, node.key)
        elif node.kind == "Organization":
            posts = {edge.src for edge in known.facts.into(node.key, "POST_IN")}
            keys |= posts | {holder for post in posts for holder in _holders_now(known.facts, post)}
    return Desk(view, window, asked, frozenset(keys), known)


def _posts_now(facts: Facts, person: str) -> set[str]:
    """The posts somebody was last seen in, that nobody else was seen in since and that do not end."""
    held = [edge for edge in facts.out(person, "HOLDS") if not edge.end]
    last = max(map(last_cited, held), default="")
    return {edge.dst for edge in held if last_cited(edge) == last and _holders_now(facts, edge.dst) == {person}}


def _holders_now(facts: Facts, post: str) -> set[str]:
    """Who was last seen in a post."""
    held = [edge for edge in facts.into(post, "HOLDS") if not edge.end]
    last = max(map(last_cited, held), default="")
    return {edge.src for edge in held if last_cited(edge) == last}
