"""Claims in; the graph out: nodes, dated edges with their words, and what was joined, doubted or counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.build_boards import add_boards, add_main_boards, note_empty_chairs
from graph.build_chairs import add_chairs
from graph.build_doubts import find_doubts
from graph.build_draft import Draft
from graph.build_holders import find_holders
from graph.build_judged import Unmatched, add_judgements, left_apart
from graph.build_leads import add_leads
from graph.build_logs import add_log_rows
from graph.build_meetings import add_meetings, add_spoken_of
from graph.build_moves import moved
from graph.build_names import add_old_names
from graph.build_people import add_people
from graph.build_posts import part_titles
from graph.build_progress import add_progress
from graph.build_promises import note_told_twice
from graph.build_rescinded import end_rescinded
from graph.build_surnames import find_surnames
from graph.build_work import add_work
from graph.build_world import World, make_world
from graph.claims import Claim
from graph.judgements import in_order
from graph.partnership import Partnership
from graph.schema import Edge, Node, document_key


@dataclass(frozen=True)
class Graph:
    """Nodes sorted by key, edges sorted by their ends, and notes about the whole."""

    nodes: list[Node]
    edges: list[Edge]
    meta: dict[str, Any] = field(default_factory=dict)


def build_graph(
    claims: Sequence[Claim],
    documents: Mapping[str, str],
    texts: Mapping[str, str],
    partnership: Partnership | None = None,
) -> Graph:
    """Build the graph from claims; `documents` and `texts` give file name and text by sha256."""
    own = partnership or Partnership()
    judged = own.judgements
    own = own.model_copy(update={"judgements": in_order(judged)})
    world = make_world(claims, documents, texts=texts, partnership=own)
    draft, unmatched = _drafted(world)
    if apart := left_apart(draft, unmatched):
        world = make_world(claims, documents, texts=texts, partnership=own, judged=apart)
        draft, unmatched = _drafted(world)
    part_titles(draft)
    nodes, edges = draft.finish()
    meta = _meta(world, nodes, edges=edges, unmatched=unmatched)
    meta["judgements"] = sorted((j.model_dump(mode="json") for j in judged), key=lambda j: list(j.values()))
    meta["seats"] = [seat.model_dump(mode="json") for seat in own.seats]
    return Graph(nodes, edges, meta)


def _drafted(world: World) -> tuple[Draft, list[Unmatched]]:
    """Everything the claims say and people decided, and the judgements that met nothing."""
    draft = Draft(files=world.documents)
    for sha, name in sorted(world.documents.items()):
        draft.node(document_key(sha), "Document", name=name, sha256=sha)
    add_boards(draft, world)
    add_people(draft, world)
    add_meetings(draft, world)
    holders = find_holders(world)
    add_work(draft, world, holders, find_surnames(world))
    note_told_twice(draft)
    add_log_rows(draft, world)
    add_progress(draft, world)
    end_rescinded(draft, world)
    add_leads(draft, world, holders)
    add_chairs(draft, world)
    note_empty_chairs(draft, world)
    add_spoken_of(draft, world)
    add_main_boards(draft, world)
    add_old_names(draft, world)
    return draft, add_judgements(draft, world)


def _meta(world: World, nodes: Sequence[Node], *, edges: Sequence[Edge], unmatched: Sequence[Any]) -> dict[str, Any]:
    people = world.people
    doubts = find_doubts(world, nodes)
    told = [(j.person, j.rule, j.left, j.right, j.why) for j in people.joins]
    told += [(post, rule, left, right, "") for post, rule, left, right in world.posts.joins]
    told += [("", "board renamed", r.older, r.newer, r.why) for r in world.renamings]
    joins = [dict(zip(("person", "rule", "left", "right", "why"), join, strict=True)) for join in told]
    counts: dict[str, Any] = {
        **Counter(n.kind for n in nodes),
        **Counter(e.kind for e in edges),
        **world.duplicates,
    }
    return {
        "undecided": [d for d in doubts if not d["decided"]],
        "kept_apart": [d for d in doubts if d["decided"]],
        "joins": joins,
        "moved": moved(world),
        "unmatched_judgements": [{**u.judgement.model_dump(mode="json"), "missing": u.missing} for u in unmatched],
        "disputed_acronyms": {k: list(v) for k, v in sorted(world.acronyms.disputed.items())},
        "counts": dict(sorted(counts.items())),
    }
