"""A view and a window in; how each owner of each thing stands, as the answer about owners has it, out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from graph.dates import spoken
from graph.schema import Edge
from graph.view import View, Window
from queries.owns.matrix import owners_by_thing
from queries.owns.owning import Ownership
from queries.owns.rows import TASKS
from viz.network.carried import Carried
from viz.words import words

OWNER_FIRST = ("LEADS", "CHAIRS")  # relations that start at the owner
EARLIER = ("last_cited", "ended", "passed_on", "closed")


@dataclass(frozen=True)
class Owners:
    """Who owns what today or did so earlier, by relation and by thing."""

    by_edge: Mapping[str, Ownership]  # by the id of the relation that says so
    by_thing: Mapping[str, Ownership]  # who stands first, by the key of the thing

    def state(self, edge: Edge) -> str:
        """How the owner that a relation names stands: current, last_cited, ended ..."""
        return self.by_edge[edge.id].state

    def tasks(self) -> dict[str, bool]:
        """The actions and decisions with an owner on record, by key, and whether it is settled who."""
        tasks = {key: row for key, row in self.by_thing.items() if row.thing.kind in TASKS}
        return {key: row.state != "ambiguous" for key, row in tasks.items()}


def owner_of(edge: Edge) -> str:
    """The end of an owning relation that owns."""
    return edge.src if edge.kind in OWNER_FIRST else edge.dst


def item_of(edge: Edge) -> str:
    """The end of an owning relation that is owned."""
    return edge.dst if edge.kind in OWNER_FIRST else edge.src


def read_owners(view: View, window: Window) -> Owners:
    """Ask who owns what, and keep which relation says so."""
    told = owners_by_thing(view, window)
    by_edge = {
        edge.id: row
        for rows in told for row in rows for edge in row.edges
        if (item_of(edge), owner_of(edge)) == (row.thing.key, row.owner.key)
    }  # fmt: skip
    return Owners(by_edge, {rows[0].thing.key: rows[0] for rows in told})


def said_of(row: Ownership) -> str:
    """How an owner stands, in a few words: "earlier: last cited March 2017"."""
    return str(words()["owner_states"][row.state]).format(date=spoken(row.last[:7]))


def with_standing(carried: Carried, owners: Owners) -> Carried:
    """The same graph, each owning relation telling how its owner stands today."""
    edges = tuple(
        replace(edge, props={**edge.props, "standing": said_of(owners.by_edge[edge.id])})
        if edge.id in owners.by_edge else edge
        for edge in carried.edges
    )  # fmt: skip
    return replace(carried, edges=edges)
