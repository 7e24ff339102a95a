"""Relations in; what each costs as a link of a chain between two names, and the rest of the rule of `path`, out."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any

from graph.schema import BASES, EDGE_KINDS, Edge
from queries.limits import limits
from queries.network.chains import PASSING, SEATS, cost_of, is_away, is_by_title, is_formal
from queries.network.path import SAME_ITEM
from viz.words import said_kind

NO_RELATION = -1  # drawn only, or a formality
NO_LINK = 0  # a relation that binds nobody to anybody


def link_cost(edge: Edge, posts: Container[str]) -> int:
    """What one relation costs as a link of a chain: as much as the command `path` asks for it.

    `posts` are the matters that are posts, of which a title does speak.
    """
    if edge.kind not in EDGE_KINDS or is_formal(edge):
        return NO_RELATION
    titled = edge.dst not in posts and is_by_title(edge, edge.evidence)
    return NO_LINK if titled or is_away(edge) else cost_of(edge)


def chain_rule(edges: Iterable[Edge]) -> dict[str, Any]:
    """What a chain costs besides its relations, and what the page says of one through an agenda item."""
    return {
        "few": limits()["path_few_neighbours"], "passing": dict(PASSING), "bases": list(BASES),
        "seats": sorted({said_kind(edge) for edge in edges if edge.kind in SEATS}), "caution": SAME_ITEM,
    }  # fmt: skip
