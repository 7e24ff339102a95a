"""The carried graph and the gaps in; the picture of what nobody owns and, beside it, of who owns what out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from graph.schema import Edge, Node, Quote
from queries.gaps.entries import each_gap
from queries.owns.owning import Ownership
from queries.owns.rows import TASKS
from queries.wording import STATE_WORDS
from viz.network.carried import Carried
from viz.network.drawing import NO_OWNER, Drawing, Mark
from viz.network.layout import ROW_GAP, Column, Titles, place_columns
from viz.network.routes import route
from viz.network.standing import EARLIER, Owners, item_of, owner_of, said_of
from viz.words import is_uncertain, said_kind, short_label, words

Row = Mapping[str, Any]  # a row of the answer about gaps

OWNED = ("Action", "Resolution", "Issue", "Priority")
MOST_OPEN, MOST_OWNED, MOST_OF_ONE = 12, 40, 6  # at most 150 marks with their owners
OWNERS = (
    ("Organisations and bodies", ("Organization", "Body"), 14),
    ("Posts", ("Post",), 20),
    ("People", ("Person",), 13),
)
OWNER_KINDS = tuple(kind for _, kinds, _ in OWNERS for kind in kinds)
THINGS_TITLE, THINGS_LETTERS = "What they lead or do", 26
OPEN_TITLE, OPEN_LEFT, OPEN_LETTERS, OPEN_WIDTH = "Without a settled owner", 74, 23, 312  # the block of the unowned
DOTTED = "Dotted lines are of an earlier owner, and say so."


def draw_ownership(carried: Carried, problems: Sequence[Row], owners: Owners, headline: Sequence[str] = ()) -> Drawing:
    """Draw what has no settled owner, gravest first, and beside it who owns what, standing matters first."""
    gaps, owned = list(each_gap(problems)), _owner_edges(carried, owners)
    unowned = _unowned(carried, gaps, {key for key, row in owners.by_thing.items() if row.state != "ambiguous"})
    lines = _standing_first(owned, owners)
    links = _links(carried, lines, owners)
    lines = _side_by_side(lines, links)
    open_edges = unowned[:MOST_OPEN]
    more = _more(unowned[MOST_OPEN:])
    marks, titles = _open_block(carried, open_edges, more)
    columns = _columns(carried.nodes, lines, links)
    pairs = [(e.src, e.dst) for e in (*lines, *links)]
    placed, titled = place_columns(columns, pairs, OPEN_WIDTH if marks else 0)
    marks += _dated(carried, placed, lines, owners, _doubts(gaps, lines, owners))
    shown = {item_of(edge) for edge in lines}
    left = tuple(edge for edge in owned if item_of(edge) not in shown)
    return Drawing(
        "Who owns what", _summary(owners, unowned, headline), tuple(marks), (*lines, *links),
        bends=tuple(route(placed, pairs)), earlier=frozenset(e.id for e in lines if owners.state(e) in EARLIER),
        beyond=(*unowned[MOST_OPEN:], *left), extra_nodes=(NO_OWNER, *more) if open_edges else (),
        extra_edges=(*open_edges, *map(_more_edge, more)), columns=(*titles, *titled),
        cut=_cut((len(shown), len({item_of(edge) for edge in owned})), (len(open_edges), len(unowned)),
                 _problems(problems, unowned)),
    )  # fmt: skip


def _owner_edges(carried: Carried, owners: Owners) -> list[Edge]:
    """What the answer about owners rests on: who leads or is to do something, and who chairs a body."""
    return [
        edge for edge in carried.edges
        if edge.id in owners.by_edge and carried.nodes[owner_of(edge)].kind in OWNER_KINDS
        and carried.nodes[item_of(edge)].kind in (*OWNED, "Body")
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


def _standing_first(owned: list[Edge], owners: Owners) -> list[Edge]:
    """Every standing matter, then the newest few tasks of each owner, as long as the picture stays readable."""
    standing = [edge for edge in owned if owners.by_edge[edge.id].thing.kind not in TASKS]
    kept = sorted(standing, key=lambda e: (owners.state(e) in EARLIER, [-ord(c) for c in e.as_of], e.id))
    first = [*dict.fromkeys(map(item_of, kept))][:MOST_OWNED]
    kept = [edge for edge in kept if item_of(edge) in first]
    groups: dict[str, list[Edge]] = defaultdict(list)
    for edge in sorted(owned, key=lambda e: (e.as_of, e.id), reverse=True):
        if owners.by_edge[edge.id].thing.kind in TASKS:
            groups[owner_of(edge)].append(edge)
    order = sorted(groups, key=lambda key: (-len(groups[key]), key))
    for place in range(MOST_OF_ONE):
        for key in order:
            if place < len(groups[key]) and len({item_of(edge) for edge in kept}) < MOST_OWNED:
                kept.append(groups[key][place])
    shown = {item_of(edge) for edge in kept}
    return [*kept, *(edge for edge in owned if item_of(edge) in shown and edge not in kept)]  # whoever owns it too


def _links(carried: Carried, lines: Sequence[Edge], owners: Owners) -> list[Edge]:
    """How the drawn owners hang together: a person in the post of the day of what is owned, a post in its home."""
    drawn = {owner_of(edge) for edge in lines}
    that_day = {(owner_of(edge), owners.by_edge[edge.id].post) for edge in lines}
    newest: dict[str, Edge] = {}
    for edge in sorted((e for e in carried.edges if e.kind == "HOLDS"), key=lambda e: (e.last_cited or e.as_of, e.id)):
        if edge.src in drawn and (edge.src, edge.dst) in that_day:
            newest[f"{edge.src} {edge.dst}"] = edge
        elif edge.src not in drawn and edge.dst in drawn:
            newest[edge.dst] = edge
    held = sorted(newest.values(), key=lambda edge: edge.id)
    posts = {key for key in drawn if key.startswith("post:")} | {edge.dst for edge in held}
    return [*held, *(edge for edge in carried.edges if edge.kind == "POST_IN" and edge.src in posts)]


def _side_by_side(lines: list[Edge], links: list[Edge]) -> list[Edge]:
    """Bring what one organisation, post or person owns together, whoever owns the newest first."""
    up: dict[str, str] = {}
    for edge in reversed(links):
        up[edge.src] = edge.dst  # person to post, post to organisation
    newest: dict[tuple[str, ...], str] = defaultdict(str)
    chains = {edge.id: _chain(owner_of(edge), up) for edge in lines}
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
    while chain[-1] in up and len(chain) <= len(OWNERS):
        chain.append(up[chain[-1]])
    return (*reversed(chain),)


def _more(left: Sequence[Edge]) -> list[Node]:
    """One mark for all that has no settled owner and no room; chosen, it lists them."""
    if not left:
        return []
    name = f"+ {len(left)} more without a settled owner"
    return [Node("drawn:more-without-owner", "More", name, props={"members": [edge.src for edge in left]})]


def _more_edge(more: Node) -> Edge:
    return Edge(f"{more.key}/line", NO_OWNER.key, "MORE", more.key, "")


def _open_block(carried: Carried, edges: Sequence[Edge], more: Sequence[Node]) -> tuple[list[Mark], Titles]:
    """The unowned in a block of their own, each with its reason, around one "No owner" mark."""
    if not edges:
        return [], ()
    middle = (len(edges) + len(more) - 1) * ROW_GAP // 2
    labels = {edge.src: short_label(carried.nodes[edge.src]) for edge in edges} | {node.key: "name" for node in more}
    marks = [Mark(NO_OWNER.key, 0, middle, "below")]
    marks += [
        Mark(key, OPEN_LEFT, row * ROW_GAP, label=label, letters=OPEN_LETTERS)
        for row, (key, label) in enumerate(labels.items())
    ]
    return marks, ((-20, OPEN_TITLE, OPEN_WIDTH),)


def _columns(nodes: Mapping[str, Node], lines: list[Edge], links: list[Edge]) -> list[Column]:
    """Owners by their kind, then what they own; a body that owns something itself stands among the owners."""
    keys = list(dict.fromkeys(key for edge in (*lines, *links) for key in (edge.src, edge.dst)))
    owning = {owner_of(edge) for edge in lines} | {key for edge in links for key in (edge.src, edge.dst)}
    things = tuple(key for key in keys if key not in owning)
    columns = [
        Column(title, tuple(key for key in keys if key in owning and nodes[key].kind in kinds), letters)
        for title, kinds, letters in OWNERS
    ]
    return [*columns, Column(THINGS_TITLE, things, THINGS_LETTERS)]


def _doubts(gaps: Sequence[Row], lines: list[Edge], owners: Owners) -> dict[str, str]:
    """Why the owner of a thing may not answer for it, by the key of the thing."""
    said = words()["doubtful_owner"]
    first = [edge for edge in lines if owners.by_edge[edge.id].owner == owners.by_thing[item_of(edge)].owner]
    uncertain = {item_of(edge): str(said["uncertain"]) for edge in lines if is_uncertain(edge)}
    passing = {
        item_of(edge): ("earlier: " if owners.state(edge) in EARLIER else "") + said[said_kind(edge)]
        for edge in first if said_kind(edge) in said
    }  # fmt: skip
    open_ = {key: said_of(row) for key, row in owners.by_thing.items() if row.state == "ambiguous"}
    gone = {str(row["key"]): str(said[row["kind"]]) for row in gaps if row["kind"] in said}
    return uncertain | passing | open_ | gone


def _dated(
    carried: Carried, marks: list[Mark], lines: list[Edge], owners: Owners, doubts: Mapping[str, str]
) -> list[Mark]:
    """Below what is owned, how its owner stands and since when, or why the owner may not answer for it."""
    items, owning = {item_of(edge) for edge in lines}, {owner_of(edge) for edge in lines}
    return [
        replace(
            mark, label=short_label(carried.nodes[mark.key]), doubt=doubts.get(mark.key, ""),
            note="" if mark.key in doubts else _note(owners.by_thing[mark.key], narrow=mark.key in owning),
        )
        if mark.key in items else mark
        for mark in marks
    ]  # fmt: skip


def _note(row: Ownership, *, narrow: bool) -> str:
    """How an owner stands; where a body stands among the owners there is room for two words about its chair."""
    return f"chair: {STATE_WORDS[row.state]}" if narrow else said_of(row)


def _summary(owners: Owners, unowned: list[Edge], headline: Sequence[str]) -> str:
    """The numbers of the answer about owners, then of what has none."""
    if not owners.by_thing and not unowned:
        return "The record names no owner here, and nothing that lacks one; the search finds the rest."
    tasks = owners.tasks()
    unsettled, among = [*tasks.values()].count(False), sum(edge.src in tasks for edge in unowned)
    told = [line for line in headline[:1] if len(owners.by_thing) > len(tasks)]
    if tasks:
        doubt = f"; of {unsettled} it is not settled who" if unsettled else ""
        told.append(f"{len(tasks)} {'task has' if len(tasks) == 1 else 'tasks have'} an owner on record{doubt}.")
    if unowned:
        lacking = "thing has" if len(unowned) == 1 else "things have"
        also = f", {among} of these tasks among them" if among else ""
        told.append(f"{len(unowned)} {lacking} no settled owner{also}.")
    return " ".join(told)


def _cut(owned: tuple[int, int], unowned: tuple[int, int], problems: tuple[int, int]) -> str:
    """What the picture leaves out, in numbers, how many problems of the gaps it holds, and what its dots mean."""
    told = [
        f"{shown} of {total} {words}"
        for (shown, total), words in ((owned, "with an owner"), (unowned, "without"))
        if shown < total
    ]
    cut = [f"Drawn: {' and '.join(told)}; the table and the search hold the others."] if told else []
    here, every = problems
    other = every - here
    if other:
        counted = f"{every} {'problem' if every == 1 else 'problems'}"
        cut.append(f"The gaps count {counted}: {here} without a settled owner here, {other} of another kind.")
    return " ".join([*cut, *([DOTTED] if owned[0] else [])])


def _problems(problems: Sequence[Row], unowned: Sequence[Edge]) -> tuple[int, int]:
    """How many entries of the answer about gaps tell of what has no settled owner here, and of how many."""
    keys = {edge.src for edge in unowned}
    return sum(any(str(gap["key"]) in keys for gap in each_gap([row])) for row in problems), len(problems)
