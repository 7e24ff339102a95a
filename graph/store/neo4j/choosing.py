"""The name of a partnership, in; what a server notes of it, once nobody is writing it, out."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from graph.errors import StoreError
from graph.store.neo4j.connect import nothing_published
from graph.store.neo4j.layout import FORM, PUBLICATION
from graph.store.neo4j.statements import Statement

Run = Callable[[Statement], list[list[Any]]]  # gives the rows of a statement
PATIENCE, PAUSE = 10.0, 0.05  # seconds that a question waits for a publish to end, and between two looks
_AGAIN = "publish it again with `partnergraph publish`."


def choose(run: Run, uri: str, partnership: str) -> dict[str, Any]:
    """What is noted of the partnership of this name or key; one that is being published is waited for."""
    graph, until = _named(run, uri, partnership), time.monotonic() + PATIENCE
    noted = Statement(f"MATCH (p:{PUBLICATION} {{graph: $chosen}})", "properties(p)", {"chosen": graph})
    while (notes := dict(next(iter(run(noted)), [{}])[0])).get("state") != "published":
        if time.monotonic() > until:
            said = f"{notes.get('name') or partnership} is being published on {uri}, or that was broken off"
            raise StoreError(f"{said}: wait, or {_AGAIN}")
        time.sleep(PAUSE)
    if notes.get("form") != FORM:
        raise StoreError(f"{notes.get('name')} was published on {uri} by another version of partnergraph: {_AGAIN}")
    return notes


def _named(run: Run, uri: str, partnership: str) -> str:
    """The key of the partnership of this name or key; without a name that of the only one there is."""
    noted = Statement(f"MATCH (p:{PUBLICATION})", "p.graph, p.name", {})
    held = sorted((str(graph), str(name)) for graph, name in run(noted))
    asked = partnership.strip().casefold()
    found = [graph for graph, name in held if not asked or asked in (name.casefold(), graph)]
    if not held:
        raise nothing_published(uri)
    names = "; ".join(name for _, name in held)
    if not found:
        raise StoreError(f'The server {uri} holds no partnership "{partnership}": give one of {names}.')
    if len(found) > 1:
        said = f"The server {uri} holds more than one partnership"
        raise StoreError(f"{said}: say which with --partnership, out of {names}.")
    return found[0]
