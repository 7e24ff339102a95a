"""A name, in; who that is, what they own, and who looks alike but is kept apart, out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from graph.asof import as_it_stood
from graph.errors import NotFoundError
from graph.schema import Node
from graph.sightings import dated_aliases
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import answers_to, find_named, read_as, told_apart
from queries.careers import attendance_of, before_and_after, changes_of, moves_of, posts_of, seats_of
from queries.facts import EVER, Facts, read_facts
from queries.initials import by_initials, check_telling, initials_read
from queries.likeness import not_joined
from queries.owns.answer import owned_by
from queries.rows import Found, Notes, give_answer
from queries.spoken import from_day, said_where

KINDS = ("HOLDS", "MEMBER_OF", "CHAIRS", "ATTENDED", "SUCCEEDED_BY")
WRITTEN = "written so in the record"


def find_who(view: View, name: str, *, window: Window = EVER) -> Answer:
    """Say who a person is, or who has been seen in a post and what the post itself owns."""
    view = as_it_stood(view, window.until)
    people, posts = _people(view, name)
    keys = [node.key for node in people]
    edges = view.edges(KINDS, src=keys, window=window) if keys else []
    edges += view.edges(["SUCCEEDED_BY"], dst=keys, window=window) if keys else []
    held = sorted({edge.dst for edge in edges if edge.kind == "HOLDS"})
    homes = view.edges(["POST_IN"], src=held) if held else []
    read = read_facts(view, [*edges, *homes], window, keys=keys)
    facts = _since(read, window)
    found = [row for node in posts if (row := _post_row(view, node, window)).edges]
    found += [row for node in people if (row := _row(view, facts, node, window)).edges]
    told = {row.values["name"] for row in found}
    silent = [f"the record says nothing of {n.name}{said_where(window)}." for n in people if n.name not in told]
    empty = [f"who was in the post {node.name}: the record read here does not show it." for node in posts if not people]
    read_how = initials_read(name, people) or read_as(name, told_apart(view, posts or people))
    notes = Notes([*silent, *empty], read_how)
    return give_answer(view, f"Who is {name}?", window=window, found=found, notes=notes)


def _since(facts: Facts, window: Window) -> Facts:
    """What was said since the first day asked for; to which organisation a post belongs holds as before."""
    homes = facts.of("POST_IN")
    cut = from_day(replace(facts, edges=[e for e in facts.edges if e.kind != "POST_IN"]), window.since)
    return replace(cut, edges=[*cut.edges, *homes])


def _people(view: View, name: str) -> tuple[list[Node], list[Node]]:
    """The people of a name; for a post, everyone seen in it. A whole name goes before a part of one."""
    check_telling(name)
    named = [node for node in _of(view, name, ("Person", "Post")) if ":" in name or answers_to(node, name)]
    try:
        named = named or by_initials(view, name) or find_named(view, name, ["Person"])
    except NotFoundError as nobody:
        named = _of(view, name, ("Post",)) or _posts_at(view, name)
        if not named:
            raise nobody from None
    posts = [node for node in named if node.kind == "Post"]  # also where the key of a post was typed
    holders = {e.src for e in view.edges(["HOLDS"], dst=[n.key for n in posts])} if posts else set()
    known = {node.key for node in named}
    held_by = view.nodes(keys=sorted(holders - known)) if holders - known else []
    return [*(node for node in named if node.kind == "Person"), *held_by], posts


def _of(view: View, name: str, kinds: tuple[str, ...]) -> list[Node]:
    try:
        return find_named(view, name, kinds)
    except NotFoundError:
        return []


def _posts_at(view: View, name: str) -> list[Node]:
    """The posts of a title behind the name of their organisation: 'PSB Support Officer'."""
    words = name.split()
    found: list[Node] = []
    for place in range(1, len(words)):
        posts = [n for n in _of(view, " ".join(words[place:]), ("Post",)) if answers_to(n, " ".join(words[place:]))]
        homes = view.edges(["POST_IN"], src=[node.key for node in posts]) if posts else []
        employers = {node.key: node for node in view.nodes(keys=sorted({edge.dst for edge in homes}))} if homes else {}
        here = {e.src for e in homes if e.dst in employers and answers_to(employers[e.dst], " ".join(words[:place]))}
        found += [node for node in posts if node.key in here and node not in found]
    return found


def _post_row(view: View, post: Node, window: Window) -> Found:
    """What a post itself leads and has to do, whoever holds it."""
    owned, owning = owned_by(view, post, window)
    home = next((view.nodes(keys=[edge.dst])[0].name for edge in view.edges(["POST_IN"], src=[post.key])), None)
    values: dict[str, Any] = {
        "name": f"{post.name}, {home}" if home else post.name,
        "kind": "post",
        "aliases": names_of(view, post),
        **{part: [] for part in ("posts", "changes", "seats")},
        "vacant": list(post.props.get("vacant") or ()),
        "owns": owned,
        **{part: [] for part in ("followed", "followed_by", "moved")},
        "attendance": attendance_of([]),
        "not_joined": [],
    }
    vacancies = view.edges(["MENTIONS"], dst=[post.key], window=window) if values["vacant"] else []
    return Found(values, (*owning, *(edge for edge in vacancies if edge.props.get("event") == "vacant")))


def _row(view: View, facts: Facts, person: Node, window: Window) -> Found:
    edges = tuple(facts.out(person.key, "HOLDS", "MEMBER_OF", "CHAIRS", "SUCCEEDED_BY"))
    edges += tuple(facts.into(person.key, "SUCCEEDED_BY"))
    seen = facts.out(person.key, "ATTENDED")
    everything = view.edges(src=[person.key], window=window) + view.edges(dst=[person.key], window=window)
    owned, owning = owned_by(view, person, window)
    values: dict[str, Any] = {
        "name": person.name,
        "kind": "person",
        "aliases": names_of(view, person),
        "posts": posts_of(facts, person.key),
        "changes": changes_of(view, facts, person.key),
        "vacant": [],
        "seats": seats_of(facts, person.key),
        "owns": owned,
        **before_and_after(facts, person.key),
        "moved": moves_of(view, person.key, window),
        "attendance": attendance_of(seen),
        "not_joined": not_joined(view, person),
    }
    return Found(values, (*(edges or tuple(seen) or tuple(everything)), *owning))


def names_of(view: View, node: Node) -> list[dict[str, Any]]:
    """The other names of a node, each with why it was joined and from when to when it was used."""
    if not node.aliases:
        return []
    edges = view.edges(src=[node.key]) + view.edges(dst=[node.key])
    quotes = [quote for quotes in view.evidence([edge.id for edge in edges]).values() for quote in quotes]
    return [{**alias, "why": alias["why"] or WRITTEN} for alias in dated_aliases(node, quotes)]
