"""A thing with another name since, and a day, in; the name by which it was known on that day, out."""

from __future__ import annotations

from graph.asof import as_it_stood
from graph.schema import Edge, Node
from graph.view import View
from queries.facts import Facts, last_cited


def name_then(view: View, node: Node, day: str) -> str:
    """The name of a thing on a day: one that it was given later is left to later days."""
    if not day or str(node.props.get("named_from") or "") <= day:
        return node.name
    then = as_it_stood(view, day).nodes(keys=[node.key])
    return then[0].name if then else node.name


def home_of(facts: Facts, held: Edge) -> str | None:
    """The organisation of a post that somebody held, as it was called when they were last seen in it."""
    home = next((facts.node(edge.dst) for edge in facts.out(held.dst, "POST_IN")), None)
    return name_then(facts.view, home, last_cited(held)) if home else None


def sat_for(facts: Facts, seat: Edge) -> str:
    """For whom somebody sat on a board, by its name of then; "" where the record does not say."""
    key = str(seat.props.get("on_behalf_of") or "")
    found = facts.view.nodes(["Organization"], keys=[key]) if key else []
    return name_then(facts.view, found[0], last_cited(seat)) if found else facts.view_name(key)
