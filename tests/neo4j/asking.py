"""A store in; what every question of the catalogue answers about it, with its names and with each option, out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from graph.errors import PartnerGraphError
from graph.view import View, Window
from queries.catalogue import CATALOGUE
from queries.check import find_check
from queries.question import Query

NAMED = ("Person", "Issue", "Body", "Organization", "Action")
Asking = tuple[str, tuple[str, ...], dict[str, Any], Window]


def askings(view: View, query: Query) -> Iterator[Asking]:
    """A question with every kind of name, with each of its options, and within dates and a board."""
    words = _words(view, query)
    first = words[0]
    yield from ((query.name, asked, {}, Window()) for asked in words)
    for option in query.options:
        for value in _values(view, option):
            given = (value,) if option.many else value
            yield query.name, first, {option.name: given}, Window()
    dates = sorted(node.date for node in view.nodes(["Meeting"]))
    board = min(node.key for node in view.nodes(["Body"]))
    middle = dates[len(dates) // 2]
    for window in (Window("", middle), Window(middle[:4]), Window("", "", board)):
        yield query.name, first, {}, window


def _words(view: View, query: Query) -> list[tuple[str, ...]]:
    """The words to ask with: none where none are needed, then names."""
    named = [node.name for kind in NAMED for node in view.nodes([kind])[:1]]
    if query.name == "meeting":
        return [("last",), (view.nodes(["Meeting"])[0].date,), ("1066",)]
    if query.name == "search":
        return [("board",), ("the",), ("bur*",), (f'"{named[0]}"',), ("fly-tip*",), ("nothing of the kind",)]
    if query.name == "path":
        return [(named[0], named[1]), (named[3], named[2])]
    if not query.arguments:
        return [()]
    optional = [] if query.arguments[0].required else [("",)]
    near = named[0][:-1] + "x"
    return [*optional, *((name,) for name in named), (named[0].split()[-1],), (near,), ("nobody at all",)]


def _values(view: View, option: Any) -> Iterator[Any]:
    if option.kind == "yes":
        yield True
    elif option.choices:
        yield from option.choices[:2]
    elif option.kind == "date":
        yield min(node.date for node in view.nodes(["Meeting"]))
    elif option.metavar == "KIND":
        yield from ("Action", "LEADS")
    elif option.metavar == "NAME":
        yield view.nodes(["Person"])[0].name
    elif option.metavar == "ISSUE":
        yield view.nodes(["Issue"])[0].name


def answer(view: View, asking: Asking) -> str:
    """The answer as JSON, or the sentence that says why there is none."""
    name, words, given, window = asking
    query = next((query for query in CATALOGUE if query.name == name), None)
    try:
        found = query.answers(view, *words, **given, window=window) if query else find_check(view, window)
    except PartnerGraphError as error:
        return str(error)
    told: Mapping[str, Any] = found.to_dict()
    return json.dumps(told, ensure_ascii=False)
