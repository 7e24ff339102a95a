"""A person, in; people who look alike and were kept apart or are not decided on, each with the reason, out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.schema import Node
from graph.view import View
from queries.asked import loose

Row = dict[str, Any]
PARTS = {"undecided": "undecided", "kept_apart": "kept_apart"}


def not_joined(view: View, person: Node) -> list[Row]:
    """People who look alike and were kept apart, or whom nobody has decided on yet."""
    found: dict[str, Row] = {}
    for state, pair in _pairs(view):
        names = [str(pair.get(side, "")) for side in ("left", "right")]
        keys = [str(pair.get(f"{side}_key") or name) for side, name in zip(("left", "right"), names, strict=True)]
        here = [_is_same(person, name, key) for name, key in zip(names, keys, strict=True)]
        if any(here) and not all(here):
            other = 1 - here.index(True)
            name = _name(view, keys[other], names[other])
            why = str(pair.get("why") or pair.get("rule") or "not decided")
            found.setdefault(name, {"name": name, "why": why, "state": state})
    for name in _of_same_surname(view, person):
        why = "the same surname; no rule joins the two names"
        found.setdefault(name, {"name": name, "why": why, "state": "not_compared"})
    return [found[name] for name in sorted(found)]


def _is_same(person: Node, name: str, key: str) -> bool:
    if key.startswith("person:"):
        return key == person.key
    return name == person.key or loose(name) in {loose(person.name), *(loose(alias) for alias, _ in person.aliases)}


def _of_same_surname(view: View, person: Node) -> list[str]:
    surname = loose(person.name).split()[-1:]
    found = view.find(surname[0], ["Person"], limit=40) if surname else []
    return [node.name for node in found if node.key != person.key and loose(node.name).split()[-1:] == surname]


def _pairs(view: View) -> Iterable[tuple[str, Row]]:
    meta = view.meta()
    for part, state in PARTS.items():
        yield from ((state, pair) for pair in meta.get(part, ()) if isinstance(pair, dict))


def _name(view: View, key: str, name: str) -> str:
    found = view.nodes(keys=[key]) if ":" in key else []
    return found[0].name if found else name
