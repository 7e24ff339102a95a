"""A name, in; who that is, what they own, and who looks alike but is kept apart, out."""

from __future__ import annotations

from typing import Any

from graph.asof import as_it_stood
from graph.errors import NotFoundError
from graph.schema import Node
from graph.sightings import dated_aliases
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import find_named, read_as
from queries.careers import attendance_of, before_and_after, moves_of, posts_of, seats_of
from queries.facts import EVER, Facts, read_facts
from queries.likeness import not_joined
from queries.owners import owned_by
from queries.rows import Found, Notes, give_answer

KINDS = ("HOLDS", "MEMBER_OF", "CHAIRS", "ATTENDED", "SUCCEEDED_BY")
WRITTEN = "written so in the record"


def find_who(view: View, name: str, *, window: Window = EVER) -> Answer:
    """Say who a person is, or who has been seen in a post."""
    view = as_it_stood(view, window.until)
    people, posts = _people(view, name)
    keys = [node.key for node in people]
    edges = view.edges(KINDS, src=keys, window=window) if keys else []
    edges += view.edges(["SUCCEEDED_BY"], dst=keys, window=window) if keys else []
    held = sorted({edge.dst for edge in edges if edge.kind == "HOLDS"})
    homes = view.edges(["POST_IN"], src=held) if held else []
    facts = read_facts(view, [*edges, *homes], window, keys=keys)
    found = [row for node in people if (row := _row(view, facts, node, window)).edges]
    silent = [node.name for node in people if node.name not in {row.values["name"] for row in found}]
    notes = Notes([f"the record says nothing of {each} in these dates." for each in silent],
                  read_as(name, posts or people))  # fmt: skip
    return give_answer(view, f"Who is {name}?", window=window, found=found, notes=notes)


def _people(view: View, name: str) -> tuple[list[Node], list[Node]]:
    """The people of a name; for a post, everyone seen in it."""
    try:
        named = find_named(view, name, ["Person"])
    except NotFoundError as nobody:
        try:
            named = find_named(view, name, ["Post"])
        except NotFoundError:
            raise nobody from None
    posts = [node for node in named if node.kind == "Post"]  # also where the key of a post was typed
    holders = {e.src for e in view.edges(["HOLDS"], dst=[n.key for n in posts])} if posts else set()
    held_by = view.nodes(keys=sorted(holders)) if holders else []
    return [*(node for node in named if node.kind == "Person"), *held_by], posts


def _row(view: View, facts: Facts, person: Node, window: Window) -> Found:
    edges = tuple(facts.out(person.key, "HOLDS", "MEMBER_OF", "CHAIRS", "SUCCEEDED_BY"))
    edges += tuple(facts.into(person.key, "SUCCEEDED_BY"))
    seen = facts.out(person.key, "ATTENDED")
    everything = view.edges(src=[person.key], window=window) + view.edges(dst=[person.key], window=window)
    owned, owning = owned_by(view, person, window)
    values: dict[str, Any] = {
        "name": person.name,
        "aliases": names_of(view, person),
        "posts": posts_of(facts, person.key),
        "seats": seats_of(facts, person.key),
        "owns": owned,
        **before_and_after(facts, person.key),
        "moved": moves_of(view, person.key, window),
        "attendance": attendance_of(seen),
        "not_joined": not_joined(view, person),
    }
    return Found(values, (*(edges or tuple(seen) or tuple(everything)), *owning))


def aliases_of(node: Node) -> list[dict[str, Any]]:
    """The other names of a node, each with why it was joined."""
    return [{"name": name, "why": why or WRITTEN} for name, why in node.aliases]


def names_of(view: View, node: Node) -> list[dict[str, Any]]:
    """The other names of a node, each with why it was joined and from when to when it was used."""
    if not node.aliases:
        return []
    edges = view.edges(src=[node.key]) + view.edges(dst=[node.key])
    quotes = [quote for quotes in view.evidence([edge.id for edge in edges]).values() for quote in quotes]
    return [{**alias, "why": alias["why"] or WRITTEN} for alias in dated_aliases(node, quotes)]
