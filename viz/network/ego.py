"""The carried graph and one node in; the picture of what stands around that node, in rings, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.schema import Edge, Node
from viz.network.carried import Carried
from viz.network.drawing import Drawing
from viz.network.layout import place_rings
from viz.words import kind_word, relation_word, said_kind

FOLD_ABOVE, MOST_MARKS = 40, 150
SECOND_RING = ("POST_IN", "ASSIGNED_TO", "LEADS")  # who stands behind what is next to the node

Group = tuple[str, bool]  # kind of relation, and whether the node is at its far end


def draw_ego(carried: Carried, focus: str) -> Drawing:
    """Draw one node, what it is linked to and who stands behind that; a crowd of one relation is one mark."""
    groups = _groups(carried, focus)
    fold = _fold_limit(groups)
    shown, more = _fold(groups, focus, fold)
    first = list(dict.fromkeys(_other(edge, focus) for edge in shown))
    second = _second_ring(carried, first, focus)
    outer = [key for key in dict.fromkeys(k for e in second for k in (e.src, e.dst)) if key not in first]
    marks = place_rings(focus, [[*first, *(node.key for node, _ in more)], outer])
    here = {mark.key for mark in marks}
    lines = tuple(edge for edge in (*shown, *second) if edge.src in here and edge.dst in here)
    node = carried.nodes[focus]
    neighbours = {_other(edge, focus) for edges in groups.values() for edge in edges}
    return Drawing(
        f"Around {node.name}", _summary(node, groups, neighbours), marks, lines, tuple(n for n, _ in more),
        tuple(e for _, e in more), focus=focus, cut=_cut(more),
    )  # fmt: skip


def _other(edge: Edge, focus: str) -> str:
    return edge.dst if edge.src == focus else edge.src


def _far(edge: Edge, near: set[str]) -> str:
    return edge.dst if edge.src in near else edge.src


def _groups(carried: Carried, focus: str) -> dict[Group, list[Edge]]:
    """Relations by kind and direction, newest first."""
    groups: dict[Group, list[Edge]] = defaultdict(list)
    for edge in sorted(carried.touching[focus], key=lambda e: (e.as_of, e.id), reverse=True):
        if edge.src != edge.dst:
            groups[said_kind(edge), edge.dst == focus].append(edge)
    return dict(sorted(groups.items()))


def _fold_limit(groups: dict[Group, list[Edge]]) -> int:
    """Forty of one relation, or fewer where many relations would fill the picture."""
    limit = FOLD_ABOVE
    while limit > 4 and sum(min(len(edges), limit) for edges in groups.values()) > MOST_MARKS * 2 // 3:
        limit -= 4
    return limit


def _fold(
    groups: dict[Group, list[Edge]], focus: str, limit: int
) -> tuple[list[Edge], list[tuple[Node, Edge]]]:
    shown: list[Edge] = []
    more: list[tuple[Node, Edge]] = []
    for group, edges in groups.items():
        keep = edges if len(edges) <= limit else edges[: limit - 1]
        shown.extend(keep)
        if rest := sorted(
            {_other(edge, focus) for edge in edges[len(keep) :]} - {_other(e, focus) for e in keep}
        ):
            more.append(_more(group, focus, rest, edges[len(keep)]))
    drawn = {_other(edge, focus) for edge in shown}
    return shown, [pair for pair in more if not drawn.issuperset(pair[0].props["members"])]


def _more(group: Group, focus: str, rest: list[str], newest: Edge) -> tuple[Node, Edge]:
    kind, backwards = group
    name = f"+ {len(rest)} more: {relation_word(kind, backwards=backwards)}"
    node = Node(f"drawn:more/{kind}/{int(backwards)}", "More", name, props={"members": rest})
    edge = Edge(
        f"drawn:more-line/{kind}/{int(backwards)}", focus, "MORE", node.key, newest.as_of, basis="derived"
    )
    return node, edge


def _second_ring(carried: Carried, first: Iterable[str], focus: str) -> list[Edge]:
    near = {*first, focus}
    found: list[Edge] = []
    outside: set[str] = set()
    for key in first:
        for edge in carried.touching[key]:
            far = _far(edge, {key})
            if edge.kind not in SECOND_RING or focus in (edge.src, edge.dst) or not _stands_behind(edge, key):
                continue
            if far not in near and far not in outside and len(outside) + len(near) >= MOST_MARKS - 10:
                continue
            outside |= {far} - near
            found.append(edge)
    return list({edge.id: edge for edge in found}.values())


def _stands_behind(edge: Edge, key: str) -> bool:
    """Whether the far end owns this node, rather than being owned by it."""
    if edge.kind == "LEADS":
        return edge.dst == key and edge.props.get("relation") != "reports"
    return edge.src == key


def _summary(node: Node, groups: dict[Group, list[Edge]], neighbours: set[str]) -> str:
    relations = sum(map(len, groups.values()))
    plural = "" if relations == 1 else "s"
    return (
        f"{kind_word(node.kind)} with {relations} relation{plural} to {len(neighbours)} others in the record."
    )


def _cut(more: list[tuple[Node, Edge]]) -> str:
    left = sum(len(node.props["members"]) for node, _ in more)
    return f"{left} further neighbours are folded into marks that list them." if left else ""
