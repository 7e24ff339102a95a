"""The carried graph and the gaps in; the picture of what nobody owns and, beside it, of who owns what out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from graph.dates import spoken
from graph.schema import Edge, Node, Quote
from viz.network.carried import Carried
from viz.network.drawing import NO_OWNER, Drawing, Mark
from viz.network.layout import ROW_GAP, Column, Titles, place_columns
from viz.words import is_uncertain, kind_word, said_kind, short_label, words

Row = Mapping[str, Any]  # a row of the answer about gaps

OWNED = ("Action", "Resolution", "Issue", "Priority")
MOST_OPEN, MOST_OWNED, MOST_OF_ONE = 12, 40, 6  # at most 150 marks with their owners
COLUMNS = (
    ("Organisations and bodies", ("Organization", "Body"), 14),
    ("Posts", ("Post",), 20),
    ("People", ("Person",), 13),
    ("What they lead or do", OWNED, 25),
)
OPEN_TITLE, OPEN_LEFT, OPEN_LETTERS, OPEN_WIDTH = "Without a settled owner", 74, 23, 312  # the block of the unowned


def draw_ownership(carried: Carried, gaps: Sequence[Row]) -> Drawing:
    """Draw what has no settled owner, gravest first, and beside it who owns what, newest first."""
    owned = _owner_edges(carried)
    unowned = _unowned(carried, gaps, {_item_of(edge) for edge in owned})
    lines = _newest_by_owner(owned)
    links = _links(carried, {_owner_of(edge) for edge in lines})
    lines = _side_by_side(lines, links)
    open_edges = unowned[:MOST_OPEN]
    marks, titles = _open_block(carried, open_edges)
    columns = _columns(carried.nodes, [*lines, *links])
    owners, more = place_columns(columns, [(e.src, e.dst) for e in (*lines, *links)], OPEN_WIDTH if marks else 0)
    marks += _dated(carried, owners, lines, _doubts(gaps, lines))
    shown = len({_item_of(edge) for edge in lines})
    return Drawing(
        "Who owns what", _summary(carried, owned, unowned), tuple(marks), (*lines, *links),
        (NO_OWNER,) if open_edges else (), tuple(open_edges), (*titles, *more),
        cut=_cut((shown, len({_item_of(edge) for edge in owned})), (len(open_edges), len(unowned))),
    )  # fmt: skip


def _owner_of(edge: Edge) -> str:
    return edge.src if edge.kind == "LEADS" else edge.dst


def _item_of(edge: Edge) -> str:
    return edge.dst if edge.kind == "LEADS" else edge.src


def _owner_edges(carried: Carried) -> list[Edge]:
    kinds = {kind for _, column, _ in COLUMNS[:-1] for kind in column}
    found = [edge for edge in carried.edges if edge.kind in ("ASSIGNED_TO", "LEADS", "ALLOCATED_TO")]
    return [
        edge for edge in found
        if carried.nodes[_item_of(edge)].kind in OWNED and carried.nodes[_owner_of(edge)].kind in kinds
        and edge.props.get("relation") != "reports" and edge.props.get("role") != "support"
    ]  # fmt: skip


def _unowned(carried: Carried, gaps: Sequence[Row], settled: set[str]) -> list[Edge]:
    """A dashed line to "No owner" for each gap that is about a node of the picture's kinds, as grave as the answer."""
    found: dict[str, Edge] = {}
    for row in gaps:
        key = str(row["key"])
        shown = key in carried.nodes and carried.nodes[key].kind in OWNED and key not in settled
        if shown and row["kind"] in words()["no_owner"]:
            found.setdefault(key, _no_owner_edge(carried.nodes[key], row))
    return list(found.values())


def _no_owner_edge(node: Node, row: Row) -> Edge:
    quotes = tuple(_quote(proof) for proof in row["evidence"])
    last = str(row["last_cited"] or "")
    state = words()["no_owner"][row["kind"]]
    if node.kind == "Issue":
        state = words()["no_owner_of_issue"].get(row["kind"], state)
    return Edge(
        f"drawn:no-owner/{node.key}", node.key, "NO_OWNER", NO_OWNER.key, last, basis=str(row["basis"]),
        rule=str(row["kind"]), first_cited=str(row["first_cited"] or ""), last_cited=last,
        props={"state": state, "why": row["why"]}, evidence=quotes,
    )  # fmt: skip


def _quote(proof: Row) -> Quote:
    return Quote(
        proof["document"], proof["meeting"] or "", proof["item"] or "", proof["page"] or 0,
        proof["line"] or 0, 0, 0, proof["quote"],
    )  # fmt: skip


def _newest_by_owner(owned: list[Edge]) -> list[Edge]:
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
    """How the drawn owners hang together: a person in the post last seen in, a post in its organisation."""
    newest: dict[str, Edge] = {}
    for edge in sorted((e for e in carried.edges if e.kind == "HOLDS"), key=lambda e: (e.last_cited or e.as_of, e.id)):
        if edge.src in owners:
            newest[edge.src] = edge
        elif edge.dst in owners:
            newest[edge.dst] = edge
    held = sorted(newest.values(), key=lambda edge: edge.id)
    posts = {key for key in owners if key.startswith("post:")} | {edge.dst for edge in held}
    return [*held, *(edge for edge in carried.edges if edge.kind == "POST_IN" and edge.src in posts)]


def _side_by_side(lines: list[Edge], links: list[Edge]) -> list[Edge]:
    """Bring what one organisation, post or person owns together, whoever owns the newest first."""
    up: dict[str, str] = {}
    for edge in reversed(links):
        up[edge.src] = edge.dst  # person to post, post to organisation
    newest: dict[tuple[str, ...], str] = defaultdict(str)
    chains = {edge.id: _chain(_owner_of(edge), up) for edge in lines}
    for edge in lines:
        for end in range(1, len(chains[edge.id]) + 1):
            newest[chains[edge.id][:end]] = max(newest[chains[edge.id][:end]], edge.as_of)

    def place(edge: Edge) -> list[tuple[int, str]]:
        """Where a relation stands in the picture, by its owner and what stands above."""
        chain = chains[edge.id]
        return [(-int(newest[chain[:end]].replace("-", "") or 0), chain[end - 1]) for end in range(1, len(chain) + 1)]

    return sorted(lines, key=place)


def _chain(owner: str, up: Mapping[str, str]) -> tuple[str, ...]:
    """The organisation, the post and the owner, as far as the picture links them."""
    chain = [owner]
    while chain[-1] in up and len(chain) < len(COLUMNS):
        chain.append(up[chain[-1]])
    return (*reversed(chain),)


def _open_block(carried: Carried, edges: Sequence[Edge]) -> tuple[list[Mark], Titles]:
    """The unowned in a block of their own, each with its reason, around one "No owner" mark."""
    if not edges:
        return [], ()
    middle = (len(edges) - 1) * ROW_GAP // 2
    marks = [Mark(NO_OWNER.key, 0, middle, "below")]
    marks += [
        Mark(edge.src, OPEN_LEFT, row * ROW_GAP, label=short_label(carried.nodes[edge.src]), letters=OPEN_LETTERS)
        for row, edge in enumerate(edges)
    ]
    return marks, ((-20, OPEN_TITLE, OPEN_WIDTH),)


def _columns(nodes: Mapping[str, Node], drawn: list[Edge]) -> list[Column]:
    keys = list(dict.fromkeys(key for edge in drawn for key in (edge.src, edge.dst)))
    return [
        Column(title, tuple(key for key in keys if nodes[key].kind in kinds), letters)
        for title, kinds, letters in COLUMNS
    ]


def _doubts(gaps: Sequence[Row], lines: list[Edge]) -> dict[str, str]:
    """Why the owner of a thing may not answer for it, by the key of the thing."""
    said = words()["doubtful_owner"]
    uncertain = {_item_of(edge): str(said["uncertain"]) for edge in lines if is_uncertain(edge)}
    passing = {_item_of(edge): str(said[said_kind(edge)]) for edge in lines if said_kind(edge) in said}
    return uncertain | passing | {str(row["key"]): str(said[row["kind"]]) for row in gaps if row["kind"] in said}


def _dated(carried: Carried, marks: list[Mark], lines: list[Edge], doubts: Mapping[str, str]) -> list[Mark]:
    """Below what is owned, when the record last said so, or why its owner may not answer for it."""
    dates: dict[str, str] = {}
    for edge in lines:
        dates[_item_of(edge)] = max(dates.get(_item_of(edge), ""), edge.last_cited or edge.as_of)
    return [
        replace(
            mark, label=short_label(carried.nodes[mark.key]), doubt=doubts.get(mark.key, ""),
            note="" if mark.key in doubts else spoken(dates[mark.key]),
        )
        if mark.key in dates else mark
        for mark in marks
    ]  # fmt: skip


def _summary(carried: Carried, owned: list[Edge], unowned: list[Edge]) -> str:
    items = {_item_of(edge) for edge in owned}
    if not items and not unowned:
        return "The record names no owner here, and nothing that lacks one; the search finds the rest."
    named = _counted(carried, items) or "nothing"
    told = f"The record names an owner for {named}."
    return f"{told} It shows no settled owner for {len(unowned)}." if unowned else told


def _counted(carried: Carried, items: set[str]) -> str:
    counts = [(sum(carried.nodes[key].kind == kind for key in items), kind) for kind in OWNED]
    named = [f"{count} {kind_word(kind, count).lower()}" for count, kind in counts if count]
    return " and ".join(filter(None, (", ".join(named[:-1]), *named[-1:])))


def _cut(owned: tuple[int, int], unowned: tuple[int, int]) -> str:
    """What the picture leaves out, in numbers."""
    told = [
        f"{shown} of {total} {words}"
        for (shown, total), words in ((owned, "with an owner"), (unowned, "without"))
        if shown < total
    ]
    return f"Drawn: {' and '.join(told)}; the search finds the others." if told else ""
