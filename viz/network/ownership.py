"""The carried graph and the gaps in; the picture of organisations, posts, people and what they own out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from graph.schema import Edge, Node, Quote
from viz.network.carried import Carried
from viz.network.drawing import NO_OWNER, Drawing
from viz.network.layout import Column, place_columns
from viz.words import kind_word, words

Row = Mapping[str, Any]  # a row of the answer about gaps

OWNED = ("Action", "Resolution", "Issue", "Priority")
MOST_OPEN, MOST_OWNED, MOST_OF_ONE = 12, 44, 6  # at most 150 marks with their owners
COLUMNS = (("Organization", "Body"), ("Post",), ("Person", "NoOwner"), OWNED)
TITLES = ("Organisations and bodies", "Posts", "People", "What is owned, or is not")


def draw_ownership(carried: Carried, gaps: Sequence[Row]) -> Drawing:
    """Draw who owns what, newest first, with what has no settled owner at the top."""
    owned = _owner_edges(carried)
    unowned = _unowned(carried, gaps, {_item_of(edge) for edge in owned})
    lines = _newest_by_owner(owned, carried)
    open_edges = sorted(unowned, key=lambda e: (e.as_of, e.src), reverse=True)[:MOST_OPEN]
    links = _links(carried, {_owner_of(edge) for edge in lines})
    lines = _side_by_side(lines, links)
    drawn = [*open_edges, *lines, *links]
    extra = (NO_OWNER,) if open_edges else ()
    columns = _columns(carried.nodes | {node.key: node for node in extra}, drawn)
    marks, titles = place_columns(columns, [(edge.src, edge.dst) for edge in drawn])
    total, shown = len({_item_of(e) for e in owned} | {e.src for e in unowned}), len(columns[-1].keys)
    cut = (
        ""
        if shown == total
        else f"{shown} of {total} are drawn, the newest of each owner; the search finds the others."
    )
    return Drawing(
        "Who owns what", _summary(carried, owned, unowned), marks, (*lines, *links), extra,
        tuple(open_edges), titles, cut=cut,
    )  # fmt: skip


def _owner_of(edge: Edge) -> str:
    return edge.src if edge.kind == "LEADS" else edge.dst


def _item_of(edge: Edge) -> str:
    return edge.dst if edge.kind == "LEADS" else edge.src


def _owner_edges(carried: Carried) -> list[Edge]:
    kinds = {kind for column in COLUMNS[:-1] for kind in column}
    found = [edge for edge in carried.edges if edge.kind in ("ASSIGNED_TO", "LEADS", "ALLOCATED_TO")]
    return [
        edge for edge in found
        if carried.nodes[_item_of(edge)].kind in OWNED and carried.nodes[_owner_of(edge)].kind in kinds
        and edge.props.get("relation") != "reports" and edge.props.get("role") != "support"
    ]  # fmt: skip


def _unowned(carried: Carried, gaps: Sequence[Row], settled: set[str]) -> list[Edge]:
    """A dashed line to "No owner" for each gap of the answer that is about a node of the picture's kinds."""
    found: dict[str, Edge] = {}
    for row in gaps:
        key = str(row["key"])
        shown = key in carried.nodes and carried.nodes[key].kind in OWNED and key not in settled
        if shown and row["kind"] in words()["no_owner"]:
            found.setdefault(key, _no_owner_edge(key, row))
    return [found[key] for key in sorted(found)]


def _no_owner_edge(key: str, row: Row) -> Edge:
    quotes = tuple(_quote(proof) for proof in row["evidence"])
    last = str(row["last_cited"] or "")
    return Edge(
        f"drawn:no-owner/{key}", key, "NO_OWNER", NO_OWNER.key, last, basis=str(row["basis"]),
        rule=str(row["kind"]), first_cited=str(row["first_cited"] or ""), last_cited=last,
        props={"state": words()["no_owner"][row["kind"]], "why": row["why"]},
        evidence=quotes,
    )  # fmt: skip


def _quote(proof: Row) -> Quote:
    return Quote(
        proof["document"], proof["meeting"] or "", proof["item"] or "", proof["page"] or 0,
        proof["line"] or 0, 0, 0, proof["quote"],
    )  # fmt: skip


def _newest_by_owner(owned: list[Edge], carried: Carried) -> list[Edge]:
    """The newest few of each owner, as long as the picture stays readable."""
    groups: dict[str, list[Edge]] = defaultdict(list)
    for edge in sorted(owned, key=lambda e: (e.as_of, e.id), reverse=True):
        groups[_owner_of(edge)].append(edge)
    order = sorted(groups, key=lambda key: (-len(groups[key]), key))
    kept: list[Edge] = []
    for place in range(MOST_OF_ONE):
        for key in order:
            if place < len(groups[key]) and len({_item_of(edge) for edge in kept}) < MOST_OWNED:
                kept.append(groups[key][place])
    return kept


def _links(carried: Carried, owners: set[str]) -> list[Edge]:
    """How the drawn owners hang together: person seen in a post, post in an organisation."""
    held = [e for e in carried.edges if e.kind == "HOLDS" and (e.src in owners or e.dst in owners)]
    posts = {key for key in owners if key.startswith("post:")} | {edge.dst for edge in held}
    return [*held, *(edge for edge in carried.edges if edge.kind == "POST_IN" and edge.src in posts)]


def _side_by_side(lines: list[Edge], links: list[Edge]) -> list[Edge]:
    """Bring what one organisation, post or person owns together, so that lines cross little."""
    up: dict[str, str] = {}
    for edge in reversed(links):
        up[edge.src] = edge.dst  # person to post, post to organisation

    def place(edge: Edge) -> tuple[str, ...]:
        """Where a relation stands in the picture, by its owner."""
        owner = _owner_of(edge)
        chain = [owner]
        while chain[-1] in up and len(chain) < len(COLUMNS):
            chain.append(up[chain[-1]])
        return (*reversed(chain),)

    return sorted(lines, key=place)


def _columns(nodes: Mapping[str, Node], drawn: list[Edge]) -> list[Column]:
    keys = list(dict.fromkeys(key for edge in drawn for key in (edge.src, edge.dst)))
    order = {key: place for place, key in enumerate(keys)}
    return [
        Column(title, tuple(sorted((k for k in keys if nodes[k].kind in kinds), key=order.__getitem__)))
        for title, kinds in zip(TITLES, COLUMNS, strict=True)
    ]


def _summary(carried: Carried, owned: list[Edge], unowned: list[Edge]) -> str:
    items = {_item_of(edge) for edge in owned}
    counts = [(sum(carried.nodes[key].kind == kind for key in items), kind) for kind in OWNED]
    if not items and not unowned:
        return "The record names no owner here, and nothing that lacks one; the search finds the rest."
    named = ", ".join(_count(count, kind) for count, kind in counts if count) or "nothing"
    return f"The record names an owner for {named}; it shows no settled owner for {len(unowned)}."


def _count(count: int, kind: str) -> str:
    return f"{count} {kind_word(kind, count).lower()}"
