"""A name, in; who that is, what they own, and who looks alike but is kept apart, out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.errors import NotFoundError
from graph.schema import Edge, Node
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import find_named, loose, read_as
from queries.facts import EVER, Facts, first_cited, last_cited, read_facts
from queries.owners import owned_by
from queries.rows import Found, Notes, give_answer

KINDS = ("HOLDS", "MEMBER_OF", "CHAIRS", "ATTENDED", "SUCCEEDED_BY")


def find_who(view: View, name: str, *, window: Window = EVER) -> Answer:
    """Say who a person is, or who has been seen in a post."""
    people, posts = _people(view, name)
    keys = [node.key for node in people]
    edges = view.edges(KINDS, src=keys) if keys else []
    held = sorted({edge.dst for edge in edges if edge.kind == "HOLDS"})
    homes = view.edges(["POST_IN"], src=held) if held else []
    facts = read_facts(view, [*edges, *homes], window, keys=keys)
    found = [_row(view, facts, node, window) for node in people]
    notes = Notes((), read_as(name, posts or people))
    return give_answer(view, f"Who is {name}?", window=window, found=found, notes=notes)


def _people(view: View, name: str) -> tuple[list[Node], list[Node]]:
    """The people of a name; for a post, everyone seen in it."""
    try:
        named = find_named(view, name, ["Person"])
    except NotFoundError as nobody:
        try:
            posts = find_named(view, name, ["Post"])
        except NotFoundError:
            raise nobody from None
        holders = sorted({e.src for e in view.edges(["HOLDS"], dst=sorted(n.key for n in posts))})
        return (view.nodes(keys=holders) if holders else []), posts
    return [node for node in named if node.kind == "Person"], []


def _row(view: View, facts: Facts, person: Node, window: Window) -> Found:
    edges = tuple(facts.out(person.key, "HOLDS", "MEMBER_OF", "CHAIRS"))
    proof = (
        edges
        or tuple(facts.out(person.key, "ATTENDED"))
        or tuple(view.edges(src=[person.key]) + view.edges(dst=[person.key]))
    )
    owned, owning = owned_by(view, person, window)
    values = {
        "name": person.name,
        "aliases": aliases_of(person),
        "posts": [_post(facts, e) for e in facts.out(person.key, "HOLDS")],
        "seats": _seats(facts, person.key),
        "owns": owned,
        "not_joined": not_joined(view, person),
    }
    return Found(values, (*proof, *owning))


def aliases_of(node: Node) -> list[dict[str, str]]:
    """The other names of a node, each with why it was joined."""
    return [{"name": name, "why": why or "written so in the record"} for name, why in node.aliases]


def _post(facts: Facts, edge: Edge) -> dict[str, Any]:
    home = next((facts.node(e.dst).name for e in facts.out(edge.dst, "POST_IN")), None)
    return {"post": facts.title(edge), "organization": home, **_dates(edge)}


def _dates(edge: Edge) -> dict[str, str | None]:
    cited = {"first_cited": first_cited(edge) or None, "last_cited": last_cited(edge) or None}
    return {**cited, "start": edge.start or None, "end": edge.end or None}


def _seats(facts: Facts, person: str) -> list[dict[str, Any]]:
    seats = []
    for edge in facts.out(person, "MEMBER_OF", "CHAIRS"):
        home = str(edge.props.get("on_behalf_of") or "")
        role = str(edge.props.get("role") or ("chair" if edge.kind == "CHAIRS" else "member"))
        seat = {
            "body": facts.node(edge.dst).name,
            "on_behalf_of": facts.view_name(home) or None,
            "role": role,
        }
        seats.append({**seat, "first_cited": first_cited(edge) or None, "last_cited": last_cited(edge) or None})
    return seats


def not_joined(view: View, person: Node) -> list[dict[str, str]]:
    """People who look alike and were kept apart, or whom nobody has decided on yet."""
    found: dict[str, str] = {}
    for pair in _pairs(view):
        names = [str(pair.get(side, "")) for side in ("left", "right")]
        mine = {loose(person.name), person.key, *(loose(name) for name, _ in person.aliases)}
        here = [loose(name) in mine or name in mine for name in names]
        if any(here) and not all(here):
            other = names[1 - here.index(True)]
            found.setdefault(_name(view, other), str(pair.get("why") or pair.get("rule") or "not decided"))
    surname = loose(person.name).split()[-1:]
    for node in view.find(surname[0], ["Person"], limit=40) if surname else []:
        if node.key != person.key and loose(node.name).split()[-1:] == surname:
            found.setdefault(node.name, "the same surname; no rule joins the two names")
    return [{"name": name, "why": why} for name, why in sorted(found.items())]


def _pairs(view: View) -> Iterable[dict[str, Any]]:
    meta = view.meta()
    for part in ("undecided", "kept_apart"):
        yield from (pair for pair in meta.get(part, ()) if isinstance(pair, dict))


def _name(view: View, named: str) -> str:
    found = view.nodes(keys=[named]) if ":" in named else []
    return found[0].name if found else named
